// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Files to texts: refuses what is too large, and what is no UTF-8 text, with its place. */
public final class SourceReader {

    public static final int LARGEST = 2_000_000;

    private static final int REPLACEMENT = 0xFFFD;
    private static final int MOST_SIGNS = 50;

    private final Path path;
    private final String name;
    private final Diagnostics findings;

    private SourceReader(Path path, String name, Diagnostics findings) {
        this.path = path;
        this.name = name;
        this.findings = findings;
    }

    /** The text of a file, shown under a name; empty after saying why it can't be read. */
    public static Optional<SourceFile> read(Path path, String name, Diagnostics findings) {
        return new SourceReader(path, name, findings).read();
    }

    /** A text handed over as such, by the same rules. */
    public static Optional<SourceFile> check(SourceFile file, Diagnostics findings) {
        return new SourceReader(Path.of(""), file.name(), findings).checked(file);
    }

    private Optional<SourceFile> read() {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            Optional<String> foreign = ForeignFile.binary(name, bytes);
            if (foreign.isPresent()) {
                ForeignFile.refuse(foreign.get(), name, findings);
                return Optional.empty();
            }
            if (bytes.length > LARGEST) {
                return refuse("the file is larger than 2 MB; a case is a few kilobytes", "");
            }
            return decoded(bytes).flatMap(this::checked);
        } catch (NoSuchFileException e) {
            return refuse("there is no such file", "");
        } catch (IOException e) {
            return refuse(
                    "the file can't be read",
                    Files.isDirectory(path) ? "It is a folder." : String.valueOf(e.getMessage()));
        }
    }

    private Optional<SourceFile> decoded(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, chars, true);
        SourceFile text = SourceFile.of(name, chars.flip().toString());
        if (!result.isError()) {
            return Optional.of(text);
        }
        int end = text.text().length();
        boolean wide = bytes.length > 1 && (bytes[0] & bytes[1] & 0xFE) == 0xFE;
        findings.error(
                text.place(end, end),
                "the byte that follows here (0x" + Integer.toHexString(bytes[in.position()] & 0xFF) + ") is no UTF-8",
                wide ? "It is in UTF-16; save it as UTF-8." : "Save it as UTF-8.");
        return Optional.empty();
    }

    private Optional<SourceFile> checked(SourceFile file) {
        String text = file.text();
        if (text.length() > LARGEST) {
            return refuse("the file is larger than 2 MB; a case is a few kilobytes", "");
        }
        int refused = 0;
        for (int i = 0; i < text.length() && refused < MOST_SIGNS; i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (!isText(c)) {
                refused++;
                refuseSign(file.place(i, i + Character.charCount(c)), c);
            }
        }
        return refused == 0 ? Optional.of(file) : Optional.empty();
    }

    private void refuseSign(Place place, int c) {
        if (c == REPLACEMENT) {
            findings.error(
                    place,
                    "“\uFFFD” stands where something could not be read, as bytes that are no UTF-8",
                    "Write what belongs here, or save the file as UTF-8.");
        } else {
            findings.error(
                    place, "a control character (U+" + String.format("%04X", c) + ") in the text", "Take it out.");
        }
    }

    /** The printable characters of YAML 1.2.2, §5.1, but for the sign that stands for what could not be read. */
    private static boolean isText(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0x7E)
                || c == 0x85
                || (c >= 0xA0 && c <= 0xD7FF)
                || (c >= 0xE000 && c < REPLACEMENT)
                || c >= 0x10000;
    }

    private Optional<SourceFile> refuse(String message, String hint) {
        findings.error(SourceFile.unread(name).place(0, 0), message, hint);
        return Optional.empty();
    }
}
