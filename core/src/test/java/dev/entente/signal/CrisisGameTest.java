// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.Fraction;
import dev.entente.signal.CrisisGame.Mettle;
import dev.entente.signal.CrisisOutcome.Kind;
import dev.entente.signal.CrisisPlace.Border;
import dev.entente.signal.ExtensiveForm.Turn.Decision;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can come of a crisis: the closed form, the solved game that is left, all of it as a tree, and the definition itself. */
class CrisisGameTest {

    private static final Interval ALWAYS = Interval.of(Fraction.ONE);

    private static CrisisGame game(
            String prior, String fight, String cost, String otherFight, String otherCost, String belief) {
        return new CrisisGame(
                Numbers.of(prior),
                new Mettle(Numbers.of(fight), Numbers.of(cost)),
                new Mettle(Numbers.of(otherFight), Numbers.of(otherCost)),
                Numbers.of(belief));
    }

    private static CrisisOutcome only(CrisisGame game) {
        List<CrisisOutcome> outcomes = game.outcomes().orElseThrow();
        assertThat(outcomes).hasSize(1);
        return outcomes.getFirst();
    }

    @ParameterizedTest(name = "resolute {0}, backing down costs {1}: bluff {2}, concede {3}, war {4}")
    @CsvSource({"1/4, 1, 1/3, 1/2, 1/8", "1/4, 3, 1/3, 3/4, 1/16"})
    void bluffing(String prior, String cost, String bluff, String conceded, String war) {
        CrisisOutcome one = only(game(prior, "1/2", cost, "-4", cost, "1/2"));
        assertThat(one.kind()).isEqualTo(Kind.BLUFF);
        assertThat(one.resolute()).isEqualTo(Fraction.ONE);
        assertThat(one.irresolute()).isEqualTo(Numbers.of(bluff));
        assertThat(one.conceded()).isEqualTo(Interval.of(Numbers.of(conceded)));
        assertThat(one.war()).isEqualTo(Numbers.of(war));
    }

    /** Where belief is enough, where hands are tied, and where a challenge is empty. */
    @ParameterizedTest(name = "{0}: {1} {2}, {3} {4}")
    @CsvSource({
        "3/5, 1/2, 1, -4, 1, CONCEDED",
        "1/4, 1/2, 1, -4, 5, CONCEDED",
        "1/4, 2, 1, -4, 5, CONCEDED",
        "1/4, -2, 1, -4, 1, SILENCE",
        "1/4, -2, 3, -4, 1, SILENCE"
    })
    void onlyOneThingCanCome(String prior, String fight, String cost, String otherFight, String otherCost, Kind kind) {
        CrisisOutcome one = only(game(prior, fight, cost, otherFight, otherCost, "1/2"));
        assertThat(one.kind()).isEqualTo(kind);
        assertThat(one.war()).isEqualTo(Fraction.ZERO);
        assertThat(one.labels()).contains(Label.D1);
    }

    /** The resolute would fight at a loss smaller than what backing down costs the other: silence takes odd beliefs. */
    @Test
    void silenceIsHeldByABeliefThatD1Refuses() {
        List<CrisisOutcome> outcomes =
                game("1/4", "-1/2", "1", "-4", "2", "1/2").outcomes().orElseThrow();
        assertThat(outcomes).extracting(CrisisOutcome::kind).containsExactly(Kind.SILENCE, Kind.BLUFF);
        assertThat(outcomes.getFirst().labels()).isEqualTo(EnumSet.range(Label.NASH, Label.INTUITIVE));
        assertThat(outcomes.getFirst().conceded()).isEqualTo(new Interval(Fraction.ZERO, Numbers.of("1/3")));
    }

    private static Fraction drawn(Random random, int least, int most, int of) {
        return Fraction.of(least + random.nextInt(most - least + 1), of);
    }

    private static CrisisGame drawn(Random random, int grain) {
        return new CrisisGame(
                drawn(random, 1, grain - 1, grain),
                new Mettle(drawn(random, -2 * grain, 2 * grain, grain), drawn(random, 0, 2 * grain, grain)),
                new Mettle(drawn(random, -2 * grain, grain, grain), drawn(random, 0, 2 * grain, grain)),
                drawn(random, 1, grain - 1, grain));
    }

