// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.signal.Criteria.Standing;
import dev.entente.signal.Verdict.Gain;
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
        Deterring deterring = new Deterring(game, criteria, standing);
        boolean asked =
                label != Label.INTUITIVE || deterring.having(Label.SEQUENTIAL).isPresent();
        return of(label, asked ? label : Label.SEQUENTIAL, standing, deterring);
    }

    /** Why it hasn’t a label, by what a label asks that it hasn’t. */
    private Verdict.Fails of(Label label, Label asked, Standing standing, Deterring deterring) {
        int message = standing.unused().stream()
                .filter(m -> deterring.admitted(asked, m).isEmpty())
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
