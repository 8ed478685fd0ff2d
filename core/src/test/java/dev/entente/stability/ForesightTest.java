// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.RandomConflicts;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Looking ahead, against the recursion as it is written, and against every choice among equally good moves. */
class ForesightTest {

    /** So far ahead, that what is anticipated repeats; asserted. */
    private static final int FAR = 60;

    static LongStream blocks() {
        return LongStream.range(0, 12);
    }

    @ParameterizedTest(name = "seeds {0}00 to {0}99")
    @MethodSource("blocks")
    void whatIsAnticipatedIsTheRecursions(long block) {
        for (long seed = 100 * block; seed < 100 * block + 100; seed++) {
            Conflict conflict = seed % 2 == 0 ? RandomConflicts.options(seed) : RandomConflicts.graph(seed);
            if (conflict.decisionMakers().size() == 2) {
                compare("seed " + seed, GraphModel.of(conflict));
            }
        }
    }

    private static void compare(String which, GraphModel model) {
        Definitions engine = new Definitions(model);
        List<List<List<Anticipated>>> ahead = new ArrayList<>();
        for (int k = 0; k <= FAR; k++) {
            ahead.add(layer(model, ahead));
        }
        int from = IntStream.range(0, FAR)
                .filter(k -> ahead.get(k).equals(ahead.get(FAR)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(which + ": nothing repeats"));
        for (int i = 0; i < 2; i++) {
            for (int s = 0; s < model.size(); s++) {
                for (int h : List.of(1, 2, 3, 4, 5, 6, 9, 14, FAR)) {
                    String name = "%s: L%s for %s at %s".formatted(which, h, i, s);
                    Verdict.Foreseen told = told(engine, new LimitedMove(h), i, s);
                    Anticipated right = ahead.get(h).get(i).get(s);
                    assertThat(told.stays()).as(name).isEqualTo(right.end() == s);
                    assertThat(told.end()).as(name).isEqualTo(right.end());
                    assertThat(told.departure().orElse(s)).as(name).isEqualTo(right.move());
                    assertThat(told.dependsOnTies()).as(name).isEqualTo(right.open(s));
                }
                inTheLongRun("%s: NM for %s at %s".formatted(which, i, s), engine, ahead.subList(from, FAR), i, s);
            }
        }
        assertThat(engine.equilibria(new LimitedMove(1)))
                .as("%s: L1 is Nash", which)
                .isEqualTo(engine.equilibria(Concepts.NASH));
    }

    private static void inTheLongRun(
            String name, Definitions engine, List<List<List<Anticipated>>> recurring, int i, int s) {
        List<Anticipated> right =
                recurring.stream().map(layer -> layer.get(i).get(s)).toList();
        Verdict.Foreseen told = told(engine, new NonMyopic(), i, s);
        assertThat(told.stays()).as(name).isEqualTo(right.stream().allMatch(each -> each.end() == s));
        assertThat(told.dependsOnTies()).as(name).isEqualTo(right.stream().anyMatch(each -> each.open(s)));
        assertThat(right)
                .as(name)
                .anyMatch(each -> each.end() == told.end()
                        && each.move() == told.departure().orElse(s));
    }

    private static Verdict.Foreseen told(Definitions engine, Concept concept, int i, int s) {
        Verdict.Foreseen told = (Verdict.Foreseen) engine.verdict(concept, Coalition.of(i), s);
        assertThat(engine.isStable(concept, Coalition.of(i), s))
                .as("%s for %s at %s", concept.name(), i, s)
                .isEqualTo(told.stays());
        return told;
    }

    /** The end of G and the move made first, the state itself for none; and where any choice among equally good moves ends. */
    private record Anticipated(int end, int move, Set<Integer> anyhow) {
        boolean open(int s) {
            return anyhow.contains(s) && anyhow.size() > 1;
        }
    }

    private static List<List<Anticipated>> layer(GraphModel model, List<List<List<Anticipated>>> before) {
        return IntStream.range(0, 2)
                .mapToObj(i -> IntStream.range(0, model.size())
                        .mapToObj(s -> before.isEmpty()
                                ? new Anticipated(s, s, Set.of(s))
                                : anticipated(model, i, s, before.getLast().get(1 - i)))
                        .toList())
                .toList();
    }

    private static Anticipated anticipated(GraphModel model, int i, int s, List<Anticipated> byOther) {
        int[] moves = model.moves(i).from(s).toArray();
        int best = s;
        int move = s;
        for (int t : moves) {
            if (model.prefers(i, byOther.get(t).end(), best)) {
                best = byOther.get(t).end();
                move = t;
            }
        }
        Set<Integer> anyhow = new TreeSet<>();
        choices(model, i, s, moves, byOther, List.of(), anyhow);
        return new Anticipated(best, move, anyhow);
    }

    /** Every choice of an end for each move; of these, those that the mover likes best, or staying. */
    private static void choices(
            GraphModel model,
            int i,
            int s,
            int[] moves,
            List<Anticipated> byOther,
            List<Integer> chosen,
            Set<Integer> anyhow) {
        if (chosen.size() < moves.length) {
            for (int end : byOther.get(moves[chosen.size()]).anyhow()) {
                List<Integer> more = new ArrayList<>(chosen);
                more.add(end);
                choices(model, i, s, moves, byOther, more, anyhow);
            }
            return;
        }
        List<Integer> best = chosen.stream()
                .filter(r -> model.prefers(i, r, s))
                .filter(r -> chosen.stream().noneMatch(other -> model.prefers(i, other, r)))
                .toList();
        anyhow.addAll(best.isEmpty() ? List.of(s) : best);
    }

    @Test
    void aStopIsHonoured() {
        GraphModel model = GraphModel.of(RandomConflicts.graph(1));
        AtomicInteger asked = new AtomicInteger();
        Budget spent = Budget.of(() -> asked.incrementAndGet() > 3, _ -> {});
        for (Concept concept : List.of(new LimitedMove(3), new NonMyopic())) {
            assertThatThrownBy(() -> Engines.fittest(model, spent).verdict(concept, Coalition.of(0), 0))
                    .isInstanceOf(BudgetSpent.class);
            assertThatThrownBy(() -> Engines.fittest(model, spent).stable(concept, Coalition.of(0)))
                    .isInstanceOf(BudgetSpent.class);
        }
    }
}
