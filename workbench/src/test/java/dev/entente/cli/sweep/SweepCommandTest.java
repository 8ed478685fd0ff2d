// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.app.CaseFiles;
import dev.entente.cli.Answered;
import dev.entente.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command prints of a sweep, and what it says of one that is wrong. */
class SweepCommandTest {

    private static final Path CASES = Path.of("../cases").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private Path written(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }

    private Answered swept(String text, String... further) throws IOException {
        String[] arguments = {
            "sweep",
            written("sweep.yaml", text.replace("CASES", CASES.toString())).toString()
        };
        String[] all = Arrays.copyOf(arguments, arguments.length + further.length);
        System.arraycopy(further, 0, all, arguments.length, further.length);
        return Answered.by(all);
    }

    /** A case in which the order of five wants is open: 120 worlds. */
    private static final String WELL = """
            entente: 1
            title: A shared well
            decision-makers:
              upper:
                options: {fence: fence it, dig: dig deeper}
                preferences:
                  - any-order:
                      - {id: crops, want: dig}
                      - {id: peace, want: not sue}
                      - {id: less, want: not fence}
                      - {id: even, want: fence iff dig}
                      - {id: calm, want: fence iff sue}
              lower: {options: {sue: go to court}, preferences: [sue iff dig]}
            status-quo: []
            outcomes: {peace-there: {label: peace, when: not sue}}
            goal: peace-there
            variants: {dry: {title: A dry well}}
            """;

