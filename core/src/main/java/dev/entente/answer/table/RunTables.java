// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.table;

import dev.entente.OptionForm;
import dev.entente.Version;
import dev.entente.analysis.Solution;
import dev.entente.answer.Explored;
import dev.entente.answer.Solved;
import dev.entente.answer.json.Json;
import dev.entente.explore.Survey;
import dev.entente.explore.worlds.Fingerprint;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;

/** The tables of one run. */
public final class RunTables {

    private RunTables() {}

    /**
     * Of what was solved, as one world of one.
     *
     * @param answer with its states and equilibria, where they can be listed all of them
     */
    public static Tables of(Run run, Solution solution, Solved answer) {
        return new SolvedTables(run, solution, answer).tables();
    }

    /** Of what was explored. */
    public static Tables of(Run run, Survey survey, Explored answer) {
        return new ExploredTables(run, survey, answer).tables();
    }

    /** What the row of a run says of the worlds. */
    record Extent(String kind, Optional<Long> seed, Optional<Double> open, long asked, long counted, long kept) {}

    /** What it says of how the answer came about. */
    record Asked(List<String> concepts, Optional<String> concept, Optional<String> outcome, String engine) {}

    static Table runs(Run run, Extent extent, Asked asked, boolean whole, Object answer) {
        return new Table(
                Shape.RUNS,
                () -> List.of(List.<Object>of(
                                run.id(),
                                run.command(),
                                run.asked(),
                                run.subject().basis().id(),
                                run.subject().basis().variant(),
                                run.subject().framing().title(),
                                Fingerprint.of(run.subject()),
                                String.join(", ", asked.concepts()),
                                extent.kind(),
                                extent.seed(),
                                extent.open(),
                                extent.asked(),
                                extent.counted(),
                                extent.kept(),
                                whole,
                                asked.concept(),
                                asked.outcome(),
                                asked.engine(),
                                Version.running(),
                                json(answer)))
                        .iterator());
    }

    private static String json(Object answer) {
        StringWriter text = new StringWriter();
        Json.write(answer, new PrintWriter(text));
        return text.toString();
    }

    static Table cases(Run run) {
        var conflict = run.subject().conflict();
        return new Table(
                Shape.CASES,
                List.of(List.<Object>of(
                        run.id(),
                        run.subject().basis().id(),
                        Fingerprint.of(run.subject()),
                        conflict.decisionMakers().size(),
                        conflict.form() instanceof OptionForm form
                                ? form.options().size()
                                : conflict.form().atoms().size(),
                        run.text())));
    }
}
