// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.Answered;
import dev.entente.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code design}, as a person meets it. */
class DesignTest {

    private static final String IRAN_2007 = "../cases/iran-2007";

    @TempDir
    private Path folder;

    @Test
    void iran2007ReadsAsTheFormula() {
        String said = words(Answered.by("design", IRAN_2007));

        assertThat(said)
                .contains(
                        "One package of Washington makes a disarmament deal hold, and no smaller one does: offering economic"
                                + " and political inducements, and giving a security assurance. The rest stays as it is.",
                        "Doing no more than today (keeping up sanctions) is not enough, nor is any of these alone: writing to"
                                + " Iran's leaders,",
                        "That too is a disarmament deal, and it holds for everyone.",
                        "Their channel is open only with this: a letter.",
                        "Washington writes to Iran's leaders. Then Washington gains by dropping out: ceasing to write");
        assertThat(said).doesNotContain("us.", "target.", "YN", "NY");
    }

    @Test
    void changesOfWrittenWantsComeBeforeAddedWants() {
        String said = words(Answered.by("design", "../cases/iran-2019"));
        String apart = "Or with a want that the case doesn’t have:";
        String wants = said.substring(said.indexOf("What change of wants would make it hold"));

        assertThat(wants)
                .containsSubsequence(
                        "One change of what the parties want is enough to make a disarmament deal hold. 56 ways do, by giving"
                                + " up, moving or adding a want. 30 of them need a want that the case doesn’t have.",
                        "If Washington gives up “strike only in answer” (assumed), the disarmament deal with inducements and"
                                + " sanctions can hold",
                        apart,
                        "comes to want as well, in first place,");
        assertThat(wants.substring(0, wants.indexOf(apart))).doesNotContain("to want as well", "add it in");
        assertThat(wants).doesNotContain("Without a want that the case doesn’t have");
    }

    @Test
    void whereAllFewestChangesAddAWantTheFewestWithoutOneAreToldFirst() throws IOException {
        Path file = folder.resolve("shop.yaml");
        Files.writeString(file, """
                entente: 1
                title: A shop that opens early
                decision-makers:
                  shop:
                    name: the shop
                    options: {open: open early, sign: hang up a sign}
                    preferences: [open, not sign, open or sign]
                  town: {name: the town, options: {complain: complain}, preferences: [not complain]}
                status-quo: [open]
                outcomes: {late: {label: a late opening, when: not open}}
                goal: late
                """);

        assertThat(words(Answered.by("design", file.toString(), "--concept", "nash")))
                .containsSubsequence(
                        "Without a want that the case doesn’t have, two changes of what the parties want are enough to make a"
                                + " late opening hold, and no fewer. Two ways do, by giving up or moving wants.",
                        "If the shop gives up “not hanging up a sign” and the shop gives up “opening early”, the late opening"
                                + " with the shop hanging up a sign and without the town complaining can hold.",
                        "Or with a want that the case doesn’t have: one change of what the parties want is enough to make a"
                                + " late opening hold. One way does.",
                        "in first place, “not opening early”,");
        assertThat(words(Answered.by("design", file.toString(), "--concept", "nash", "--format", "json"))
                        .replace(" ", ""))
                .containsSubsequence(
                        "\"holds\":{\"atLeast\":1,\"atMost\":1,",
                        "{\"adds\":true,",
                        "\"withoutAdding\":{\"atLeast\":2,\"atMost\":2,\"exact\":true,\"all\":true,",
                        "{\"adds\":false,",
                        "\"serves\":");
    }

    @Test
    void partsComeInOrder() {
        String out = Answered.by("design", "../cases/north-korea-2007").out();

        assertThat(out)
                .containsSubsequence(
                        "What package makes it hold",
                        "Action for action",
                        "Who can wreck it",
                        "How durable it is",
                        "How far it is from failing");
    }

    @Test
    void severalCanEngageTogether() {
        assertThat(words(Answered.by("design", IRAN_2007, "--with", "us,partners", "--concept", "nash")))
                .contains(
                        "Washington offering economic and political inducements, and giving a security assurance.",
                        "Washington writing to Iran's leaders,",
                        " or the partners stopping the pressure.");
    }

