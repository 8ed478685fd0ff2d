// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.similar;

import dev.entente.analogy.Likeness;
import dev.entente.analogy.Standing;
import dev.entente.answer.Likened;
import dev.entente.app.CaseFiles;
import dev.entente.app.Home;
import dev.entente.brief.section.LikenessSection;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.Reading;
import dev.entente.cases.Case;
import dev.entente.cli.choice.AnswerFormat;
import dev.entente.cli.choice.BudgetChoice;
import dev.entente.cli.choice.CaseArgument;
import dev.entente.cli.choice.ConceptChoice;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.explore.compare.Comparison;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.limits.LimitExceeded;
import dev.entente.stability.SanctionConcept;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which other cases are nearest, and what carries over from them. */
@Command(
        name = "similar",
        description =
                "Show which other cases are nearest to one, by what their parties want and by what holds; and of the"
                        + " nearest what carries over and what does not.",
        footer = {
            "",
            "Example:  entente similar cases/iran-2007",
            "          entente similar cases/iran-2007 cases/libya-2003"
        })
public final class Similar implements Runnable {

    /** Of so many it is told what carries over. */
    private static final int DETAILED = 3;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseArgument argument;

    @Parameters(
            index = "1..*",
            paramLabel = "OTHER",
            description = "Cases, or folders of cases, to look among. Default: those that come with Entente.")
    private List<Path> others = List.of();

    @Mixin
    private ConceptChoice concept;

    @Mixin
    private AnswerFormat format;

    @Mixin
    private BudgetChoice time;

    /** A case to look at, and the file that it is in. */
    private record Other(Path path, Case subject) {}

    /** One that was looked at. */
    private record Looked(Path path, Standing standing) {}

    @Override
    public void run() {
        Case subject = argument.read();
        SanctionConcept holds = concept.named().ofWorlds().getFirst();
        Budget budget = time.budget();
        Standing standing = Standing.of(subject, holds, budget);
        PrintWriter err = spec.commandLine().getErr();
        List<Path> paths = (others.isEmpty() ? List.of(Home.folder().resolve("cases")) : others)
                .stream()
                        .peek(Similar::require)
                        .map(CaseFiles::below)
                        .flatMap(found -> {
                            found.unread().values().forEach(failure -> err.println("note: " + failure.getMessage()));
                            return found.cases().stream();
                        })
                        .filter(path -> argument.variant().isPresent() || !isSame(path, argument.file()))
                        .toList();
        AtomicBoolean stopped = new AtomicBoolean();
        Map<Standing, Path> found = new LinkedHashMap<>();
        paths.parallelStream()
                .filter(_ -> !stopped.get())
                .flatMap(path -> read(path, err).stream())
                .flatMap(other -> {
                    try {
                        return looked(other, holds, budget, err).stream();
                    } catch (BudgetSpent spent) {
                        stopped.set(true);
                        return Stream.empty();
                    }
                })
                .toList()
                .forEach(one -> found.put(one.standing(), one.path()));
        if (found.isEmpty() && !stopped.get()) {
            throw CommandFailure.usage("There is no other case to look at.");
        }
        List<Likeness> ranked = Likeness.ranked(standing, List.copyOf(found.keySet()));
        format.write(
                subject,
                holds,
                LikenessSection.sections(
                        subject,
                        ranked,
                        DETAILED,
                        one -> Optional.ofNullable(found.get(one.other()))
                                .filter(_ -> Comparison.refusal(
                                                subject, one.other().subject())
                                        .isEmpty())
                                .map(this::compared)),
                () -> Likened.of(subject, holds.name(), ranked));
        if (stopped.get()) {
            throw CommandFailure.stopped("stopped before all cases were looked at.");
        }
    }

    private static void require(Path path) {
        if (!Files.exists(path)) {
            throw CommandFailure.usage("There is no file or folder " + path + ".");
        }
    }

    /** The line that says why the other case differs. */
    private String compared(Path other) {
        return "./entente compare " + Home.shown(argument.path()) + " " + Home.shown(other);
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(CaseFiles.file(one), CaseFiles.file(other));
        } catch (IOException e) {
            return false;
        }
    }

    /** A case that can be read; templates are none, and of one with errors it is said. */
    private static Optional<Other> read(Path path, PrintWriter err) {
        return switch (CaseFile.read(path, Optional.empty())) {
            case Reading.Done<Case>(Case read, var _) -> Optional.of(new Other(path, read));
            case Reading.Failed<Case> _ -> {
                if (!CaseFile.isTemplate(path)) {
                    err.println("note: " + path + " has errors; 'entente check' shows them.");
                }
                yield Optional.empty();
            }
        };
    }

    private static Optional<Looked> looked(Other other, SanctionConcept holds, Budget budget, PrintWriter err) {
        try {
            return Optional.of(new Looked(other.path(), Standing.of(other.subject(), holds, budget)));
        } catch (LimitExceeded limit) {
            err.println("note: " + other.path() + " was left out: " + limit.getMessage());
            return Optional.empty();
        }
    }
}
