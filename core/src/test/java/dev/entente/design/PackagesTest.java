// SPDX-License-Identifier: Apache-2.0
package dev.entente.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.Direction;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.State;
import dev.entente.analysis.Onward;
import dev.entente.brief.section.PackagesSection;
import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import dev.entente.design.Packages.Reach;
import dev.entente.design.Packages.Result;
import dev.entente.design.Packages.Serving;
import dev.entente.engine.Engines;
import dev.entente.engine.FittingEngine;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSpace;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.Forming;
import dev.entente.stability.SanctionConcept;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages against docs/theory.md §9.1: the shipped cases, and the definition written down once more on small random conflicts. */
class PackagesTest {

    private static final Path FOUND = Path.of("src", "test", "resources", "found");
    private static final List<String> USUAL = List.of("Nash", "GMR", "SMR", "SEQ", "SSEQ");

    @Test
    void iran2007TakesRewardAndAssurance() {
        for (String concept : List.of("Nash", "SEQ", "SSEQ")) {
            Packages packages = of("iran-2007", concept);

            assertThat(changes(packages)).as(concept).containsExactly(List.of("reward", "assure"));
            assertThat(packages.nothing().serves((SanctionConcept) concept(concept)))
                    .isFalse();
            assertThat(packages.singles()).noneMatch(single -> single.serves((SanctionConcept) concept(concept)));
        }
    }

    @Test
    void iran2007IsReachedTogetherAndGoesOnToEaseSanctions() {
        Serving serving = of("iran-2007", "SEQ").minimal().getFirst();
        Result result = serving.results().getFirst();

        assertThat(serving.under()).hasSize(5);
        assertThat(result.costs()).allMatch(cost -> cost.after() < cost.before());
        assertThat(serving.first().orElseThrow().costs()).allMatch(cost -> cost.after() > cost.before());
        assertThat(result.response()).isPresent();
        assertThat(result.keeping().getFirst().departure())
                .hasValueSatisfying(departure ->
                        assertThat(departure).matches(Packages.Departure::goal).matches(Packages.Departure::holds));
        assertThat(result.reach().orElseThrow())
                .isInstanceOfSatisfying(
                        Reach.Jointly.class,
                        jointly -> assertThat(jointly.ways().stream()
                                        .map(way -> way.move().coalition()))
                                .containsExactly(Coalition.of(0, 1)));
    }

    /** The guest ranks the silver first, and taking it is another end that holds. */
    @Test
    void aFollowerWhoLikesAnotherEndBetterOnlyCould() {
        Case subject = CaseFile.check(FOUND.resolve("open-door.yaml")).orElseThrow();
        DesignQuestion question =
                new DesignQuestion(subject, subject.framing().goal().orElseThrow(), Coalition.of(0), Concepts.SEQ);
        Packages packages =
                Packages.of(question, Engines.fittest(subject.conflict(), Budget.UNLIMITED), Budget.UNLIMITED);
        Onward response =
                packages.minimal().getFirst().results().getFirst().response().orElseThrow();

        assertThat(response.would()).isFalse();
        assertThat(response.sequel().unsanctioned().could()).isTrue();
        assertThat(response.sequel().bestReplies().could()).isFalse();
        assertThat(response.sequel().unsanctioned().rivals().stream()
                        .mapToObj(packages.model().space()::pattern))
                .containsExactly("YNY");
        assertThat(new PackagesSection(packages).section().toString())
                .contains(
                        "the others could follow, each for a gain: the guest could help with the house. The guest could"
                                + " also take the silver, which it likes better: the theft, where the others could rest"
                                + " too.");
    }

