// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.answer.json.Inline;
import dev.entente.answer.json.Key;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Place;
import dev.entente.cases.Expectation;
import dev.entente.expectation.Expectations.Judgement;
import java.util.List;
import java.util.Optional;

/** What is wrong with cases, and whether they answer as expected; with sums over all of them. */
public record Checked(
        int entente, List<One> cases, int errors, int warnings, int met, int missed, int waiting, String version) {

    /**
     * Of a case, or of a place where there is none.
     *
     * @param id the name of its folder or file
     * @param brief its brief, held against the definitions, where that was asked and the case has no errors
     */
    public record One(
            String path,
            @Key("case") Optional<String> id,
            Optional<String> title,
            List<Mistake> diagnostics,
            List<Answer> answers,
            Optional<HeldBrief> brief) {}

    /** A diagnostic. */
    public record Mistake(
            String severity, String file, @Inline Optional<Span> span, String message, Optional<String> hint) {

        public static Mistake of(Diagnostic diagnostic) {
            Place place = diagnostic.place();
            return new Mistake(
                    diagnostic.severity().word(),
                    place.file().name(),
                    Optional.of(place)
                            .filter(_ -> place.file().present())
                            .map(_ -> new Span(place.line(), place.column(), place.endLine(), place.endColumn())),
                    diagnostic.message(),
                    diagnostic.hint());
        }
    }

    /** A place in a file, counted from 1, columns in characters. */
    public record Span(int line, int column, int endLine, int endColumn) {}

    /**
     * What is expected, and what came of it.
     *
     * @param status how sure it is
     * @param types those that decision makers are to be of, where any
     * @param differences in words, where it was missed
     */
    public record Answer(
            Optional<String> name,
            String expected,
            Optional<String> source,
            Expectation.Status status,
            Optional<String> variant,
            Optional<List<String>> types,
            Optional<String> note,
            Result result,
            Optional<List<String>> differences) {

        /**
         * An expectation that was judged.
         *
         * @param expected in words
         */
        public static Answer of(Expectation expectation, String expected, Judgement judgement) {
            return new Answer(
                    expectation.name(),
                    expected,
                    expectation.source(),
                    expectation.status(),
                    expectation.variant(),
                    Optional.of(expectation.types()).filter(types -> !types.isEmpty()),
                    expectation.note(),
                    switch (judgement) {
                        case Judgement.Met _ -> Result.MET;
                        case Judgement.Waiting _ -> Result.WAITING;
                        case Judgement.Missed _ -> Result.MISSED;
                    },
                    judgement instanceof Judgement.Missed(List<String> differences)
                            ? Optional.of(differences)
                            : Optional.empty());
        }
    }

    /** What came of an expectation. */
    public enum Result {
        MET,
        MISSED,
        WAITING
    }
}
