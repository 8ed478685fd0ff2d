// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.Answered;
import dev.entente.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                        "One package of the United States makes a disarmament deal hold under sequential stability (SEQ), and"
                                + " no smaller one does: to offer economic and political inducements and give a security"
                                + " assurance, and to leave the rest as it is.",
                        "To do no more than today, that is, to keep up sanctions, is not enough (SEQ), nor is any of these"
                                + " alone: to write to Iran's leaders,",
                        "That too is a disarmament deal, and it would hold for everyone.",
                        "Their channel would open only if the United States were to write to Iran's leaders.",
                        "The United States could write to Iran's leaders. Then the United States has reason to drop out (SEQ):"
                                + " it would gain if it were to stop writing to Iran's leaders, for the sake of the fifth want");
        assertThat(said).doesNotContain("us.", "target.", "YN", "NY");
    }

    @Test
    void changesOfWrittenWantsComeBeforeAddedWants() {
        String said = words(Answered.by("design", "../cases/iran-2019"));
        String apart = "Or with a want that the case doesn’t have:";
        String wants = said.substring(said.indexOf("What change of wants would make it hold"));

        assertThat(wants)
                .containsSubsequence(
                        "One change of what the parties want is enough to make a disarmament deal hold under sequential"
                                + " stability (SEQ); 56 ways of dropping, moving or adding a want do, 30 of them with a"
                                + " want that the case doesn’t have.",
                        "were dropped, a disarmament deal would hold (SEQ)",
                        apart,
                        "were also to want, in first place,");
        assertThat(wants.substring(0, wants.indexOf(apart))).doesNotContain("were also to want", "add it in");
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
                                + " late opening hold under Nash stability (Nash), and no fewer; two ways of dropping or"
                                + " moving wants do.",
                        "were dropped: with the shop hanging up a sign.",
                        "Or with a want that the case doesn’t have: one change of what the parties want is enough to make a"
                                + " late opening hold under Nash stability (Nash); one way does.",
                        "If the shop were also to want, in first place, not to open early, a late opening would hold (Nash)");
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
                        "What package would make it hold",
                        "Action for action",
                        "Who can wreck it",
                        "How durable it is",
                        "How far it is from failing");
    }

    @Test
    void severalCanEngageTogether() {
        assertThat(words(Answered.by("design", IRAN_2007, "--with", "us,partners", "--concept", "nash")))
                .contains(
                        "for the United States to offer economic and political inducements and give a security assurance",
                        "for the United States to write to Iran's leaders,",
                        ", or for the European partners, Russia and China to stop joining the pressure.");
    }

    @Test
    void whereNoPackageServesTheNearestIsTold() {
        assertThat(words(Answered.by("design", "../cases/iran-2019")))
                .contains(
                        "no package serves, and none under Nash, GMR, SMR and SSEQ.",
                        "The package that comes nearest: to ",
                        "Iran would still leave (SEQ).",
                        "A disarmament deal holds nowhere (SEQ), so there is no end that steps could be planned for.");
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
        assertThat(answered.out()).doesNotContain("What package would make it hold");
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
                        "One package of the sponsor makes a deal hold under sequential stability (SEQ), and no smaller one"
                                + " does: to offer relief and give an assurance,",
                        "That too is a deal, and it would hold for everyone.",
                        "up to 65,536; this one has more.");
    }

    private static String words(Answered answered) {
        return answered.out().replaceAll("\\s+", " ");
    }
}
