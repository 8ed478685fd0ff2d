// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entente.GraphForm.Arc;
import dev.entente.GraphForm.NamedState;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Want;
import dev.entente.Preference.Weight;
import dev.entente.Preference.Weighted;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.cases.Basis;
import dev.entente.cases.Case;
import dev.entente.cases.Framing;
import dev.entente.cases.Situation;
import dev.entente.statement.Statement;
import dev.entente.statement.Statement.Atom;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no conflict and no case can be made of, and when two are equal. */
class ConflictTest {

    private static final Preference NOTHING = new Prioritized(List.of());
    private static final DecisionMaker US = deciding("us", NOTHING);
    private static final DecisionMaker THEM = deciding("them", NOTHING);
    private static final Option GIVE = option("us", "give");
    private static final Option TAKE = option("them", "take");
    private static final OptionForm OPTIONS = options(GIVE, TAKE);
    private static final GraphForm GRAPH = graph(Map.of("us", List.of(arc(0, 1))));
    private static final Conflict PLAIN = conflict(OPTIONS, US, THEM);

    private static final Outcome PEACE = outcome("peace", "peace", "us.give");

    private static Arguments refused(String message, ThrowingCallable making) {
        return Arguments.of(message, making);
    }

    static Stream<Arguments> invalid() {
        return Stream.of(
                refused("a conflict in which nobody decides (0 decision makers)", () -> conflict(options())),
                refused(
                        "a conflict in which too many decide (64 decision makers, of at most 63)",
                        () -> conflict(
                                options(),
                                IntStream.range(0, 64)
                                        .mapToObj(i -> deciding("d" + i, NOTHING))
                                        .toArray(DecisionMaker[]::new))),
                refused("two decision makers with one id (us)", () -> conflict(options(), US, US)),
                refused("a decision maker without an id (named “us”)", () -> new DecisionMaker("", "us", NOTHING)),
                refused("a decision maker without a name (us)", () -> new DecisionMaker("us", " ", NOTHING)),
                refused("an option without an owner (give)", () -> option("", "give")),
                refused(
                        "an option without an id (of us, “give”)",
                        () -> new Option("us", "", "give", Direction.BOTH, Grounds.NONE)),
                refused(
                        "an option without a label (us.give)",
                        () -> new Option("us", "give", "", Direction.BOTH, Grounds.NONE)),
                refused("an option declared twice (us.give)", () -> options(GIVE, GIVE)),
                refused(
                        "an option (take) of somebody who is no decision maker (them, where [us] decide)",
                        () -> conflict(OPTIONS, US)),
                refused(
                        "a rule about what is not there (us.keep)",
                        () -> OPTIONS.with(List.of(new Rule.Holds(new Atom("us.keep"), Grounds.NONE)))),
                refused(
                        "a rule about what is not there (us.keep)",
                        () -> OPTIONS.with(List.of(new Rule.Count(0, 1, List.of("us.give", "us.keep"), Grounds.NONE)))),
                refused(
                        "a rule whose pattern has not a letter for each option (Y of 2 options)",
                        () -> OPTIONS.with(List.of(new Rule.Never(new Pattern("Y"), Grounds.NONE)))),
                refused(
                        "a rule whose pattern has not a letter for each option (Y-N of 2 options)",
                        () -> OPTIONS.with(List.of(new Rule.Only(List.of(new Pattern("Y-N")), Grounds.NONE)))),
                refused(
                        "no number of options (2 to 1 of [us.give])",
                        () -> new Rule.Count(2, 1, List.of("us.give"), Grounds.NONE)),
                refused(
                        "a merged class about what is not there (us.keep)",
                        () -> new OptionForm(List.of(GIVE), List.of(), List.of(new Atom("us.keep")))),
                refused(
                        "a status quo that is no state (4 of 2 options)",
                        () -> new Conflict(List.of(US, THEM), OPTIONS, Optional.of(State.of(4)))),
                refused(
                        "a status quo that a rule excludes (YY, by “never: YY”)",
                        () -> new Conflict(
                                List.of(US, THEM),
                                OPTIONS.with(List.of(new Rule.Never(new Pattern("YY"), Grounds.NONE))),
                                Optional.of(State.of(3)))),
                refused(
                        "a status quo that is no state (2 of 2 states)",
                        () -> new Conflict(List.of(US), GRAPH, Optional.of(State.of(2)))),
                refused("a state without a name (labelled “peace”)", () -> new NamedState("", "peace")),
                refused("a state without a label (peace)", () -> new NamedState("peace", "")),
                refused(
                        "a state declared twice (peace)",
                        () -> new GraphForm(
                                List.of(new NamedState("peace", "peace"), new NamedState("peace", "war")), Map.of())),
                refused("a move from a state to itself (1)", () -> arc(1, 1)),
                refused(
                        "a move from or to what is no state (of us, Arc[from=State[decimal=0], to=State[decimal=2]] of"
                                + " 2 states)",
                        () -> graph(Map.of("us", List.of(arc(0, 2))))),
                refused(
                        "moves of somebody who is no decision maker (us, where [them] decide)",
                        () -> conflict(GRAPH, THEM)),
                refused(
                        "a conflict in which nothing can be (0 states)",
                        () -> conflict(new GraphForm(List.of(), Map.of()), US)),
                refused("a want without an id (us.give)", () -> want("", "us.give")),
                refused(
                        "a want of us about what is not there (us.keep)",
                        () -> conflict(OPTIONS, deciding("us", wants("us.give", "us.keep")), THEM)),
                refused("a want of us about what is not there (us.keep)", () -> PLAIN.with(0, wants("us.keep"))),
                refused(
                        "a weight of us about what is not there (us.keep)",
                        () -> PLAIN.with(
                                0,
                                new Weighted(List.of(new Weight(new Atom("us.keep"), BigDecimal.ONE)), Grounds.NONE))),
                refused("a state in two tiers of a ranking (1)", () -> ranked(List.of(Set.of(0, 1), Set.of(1)))),
                refused(
                        "a ranking of us with something that is no state (4 of 2 options)",
                        () -> PLAIN.with(0, ranked(List.of(Set.of(0, 1, 2, 3, 4))))),
                refused(
                        "a ranking of us that misses a state (NY)",
                        () -> PLAIN.with(0, ranked(List.of(Set.of(0, 1), Set.of(3))))),
                refused(
                        "a ranking of us that misses a state (YY)",
                        () -> conflict(
                                new OptionForm(
                                        List.of(GIVE, TAKE),
                                        List.of(new Rule.Never(new Pattern("NY"), Grounds.NONE)),
                                        List.of()),
                                deciding("us", ranked(List.of(Set.of(0, 1)))),
                                THEM)),
                refused(
                        "a ranking of us that misses a state (YN)",
                        () -> conflict(
                                new OptionForm(List.of(GIVE, TAKE), List.of(), List.of(new Atom("them.take"))),
                                deciding("us", ranked(List.of(Set.of(0, 3)))),
                                THEM)),
                refused(
                        "a ranking of us with something that is no state (2 of 2 states)",
                        () -> conflict(GRAPH, deciding("us", ranked(List.of(Set.of(0, 1), Set.of(2)))))),
                refused(
                        "a ranking of us that misses a state (war)",
                        () -> conflict(GRAPH, deciding("us", ranked(List.of(Set.of(0)))))),
                refused("an outcome without an id (called “peace”)", () -> outcome("", "peace", "us.give")),
                refused("an outcome without a label (peace)", () -> outcome("peace", "", "us.give")),
                refused("two outcomes with one id (peace)", () -> of(Unknowns.NONE, List.of(), Map.of(), PEACE, PEACE)),
                refused(
                        "an outcome about what is not there (us.keep)",
                        () -> of(Unknowns.NONE, List.of(), Map.of(), outcome("peace", "peace", "us.keep"))),
                refused(
                        "a goal that is no outcome (peace, of the outcomes [])",
                        () -> of(Unknowns.NONE, List.of(), Map.of())),
                refused(
                        "a channel of others than the 2 decision makers ([1, 2])",
                        () -> of(Unknowns.NONE, List.of(channel(Optional.empty(), 1, 2)), Map.of(), PEACE)),
                refused(
                        "a channel about what is not there (us.keep)",
                        () -> of(
                                Unknowns.NONE,
                                List.of(channel(Optional.of(new Atom("us.keep")), 0, 1)),
                                Map.of(),
                                PEACE)),
                refused(
                        "an alias (s9) that is no state (9 of 2 options)",
                        () -> of(Unknowns.NONE, List.of(), Map.of("s9", State.of(9)), PEACE)),
                refused("a type without an id (named “hard”)", () -> type("", "hard", Optional.empty(), NOTHING)),
                refused("a type without a name (hard)", () -> type("hard", "", Optional.empty(), NOTHING)),
                refused(
                        "a prior that is no share of 1 (hard: 1.5)",
                        () -> type("hard", "hard", Optional.of(Fraction.of(3, 2)), NOTHING)),
                refused(
                        "an open order of somebody who is no decision maker (we, where [us, them] decide)",
                        () -> of(open(Map.of("we", List.of()), Map.of(), List.of(), List.of()))),
                refused(
                        "two types of us with one id (hard)",
                        () -> of(open(
                                Map.of(), Map.of("us", List.of(hard(NOTHING), hard(NOTHING))), List.of(), List.of()))),
                refused(
                        "a want of us.hard about what is not there (us.keep)",
                        () -> of(open(Map.of(), Map.of("us", List.of(hard(wants("us.keep")))), List.of(), List.of()))),
                refused(
                        "an unknown about what is not there (us.keep)",
                        () -> of(open(Map.of(), Map.of(), List.of("us.keep"), List.of()))),
                refused(
                        "an unknown rule that is not there (0 of 0)",
                        () -> of(open(Map.of(), Map.of(), List.of(), List.of(0)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invalid")
    void whatDoesNotFitTogetherIsRefusedWithWhatAndWhere(String message, ThrowingCallable making) {
        assertThatIllegalArgumentException().isThrownBy(making).withMessage(message);
    }

    @Test
    void aRankingNeedsNoPlaceForWhatCannotBeNorForEachMemberOfAClass() {
        OptionForm merged = new OptionForm(
                List.of(GIVE, TAKE),
                List.of(new Rule.Never(new Pattern("NN"), Grounds.NONE)),
                List.of(new Atom("them.take")));

        assertThat(conflict(merged, deciding("us", ranked(List.of(Set.of(1), Set.of(3)))), THEM)
                        .form())
                .isEqualTo(merged);
    }

    @Test
    void casesReadFromTheSameTextAreEqual() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../cases"))) {
            List<Path> cases = files.filter(file -> file.endsWith("case.yaml")).toList();
            assertThat(cases).hasSizeGreaterThan(10);
            for (Path file : cases) {
                if (CaseFile.read(file) instanceof Reading.Done<Case>(Case one, List<Diagnostic> _)) {
                    Case again = CaseFile.read(file).orElseThrow();
                    assertThat(again).as("%s", file).isEqualTo(one).hasSameHashCodeAs(one);
                }
            }
        }
    }

    @Test
    void conflictsDrawnTwiceAreEqualAndOtherwiseDiffer() {
        List<Conflict> drawn = LongStream.range(0, 200)
                .boxed()
                .flatMap(seed -> Stream.of(RandomConflicts.options(seed), RandomConflicts.graph(seed)))
                .toList();
        List<Conflict> again = LongStream.range(0, 200)
                .boxed()
                .flatMap(seed -> Stream.of(RandomConflicts.options(seed), RandomConflicts.graph(seed)))
                .toList();
        assertThat(again).isEqualTo(drawn);
        assertThat(again.hashCode()).isEqualTo(drawn.hashCode());
        assertThat(Set.copyOf(drawn)).hasSizeGreaterThan(390);
        assertThat(OPTIONS)
                .isNotEqualTo(options(TAKE, GIVE))
                .isNotEqualTo(OPTIONS.with(List.of(new Rule.Never(new Pattern("YY"), Grounds.NONE))))
                .isNotEqualTo(new OptionForm(OPTIONS.options(), List.of(), List.of(new Atom("us.give"))));
    }

    @Test
    void whatAConflictWasMadeOfCanChangeAfterwards() {
        List<Arc> moves = new ArrayList<>(List.of(arc(0, 1)));
        GraphForm form = graph(Map.of("us", moves));
        List<Type> types = new ArrayList<>(List.of(hard(NOTHING)));
        Unknowns unknowns = open(Map.of(), Map.of("us", types), List.of(), List.of());
        moves.clear();
        types.clear();

        assertThat(form).isEqualTo(GRAPH);
        assertThat(unknowns.typesOf("us")).containsExactly(hard(NOTHING));
    }

    private static DecisionMaker deciding(String id, Preference preference) {
        return new DecisionMaker(id, id, preference);
    }

    private static Option option(String owner, String id) {
        return new Option(owner, id, id, Direction.BOTH, Grounds.NONE);
    }

    private static OptionForm options(Option... options) {
        return new OptionForm(List.of(options), List.of(), List.of());
    }

    private static GraphForm graph(Map<String, List<Arc>> moves) {
        return new GraphForm(List.of(new NamedState("peace", "peace"), new NamedState("war", "war")), moves);
    }

    private static Arc arc(int from, int to) {
        return new Arc(State.of(from), State.of(to));
    }

    private static Conflict conflict(Form form, DecisionMaker... decisionMakers) {
        return new Conflict(List.of(decisionMakers), form, Optional.empty());
    }

    private static Want want(String id, String atom) {
        return new Want(id, new Atom(atom), Grounds.NONE, false);
    }

    private static Preference wants(String... atoms) {
        return new Prioritized(Stream.of(atoms).map(atom -> want(atom, atom)).toList());
    }

    private static Preference ranked(List<Set<Integer>> tiers) {
        return new Ranked(
                tiers.stream()
                        .map(tier -> Set.copyOf(
                                tier.stream().map(decimal -> State.of(decimal)).toList()))
                        .toList(),
                Grounds.NONE);
    }

    private static Outcome outcome(String id, String label, String atom) {
        return new Outcome(id, label, new Atom(atom));
    }

    private static Channel channel(Optional<Statement> when, int... between) {
        return new Channel(Coalition.of(between), Optional.empty(), when, Grounds.NONE);
    }

    private static Type type(String id, String name, Optional<Fraction> prior, Preference preference) {
        return new Type(id, name, prior, preference, List.of(), Grounds.NONE);
    }

    private static Type hard(Preference preference) {
        return type("hard", "hard", Optional.empty(), preference);
    }

    private static Unknowns open(
            Map<String, List<OpenOrder>> orders,
            Map<String, List<Type>> types,
            List<String> options,
            List<Integer> rules) {
        return new Unknowns(orders, types, options, rules);
    }

    private static Case of(Unknowns unknowns) {
        return of(unknowns, List.of(), Map.of(), PEACE);
    }

    private static Case of(Unknowns unknowns, List<Channel> channels, Map<String, State> aliases, Outcome... outcomes) {
        return new Case(
                new Situation(PLAIN, Optional.of(channels), unknowns, aliases, List.of(), List.of(), List.of()),
                new Framing(
                        "A case",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(outcomes),
                        List.of(),
                        Optional.of(outcomes.length == 0 ? PEACE : outcomes[0]),
                        Optional.empty()),
                new Basis("case"));
    }
}
