// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The refinements of Nash equilibria of a signalling game, as their papers define them (docs/theory.md §13.2). */
final class Criteria {

    private final SignallingGame game;
    private final List<Beliefs> beliefs;
    private final BitSet all = new BitSet();

    /**
     * An equilibrium.
     *
     * @param payoffs what each type gets
     * @param unused the messages that nobody sends
     */
    record Standing(Profile profile, List<Fraction> payoffs, BitSet unused) {}

    Criteria(SignallingGame game) {
        this.game = game;
        this.beliefs = Table.list(game.messages().size(), m -> Beliefs.after(game, m));
        all.set(0, game.types().size());
    }

    Beliefs after(int message) {
        return beliefs.get(message);
    }

    boolean passes(Label label, Standing standing) {
        return standing.unused.stream().allMatch(m -> passes(label, standing, m));
    }

    private boolean passes(Label label, Standing standing, int message) {
        BitSet answers = standing.profile.answers(message);
        return admitting(label, standing, message)
                        .map(types -> after(message).support(answers, types))
                        .orElse(true)
                && (label != Label.INTUITIVE || sureToGain(standing, message).isEmpty());
    }

    /** The types such that answers to a message that nobody sends must be best against a belief in them; nothing where any will do. */
    Optional<BitSet> admitting(Label label, Standing standing, int message) {
        return switch (label) {
            case NASH -> Optional.empty();
            case SUBGAME_PERFECT -> game.types().size() > 1 ? Optional.empty() : Optional.of(all);
            case WEAK_PERFECT_BAYESIAN, SEQUENTIAL, INTUITIVE -> Optional.of(all);
            case D1 -> Optional.of(mostReason(standing, message));
        };
    }

    /** From whom a message that nobody sends may come. */
    BitSet believed(Label label, Standing standing, int message) {
        return switch (label) {
            case NASH, SUBGAME_PERFECT, WEAK_PERFECT_BAYESIAN, SEQUENTIAL -> all;
            case INTUITIVE -> notDominated(standing, message);
            case D1 -> mostReason(standing, message);
        };
    }

    /** By type, what can be believed after a message that is answered so, of some types alone if that can be. */
    List<Interval> range(BitSet believed, int message, BitSet answers) {
        return after(message)
                .range(answers, believed)
                .or(() -> after(message).range(answers, all))
                .orElseThrow();
    }

    /** The types that some best answer could give what they have; all of them where there is none. */
    private BitSet notDominated(Standing standing, int message) {
        BitSet best = after(message).best(all);
        BitSet left = types(t ->
                best.stream().anyMatch(a -> gain(standing, t, message, a).signum() >= 0));
        return left.isEmpty() ? all : left;
    }

    /** The type that gains by a message whatever the receiver does that is best against a belief in those not dominated. */
    Optional<Integer> sureToGain(Standing standing, int message) {
        BitSet best = after(message).best(notDominated(standing, message));
        return all.stream()
                .boxed()
                .filter(t -> best.stream()
                        .allMatch(a -> gain(standing, t, message, a).signum() > 0))
                .findFirst();
    }

    /** The types but those for which another gains, strictly, by every answer by which they don’t lose. */
    private BitSet mostReason(Standing standing, int message) {
        List<BitSet> together = after(message).together(all);
        return types(
                t -> all.stream().noneMatch(other -> other != t && moreReason(standing, message, together, other, t)));
    }

    private boolean moreReason(Standing standing, int message, List<BitSet> together, int other, int type) {
        return some(standing, message, together, other, 1)
                && some(standing, message, together, type, -1)
                && together.stream()
                        .flatMap(best -> notLosing(standing, message, best, type, other))
                        .allMatch(gain -> gain.signum() > 0);
    }

    /** Whether some answer makes a type gain, or lose. */
    private boolean some(Standing standing, int message, List<BitSet> together, int type, int sign) {
        return together.stream()
                .flatMapToInt(BitSet::stream)
                .anyMatch(a -> gain(standing, type, message, a).signum() == sign);
    }

    /** What another type gains at the corners of the mixed answers by which a type doesn’t lose. */
    private Stream<Fraction> notLosing(Standing standing, int message, BitSet best, int type, int other) {
        return best.stream().boxed().flatMap(a -> {
            Fraction own = gain(standing, type, message, a);
            Fraction others = gain(standing, other, message, a);
            if (own.signum() >= 0) {
                return Stream.of(others);
            }
            return best.stream()
                    .filter(b -> gain(standing, type, message, b).signum() > 0)
                    .mapToObj(b ->
                            mixed(own, gain(standing, type, message, b), others, gain(standing, other, message, b)));
        });
    }

    /** What another has where a mixture leaves a type with nothing. */
    private static Fraction mixed(Fraction loss, Fraction gain, Fraction atLoss, Fraction atGain) {
        Fraction share = loss.over(loss.minus(gain));
        return atLoss.plus(atGain.minus(atLoss).times(share));
    }

    /** What a type gains by a message that is answered in a way. */
    Fraction gain(Standing standing, int type, int message, int answer) {
        return game.sender().at(type, message, answer).minus(standing.payoffs.get(type));
    }

    private BitSet types(IntPredicate which) {
        BitSet types = new BitSet();
        IntStream.range(0, game.types().size()).filter(which).forEach(types::set);
        return types;
    }
}
