// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import dev.entente.signal.Criteria.Standing;
import dev.entente.signal.Verdict.Gain;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Why an equilibrium hasn’t a label, and no other in which all get the same has. After each message that nobody sends the
 * receiver can do what it likes, whatever is done elsewhere; so there is a message after which nothing that is asked deters.
 */
final class Reasons {

    private final SignallingGame game;
    private final Criteria criteria;

    Reasons(SignallingGame game, Criteria criteria) {
        this.game = game;
        this.criteria = criteria;
    }

    Verdict.Fails of(Label label, Standing standing) {
        boolean atAll = criteria.passes(Label.SEQUENTIAL, standing);
        return of(label, label == Label.INTUITIVE && !atAll ? Label.SEQUENTIAL : label, standing);
    }

    /** Why it hasn’t a label, by what a label asks that it hasn’t. */
    private Verdict.Fails of(Label label, Label asked, Standing standing) {
        int message = standing.unused().stream()
                .filter(m -> !deterred(asked, standing, m))
                .findFirst()
                .orElseThrow();
        BitSet believed = criteria.believed(asked, standing, message);
        return new Verdict.Fails(
                label,
                standing.profile(),
                game.messages().get(message),
                believed.stream().mapToObj(t -> game.types().get(t).name()).toList(),
                gains(asked, standing, message, believed));
    }

    private boolean deterred(Label label, Standing standing, int message) {
        return switch (label) {
            case NASH -> true;
            case INTUITIVE -> criteria.sureToGain(standing, message).isEmpty();
            case SUBGAME_PERFECT, WEAK_PERFECT_BAYESIAN, SEQUENTIAL, D1 ->
                criteria.after(message).together(criteria.believed(label, standing, message)).stream()
                        .anyMatch(best -> deters(standing, message, best));
        };
    }

    /** Whether some mixture of answers leaves all types with no gain. */
    private boolean deters(Standing standing, int message, BitSet best) {
        List<BigInteger[]> rows = new ArrayList<>();
        int[] answers = best.stream().toArray();
        for (int k = 0; k < answers.length; k++) {
            int place = k;
            rows.add(IntStream.range(0, answers.length)
                    .mapToObj(j -> j == place ? BigInteger.ONE : BigInteger.ZERO)
                    .toArray(BigInteger[]::new));
        }
        for (int t = 0; t < game.types().size(); t++) {
            int type = t;
            rows.add(Whole.numbers(best.stream()
                    .mapToObj(a -> Fraction.ZERO.minus(criteria.gain(standing, type, message, a)))
                    .toList()));
        }
        return !Cone.rays(rows).isEmpty();
    }

    /** For each best answer the type that gains the most; for the intuitive criterion the one that is sure to. */
    private List<Gain> gains(Label label, Standing standing, int message, BitSet believed) {
        List<Integer> who = label == Label.INTUITIVE
                ? criteria.sureToGain(standing, message).stream().toList()
                : IntStream.range(0, game.types().size()).boxed().toList();
        return criteria.after(message).best(believed).stream()
                .mapToObj(a -> who.stream()
                        .map(t -> gain(standing, t, message, a))
                        .reduce((one, other) -> one.amount().compareTo(other.amount()) >= 0 ? one : other)
                        .orElseThrow())
                .toList();
    }

    private Gain gain(Standing standing, int type, int message, int answer) {
        return new Gain(
                game.types().get(type).name(),
                game.answers().get(answer),
                criteria.gain(standing, type, message, answer));
    }
}
