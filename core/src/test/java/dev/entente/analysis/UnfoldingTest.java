// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.RandomCases;
import dev.entente.RandomConflicts;
import dev.entente.analysis.JointMoves.JointMove;
import dev.entente.analysis.Path.Effect;
import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import dev.entente.cases.StateNames;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.stability.Concepts;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.Oracle;
import dev.entente.stability.StabilityEngine;
import dev.entente.stability.steps.Steps;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How small conflicts unfold against the definitions, written down plainly; and what the seed cases must say. */
class UnfoldingTest {

    private static final java.nio.file.Path CASES = java.nio.file.Path.of("..", "cases");
    private static final int FEW_ARCS = 50;

    @ParameterizedTest(name = "seeds {0}00 to {0}99")
    @ValueSource(longs = {10, 11, 12, 13})
    void isWhatTheDefinitionsSay(long block) {
        for (long seed = 100 * block; seed < 100 * block + 100; seed++) {
            Conflict conflict = seed % 2 == 0 ? RandomConflicts.options(seed) : RandomConflicts.graph(seed);
            GraphModel model = GraphModel.of(conflict);
            int arcs = IntStream.range(0, model.decisionMakers())
                    .map(j -> model.moves(j).count())
                    .sum();
            if (arcs <= FEW_ARCS) {
                Random random = new Random(seed);
                StateSet target = StateSet.where(model.size(), _ -> random.nextInt(4) == 0);
                int from = random.nextInt(model.size());
                Case subject = RandomCases.of(conflict, random);
                StabilityEngine engine = Engines.fittest(model, Budget.UNLIMITED);
                Unfolding unfolding =
                        Unfolding.of(subject, engine, Concepts.SEQ, from, Optional.of(target), Budget.UNLIMITED);
                compare("seed %s: from %s to %s".formatted(seed, from, target), unfolding, new Oracle(model));
            }
        }
    }

    private static void compare(String name, Unfolding unfolding, Oracle oracle) {
        GraphModel model = unfolding.engine().model();
        Coalition everyone = Coalition.all(model.decisionMakers());
        StateSet equilibria = StateSet.where(
                model.size(),
                s -> IntStream.range(0, model.decisionMakers())
                        .allMatch(i -> oracle.stable("SEQ", Coalition.of(i), s)));
        assertThat(unfolding.equilibria()).as(name).isEqualTo(equilibria);
        for (Steps which : Steps.values()) {
            Set<Integer> legal = oracle.legal(everyone, which, unfolding.from());
            assertThat(unfolding.reachedBy(which))
                    .as(name)
                    .isEqualTo(StateSet.where(model.size(), s -> equilibria.contains(s) && legal.contains(s)));
            routes(name + " by " + which, unfolding, which, oracle);
        }
        assertThat(unfolding.unreached())
                .as(name)
                .isEqualTo(StateSet.where(
                        model.size(),
                        s -> s != unfolding.from()
                                && equilibria.contains(s)
                                && !oracle.legal(everyone, Steps.IMPROVEMENTS, unfolding.from())
                                        .contains(s)));
        joint(name, unfolding, oracle);
        firstMoves(name, unfolding);
        coalitions(name, unfolding, oracle);
    }

