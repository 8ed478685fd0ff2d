// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.casefile.tree.SourceReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The head of an answer in JSON, up to the end of the record of the run in it: so an answer of any length can be read,
 * and any other file is refused without reading it whole.
 */
final class RunHead {

    /** Records begin and end within so many bytes, as the program writes them; else the whole file must be small. */
    private static final int HEAD = 1 << 18;

    private static final String HINT = "“explore --save” writes one.";

    private final String text;
    private int at;

    private RunHead(String text) {
        this.text = text;
    }

    /** A text that holds the record, cut behind it; empty after saying why there is none. */
    static Optional<SourceFile> read(Path path, String name, Diagnostics findings) {
        if (Files.exists(path) && !Files.isDirectory(path) && !Files.isRegularFile(path)) {
            return refuse(name, "a record of a run is read from a file, and this is a pipe or a device", findings);
        }
        if (!Files.isRegularFile(path)) {
            return SourceReader.read(path, name, findings);
        }
        try (InputStream in = Files.newInputStream(path)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
            Optional<String> cut = new RunHead(head).cut();
            if (cut.isPresent()) {
                return SourceReader.check(SourceFile.of(name, cut.get()), findings);
            }
            return head.stripLeading().startsWith("{") && Files.size(path) <= SourceReader.LARGEST
                    ? whole(path, name, findings)
                    : refuse(name, "this file holds no record of a run", findings);
        } catch (IOException e) {
            return refuse(name, "the file can't be read: " + e.getMessage(), findings);
        }
    }

    /** A record that others have put elsewhere in its file. */
    private static Optional<SourceFile> whole(Path path, String name, Diagnostics findings) {
        return SourceReader.read(path, name, findings)
                .filter(file -> file.text().contains("\"run\"")
                        || refuse(name, "this file holds no record of a run", findings)
                                .isPresent());
    }

    private static Optional<SourceFile> refuse(String name, String message, Diagnostics findings) {
        findings.error(SourceFile.unread(name).place(0, 0), message, HINT);
        return Optional.empty();
    }

    /** The text up to the end of what stands under “run”, closed. */
    private Optional<String> cut() {
        skip();
        if (!take('{')) {
            return Optional.empty();
        }
        while (at < text.length()) {
            skip();
            boolean run = text.startsWith("\"run\"", at);
            value();
            skip();
            if (!take(':')) {
                return Optional.empty();
            }
            skip();
            value();
            if (at > text.length()) {
                return Optional.empty();
            }
            if (run) {
                return Optional.of(text.substring(0, at) + "}");
            }
            skip();
            if (!take(',')) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean take(char expected) {
        boolean there = at < text.length() && text.charAt(at) == expected;
        at += there ? 1 : 0;
        return there;
    }

    /** Goes behind a value; beyond the text where the value doesn't end in it. */
    private void value() {
        int depth = 0;
        do {
            char c = at < text.length() ? text.charAt(at) : '\0';
            switch (c) {
                case '\0' -> {
                    at = text.length() + 1;
                    return;
                }
                case '"' -> quoted();
                case '{', '[' -> {
                    depth++;
                    at++;
                }
                case '}', ']' -> {
                    depth--;
                    at++;
                }
                default -> plain(depth);
            }
        } while (depth > 0);
    }

    private void quoted() {
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    /** Within a value any sign that is no bracket; of a number or a word all of it. */
    private void plain(int depth) {
        do {
            at++;
        } while (depth == 0 && at < text.length() && ",:{}[]\"".indexOf(text.charAt(at)) < 0);
    }
}
