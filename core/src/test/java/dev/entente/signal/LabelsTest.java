// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Fraction;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Components and labels of random games, against all that is found by trying. */
class LabelsTest {

    @ParameterizedTest(name = "{0} games of {1} types and {2} messages, payoffs below {3}")
    @CsvSource({"40, 2, 2, 3", "40, 2, 2, 10", "10, 1, 2, 3", "2, 3, 3, 3", "2, 3, 3, 10"})
    void labelsAreWhatIsFoundByTrying(int games, int types, int messages, int payoffs) {
        Random random = new Random(types * 100 + payoffs);
        for (int k = 0; k < games; k++) {
            holds(game(random, types, messages, payoffs));
        }
    }

    /** With more answers than can be tried: what implies what, and that reasons are some. */
    @ParameterizedTest(name = "{0} games of {1} types, {2} messages and {3} answers")
    @CsvSource({"30, 2, 2, 3", "5, 3, 2, 4", "3, 3, 3, 3"})
    void eachLabelImpliesThoseBefore(int games, int types, int messages, int answers) {
        Random random = new Random(types + answers);
        for (int k = 0; k < games; k++) {
            SignallingSolution solution = SignallingSolution.of(game(random, types, messages, answers, 20));
            assertThat(solution.components()).isNotEmpty();
            assertThat(solution.components()).anyMatch(one -> one.passes(Label.D1));
            solution.components().forEach(LabelsTest::impliesThoseBefore);
        }
    }

    private static void impliesThoseBefore(Component one) {
        boolean passed = true;
        for (Verdict verdict : one.verdicts()) {
            assertThat(passed || !one.passes(verdict.label())).isTrue();
            passed = one.passes(verdict.label());
            if (verdict instanceof Verdict.Fails fails) {
                assertThat(fails.gains()).isNotEmpty();
                assertThat(fails.believed()).isNotEmpty();
                assertThat(fails.gains()).allMatch(gain -> gain.amount().signum() > 0);
            }
        }
    }

    static SignallingGame game(Random random, int types, int messages, int payoffs) {
        return game(random, types, messages, 2, payoffs);
    }

    static SignallingGame game(Random random, int types, int messages, int answers, int payoffs) {
        List<Integer> weights = random.ints(types, 1, 5).boxed().toList();
        int sum = weights.stream().mapToInt(weight -> weight).sum();
        return SignallingGame.of(
                Table.list(types, t -> new SenderType("t" + t, Fraction.of(weights.get(t), sum))),
                Table.list(messages, m -> "m" + m),
                Table.list(answers, a -> "a" + a),
                (t, m, a) -> Fraction.of(random.nextInt(payoffs), 1),
                (t, m, a) -> Fraction.of(random.nextInt(payoffs), 1));
    }

    private static void holds(SignallingGame game) {
        BruteForce brute = new BruteForce(game);
        List<Component> components = SignallingSolution.of(game).components();
        components.forEach(one -> witnessesPass(brute, one));
        List<Behaviour> senders = brute.senders();
        int[] sent = senders.stream().mapToInt(BruteForce::support).toArray();
        int[] best = senders.stream().mapToInt(brute::bestAnswers).toArray();
        Set<Component> found = new HashSet<>();
        for (Behaviour receiver : brute.receivers()) {
            int answered = BruteForce.support(receiver);
            int wanted = brute.best(receiver);
            int[] with = IntStream.range(0, sent.length)
                    .filter(k -> (sent[k] & ~wanted) == 0 && (answered & ~best[k]) == 0)
                    .toArray();
            if (with.length > 0) {
                Component component = of(brute, components, receiver);
                found.add(component);
                Arrays.stream(with).forEach(k -> passesToo(brute, component, new Profile(senders.get(k), receiver)));
            }
        }
        assertThat(found).as("%s", game).containsExactlyInAnyOrderElementsOf(components);
    }

    private static void witnessesPass(BruteForce brute, Component one) {
        for (Verdict verdict : one.verdicts()) {
            if (verdict instanceof Verdict.Passes passes) {
                assertThat(isNash(brute, passes.witness())).isTrue();
                assertThat(brute.passes(passes.label(), passes.witness())).isTrue();
            }
        }
    }

    static boolean isNash(BruteForce brute, Profile profile) {
        return (BruteForce.support(profile.sender()) & ~brute.best(profile.receiver())) == 0
                && (BruteForce.support(profile.receiver()) & ~brute.bestAnswers(profile.sender())) == 0;
    }

    private static void passesToo(BruteForce brute, Component component, Profile profile) {
        for (Label label : Label.values()) {
            if (brute.passes(label, profile)) {
                assertThat(component.passes(label))
                        .as("%s of %s", label, profile)
                        .isTrue();
            }
        }
    }

    /** The one component with an equilibrium in which the receiver does this. */
    private static Component of(BruteForce brute, List<Component> components, Behaviour receiver) {
        List<Component> having = components.stream()
                .filter(one -> one.subsets().stream()
                        .flatMap(subset -> subset.sender().stream())
                        .anyMatch(sender -> isNash(brute, new Profile(sender, receiver))))
                .toList();
        assertThat(having).hasSize(1);
        return having.getFirst();
    }
}