    private static void routes(String name, Unfolding unfolding, Steps which, Oracle oracle) {
        GraphModel model = unfolding.engine().model();
        Coalition everyone = Coalition.all(model.decisionMakers());
        StateSet target = unfolding.target();
        int from = unfolding.from();
        Optional<Routes> routes = Optional.ofNullable(unfolding.routes().get(which));
        boolean reached = target.contains(from)
                || oracle.legal(everyone, which, from).stream().anyMatch(target::contains);
        assertThat(routes.isPresent()).as(name).isEqualTo(reached);
        routes.ifPresent(found -> {
            Set<List<Step>> expected = target.contains(from)
                    ? Set.of(List.of())
                    : oracle.shortest(everyone, which, from, -1, target::contains);
            assertThat(found.count()).as(name).contains(BigInteger.valueOf(expected.size()));
            Set<List<Step>> listed = new HashSet<>();
            for (Path path : found.first()) {
                listed.add(path.moves().stream().map(Path.Move::step).toList());
                path.moves().forEach(move -> assertThat(move.effect()).as(name).isEqualTo(effect(model, move.step())));
                assertThat(path.worseOff().list())
                        .as(name)
                        .isEqualTo(IntStream.range(0, model.decisionMakers())
                                .filter(i -> rank(model, i, path.end()) > rank(model, i, from))
                                .boxed()
                                .toList());
            }
            assertThat(expected).as(name).containsAll(listed);
            assertThat(listed).as(name).hasSize(Math.min(100, expected.size()));
        });
    }

    private static int rank(GraphModel model, int i, int state) {
        return model.ranking(i).rank(state);
    }

    private static Effect effect(GraphModel model, Step step) {
        int before = rank(model, step.mover(), step.from());
        int after = rank(model, step.mover(), step.to());
        return after < before ? Effect.GAIN : after > before ? Effect.LOSS : Effect.NONE;
    }

    private static void joint(String name, Unfolding unfolding, Oracle oracle) {
        GraphModel model = unfolding.engine().model();
        Set<List<Object>> minimal = new HashSet<>();
        for (int end :
                unfolding.ends().stream().filter(s -> s != unfolding.from()).toArray()) {
            List<Coalition> leading = Coalition.all(model.decisionMakers()).subsets().stream()
                    .filter(h -> leads(model, oracle, h, unfolding.from(), end))
                    .toList();
            leading.stream()
                    .filter(h -> h.size() > 1 && leading.stream().noneMatch(other -> smaller(other, h)))
                    .forEach(h -> minimal.add(List.of(h, end)));
        }
        assertThat(unfolding.joint().stream().map(move -> List.<Object>of(move.coalition(), move.end())))
                .as("%s: joint moves", name)
                .containsExactlyInAnyOrderElementsOf(minimal);
        unfolding
                .joint()
                .forEach(move -> assertThat(leads(model, oracle, move.coalition(), unfolding.from(), move.end()))
                        .as("%s: %s", name, move)
                        .isTrue());
    }

    private static boolean smaller(Coalition one, Coalition other) {
        return !one.equals(other) && other.contains(one);
    }

    private static boolean leads(GraphModel model, Oracle oracle, Coalition h, int from, int end) {
        Coalition everyone = Coalition.all(model.decisionMakers());
        return gains(model, h, from, end)
                && oracle.together(h, from).stream()
                        .filter(t -> gains(model, h, from, t))
                        .anyMatch(t -> t == end
                                || oracle.legal(everyone, Steps.IMPROVEMENTS, t).contains(end));
    }

    private static boolean gains(GraphModel model, Coalition h, int from, int to) {
        return h.list().stream().allMatch(i -> rank(model, i, to) < rank(model, i, from));
    }

    private static void firstMoves(String name, Unfolding unfolding) {
        GraphModel model = unfolding.engine().model();
        Map<List<Integer>, FirstMove> found = unfolding.first().stream()
                .collect(Collectors.toMap(move -> List.of(move.mover(), move.to()), move -> move));
        for (int mover = 0; mover < model.decisionMakers(); mover++) {
            int i = mover;
            for (int to : model.moves(i).from(unfolding.from()).toArray()) {
                Optional<Integer> length =
                        length(model, i, to, unfolding.ends()).or(() -> length(model, i, to, unfolding.target()));
                boolean costs = rank(model, i, to) > rank(model, i, unfolding.from());
                Optional<FirstMove> move = Optional.ofNullable(found.get(List.of(i, to)));
                assertThat(move.map(known -> known.then().size()))
                        .as("%s: first move of %s to %s", name, i, to)
                        .isEqualTo(costs ? Optional.empty() : length);
                move.ifPresent(known -> assertThat(unfolding.target().contains(known.end()))
                        .as("%s: %s", name, known)
                        .isTrue());
            }
        }
    }

