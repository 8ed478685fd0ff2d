// SPDX-License-Identifier: Apache-2.0
package dev.entente.forecast;

import dev.entente.answer.json.Json;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Forecasts and what happened, in the order in which they were written down: a text that only grows.
 *
 * <p>Each line is JSON. It says its number, ends with its own hash ({@code own}), SHA-256 of the line without it, and says
 * before that the hash of the line above ({@code before}). So no line can be changed, left out or put elsewhere without the
 * next one failing to fit. Whoever writes all lines from one on anew is found only by those who know a hash from before.
 *
 * @param head the hash of the last line; 64 zeros where there is none
 */
public record Ledger(List<Line> lines, String head) {

    /** Without a line. */
    public static final Ledger EMPTY = new Ledger(List.of(), "0".repeat(64));

    public Ledger {
        lines = List.copyOf(lines);
    }

    /** A line, by its number from 1. */
    public sealed interface Line {
        int number();

        /**
         * A forecast.
         *
         * @param hash of its text
         * @param salt 64 hexadecimal digits that nobody can guess
         * @param commitment the hash of the salt followed by the text: it can be published and says nothing before the salt is
         *     known
         */
        record Sealed(int number, Forecast forecast, String hash, String salt, String commitment) implements Line {}

        /** What happened. */
        record Happening(int number, Opened opened) implements Line {}
    }

    /**
     * A line as it is written, but for its own hash.
     *
     * @param entente the version of the shapes
     */
    public record Entry(
            int entente,
            int line,
            String before,
            Optional<Forecast> forecast,
            Optional<String> hash,
            Optional<String> salt,
            Optional<String> commitment,
            Optional<Opened> opened) {}

    /** Reads a ledger; every line that is not as it was written, or not where it was, is told by its number. */
    public static Reading<Ledger> read(SourceFile file) {
        return new LedgerReader(file).ledger();
    }

    /**
     * The line to be added for a forecast, with its end.
     *
     * @param salt 64 hexadecimal digits, by chance
     */
    public String sealing(Forecast forecast, String salt) {
        if (!salt.matches(Sha256.HEX)) {
            throw new IllegalArgumentException("a salt is 64 hexadecimal digits (" + salt + ")");
        }
        String text = forecast.text();
        return written(new Entry(
                Json.VERSION,
                next(),
                head,
                Optional.of(forecast),
                Optional.of(Sha256.of(text)),
                Optional.of(salt),
                Optional.of(commitment(salt, text)),
                Optional.empty()));
    }

    /** The line to be added for what happened, with its end. */
    public String opening(Opened opened) {
        return written(new Entry(
                Json.VERSION,
                next(),
                head,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(opened)));
    }

    /**
     * The ledger with what happened in one line more.
     *
     * @param line as {@link #opening} writes it
     */
    public Ledger with(String line, Opened opened) {
        List<Line> longer = new ArrayList<>(lines);
        longer.add(new Line.Happening(next(), opened));
        int end = line.lastIndexOf('"');
        return new Ledger(longer, line.substring(line.lastIndexOf('"', end - 1) + 1, end));
    }

    /** What can be published of a forecast before it is opened. */
    static String commitment(String salt, String text) {
        return Sha256.of(salt + text);
    }

    private static String written(Entry entry) {
        String body = Json.line(entry);
        return body.substring(0, body.length() - 1) + ", \"own\": \"" + Sha256.of(body) + "\"}\n";
    }

    /** The number of the line to be added. */
    public int next() {
        return lines.size() + 1;
    }

    public List<Line.Sealed> forecasts() {
        return lines.stream()
                .filter(Line.Sealed.class::isInstance)
                .map(Line.Sealed.class::cast)
                .toList();
    }

    /** What happened, as it was last written down for a forecast. */
    public Optional<Opened> opened(int forecast) {
        return openings().filter(opened -> opened.forecast() == forecast).reduce((_, last) -> last);
    }

    /** How many lines put another in place of what an earlier one said had happened. */
    public int corrections() {
        return (int) (openings().count()
                - openings().map(Opened::forecast).distinct().count());
    }

    private Stream<Opened> openings() {
        return lines.stream().filter(Line.Happening.class::isInstance).map(line -> ((Line.Happening) line).opened());
    }
}
