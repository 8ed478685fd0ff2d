// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import dev.entente.Case;
import dev.entente.casefile.CaseSource;
import dev.entente.casefile.Diagnostic;
import dev.entente.casefile.Node.Mapping;
import dev.entente.casefile.Reading;
import dev.entente.casefile.SourceFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The cases that have been read and computed lately, shared by all who look at the same; the oldest are forgotten. */
public final class Reckonings {

    private static final int MOST_SOURCES = 64;
    private static final int MOST_RECKONED = 64;

    private final Lately<TextOf, Reading<CaseSource>> sources = new Lately<>(MOST_SOURCES);
    private final Lately<Asked, Reading<Reckoning>> reckoned = new Lately<>(MOST_RECKONED);

    private record TextOf(Path file, String text) {}

    private record Asked(Path file, Content content) {}

    /** The text read. */
    public Reading<CaseSource> source(Slot slot, String text) {
        return sources.of(new TextOf(slot.file(), text), of -> read(slot, of.text()));
    }

    private static Reading<CaseSource> read(Slot slot, String text) {
        String shown = slot.root().relativize(slot.file()).toString();
        return CaseSource.of(SourceFile.of(shown, text), slot.file(), Optional.of(slot.root()));
    }

    /** The case that the content of a sheet stands for, ready to be asked. */
    public Reading<Reckoning> of(Slot slot, Content content) {
        return reckoned.of(new Asked(slot.file(), content), _ -> reckon(slot, content));
    }

    private Reading<Reckoning> reckon(Slot slot, Content content) {
        return switch (read(slot, content, content.changes())) {
            case Reading.Done<Case>(Case of, List<Diagnostic> warnings) ->
                new Reading.Done<>(new Reckoning(of), warnings);
            case Reading.Failed<Case>(List<Diagnostic> found) -> new Reading.Failed<>(found);
        };
    }

    /** The case, without computing anything. */
    public Reading<Case> read(Slot slot, Content content, Mapping changes) {
        return switch (source(slot, content.text())) {
            case Reading.Done<CaseSource>(CaseSource source, var _) -> source.read(content.variant(), changes);
            case Reading.Failed<CaseSource>(List<Diagnostic> found) -> new Reading.Failed<>(found);
        };
    }

    /** Remembers what was made lately; two who ask for the same at once may make it twice. */
    private static final class Lately<K, V> {
        private final Map<K, V> made;

        Lately(int most) {
            made = new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                    return size() > most;
                }
            };
        }

        V of(K key, Function<K, V> make) {
            synchronized (this) {
                V known = made.get(key);
                if (known != null) {
                    return known;
                }
            }
            V fresh = make.apply(key);
            synchronized (this) {
                made.put(key, fresh);
            }
            return fresh;
        }
    }
}
