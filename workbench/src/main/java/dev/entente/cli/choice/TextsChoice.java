// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.choice;

import dev.entente.cli.terminal.CommandFailure;
import dev.entente.evidence.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A folder with a user's own copies of sources, each a text named as the case names its source. */
public final class TextsChoice {

    /** How the name of a copy ends. */
    public static final List<String> ENDINGS = List.of(".txt", ".md");

    @Option(
            names = "--texts",
            paramLabel = "FOLDER",
            description =
                    "Look up the place of each claim in your own copies of the sources: UTF-8 texts in this folder,"
                            + " each named as the case names its source, .txt or .md.")
    private Optional<Path> folder = Optional.empty();

    /** The folder; empty where none was named. */
    public Optional<Path> folder() {
        return folder;
    }

    /**
     * The copies of sources that are there, by their ids; none where no folder was named.
     *
     * @throws CommandFailure when the folder or a copy can't be read; all that is wrong is said
     */
    public Map<String, SourceText> read(List<String> ids) {
        return folder.map(there -> read(there, ids)).orElse(Map.of());
    }

    private static Map<String, SourceText> read(Path folder, List<String> ids) {
        if (!Files.isDirectory(folder)) {
            throw CommandFailure.usage(
                    Files.exists(folder) ? folder + " is no folder." : "There is no folder " + folder + ".");
        }
        List<String> mistakes = new ArrayList<>();
        Map<String, SourceText> read = new LinkedHashMap<>();
        for (String id : ids) {
            List<Path> copies = ENDINGS.stream()
                    .map(ending -> folder.resolve(id + ending))
                    .filter(Files::exists)
                    .toList();
            if (copies.size() > 1) {
                mistakes.add("There are two texts of " + id + ": "
                        + String.join(
                                " and ", copies.stream().map(Path::toString).toList()) + ". Keep one.");
            }
            copies.stream()
                    .limit(1)
                    .forEach(file ->
                            PlainText.read(file, mistakes).ifPresent(text -> read.put(id, SourceText.of(text))));
        }
        if (!mistakes.isEmpty()) {
            throw CommandFailure.usage(String.join("\n", mistakes));
        }
        return read;
    }
}