    @Test
    void whereNoPackageServesTheNearestIsTold() {
        assertThat(words(Answered.by("design", "../cases/iran-2019")))
                .contains(
                        "No package of Washington alone works, under any concept of stability tried.",
                        "The nearest package: offering ",
                        "Tehran would still leave",
                        "A disarmament deal can hold nowhere, so there is no end that steps could be planned for.");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "iran-2007|--goal=del|Maybe you meant “deal”",
                "iran-2007|--with=us,target,allies,congress,partners|leave at least one to answer",
                "iran-2007|--with=them|There is no decision maker “them”",
                "iran-2007|--concept=SIM|asked under Nash, GMR, SMR, SEQ or SSEQ, not under SIM",
            })
    void whatCannotBeAskedIsRefused(String name, String option, String message) {
        Answered answered = Answered.by("design", "../cases/" + name, option);

        assertThat(answered.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(answered.err()).contains(message);
        assertThat(answered.out()).isEmpty();
    }

    @Test
    void ofAGraphItIsSaidThatPackagesNeedOptions() {
        Answered answered = Answered.by("design", "../cases/published/fang-1993-prisoners-dilemma-graph");

        assertThat(words(answered)).contains("asked of options, and this case is given as a graph");
        assertThat(answered.out()).doesNotContain("What package makes it hold");
    }

    @Test
    void aCaseWithoutStatusQuoOrGoalIsRefused() throws IOException {
        Path without = folder.resolve("case.yaml");
        Files.writeString(without, """
                entente: 1
                title: Two sides
                decision-makers:
                  a: {options: {x: do x}, preferences: [x]}
                  b: {options: {y: do y}, preferences: [y]}
                outcomes: {both: x and y}
                """);

        assertThat(Answered.by("design", without.toString()).err()).contains("This case has no goal");
        assertThat(Answered.by("design", without.toString(), "--goal", "both").err())
                .contains("status quo");
    }

    @Test
    void aSpentBudgetIsTold() {
        Answered answered = Answered.by("design", IRAN_2007, "--budget", "0ms");

        assertThat(answered.exitCode()).isEqualTo(ExitCode.STOPPED);
        assertThat(answered.err()).endsWith("entente: stopped before it was done.\n");
    }

    @Test
    void packagesOfALargeCaseAreFound() throws IOException {
        Path large = folder.resolve("case.yaml");
        Files.writeString(large, """
                entente: 1
                title: A large bargain
                status-quo: [press]
                decision-makers:
                  us:
                    name: the sponsor
                    options: {press: keep up pressure, offer: offer relief, assure: give an assurance}
                    preferences: [b1, offer implies b1, press iff not b1]
                  them:
                    name: the neighbour
                    options: {%s}
                    preferences: [b1 implies (offer and assure), (offer and assure) implies b1, offer, b2 iff b3, not b1]
                outcomes: {deal: {label: a deal, when: b1 and b2}}
                goal: deal
                """.formatted(IntStream.rangeClosed(1, 40)
                .mapToObj(k -> "b%d: do thing %d".formatted(k, k))
                .collect(Collectors.joining(", "))));

        Answered answered = Answered.by("design", large.toString());

        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        assertThat(words(answered))
                .contains(
                        "One package of the sponsor makes a deal hold, and no smaller one does: offering relief and giving an"
                                + " assurance.",
                        "That too is a deal, and it holds for everyone.",
                        "up to 65,536; this one has more.");
    }

    private static final String NEIGHBOURS = """
            entente: 1
            title: Neighbours
            decision-makers:
              a:
                name: Ann
                options: {mow: mow at night}
                preferences: [not play, mow]
              b:
                name: Bob
                options: {play: play the trumpet}
                preferences: [play iff mow]
              c:
                name: Cleo
                options: {call: call the police}
                preferences: [not call, play]
            status-quo: []
            outcomes: {quiet: {label: a quiet night, when: not mow and not play}}
            goal: quiet
            """;

    private Answered ofNeighbours(String attitudes, String... more) throws IOException {
        Path file = folder.resolve("case.yaml");
        Files.writeString(file, NEIGHBOURS + "attitudes: {" + attitudes + "}\n");
        List<String> line = new ArrayList<>(List.of("design", file.toString()));
        line.addAll(List.of(more));
        return Answered.by(line.toArray(String[]::new));
    }

    /** Bob's trumpet is what keeps Ann from mowing, unless he minds what becomes of those who hear it. */
    @Test
    void theFewestAttitudesThatHaveToChangeAreTold() throws IOException {
        String heading = "What change of attitudes would make it hold ";

        assertThat(words(ofNeighbours("b: {c: dislike}", "--concept", "rseq")))
                .contains(
                        "when no party has reason to leave it (relational sequential stability).",
                        heading + "One change of attitude is enough to make a quiet night hold. Three ways do:"
                                + " - If Ann comes to like Bob, ",
                        " - If Bob comes to like Cleo, ",
                        " - If Bob no longer minds whether Cleo gains, ",
                        " can hold. To like others is to move only to where they lose nothing, to dislike them is to move only"
                                + " to where they gain nothing.")
                .doesNotContain("What package", "Action for action");
        assertThat(words(ofNeighbours("b: {a: like}", "--concept", "RSEQ")))
                .contains(" - If Bob no longer minds whether Ann loses, ", " - If Bob comes to dislike Ann, ");
        assertThat(words(ofNeighbours("", "--concept", "RSEQ"))).contains(heading + "With the attitudes as they are, ");
        assertThat(words(ofNeighbours("", "--concept", "RNash")))
                .contains("One change of attitude is enough to make a quiet night hold. One way does:"
                        + " - If Ann comes to like Bob, ");
    }

    @Test
    void underAttitudesNothingElseIsAsked() throws IOException {
        for (List<String> more :
                List.of(List.of("--concept", "RNash", "--with", "a"), List.of("--concept", "RNash", "--rankings"))) {
            Answered refused = ofNeighbours("", more.toArray(String[]::new));

            assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
            assertThat(refused.err()).contains("Under RNash design asks about attitudes alone");
        }
        assertThat(ofNeighbours("", "--concept", "RNash", "--budget", "0ms").exitCode())
                .isEqualTo(ExitCode.STOPPED);
        assertThat(words(Answered.by(
                        "design", "../cases/published/fang-1993-prisoners-dilemma-graph", "--concept", "RNash")))
                .contains(
                        "Two changes of attitude are enough to make mutual silence hold, and no fewer. One way does:");
    }

    private static String words(Answered answered) {
        return answered.out().replaceAll("\\s+", " ");
    }
}
