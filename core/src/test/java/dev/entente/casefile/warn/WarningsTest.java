// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.warn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Grounds;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Want;
import dev.entente.RandomCases;
import dev.entente.RandomConflicts;
import dev.entente.State;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.cases.Case;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.Definitions;
import dev.entente.stability.Simultaneous;
import dev.entente.statement.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a sound case is warned of, and what it isn't. */
class WarningsTest {

    private static final Path FOUND = Path.of("src/test/resources/found");
    private static final int CONFLICTS = 6_000;
    private static final List<Concept> CONCEPTS =
            List.of(Concepts.NASH, Concepts.GMR, Concepts.SMR, Concepts.SEQ, Concepts.SSEQ, new Simultaneous(false));

    @TempDir
    private Path folder;

    /** The warnings of a case, but for wants that rest on nothing. */
    private static List<String> warnings(Path path) {
        Reading<Case> reading = CaseFile.check(path);
        assertThat(reading).as("%s", reading.diagnostics()).isInstanceOf(Reading.Done.class);
        return reading.diagnostics().stream()
                .peek(warning -> assertThat(warning.hint()).as("%s", warning).isPresent())
                .map(Diagnostic::message)
                .filter(message -> !message.contains("neither evidence nor an assumption"))
                .toList();
    }

    private List<String> warnings(String parties, String rest) throws IOException {
        return warnings(Files.writeString(
                folder.resolve("case.yaml"),
                "entente: 1\ntitle: T\ndecision-makers:\n" + parties + "\n" + rest + "\n"));
    }

    @Test
    void anOptionThatNoWantMentions() {
        assertThat(warnings(FOUND.resolve("idle-option.yaml")))
                .containsExactly("nobody wants anything about “back”, so it doubles the states and changes nothing");
    }

    @Test
    void namesThatTellNothingApartOrHoldNowhere() throws IOException {
        String parties = """
                  a:
                    name: the Ministry
                    short: Rome
                    options: {pay: {label: pay, noun: a sum, undo: no more}, give: {label: give, noun: A sum}}
                    preferences: [{id: no-sum, want: not pay}, {name: no sum, want: not give}, {id: x, want: act}]
                  b: {name: Rome, options: {act: act}, preferences: [act]}
                """.indent(2);
        String rest = """
                status-quo: []
                feasible: [pay implies act]
                states:
                  one: {label: the start, when: []}
                  two: {label: The start, when: pay and not act}
                  three: act""";
        assertThat(warnings(parties, rest))
                .contains(
                        "a and b are called the same: “Rome”",
                        "pay and give are called the same: “A sum”",
                        "no-sum and 2 are called the same: “no sum”",
                        "one and two are called the same: “The start”",
                        "“no more” is no command that sentences can inflect",
                        "no state is as “two” says")
                .noneMatch(warning -> warning.contains("no state is as “one”"));
    }

    @Test
    void partiesAndOutcomesWithTheSameWords() {
        assertThat(warnings(FOUND.resolve("same-names.yaml")))
                .contains(
                        "north and south are called the same: “the Ministry”",
                        "both and one are called the same: “both”")
                .doesNotContain("act and talk are called the same");
        Case read = CaseFile.read(FOUND.resolve("same-names.yaml")).orElseThrow();
        assertThat(read.conflict().decisionMakers().stream().map(DecisionMaker::name))
                .containsExactly("the Ministry (north)", "the Ministry (south)");
        assertThat(read.framing().outcomes().stream().map(outcome -> outcome.label()))
                .containsExactly("both (both)", "both (one)");
    }

    @Test
    void labelsThatAreNoCommands() {
        assertThat(warnings(FOUND.resolve("labels-not-verbs.yaml")))
                .singleElement()
                .asString()
                .startsWith(
                        "labels of a are no commands that sentences can inflect: “do not negotiate”, “building a dam”,")
                .endsWith("“US troops out”, “UN mission”")
                .doesNotContain("to build a dam", "be patient", "re-open talks", "quit");
        assertThat(warnings(FOUND.resolve("many-scripts.yaml")))
                .containsExactly(
                        "this label of россия is no command that sentences can inflect: “вести переговоры”",
                        "this label of 中国 is no command that sentences can inflect: “签署协议”",
                        "this label of مصر is no command that sentences can inflect: “إطلاق المياه”",
                        "this label of india is no command that sentences can inflect: “सीमा खोलना 🎉”");
    }

