// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.Outcome;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.explore.worlds.Counting;
import dev.entente.explore.worlds.ExperimentDesign;
import dev.entente.explore.worlds.ExperimentDesign.Extent;
import dev.entente.explore.worlds.Fingerprint;
import dev.entente.explore.worlds.LocalRunner;
import dev.entente.explore.worlds.Share;
import dev.entente.explore.worlds.Tally;
import dev.entente.explore.worlds.Worlds;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Definitions;
import dev.entente.stability.Gmr;
import dev.entente.stability.Nash;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.Seq;
import dev.entente.stability.Smr;
import dev.entente.stability.Sseq;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shares of worlds against all worlds spelt out and solved by the definitions; samples against all worlds. */
class ExplorationTest {

    private static final List<SanctionConcept> CONCEPTS =
            List.of(new Nash(), new Gmr(), new Smr(), new Seq(), new Sseq());

    @SuppressWarnings("unused") // the parameters of the tests below
    private static final List<Long> SEEDS =
            IntStream.range(0, 150).mapToObj(Long::valueOf).toList();

    private static Exploration explored(Case subject, long most, long seed, int threads) {
        Worlds worlds = Worlds.of(subject);
        ExperimentDesign design =
                new ExperimentDesign(Fingerprint.of(subject), CONCEPTS, Exploration.extent(worlds, most, seed));
        return Exploration.of(worlds, design, new LocalRunner(threads), Budget.UNLIMITED);
    }

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void allWorldsGiveTheSharesOfTheDefinitions(long seed) {
        Case subject = OpenCases.of(seed);
        assertShares(explored(subject, Long.MAX_VALUE, 0, 1), OpenCases.worlds(subject));
    }

