// SPDX-License-Identifier: Apache-2.0
package dev.entente.forecast;

import dev.entente.casefile.bind.Fields;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Place;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.forecast.Ledger.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the text of a ledger, line by line: first whether it is as it was written and where it was, then what it says. */
final class LedgerReader {

    private static final Pattern OWN = Pattern.compile(", \"own\": \"(" + Sha256.HEX + ")\"\\}");

    private static final List<String> KEYS =
            List.of("entente", "line", "before", "forecast", "hash", "salt", "commitment", "opened", "own");

    private final SourceFile file;
    private final Diagnostics findings = new Diagnostics();
    private final List<Line> lines = new ArrayList<>();
    private String head = Ledger.EMPTY.head();
    private int expected = 1;

    LedgerReader(SourceFile file) {
        this.file = file;
    }

    Reading<Ledger> ledger() {
        String text = file.text();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                findings.error(
                        file.place(start, start),
                        "line " + expected + " was not written to its end",
                        "The machine stopped while it was. What is above is whole; take this part of a line away.");
                break;
            }
            line(start, text.substring(start, end));
            start = end + 1;
        }
        return findings.reading(() -> new Ledger(lines, head));
    }

    private void line(int start, String text) {
        Optional<String> own = own(text);
        if (own.isEmpty()) {
            changed(start);
            return;
        }
        Diagnostics ofLine = new Diagnostics();
        SourceFile alone = SourceFile.of(file.name(), text);
        Document.of(alone, ofLine).filter(_ -> !ofLine.hasErrors()).ifPresent(document -> {
            if (document.root() instanceof Mapping root) {
                line(start, root, own.get(), ofLine);
            } else {
                ofLine.error(
                        alone.place(0, 0),
                        "a line of a ledger is a mapping of keys to values, not "
                                + document.root().described());
            }
        });
        for (Diagnostic found : ofLine.list()) {
            Place place = found.place();
            findings.add(new Diagnostic(
                    found.severity(),
                    file.place(start + place.start(), start + place.end()),
                    found.message(),
                    found.hint()));
        }
    }

    /** The hash that ends a line, where it is that of the line. */
    private static Optional<String> own(String text) {
        int from = text.lastIndexOf(", \"own\"");
        Matcher end = from < 0 ? OWN.matcher("") : OWN.matcher(text.substring(from));
        return end.matches() && Sha256.of(text.substring(0, from) + "}").equals(end.group(1))
                ? Optional.of(end.group(1))
                : Optional.empty();
    }

    private void changed(int start) {
        findings.error(
                file.place(start, start),
                "line " + expected + " is not as it was written: its hash doesn’t fit it",
                "Take the ledger from a copy that nobody changed.");
        expected++;
        head = "";
    }

    private void line(int start, Mapping root, String own, Diagnostics ofLine) {
        Fields fields = new Fields(root, "a line of a ledger", KEYS, ofLine);
        LineFields line = new LineFields(fields, ofLine);
        int number = line.count("line").orElse(expected);
        String before = fields.text("before").orElse("");
        place(start, number, before);
        if (fields.has("forecast")) {
            sealed(number, root, line);
        } else if (fields.has("opened")) {
            line.opened().ifPresent(opened -> opened(start, number, opened));
        } else {
            fields.missing("forecast", "A line is a forecast, or says what happened (“opened”).");
        }
        expected = number + 1;
        head = own;
    }

    /** Whether a line stands where it was written. */
    private void place(int start, int number, String before) {
        if (number > expected) {
            String missing = number == expected + 1
                    ? "line " + expected + " is"
                    : "lines " + expected + " to " + (number - 1) + " are";
            findings.error(file.place(start, start), missing + " missing: here stands line " + number, "");
        } else if (number < expected) {
            findings.error(
                    file.place(start, start), "line " + number + " stands where line " + expected + " belongs", "");
        } else if (!head.isEmpty() && !before.equals(head)) {
            findings.error(
                    file.place(start, start),
                    number == 1
                            ? "line 1 was written behind another line"
                            : "line " + number + " was written behind another line " + (number - 1)
                                    + " than the one that stands here",
                    "Line " + (number - 1)
                            + " was put in place of the one that was there, or this line comes from another ledger.");
        }
    }

    private void sealed(int number, Mapping root, LineFields line) {
        String text = root.value("forecast").orElseThrow().place().text();
        String salt = line.salt();
        String hash = line.hash("hash", Sha256.of(text));
        String commitment = line.hash("commitment", Ledger.commitment(salt, text));
        line.forecast().ifPresent(forecast -> lines.add(new Line.Sealed(number, forecast, hash, salt, commitment)));
    }

    private void opened(int start, int number, Opened opened) {
        Optional<Forecast> about = lines.stream()
                .filter(line -> line.number() == opened.forecast())
                .flatMap(line -> line instanceof Line.Sealed sealed ? Stream.of(sealed.forecast()) : Stream.of())
                .findFirst();
        if (about.filter(opened::fits).isPresent()) {
            lines.add(new Line.Happening(number, opened));
        } else if (!findings.hasErrors()) {
            findings.error(
                    file.place(start, start),
                    "line " + number + " says what happened to line " + opened.forecast() + ", which is "
                            + (about.isPresent() ? "a forecast of something else" : "no forecast"),
                    "");
        }
    }
}
