// SPDX-License-Identifier: Apache-2.0
package dev.entente.design.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Conflict;
import dev.entente.Preference.Prioritized;
import dev.entente.RandomConflicts;
import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import dev.entente.design.search.WantDrops.Written;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.Oracle;
import dev.entente.stability.SanctionConcept;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On which wants it rests whether a goal can hold: the drops of Iran 2019, and of small conflicts against going through all. */
class WantDropsTest {

    private static WantDrops of(Conflict conflict, SanctionConcept concept, StateSet goal) {
        return WantDrops.of(
                Engines.fittest(GraphModel.of(conflict), Budget.UNLIMITED), concept, goal, Budget.UNLIMITED);
    }

    @Test
    void ofTheDealOfIran2019UnderSeqUpToThreeWants() {
        Case iran = CaseFile.read(Path.of("../cases/iran-2019")).orElseThrow();
        StateSet deals = GraphModel.of(iran.conflict())
                .space()
                .where(iran.framing().goal().orElseThrow().when());
        WantDrops drops = of(iran.conflict(), Concepts.SEQ, deals);
        assertThat(drops.held()).isFalse();
        assertThat(drops.upTo()).isEqualTo(3);
        assertThat(drops.drops().stream()
                        .map(drop ->
                                drop.wants().stream().map(WantDropsTest::named).toList()))
                .containsExactly(
                        List.of("us strike-only-in-answer"),
                        List.of("us cover-at-home"),
                        List.of("target no-talks-under-sanctions", "target price-of-disarmament"),
                        List.of("target price-of-disarmament", "congress pressure"),
                        List.of("target price-of-disarmament", "congress block-relief"),
                        List.of("allies fight-any-opening", "congress pressure"),
                        List.of("allies fight-any-opening", "congress block-relief"),
                        List.of("allies pressure", "allies no-reward", "congress pressure"),
                        List.of("allies pressure", "allies no-reward", "congress block-relief"));
        assertThat(drops.reasons())
                .as("reasons against: each meets every drop")
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(drops.drops())
                        .allMatch(drop -> drop.wants().stream().anyMatch(reason::contains)));
    }

    private static String named(Written want) {
        return List.of("us", "target", "allies", "congress", "partners").get(want.decisionMaker()) + " "
                + (want.want().id().isEmpty() ? want.place() : want.want().id());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3})
    void asGoingThroughAllSetsSaysWithConflictsMadeAnew(long block) {
        for (long seed = 40 * block; seed < 40 * (block + 1); seed++) {
            Random random = new Random(seed);
            Conflict conflict = RandomConflicts.options(seed);
            GraphModel model = GraphModel.of(conflict);
            SanctionConcept concept = Concepts.usual().get(random.nextInt(5));
            StateSet goal = StateSet.where(model.size(), _ -> random.nextInt(4) == 0);
            WantDrops drops = of(conflict, concept, goal);
            Set<Set<Written>> found =
                    drops.drops().stream().map(drop -> Set.copyOf(drop.wants())).collect(Collectors.toSet());
            assertThat(found).as("seed %s", seed).isEqualTo(all(conflict, concept, goal));
        }
    }

    private static Set<Set<Written>> all(Conflict conflict, SanctionConcept concept, StateSet goal) {
        boolean held = held(conflict, concept, goal);
        List<Written> written = new ArrayList<>();
        for (int i = 0; i < conflict.decisionMakers().size(); i++) {
            if (conflict.decisionMakers().get(i).preference() instanceof Prioritized(var wants)) {
                for (int k = 0; k < wants.size(); k++) {
                    written.add(new Written(i, k + 1, wants.get(k)));
                }
            }
        }
        Set<Set<Written>> minimal = new HashSet<>();
        List<Set<Written>> sets = List.of(Set.of());
        for (int size = 1; size <= 3 && !goal.isEmpty(); size++) {
            sets = sets.stream()
                    .flatMap(set -> written.stream()
                            .filter(want -> !set.contains(want))
                            .map(want -> {
                                Set<Written> more = new HashSet<>(set);
                                more.add(want);
                                return more;
                            }))
                    .distinct()
                    .map(Set::copyOf)
                    .toList();
            Set<Set<Written>> smaller = Set.copyOf(minimal);
            sets.stream()
                    .filter(set -> smaller.stream().noneMatch(set::containsAll))
                    .filter(set -> held(without(conflict, set), concept, goal) != held)
                    .forEach(minimal::add);
        }
        return minimal;
    }

    private static Conflict without(Conflict conflict, Set<Written> dropped) {
        Conflict changed = conflict;
        for (int i = 0; i < conflict.decisionMakers().size(); i++) {
            int who = i;
            if (conflict.decisionMakers().get(i).preference() instanceof Prioritized(var wants)) {
                changed = changed.with(
                        i,
                        new Prioritized(IntStream.range(0, wants.size())
                                .filter(k -> !dropped.contains(new Written(who, k + 1, wants.get(k))))
                                .mapToObj(wants::get)
                                .toList()));
            }
        }
        return changed;
    }

    private static boolean held(Conflict conflict, SanctionConcept concept, StateSet goal) {
        return new Oracle(GraphModel.of(conflict))
                .equilibria(concept.name()).stream().anyMatch(goal::contains);
    }
}
