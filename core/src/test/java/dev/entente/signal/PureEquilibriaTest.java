// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.Fraction;
import dev.entente.limits.LimitExceeded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PureEquilibriaTest {

    @Test
    void ofALetter() {
        SignallingGame game = new LetterGame(Fraction.of(1, 3), Fraction.of(1, 2), Fraction.of(3, 2)).game();

        List<PureEquilibrium> found = PureEquilibria.of(game);

        assertThat(found).hasSize(2);
        assertThat(found.getFirst().sends()).containsExactly("letter", "none");
        assertThat(found.getFirst().answered()).containsExactly(List.of("engage"), List.of("hold"));
        assertThat(found.getLast().sends()).containsExactly("none", "none");
        assertThat(found.getLast().answered()).containsExactly(List.of("hold"), List.of("hold"));
        assertThat(Arrays.stream(Label.values()).filter(found.getFirst()::passes))
                .hasSize(Label.values().length);
        assertThat(found.getLast().passes(Label.SEQUENTIAL)).isTrue();
        assertThat(found.getLast().passes(Label.INTUITIVE)).isFalse();
    }

    /** Where a letter costs both the same, neither has more reason to write it, and D1 asks nothing. */
    @Test
    void reasonsThatAreEvenRuleNobodyOut() {
        Fraction half = Fraction.of(1, 2);

        assertThat(PureEquilibria.of(new LetterGame(Fraction.of(1, 3), half, half).game()))
                .singleElement()
                .satisfies(silence -> {
                    assertThat(silence.sends()).containsExactly("none", "none");
                    assertThat(silence.passes(Label.D1)).isTrue();
                });
    }

    /** All profiles without chance, one by one. */
    @Test
    void areThoseOfAllProfiles() {
        Random random = new Random(6);
        for (int k = 0; k < 40; k++) {
            SignallingGame game = LabelsTest.game(random, 2, 2 + k % 2, 3);
            Set<List<List<Integer>>> found = PureEquilibria.of(game).stream()
                    .flatMap(one -> profiles(game, one))
                    .collect(Collectors.toSet());

            assertThat(found).as("%s", game).isEqualTo(all(game));
        }
    }

    private static Stream<List<List<Integer>>> profiles(SignallingGame game, PureEquilibrium one) {
        List<Integer> sends = one.sends().stream().map(game.messages()::indexOf).toList();
        List<List<Integer>> answers = List.of(List.of());
        for (List<String> each : one.answered()) {
            answers = answers.stream()
                    .flatMap(before -> each.stream().map(a -> {
                        List<Integer> longer = new ArrayList<>(before);
                        longer.add(game.answers().indexOf(a));
                        return longer;
                    }))
                    .map(List::copyOf)
                    .toList();
        }
        return answers.stream().map(each -> List.of(sends, each));
    }

    private static Set<List<List<Integer>>> all(SignallingGame game) {
        BruteForce brute = new BruteForce(game);
        int messages = game.messages().size();
        Set<List<List<Integer>>> all = new HashSet<>();
        for (int s = 0; s < Math.pow(messages, game.types().size()); s++) {
            for (int r = 0; r < 1 << messages; r++) {
                List<Integer> sends = digits(s, messages, game.types().size());
                List<Integer> answers = digits(r, 2, messages);
                Profile profile = new Profile(pure(sends, messages), pure(answers, 2));
                if (LabelsTest.isNash(brute, profile)) {
                    all.add(List.of(sends, answers));
                }
            }
        }
        return all;
    }

    private static List<Integer> digits(int number, int base, int count) {
        return IntStream.range(0, count)
                .mapToObj(k -> number / (int) Math.pow(base, k) % base)
                .toList();
    }

    private static Behaviour pure(List<Integer> choices, int size) {
        return new Behaviour(choices.stream()
                .map(choice -> Table.list(size, k -> choice.equals(k) ? Fraction.ONE : Fraction.ZERO))
                .toList());
    }

    /** A component of one outcome without chance has the labels that its play has. */
    @Test
    void haveTheLabelsOfTheirComponents() {
        Random random = new Random(8);
        int held = 0;
        for (int k = 0; k < 25; k++) {
            SignallingGame game = LabelsTest.game(random, 2 + k % 2, 2, 3, 15);
            List<Component> components = SignallingSolution.of(game).components();
            for (PureEquilibrium pure : PureEquilibria.of(game)) {
                Table outcome =
                        ((Verdict.Passes) pure.verdicts().getFirst()).witness().outcome(game);
                for (Component one : components) {
                    if (one.outcomes().equals(List.of(outcome))) {
                        held++;
                        assertThat(Arrays.stream(Label.values()).filter(pure::passes))
                                .as("%s in %s", pure, game)
                                .containsExactlyElementsOf(Arrays.stream(Label.values())
                                        .filter(one::passes)
                                        .toList());
                        assertThat(pure.verdicts().stream()
                                        .map(PureEquilibriaTest::beliefs)
                                        .toList())
                                .isEqualTo(one.verdicts().stream()
                                        .map(PureEquilibriaTest::beliefs)
                                        .toList());
                    }
                }
            }
        }
        assertThat(held).isGreaterThan(20);
    }

    private static Set<BeliefRange> beliefs(Verdict verdict) {
        return verdict instanceof Verdict.Passes passes ? new HashSet<>(passes.beliefs()) : Set.of();
    }

    @Test
    void ofSixTypesMessagesAndAnswers() {
        SignallingGame game = LabelsTest.game(new Random(663), 6, 6, 6, 100);

        assertThat(PureEquilibria.of(game))
                .allMatch(one -> one.passes(Label.NASH))
                .isNotEmpty();
    }

    @Test
    void moreThanCanBeToldAreRefused() {
        SignallingGame game = LabelsTest.game(new Random(1), 6, 6, 6, 1);

        assertThatThrownBy(() -> PureEquilibria.of(game))
                .isInstanceOf(LimitExceeded.class)
                .hasMessageContaining("10,000");
    }
}
