// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.casefile.tree.SourceFile;
import dev.entente.cli.Answered;
import dev.entente.cli.terminal.ExitCode;
import dev.entente.forecast.Forecast;
import dev.entente.forecast.Ledger;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A forecast from its sealing to its score, on the command line. */
class SealAndScoreTest {

    /** Two types; whichever it is, one outcome can rest and no other. */
    private static final String VISIT = """
            entente: 1
            title: A visit
            question: Will they come?
            decision-makers:
              host:
                options: {ask: ask them}
                preferences: [come]
              guests:
                options: {come: come}
                preferences: [come iff ask]
                types:
                  fond: {prior: 3/4, preferences: [come]}
                  shy: {prior: 1/4, preferences: [not come]}
            status-quo: []
            outcomes:
              there: {label: a visit, when: come}
              away: {label: an evening alone, when: not come}
            """;

    private static final String CAME = """
            outcome: {was: there, date: May 2026, citation: The guest book, made: forecast, status: read}
            """;

    @TempDir
    private Path folder;

    private String visit = "";
    private String ledger = "";

    @BeforeEach
    void write() throws IOException {
        visit = Files.writeString(folder.resolve("visit.yaml"), VISIT).toString();
        ledger = folder.resolve("ledger.jsonl").toString();
    }

    private void happened() throws IOException {
        Files.writeString(Path.of(visit), VISIT + CAME);
    }

    private static String done(String... arguments) {
        Answered answered = Answered.by(arguments);
        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        return answered.out();
    }

    private Ledger read() throws IOException {
        return Ledger.read(SourceFile.of("ledger", Files.readString(Path.of(ledger))))
                .orElseThrow();
    }

    /** The squared distances of 3 of 4, and of what was believed, from what happened. */
    @Test
    void aForecastIsHeldAgainstTheBaseRateThatTheCaseCounts() throws IOException {
        String counted = VISIT + """
                reference-classes:
                  neighbours: {question: Do they come?, cases: neighbours, counts: {they come: 3 of 4}, base-rate-of: there}
                """;
        Files.writeString(Path.of(visit), counted);
        done("seal", visit, "--ledger", ledger);
        Files.writeString(Path.of(visit), counted + CAME);
        done("seal", visit, "--happened", "--ledger", ledger);

        assertThat(read().forecasts().getFirst().forecast().baseRate()).contains(new Forecast.BaseRate("there", 3, 4));
        assertThat(done("score", ledger)).contains("(rates from elsewhere)");
    }

    @Test
    void aForecastSaysWhatCanRestAndHowFarItIsBelieved() throws IOException {
        String said = done("seal", visit, "--author", "Ada", "--ledger", ledger);

        assertThat(said)
                .contains("Sealed as line 1 of " + ledger + ": A visit. Under SEQ, ")
                .contains("75 %", "25 %", "(none of these)")
                .contains(read().forecasts().getFirst().commitment())
                .doesNotContain(read().forecasts().getFirst().salt())
                .doesNotContain(read().forecasts().getFirst().hash());
        assertThat(read().forecasts().getFirst().forecast().chances())
                .extracting(Object::toString)
                .containsExactly("3/4", "1/4", "0");
    }

    @Test
    void isScoredOnceItIsKnownWhatHappened() throws IOException {
        done("seal", visit, "--author", "Ada", "--ledger", ledger);
        assertThat(done("score", ledger)).contains("1 forecast: 0 opened, 1 open. Nothing can be scored yet.");

        happened();
        assertThat(done("seal", visit, "--happened", "--ledger", ledger)).contains("Line 1 of ");
        assertThat(done("seal", visit, "--happened", "--ledger", ledger)).contains("already");
        String scored = done("score", ledger);
        assertThat(scored)
                .startsWith("1 forecast: 1 opened, 0 open. Of those opened, 0 (0 %) are postdictions")
                .contains("0.13", "−0.29", "ended", "by Ada", "The ledger is whole: 2 lines");
        assertThat(done("score", ledger, "--format", "csv").lines().toList().get(1))
                .startsWith("1,visit,,Ada,SEQ,")
                .contains(",there,May 2026,forecast,read,")
                .contains(",0.125,-0.287682,false,");
        assertThat(done("score", ledger, "--format", "json")).contains("\"brier\": 0.125");
    }