    /** The number of improvements, another's first, from a state to the nearest of some states. */
    private static Optional<Integer> length(GraphModel model, int after, int from, StateSet ends) {
        if (ends.contains(from)) {
            return Optional.of(0);
        }
        Set<List<Integer>> layer = Set.of(List.of(from, after));
        Set<List<Integer>> seen = new HashSet<>(layer);
        for (int length = 1; !layer.isEmpty(); length++) {
            Set<List<Integer>> next = new HashSet<>();
            for (List<Integer> arrival : layer) {
                for (int j = 0; j < model.decisionMakers(); j++) {
                    int mover = j;
                    model.improvements(j, arrival.getFirst())
                            .filter(_ -> mover != arrival.getLast())
                            .mapToObj(to -> List.of(to, mover))
                            .filter(seen::add)
                            .forEach(next::add);
                }
            }
            if (next.stream().anyMatch(arrival -> ends.contains(arrival.getFirst()))) {
                return Optional.of(length);
            }
            layer = next;
        }
        return Optional.empty();
    }

    private static void coalitions(String name, Unfolding unfolding, Oracle oracle) {
        GraphModel model = unfolding.engine().model();
        List<Coalition> all = Coalition.all(model.decisionMakers()).subsets();
        assertThat(unfolding.coalitions().surviving())
                .as("%s: survive those that can form", name)
                .hasValue(surviving(unfolding, h -> s -> oracle.stable("SEQ", unfolding.subject(), h, s)));
        assertThat(unfolding.coalitions().survivingAll())
                .as("%s: survive all", name)
                .hasValue(surviving(unfolding, h -> s -> oracle.stable("SEQ", h, s)));
        Set<List<Object>> jumps = new HashSet<>();
        for (int from : unfolding.equilibria().stream().toArray()) {
            for (int to : unfolding.equilibria().stream().toArray()) {
                List<Coalition> going = all.stream()
                        .filter(h -> from != to
                                && gains(model, h, from, to)
                                && oracle.together(h, from).contains(to))
                        .toList();
                going.stream()
                        .filter(h -> h.size() > 1 && going.stream().noneMatch(other -> smaller(other, h)))
                        .forEach(h -> jumps.add(List.of(h, from, to)));
            }
        }
        assertThat(unfolding.coalitions().jumps().stream()
                        .map(jump -> List.<Object>of(jump.coalition(), jump.from(), jump.to())))
                .as("%s: jumps", name)
                .containsExactlyInAnyOrderElementsOf(jumps);
    }

    private static StateSet surviving(Unfolding unfolding, Function<Coalition, IntPredicate> stable) {
        GraphModel model = unfolding.engine().model();
        return StateSet.where(
                model.size(),
                s -> unfolding.equilibria().contains(s)
                        && Coalition.all(model.decisionMakers()).subsets().stream()
                                .allMatch(h -> stable.apply(h).test(s)));
    }

    @Test
    void saysWhatIsKnownWhereverItIsStopped() {
        int partial = 0;
        for (long seed = 0; seed < 60; seed++) {
            Conflict conflict = RandomConflicts.options(seed);
            GraphModel model = GraphModel.of(conflict);
            Case subject = RandomCases.of(conflict, new Random(seed));
            Unfolding whole = unfolding(subject, model, Budget.UNLIMITED);
            assertThat(whole.whole()).isTrue();
            for (int checks = 0; checks < 60; checks += 3) {
                AtomicInteger left = new AtomicInteger(checks);
                Budget budget = Budget.of(() -> left.getAndDecrement() <= 0, _ -> {});
                try {
                    Unfolding stopped = unfolding(subject, model, budget);
                    String name = "seed %s, after %s".formatted(seed, checks);
                    assertThat(stopped.equilibria()).as(name).isEqualTo(whole.equilibria());
                    assertThat(stopped.whole()).as(name).isEqualTo(!budget.released());
                    stopped.known()
                            .forEach(part ->
                                    assertThat(part(stopped, part)).as(name).isEqualTo(part(whole, part)));
                    partial += stopped.whole() ? 0 : 1;
                } catch (BudgetSpent _) {
                    // Stopped before it was known what holds.
                }
            }
        }
        assertThat(partial).isGreaterThan(100);
    }