    /** Spells every world out and solves it by the definitions. */
    private static void assertShares(Exploration explored, List<Conflict> worlds) {
        Case subject = explored.subject();
        assertThat(Worlds.of(subject).count()).isEqualTo(BigInteger.valueOf(worlds.size()));
        assertThat(explored.tally().worlds()).isEqualTo(worlds.size());
        long[][] expected = new long[CONCEPTS.size()][explored.space().size()];
        long[] feasible = new long[explored.space().size()];
        long[][] some = new long[CONCEPTS.size()][subject.framing().outcomes().size()];
        for (Conflict world : worlds) {
            GraphModel model = GraphModel.of(world);
            int[] shared = IntStream.range(0, model.size())
                    .map(s -> explored.space().indexOf(model.space().state(s)).orElseThrow())
                    .toArray();
            IntStream.of(shared).forEach(s -> feasible[s]++);
            for (int c = 0; c < CONCEPTS.size(); c++) {
                StateSet equilibria = new Definitions(model).equilibria(CONCEPTS.get(c));
                int concept = c;
                equilibria.stream().forEach(s -> expected[concept][shared[s]]++);
                for (int o = 0; o < subject.framing().outcomes().size(); o++) {
                    Outcome outcome = subject.framing().outcomes().get(o);
                    some[c][o] += equilibria.intersects(model.space().where(outcome.when())) ? 1 : 0;
                }
            }
        }
        for (int s = 0; s < explored.space().size(); s++) {
            assertThat(explored.tally().feasible(s)).isEqualTo(feasible[s]);
            for (int c = 0; c < CONCEPTS.size(); c++) {
                assertThat(explored.tally().equilibrium(c, s))
                        .as("%s at %s", CONCEPTS.get(c).name(), explored.space().pattern(s))
                        .isEqualTo(expected[c][s]);
            }
        }
        for (int c = 0; c < CONCEPTS.size(); c++) {
            for (int o = 0; o < subject.framing().outcomes().size(); o++) {
                assertThat(explored.tally().some(c, o)).isEqualTo(some[c][o]);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void whoWouldLeaveAGoalStateIsCountedByTheDefinitions(long seed) {
        Case subject = OpenCases.of(seed);
        Exploration explored = explored(subject, Long.MAX_VALUE, 0, 1);
        for (SanctionConcept concept : List.of(new Nash(), new Seq())) {
            Outcome goal = subject.framing().outcomes().getFirst();
            ReasonsToLeave.of(explored, concept, goal, Budget.UNLIMITED).ifPresent(found -> {
                long[] expected = new long[found.leaving().size()];
                for (Conflict world : OpenCases.worlds(subject)) {
                    GraphModel model = GraphModel.of(world);
                    IntStream.range(0, model.size())
                            .filter(s -> explored.space()
                                            .indexOf(model.space().state(s))
                                            .orElseThrow()
                                    == found.state())
                            .forEach(s -> IntStream.range(0, expected.length)
                                    .filter(i -> !new Definitions(model).isStable(concept, Coalition.of(i), s))
                                    .forEach(i -> expected[i]++));
                }
                assertThat(found.leaving())
                        .extracting(Share::worlds)
                        .containsExactly(
                                java.util.Arrays.stream(expected).boxed().toArray(Long[]::new));
            });
        }
    }

    private static String fiveOpen(int open) {
        String items = String.join(
                ", ",
                List.of(
                                "a",
                                "not b",
                                "c",
                                "not d",
                                "a iff c",
                                "b or d",
                                "c implies b",
                                "d",
                                "not a or b",
                                "b iff d",
                                "not c or not d",
                                "a and d",
                                "b",
                                "c and not a")
                        .subList(0, open));
        return """
                entente: 1
                title: Open orders
                decision-makers:
                  one:
                    options: {a: do a, b: do b}
                    preferences: [{any-order: [%s]}]
                  other:
                    options: {c: do c, d: do d}
                    preferences: [a implies c, not d, b, c]
                outcomes: {both: a and c, none: not (a or b or c or d)}
                """.formatted(items);
    }

    private static Case read(String text) {
        return CaseFile.read(SourceFile.of("open.yaml", text), Path.of("open.yaml"), Optional.empty(), Optional.empty())
                .orElseThrow();
    }

    @Test
    void aGroupOfFiveInAnyOrderIs120WorldsAndAllAreLookedAt() {
        Exploration explored = explored(read(fiveOpen(5)), Exploration.USUAL_WORLDS, 0, 2);
        assertThat(explored.exhaustive()).isTrue();
        assertThat(explored.tally().worlds()).isEqualTo(120);
        assertThat(explored.equilibrium(0, 0).interval()).isEmpty();
        assertThat(IntStream.range(0, explored.space().size()).mapToObj(s -> explored.equilibrium(3, s)))
                .as("shares that differ")
                .anyMatch(share -> !share.all() && !share.none());
        assertShares(explored, OpenCases.worlds(explored.subject()));
    }

    @Test
    void aSampleIsTheSameForAnyNumberOfThreadsAndForAnySplit() {
        Case subject = read(fiveOpen(13));
        assertThat(Worlds.of(subject).count()).isGreaterThan(BigInteger.valueOf(1_000_000_000));
        Exploration one = explored(subject, 3_000, 42, 1);
        Exploration many = explored(subject, 3_000, 42, 3);
        Exploration other = explored(subject, 3_000, 43, 2);

        assertThat(one.sampled()).isTrue();
        assertThat(counts(many)).isEqualTo(counts(one));
        assertThat(counts(other)).isNotEqualTo(counts(one));
        Worlds worlds = Worlds.of(subject);
        Counting first = new Counting(worlds, one.design(), Budget.UNLIMITED);
        Counting second = new Counting(worlds, one.design(), Budget.UNLIMITED);
        first.count(1_700, 3_000);
        second.count(0, 1_700);
        Tally joined = first.tally().plus(second.tally());
        assertThat(counts(new Exploration(worlds, one.design(), one.space(), joined)))
                .isEqualTo(counts(one));
    }

    /**
     * After a while, worlds that are hardly met twice are answered without keeping anything. Who counts in few worlds never
     * comes to that, and is held to the definitions above.
     */
    @ParameterizedTest(name = "case {index}")
    @ValueSource(strings = {"""
                title: Wants, a type and an option that may not be there
                decision-makers:
                  one:
                    options: {a: do a, b: do b}
                    preferences:
                      - any-order: [a, not b, c, not d, a iff e, b or d, c implies f, d and e, f iff b, e or not c]
                    types:
                      mild:
                        preferences:
                          - any-order: [a, not b, c, not d, a iff e, b or d, c implies f, d and e, f iff b, e or not c]
                      wild:
                        preferences:
                          - any-order: [d, not a, f, c or e, a iff b, not c, b implies f, e, c and a, not (d or b)]
                  two: {options: {c: do c, d: do d}, preferences: [a implies c, not d, b, c]}
                  three:
                    options: {e: do e, f: {label: do f, maybe: true}}
                    preferences:
                      - any-order: [e, not f, a, b iff c, d implies f, not e or b, c or f, a and d, f, b]
                """, """
                title: Rankings
                decision-makers:
                  one:
                    options: {a: do a, b: do b}
                    ranking: [YYYN, NNNN, YNYN, [NYNY, YYYY], NNYY, YNNN, NYYN, YYNN, YNYY, NYYY, NNNY, [NYNN, NNYN, YNNY, YYNY]]
                    known: [YYYN > NNNN, YNYN > NYYY]
                  two:
                    options: {c: do c, d: do d}
                    ranking: [NYYN, YNNY, YYNN, NNNY, NNNN, YNYN, NYNN, YYYY, NNYN, YYYN, YNNN, NYNY, [YYNY, NNYY], YNYY, NYYY]
                    known: [NYYN > YYYN]
                """})
    void worldsThatAreHardlyMetTwiceAreAnsweredAsAnyOther(String text) {
        Case subject = read("entente: 1\n" + text + "outcomes: {both: a and c, neither: not (a or b or c or d)}\n");
        int worlds = 40_000;
        int few = 10_000;
        Exploration whole = explored(subject, worlds, 7, 1);
        Tally byFew = IntStream.range(0, worlds / few)
                .mapToObj(part -> {
                    Counting counting = new Counting(whole.worlds(), whole.design(), Budget.UNLIMITED);
                    counting.count((long) part * few, (long) (part + 1) * few);
                    return counting.tally();
                })
                .reduce(Tally::plus)
                .orElseThrow();

        assertThat(whole.sampled()).isTrue();
        assertThat(whole.tally().bytes()).isEqualTo(byFew.bytes());
    }

    @Test
    void oneRangeAfterAnotherIsCountedAnew() {
        Case subject = read(fiveOpen(13));
        Exploration all = explored(subject, 3_000, 42, 1);
        Worlds worlds = Worlds.of(subject);
        Counting counting = new Counting(worlds, all.design(), Budget.UNLIMITED);
        counting.count(0, 1_700);
        Tally first = counting.taken();
        counting.count(1_700, 3_000);
        Tally second = counting.taken();

        assertThat(first.worlds()).isEqualTo(1_700);
        assertThat(counting.taken().worlds()).isZero();
        assertThat(first.plus(second).bytes()).isEqualTo(all.tally().bytes());
    }

    private static List<Long> counts(Exploration explored) {
        return IntStream.range(0, CONCEPTS.size())
                .boxed()
                .flatMap(c -> IntStream.range(0, explored.space().size())
                        .mapToObj(s -> explored.tally().equilibrium(c, s)))
                .toList();
    }

    /**
     * The interval of a sample holds the share of all worlds in 95 of 100 samples; of 200 seeds and a share away from 0 and
     * 1, fewer than 180 or all 200 would each come about less than once in 200 times.
     */
    @Test
    void intervalsHoldTheShareOfAllWorlds() {
        Case subject = read(fiveOpen(8));
        Exploration all = explored(subject, Exploration.USUAL_WORLDS, 0, 2);
        assertThat(all.exhaustive()).isTrue();
        int concept = 3;
        int state = all.possible(concept).stream()
                .filter(s -> Math.abs(all.equilibrium(concept, s).value() - 0.5) < 0.4)
                .findFirst()
                .orElseThrow();
        double share = all.equilibrium(concept, state).value();
        long held = IntStream.range(0, 200)
                .mapToObj(seed -> new ExperimentDesign("", List.of(new Seq()), new Extent.Sample(400, seed)))
                .map(design -> Exploration.of(all.worlds(), design, new LocalRunner(1), Budget.UNLIMITED)
                        .equilibrium(0, state)
                        .interval()
                        .orElseThrow())
                .filter(interval -> interval.low() <= share && share <= interval.high())
                .count();
        assertThat(held).isBetween(180L, 199L);
    }

    @Test
    void whatIsCountedWhenTimeIsUpIsTold() {
        Case subject = read(fiveOpen(13));
        Worlds worlds = Worlds.of(subject);
        ExperimentDesign design = new ExperimentDesign("", CONCEPTS, new Extent.Sample(2_000, 1));
        int[] asked = new int[1];
        Exploration.of(worlds, design, new LocalRunner(1), Budget.of(() -> ++asked[0] < 0, _ -> {}));
        int[] left = {asked[0] / 2};
        Budget half = Budget.of(() -> --left[0] < 0, _ -> {});
        Exploration explored = Exploration.of(worlds, design, new LocalRunner(1), half);
        assertThat(explored.whole()).isFalse();
        assertThat(explored.tally().worlds()).isPositive().isLessThan(2_000);
    }
}