    /** Each outcome of the closed form is one of the solved game, with its labels, and there are no others. */
    @Test
    void theClosedFormIsWhatIsSolved() {
        Random random = new Random(1994);
        Set<Kind> seen = EnumSet.noneOf(Kind.class);
        for (int k = 0; k < 300; k++) {
            CrisisGame game = drawn(random, 12);
            Optional<List<CrisisOutcome>> closed = game.outcomes();
            if (closed.isPresent()) {
                List<CrisisEnding> solved = CrisisEnding.of(game);
                assertThat(solved).as("%s", game).hasSameSizeAs(closed.get());
                for (CrisisOutcome one : closed.get()) {
                    seen.add(one.kind());
                    CrisisEnding same = solved.stream()
                            .filter(ending -> ending.kind().equals(Optional.of(one.kind())))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(game));
                    assertThat(same.resolute()).isEqualTo(Interval.of(one.resolute()));
                    assertThat(same.irresolute()).isEqualTo(Interval.of(one.irresolute()));
                    assertThat(same.concedes()).as("%s", game).isEqualTo(one.conceded());
                    assertThat(same.war()).isEqualTo(Interval.of(one.war()));
                    assertThat(passed(same)).as("%s", game).isEqualTo(one.labels());
                }
            }
        }
        assertThat(seen).isEqualTo(EnumSet.allOf(Kind.class));
    }

    private static Set<Label> passed(CrisisEnding ending) {
        return ending.verdicts().stream()
                .filter(Verdict.Passes.class::isInstance)
                .map(Verdict::label)
                .collect(Collectors.toSet());
    }

    /** Off the borders: the subgame perfect equilibria of the tree, but for silence that the receiver keeps by what it would not do. */
    @Test
    void theClosedFormIsWhatIsPerfectInTheTree() {
        Random random = new Random(2005);
        for (int k = 0; k < 60; k++) {
            CrisisGame game = drawn(random, 12);
            Optional<List<CrisisOutcome>> closed = game.outcomes();
            if (closed.isPresent()) {
                ExtensiveForm tree = game.tree("crisis", List.of("A", "B"), List.of("resolute", "irresolute"));
                List<TreeComponent> perfect = TreeSolution.of(tree).components().stream()
                        .filter(one -> one.verdict(Label.SUBGAME_PERFECT).orElseThrow() instanceof TreeVerdict.Passes)
                        .toList();
                List<List<Interval>> found = perfect.stream()
                        .map(one -> List.of(challenges(one, 1), challenges(one, 3), happens(one, 1, 4)))
                        .filter(one -> !deterred(game) || !one.getFirst().equals(Interval.of(Fraction.ZERO)))
                        .toList();
                assertThat(found)
                        .as("%s", game)
                        .containsExactlyInAnyOrderElementsOf(closed.get().stream()
                                .map(one -> Stream.of(one.resolute(), one.irresolute(), one.war())
                                        .map(Interval::of)
                                        .toList())
                                .toList());
            }
        }
    }

    /** Whether both would fight at a loss: they don’t challenge one who would resist, and it would not. */
    private static boolean deterred(CrisisGame game) {
        return CrisisPlace.of(game).fights() == CrisisPlace.Fights.BOTH
                && game.resolute().price().signum() > 0
                && game.irresolute().price().signum() > 0;
    }

    private static Interval challenges(TreeComponent one, int set) {
        return Optional.ofNullable(one.moves().get(new Decision(0, set, List.of("challenge", "none"))))
                .orElseThrow()
                .getFirst();
    }

    /** How likely one of two ends is, each after four of a type. */
    private static Interval happens(TreeComponent one, int... ends) {
        return one.outcomes().stream()
                .map(outcome -> IntStream.of(ends[0], ends[0] + ends[1])
                        .mapToObj(outcome::get)
                        .reduce(Fraction.ZERO, Fraction::plus))
                .map(Interval::of)
                .reduce(Interval::with)
                .orElseThrow();
    }

    /** What everybody does, and how likely each type fights. */
    private record Play(List<Fraction> challenges, Fraction concedes, List<Fraction> fights) {

        private Fraction chance(CrisisGame game, int type, Fraction then) {
            return game.prior(type).times(challenges.get(type)).times(then);
        }

        private Fraction total(CrisisGame game, Fraction first, Fraction other) {
            return chance(game, 0, first).plus(chance(game, 1, other));
        }

        private Fraction war(CrisisGame game) {
            Fraction resisted = Fraction.ONE.minus(concedes);
            return total(game, resisted.times(fights.getFirst()), resisted.times(fights.getLast()));
        }

        private Fraction concession(CrisisGame game) {
            return total(game, concedes, concedes);
        }

        private Fraction retreat(CrisisGame game) {
            return total(game, Fraction.ONE, Fraction.ONE)
                    .minus(concession(game))
                    .minus(war(game));
        }

        /** Fearon’s game, from the definition: nobody gains by doing something else where it is, with a belief by Bayes’ rule. */
        private boolean isEquilibrium(CrisisGame game) {
            return IntStream.range(0, 2).allMatch(type -> senderContent(game, type)) && receiverContent(game);
        }

        private boolean senderContent(CrisisGame game, int type) {
            Mettle mettle = type == 0 ? game.resolute() : game.irresolute();
            Fraction back = Fraction.ZERO.minus(mettle.cost());
            Fraction then = fights.get(type)
                    .times(mettle.fight())
                    .plus(Fraction.ONE.minus(fights.get(type)).times(back));
            Fraction best = mettle.fight().compareTo(back) > 0 ? mettle.fight() : back;
            Fraction challenged = concedes.plus(Fraction.ONE.minus(concedes).times(best));
            return then.equals(best) && content(challenges.get(type), challenged);
        }

        /** Whether who does something so often has nothing to gain, where it is worth so much more than not to do it. */
        private static boolean content(Fraction chance, Fraction worth) {
            return worth.signum() == 0 || (worth.signum() > 0 ? chance.equals(Fraction.ONE) : chance.signum() == 0);
        }

        private boolean receiverContent(CrisisGame game) {
            Fraction sent = total(game, Fraction.ONE, Fraction.ONE);
            Fraction loss = Fraction.ONE.minus(game.threshold()).over(game.threshold());
            List<Fraction> beliefs = sent.signum() > 0
                    ? List.of(chance(game, 0, Fraction.ONE).over(sent))
                    : IntStream.rangeClosed(0, 24)
                            .mapToObj(k -> Fraction.of(k, 24))
                            .toList();
            Stream<Fraction> resisting = beliefs.stream()
                    .map(belief -> belief.times(fights.getFirst())
                            .plus(Fraction.ONE.minus(belief).times(fights.getLast())))
                    .map(war -> Fraction.ONE.minus(war).minus(war.times(loss)));
            List<Fraction> worth = resisting.map(Fraction.ZERO::minus).toList();
            boolean some = worth.stream().anyMatch(one -> content(concedes, one));
            boolean between = sent.signum() == 0
                    && worth.stream().anyMatch(one -> one.signum() > 0)
                    && worth.stream().anyMatch(one -> one.signum() < 0);
            return some || between;
        }
    }

    /** All that the definition lets happen, on borders and where types are torn, lies within what is said to be able to happen. */
    @Test
    void whatTheDefinitionAllowsIsFound() {
        Random random = new Random(7);
        int equilibria = 0;
        int torn = 0;
        for (int k = 0; k < 60; k++) {
            CrisisGame game = drawn(random, 4);
            List<CrisisEnding> endings = CrisisEnding.of(game);
            torn += CrisisPlace.of(game).torn() ? 1 : 0;
            for (Play play : plays(game, random)) {
                if (play.isEquilibrium(game)) {
                    equilibria++;
                    assertThat(endings).as("%s %s", game, play).anyMatch(one -> holds(one, play, game));
                }
            }
            assertThat(endings).isNotEmpty();
        }
        assertThat(equilibria).isGreaterThan(200);
        assertThat(torn).isGreaterThan(3);
    }

    private static boolean holds(CrisisEnding ending, Play play, CrisisGame game) {
        return ending.resolute().contains(play.challenges.getFirst())
                && ending.irresolute().contains(play.challenges.getLast())
                && ending.concedes().contains(play.concedes)
                && ending.war().contains(play.war(game))
                && ending.concession().contains(play.concession(game))
                && ending.retreat().contains(play.retreat(game));
    }

    private static List<Play> plays(CrisisGame game, Random random) {
        List<Fraction> shares = new ArrayList<>(
                IntStream.rangeClosed(0, 4).mapToObj(k -> Fraction.of(k, 4)).toList());
        List<Fraction> concessions = new ArrayList<>(shares);
        for (Mettle mettle : List.of(game.resolute(), game.irresolute())) {
            if (mettle.price().signum() > 0) {
                concessions.add(mettle.price().over(Fraction.ONE.plus(mettle.price())));
            }
        }
        Fraction odds = game.prior()
                .times(Fraction.ONE.minus(game.threshold()))
                .over(Fraction.ONE.minus(game.prior()).times(game.threshold()));
        Fraction other = Fraction.ONE
                .minus(game.prior())
                .times(Fraction.ONE.minus(game.threshold()))
                .over(game.prior().times(game.threshold()));
        Stream.of(odds, other, Fraction.ONE.over(odds), Fraction.ONE.over(other))
                .filter(new Interval(Fraction.ZERO, Fraction.ONE)::contains)
                .forEach(shares::add);
        List<Play> plays = new ArrayList<>();
        for (List<Fraction> fights : fights(game, random)) {
            for (Fraction first : shares) {
                for (Fraction second : shares) {
                    concessions.forEach(one -> plays.add(new Play(List.of(first, second), one, fights)));
                }
            }
        }
        return plays;
    }

    private static List<List<Fraction>> fights(CrisisGame game, Random random) {
        List<List<Fraction>> fights = new ArrayList<>();
        for (int k = 0; k < (CrisisPlace.of(game).torn() ? 8 : 1); k++) {
            fights.add(Stream.of(game.resolute(), game.irresolute())
                    .map(mettle -> mettle.fights()
                            .map(fight -> fight ? Fraction.ONE : Fraction.ZERO)
                            .orElseGet(() -> drawn(random, 0, 12, 12)))
                    .toList());
        }
        return fights;
    }

    @Test
    void whoIsTornMakesAContinuum() {
        CrisisGame game = game("1/4", "1/2", "1", "-1", "1", "1/2");
        assertThat(game.outcomes()).isEmpty();
        assertThat(CrisisPlace.of(game).borders()).containsExactly(Border.TORN_IRRESOLUTE);
        List<CrisisEnding> endings = CrisisEnding.of(game);
        assertThat(endings).hasSize(1);
        CrisisEnding one = endings.getFirst();
        assertThat(one.kind()).isEmpty();
        assertThat(one.resolute()).isEqualTo(ALWAYS);
        assertThat(one.irresolute()).isEqualTo(new Interval(Numbers.of("1/3"), Fraction.ONE));
        assertThat(one.concedes()).isEqualTo(new Interval(Numbers.of("1/2"), Fraction.ONE));
        assertThat(one.war()).isEqualTo(new Interval(Fraction.ZERO, Numbers.of("1/4")));
        assertThat(one.verdicts()).isEmpty();
    }

    /** What it costs to back down, when that is more than a fight, makes the same threat believed. */
    @Test
    void aFightWorthMoreThanTheConcessionChangesNothingElse() {
        CrisisOutcome keen = only(game("1/4", "2", "1", "-4", "1", "1/2"));
        CrisisOutcome able = only(game("1/4", "1/2", "1", "-4", "1", "1/2"));
        assertThat(keen).isEqualTo(able);
    }

    @Test
    void whatIsNoGameIsRefused() {
        assertThatThrownBy(() -> game("1", "1", "1", "1", "1", "1/2")).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> game("1/2", "1", "1", "1", "1", "0")).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> game("1/2", "1", "-1", "1", "1", "1/2")).hasMessageContaining("(-1)");
    }
}
