// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A font file, as far as is needed to find out whether it has a letter and may be embedded: the directory of its tables,
 * the table of characters and what its maker permits. A file can hold a collection of several.
 *
 * @param tables by name, where each lies in the file
 */
record Sfnt(Path file, Map<String, Place> tables) {

    private static final int COLLECTION = tag("ttcf");
    private static final int MOST_FONTS = 64;
    private static final int MOST_TABLES = 256;
    private static final int MOST_OF_A_TABLE = 1 << 26;
    private static final int RESTRICTED = 0x0002;
    private static final int WHOLE_ONLY = 0x0100;
    private static final int BITMAPS_ONLY = 0x0200;
    private static final int UNICODE = 0;

    /** From here on characters mean what two who exchange them agree on. */
    private static final int PRIVATE = 0xF0000;

    private static final int WINDOWS = 3;

    /** A part of a file. */
    record Place(long offset, int length) {}

    /**
     * The fonts in a file.
     *
     * @throws IOException when it can't be read, or is no font
     */
    static List<Sfnt> in(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer head = read(channel, 0, 12);
            if (head.getInt(0) != COLLECTION) {
                return List.of(new Sfnt(file, directory(channel, 0)));
            }
            List<Sfnt> fonts = new ArrayList<>();
            int count = within(head.getInt(8), MOST_FONTS);
            ByteBuffer offsets = read(channel, 12, 4 * count);
            for (int font = 0; font < count; font++) {
                fonts.add(new Sfnt(file, directory(channel, offsets.getInt() & 0xFFFFFFFFL)));
            }
            return fonts;
        }
    }

    /** Whether its letters are TrueType outlines, and its maker lets documents carry some of them along. */
    boolean canBeEmbedded() throws IOException {
        if (!tables.containsKey("glyf") || !tables.containsKey("cmap")) {
            return false;
        }
        Place rights = tables.get("OS/2");
        if (rights == null || rights.length() < 10) {
            return true;
        }
        int permits = table("OS/2").getShort(8);
        return (permits & 0x000F) != RESTRICTED && (permits & (WHOLE_ONLY | BITMAPS_ONLY)) == 0;
    }

    /** The characters that it has a letter for. */
    BitSet characters() throws IOException {
        ByteBuffer map = table("cmap");
        BitSet characters = new BitSet();
        int count = map.getShort(2) & 0xFFFF;
        for (int k = 0; k < count && 12 + 8 * k <= map.limit(); k++) {
            int platform = map.getShort(4 + 8 * k) & 0xFFFF;
            int offset = map.getInt(8 + 8 * k);
            if ((platform == UNICODE || platform == WINDOWS) && offset >= 0 && offset < map.limit() - 16) {
                characters.or(listed(map, offset));
            }
        }
        return characters;
    }

    /** The font as a file of its own. */
    byte[] alone() throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        for (String name : tables.keySet()) {
            parts.put(name, table(name).array());
        }
        return file(parts);
    }

    /** A font file of tables. */
    static byte[] file(Map<String, byte[]> tables) {
        int start = 12 + 16 * tables.size();
        int size = start
                + tables.values().stream()
                        .mapToInt(table -> padded(table.length))
                        .sum();
        ByteBuffer file = ByteBuffer.allocate(size);
        int power = Integer.highestOneBit(tables.size());
        file.putInt(0x00010000).putShort((short) tables.size());
        file.putShort((short) (16 * power)).putShort((short) Integer.numberOfTrailingZeros(power));
        file.putShort((short) (16 * (tables.size() - power)));
        int offset = start;
        for (Map.Entry<String, byte[]> table : new TreeMap<>(tables).entrySet()) {
            file.putInt(tag(table.getKey())).putInt(0);
            file.putInt(offset).putInt(table.getValue().length);
            file.put(offset, table.getValue());
            offset += padded(table.getValue().length);
        }
        return file.array();
    }

    private static BitSet listed(ByteBuffer map, int offset) {
        return switch (map.getShort(offset)) {
            case 4 -> segments(map, offset);
            case 12 -> groups(map, offset);
            default -> new BitSet();
        };
    }

    /** Format 4: up to U+FFFF, in segments whose letters are numbered alike or listed. */
    private static BitSet segments(ByteBuffer map, int offset) {
        BitSet characters = new BitSet();
        int twice = map.getShort(offset + 6) & 0xFFFF;
        for (int at = offset + 14; at < offset + 14 + twice && at + 2 + 3 * twice + 2 <= map.limit(); at += 2) {
            int last = map.getShort(at) & 0xFFFF;
            int first = map.getShort(at + 2 + twice) & 0xFFFF;
            int shift = map.getShort(at + 2 + 2 * twice);
            int listed = map.getShort(at + 2 + 3 * twice) & 0xFFFF;
            for (int c = first; c <= last && c < 0xFFFF; c++) {
                int place = at + 2 + 3 * twice + listed + 2 * (c - first);
                int letter = listed == 0 ? c + shift : place + 2 <= map.limit() ? map.getShort(place) : 0;
                characters.set(c, (letter & 0xFFFF) != 0);
            }
        }
        return characters;
    }

    /** Format 12: groups of any characters. */
    private static BitSet groups(ByteBuffer map, int offset) {
        BitSet characters = new BitSet();
        int count = map.getInt(offset + 12);
        for (int k = 0, at = offset + 16; k < count && at + 12 <= map.limit(); k++, at += 12) {
            int first = map.getInt(at);
            int last = map.getInt(at + 4);
            if (first >= 0 && first <= last) {
                characters.set(Math.min(first, PRIVATE), Math.min(last + 1, PRIVATE));
            }
        }
        return characters;
    }

    private static Map<String, Place> directory(FileChannel channel, long offset) throws IOException {
        int count = within(read(channel, offset, 12).getShort(4) & 0xFFFF, MOST_TABLES);
        ByteBuffer entries = read(channel, offset + 12, 16 * count);
        Map<String, Place> tables = new TreeMap<>();
        for (int at = 0; at < 16 * count; at += 16) {
            StringBuilder name = new StringBuilder();
            for (int k = 0; k < 4; k++) {
                name.append((char) (entries.get(at + k) & 0xFF));
            }
            long place = entries.getInt(at + 8) & 0xFFFFFFFFL;
            tables.put(name.toString(), new Place(place, within(entries.getInt(at + 12), MOST_OF_A_TABLE)));
        }
        return tables;
    }

    private ByteBuffer table(String name) throws IOException {
        Place place = tables.get(name);
        if (place == null) {
            throw new IOException("a font without a table (" + file + ", " + name + ")");
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return read(channel, place.offset(), place.length());
        }
    }

    private static ByteBuffer read(FileChannel channel, long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) {
                throw new IOException("a font file that ends early (" + offset + ", " + length + ")");
            }
        }
        return bytes.flip();
    }

    private static int within(int number, int most) throws IOException {
        if (number < 0 || number > most) {
            throw new IOException("no font file (" + number + ", " + most + ")");
        }
        return number;
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }

    private static int tag(String name) {
        return name.charAt(0) << 24 | name.charAt(1) << 16 | name.charAt(2) << 8 | name.charAt(3);
    }
}
