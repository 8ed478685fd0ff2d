// SPDX-License-Identifier: Apache-2.0
package dev.entente.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Channel;
import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.OptionForm;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.RandomCases;
import dev.entente.RandomConflicts;
import dev.entente.analysis.Sequels;
import dev.entente.analysis.deciding.Deciding;
import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import dev.entente.cases.StateNames;
import dev.entente.design.Spoilers.Deterred;
import dev.entente.design.Spoilers.Deterrent;
import dev.entente.design.Spoilers.Leaver;
import dev.entente.design.Spoilers.Restraint;
import dev.entente.design.Spoilers.Unwilling;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.Definitions;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.Oracle;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.Seq;
import dev.entente.stability.steps.Steps;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spoilers against docs/theory.md §9.4 and docs/theory.md §3, §5, coalition by coalition, state by state. */
class SpoilersTest {

    private static final Path CASES = Path.of("..", "cases");

    @ParameterizedTest(name = "seeds {0}00 to {0}49")
    @ValueSource(longs = {0, 1, 2, 3})
    void areThoseWhomTheDefinitionsSay(long block) {
        for (long seed = 100 * block; seed < 100 * block + 50; seed++) {
            Random random = new Random(seed);
            Conflict conflict = seed % 3 == 0 ? RandomConflicts.graph(seed) : RandomConflicts.options(seed);
            Case subject = RandomCases.of(conflict, random);
            Definitions engine = new Definitions(GraphModel.of(conflict));
            StateSet goal = engine.model()
                    .space()
                    .where(subject.framing().goal().orElseThrow().when());
            if (!goal.isEmpty()) {
                int state = goal.stream()
                        .skip(random.nextInt(goal.count()))
                        .findFirst()
                        .orElseThrow();
                for (Concept concept : Concepts.usual()) {
                    new Held(
                                    "seed %s, %s, state %s".formatted(seed, concept.name(), state),
                                    subject,
                                    engine,
                                    goal,
                                    state)
                            .against((SanctionConcept) concept);
                }
            }
        }
    }

    /** One goal state, judged by the definitions. */
    private record Held(String named, Case subject, Definitions engine, StateSet goal, int state) {

        void against(SanctionConcept concept) {
            Spoilers spoilers = Spoilers.of(subject, engine, concept, goal, state, Budget.UNLIMITED);
            List<Coalition> leaving = minimal(h -> !stable(concept, h));
            assertThat(spoilers.leavers().stream().map(one -> one.party().members()))
                    .as(named)
                    .containsExactlyInAnyOrderElementsOf(leaving);
            assertThat(spoilers.deterred().stream().map(one -> one.party().members()))
                    .as(named)
                    .containsExactlyInAnyOrderElementsOf(minimal(
                            h -> !improvements(h).isEmpty() && leaving.stream().noneMatch(h::contains)));
            List<Coalition> willing =
                    able().stream().filter(h -> !goalward(improvements(h))).toList();
            assertThat(spoilers.unwilling().stream().map(one -> one.party().members()))
                    .as(named)
                    .containsExactlyInAnyOrderElementsOf(minimal(
                            h -> !goalward(reachable(h)) && willing.stream().noneMatch(h::contains)));
            assertThat(spoilers.holds()).as(named).isEqualTo(engine.isEquilibrium(concept, state));
            spoilers.leavers().forEach(one -> leaves(concept, one));
            spoilers.deterred().forEach(one -> isDeterred(concept, one));
            spoilers.unwilling().forEach(this::isUnwilling);
        }

        private boolean goalward(List<Integer> states) {
            return states.stream().allMatch(goal::contains);
        }

        private GraphModel model() {
            return engine.model();
        }

        /** Single decision makers, and those within a channel that works here; all where the case doesn't say. */
        private List<Coalition> able() {
            return Coalition.all(model().decisionMakers()).subsets().stream()
                    .filter(h -> h.size() == 1
                            || subject.situation()
                                    .channels()
                                    .map(channels -> channels.stream().anyMatch(channel -> open(channel, h)))
                                    .orElse(true))
                    .toList();
        }

        private boolean open(Channel channel, Coalition h) {
            return channel.between().contains(h)
                    && channel.when()
                            .map(when -> model().space().where(when).contains(state))
                            .orElse(true);
        }

        private List<Coalition> minimal(Predicate<Coalition> test) {
            List<Coalition> passing = able().stream().filter(test).toList();
            return passing.stream()
                    .filter(h -> passing.stream().noneMatch(other -> !other.equals(h) && h.contains(other)))
                    .toList();
        }

        private boolean stable(SanctionConcept concept, Coalition h) {
            return oracle().stable(concept.name(), subject, h, state);
        }

        private List<Integer> reachable(Coalition h) {
            return oracle().together(h, state).stream().sorted().toList();
        }

