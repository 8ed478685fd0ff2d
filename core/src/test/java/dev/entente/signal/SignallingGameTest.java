// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.Fraction;
import dev.entente.limits.LimitExceeded;
import dev.entente.signal.Component.Extent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The games of the literature, and what is refused. */
class SignallingGameTest {

    private static final int STRONG = 0;
    private static final int BEER = 0;
    private static final int DUEL = 0;

    /** Cho and Kreps 1987, section II: two pooling outcomes, of which the intuitive criterion leaves beer. */
    @Test
    void beerAndQuiche() {
        SignallingGame game = SignallingGame.of(
                List.of(type("strong", "0.9"), type("weak", "0.1")),
                List.of("beer", "quiche"),
                List.of("duel", "none"),
                (t, m, a) -> Fraction.of((t == m ? 1 : 0) + (a == DUEL ? 0 : 2), 1),
                (t, m, a) -> Fraction.of((t == STRONG) == (a == DUEL) ? 0 : 1, 1));

        List<Component> components = SignallingSolution.of(game).components();

        assertThat(components).hasSize(2).allSatisfy(one -> {
            assertThat(one.extent()).isEqualTo(Extent.ONE_OUTCOME);
            assertThat(one.passes(Label.SEQUENTIAL)).isTrue();
            assertThat(one.sends(0, BEER)).isEqualTo(one.sends(1, BEER));
        });
        Component beer = having(components, Fraction.ONE);
        Component quiche = having(components, Fraction.ZERO);
        assertThat(beer.passes(Label.INTUITIVE)).isTrue();
        assertThat(beer.passes(Label.D1)).isTrue();
        assertThat(quiche.verdict(Label.INTUITIVE)).isInstanceOfSatisfying(Verdict.Fails.class, failed -> {
            assertThat(failed.message()).isEqualTo("beer");
            assertThat(failed.believed()).containsExactly("strong");
            assertThat(failed.gains()).containsExactly(new Verdict.Gain("strong", "none", Fraction.ONE));
        });
        assertThat(((Verdict.Passes) quiche.verdict(Label.SEQUENTIAL)).beliefs())
                .containsExactly(new BeliefRange("beer", List.of(interval("0", "1/2"), interval("1/2", "1"))));
    }

    private static Component having(List<Component> components, Fraction beer) {
        return components.stream()
                .filter(one -> one.sends(STRONG, BEER).equals(Interval.of(beer)))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Spence 1973, section 4, cut down to two wages: the able are worth 2 to an employer and the others 1, schooling costs the
     * able 1/2 and the others 3/2; who is paid other than what it is worth costs the employer the difference.
     */
    @Test
    void schooling() {
        SignallingGame game = SignallingGame.of(
                List.of(type("able", "1/3"), type("other", "2/3")),
                List.of("school", "none"),
                List.of("2", "1"),
                (t, m, a) -> Fraction.of(2 - a, 1).minus(m == 1 ? Fraction.ZERO : Fraction.of(t == 0 ? 1 : 3, 2)),
                (t, m, a) -> Fraction.of(t == a ? 0 : -1, 1));

        List<Component> components = SignallingSolution.of(game).components();

        assertThat(components.stream().map(one -> one.sends(0, 0) + " " + one.sends(1, 0)))
                .containsExactlyInAnyOrder("1 0", "0 0");
        assertThat(components).allMatch(one -> one.passes(Label.SEQUENTIAL));
        assertThat(components.stream()
                        .filter(one -> one.passes(Label.INTUITIVE))
                        .map(one -> one.sends(0, 0) + ""))
                .as("separating alone is intuitive")
                .containsExactly("1");
    }

    /** With one type each message is a game by itself, and a threat that nobody would carry out is not subgame perfect. */
    @Test
    void anEmptyThreatIsNotSubgamePerfect() {
        SignallingGame entry = SignallingGame.of(
                List.of(type("entrant", "1")),
                List.of("enter", "stay out"),
                List.of("fight", "give way"),
                (t, m, a) -> Fraction.of(m == 1 ? 0 : a == 0 ? -1 : 1, 1),
                (t, m, a) -> Fraction.of(m == 1 ? 2 : a == 0 ? -1 : 1, 1));

        List<Component> components = SignallingSolution.of(entry).components();
        Component out = having(components, Fraction.ZERO);

        assertThat(components).hasSize(2);
        assertThat(Arrays.stream(Label.values()).filter(out::passes)).containsExactly(Label.NASH);
        assertThat(out.verdict(Label.SUBGAME_PERFECT))
                .isInstanceOfSatisfying(
                        Verdict.Fails.class,
                        failed -> assertThat(failed.gains())
                                .containsExactly(new Verdict.Gain("entrant", "give way", Fraction.ONE)));
        assertThat(having(components, Fraction.ONE).passes(Label.D1)).isTrue();
    }

    /** An answer that is best against no belief is no perfect Bayesian threat, though the game has no part by itself. */
    @Test
    void anAnswerThatNoBeliefSupports() {
        SignallingGame game = SignallingGame.of(
                List.of(type("one", "1/2"), type("two", "1/2")),
                List.of("enter", "stay out"),
                List.of("fight", "give way"),
                (t, m, a) -> Fraction.of(m == 1 ? 0 : a == 0 ? -1 : 1, 1),
                (t, m, a) -> Fraction.of(m == 1 ? 2 : a == 0 ? -1 : t, 1));

        Component out = having(SignallingSolution.of(game).components(), Fraction.ZERO);

        assertThat(Arrays.stream(Label.values()).filter(out::passes))
                .containsExactly(Label.NASH, Label.SUBGAME_PERFECT);
    }

    @Test
    void allMistakesAtOnce() {
        Table small = Table.of(1, 1, 1, (t, m, a) -> Fraction.ZERO);

        assertThat(SignallingGame.mistakes(
                        List.of(type("a", "1/2"), type("a", "0")), List.of(), List.of("x", "x"), small, small))
                .containsExactly(
                        "two types have one name (a)",
                        "from 1 to 6 messages are needed (0)",
                        "two answers have one name (x)",
                        "a prior is more than 0 (a: 0)",
                        "priors sum to 1 (1/2)",
                        "the sender has a payoff for each type, message and answer (2 × 0 × 2)",
                        "the receiver has a payoff for each type, message and answer (2 × 0 × 2)");
        assertThatThrownBy(() -> new SignallingGame(List.of(), List.of("m"), List.of("a"), small, small))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("types are needed");
    }

    @Test
    void moreChoicesThanCanBeMixedAreRefused() {
        List<String> names = Stream.of("a", "b", "c", "d").toList();
        SignallingGame game = SignallingGame.of(
                List.of(type("one", "1/2"), type("two", "1/2")),
                names,
                names,
                (t, m, a) -> Fraction.ZERO,
                (t, m, a) -> Fraction.ZERO);

        assertThatThrownBy(() -> SignallingSolution.of(game))
                .isInstanceOf(LimitExceeded.class)
                .hasMessageContaining("24");
    }

    private static SenderType type(String name, String prior) {
        return new SenderType(name, Numbers.of(prior));
    }

    private static Interval interval(String least, String most) {
        return new Interval(Numbers.of(least), Numbers.of(most));
    }
}
