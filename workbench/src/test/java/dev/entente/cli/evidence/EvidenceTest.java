// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.Answered;
import dev.entente.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Belief as the command tells it, against Bayes’ rule by hand. */
class EvidenceTest {

    private static final String IRAN = "../cases/iran-2007";
    private static final String KOREA = "../cases/north-korea-2007";

    @TempDir
    private Path folder;

    private static List<String> rows(Answered answered) {
        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        return answered.out()
                .lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .toList();
    }

    private Path written(String types, String evidence) throws IOException {
        Path file = folder.resolve("case.yaml");
        Files.writeString(file, """
                entente: 1
                title: Who are they?
                decision-makers:
                  us:
                    name: we
                    options: {act: act}
                    preferences: [act]
                %s
                outcomes: {acting: act}
                goal: acting
                sources: {paper: {title: A paper}}
                evidence: {%s}
                """.formatted(types.isEmpty() ? "" : "    types: {" + types + "}", evidence));
        return file;
    }

    /** SEED-CASES, belief: ½ and ½ with 0.7 to 0.2; the deal holds with a deterrable Iran only. */
    @Test
    void theEstimateMovesBeliefInADeterrableIranFromHalfToSevenNinths() {
        assertThat(rows(Answered.by("evidence", IRAN)))
                .contains(
                        "Deterrable 1/2 (50 %) 7/9 (77.8 %): likely 100 %",
                        "Determined 1/2 (50 %) 2/9 (22.2 %): unlikely 2/7 (28.6 %)",
                        "estimate (¶7) C 0.7 I 0.2 3.5 to 1",
                        "estimate (¶7) 1/2 (50 %) 7/9 (77.8 %) 1/2 (50 %)",
                        "A disarmament deal 50 % 50 % 77.8 %",
                        "In worlds in which it is “deterrable” “determined”",
                        "A disarmament deal all none",
                        "A standoff all all");
    }

    /** SEED-CASES, belief: ½ and ½ with 0.8 to 0.3. */
    @Test
    void theLetterMovesBeliefInACommittedPresident() {
        assertThat(rows(Answered.by("compare", KOREA, "--before", "respect")))
                .contains(
                        "Committed 1/2 (50 %): roughly even chance 8/11 (72.7 %): likely",
                        "A disarmament deal 50 % 72.7 %", "A standoff all all");
        assertThat(Answered.by("compare", KOREA, "--before", "respect", "--format", "json")
                        .out())
                .contains("{\"us.committed\": 0.5, \"us.posturing\": 0.5}", "\"us.committed\": 0.727273");
    }

    @Test
    void beforeAndAfterAnItemAnOutcomeIsAskedAfterAlone() {
        assertThat(rows(Answered.by("compare", KOREA, "--before", "respect", "--outcome", "deal")))
                .contains("A disarmament deal 50 % 72.7 %")
                .noneMatch(row -> row.startsWith("A standoff"));
        Answered unknown = Answered.by("compare", KOREA, "--before", "respect", "--outcome", "dael");
        assertThat(unknown.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(unknown.err()).contains("dael", "deal");
        assertThat(Answered.by("compare", KOREA, "--before", "respect", "--worlds", "5")
                        .exitCode())
                .isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void aDependentItemIsCountedOnce() throws IOException {
        Path file = written(
                "calm: {prior: 0.5, preferences: [act]}, wild: {prior: 0.5, preferences: [not act]}",
                "one: {source: paper, claim: a, likelihood: {us.calm: 0.7, us.wild: 0.2}, group: g},"
                        + " echo: {source: paper, claim: b, likelihood: {us.calm: 0.6, us.wild: 0.4}, group: g},"
                        + " noise: {source: paper, claim: c, likelihood: {us.calm: 0.3, us.wild: 0.3}}");
        assertThat(rows(Answered.by("evidence", file.toString())))
                .contains(
                        "Calm 1/2 (50 %) 7/9 (77.8 %): likely 100 %",
                        "echo C 0.6 C 0.4 1.5 to 1, not counted: “one” of its group is",
                        "noise 0.3 0.3 no: it tells nothing",
                        "one 1/2 (50 %) 7/9 (77.8 %) 3/5 (60 %)");
        assertThat(rows(Answered.by("explore", file.toString(), "--concepts", "SEQ")))
                .contains("Acting 50 % 50 % 77.8 %");
    }

    @Test
    void withoutPriorsOrTypesThatIsSaid() throws IOException {
        Path unbelieved = written(
                "calm: {preferences: [act]}, wild: {preferences: [not act]}",
                "one: {source: paper, claim: a, likelihood: {us.calm: 0.7, us.wild: 0}}");
        Answered answered = Answered.by("evidence", unbelieved.toString());
        assertThat(answered.out())
                .contains("no belief can be given", "rules a type out")
                .doesNotContain("ICD 203", "likely");
        Path plain = written("", "");
        assertThat(Answered.by("evidence", plain.toString()).out())
                .contains("Nobody in this case may be of several types");
        assertThat(Answered.by("compare", plain.toString(), "--before", "one").exitCode())
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(Answered.by("compare", plain.toString()).exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    }

    private static final String FOUND = "../core/src/test/resources/found/";

    @ParameterizedTest
    @ValueSource(strings = {"check", "evidence", "explore", "brief"})
    void thatItemsContradictEachOtherIsToldByWhateverUsesBelief(String command) {
        assertThat(unbroken(Answered.by(command, FOUND + "contradicting-evidence.yaml")))
                .contains("“e1” and “e2” together rule out every type of a, so that nothing can be believed of it");
    }

    @Test
    void thatItemsContradictEachOtherIsToldBeforeAndAfterOneOfThem() {
        Answered compared = Answered.by("compare", FOUND + "contradicting-evidence.yaml", "--before", "e1");
        assertThat(unbroken(compared)).contains("“e1” and “e2” together rule out every type of a");
        Answered json = Answered.by("evidence", FOUND + "contradicting-evidence.yaml", "--format", "json");
        assertThat(json.out()).contains("\"contradiction\": [\"e1\", \"e2\"]");
    }

    @Test
    void withoutBeliefAfterTheEvidenceTheColumnOfThePriorsIsExplained() {
        assertThat(unbroken(Answered.by("explore", FOUND + "contradicting-evidence.yaml")))
                .contains("By the priors, the worlds of a type together count")
                .doesNotContain("By belief,");
    }

    @Test
    void anItemAsExpectedUnderEachTypeTellsNothingWhereverItIsTold() {
        String file = FOUND + "tells-nothing.yaml";
        assertThat(unbroken(Answered.by("check", file))).contains("“e3” tells nothing between the types of ministry");
        assertThat(unbroken(Answered.by("evidence", file)))
                .contains(
                        "The power was on. Tells nothing between the types of the ministry",
                        "supports nothing and tells no types apart: The power was on.",
                        "no: it tells nothing");
        assertThat(unbroken(Answered.by("brief", file))).contains("and those of one item more");
        assertThat(Answered.by("evidence", file, "--format", "json").out()).contains("\"idle\": [\"e3\"]");
    }

    private static String unbroken(Answered answered) {
        return answered.out().replaceAll("\\s+", " ");
    }
}
