// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.casefile.RandomCase;
import dev.entente.cli.terminal.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    private static final String ELMIRA = "../cases/published/hipel-1993-elmira";
    private static final String PRISONERS = "../cases/published/fang-1993-prisoners-dilemma";
    private static final String NORTH_KOREA = "../cases/north-korea-2019";

    @TempDir
    private Path folder;

    @Test
    void elmiraReadsLikeThePapersTable() {
        Answered answered = Answered.by("solve", ELMIRA);

        assertThat(answered.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(rows(answered))
                .contains(
                        "Nash, SEQ, SSEQ 3 s9: abandon · s5: delay, insist · s8: modify, accept, insist",
                        "> NYNNN s1 delay standoff 6 1 4 L Y Y L L",
                        "YNYNN s4 modify, accept settlement 3 2 7 L Y Y L L",
                        "*NNY* s9 abandon exit 9 5 9 Y Y Y Y Y",
                        "YNYNY s8 modify, accept, insist settlement 4 3 5 Y Y Y Y Y");
    }

    @Test
    void prisonersDilemmaReadsLikeThePapersTable() {
        assertThat(rows(Answered.by("solve", PRISONERS, "--concepts", "nash,SEQ,L2")))
                .contains(
                        "> NN DD none defection 3 3 Y Y Y",
                        "YY CC row.cooperate, col.cooperate cooperation 2 2 RC Y Y");
    }

    private static final String OPEN = """
            entente: 1
            title: Open
            decision-makers:
              one:
                name: the first
                options: {a: do a, b: do b}
                preferences: [{any-order: [a, not b, c, not d, a iff c, b or d, c implies b, d, not a or b, b iff d, a and d, b, c and not a]}]
              other:
                name: the second
                options: {c: do c, d: {label: do d, maybe: true}}
                preferences: [a implies c, not d, b, c]
            outcomes: {both: a and c, neither: not (a or b or c or d)}
            status-quo: []
            """;

    @Test
    void whatSurvivesIsTheSameForAnyNumberOfThreadsAndWhenRunAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("open.yaml"), OPEN);
        String[] names = {"one", "two", "again"};
        String[][] how = {{"--threads", "1"}, {"--threads", "2"}, {}};
        for (int k = 0; k < names.length; k++) {
            List<String> line = new java.util.ArrayList<>(List.of("explore", file.toString()));
            line.addAll(List.of(how[k]));
            line.addAll(
                    k < 2
                            ? List.of("--worlds", "3000", "--seed", "5", "--outcome", "both")
                            : List.of("--rerun", folder.resolve("one.json").toString()));
            line.addAll(List.of(
                    "--save", folder.resolve(names[k] + ".json").toString(),
                    "--csv", folder.resolve(names[k] + ".csv").toString(),
                    "--csv-worlds", folder.resolve(names[k] + "-worlds.csv").toString()));
            Answered answered = Answered.by(line.toArray(String[]::new));

            assertThat(answered.exitCode()).isEqualTo(ExitCode.DONE);
            assertThat(answered.out())
                    .contains("3,000 were drawn by chance, seed 5")
                    .doesNotContain("likelihood");
            assertThat(answered.err()).doesNotContain("marked as open");
        }
        for (String end : List.of(".json", ".csv", "-worlds.csv")) {
            assertThat(folder.resolve("two" + end)).hasSameBinaryContentAs(folder.resolve("one" + end));
            assertThat(folder.resolve("again" + end)).hasSameBinaryContentAs(folder.resolve("one" + end));
        }
    }

    @Test
    void casesAreComparedByTheWorldsThatTheyLeaveOpen() throws IOException {
        String here = Files.writeString(folder.resolve("here.yaml"), OPEN).toString();
        String there = Files.writeString(folder.resolve("there.yaml"), OPEN.replace("not d, b, c", "d, not b, c"))
                .toString();
        Answered drawn = Answered.by("compare", here, there, "--outcome", "both", "--worlds", "50", "--seed", "3");
        assertThat(drawn.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(drawn.out())
                .contains("Of each mixture 50 worlds were drawn", "--worlds 50 --seed 3")
                .doesNotContain("Shares are exact");
        assertThat(drawn.err()).doesNotContain("marked as open");

        assertThat(Answered.by("compare", here, there, "--outcome", "both", "--seed", "3")
                        .err())
                .contains("say with --worlds how many");
        Answered classical =
                Answered.by("compare", here, there, "--outcome", "both", "--worlds", "50", "--concept", "SIM");
        assertThat(classical.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(classical.err()).contains("Worlds are solved under", "not under SIM");
    }

    @Test
    void aRecordOfAnotherCaseIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("open.yaml"), OPEN);
        Path run = folder.resolve("run.json");
        Answered.by("explore", file.toString(), "--worlds", "100", "--save", run.toString());
        Files.writeString(file, OPEN.replace("[a implies c, not d", "[not d, a implies c"));

        Answered answered = Answered.by("explore", file.toString(), "--rerun", run.toString());
        assertThat(answered.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(answered.err()).contains("fingerprint");
        assertThat(Answered.by("explore", file.toString(), "--rerun", file.toString())
                        .exitCode())
                .isEqualTo(ExitCode.CASE_HAS_ERRORS);
    }

    private static final String PADDING = "x".repeat(3_000_000);

    /** A record and what makes it none. */
    private static String spoilt(String record, String how) {
        return switch (how) {
            case "no text" -> "\0\1\2" + record;
            case "cut off" -> record.substring(0, record.indexOf("\"seed\""));
            case "no record in it" -> record.replace("\"run\"", "\"ran\"");
            case "YAML" -> "title: something else\nlist: [1, 2, 3]\n";
            case "YAML that is long" -> "list:\n" + "  - {a: [1, 2, 3], b: text}\n".repeat(60_000);
            case "JSON that is long" -> "{\"a\": [" + "{\"b\": [1, 2, 3]}, ".repeat(90_000) + "0]}";
            case "JSON that is longer" -> "{\"a\": \"" + PADDING + "\"}";
            case "nothing" -> "";
            case "another shape" -> "{\"run\": [1, 2]}";
            case "deep" -> "{\"a\": " + "[".repeat(200_000);
            case "no worlds" -> record.replaceAll("\"worlds\": \\d+", "\"worlds\": 0");
            case "too many worlds" -> record.replaceAll("\"worlds\": \\d+", "\"worlds\": 99999999999999999999");
            case "another concept" -> record.replace("\"concept\": \"SEQ\"", "\"concept\": \"SIM\"");
            case "an unknown concept" -> record.replace("SSEQ", "QES");
            case "no concepts" -> record.replaceAll("\"concepts\": \\[[^]]*\\]", "\"concepts\": []");
            case "another side" -> record.replace("\"side\": [\"one\"]", "\"side\": [\"nobody\"]");
            case "all worlds" -> record.replace("\"sample\"", "\"every\"").replaceAll("\"seed\": \\d+,", "");
            default -> throw new IllegalArgumentException(how);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no text", "cut off", "no record in it", "YAML", "YAML that is long", "JSON that is long",
                "JSON that is longer", "nothing", "another shape", "deep", "no worlds", "too many worlds",
                "another concept", "an unknown concept", "no concepts", "another side", "all worlds"
            })
    void aRecordThatIsNoneIsRefusedWithASentence(String how) throws IOException {
        Path file = Files.writeString(folder.resolve("open.yaml"), OPEN);
        Path run = folder.resolve("run.json");
        Answered.by("explore", file.toString(), "--worlds", "100", "--save", run.toString());
        Files.writeString(run, spoilt(Files.readString(run), how));

        assertRefused(file, run);
    }

    private static void assertRefused(Path file, Path run) {
        Answered answered = Answered.by("explore", file.toString(), "--rerun", run.toString());
        assertThat(answered.exitCode()).isIn(ExitCode.CASE_HAS_ERRORS, ExitCode.WRONG_USAGE);
        assertThat(answered.out()).isEmpty();
        assertThat(answered.err()).isNotEmpty().doesNotContain("fault of Entente");
    }

    @Test
    void aRecordIsReadFromAFileOnly() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("open.yaml"), OPEN);
        assertRefused(file, folder);
        assertRefused(file, folder.resolve("not-there.json"));
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertRefused(file, pipe);
        Path huge = folder.resolve("huge.json");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(1L << 33);
        }
        assertRefused(file, huge);
    }

    @Test
    void aRecordBeforeALongAnswerIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("open.yaml"), OPEN);
        Path run = folder.resolve("run.json");
        Answered.by("explore", file.toString(), "--worlds", "100", "--save", run.toString());
        String answer = Files.readString(run).strip();
        Files.writeString(run, answer.substring(0, answer.length() - 1) + ", \"more\": \"" + PADDING + "\"}");

        assertThat(Answered.by("explore", file.toString(), "--rerun", run.toString())
                        .exitCode())
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void aRecordOfARunThatWasStoppedIsToldAsSuch() throws IOException {
        Path file = Files.writeString(folder.resolve("open.yaml"), OPEN);
        Path run = folder.resolve("run.json");
        Answered.by("explore", file.toString(), "--worlds", "100", "--save", run.toString());
        Files.writeString(run, Files.readString(run).replace("\"seed\"", "\"stoppedAfter\": 7, \"seed\""));

        Answered again = Answered.by("explore", file.toString(), "--rerun", run.toString());
        assertThat(again.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(again.err()).contains("stopped after 7 of 100 worlds");
    }

    @Test
    void howManyWorldsEffectsAreEstimatedFromIsTold() {
        String orders = "../core/src/test/resources/found/many-orders-open.yaml";
        Answered few = Answered.by("explore", orders, "--worlds", "400", "--concepts", "SEQ");
        assertThat(few.out()).contains("estimated from 400 worlds drawn by chance");
        Answered closer =
                Answered.by("explore", orders, "--worlds", "400", "--concepts", "SEQ", "--effects-within", "5");
        assertThat(closer.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(closer.out())
                .containsPattern("estimated from [\\d,]+ worlds")
                .doesNotContain("from 400 worlds");
        assertThat(Answered.by("explore", orders, "--effects-within", "0").exitCode())
                .isEqualTo(ExitCode.WRONG_USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"explicit", "symbolic"})
    void aLargeCaseIsCountedAlikeByEveryEngine(String engine) throws IOException {
        Path large = random(new RandomCase(20, 3, 4, 2, 0.1, 1));

        Answered answered = Answered.by("solve", large.toString(), "--engine", engine, "--count");

        assertThat(answered.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(answered.out())
                .isEqualTo(Answered.by("solve", large.toString(), "--count").out())
                .containsPattern("Nash [0-9,]+\\R")
                .containsPattern("SSEQ [0-9,]+\\R");
    }

    @Test
    void aLargeCaseIsDescribedInRegions() throws IOException {
        Path large = random(RandomCase.of(40, 4, 3, 2));

        Answered table = Answered.by("solve", large.toString(), "--where", "o3", "--concepts", "Nash,SEQ");
        Answered json = Answered.by("solve", large.toString(), "--format", "json", "--concepts", "GMR");
        Answered csv = Answered.by("solve", large.toString(), "--format", "csv", "--concepts", "GMR");

        assertThat(table.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(table.out())
                .contains("1,099,511,627,776 feasible states", "Nash where o3", "nearest the status quo");
        assertThat(json.out()).contains("\"feasible\": \"1099511627776\"", "\"truncated\"", "\"whole\"");
        assertThat(csv.out()).startsWith("concept,pattern\nGMR,");
    }

    @Test
    void aStateOfALargeCaseIsExplained() throws IOException {
        Path large = random(RandomCase.of(60, 6, 6, 1));

        Answered answered = Answered.by("explain", large.toString(), "status-quo");

        assertThat(answered.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(answered.out()).contains("Party 2 leaves", "improvements from here; one is told.");
    }

    @Test
    void pathsThroughALargeCaseAreFoundWithoutListing() throws IOException {
        Path large = random(RandomCase.of(40, 4, 3, 2));

        Answered text = Answered.by("paths", large.toString(), "--to", "o3 and o17 and o30");
        Answered json = Answered.by(
                "paths", large.toString(), "--to", "o3 and o17 and o30", "--moves", "all", "--format", "json");

        assertThat(text.exitCode()).as(text.err()).isEqualTo(ExitCode.DONE);
        assertThat(text.out()).contains("By moves of any kind: it takes three steps; one way is told.");
        assertThat(json.out()).contains("\"all\": {", "\"length\": 3").doesNotContain("no-loss");
        assertThat(Answered.by("paths", large.toString(), "--to", "o99").exitCode())
                .isEqualTo(ExitCode.WRONG_USAGE);
    }

    /** SEED-CASES, checks 1 and 2, and the historical outcome of Elmira, in words. */
    @Test
    void pathsNameWhoMustMove() {
        assertThat(Answered.by("paths", NORTH_KOREA, "--to", "talks").out())
                .contains(
                        "By moves that each pay whoever makes them: no way leads to talks.",
                        "Washington and Pyongyang, to the opening. Washington writes to Kim Jong Un.",
                        "Washington writes to Kim Jong Un, which costs nothing.");
        assertThat(Answered.by("paths", "../cases/iran-2019", "--to", "talks").out())
                .contains(
                        "By moves that each pay whoever makes them: no way leads to talks.",
                        "No joint move leads to talks",
                        "There is none: no move that costs its maker nothing");
        assertThat(Answered.by("paths", ELMIRA).out()).contains("without a modified order (s5), the Ministry and");
    }

    @Test
    void pathsTellMoreOfOneKind() {
        Answered answered = Answered.by("paths", ELMIRA, "--from", "s5", "--to", "settlement", "--moves", "all");

        assertThat(answered.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(answered.out())
                .contains(
                        "From the standoff with insistence",
                        "(s5) to",
                        "By moves of any kind: it takes two steps, in two ways.")
                .doesNotContain("By moves that each pay");
        assertThat(Answered.by("paths", ELMIRA, "--moves", "some").err()).contains("improvements, no-loss or all");
        assertThat(Answered.by("paths", ELMIRA, "--concept", "CSEQ").exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void whatIsKnownIsToldWhenTheBudgetIsSpent() throws IOException {
        Path hard = random(RandomCase.of(60, 6, 12, 1));

        Answered table = Answered.by("solve", hard.toString(), "--budget", "1s", "--concepts", "Nash,SEQ");
        Answered json = Answered.by(
                "solve", hard.toString(), "--budget", "1s", "--concepts", "SEQ", "--format", "json", "--count");

        assertThat(table.exitCode()).isEqualTo(ExitCode.STOPPED);
        assertThat(table.out()).contains("SEQ is not decided: the time allowed was used up.");
        assertThat(table.err()).contains("not everything was decided");
        assertThat(json.exitCode()).isEqualTo(ExitCode.STOPPED);
        assertThat(json.out()).contains("\"counts\": {\"SEQ\": null}", "\"atMost\"");
    }

    @Test
    void whatAnEngineCannotTakeIsRefused() throws IOException {
        Path large = random(RandomCase.of(40, 4, 3, 2));

        assertThat(Answered.by("solve", large.toString(), "--concepts", "SIM").exitCode())
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(Answered.by("solve", large.toString(), "--engine", "definitions")
                        .exitCode())
                .isEqualTo(ExitCode.STOPPED);
        assertThat(Answered.by("solve", PRISONERS + "-graph", "--engine", "symbolic")
                        .err())
                .contains("needs options");
        assertThat(Answered.by("solve", PRISONERS, "--budget", "soon").err()).contains("no length of time");
        assertThat(Answered.by("explain", large.toString(), "o41").exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    }

    private Path random(RandomCase drawn) throws IOException {
        return Files.writeString(folder.resolve("drawn.yaml"), drawn.text());
    }

    @Test
    void countsAreNotFiltered() {
        Answered answered = Answered.by("solve", ELMIRA, "--where", "settlement", "--count", "--concepts", "GMR");

        assertThat(answered.out()).isEqualToIgnoringNewLines("GMR 5");
    }

    private static final String DOUBTS = """
            entente: 1
            title: Doubts
            decision-makers:
              one:
                name: the first
                options: {a: do a}
                preferences: [{want: not c, strong: true}, {any-order: [a, b]}]
              other:
                name: the second
                options: {b: do b, c: do c}
                preferences: [c iff a]
            """;

    @Test
    void whatIsNotKnownAndWhatIsStrongCanBeAsked() throws IOException {
        String file = Files.writeString(folder.resolve("doubts.yaml"), DOUBTS).toString();

        Answered plain = Answered.by("solve", file, "--count");
        assertThat(plain.err()).contains("SEQ-a, SEQ-b, SEQ-c and SEQ-d weigh", "SEQ-strong and SEQ-weak tell");

        Answered asked = Answered.by("solve", file, "--count", "--concepts", "nash-A,SEQ-d,gmr-strong,GMR-weak");
        assertThat(asked.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(asked.out()).contains("Nash-a ", "SEQ-d ", "GMR-strong ", "GMR-weak ");
        assertThat(asked.err()).doesNotContain("weigh", "marked strong");

        Answered why = Answered.by("explain", file, "none", "--for", "one", "--concept", "SEQ-strong");
        assertThat(why.out()).containsPattern("the second could do c, which would be a\\s+great loss to it\\.");
    }

    @Test
    void attitudesCanBeAsked() throws IOException {
        String file = Files.writeString(folder.resolve("friends.yaml"), DOUBTS + "attitudes: {one: {other: like}}\n")
                .toString();

        assertThat(Answered.by("solve", file, "--count").err())
                .contains("; RSEQ judges by attitudes, and so do those of Nash, GMR and SMR.");
        assertThat(Answered.by("solve", file, "--count", "--concepts", "RSEQ").err())
                .doesNotContain("judges by attitudes");
    }

    @Test
    void whatIsNotKnownIsAskedOfAsManyStatesAsCanBeCompared() throws IOException {
        for (int options : new int[] {14, 20}) {
            Path large = random(new RandomCase(options, 2, 4, 0, 0, 1));
            Answered refused = Answered.by("solve", large.toString(), "--concepts", "SEQ-a");
            assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
            assertThat(refused.err()).contains("SEQ-a compares states pair by pair");
        }
    }

    @Test
    void coalitionConceptsSayWhomTheyAsk() {
        Answered answered = Answered.by("solve", ELMIRA, "--concepts", "CNash", "--count");

        assertThat(answered.out()).isEqualToIgnoringNewLines("CNash 2");
        assertThat(answered.err()).contains("every coalition is asked");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "solve ELMIRA --concepts Nahs",
                "solve ELMIRA --concepts SIM",
                "solve ELMIRA --where abandn",
                "solve ELMIRA --variant local-insist",
                "explain ELMIRA delay,acept",
                "explain ELMIRA delay,accept",
                "explain ELMIRA NYNN",
                "explain ELMIRA settlement",
                "explain ELMIRA s1 --for locl",
                "brief ELMIRA --concept CSEQ",
                "brief ELMIRA --concept SEQ-a",
                "paths ELMIRA --concept Nash-d",
                "design ELMIRA --concept SEQ-strong",
                "explore ELMIRA --concept GMR-weak",
                "explore ELMIRA --concepts SMR-b",
                "evidence ELMIRA --concept SMR-c",
                "compare ELMIRA ELMIRA --outcome settlement --concept SEQ-c",
                "solve ELMIRA --concepts SSEQ-a",
                "solve ELMIRA --concepts Nash-strong",
                "brief ELMIRA -o brief.doc",
                "solve",
                "new",
                "new one -o two --starter",
                "new FOLDER --random --starter",
                "new FOLDER --options 6",
                "new FOLDER --starter --seed 2",
                "new FOLDER --random --options 1",
                "new FOLDER --random --options 1001",
                "new FOLDER --random --options six",
                "new FOLDER --random --options 2 --decision-makers 3",
                "new FOLDER --random --decision-makers 0",
                "new FOLDER --random --statements 0",
                "new FOLDER --random --infeasible -1",
                "new FOLDER --random --one-way 1.5",
                "new FOLDER --random --one-way NaN"
            })
    void whatCannotBeAnsweredIsWrongUsage(String line) {
        Answered answered = Answered.by(line.replace("ELMIRA", ELMIRA)
                .replace("FOLDER", folder.resolve("new").toString())
                .split(" "));

        assertThat(answered.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(answered.out()).isEmpty();
        assertThat(answered.err()).contains("entente: ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aMisspeltNameGetsAHint() {
        assertThat(Answered.by("explain", ELMIRA, "delay,acept").err()).contains("Maybe you meant “accept”");
        assertThat(Answered.by("solve", ELMIRA, "--variant", "local-insist").err())
                .contains("Maybe you meant “local-insists”");
    }

    @Test
    void aStateThatCannotOccurNamesTheRule() {
        assertThat(Answered.by("explain", ELMIRA, "delay,accept").err())
                .contains("exactly-one: [delay, accept, abandon]", "The nearest state that can: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"solve", "brief", "explain"})
    void aCaseWithErrorsGivesNothingOnStandardOutput(String command) throws IOException {
        Path broken = Files.writeString(folder.resolve("case.yaml"), "entente: 1\ntitel: x\n");
        Answered answered = command.equals("explain")
                ? Answered.by(command, broken.toString(), "none")
                : Answered.by(command, broken.toString());

        assertThat(answered.exitCode()).isEqualTo(ExitCode.CASE_HAS_ERRORS);
        assertThat(answered.out()).isEmpty();
        assertThat(answered.err()).contains("case.yaml:2:1: error", "nothing was computed");
    }

    @Test
    void checkPutsDiagnosticsOnStandardOutput() throws IOException {
        Files.writeString(folder.resolve("case.yaml"), "entente: 1\ntitel: x\n");
        Answered answered = Answered.by("check", folder.toString());

        assertThat(answered.exitCode()).isEqualTo(ExitCode.CASE_HAS_ERRORS);
        assertThat(answered.out()).contains("case.yaml:2:1: error", "title");
        assertThat(answered.err()).isEmpty();
    }

    @Test
    void checkSaysWhichAnswersAreMissed() throws IOException {
        Files.copy(Path.of(PRISONERS, "case.yaml"), folder.resolve("case.yaml"));
        Files.writeString(folder.resolve("expected.yaml"), """
                source: a test
                status: computed
                checks:
                  - equilibria: {Nash: [CC]}
                  - promise: something later
                """);
        Answered answered = Answered.by("check", folder.toString());

        assertThat(answered.exitCode()).isEqualTo(ExitCode.CASE_HAS_ERRORS);
        assertThat(answered.out())
                .contains("MISSED", "not found: ", "(CC)", "found and not expected: ", "(DD)")
                .contains("0 answers as expected, 1 not, 1 waiting for later work.");
    }

    @Test
    void checkHoldsABriefAgainstTheDefinitions() {
        Answered answered = Answered.by("check", "--brief", NORTH_KOREA);

        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        assertThat(answered.out())
                .containsPattern("The brief under SEQ: \\d+ findings, all are true by the definitions\\.")
                .containsPattern("kept by want +\\d+ +\\d+ ")
                .containsPattern("\\d+ sentences and cells recorded \\(as in the case file\\)")
                .contains("chosen (one of several things that could be told)")
                .doesNotContain("FALSE");
    }

    @Test
    void checkHoldsTheBriefThatIsAskedFor() throws IOException {
        Path file = folder.resolve("case.yaml");
        Files.writeString(file, """
                entente: 1
                title: A well
                decision-makers:
                  upper: {options: {dig: dig deeper}, preferences: [dig]}
                  lower: {options: {sue: go to court}, preferences: [sue iff dig]}
                status-quo: []
                outcomes: {peace-there: {label: peace, when: not sue}}
                goal: peace-there
                variants:
                  dry: {hold: {upper.dig: N}}
                """);
        Answered answered = Answered.by("check", "--brief", file.toString(), "--variant", "dry", "--concept", "Nash");
        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        assertThat(answered.out()).contains("The brief under Nash: ").doesNotContain("FALSE");
        assertThat(answered.out())
                .isNotEqualTo(Answered.by("check", "--brief", file.toString(), "--concept", "Nash")
                        .out());

        assertThat(Answered.by("check", "--brief", file.toString(), "--variant", "dri")
                        .err())
                .contains("dry");
        Answered without = Answered.by("check", file.toString(), "--concept", "Nash");
        assertThat(without.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(without.err()).contains("add --brief");
    }

    @Test
    void checkOfABriefEndsInTime() {
        Answered answered = Answered.by("check", "--brief", "--budget", "1ms", NORTH_KOREA);

        assertThat(answered.exitCode()).isEqualTo(ExitCode.STOPPED);
        assertThat(answered.err()).contains("stopped before all was checked");
    }

    @Test
    void explainSpeaksInNames() {
        Answered answered = Answered.by("explain", NORTH_KOREA, "letter,press,talk,freeze,join");

        assertThat(answered.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(answered.out())
                .contains(" holds.", "Washington stays")
                .contains("Pyongyang stays", "“The price of disarmament” (assumed)");
    }

    @Test
    void explainTellsWhoWouldLeave() {
        assertThat(Answered.by("explain", ELMIRA, "status-quo", "--for", "moe").out())
                .contains(" does not hold. The local government leaves")
                .doesNotContain("Uniroyal stays");
    }

    @Test
    void briefsAreWrittenInEveryForm() throws IOException {
        for (String ending : List.of("md", "html", "pdf", "json")) {
            Path file = folder.resolve("brief." + ending);
            Answered answered = Answered.by("brief", PRISONERS, "-o", file.toString());

            assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
            assertThat(answered.out()).isEmpty();
            assertThat(file).isNotEmptyFile();
        }
        assertThat(folder.resolve("brief.svg")).isNotEmptyFile();
        try (var written = Files.list(folder)) {
            assertThat(written).hasSize(5);
        }
    }

    @Test
    void aPdfNamesTheLettersThatItCannotShowAndTheFormThatCan() {
        String scripts = Manual.root()
                .resolve("core/src/test/resources/found/many-scripts.yaml")
                .toString();
        Answered answered =
                Answered.by("brief", scripts, "-o", folder.resolve("brief.pdf").toString());

        assertThat(answered.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(answered.err())
                .containsPattern("warning: .*म")
                .contains("The form HTML has all letters: -o brief.html.");
        assertThat(Answered.by(
                                "brief",
                                PRISONERS,
                                "-o",
                                folder.resolve("brief.pdf").toString())
                        .err())
                .doesNotContain("warning");
    }

    @Test
    void aBriefThatCannotBeWrittenIsSaid() {
        Answered answered = Answered.by(
                "brief", PRISONERS, "-o", folder.resolve("no/brief.md").toString());

        assertThat(answered.exitCode()).isEqualTo(ExitCode.NOT_WRITTEN);
        assertThat(answered.err()).contains("its folder does not exist");
    }

    @Test
    void theStarterSolvesAtOnce() {
        Path started = folder.resolve("new");

        assertThat(Answered.by("new", started.toString(), "--starter").exitCode())
                .isEqualTo(ExitCode.DONE);
        assertThat(Answered.by("check", started.toString()).out()).contains("0 errors");
        assertThat(Answered.by("solve", started.toString()).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Answered.by("new", started.toString(), "--starter").exitCode())
                .isEqualTo(ExitCode.NOT_WRITTEN);
    }

    @Test
    void aRandomCaseIsTheSameForTheSameNumbers() throws IOException {
        Path drawn = folder.resolve("drawn");
        String line =
                "new --random --options 60 --decision-makers 6 --statements 8 --infeasible 4 --one-way 0.25 --seed -7 -o ";
        Answered answered = Answered.by((line + drawn).split(" "));

        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        assertThat(drawn.resolve("case.yaml"))
                .hasContent(new RandomCase(60, 6, 8, 4, 0.25, -7).text())
                .content()
                .startsWith("# entente " + line + "FOLDER\n");
        assertThat(Answered.by("check", drawn.toString()).out().lines().filter(said -> said.contains(": warning: ")))
                .as("options of which no want was drawn")
                .allMatch(said -> said.contains("nobody wants anything about"));
        assertThat(Answered.by((line + drawn).split(" ")).exitCode()).isEqualTo(ExitCode.NOT_WRITTEN);
    }

    @Test
    void aRandomCaseWithoutNumbersSolves() {
        Path drawn = folder.resolve("drawn");

        assertThat(Answered.by("new", "--random", drawn.toString()).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Answered.by("check", drawn.toString()).out()).contains("0 errors");
        assertThat(Answered.by("solve", drawn.toString(), "--count").exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aCaseIsBegunFromATemplate() throws IOException {
        Path made = folder.resolve("river");
        Answered answered = interviewed(
                List.of("new", "--template", "water", made.toString()),
                "The Blue River",
                "Highland",
                "",
                "the World Bank",
                "9 1",
                "3 1 3",
                "3 1",
                "",
                "2",
                "none");

        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        assertThat(answered.err())
                .contains(
                        "The wants of Highland: ",
                        "  1. no use of force (not threaten)\n",
                        "  Numbers from 1 to 5, each once; not 9.\n",
                        "  Numbers from 1 to 5, each once; not 3.\n");
        String text = Files.readString(made.resolve("case.yaml"));
        assertThat(text)
                .contains("title: The Blue River\n", "name: Highland\n", "status-quo: []\n")
                .doesNotContain("a free hand", "template:");
        assertThat(text.indexOf("a slow filling only if")).isBetween(0, text.indexOf("no use of force"));
        assertThat(Answered.by("check", made.toString()).out()).contains("0 errors, 0 warnings");
    }

    @Test
    void answersToATemplateCanBeTakenBackAndExplained() throws IOException {
        Path made = folder.resolve("river");
        Answered answered = interviewed(
                List.of("new", "--template", "water", made.toString()),
                "The Blue River",
                "back",
                "The Green River",
                "Highland",
                "undo",
                "?",
                "Upland",
                "",
                "",
                "2 1",
                "undo",
                "3",
                "",
                "",
                "2");

        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        assertThat(answered.err())
                .contains(
                        "  So far: The case is called: The Blue River\n",
                        "  Taken back: Highland\n",
                        "  As it stands within a sentence: ",
                        "  Taken back: 2 1\n",
                        "  Most important first: ",
                        "  So today: ");
        assertThat(Files.readString(made.resolve("case.yaml")))
                .contains("title: The Green River\n", "name: Upland\n")
                .doesNotContain("Highland", "Blue");
    }

    @Test
    void withoutAnybodyToAskATemplateIsTakenAsItIs() {
        Path made = folder.resolve("river");

        assertThat(interviewed(List.of("new", "--template", "water", made.toString()))
                        .exitCode())
                .isEqualTo(ExitCode.DONE);
        assertThat(Answered.by("brief", made.toString(), "--short").out()).contains("a shared river can hold");
    }

    @Test
    void aTemplateThatIsNotThereIsToldWithThoseThatAre() {
        assertThat(interviewed(List.of(
                        "new", "--template", "watre", folder.resolve("x").toString())))
                .returns(ExitCode.WRONG_USAGE, Answered::exitCode)
                .returns(
                        true,
                        answered -> answered.err()
                                .contains("There is no template “watre”. There are ceasefire, crisis, exchange,"));
        assertThat(interviewed(List.of(
                                "new",
                                "--template",
                                "water",
                                "--starter",
                                folder.resolve("x").toString()))
                        .err())
                .contains("different ways to start a case");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    private static Answered interviewed(List<String> line, String... answers) {
        InputStream before = System.in;
        System.setProperty("entente.home", "..");
        String typed = Stream.of(answers).map(answer -> answer + "\n").collect(Collectors.joining());
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        try {
            return Answered.by(line.toArray(String[]::new));
        } finally {
            System.clearProperty("entente.home");
            System.setIn(before);
        }
    }

    private static List<String> rows(Answered answered) {
        return answered.out()
                .lines()
                .map(line -> line.strip().replaceAll(" +", " "))
                .toList();
    }

    @Test
    void whatIsNoWholeNumberIsToldInWords() {
        assertThat(Answered.by("compare", "a", "b", "--worlds", "abc"))
                .returns(ExitCode.WRONG_USAGE, Answered::exitCode)
                .returns(true, answered -> answered.err().contains("“abc” is no whole number"));
        assertThat(Answered.by("compare", "a", "b", "--worlds", "9".repeat(20)).err())
                .contains("is too large");
    }

    @Test
    void partsThatCancelOutAreTold() {
        assertThat(Answered.by(
                                "compare",
                                "../cases/iran-2007",
                                "../cases/north-korea-2007",
                                "--outcome",
                                "deal",
                                "--worlds",
                                "1000")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains(
                        "There is no difference between the two.",
                        "but they cancel out: with only what Washington wants changed, a disarmament deal can hold in 25"
                                + " %; with only what Tehran wants (there Pyongyang) changed, a disarmament deal can hold in"
                                + " all.")
                .doesNotContain("Shapley");
        assertThat(Answered.by("compare", "../cases/iran-2007", "../cases/iran-2007", "--outcome", "deal")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("nothing differs")
                .doesNotContain("mixtures");
    }
}
