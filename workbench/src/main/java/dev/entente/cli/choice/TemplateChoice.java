// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.choice;

import dev.entente.app.CaseFiles;
import dev.entente.app.Home;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.edit.Template;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.cli.terminal.CommandFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** A template that a case is begun from. */
public final class TemplateChoice {

    @Option(
            names = "--template",
            paramLabel = "NAME",
            completionCandidates = Names.class,
            description = "Begin from what is known of a kind of conflict: ${COMPLETION-CANDIDATES}.")
    private Optional<String> name = Optional.empty();

    /** The names of the templates that come with Entente. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return templates().keySet().iterator();
        }
    }

    /** Whether one was named. */
    public boolean isNamed() {
        return name.isPresent();
    }

    /**
     * The template that was named; empty where none was.
     *
     * @throws CommandFailure when there is none of that name, or it can't be begun from
     */
    public Optional<Template> read() {
        return name.map(TemplateChoice::template);
    }

    private static Template template(String name) {
        SortedMap<String, Path> known = templates();
        Path file = known.get(name);
        if (file == null) {
            throw CommandFailure.usage(
                    "There is no template “" + name + "”. There are " + String.join(", ", known.keySet()) + ".");
        }
        return switch (Template.read(file)) {
            case Reading.Done<Template>(Template read, var _) -> read;
            case Reading.Failed<Template>(var found) ->
                throw CommandFailure.usage("The template can't be begun from:\n"
                        + found.stream().map(Diagnostic::text).collect(Collectors.joining("\n")));
        };
    }

    /** The files of the templates that come with Entente, by their names. */
    private static SortedMap<String, Path> templates() {
        SortedMap<String, Path> files = new TreeMap<>();
        Path cases = Home.folder().resolve("cases");
        if (Files.isDirectory(cases)) {
            CaseFiles.below(cases).cases().stream()
                    .map(CaseFiles::file)
                    .filter(CaseFile::isTemplate)
                    .forEach(file -> files.put(Template.nameOf(file), file));
        }
        return files;
    }
}
