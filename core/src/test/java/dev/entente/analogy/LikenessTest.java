// SPDX-License-Identifier: Apache-2.0
package dev.entente.analogy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Fraction;
import dev.entente.analogy.Trait.Clash;
import dev.entente.analogy.Trait.GoalCanHold;
import dev.entente.analogy.Trait.LeavesGoal;
import dev.entente.analogy.Trait.LeavesToday;
import dev.entente.analogy.Trait.OnlyGoalHolds;
import dev.entente.analogy.Trait.SomeClash;
import dev.entente.analogy.Trait.SomeLeaveGoal;
import dev.entente.analogy.Trait.TodayHolds;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Traits and distances, against the definitions written out here. */
class LikenessTest {

    private static Case read(String folder) {
        return CaseFile.read(Path.of("../cases").resolve(folder), Optional.empty())
                .orElseThrow();
    }

    private static Standing standing(Case subject) {
        return Standing.of(subject, Concepts.SEQ, Budget.UNLIMITED);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "iran-2007",
                "iran-2019",
                "libya-2003",
                "north-korea-2007",
                "north-korea-2019",
                "published/fraser-hipel-1982-cuba",
                "published/hipel-1993-elmira",
                "published/fang-1993-prisoners-dilemma-graph"
            })
    void traitsAreAsDefined(String folder) {
        Standing found = standing(read(folder));

        assertThat(found.traits()).isEqualTo(defined(found.subject()));
    }

    @Test
    void traitsOfCasesByChanceAreAsDefined() {
        Random random = new Random(20_165);
        for (int round = 0; round < 200; round++) {
            String text = byChance(random);
            Standing found = standing(parsed(text));
            assertThat(found.traits()).as("round " + round + ":\n" + text).isEqualTo(defined(found.subject()));
        }
    }

    @Test
    void theDistanceIsAsDefined() {
        Random random = new Random(20_166);
        for (int round = 0; round < 200; round++) {
            String one = byChance(random);
            String other = byChance(random);
            Likeness likeness = Likeness.of(standing(parsed(one)), standing(parsed(other)));
            Likeness back = Likeness.of(standing(parsed(other)), standing(parsed(one)));
            String failing = "round " + round + ":\n" + one + other;

            assertThat(likeness.distance()).as(failing).isEqualTo(distance(parsed(one), parsed(other)));
            assertThat(back.distance()).as(failing).isEqualTo(likeness.distance());
        }
    }

    /** 1 less the mean of the share of pairs that parties put alike and the share of traits that are the same. */
    private static Fraction distance(Case one, Case other) {
        GraphModel here = GraphModel.of(one.conflict());
        GraphModel there = GraphModel.of(other.conflict());
        List<int[]> both = new ArrayList<>();
        for (int s = 0; s < here.size(); s++) {
            for (int t = 0; t < there.size(); t++) {
                if (here.space().state(s).equals(there.space().state(t))) {
                    both.add(new int[] {s, t});
                }
            }
        }
        Fraction preferences = Fraction.ZERO;
        for (int i = 0; i < here.decisionMakers(); i++) {
            long alike = 0;
            long all = 0;
            for (int[] a : both) {
                for (int[] b : both) {
                    if (a[0] < b[0]) {
                        boolean same = here.prefers(i, a[0], b[0]) == there.prefers(i, a[1], b[1])
                                && here.prefers(i, b[0], a[0]) == there.prefers(i, b[1], a[1]);
                        alike += same ? 1 : 0;
                        all++;
                    }
                }
            }
            preferences = preferences.plus(all == 0 ? Fraction.ONE : Fraction.of(alike, all));
        }
        preferences = preferences.over(Fraction.of(here.decisionMakers(), 1));
        Map<Trait, Boolean> mine = defined(one);
        Map<Trait, Boolean> theirs = defined(other);
        List<Trait> asked = mine.keySet().stream()
                .filter(trait -> !(trait instanceof SomeClash || trait instanceof SomeLeaveGoal))
                .toList();
        long same = asked.stream()
                .filter(trait -> mine.getOrDefault(trait, false).equals(theirs.getOrDefault(trait, false)))
                .count();
        Fraction traits = Fraction.of(same, asked.size());
        return Fraction.ONE.minus(preferences.plus(traits).over(Fraction.of(2, 1)));
    }

    private static Map<Trait, Boolean> defined(Case subject) {
        GraphModel model = GraphModel.of(subject.conflict());
        Map<Trait, Boolean> traits = new LinkedHashMap<>();
        List<Integer> resting = IntStream.range(0, model.size())
                .filter(s -> IntStream.range(0, model.decisionMakers()).allMatch(i -> stable(model, i, s)))
                .boxed()
                .toList();
        model.statusQuo().ifPresent(today -> {
            traits.put(new TodayHolds(), resting.contains(today));
            for (int i = 0; i < model.decisionMakers(); i++) {
                traits.put(new LeavesToday(i), !stable(model, i, today));
            }
        });
        subject.framing().goal().ifPresent(goal -> {
            List<Integer> wanted = IntStream.range(0, model.size())
                    .filter(s ->
                            subject.conflict().holds(goal.when(), model.space().state(s)))
                    .boxed()
                    .toList();
            traits.put(new GoalCanHold(), wanted.stream().anyMatch(resting::contains));
            traits.put(new OnlyGoalHolds(), !resting.isEmpty() && wanted.containsAll(resting));
            List<Boolean> leave = IntStream.range(0, model.decisionMakers())
                    .mapToObj(i -> !wanted.isEmpty() && wanted.stream().noneMatch(s -> stable(model, i, s)))
                    .toList();
            for (int i = 0; i < leave.size(); i++) {
                traits.put(new LeavesGoal(i), leave.get(i));
            }
            traits.put(new SomeLeaveGoal(), leave.contains(true));
        });
        boolean some = false;
        for (int i = 0; i < model.decisionMakers(); i++) {
            for (int j = i + 1; j < model.decisionMakers(); j++) {
                boolean clash = balance(model, i, j) < 0;
                traits.put(new Clash(i, j), clash);
                some |= clash;
            }
        }
        traits.put(new SomeClash(), some);
        return traits;
    }

    /** Pairs put the same way less pairs put the opposite way. */
    private static long balance(GraphModel model, int i, int j) {
        long balance = 0;
        for (int s = 0; s < model.size(); s++) {
            for (int t = 0; t < model.size(); t++) {
                boolean one = model.prefers(i, s, t);
                balance += one && model.prefers(j, s, t) ? 1 : 0;
                balance -= one && model.prefers(j, t, s) ? 1 : 0;
            }
        }
        return balance;
    }

    /** SEQ: each improvement can be answered, by improvements of the others, none of which moves twice running. */
    private static boolean stable(GraphModel model, int i, int s) {
        return model.improvements(i, s).allMatch(next -> answered(model, i, s, next));
    }

    private static boolean answered(GraphModel model, int i, int s, int next) {
        Deque<List<Integer>> open = new ArrayDeque<>(List.of(List.of(next, -1)));
        Set<List<Integer>> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            List<Integer> at = open.pop();
            for (int j = 0; j < model.decisionMakers(); j++) {
                if (j != i && j != at.getLast()) {
                    for (int to : model.improvements(j, at.getFirst()).toArray()) {
                        if (!model.prefers(i, to, s)) {
                            return true;
                        }
                        if (seen.add(List.of(to, j))) {
                            open.push(List.of(to, j));
                        }
                    }
                }
            }
        }
        return false;
    }

    private static Case parsed(String text) {
        return CaseFile.read(SourceFile.of("case.yaml", text), Path.of("case.yaml"), Optional.empty(), Optional.empty())
                .orElseThrow();
    }

    private static String byChance(Random random) {
        List<String> options = List.of("a", "b", "c", "d");
        List<String> wants = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            List<String> own =
                    new ArrayList<>(List.of("a", "not b", "c iff a", "d or b", "not (a and d)", "c", "not d"));
            Collections.shuffle(own, random);
            wants.add(String.join(", ", own.subList(0, 1 + random.nextInt(4))));
        }
        String today = options.get(random.nextInt(4));
        return """
                entente: 1
                title: By chance
                decision-makers:
                  one: {options: {a: act}, preferences: [%s]}
                  two: {options: {b: act, c: act too}, preferences: [%s]}
                  three: {options: {d: act}, preferences: [%s]}
                feasible: [%s]
                status-quo: [%s]
                outcomes: {it: %s}
                goal: it
                """.formatted(
                        wants.get(0),
                        wants.get(1),
                        wants.get(2),
                        random.nextBoolean() ? "a or b or c or d" : "not (a and b and c and d)",
                        today,
                        options.get(random.nextInt(4)) + " and not " + options.get(random.nextInt(4)));
    }

    @Test
    void acrossTemplatesOnlyWhatNamesNobodyIsCompared() {
        Likeness likeness =
                Likeness.of(standing(read("iran-2007")), standing(read("published/fraser-hipel-1982-cuba")));

        assertThat(likeness.onTemplate()).isFalse();
        assertThat(likeness.agreed()).isEmpty();
        assertThat(likeness.same()).allMatch(Trait::ofAny);
        assertThat(likeness.different()).allMatch(Trait::ofAny);
        assertThat(likeness.same().size() + likeness.different().size()).isEqualTo(5);
    }

    @Test
    void theNearestComesFirstAndTheTemplateBeforeOthers() {
        List<Likeness> ranked = Likeness.ranked(
                standing(read("iran-2007")),
                List.of(
                        standing(read("published/fang-1993-prisoners-dilemma")),
                        standing(read("iran-2019")),
                        standing(read("libya-2003")),
                        standing(read("iran-2007"))));

        assertThat(ranked)
                .extracting(one -> one.other().subject().basis().id())
                .containsExactly("iran-2007", "libya-2003", "iran-2019", "fang-1993-prisoners-dilemma");
        assertThat(ranked.getFirst().distance()).isEqualTo(Fraction.ZERO);
    }
}
