// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.choice;

import dev.entente.app.FileFailure;
import dev.entente.casefile.tree.ForeignFile;
import dev.entente.cli.terminal.CommandFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text of a user's own, which is no case: in UTF-8, and something in it. */
public final class PlainText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private PlainText() {}

    /**
     * Reads one.
     *
     * @throws CommandFailure when it can't be read as a text
     */
    public static String read(Path file) {
        List<String> mistakes = new ArrayList<>();
        return read(file, mistakes).orElseThrow(() -> CommandFailure.usage(String.join("\n", mistakes)));
    }

    /** Reads one; empty after adding why it can't be read, as a sentence. */
    static Optional<String> read(Path file, List<String> mistakes) {
        try {
            if (!Files.exists(file)) {
                mistakes.add("There is no file " + file + ".");
            } else if (Files.isDirectory(file)) {
                mistakes.add(file + " is a folder, and no text.");
            } else {
                return decoded(file, Files.readAllBytes(file), mistakes);
            }
        } catch (CharacterCodingException e) {
            mistakes.add(file + " is not in UTF-8; save it so.");
        } catch (IOException e) {
            mistakes.add(FileFailure.notRead(file, e).getMessage() + ".");
        }
        return Optional.empty();
    }

    private static Optional<String> decoded(Path file, byte[] bytes, List<String> mistakes)
            throws CharacterCodingException {
        Optional<String> kind = ForeignFile.binary(file.toString(), bytes);
        if (kind.isPresent()) {
            mistakes.add(file + " is " + kind.get() + "; save its words as a text in UTF-8.");
            return Optional.empty();
        }
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        if (text.isBlank() || text.equals(BYTE_ORDER_MARK)) {
            mistakes.add("There is nothing in " + file + ".");
            return Optional.empty();
        }
        return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }
}