    @Test
    void aGoalThatHoldsAlready() {
        assertThat(warnings(FOUND.resolve("goal-holds-today.yaml")))
                .containsExactly("the goal “truce” is so already, in the status quo");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "set a low tariff; set a high tariff; “set a low tariff” and “set a high tariff” can be taken together",
                "accept the order; reject the order; “accept the order” and “reject the order” can be taken together",
                "Sign; do not sign; “Sign” and “do not sign” can be taken together",
                "refuse to talk; talk; “refuse to talk” and “talk” can be taken together",
                "set a low tariff; set a high price; -",
                "serve meat; serve fish; -",
                "keep up sanctions; offer inducements; -",
            })
    void optionsThatSayOppositeThings(String one, String other, String warning) throws IOException {
        List<String> free = warnings(two(one, other), "feasible: []");
        List<String> ruled = warnings(two(one, other), "feasible: [{at-most-one: [x, y]}]");
        assertThat(without(free, "no command")).isEqualTo(warning == null ? List.of() : List.of(warning));
        assertThat(without(ruled, "no command")).isEmpty();
    }

    private static List<String> without(List<String> warnings, String words) {
        return warnings.stream().filter(warning -> !warning.contains(words)).toList();
    }

    private static String two(String one, String other) {
        return "  a: {options: {x: " + one + ", y: " + other + "}, preferences: [z iff x, z iff y]}\n"
                + "  b: {options: {z: act}, preferences: [z]}";
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "preferences: []",
                "weights: {x: 0}",
                "ranking: [[NN, YN, NY, YY]]",
            })
    void aPartyThatWantsNothing(String nothing) throws IOException {
        assertThat(warnings(
                        "  a: {options: {x: act}, preferences: [x iff z]}\n  b: {options: {z: act}, " + nothing + "}",
                        ""))
                .containsExactly("b wants nothing: all states are the same to it, so it never moves");
    }

    @Test
    void aWantThatAloneRulesTheGoalOut() throws IOException {
        String parties =
                "  a: {options: {x: fight}, preferences: [x, z]}\n  b: {options: {z: yield}, preferences: [not x]}";
        assertThat(warnings(parties, "status-quo: [x]\noutcomes: {peace: not x}\ngoal: peace"))
                .containsExactly(
                        "this want alone rules the goal “peace” out: wherever it is so, a gains by leaving, whatever the"
                                + " others do");
        assertThat(warnings(
                        parties.replace("[x, z]", "[z, x]"), "status-quo: [x]\noutcomes: {peace: not x}\ngoal: peace"))
                .isEmpty();
    }

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../cases"))) {
            return files
                    .filter(file -> file.endsWith("case.yaml") && !CaseFile.isTemplate(file))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void noShippedCaseIsWarnedOf(Path path) {
        assertThat(without(warnings(path), "can't be reached")).isEmpty();
    }

    @Test
    void whatOnlyMovesAtOnceReachIsInReach() {
        assertThat(warnings(FOUND.resolve("treaty.yaml"))).noneMatch(message -> message.contains("can't be reached"));
    }

    /** Out of reach is what changes of any options in their directions, from any member of a class, never lead to. */
    @Test
    void outOfReachIsWhatNoChangesOfOptionsLeadTo() {
        int missed = 0;
        int beyondSingleMoves = 0;
        for (long seed = 0; seed < 600; seed++) {
            GraphModel model = GraphModel.of(RandomConflicts.options(seed));
            int start = (int) (seed % model.size());
            Set<Integer> reached = new TreeSet<>(Set.of(start));
            for (boolean more = true; more; ) {
                more = IntStream.range(0, model.size())
                        .filter(t -> !reached.contains(t) && reached.stream().anyMatch(s -> canChange(model, s, t)))
                        .boxed()
                        .toList()
                        .stream()
                        .map(reached::add)
                        .reduce(false, Boolean::logicalOr);
            }
            StateSet outOfReach = Warnings.outOfReach(model, start);
            assertThat(outOfReach.stream().boxed())
                    .as("seed %s", seed)
                    .containsExactlyElementsOf(IntStream.range(0, model.size())
                            .filter(s -> !reached.contains(s))
                            .boxed()
                            .toList());
            missed += outOfReach.isEmpty() ? 0 : 1;
            beyondSingleMoves += singleMoves(model, start).equals(reached) ? 0 : 1;
        }
        assertThat(missed).isPositive();
        assertThat(beyondSingleMoves).isPositive();
    }

    private static boolean canChange(GraphModel model, int from, int to) {
        List<Option> options = ((OptionForm) model.conflict().form()).options();
        return model.space().members(from).stream()
                .anyMatch(before -> model.space().members(to).stream()
                        .anyMatch(after -> IntStream.range(0, options.size())
                                .allMatch(k -> before.takes(k) == after.takes(k)
                                        || (after.takes(k)
                                                ? options.get(k).direction().up()
                                                : options.get(k).direction().down()))));
    }

    private static Set<Integer> singleMoves(GraphModel model, int start) {
        Set<Integer> reached = new TreeSet<>(Set.of(start));
        List<Integer> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            int state = open.removeLast();
            for (int i = 0; i < model.decisionMakers(); i++) {
                model.moves(i).from(state).filter(reached::add).forEach(open::add);
            }
        }
        return reached;
    }

    /** A want that rules a set of states out does so under every concept, whatever the others want. */
    @Test
    void whatIsRuledOutIsUnstableUnderEveryConceptWhateverTheOthersWant() {
        int found = 0;
        for (long seed = 0; seed < CONFLICTS; seed++) {
            Conflict conflict = RandomConflicts.options(seed);
            if (conflict.form() instanceof OptionForm form && form.merges().isEmpty()) {
                found += check(seed, conflict, form);
            }
        }
        assertThat(found).as("wants that rule something out").isGreaterThan(100);
    }

    private static int check(long seed, Conflict conflict, OptionForm form) {
        Random random = new Random(seed);
        GraphModel model = GraphModel.of(conflict);
        int first = random.nextInt(model.size());
        int second = random.nextInt(model.size());
        StateSet goal = StateSet.where(model.size(), s -> s == first || s == second);
        int found = 0;
        for (int i = 0; i < model.decisionMakers(); i++) {
            if (new RuledOut(model, form).by(i, goal).findAny().isPresent()) {
                found++;
                for (GraphModel other :
                        List.of(model, othersWant(conflict, i, seed + 1), othersWant(conflict, i, seed + 2))) {
                    for (Concept concept : CONCEPTS) {
                        StateSet stable = new Definitions(other).stable(concept, Coalition.of(i));
                        assertThat(stable.intersects(goal))
                                .as("seed %s, decision maker %s, %s", seed, i, concept)
                                .isFalse();
                    }
                }
            }
        }
        return found;
    }

    private static GraphModel othersWant(Conflict conflict, int i, long seed) {
        GraphModel model = GraphModel.of(conflict);
        Random random = new Random(seed);
        for (int j = 0; j < model.decisionMakers(); j++) {
            if (j != i) {
                List<State> states = new ArrayList<>();
                for (int s = 0; s < model.size(); s++) {
                    states.add(model.space().state(s));
                }
                Collections.shuffle(states, random);
                model = model.with(j, new Ranked(states.stream().map(Set::of).toList(), Grounds.NONE));
            }
        }
        return model;
    }

    /** Nothing about the ranks and the feasible states changes with an option that is said to be idle. */
    @Test
    void anIdleOptionChangesNothing() {
        int found = 0;
        for (long seed = 0; seed < CONFLICTS; seed++) {
            Conflict conflict = silentOnTheFirstOption(RandomConflicts.options(seed));
            GraphModel model = GraphModel.of(conflict);
            List<Option> idle = new ArrayList<>();
            new IdleOptions(List.of(bare(conflict))).find(idle::add);
            for (Option option : idle) {
                found++;
                int k = ((OptionForm) conflict.form()).position(option.name());
                for (int s = 0; s < model.size(); s++) {
                    int t = model.space()
                            .indexOf(new State(model.space().state(s).decimal().flipBit(k)))
                            .orElse(-1);
                    assertThat(t)
                            .as("seed %s, option %s, state %s", seed, option, s)
                            .isNotNegative();
                    for (int i = 0; i < model.decisionMakers(); i++) {
                        assertThat(model.ranking(i).rank(t))
                                .as("seed %s, %s", seed, option)
                                .isEqualTo(model.ranking(i).rank(s));
                    }
                }
            }
        }
        assertThat(found).as("idle options").isGreaterThan(100);
    }

    private static Conflict silentOnTheFirstOption(Conflict conflict) {
        String option = conflict.form().atoms().getFirst();
        Conflict silent = conflict;
        for (int i = 0; i < conflict.decisionMakers().size(); i++) {
            if (conflict.decisionMakers().get(i).preference() instanceof Prioritized(List<Want> wants)) {
                silent = silent.with(
                        i,
                        new Prioritized(wants.stream()
                                .filter(want -> !want.statement().atoms().contains(option))
                                .toList()));
            }
        }
        return silent;
    }

    private static Case bare(Conflict conflict) {
        return RandomCases.of(conflict, new Outcome("o", "o", new Statement.Constant(true)), Optional.empty());
    }
}