    private static Unfolding unfolding(Case subject, GraphModel model, Budget budget) {
        return Unfolding.of(subject, Engines.fittest(model, budget), Concepts.SEQ, 0, Optional.empty(), budget);
    }

    private static Object part(Unfolding unfolding, Unfolding.Part part) {
        return switch (part) {
            case FIRST_MOVES -> unfolding.first();
            case PATHS -> unfolding.routes();
            case JOINT_MOVES -> unfolding.joint();
            case REACHES -> unfolding.reaches();
            case COALITIONS -> unfolding.coalitions();
        };
    }

    private static Unfolding shipped(String folder, Optional<String> outcome) {
        Case subject = CaseFile.check(CASES.resolve(folder)).orElseThrow();
        StabilityEngine engine = Engines.fittest(GraphModel.of(subject.conflict()), Budget.UNLIMITED);
        GraphModel model = engine.model();
        return Unfolding.of(
                subject,
                engine,
                Concepts.SEQ,
                model.statusQuo().orElseThrow(),
                outcome.map(name -> model.space()
                        .where(subject.framing().outcome(name).orElseThrow().when())),
                Budget.UNLIMITED);
    }

    /** SEED-CASES, check 1. */
    @Test
    void northKoreasOpeningTakesBothOrALetter() {
        Unfolding talks = shipped("north-korea-2019", Optional.of("talks"));

        assertThat(talks.routes()).doesNotContainKey(Steps.IMPROVEMENTS);
        assertThat(talks.joint()).extracting(JointMove::coalition).containsOnly(Coalition.of(0, 1));
        FirstMove letter = talks.first().getFirst();
        assertThat(names(talks).words(letter.to())).isEqualTo("letter, press, provoke, join");
        assertThat(letter.effect()).isEqualTo(Effect.NONE);
        assertThat(names(talks).words(letter.end())).isEqualTo("letter, press, talk, freeze, join");
        assertThat(talks.equilibria().contains(letter.end())).isTrue();
    }

    /** SEED-CASES, check 2. */
    @Test
    void nothingLeadsToTalksWithIran() {
        Unfolding talks = shipped("iran-2019", Optional.of("talks"));

        assertThat(talks.routes()).doesNotContainKey(Steps.IMPROVEMENTS);
        assertThat(talks.joint()).isEmpty();
        assertThat(talks.first()).isEmpty();
    }

    /** SEED-CASES, checks 4 to 6. */
    @ParameterizedTest
    @ValueSource(strings = {"north-korea-2007", "iran-2007", "libya-2003"})
    void theTwoReachADealTogether(String folder) {
        Unfolding deal = shipped(folder, Optional.of("deal"));

        assertThat(deal.joint()).extracting(JointMove::coalition).containsOnly(Coalition.of(0, 1));
        assertThat(deal.routes()).doesNotContainKey(Steps.IMPROVEMENTS);
    }

    /** The historical outcome: from s5 ministry and firm jump to s8. */
    @Test
    void elmirasMinistryAndFirmJump() {
        Unfolding elmira = shipped("published/hipel-1993-elmira", Optional.empty());

        assertThat(elmira.coalitions().jumps().stream()
                        .map(jump -> "%s %s %s"
                                .formatted(
                                        names(elmira).aliases(jump.from()),
                                        names(elmira).aliases(jump.to()),
                                        jump.coalition().list())))
                .containsExactly("[s5] [s8] [0, 1]");
    }

    private static StateNames names(Unfolding unfolding) {
        return new StateNames(unfolding.subject(), unfolding.engine().model().space());
    }
}