        private List<Integer> improvements(Coalition h) {
            return reachable(h).stream()
                    .filter(t -> h.list().stream().allMatch(i -> model().prefers(i, t, state)))
                    .toList();
        }

        private Oracle oracle() {
            return new Oracle(model());
        }

        private boolean deters(SanctionConcept concept, Coalition h, int u) {
            boolean loses = h.any(i -> !model().prefers(i, u, state));
            boolean symmetric = concept.equals(Concepts.SMR) || concept.equals(Concepts.SSEQ);
            return loses
                    && !concept.equals(Concepts.NASH)
                    && (!symmetric
                            || oracle().asFarAsAble(subject, h, u).stream()
                                    .allMatch(v -> h.any(i -> !model().prefers(i, v, state))));
        }

        private Set<Integer> answers(Coalition h, Steps which, int t) {
            Set<Integer> answers = new HashSet<>();
            engine.sequences().reachable(h.others(model().decisionMakers()), which, t).stream()
                    .forEach(answers::add);
            return answers;
        }

        private boolean sanctioned(SanctionConcept concept, Coalition h, int t) {
            return answers(h, concept.answers(), t).stream().anyMatch(u -> deters(concept, h, u));
        }

        private void leaves(SanctionConcept concept, Leaver one) {
            Coalition h = one.party().members();
            List<Integer> open = improvements(h).stream()
                    .filter(t -> !sanctioned(concept, h, t))
                    .toList();
            int to = one.departure().to();
            assertThat(open).as(named).contains(to).hasSize(one.departure().further() + 1);
            assertThat(one.departure().leavesGoal()).as(named).isEqualTo(!goalward(open));
            SanctionConcept weighed = concept.equals(Concepts.NASH) ? Concepts.GMR : concept;
            List<Integer> deterring = answers(h, Steps.ALL, to).stream()
                    .filter(u -> deters(weighed, h, u))
                    .toList();
            int least = deterring.stream().mapToInt(u -> size(h, to, u)).min().orElse(0);
            assertThat(one.deterrents().stream().map(Deterrent::to))
                    .as(named)
                    .containsExactlyInAnyOrderElementsOf(deterring.stream()
                            .filter(u -> size(h, to, u) == least)
                            .toList());
            for (Deterrent deterrent : one.deterrents()) {
                assertThat(deterrent.options()).as(named).isEqualTo(least);
                assertPath(deterrent.path(), h, to, deterrent.to());
                assertThat(deterrent.against().stream().map(interest -> interest.decisionMaker()))
                        .as(named)
                        .isEqualTo(deterrent.path().stream()
                                .filter(step -> !model().prefers(step.mover(), step.to(), step.from()))
                                .map(Step::mover)
                                .toList());
            }
        }

        private int size(Coalition h, int from, int to) {
            if (model().conflict().form() instanceof OptionForm) {
                return model().space()
                        .state(from)
                        .decimal()
                        .xor(model().space().state(to).decimal())
                        .bitCount();
            }
            return engine.sequences()
                    .shortest(h.others(model().decisionMakers()), Steps.ALL, from, u -> u == to)
                    .length();
        }

        /** Moves of those outside the coalition, nobody twice in succession. */
        private void assertPath(List<Step> path, Coalition h, int from, int to) {
            int at = from;
            int last = -1;
            for (Step step : path) {
                int here = at;
                assertThat(step.from()).as(named).isEqualTo(here);
                assertThat(step.mover()).as(named).isNotEqualTo(last);
                assertThat(h.contains(step.mover())).as(named).isFalse();
                assertThat(model().moves(step.mover()).from(here).boxed())
                        .as(named)
                        .contains(step.to());
                at = step.to();
                last = step.mover();
            }
            assertThat(at).as(named).isEqualTo(to);
        }

        private void isDeterred(SanctionConcept concept, Deterred one) {
            Coalition h = one.party().members();
            assertThat(improvements(h))
                    .as(named)
                    .contains(one.departure().to())
                    .hasSize(one.departure().further() + 1);
            int end = one.sanction().getLast().to();
            assertPath(one.sanction(), h, one.departure().to(), end);
            assertThat(deters(concept, h, end)).as(named).isTrue();
            Sequels others = Sequels.of(engine, h.others(model().decisionMakers()), concept, Budget.UNLIMITED);
            StateSet deterring = StateSet.where(model().size(), u -> deters(concept, h, u));
            assertThat(one.follows())
                    .as(named)
                    .isEqualTo(
                            concept.credible()
                                    ? Optional.of(others.on(one.departure().to(), one.sanction(), end, deterring))
                                    : Optional.empty());
            assertThat(one.sanction())
                    .as(named)
                    .allMatch(step -> !concept.credible() || model().prefers(step.mover(), step.to(), step.from()));
        }

