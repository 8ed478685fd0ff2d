// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.answer.Checked.Mistake;
import dev.entente.answer.Checked.One;
import dev.entente.answer.Checked.Span;
import dev.entente.brief.words.English;
import dev.entente.casefile.ExpectedFile;
import dev.entente.casefile.tree.Diagnostic.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that {@code check} has found, at its place, as programs list it that show notes beside files.
 *
 * @param file as it was named
 * @param span where in it; empty where it is about the file as a whole
 * @param message in one sentence or more
 */
public record CheckNote(Rule rule, boolean error, String file, Optional<Span> span, String message) {

    /** What a note is about. */
    public enum Rule {
        CASE("case", "What is wrong with a case, or could be."),
        ANSWER("answer", "An answer that is not as expected beside the case."),
        BRIEF("brief", "A finding told in a brief that is false: a fault of Entente.");

        private final String id;
        private final String about;

        Rule(String id, String about) {
            this.id = id;
            this.about = about;
        }

        /** Its name. */
        public String id() {
            return id;
        }

        /** What it is about, in a sentence. */
        public String about() {
            return about;
        }
    }

    /** All that was found, case by case. */
    public static List<CheckNote> all(Checked checked) {
        return checked.cases().stream().flatMap(CheckNote::of).toList();
    }

    private static Stream<CheckNote> of(One one) {
        List<CheckNote> notes = new ArrayList<>();
        one.diagnostics().forEach(mistake -> notes.add(of(mistake)));
        String expected =
                ExpectedFile.beside(Path.of(one.path())).map(Path::toString).orElse(one.path());
        one.answers()
                .forEach(answer -> answer.differences()
                        .ifPresent(differences -> notes.add(new CheckNote(
                                Rule.ANSWER,
                                true,
                                expected,
                                Optional.empty(),
                                "Not as expected: " + answer.expected() + ". " + String.join(" ", differences)))));
        one.brief()
                .ifPresent(held -> held.wrong()
                        .forEach(wrong -> notes.add(new CheckNote(
                                Rule.BRIEF,
                                true,
                                one.path(),
                                Optional.empty(),
                                "False in its brief: " + wrong.sentence() + " (" + wrong.finding() + ")"))));
        return notes.stream();
    }

    private static CheckNote of(Mistake mistake) {
        return new CheckNote(
                Rule.CASE,
                mistake.severity().equals(Severity.ERROR.word()),
                mistake.file(),
                mistake.span(),
                English.start(mistake.message())
                        + mistake.hint().map(hint -> ". " + hint).orElse("."));
    }
}
