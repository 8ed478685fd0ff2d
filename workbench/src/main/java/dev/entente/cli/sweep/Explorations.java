// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.sweep;

import dev.entente.Coalition;
import dev.entente.answer.Explored;
import dev.entente.answer.table.Run;
import dev.entente.answer.table.RunTables;
import dev.entente.answer.table.Tables;
import dev.entente.app.CaseFiles;
import dev.entente.cli.choice.RunnerChoice;
import dev.entente.cli.choice.TablesChoice.Adding;
import dev.entente.explore.Exploration;
import dev.entente.explore.Survey;
import dev.entente.limits.Budget;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The explorations of a sweep, kept until all are done, and then added as the runs that they are. */
final class Explorations {

    private final List<Kept> all = new ArrayList<>();

    private record Kept(Exploration explored, Path path) {}

    void keep(Exploration explored, Path path) {
        all.add(new Kept(explored, path));
    }

    /** @param whole whether nothing was stopped */
    void add(Adding to, boolean whole) {
        List<Run> runs = new ArrayList<>();
        List<Tables> tables = new ArrayList<>();
        for (Kept one : all) {
            Run run = to.run(one.explored.subject(), CaseFiles.file(one.path));
            Survey survey = unasked(one.explored);
            runs.add(run);
            tables.add(RunTables.of(run, survey, Explored.of(survey)));
        }
        to.add(runs, Tables.joined(tables), whole);
    }

    /** What an exploration tells when nobody asks what decides an outcome; that takes no further look at worlds. */
    private static Survey unasked(Exploration explored) {
        return Survey.of(
                explored,
                new Survey.Question(
                        explored.design().concepts().getFirst(),
                        Optional.empty(),
                        Coalition.of(),
                        OptionalDouble.empty()),
                RunnerChoice.ofOneThread(),
                Budget.of(() -> false, _ -> {}));
    }
}