        private void isUnwilling(Unwilling one) {
            Coalition h = one.party().members();
            assertThat(reachable(h)).as(named).contains(one.to());
            assertThat(goal.contains(one.to())).as(named).isFalse();
            assertThat(one.restraints().stream().map(Restraint::decisionMaker))
                    .as(named)
                    .isEqualTo(h.list().stream()
                            .filter(i -> !model().prefers(i, one.to(), state))
                            .toList());
            one.restraints().forEach(restraint -> assertRestraint(one.to(), restraint));
            if (h.size() == 1 && wants(h.list().getFirst()).isPresent()) {
                int least = reachable(h).stream()
                        .filter(t -> !goal.contains(t))
                        .mapToInt(t -> fewestToDrop(h.list().getFirst(), t))
                        .min()
                        .orElseThrow();
                assertThat(one.wants()).as(named).hasValue(least);
            }
        }

        private void assertRestraint(int to, Restraint restraint) {
            int i = restraint.decisionMaker();
            assertThat(restraint.loss()).as(named).isEqualTo(Deciding.between(model(), i, to, state));
            wants(i).ifPresent(list -> {
                assertThat(restraint.keeping()).as(named).hasSize(fewestToDrop(i, to));
                Set<Integer> dropped = new HashSet<>();
                restraint.keeping().forEach(want -> dropped.add(want.place()));
                int order = order(without(list, dropped), to);
                assertThat(Integer.signum(order))
                        .as(named)
                        .isEqualTo(restraint.lure().isPresent() ? 1 : 0);
            });
        }

        private Optional<List<Want>> wants(int i) {
            return model().conflict().decisionMakers().get(i).preference() instanceof Prioritized(List<Want> list)
                    ? Optional.of(list)
                    : Optional.empty();
        }

        /** The fewest wants without which the decision maker would lose nothing by the move: every set of them is tried. */
        private int fewestToDrop(int i, int to) {
            List<Want> list = wants(i).orElseThrow();
            return IntStream.range(0, 1 << list.size())
                    .filter(set -> {
                        Set<Integer> dropped = new HashSet<>();
                        IntStream.range(0, list.size())
                                .filter(k -> (set >> k & 1) == 1)
                                .forEach(k -> dropped.add(k + 1));
                        return order(without(list, dropped), to) >= 0;
                    })
                    .map(Integer::bitCount)
                    .min()
                    .orElseThrow();
        }

        private static List<Want> without(List<Want> list, Set<Integer> places) {
            List<Want> rest = new ArrayList<>();
            for (int k = 0; k < list.size(); k++) {
                if (!places.contains(k + 1)) {
                    rest.add(list.get(k));
                }
            }
            return rest;
        }

        /** Whether the wants put a state above (1), level with (0) or below (−1) the goal state. */
        private int order(List<Want> list, int to) {
            for (Want want : list) {
                boolean there = model().conflict()
                        .holds(want.statement(), model().space().state(to));
                if (there
                        != model().conflict()
                                .holds(want.statement(), model().space().state(state))) {
                    return there ? 1 : -1;
                }
            }
            return 0;
        }
    }

    @Test
    void nobodyWouldWreckTheDealOf2007ButThePrincipalsCould() {
        Spoilers spoilers = spoilers("north-korea-2007", "letter, reward, assure, talk, freeze, disarm");
        assertThat(spoilers.holds()).isTrue();
        assertThat(spoilers.leavers()).isEmpty();
        assertThat(spoilers.deterred()).isEmpty();
        assertThat(spoilers.unwilling().stream().map(one -> one.party().members()))
                .containsExactlyInAnyOrder(Coalition.of(0), Coalition.of(1));
    }

    @Test
    void iranLeavesTheNearestDealOf2019AndOnlyAStrikeWouldDeterIt() {
        Spoilers spoilers = spoilers("iran-2019", "press, talk, freeze, disarm");
        assertThat(spoilers.holds()).isFalse();
        Leaver iran = spoilers.leavers().getFirst();
        assertThat(iran.party().members()).isEqualTo(Coalition.of(1));
        assertThat(iran.departure().leavesGoal()).isTrue();
        assertThat(iran.deterrents()).singleElement().satisfies(strike -> {
            assertThat(strike.options()).isEqualTo(1);
            assertThat(strike.against())
                    .singleElement()
                    .satisfies(interest -> assertThat(interest.decisionMaker()).isZero());
        });
    }

    private static Spoilers spoilers(String name, String state) {
        Case subject = CaseFile.read(CASES.resolve(name)).orElseThrow();
        GraphModel model = GraphModel.of(subject.conflict());
        int at = new StateNames(subject, model.space()).find(state).or(IllegalArgumentException::new);
        StateSet goal =
                model.space().where(subject.framing().goal().orElseThrow().when());
        return Spoilers.of(subject, new Definitions(model), new Seq(), goal, at, Budget.UNLIMITED);
    }
}
