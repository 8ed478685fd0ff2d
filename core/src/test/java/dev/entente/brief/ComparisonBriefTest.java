// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Fraction;
import dev.entente.Outcome;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.Wording;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.explore.compare.Comparison;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.Definitions;
import dev.entente.stability.SanctionConcept;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a brief says of two cases, held against every mixture of their wants, made by hand and solved by the definitions
 * (docs/theory.md §10).
 */
class ComparisonBriefTest {

    private static final List<String> NAMES = List.of("Ada", "Bo", "Cy");
    private static final List<String> WANTS =
            List.of("x", "not x", "y", "not y", "z", "not z", "x iff y", "y implies z", "x or z", "not x or not y");
    private static final List<String> OUTCOMES = List.of("x", "x and y", "x iff y", "not z or y", "x and not z");

    @ParameterizedTest(name = "seeds {0}0 to {0}9")
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14})
    void saysWhatTheMixturesGive(long block) {
        for (long seed = 10 * block; seed < 10 * block + 10; seed++) {
            Random random = new Random(seed);
            List<String> here = NAMES.stream().map(_ -> wants(random)).toList();
            List<String> there = here.stream()
                    .map(wants -> random.nextInt(4) == 0 ? wants : wants(random))
                    .toList();
            String aim = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
            SanctionConcept concept =
                    Concepts.usual().get(random.nextInt(Concepts.usual().size()));
            new Held("seed " + seed + ", " + concept.name(), here, there, aim, concept, new HashMap<>()).check();
        }
    }

    private static String wants(Random random) {
        Set<String> wants = new LinkedHashSet<>();
        for (int k = 1 + random.nextInt(3); k > 0; k--) {
            wants.add(WANTS.get(random.nextInt(WANTS.size())));
        }
        return String.join(", ", wants);
    }

    /**
     * Two cases that differ in wants alone.
     *
     * @param known by set of parts, what was found of the mixture
     */
    private record Held(
            String name,
            List<String> here,
            List<String> there,
            String aim,
            SanctionConcept concept,
            Map<Integer, Boolean> known) {

        void check() {
            Case from = mixture("Here", 0);
            Case to = mixture("There", 7);
            Outcome outcome = from.framing().outcome("aim").orElseThrow();
            Comparison comparison = Comparison.of(from, to, outcome, concept, Budget.UNLIMITED);
            Brief brief = ComparisonBrief.of(comparison, words(from), words(to), "entente compare", "1");

            assertThat(brief.title()).as(name).isEqualTo(title(holds(0), holds(7)));
            if (holds(0) == holds(7)) {
                assertThat(heads(brief)).as(name).doesNotContain("What is enough", "One change at a time");
                boolean varies = IntStream.range(0, 8).anyMatch(set -> holds(set) != holds(0));
                assertThat(comparison.cancels()).as(name).isEqualTo(varies);
                String account = brief.bottomLine().getLast().text();
                assertThat(account)
                        .as(name)
                        .contains(
                                differing().isEmpty()
                                        ? "alike in every part"
                                        : varies ? "leave that answer as it is" : "make no difference to that answer");
            } else {
                shares(table(brief, "What differs"));
                assertThat(enough(brief)).as(name).containsExactlyInAnyOrderElementsOf(sufficient());
                path(table(brief, "One change at a time"));
            }
        }

        private List<Integer> differing() {
            return IntStream.range(0, 3)
                    .filter(i -> !here.get(i).equals(there.get(i)))
                    .boxed()
                    .toList();
        }

        private static String title(boolean before, boolean after) {
            return before == after
                    ? before
                            ? "The aim can hold both in Here and in There"
                            : "The aim can hold neither in Here nor in There"
                    : before ? "The aim can hold in Here, not in There" : "The aim can hold in There, not in Here";
        }

        /** Each part's share: what it changes, averaged over all orders in which the parts can be changed. */
        private void shares(List<List<String>> rows) {
            Map<String, String> told = new HashMap<>();
            rows.forEach(row -> told.put(row.getFirst(), row.get(1)));
            Map<String, String> expected = new HashMap<>();
            List<List<Integer>> orders = orders(differing());
            for (int part : differing()) {
                long changes = orders.stream()
                        .mapToInt(order -> {
                            int before = order.subList(0, order.indexOf(part)).stream()
                                    .mapToInt(i -> 1 << i)
                                    .sum();
                            return (holds(before | 1 << part) == holds(7) ? 1 : 0)
                                    - (holds(before) == holds(7) ? 1 : 0);
                        })
                        .sum();
                Fraction share = Fraction.of(changes, orders.size());
                expected.put(
                        "What " + NAMES.get(part) + " wants",
                        share.signum() == 0
                                ? "nothing"
                                : share.equals(Fraction.ONE)
                                        ? "all of it"
                                        : share + " (" + Math.round(100 * share.doubleValue()) + " %)");
            }
            assertThat(told).as(name).isEqualTo(expected);
        }

        private static List<List<Integer>> orders(List<Integer> items) {
            List<List<Integer>> orders = new ArrayList<>();
            for (int first : items) {
                List<Integer> rest = items.stream().filter(i -> i != first).toList();
                for (List<Integer> order : orders(rest)) {
                    List<Integer> whole = new ArrayList<>(List.of(first));
                    whole.addAll(order);
                    orders.add(whole);
                }
            }
            return items.isEmpty() ? List.of(List.of()) : orders;
        }

        /** The sets of parts that give the answer there, and of which no smaller set does. */
        private List<String> sufficient() {
            int all = differing().stream().mapToInt(i -> 1 << i).sum();
            return IntStream.rangeClosed(1, all)
                    .filter(set -> (set & ~all) == 0 && holds(set) == holds(7))
                    .filter(set -> IntStream.range(0, set)
                            .noneMatch(smaller -> (smaller & ~set) == 0 && holds(smaller) == holds(7)))
                    .mapToObj(this::told)
                    .toList();
        }

        private String told(int set) {
            List<String> parts = IntStream.range(0, 3)
                    .filter(i -> (set >> i & 1) == 1)
                    .mapToObj(i -> "what " + NAMES.get(i) + " wants")
                    .toList();
            String joined = switch (parts.size()) {
                case 1 -> parts.getFirst() + ", alone.";
                case 2 -> parts.getFirst() + " and " + parts.getLast() + ", together.";
                default -> parts.get(0) + ", " + parts.get(1) + " and " + parts.get(2) + ", together.";
            };
            return "W" + joined.substring(1);
        }

        private static List<String> enough(Brief brief) {
            return section(brief, "What is enough").blocks().stream()
                    .filter(Block.Bullets.class::isInstance)
                    .flatMap(bullets -> ((Block.Bullets) bullets).items().stream())
                    .map(item -> item.getFirst().text())
                    .toList();
        }

        /** From the one case to the other, each part once, and after each what the mixture gives. */
        private void path(List<List<String>> rows) {
            int set = 0;
            assertThat(rows.getFirst()).as(name).containsExactly("Nothing yet", answer(0));
            for (List<String> row : rows.subList(1, rows.size())) {
                int part = NAMES.indexOf(row.getFirst().split(" ", -1)[1]);
                assertThat(set >> part & 1).as(name).isZero();
                set |= 1 << part;
                assertThat(row.get(1)).as(name + ", " + row.getFirst()).isEqualTo(answer(set));
            }
            assertThat(rows).as(name).hasSize(1 + differing().size());
        }

        private String answer(int set) {
            return holds(set) ? "can hold" : "cannot hold";
        }

        /** Whether some equilibrium has the outcome where those of a set want what they do there. */
        private boolean holds(int set) {
            return known.computeIfAbsent(set, this::solved);
        }

        private boolean solved(int set) {
            Case mixed = mixture("Mixed", set);
            GraphModel model = GraphModel.of(mixed.conflict());
            return new Definitions(model)
                    .equilibria(concept)
                    .intersects(model.space()
                            .where(mixed.framing().outcome("aim").orElseThrow().when()));
        }

        private Case mixture(String title, int set) {
            List<String> wants = IntStream.range(0, 3)
                    .mapToObj(i -> (set >> i & 1) == 1 ? there.get(i) : here.get(i))
                    .toList();
            String text = """
                    entente: 1
                    title: %s
                    decision-makers:
                      a: {name: Ada, options: {x: do x}, preferences: [%s]}
                      b: {name: Bo, options: {y: do y}, preferences: [%s]}
                      c: {name: Cy, options: {z: do z}, preferences: [%s]}
                    outcomes: {aim: {label: the aim, when: %s}}
                    """.formatted(title, wants.get(0), wants.get(1), wants.get(2), aim);
            Path path = Path.of(title + ".yaml");
            return CaseFile.read(SourceFile.of(path.toString(), text), path, Optional.empty(), Optional.empty())
                    .orElseThrow();
        }

        private static Wording words(Case subject) {
            return new Wording(subject, GraphModel.of(subject.conflict()));
        }

        private static List<String> heads(Brief brief) {
            return brief.sections().stream().map(Section::heading).toList();
        }

        private static Section section(Brief brief, String heading) {
            return brief.sections().stream()
                    .filter(section -> section.heading().equals(heading))
                    .findFirst()
                    .orElseThrow();
        }

        private static List<List<String>> table(Brief brief, String heading) {
            return ((Block.Table) section(brief, heading).blocks().getFirst())
                    .rows().stream()
                            .map(row -> row.stream().map(Sentence::text).toList())
                            .toList();
        }
    }
}
