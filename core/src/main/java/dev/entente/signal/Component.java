// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A connected set of Nash equilibria, as large as it is.
 *
 * @param subsets what it consists of; each has an equilibrium in common with another
 * @param outcomes how likely each type, message and answer is, at the corners of the subsets; one where the whole component has
 *     one outcome
 * @param verdicts a verdict for each label, in their order
 */
public record Component(List<NashSubset> subsets, List<Table> outcomes, List<Verdict> verdicts) {

    public Component {
        subsets = List.copyOf(subsets);
        outcomes = List.copyOf(outcomes);
        verdicts = List.copyOf(verdicts);
    }

    /** How much of one thing a component is. */
    public enum Extent {
        /** One equilibrium. */
        POINT,
        /** A continuum of equilibria in which the same happens; they differ in what nobody gets to see. */
        ONE_OUTCOME,
        /** A continuum of equilibria in which different things happen. */
        CONTINUUM
    }

    public Extent extent() {
        if (outcomes.size() > 1) {
            return Extent.CONTINUUM;
        }
        return senders().distinct().count() == 1 && receivers().distinct().count() == 1
                ? Extent.POINT
                : Extent.ONE_OUTCOME;
    }

    public Verdict verdict(Label label) {
        return verdicts.stream().filter(one -> one.label() == label).findFirst().orElseThrow();
    }

    /** Whether some equilibrium of it has a label. */
    public boolean passes(Label label) {
        return verdict(label) instanceof Verdict.Passes;
    }

    /** From how rarely to how often a type sends a message, both by place. */
    public Interval sends(int type, int message) {
        return range(senders(), one -> one.at(type, message));
    }

    /** From how rarely to how often a message is answered in a way, both by place. */
    public Interval answers(int message, int answer) {
        return range(receivers(), one -> one.at(message, answer));
    }

    /** From how rarely to how often a type, a message and an answer come together, each by place. */
    public Interval happens(int type, int message, int answer) {
        return range(outcomes.stream(), one -> one.at(type, message, answer));
    }

    /**
     * From how little to how much a type is believed after a message, by Bayes’ rule; both by place. Empty where some of its
     * equilibria don’t have the message sent: then a belief is not made by it.
     */
    public Optional<Interval> believed(SignallingGame game, int type, int message) {
        boolean sent = senders().allMatch(one -> sent(game, one, message).signum() > 0);
        return sent
                ? Optional.of(range(
                        senders(),
                        one -> game.prior(type).times(one.at(type, message)).over(sent(game, one, message))))
                : Optional.empty();
    }

    private static Fraction sent(SignallingGame game, Behaviour sender, int message) {
        return IntStream.range(0, game.types().size())
                .mapToObj(t -> game.prior(t).times(sender.at(t, message)))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private Stream<Behaviour> senders() {
        return subsets.stream().flatMap(subset -> subset.sender().stream());
    }

    private Stream<Behaviour> receivers() {
        return subsets.stream().flatMap(subset -> subset.receiver().stream());
    }

    private static <T> Interval range(Stream<T> corners, Function<T, Fraction> what) {
        return corners.map(what).map(Interval::of).reduce(Interval::with).orElseThrow();
    }
}
