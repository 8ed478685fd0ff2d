// SPDX-License-Identifier: Apache-2.0
package dev.entente.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.cases.Claim;
import dev.entente.evidence.Refinding;
import dev.entente.evidence.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A model’s answer becomes a case whose claims stand in the text, or every mistake in it is told. */
class ModelAnswerTest {

    private static final SourceText TEXT = SourceText.of("""
            # The weir

            The miller keeps the weir shut, and the meadows below fall dry.

            The meadow owners would take him to court before the summer is out.

            “A dry wheel earns me nothing”, the miller says.
            """);

    private static final String ANSWER = """
            {
              "source": {"id": "weir", "title": "The weir", "date": 1911},
              "title": "The weir",
              "question": "Will the meadows get water?",
              "parties": [
                {
                  "id": "miller",
                  "name": "the miller",
                  "options": [{"id": "open", "noun": "an open weir", "words": "open the weir"}],
                  "wants": [{"statement": "not sue", "assumed": "courts cost: \\"money\\""},
                            {"statement": "not open", "claim": "wheel"}]
                },
                {
                  "id": "owners",
                  "name": "the meadow owners",
                  "options": [{"id": "sue", "words": "take the miller to court"}],
                  "wants": [{"statement": "open", "claim": "dry"}, {"statement": "sue iff not open", "claim": "pledge"}]
                }
              ],
              "limits": [{"always": "not (open and sue)"}],
              "outcomes": [{"id": "water", "name": "water for the meadows", "when": "open and not sue"}],
              "today": [],
              "goal": "water",
              "claims": [
                {"id": "dry", "text": "The meadows lack water.", "paragraph": 1, "anchor": "the meadows below fall dry"},
                {"id": "wheel", "text": "He lives by the wheel.", "paragraph": 1, "anchor": "a dry wheel earns me"},
                {"id": "pledge", "text": "They have hired a lawyer.", "paragraph": 2, "anchor": "hired a lawyer in town"}
              ]
            }
            """;

    private static Reading<Taken> taken(String answer) {
        return switch (ModelAnswer.of(SourceFile.of("answer.json", answer))) {
            case Reading.Done<ModelAnswer>(ModelAnswer read, var _) -> read.against(TEXT);
            case Reading.Failed<ModelAnswer>(var found) -> new Reading.Failed<>(found);
        };
    }

    private static List<String> mistakes(String answer) {
        return taken(answer).diagnostics().stream()
                .map(found -> found.place().line() + ":" + found.place().column() + " " + found.message())
                .toList();
    }

    private static Reading<Case> checked(Taken taken) {
        return CaseFile.check(SourceFile.of("case.yaml", taken.text()), Path.of("case.yaml"), Optional.empty());
    }

    @Test
    void claimsAreFoundMovedOrMarked() {
        Taken taken = taken(ANSWER).orElseThrow();
        assertThat(taken.claims().stream()
                        .map(Refinding::result)
                        .map(one -> one.getClass().getSimpleName()))
                .containsExactly("Found", "Moved", "Changed");
        assertThat(taken.wants()).isEqualTo(4);
        assertThat(taken.assumed())
                .containsExactly(
                        new Taken.Assumed("miller", 1, "not sue", Optional.empty()),
                        new Taken.Assumed("owners", 2, "sue iff not open", Optional.of("pledge")));
    }

    @Test
    void theCaseHasAllThatTheAnswerSays() {
        Taken taken = taken(ANSWER).orElseThrow();
        Case read = checked(taken).orElseThrow();
        assertThat(read.framing().title()).isEqualTo("The weir");
        assertThat(read.framing().question()).contains("Will the meadows get water?");
        List<Option> options = ((OptionForm) read.conflict().form()).options();
        assertThat(options.stream().map(Option::label)).containsExactly("open the weir", "take the miller to court");
        assertThat(options.stream().map(Option::noun)).containsExactly(Optional.of("an open weir"), Optional.empty());
        assertThat(read.framing().outcomes()).hasSize(1);
        assertThat(read.conflict().statusQuo()).isPresent();
        assertThat(read.basis().sources().getFirst().date()).contains("1911");
        assertThat(read.basis().claims().stream().map(Claim::place))
                .containsExactly(Optional.of("¶1"), Optional.of("¶3"), Optional.empty());
        assertThat(read.basis().claims().stream().map(Claim::unsupported)).containsExactly(false, false, true);
        List<Want> wants =
                ((Prioritized) read.conflict().decisionMakers().get(1).preference()).wants();
        assertThat(wants.getFirst().grounds().claims()).containsExactly("dry");
        assertThat(wants.getLast().grounds().claims()).isEmpty();
        assertThat(wants.getLast().grounds().assumption())
                .contains("They have hired a lawyer (unsupported: said of ¶2, and not found in the text)");
    }

    /** What was copied to find a place again is not kept, and the text is told again without it. */
    @Test
    void anchorsStayBehind() {
        Taken taken = taken(ANSWER).orElseThrow();
        assertThat(taken.text()).doesNotContain("fall dry", "earns me", "lawyer in town");
        Case read = checked(taken).orElseThrow();
        assertThat(Refinding.all(read, java.util.Map.of("weir", TEXT)).stream()
                        .map(Refinding::result)
                        .limit(2))
                .allMatch(Refinding.Found.class::isInstance);
    }

