// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.sweep;

import dev.entente.answer.Swept;
import dev.entente.answer.json.Json;
import dev.entente.casefile.tree.Reading;
import dev.entente.cases.Case;
import dev.entente.cases.Situation.Deferred;
import dev.entente.cli.choice.BudgetChoice;
import dev.entente.cli.choice.CaseArgument;
import dev.entente.cli.choice.CasePath;
import dev.entente.cli.choice.RunnerChoice;
import dev.entente.cli.choice.TableFormatChoice;
import dev.entente.cli.choice.TablesChoice;
import dev.entente.cli.choice.TablesChoice.Adding;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.Ink;
import dev.entente.explore.Exploration;
import dev.entente.explore.Sweep;
import dev.entente.explore.worlds.Runner;
import dev.entente.limits.Budget;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Many cases, in one table. */
@Command(
        name = "sweep",
        description =
                "Go through the worlds of many cases, each as it stands and in its variants, and say in one table what"
                        + " holds in how many of them. A file says which cases, and how.",
        footer = {"", "Example:  entente sweep cases/sweep.yaml --format csv"})
public final class SweepCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SWEEP", description = "A YAML file that lists cases.")
    private Path path;

    @Mixin
    private TableFormatChoice format;

    @Mixin
    private RunnerChoice runner;

    @Mixin
    private TablesChoice tables;

    @Mixin
    private BudgetChoice time;

    @Override
    public void run() {
        PrintWriter err = spec.commandLine().getErr();
        Sweeping sweeping = switch (Sweeping.read(path)) {
            case Reading.Done<Sweeping>(Sweeping read, var _) -> read;
            case Reading.Failed<Sweeping>(var found) -> throw CasePath.failure(found, err);
        };
        note(sweeping, err);
        Optional<Adding> adding = tables.begin();
        Explorations kept = new Explorations();
        Swept swept = swept(sweeping, runner.chosen(), time.budget(), adding.isPresent() ? kept::keep : (_, _) -> {});
        PrintWriter out = spec.commandLine().getOut();
        switch (format.format()) {
            case TABLE -> new SweepText(swept).print(out, Ink.of(spec.commandLine()));
            case JSON -> Json.write(swept, out);
            case CSV -> SweepCsv.print(swept, out);
        }
        adding.ifPresent(to -> kept.add(to, swept.partial().isEmpty()));
        if (swept.partial().isPresent()) {
            throw CommandFailure.stopped("not everything was looked at; what is known is printed.");
        }
        if (!swept.refused().isEmpty()) {
            throw CommandFailure.stopped(
                    "not every case could be gone through; what is known of the others is printed.");
        }
    }

    private static Swept swept(Sweeping sweeping, Runner runner, Budget budget, BiConsumer<Exploration, Path> keeping) {
        List<Swept.Run> runs = new ArrayList<>();
        List<Swept.Refused> refused = new ArrayList<>();
        int notBegun = sweeping.sweep().over(sweeping.cases(), runner, budget, (done, place) -> {
            String stands = sweeping.read().get(place).file();
            switch (done) {
                case Sweep.Run.Looked(var explored) -> {
                    runs.add(Swept.Run.of(explored, stands));
                    keeping.accept(explored, sweeping.read().get(place).path());
                }
                case Sweep.Run.Refused one -> refused.add(Swept.Refused.of(one, stands));
            }
        });
        boolean whole =
                notBegun == 0 && runs.stream().allMatch(run -> run.partial().isEmpty());
        return Swept.of(sweeping.title(), sweeping.sweep(), runs, refused, whole, notBegun);
    }

    /** What the cases state and a sweep makes no use of, and how many warnings there are. */
    private static void note(Sweeping read, PrintWriter err) {
        if (!read.warnings().isEmpty()) {
            err.println("note: %d %s; 'entente check' shows what."
                    .formatted(read.warnings().size(), read.warnings().size() == 1 ? "warning" : "warnings"));
        }
        Map<String, TreeSet<String>> passedOver = new LinkedHashMap<>();
        for (Case subject : read.cases()) {
            subject.situation().deferred().stream()
                    .filter(deferred -> !CaseArgument.OPEN.contains(deferred.key()))
                    .map(Deferred::sentence)
                    .forEach(sentence -> passedOver
                            .computeIfAbsent(sentence, _ -> new TreeSet<>())
                            .add(subject.basis().id()));
        }
        passedOver.forEach((sentence, ids) -> err.println("note: " + String.join(", ", ids) + ": " + sentence));
    }
}
