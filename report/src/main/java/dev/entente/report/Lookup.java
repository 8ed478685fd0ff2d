// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Entry;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.document.Sentence.Emphasis;
import dev.entente.brief.document.Sentence.Run;
import dev.entente.brief.words.Explained;
import dev.entente.finding.Finding;
import dev.entente.finding.Finding.Want;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a brief’s annex tells row by row, to be shown or pointed at where the page speaks of it. */
final class Lookup {

    /** Of a brief that isn't there. */
    static final Lookup NONE = new Lookup();

    private final Map<Entry, List<Sentence>> rows = new LinkedHashMap<>();

    private Lookup() {}

    static Lookup of(Brief brief) {
        Lookup lookup = new Lookup();
        brief.annex().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .forEach(lookup::add);
        return lookup;
    }

    private void add(Block.Table table) {
        for (int i = 0; i < table.entries().size(); i++) {
            rows.put(table.entries().get(i), table.rows().get(i));
        }
    }

    /** A want's formula and what it rests on, as the annex tells them. */
    record Gloss(String formula, String source) {}

    Optional<Gloss> gloss(Want want) {
        return Optional.ofNullable(rows.get(new Entry.OfWant(want)))
                .map(row ->
                        new Gloss(row.get(row.size() - 2).text(), row.getLast().text()));
    }

    /** Where it is explained what a sentence is made from: what explains it best of what is there, else what holds at all. */
    Optional<Entry> explaining(List<Finding> findings) {
        return findings.isEmpty()
                ? Optional.empty()
                : findings.stream()
                        .flatMap(finding -> Explained.by(finding).stream())
                        .filter(rows::containsKey)
                        .findFirst()
                        .or(() -> rows.keySet().stream().findFirst());
    }

    /** What an entry is about: its name. */
    String about(Entry entry) {
        List<Run> runs = rows.getOrDefault(entry, List.of()).stream()
                .flatMap(cell -> cell.runs().stream())
                .filter(run -> !run.text().isBlank())
                .toList();
        return runs.stream()
                .filter(run -> run.emphasis() == Emphasis.NAME)
                .findFirst()
                .or(() -> runs.stream().findFirst())
                .map(Run::text)
                .orElse("");
    }
}
