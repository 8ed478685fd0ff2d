// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.worlds;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * A fixed form in bytes: four letters that say what it is, a version, what there is to say, and a checksum (CRC-32C) of all
 * before it. Whole numbers take four bytes and long ones eight, the highest first; a text is UTF-8 behind its number of
 * bytes.
 *
 * @param what it holds, with its article ("a tally")
 * @param letters the first four bytes, in ASCII
 * @param version the one that is written, and read
 */
record ByteForm(String what, String letters, int version) {

    private static final int CHECKSUM = Integer.BYTES;
    private static final int LEAST = 2 * Integer.BYTES + CHECKSUM;

    Writer writer() {
        return new Writer();
    }

    /**
     * Begins to read.
     *
     * @throws IllegalArgumentException when the bytes are not of this form and version, or not as they were written
     */
    Reader reader(byte[] bytes) {
        return new Reader(bytes);
    }

    private int magic() {
        return ByteBuffer.wrap(letters.getBytes(StandardCharsets.US_ASCII)).getInt();
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }

    /** Puts one thing behind the other. */
    final class Writer {

        private final ByteArrayOutputStream written = new ByteArrayOutputStream();

        private Writer() {
            whole(magic());
            whole(version);
        }

        void whole(int number) {
            written.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
        }

        void longs(long... numbers) {
            ByteBuffer buffer = ByteBuffer.allocate(numbers.length * Long.BYTES);
            buffer.asLongBuffer().put(numbers);
            written.writeBytes(buffer.array());
        }

        /** @throws IllegalArgumentException when the text has half of a character */
        void text(String text) {
            try {
                ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
                byte[] bytes = new byte[encoded.remaining()];
                encoded.get(bytes);
                whole(bytes.length);
                written.writeBytes(bytes);
            } catch (CharacterCodingException e) {
                throw new IllegalArgumentException("a text has half of a character (" + text + ")", e);
            }
        }

        byte[] finished() {
            whole(checksum(written.toByteArray(), written.size()));
            return written.toByteArray();
        }
    }

    /** Takes one thing after the other. */
    final class Reader {

        private final ByteBuffer rest;

        private Reader(byte[] bytes) {
            this.rest = ByteBuffer.wrap(bytes);
            if (bytes.length < LEAST) {
                throw refusal("there are only " + bytes.length + " bytes");
            }
            if (rest.getInt() != magic()) {
                throw refused(0, "they don’t begin with “" + letters + "”");
            }
            int given = rest.getInt();
            if (given != version) {
                throw refused(Integer.BYTES, "they are of version " + given + ", and version " + version + " is read");
            }
            int end = bytes.length - CHECKSUM;
            if (rest.getInt(end) != checksum(bytes, end)) {
                throw refused(end, "the checksum is another: something before it is altered or missing");
            }
            rest.limit(end);
        }

        /** @param part what the number says, for a refusal */
        int whole(String part, int least, int most) {
            require(Integer.BYTES, part);
            int number = rest.getInt();
            if (number < least || number > most) {
                throw refused(rest.position() - Integer.BYTES, part + " can’t be " + number);
            }
            return number;
        }

        <T> T oneOf(String part, T[] all) {
            return all[whole(part, 0, all.length - 1)];
        }

        long[] longs(String part, int count) {
            require((double) count * Long.BYTES, part);
            long[] numbers = new long[count];
            rest.asLongBuffer().get(numbers);
            rest.position(rest.position() + count * Long.BYTES);
            return numbers;
        }

        long aLong(String part) {
            return longs(part, 1)[0];
        }

        String text(String part) {
            int length = whole("the length of " + part, 0, Integer.MAX_VALUE);
            require(length, part);
            ByteBuffer encoded = rest.slice(rest.position(), length);
            rest.position(rest.position() + length);
            try {
                return StandardCharsets.UTF_8.newDecoder().decode(encoded).toString();
            } catch (CharacterCodingException e) {
                throw refused(rest.position() - length, part + " is not UTF-8");
            }
        }

        /** Refuses what has not so many bytes more. */
        void require(double bytes, String part) {
            if (bytes > rest.remaining()) {
                throw refused(
                        rest.position(),
                        "%s wants %,.0f bytes, and %,d are left".formatted(part, bytes, rest.remaining()));
            }
        }

        void end() {
            if (rest.hasRemaining()) {
                throw refused(rest.position(), rest.remaining() + " bytes are too many");
            }
        }

        /** What to throw where what was read last makes no sense. */
        IllegalArgumentException refused(String why) {
            return refused(rest.position(), "before this, " + why);
        }

        private IllegalArgumentException refused(int at, String why) {
            return refusal("at byte %,d, %s".formatted(at, why));
        }

        private IllegalArgumentException refusal(String why) {
            return new IllegalArgumentException("these are not the bytes of " + what + ": " + why);
        }
    }
}