    @Test
    void whatIsSealedWhenItIsKnownIsAPostdiction() throws IOException {
        happened();
        assertThat(done("seal", visit, "--ledger", ledger)).contains("so this is a postdiction.");
        done("seal", visit, "--happened", "--ledger", ledger);

        assertThat(done("score", ledger)).contains("1 (100 %) is a postdiction").contains("visit (postdiction)");
    }

    @Test
    void aCorrectionIsALineMore() throws IOException {
        done("seal", visit, "--ledger", ledger);
        happened();
        done("seal", visit, "--happened", "--ledger", ledger);
        Files.writeString(Path.of(visit), VISIT + CAME.replace("was: there", "was: away"));
        done("seal", visit, "--happened", "--ledger", ledger);

        assertThat(done("score", ledger)).contains("written down anew 1 time; the last word counts.");
        assertThat(read().lines()).hasSize(3);
    }

    @Test
    void anotherModelIsNotTheOneThatMadeIt() throws IOException {
        done("seal", visit, "--ledger", ledger);
        Files.writeString(
                Path.of(visit), VISIT.replace("preferences: [come iff ask]", "preferences: [not come]") + CAME);
        Answered refused = Answered.by("seal", visit, "--happened", "--ledger", ledger);

        assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(refused.err())
                .contains("no forecast in this ledger was made with this model. A case of the same name made line 1 (");
        assertThat(read().lines()).hasSize(1);
    }

    @Test
    void whatIsMissingIsSaid() throws IOException {
        assertThat(Answered.by("seal", visit).err()).contains("--ledger");
        assertThat(Answered.by("seal", visit, "--happened", "--ledger", ledger).err())
                .contains("the case doesn’t say what happened");
        assertThat(Answered.by("seal", visit, "--happened", "--author", "Ada", "--ledger", ledger)
                        .err())
                .contains("leave --author and --concept out");
        happened();
        assertThat(Answered.by("seal", visit, "--happened", "--ledger", ledger).err())
                .contains("there is no such file");
        assertThat(Path.of(ledger)).doesNotExist();
        Answered unwritten = Answered.by(
                "seal", visit, "--ledger", folder.resolve("no/ledger").toString());
        assertThat(unwritten.exitCode()).isEqualTo(ExitCode.NOT_WRITTEN);
    }

    @Test
    void aChangedLineIsNamedAndNothingIsAdded() throws IOException {
        done("seal", visit, "--ledger", ledger);
        done("seal", visit, "--ledger", ledger, "--concept", "Nash");
        String changed = Files.readString(Path.of(ledger)).replaceFirst("\"canRest\": true", "\"canRest\": false");
        Files.writeString(Path.of(ledger), changed);

        for (Answered refused : List.of(Answered.by("score", ledger), Answered.by("seal", visit, "--ledger", ledger))) {
            assertThat(refused.exitCode()).isEqualTo(ExitCode.CASE_HAS_ERRORS);
            assertThat(refused.err()).contains(":1:1: error: line 1 is not as it was written");
        }
        assertThat(Files.readString(Path.of(ledger))).isEqualTo(changed);
    }

    /** Whoever adds at the same time waits for the other. */
    @Test
    void severalCanAddAtOnce() throws Exception {
        LedgerFile file = new LedgerFile(Path.of(ledger), new PrintWriter(Writer.nullWriter()));
        done("seal", visit, "--ledger", ledger);
        Ledger first = read();
        List<Callable<Ledger>> all = new ArrayList<>();
        for (int k = 0; k < 20; k++) {
            all.add(() -> file.add(
                    before -> before.sealing(first.forecasts().getFirst().forecast(), "a".repeat(64))));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Ledger> added : threads.invokeAll(all)) {
                assertThat(added.get().lines().size()).isGreaterThan(1);
            }
        }

        assertThat(read().lines()).hasSize(21);
    }

    @Test
    void aCaseWithMoreStatesThanCanBeListedCanBeSealed() {
        String large = folder.resolve("large").toString();
        done("new", "--random", "--options", "20", "-o", large);

        assertThat(done("seal", large, "--concept", "Nash", "--ledger", ledger)).contains("of 1,048,576 states");
    }

    @Test
    void graphsAndVariantsCanBeSealed() throws IOException {
        done("seal", "../cases/published/fang-1993-prisoners-dilemma-graph", "--ledger", ledger);
        done("seal", "../cases/iran-2007", "--variant", "no-incentives", "--ledger", ledger);

        assertThat(read().forecasts().getLast().forecast().subject()).isEqualTo("iran-2007, no-incentives");
        assertThat(read().forecasts().getLast().forecast().none()).isEmpty();
    }
}