    @Test
    void everyCheckWarnsOfWhatIsUnsupported() {
        assertThat(checked(taken(ANSWER).orElseThrow()).diagnostics().stream().map(Diagnostic::message))
                .contains("“pledge” is marked as unsupported: it was not found in its source");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"title\": \"The weir\",\n' | '' | 1:1 the key “title” is missing",
                "'\"limits\"' | '\"limitz\"' | 20:3 the answer has no key “limitz” (/limitz)",
                "'\"title\": \"The weir\", \"date\": 1911' | '\"title\": \" \"' | 2:37 “title” is an empty text, and must be a"
                        + " text with some words in it (/source/title)",
                "'\"paragraph\": 2' | '\"paragraph\": \"2\"' | 27:72 “paragraph” is a text, and must be a whole number from 1"
                        + " on, without quotes (/claims/2/paragraph)",
                "'\"today\": []' | '\"today\": \"open\"' | 22:12 “today” is a text, and must be a list, in brackets (/today)",
                "'\"today\": []' | '\"today\": [\"opened\"]' | 22:13 there is no option or outcome “opened” (/today/0)",
                "'\"goal\": \"water\"' | '\"goal\": \"wine\"' | 23:11 there is no outcome “wine” (/goal)",
                "'\"claim\": \"dry\"' | '\"claim\": \"dri\"' | 17:48 there is no claim “dri” (/parties/1/wants/0/claim)",
                "'\"claim\": \"dry\"' | '\"claim\": \"dry\", \"assumed\": \"x\"' | 17:17 a want has more than one of “claim”,"
                        + " “assumed” (/parties/1/wants/0)",
                "'{\"always\": \"not (open and sue)\"}' | '{}' | 20:14 a limit has none of “at-most-one”, “exactly-one”,"
                        + " “always” (/limits/0)",
                "sue iff not open | sue iff not opne | 17:83 there is no option or outcome “opne” (/parties/1/wants/1/statement)",
                "'\"id\": \"owners\"' | '\"id\": \"miller\"' | 14:13 another party is called “miller” already (/parties/1/id)",
                "'\"id\": \"weir\"' | '\"id\": \"../weir\"' | 2:20 no text is called so (/source/id)",
                "'hired a lawyer in town' | 'hired' | 27:85 an anchor of one word could stand anywhere; it has at least 3"
                        + " (/claims/2/anchor)",
                "'hired a lawyer in town' | 'a b c d e f g h i j k l m' | 27:85 an anchor of 13 words copies the text; it has at"
                        + " most 12 (/claims/2/anchor)",
            })
    void mistakesAreToldAtTheirPlace(String right, String wrong, String told) {
        String answer = ANSWER.replace(right, wrong == null ? "" : wrong);
        assertThat(answer).isNotEqualTo(ANSWER);
        assertThat(taken(answer)).isInstanceOf(Reading.Failed.class);
        assertThat(mistakes(answer)).contains(told);
    }

    /** Of an option that has no id nothing can be said of what names it; all else is told at once. */
    @Test
    void mistakesAreToldTogether() {
        String answer = ANSWER.replace("\"goal\": \"water\"", "\"goal\": \"wine\"")
                .replace("\"today\": []", "\"todday\": [], \"today\": []")
                .replace("{\"statement\": \"open\", \"claim\": \"dry\"}", "{\"statement\": \"shut\"}");
        assertThat(mistakes(answer))
                .hasSize(4)
                .anyMatch(one -> one.contains("/todday"))
                .anyMatch(one -> one.contains("“wine”"))
                .anyMatch(one -> one.contains("“shut”"))
                .anyMatch(one -> one.contains("has none of"));
        assertThat(mistakes(ANSWER.replace("\"id\": \"open\", ", "")))
                .singleElement()
                .asString()
                .contains("the key “id” is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Here it is:\n\n```json\n%s\n```\nThat is all.\n", "```\n%s```", "Of course! %s\nAsk on."})
    void whatIsAroundTheJsonIsPassedOverAndSaid(String around) {
        String answer = around.formatted(ANSWER);
        assertThat(taken(answer)).isInstanceOf(Reading.Done.class);
        assertThat(ModelAnswer.of(SourceFile.of("answer.json", answer))
                        .orElseThrow()
                        .aside())
                .isPresent();
        int before = (int) around.substring(0, around.indexOf('%')).lines().count();
        assertThat(mistakes(around.formatted(ANSWER.replace("water\",\n", "wine\",\n"))))
                .contains(23 + before - (around.startsWith("Of") ? 1 : 0) + ":11 there is no outcome “wine” (/goal)");
    }

    @Test
    void oneOfTwoBlocksIsNotChosen() {
        assertThat(mistakes("```\n" + ANSWER + "```\nor\n```\n" + ANSWER + "```\n"))
                .singleElement()
                .asString()
                .contains("there are 2 blocks of JSON, on lines 2, ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I can't help with that.",
                "[1, 2]",
                "{\"source\": {\"id\": \"weir\"",
                "```json\n{\"source\": [\n```"
            })
    void whatIsNoAnswerIsRefused(String answer) {
        assertThat(ModelAnswer.of(SourceFile.of("answer.json", answer)).diagnostics())
                .isNotEmpty();
    }

    @Test
    void whereTheJsonBreaksIsTold() {
        assertThat(mistakes(ANSWER.replace("\"title\": \"The weir\",\n", "\"title\": \"The weir\"\n")))
                .containsExactly("4:3 “,” or “}” is missing before “\"”");
        assertThat(mistakes(ANSWER.substring(0, 200))).anyMatch(one -> one.endsWith(" the answer ends in the middle"));
    }

    @Test
    void aSentenceOfTheTextIsNoClaimInOnesOwnWords() {
        String copied = "The meadow owners would take him to court before the summer is out.";
        Reading<Taken> taken = taken(ANSWER.replace("They have hired a lawyer.", copied));
        assertThat(taken).isInstanceOf(Reading.Done.class);
        assertThat(taken.diagnostics().stream().map(Diagnostic::message))
                .containsExactly("“pledge” is a sentence of the text (/claims/2/text)");
    }
}
