// SPDX-License-Identifier: Apache-2.0
package dev.entente.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.forecast.Ledger.Line;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A line that was changed, left out or put elsewhere is found, and named by its number. */
class LedgerTest {

    private static final MadeLedger MADE = MadeLedger.of(7, 6, 1);
    private static final int ROUNDS = 400;

    private static Reading<Ledger> read(String text) {
        return Ledger.read(SourceFile.of("made.jsonl", text));
    }

    private static Reading<Ledger> read(List<String> lines) {
        return read(lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
    }

    private static List<String> said(Reading<Ledger> reading) {
        return reading.diagnostics().stream().map(Diagnostic::message).toList();
    }

    private static List<String> lines() {
        return new ArrayList<>(MADE.text().lines().toList());
    }

    @Test
    void isReadAsItWasWritten() {
        Ledger ledger = read(MADE.text()).orElseThrow();

        assertThat(ledger).isEqualTo(MADE.ledger());
        assertThat(ledger.lines()).hasSize(11);
        assertThat(ledger.forecasts()).hasSize(6);
        assertThat(ledger.opened(11)).isEmpty();
        assertThat(read("").orElseThrow()).isEqualTo(Ledger.EMPTY);
    }

    /** As anybody can compute it with other tools. */
    @Test
    void hashesAreThoseOfTheTextInTheLine() throws Exception {
        Line.Sealed line = MADE.ledger().forecasts().getFirst();
        String written = lines().getFirst();
        String text = written.substring(written.indexOf("{\"case\""), written.indexOf(", \"hash\""));

        assertThat(line.forecast().text()).isEqualTo(text);
        assertThat(line.hash()).isEqualTo(sha(text));
        assertThat(line.commitment()).isEqualTo(sha(line.salt() + text));
        assertThat(written).endsWith(", \"own\": \"" + sha(written.replaceFirst(", \"own\": .*", "}")) + "\"}");
    }

    private static String sha(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Two that say the same are not seen to by what is published. */
    @Test
    void theSaltHidesAForecast() {
        Forecast same = MADE.ledger().forecasts().getFirst().forecast();
        String first = MADE.ledger().sealing(same, "1".repeat(64));
        String second = MADE.ledger().sealing(same, "2".repeat(64));

        assertThat(first.replaceFirst(".*\"commitment\"", ""))
                .isNotEqualTo(second.replaceFirst(".*\"commitment\"", ""));
    }

    @Test
    void aChangedSignIsFound() {
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            List<String> lines = lines();
            int place = random.nextInt(lines.size());
            StringBuilder line = new StringBuilder(lines.get(place));
            int at = random.nextInt(line.length());
            char sign = (char) ('a' + random.nextInt(26));
            switch (random.nextInt(3)) {
                case 0 -> line.setCharAt(at, line.charAt(at) == sign ? '!' : sign);
                case 1 -> line.deleteCharAt(at);
                default -> line.insert(at, sign);
            }
            lines.set(place, line.toString());

            assertThat(said(read(lines)))
                    .as(line.toString())
                    .containsExactly("line " + (place + 1) + " is not as it was written: its hash doesn’t fit it");
        }
    }

    @Test
    void aLineThatWasLeftOutIsNamed() {
        for (int place = 0; place < lines().size() - 1; place++) {
            List<String> lines = lines();
            lines.remove(place);

            assertThat(said(read(lines)))
                    .contains("line " + (place + 1) + " is missing: here stands line " + (place + 2));
        }
        List<String> lines = lines();
        lines.subList(2, 5).clear();
        assertThat(said(read(lines))).contains("lines 3 to 5 are missing: here stands line 6");
    }

    /** That the last lines are gone is seen by whoever has noted the last hash. */
    @Test
    void whatIsCutOffAtTheEndIsSeenByTheHash() {
        List<String> lines = lines();
        lines.removeLast();

        assertThat(read(lines).orElseThrow().head()).isNotEqualTo(MADE.ledger().head());
    }

    @Test
    void linesThatChangedPlacesAreNamed() {
        Random random = new Random(2);
        for (int round = 0; round < ROUNDS / 4; round++) {
            List<String> lines = lines();
            int one = random.nextInt(lines.size() - 1);
            int other = one + 1 + random.nextInt(lines.size() - one - 1);
            String first = lines.get(one);
            lines.set(one, lines.get(other));
            lines.set(other, first);

            assertThat(said(read(lines)))
                    .anyMatch(message -> message.endsWith("here stands line " + (other + 1)))
                    .anyMatch(message -> message.startsWith("line " + (one + 1) + " stands where line "));
        }
    }

    @Test
    void aLineOfAnotherLedgerIsNamed() {
        List<String> lines = lines();
        List<String> others = MadeLedger.of(8, 6, 1).text().lines().toList();
        lines.set(4, others.get(4));

        assertThat(said(read(lines)))
                .containsExactly(
                        "line 5 was written behind another line 4 than the one that stands here",
                        "line 6 was written behind another line 5 than the one that stands here");
    }

    @Test
    void aLineThatWasNotWrittenToItsEndIsTold() {
        String text = MADE.text();

        assertThat(said(read(text.substring(0, text.length() - 1))))
                .containsExactly("line 11 was not written to its end");
        assertThat(said(read(text + "{\"entente\": 1, \"li"))).containsExactly("line 12 was not written to its end");
    }

    /** Whoever writes a line by hand, hash and all. */
    @Test
    void whatALineSaysIsLookedAtToo() throws Exception {
        assertThat(said(read(own("{\"entente\": 1, \"line\": 1, \"before\": \"" + "0".repeat(64)
                        + "\", \"opened\": {\"forecast\": 3, \"hit\": 1, \"made\": \"guess\", \"x\": 2}}"))))
                .contains(
                        "what happened has no key “x”",
                        "“hit” must be true or false",
                        "“made” can’t be “guess”",
                        "the key “status” is missing");
        Opened known = MADE.ledger().opened(1).orElseThrow();
        Opened ofNothing = new Opened(
                11,
                "x",
                "x",
                "x",
                "x",
                known.made(),
                known.status(),
                BigInteger.valueOf(99),
                true,
                true,
                List.of("z"),
                List.of());
        assertThat(said(read(MADE.text() + MADE.ledger().opening(ofNothing))))
                .containsExactly("line 12 says what happened to line 11, which is a forecast of something else");
        String line = lines().getFirst();
        String text = line.substring(0, line.indexOf(", \"own\"")) + "}";
        assertThat(said(read(own(text.replace("\"hash\": \"", "\"hash\": \"0")))))
                .containsExactly("this “hash” is not that of the forecast");
        assertThat(said(read(own(text.replaceFirst("\"set\": \"[0-9]+\"", "\"set\": \"99\"")))))
                .isNotEmpty();
    }

    private static String own(String body) throws Exception {
        return body.substring(0, body.length() - 1) + ", \"own\": \"" + sha(body) + "\"}\n";
    }

    @Test
    void theLastWordOnWhatHappenedCounts() {
        Ledger ledger = MADE.ledger();
        Opened first = ledger.opened(1).orElseThrow();
        Opened corrected = new Opened(
                1,
                "2026-07-01",
                "another state",
                first.date(),
                first.source(),
                first.made(),
                first.status(),
                first.states(),
                !first.hit(),
                first.today(),
                first.came(),
                first.perhaps());
        Ledger longer = read(MADE.text() + ledger.opening(corrected)).orElseThrow();

        assertThat(longer.opened(1)).hasValue(corrected);
        assertThat(longer.corrections()).isEqualTo(1);
        assertThat(longer).isEqualTo(ledger.with(ledger.opening(corrected), corrected));
        assertThat(first.saysAs(corrected)).isFalse();
    }
}
