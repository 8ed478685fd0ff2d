// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.evidence;

import dev.entente.app.FileFailure;
import dev.entente.cases.Case;
import dev.entente.cases.Source;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.evidence.SourceText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder with a user's own copies of sources, each a text named as the case names its source. */
final class TextFolder {

    private static final List<String> ENDINGS = List.of(".txt", ".md");

    private final Path folder;
    private final List<String> mistakes = new ArrayList<>();

    private TextFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The copies of a case's sources, by their ids.
     *
     * @throws CommandFailure when the folder or a copy can't be read; all that is wrong is said
     */
    static Map<String, SourceText> read(Path folder, Case subject) {
        if (!Files.isDirectory(folder)) {
            throw CommandFailure.usage(
                    Files.exists(folder) ? folder + " is no folder." : "There is no folder " + folder + ".");
        }
        TextFolder texts = new TextFolder(folder);
        Map<String, SourceText> read = new LinkedHashMap<>();
        subject.basis().sources().forEach(source -> texts.add(source, read));
        if (!texts.mistakes.isEmpty()) {
            throw CommandFailure.usage(String.join("\n", texts.mistakes));
        }
        return read;
    }

    private void add(Source source, Map<String, SourceText> read) {
        List<Path> copies = ENDINGS.stream()
                .map(ending -> folder.resolve(source.id() + ending))
                .filter(Files::exists)
                .toList();
        if (copies.size() > 1) {
            mistakes.add("There are two texts of " + source.id() + ": "
                    + String.join(" and ", copies.stream().map(Path::toString).toList()) + ". Keep one.");
        }
        copies.stream()
                .limit(1)
                .forEach(file -> read(file).forEach(text -> read.put(source.id(), SourceText.of(text))));
    }

    private Stream<String> read(Path file) {
        try {
            return Stream.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString());
        } catch (CharacterCodingException e) {
            mistakes.add(file + " is not in UTF-8; save it so.");
        } catch (IOException e) {
            mistakes.add(FileFailure.notRead(file, e).getMessage() + ".");
        }
        return Stream.empty();
    }
}
