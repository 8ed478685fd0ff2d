// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.merge;

import dev.entente.Unknowns;
import dev.entente.answer.Merged;
import dev.entente.app.CaseFiles;
import dev.entente.app.FileFailure;
import dev.entente.app.WholeFile;
import dev.entente.brief.document.Section;
import dev.entente.brief.section.MergeSection;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.edit.MergedFile;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.cases.Case;
import dev.entente.cli.choice.AnswerFormat;
import dev.entente.cli.choice.BudgetChoice;
import dev.entente.cli.choice.CasePath;
import dev.entente.cli.choice.ConceptChoice;
import dev.entente.cli.choice.RunnerChoice;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.limits.LimitExceeded;
import dev.entente.merge.Deciding;
import dev.entente.stability.SanctionConcept;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lays several people's versions of a case together. */
@Command(
        name = "merge",
        sortOptions = false,
        description = {
            "Lay several people's versions of a case together: where they agree it is taken, where they differ it is left open,"
                    + " with who said what. Then say which disagreements decide the answer.",
            "With one version beside it, the case is itself the first. Nothing that is there is overwritten. What two times differ"
                    + " in, and what that does, 'compare' says."
        },
        footer = {"", "Example:  entente merge my-case anna.yaml ben.yaml -o together.yaml"})
public final class Merge implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CASE", description = "The case that they are versions of.")
    private Path base;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "VERSION",
            description = "The case as one person has it, a file that is named after them.")
    private List<Path> paths = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Write the case that holds all versions: to this file, or in this folder where it is no .yaml.")
    private Optional<Path> output = Optional.empty();

    @Mixin
    private ConceptChoice concept;

    @Mixin
    private AnswerFormat format;

    @Mixin
    private BudgetChoice time;

    @Override
    public void run() {
        PrintWriter err = spec.commandLine().getErr();
        Optional<Path> target = output.map(Merge::file);
        target.filter(Files::exists).ifPresent(there -> {
            throw FileFailure.notWritten(there, new FileAlreadyExistsException(there.toString()));
        });
        SanctionConcept holds = concept.named().ofWorlds().getFirst();
        switch (MergedFile.of(CaseFiles.file(base), named())) {
            case Reading.Failed<MergedFile>(List<Diagnostic> found) -> throw CasePath.failure(found, err);
            case Reading.Done<MergedFile>(MergedFile file, List<Diagnostic> _) -> {
                target.ifPresent(path -> write(file.text(), path, err));
                tell(file, holds);
            }
        }
    }

    private static Path file(Path named) {
        String name = named.toString();
        return name.endsWith(".yaml") || name.endsWith(".yml") ? named : named.resolve("case.yaml");
    }

    /** The versions by what people call them: the names of their files, with the folder's before where they are alike. */
    private Map<String, Path> named() {
        Map<String, Path> named = new LinkedHashMap<>();
        if (paths.size() == 1) {
            add(named, base);
        }
        paths.forEach(path -> add(named, path));
        return named;
    }

    private static void add(Map<String, Path> named, Path path) {
        Path file = CaseFiles.file(path);
        String name = CaseFile.id(file);
        Path folder = path.toAbsolutePath().normalize().getParent();
        String longer = folder == null || folder.getFileName() == null ? name : folder.getFileName() + "-" + name;
        if (named.containsValue(file) || named.putIfAbsent(named.containsKey(name) ? longer : name, file) != null) {
            throw CommandFailure.usage("Two versions are called “" + longer
                    + "”; name the files after those who wrote them, and name each once.");
        }
    }

    private static void write(String text, Path path, PrintWriter err) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw FileFailure.notWritten(path, e);
        }
        WholeFile.create(path, text.getBytes(StandardCharsets.UTF_8));
        err.println("Wrote " + path + ".");
    }

    private void tell(MergedFile file, SanctionConcept holds) {
        Budget budget = time.budget();
        Case merged = file.merged();
        GraphModel plain = GraphModel.of(merged.conflict(), Unknowns.NONE, budget);
        Optional<Deciding> deciding = Optional.empty();
        Optional<String> stopped = Optional.empty();
        try {
            deciding = Optional.of(Deciding.of(file.laying(), merged, holds, RunnerChoice.ofAllThreads(), budget));
        } catch (BudgetSpent spent) {
            stopped = Optional.of("stopped before it was known which disagreements decide the answer.");
        } catch (LimitExceeded limit) {
            stopped = Optional.of("it is not told which disagreements decide the answer: " + limit.getMessage() + ".");
        }
        Optional<Deciding> found = deciding;
        List<Section> sections =
                MergeSection.sections(file.laying(), merged, plain, found, file.nowhere(), file.dropped());
        format.write(
                merged,
                holds,
                sections,
                () -> Merged.of(file.laying(), merged, holds.name(), found, file.nowhere(), file.dropped()));
        stopped.ifPresent(why -> {
            throw CommandFailure.stopped(why);
        });
    }
}
