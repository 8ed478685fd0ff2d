// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Attitude;
import dev.entente.Attitudes;
import dev.entente.analysis.Explanation;
import dev.entente.brief.words.Reasons;
import dev.entente.brief.words.Wording;
import dev.entente.casefile.edit.CaseEditor;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.Forming;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How decision makers are disposed towards each other, as a file says it. */
class AttitudesTest {

    private static final String DILEMMA = """
            entente: 1
            title: A dilemma
            decision-makers:
              a:
                name: Ann
                options: {defect: defect}
                ranking: [YN, NN, YY, NY]
              b:
                name: Bob
                options: {defect: defect}
                ranking: [NY, NN, YY, YN]
            status-quo: []
            """;

    private static Reading<Case> read(String text) {
        return CaseFile.read(
                SourceFile.of("case.yaml", text), Path.of("case.yaml"), Optional.empty(), Optional.empty());
    }

    private static Case bound(String attitudes) {
        return switch (read(DILEMMA + attitudes)) {
            case Reading.Done<Case>(Case subject, var _) -> subject;
            case Reading.Failed<Case>(List<Diagnostic> found) ->
                throw new AssertionError(found.stream().map(Diagnostic::text).toList());
        };
    }

    private static String mistakes(String attitudes) {
        return switch (read(DILEMMA + attitudes)) {
            case Reading.Done<Case> _ -> "";
            case Reading.Failed<Case>(List<Diagnostic> found) ->
                String.join("\n", found.stream().map(Diagnostic::text).toList());
        };
    }

    @Test
    void areWhatIsSaidAndElseToLikeOneselfAlone() {
        Case subject = bound("attitudes: {a: {b: like, a: dislike, assumption: they are sisters}}\n");
        Attitudes stated = subject.conflict().decisionMakers().get(0).attitudes();
        assertThat(stated.stated()).isEqualTo(Map.of("b", Attitude.LIKE, "a", Attitude.DISLIKE));
        assertThat(stated.grounds().assumption()).contains("they are sisters");
        Attitudes other = subject.conflict().decisionMakers().get(1).attitudes();
        assertThat(other).isEqualTo(Attitudes.NONE);
        assertThat(other.towards("b", "b")).isEqualTo(Attitude.LIKE);
        assertThat(other.towards("b", "a")).isEqualTo(Attitude.INDIFFERENT);
    }

    @Test
    void mistakesAreToldWhereTheyStand() {
        assertThat(mistakes("attitudes: {a: {c: like}}\n")).contains("there is no decision maker “c”", "case.yaml:13:");
        assertThat(mistakes("attitudes: {c: {a: like}}\n")).contains("there is no decision maker “c”");
        assertThat(mistakes("attitudes: {a: {b: liked}}\n")).contains("“liked” is no attitude", "like");
        assertThat(mistakes("attitudes: {a: like}\n")).contains("the attitudes of somebody");
        assertThat(mistakes("attitudes: {a: {b: like, because: letter}}\n"))
                .contains("there is no item of evidence “letter”");
    }

    private static CaseEditor editor(String text) {
        return CaseEditor.of(SourceFile.of("case.yaml", text), Path.of("case.yaml"), Optional.empty())
                .orElseThrow();
    }

    @Test
    void followARename() {
        String text = DILEMMA + "attitudes: {a: {b: like, a: dislike}, b: {a: like}}\n";
        CaseEditor editor = editor(text).renameParty("b", "bob");

        assertThat(editor.text()).endsWith("attitudes: {a: {bob: like, a: dislike}, bob: {a: like}}\n");
        assertThat(editor(editor.text()).renameParty("bob", "b").text()).isEqualTo(text);
    }

    private static List<String> reasons(String attitudes, String concept) {
        Case subject = bound(attitudes);
        GraphModel model = GraphModel.of(subject.conflict());
        Explanation explanation = Explanation.of(
                Engines.fittest(model, Budget.UNLIMITED),
                Concepts.named(concept, Forming.NONE).orElseThrow(),
                0,
                0);
        return new Reasons(new Wording(subject, model), model).quoted(explanation);
    }

    @Test
    void reasonsSpeakOfWhatIsAccepted() {
        String fond = "attitudes: {a: {b: like}}\n";
        assertThat(reasons(fond, "RNash"))
                .containsExactly("It moves only to what is no loss to it or Bob, and no move of its own leads there.");
        assertThat(reasons("", "RNash")).containsExactly("It accepts defecting, as no loss to it.");
        assertThat(reasons("", "RSEQ"))
                .containsExactly(
                        "It accepts defecting, as no loss to it; but Bob could defect, which it does not accept in"
                                + " place of staying.");
        assertThat(reasons("attitudes: {a: {a: indifferent}}\n", "RSMR").getFirst())
                .startsWith("It accepts defecting, whoever gains or loses by that");
    }
}