    @Test
    void saysInOneTableWhatHoldsInHowManyWorlds() throws IOException {
        Answered answered = swept("""
                sweep: 1
                title: Two in 2007
                cases:
                  - {case: CASES/iran-2007, variants: [no-incentives]}
                  - CASES/published/fang-1993-prisoners-dilemma
                concepts: [Nash, GMR]
                """);

        assertThat(answered.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(answered.out()).isEqualTo("""
                Two in 2007

                                                                                         share
                case                         variant        worlds  in which             Nash   GMR
                iran-2007                                        2  deal                 50 %   all
                                                                    opening              50 %   all
                                                                    frozen               50 %   all
                                                                    talks                50 %   all
                                                                    standoff              all   all
                                                                    containment          50 %   all
                                                                    war                  none  none
                                                                    (today’s situation)  50 %   all
                iran-2007                    no-incentives       2  deal                 none   all
                                                                    opening              none   all
                                                                    frozen               none   all
                                                                    talks                none   all
                                                                    standoff              all   all
                                                                    containment          50 %   all
                                                                    war                  none  none
                                                                    (today’s situation)  50 %   all
                fang-1993-prisoners-dilemma                      1  cooperation          none   all
                                                                    defection             all   all
                                                                    (today’s situation)   all   all

                Of an outcome, the share of the worlds in which some equilibrium satisfies it. Where no row says otherwise, every
                world has an equilibrium. A share of worlds is no probability.
                """);
    }

    @Test
    void tellsTheSeedsOfWorldsDrawnAndHowFarTheirSharesCanBeOff() throws IOException {
        written("well/case.yaml", WELL);
        Answered answered =
                swept("{sweep: 1, cases: [well], variants: none, concepts: [SEQ], worlds: 20, seeds: [1, 2]}");

        assertThat(answered.out())
                .contains("well  20 of 120     1  peace-there", "well  20 of 120     2  peace-there")
                .contains("may lie up to", "percentage points above or below");
    }

    @Test
    void asCsvHasALineForEachCaseConceptAndWhatIsAsked() throws IOException {
        written("well/case.yaml", WELL);
        List<String> lines = swept("{sweep: 1, cases: [well], concepts: [Nash, SEQ]}", "--format", "csv")
                .out()
                .lines()
                .toList();

        assertThat(lines.getFirst())
                .isEqualTo(
                        "case,variant,file,fingerprint,seed,possible,counted,states,concept,what,outcome,worlds,share,low,"
                                + "high,share by belief,partial");
        assertThat(lines).hasSize(1 + 2 * 3 * 2);
        assertThat(lines.get(1))
                .matches("well,,.*/well,[0-9a-f]{64},,120,120,8,Nash,outcome,peace-there,[0-9]+,[0-9.]+,,,,");
        assertThat(lines.stream().filter(line -> line.startsWith("well,dry,"))).hasSize(6);
    }

    @Test
    void weighsByBeliefWhereTypesHavePriors() throws IOException {
        assertThat(swept("{sweep: 1, cases: [CASES/iran-2007], variants: none, concepts: [SEQ]}", "--format", "csv")
                        .out())
                .contains(",SEQ,outcome,deal,1,0.5,,,0.777778,");
    }

    @Test
    void allThatIsWrongInTheFileAndInItsCasesIsToldAtOnce() throws IOException {
        written("broken/case.yaml", "entente: 1\ntitel: x\n");
        Files.createDirectories(folder.resolve("empty"));
        Answered answered = swept("""
                sweep: 2
                cases:
                  - CASES/iran-2019
                  - {case: CASES/iran-2007, variants: [no-incentive]}
                  - CASES/iran-2007
                  - nowhere
                  - empty
                  - CASES/templates/water/case.yaml
                  - broken
                  - {variants: every}
                concepts: [Nash, SEQQ, L2, Nash]
                worlds: 0
                seeds: [x]
                sedes: [1]
                """);

        assertThat(answered.exitCode()).isEqualTo(ExitCode.CASE_HAS_ERRORS);
        assertThat(answered.out()).isEmpty();
        assertThat(answered.err())
                .contains("sweep.yaml:1:8: error: sweeps of this version can’t be read")
                .contains(":4:", "There is no variant “no-incentive”. Maybe you meant “no-incentives”.")
                .contains(":5:5: error: " + CASES.resolve("iran-2007") + " is in this sweep already, by line 4")
                .contains(":6:5: error: there is no file")
                .contains(":7:5: error: there is no case at")
                .contains(":8:5: error: there is no case at", "What is there are templates, which cases extend.")
                .contains("broken/case.yaml:2:1: error: ")
                .contains(":10:5: error: the key “case” is missing")
                .contains("worlds can’t be solved under “SEQQ”", "worlds can’t be solved under “L2”")
                .contains(":11:28: error: “Nash” is in this list already")
                .contains(":12:9: error: at least one world is looked at")
                .contains(":13:9: error: a whole number is expected here")
                .contains(":14:1: error: a sweep has no key “sedes”", "Maybe you meant “seeds”.")
                .endsWith(" errors; nothing was computed.\n");
    }

    @Test
    void whatIsNoSweepIsToldSo() throws IOException {
        assertThat(swept("[1, 2]").err()).contains("a sweep is a mapping, not a list");
        assertThat(swept("{sweep: 1}").err()).contains("the key “cases” is missing");
        assertThat(swept("{sweep: 1, cases: []}").err()).contains("there is nothing in this list");
        assertThat(swept("{sweep: 1, cases: [CASES/iran-2019], variants: all}").err())
                .contains("“variants” is “every”, “none” or a list of names");
        assertThat(Answered.by("sweep", folder.resolve("none.yaml").toString()).exitCode())
                .isEqualTo(ExitCode.CASE_HAS_ERRORS);
    }

    @Test
    void aCaseThatCannotBeGoneThroughIsToldAndTheOthersAreGoneThrough() throws IOException {
        Answered.by(
                "new",
                "--random",
                "--options",
                "60",
                "-o",
                folder.resolve("large").toString());
        written("well/case.yaml", WELL);
        Answered answered = swept("{sweep: 1, cases: [large, well], variants: none}");

        assertThat(answered.exitCode()).isEqualTo(ExitCode.STOPPED);
        assertThat(answered.out())
                .contains("well     120  peace-there", "large can’t be gone through: the case has more than");
    }

    @Test
    void aStopTellsWhatIsKnown() throws IOException {
        Answered answered = swept("{sweep: 1, cases: [CASES/iran-2019, CASES/iran-2007]}", "--budget", "0ms");

        assertThat(answered.exitCode()).isEqualTo(ExitCode.STOPPED);
        assertThat(answered.out()).contains("Stopped before all was looked at; 4 cases or variants were not begun.");
        assertThat(swept("{sweep: 1, cases: [CASES/iran-2019]}", "--budget", "0ms", "--format", "json")
                        .out())
                .contains("\"partial\": true", "\"notBegun\": 1");
    }

    /** So that a sweep can lie beside its cases. */
    @Test
    void aSweepIsNoCase() throws IOException {
        written("cases/well.yaml", WELL);
        written("cases/sweep.yaml", "{sweep: 1, cases: [.]}");

        assertThat(CaseFiles.below(folder.resolve("cases")).cases())
                .extracting(Path::getFileName)
                .containsExactly(Path.of("well.yaml"));
        assertThat(Answered.by("sweep", folder.resolve("cases/sweep.yaml").toString())
                        .out())
                .contains("well  dry ");
    }
}
