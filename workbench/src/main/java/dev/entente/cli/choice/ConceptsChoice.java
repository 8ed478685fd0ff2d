// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.choice;

import dev.entente.cli.terminal.TextTable;
import dev.entente.stability.Coalitional;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.Forming;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The concepts that states are asked under. */
public final class ConceptsChoice {
    private static final int WIDTH = 80;

    @Option(
            names = "--concepts",
            split = ",",
            paramLabel = "NAME",
            completionCandidates = Usual.class,
            description = "The solution concepts that are asked, of ${COMPLETION-CANDIDATES}. Default: all of these.")
    private List<String> names = List.of();

    /** For help and completion: those that every command takes. */
    static final class Usual implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Concepts.usual().stream().map(Concept::name).iterator();
        }
    }

    public NamedConcepts named() {
        return new NamedConcepts(
                names.isEmpty() ? Concepts.usual().stream().map(Concept::name).toList() : names);
    }

    /** For help: those that only some commands take. */
    public static String further() {
        String text = "Further concepts: "
                + those(concept -> concept.sanctions().isEmpty())
                + " (L2, L3, … look further ahead than L1); for coalitions " + those(Coalitional.class::isInstance)
                + "; where preferences are known in part " + those(Concept::readsUnknowns)
                + "; where wants are strong " + those(Concept::asksStrength)
                + "; where attitudes are stated " + those(Concept::asksAttitudes) + ".";
        return "\n" + String.join("\n", TextTable.wrap(text, WIDTH)) + "\n";
    }

    private static String those(Predicate<Concept> kind) {
        return Concepts.all(Forming.NONE).stream()
                .filter(kind)
                .map(Concept::name)
                .collect(Collectors.joining(", "));
    }
}
