// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import dev.entente.casefile.CaseFile;
import dev.entente.casefile.CaseSource;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.limits.Latest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The cases that have been read and computed lately, shared by all who look at the same; the oldest are forgotten. */
public final class SolvedCases {

    private static final int MOST_SOURCES = 64;
    private static final int MOST_RECKONED = 64;

    /** Engines for such cases hold much memory. */
    private static final int MOST_COUNTED = 8;

    private final Lately<TextOf, List<Path>> templates = new Lately<>(MOST_SOURCES);
    private final Lately<Framed, Reading<CaseSource>> sources = new Lately<>(MOST_SOURCES);
    private final Lately<Asked, Reading<SolvedCase>> reckoned = new Lately<>(MOST_RECKONED);
    private final Lately<Asked, Reading<RegionSolvedCase>> counted = new Lately<>(MOST_COUNTED);

    private record TextOf(Path file, String text) {}

    /** A text with the templates as they were last written to. */
    private record Framed(TextOf wanted, List<Long> written) {}

    private record Asked(Framed framed, Content content) {}

    /** The text read. */
    public Reading<CaseSource> source(Slot slot, String text) {
        return sources.of(
                framed(slot, text), _ -> CaseSource.of(file(slot, text), slot.file(), Optional.of(slot.root())));
    }

    private static SourceFile file(Slot slot, String text) {
        return SourceFile.of(slot.root().relativize(slot.file()).toString(), text);
    }

    /** A template may change while what extends it does not. */
    private Framed framed(Slot slot, String text) {
        TextOf wanted = new TextOf(slot.file(), text);
        List<Path> extended =
                templates.of(wanted, _ -> CaseFile.templates(file(slot, text), slot.file(), Optional.of(slot.root())));
        return new Framed(
                wanted,
                extended.stream().map(path -> path.toFile().lastModified()).toList());
    }

    /** The case that the content of a sheet stands for, ready to be asked. */
    public Reading<SolvedCase> of(Slot slot, Content content) {
        return reckoned.of(
                new Asked(framed(slot, content.text()), content), _ -> reckon(slot, content, SolvedCase::new));
    }

    /** The same where it has been read before; nothing is computed. */
    public Optional<SolvedCase> known(Slot slot, Content content) {
        return reckoned.known(new Asked(framed(slot, content.text()), content))
                .flatMap(reading -> reading instanceof Reading.Done<SolvedCase>(SolvedCase solved, var _)
                        ? Optional.of(solved)
                        : Optional.empty());
    }

    /** The same, to be counted instead of gone through state by state. */
    public Reading<RegionSolvedCase> regions(Slot slot, Content content) {
        return counted.of(
                new Asked(framed(slot, content.text()), content), _ -> reckon(slot, content, RegionSolvedCase::new));
    }

    private <T> Reading<T> reckon(Slot slot, Content content, Function<Case, T> made) {
        return switch (read(slot, content)) {
            case Reading.Done<Case>(Case subject, List<Diagnostic> warnings) ->
                new Reading.Done<>(made.apply(subject), warnings);
            case Reading.Failed<Case>(List<Diagnostic> found) -> new Reading.Failed<>(found);
        };
    }

    /** The case, without computing anything. */
    public Reading<Case> read(Slot slot, Content content) {
        return switch (source(slot, content.text())) {
            case Reading.Done<CaseSource>(CaseSource source, var _) ->
                source.read(content.variant(), content.changes());
            case Reading.Failed<CaseSource>(List<Diagnostic> found) -> new Reading.Failed<>(found);
        };
    }

    /** Remembers what was made lately; two who ask for the same at once may make it twice. */
    private static final class Lately<K, V> {
        private final Map<K, V> made;

        Lately(int most) {
            made = new Latest<>(most);
        }

        synchronized Optional<V> known(K key) {
            return Optional.ofNullable(made.get(key));
        }

        V of(K key, Function<K, V> make) {
            Optional<V> known = known(key);
            if (known.isPresent()) {
                return known.get();
            }
            V fresh = make.apply(key);
            synchronized (this) {
                made.put(key, fresh);
            }
            return fresh;
        }
    }
}