    @Test
    void northKorea2007TakesTheLetterToo() {
        for (String concept : List.of("Nash", "SEQ", "SSEQ")) {
            assertThat(changes(of("north-korea-2007", concept)))
                    .as(concept)
                    .containsExactly(List.of("letter", "reward", "assure"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"iran-2019", "north-korea-2019"})
    void neitherCaseOf2019HasOne(String name) {
        for (String concept : List.of("Nash", "SEQ", "SSEQ")) {
            Packages packages = of(name, concept);

            assertThat(packages.minimal()).as(concept).isEmpty();
            assertThat(packages.whole()).isTrue();
            assertThat(packages.nearest().orElseThrow().leaving()).isNotEmpty();
        }
    }

    @Test
    void aSpentBudgetIsTold() {
        DesignQuestion question = question("iran-2007", "SEQ");
        FittingEngine listed = Engines.fittest(question.subject().conflict(), Budget.UNLIMITED);

        Packages packages = Packages.of(question, listed, Budget.of(() -> true, _ -> {}));

        assertThat(packages.whole()).isFalse();
        assertThat(packages.minimal()).isEmpty();
    }

    private static Packages of(String name, String concept) {
        DesignQuestion question = question(name, concept);
        return Packages.of(
                question, Engines.fittest(question.subject().conflict(), Budget.UNLIMITED), Budget.UNLIMITED);
    }

    private static DesignQuestion question(String name, String concept) {
        Case subject = CaseFile.read(Path.of("..", "cases", name)).orElseThrow();
        return new DesignQuestion(
                subject, subject.framing().goal().orElseThrow(), Coalition.of(0), (SanctionConcept) concept(concept));
    }

    private static dev.entente.stability.Concept concept(String name) {
        return Concepts.named(name, Forming.NONE).orElseThrow();
    }

    private static List<List<String>> changes(Packages packages) {
        return packages.minimal().stream()
                .map(serving ->
                        serving.offer().changed().stream().map(Option::id).toList())
                .toList();
    }

    /** 240 conflicts: packages by the definition, on the graph that is left to the others. */
    @ParameterizedTest(name = "seeds {0}00 to {0}59")
    @ValueSource(longs = {0, 1, 2, 3})
    void areThoseOfTheDefinition(long block) {
        for (long seed = 100 * block; seed < 100 * block + 60; seed++) {
            DesignQuestion question = SmallQuestions.draw(seed);
            GraphModel whole = GraphModel.of(question.subject().conflict());
            Packages packages = Packages.of(
                    question, Engines.fittest(question.subject().conflict(), Budget.UNLIMITED), Budget.UNLIMITED);
            Map<String, Set<Set<String>>> found = new TreeMap<>();
            packages.under()
                    .forEach((concept, offers) -> found.put(
                            concept.name(),
                            new HashSet<>(
                                    offers.stream().map(PackagesTest::names).toList())));

            assertThat(found).as("seed %s", seed).isEqualTo(expected(question, whole));
            assertThat(statesFound(packages))
                    .as("seed %s: states", seed)
                    .isEqualTo(statesExpected(question, whole, packages));
            lawsHold(seed, packages, whole);
        }
    }

    private static Set<String> names(OptionPackage offer) {
        return new TreeSet<>(offer.changed().stream().map(Option::name).toList());
    }

    private static Map<Set<String>, Set<Integer>> statesFound(Packages packages) {
        Map<Set<String>, Set<Integer>> found = new LinkedHashMap<>();
        packages.minimal().stream()
                .filter(serving -> serving.further() == 0)
                .forEach(serving -> found.put(
                        names(serving.offer()),
                        new TreeSet<>(
                                serving.results().stream().map(Result::state).toList())));
        return found;
    }

    private static Map<Set<String>, Set<Integer>> statesExpected(
            DesignQuestion question, GraphModel whole, Packages packages) {
        Map<Set<String>, Set<Integer>> expected = new LinkedHashMap<>();
        packages.minimal().stream()
                .filter(serving -> serving.further() == 0)
                .forEach(serving -> expected.put(
                        names(serving.offer()),
                        new Held(question, whole, names(serving.offer()))
                                .goalEquilibria(question.concept().name())));
        return expected;
    }

    /** Without merging, who stays while the side is held stays when it is not; so what the side keeps is an equilibrium. */
    private static void lawsHold(long seed, Packages packages, GraphModel whole) {
        if (whole.space().merged()) {
            return;
        }
        var engine = Engines.fittest(whole, Budget.UNLIMITED);
        for (Serving serving : packages.minimal()) {
            for (Result result : serving.results()) {
                for (SanctionConcept concept : result.under()) {
                    assertThat(result.keeping().stream()
                                    .allMatch(one -> one.under().contains(concept)))
                            .as("seed %s: %s, state %s", seed, concept.name(), result.state())
                            .isEqualTo(engine.isEquilibrium(concept, result.state()));
                }
            }
        }
    }

    private static Map<String, Set<Set<String>>> expected(DesignQuestion question, GraphModel whole) {
        Map<String, Set<Set<String>>> expected = new TreeMap<>();
        for (String concept : USUAL) {
            List<Set<String>> serving = subsets(changeable(question)).stream()
                    .filter(changed -> !new Held(question, whole, changed)
                            .goalEquilibria(concept)
                            .isEmpty())
                    .toList();
            expected.put(
                    concept,
                    new HashSet<>(serving.stream()
                            .filter(one ->
                                    serving.stream().noneMatch(other -> !other.equals(one) && one.containsAll(other)))
                            .toList()));
        }
        return expected;
    }

    private static List<Option> changeable(DesignQuestion question) {
        OptionForm form = question.form();
        return form.options().stream()
                .filter(option ->
                        question.side().contains(question.subject().conflict().indexOf(option.owner())))
                .filter(option -> option.direction() == Direction.BOTH
                        || option.direction()
                                == (question.start().takes(form.position(option.name()))
                                        ? Direction.BACK
                                        : Direction.FORWARD))
                .toList();
    }

    private static List<Set<String>> subsets(List<Option> options) {
        List<Set<String>> subsets = new ArrayList<>();
        for (int bits = 0; bits < 1 << options.size(); bits++) {
            Set<String> subset = new TreeSet<>();
            for (int k = 0; k < options.size(); k++) {
                if ((bits >> k & 1) == 1) {
                    subset.add(options.get(k).name());
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }

    /**
     * The graph that a package leaves: the states with a member in which the side's options are as set, and of the
     * others the moves between such members; judged by ranks of the whole conflict. Written down with sets of integers.
     */
    private static final class Held {

        private final DesignQuestion question;
        private final GraphModel whole;
        private final Set<Integer> states = new TreeSet<>();
        private final List<Map<Integer, Set<Integer>>> moves = new ArrayList<>();
        private final List<Integer> others;

        Held(DesignQuestion question, GraphModel whole, Set<String> changed) {
            this.question = question;
            this.whole = whole;
            OptionForm form = question.form();
            StateSpace space = whole.space();
            this.others = IntStream.range(0, whole.decisionMakers())
                    .filter(i -> !question.side().contains(i))
                    .boxed()
                    .toList();
            List<State> left = IntStream.range(0, space.size())
                    .boxed()
                    .flatMap(s -> space.members(s).stream())
                    .filter(member -> form.options().stream()
                            .filter(option -> question.side()
                                    .contains(question.subject().conflict().indexOf(option.owner())))
                            .allMatch(option -> {
                                int position = form.position(option.name());
                                return member.takes(position)
                                        == (question.start().takes(position) != changed.contains(option.name()));
                            }))
                    .toList();
            left.forEach(member -> states.add(space.indexOf(member).orElseThrow()));
            for (int i = 0; i < whole.decisionMakers(); i++) {
                Map<Integer, Set<Integer>> targets = new TreeMap<>();
                if (!question.side().contains(i)) {
                    for (State a : left) {
                        for (State b : left) {
                            int s = space.indexOf(a).orElseThrow();
                            int t = space.indexOf(b).orElseThrow();
                            if (s != t && moves(i, a, b)) {
                                targets.computeIfAbsent(s, _ -> new TreeSet<>()).add(t);
                            }
                        }
                    }
                }
                moves.add(targets);
            }
        }

        private boolean moves(int i, State from, State to) {
            String owner = question.subject().conflict().decisionMakers().get(i).id();
            return question.form().options().stream().allMatch(option -> {
                int position = question.form().position(option.name());
                boolean was = from.takes(position);
                return was == to.takes(position)
                        || (option.owner().equals(owner)
                                && (was
                                        ? option.direction().down()
                                        : option.direction().up()));
            });
        }

        private Set<Integer> from(int i, int s) {
            return moves.get(i).getOrDefault(s, Set.of());
        }

        private int rank(int i, int s) {
            return whole.ranking(i).rank(s);
        }

        Set<Integer> goalEquilibria(String concept) {
            Set<Integer> found = new TreeSet<>();
            for (int s : states) {
                if (question.subject()
                                .conflict()
                                .holds(question.goal().when(), whole.space().state(s))
                        && others.stream().allMatch(i -> stable(concept, i, s))) {
                    found.add(s);
                }
            }
            return found;
        }

        private boolean stable(String concept, int i, int s) {
            return from(i, s).stream()
                    .filter(t -> rank(i, t) < rank(i, s))
                    .allMatch(t -> !concept.equals("Nash")
                            && answers(i, t, concept.contains("SEQ")).stream()
                                    .anyMatch(u -> rank(i, u) >= rank(i, s)
                                            && (!List.of("SMR", "SSEQ").contains(concept)
                                                    || from(i, u).stream().noneMatch(v -> rank(i, v) < rank(i, s)))));
        }

        /** Legal sequences of the others of i, over pairs of a state and its last mover. */
        private Set<Integer> answers(int i, int t, boolean improving) {
            Set<List<Integer>> seen = new HashSet<>();
            List<List<Integer>> open = new ArrayList<>(List.of(List.of(t, -1)));
            while (!open.isEmpty()) {
                List<Integer> at = open.removeLast();
                for (int j : others) {
                    if (j != i && j != at.get(1)) {
                        for (int to : from(j, at.get(0))) {
                            List<Integer> next = List.of(to, j);
                            if ((!improving || rank(j, to) < rank(j, at.get(0))) && seen.add(next)) {
                                open.add(next);
                            }
                        }
                    }
                }
            }
            Set<Integer> reached = new TreeSet<>();
            seen.forEach(arrival -> reached.add(arrival.getFirst()));
            return reached;
        }
    }

    /** What the side could change by itself is told of exactly where some feasible state has its options so. */
    @Test
    void singlesAreThoseThatCanBeDoneAlone() {
        int impossible = 0;
        for (long seed = 0; seed < 400; seed++) {
            DesignQuestion question = SmallQuestions.draw(seed);
            Packages packages = Packages.of(
                    question, Engines.fittest(question.subject().conflict(), Budget.UNLIMITED), Budget.UNLIMITED);
            Set<OptionPackage> told =
                    packages.singles().stream().map(Packages.Judged::offer).collect(Collectors.toSet());
            Side side = new Side(question);
            StateSpace space = StateSpace.of(question.form());
            for (Option option : side.changeable()) {
                OptionPackage single = side.changing(List.of(option));
                boolean possible = IntStream.range(0, space.size())
                        .boxed()
                        .flatMap(s -> space.members(s).stream())
                        .anyMatch(side.pattern(single)::matches);
                impossible += possible ? 0 : 1;
                assertThat(told.contains(single))
                        .as("seed %s, %s", seed, option.name())
                        .isEqualTo(possible);
            }
        }
        assertThat(impossible).isPositive();
    }
}
