// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.compare;

import dev.entente.DecisionMaker;
import dev.entente.Fraction;
import dev.entente.Preference;
import dev.entente.Type;
import dev.entente.cases.Case;
import dev.entente.cases.Claim;
import dev.entente.evidence.Belief;
import dev.entente.evidence.Beliefs;
import dev.entente.evidence.Item;
import dev.entente.perception.Misperception;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An item of evidence that speaks against an error: of somebody who is taken for one of its types, it is more expected, after
 * reliability, of another. That is the type that wants what is really wanted where there is one, else the one of which it is most
 * expected. Of a group the item that counts ({@link Belief}).
 *
 * @param taken the type that is seen
 * @param other the one of which it is more expected
 * @param times how many times as expected, more than 1; empty where it rules out what is seen
 */
public record EvidenceAgainst(Misperception error, Claim claim, Type taken, Type other, Optional<Fraction> times) {

    /** All of a case, error by error, what tells more first. */
    static List<EvidenceAgainst> of(Case subject, List<Misperception> errors) {
        Beliefs beliefs = Beliefs.of(subject);
        return errors.stream()
                .flatMap(
                        error -> error instanceof Misperception.Wants wants ? of(subject, beliefs, wants) : Stream.of())
                .toList();
    }

    private static Stream<EvidenceAgainst> of(Case subject, Beliefs beliefs, Misperception.Wants error) {
        return beliefs.of(error.about()).stream()
                .flatMap(belief -> taken(subject, belief, error).stream()
                        .flatMap(taken -> belief.items().stream()
                                .filter(Item::counts)
                                .sorted(Item.TELLING)
                                .flatMap(item -> against(subject, belief, error, taken, item).stream())));
    }

    /** The place of the type that is seen; empty where what is seen is none. */
    private static Optional<Integer> taken(Case subject, Belief belief, Misperception.Wants error) {
        List<DecisionMaker> all = subject.conflict().decisionMakers();
        return subject.situation().pictures().stream()
                .filter(picture ->
                        picture.viewer().equals(all.get(error.viewer()).id()))
                .flatMap(picture -> picture.takes().stream())
                .filter(taken -> taken.about().equals(all.get(error.about()).id()))
                .flatMap(taken -> taken.as().stream())
                .flatMap(as -> IntStream.range(0, belief.types().size())
                        .filter(t -> belief.types().get(t).id().equals(as))
                        .boxed())
                .findFirst();
    }

    private static Optional<EvidenceAgainst> against(
            Case subject, Belief belief, Misperception.Wants error, int taken, Item item) {
        List<Fraction> relative = item.relative();
        int other = other(subject, belief, error, relative);
        return relative.get(taken).compareTo(relative.get(other)) < 0
                ? Optional.of(new EvidenceAgainst(
                        error,
                        item.claim(),
                        belief.types().get(taken),
                        belief.types().get(other),
                        Optional.of(relative.get(taken))
                                .filter(share -> share.signum() > 0)
                                .map(share -> relative.get(other).over(share))))
                : Optional.empty();
    }

    private static int other(Case subject, Belief belief, Misperception.Wants error, List<Fraction> relative) {
        Preference wanted =
                subject.conflict().decisionMakers().get(error.about()).preference();
        return IntStream.range(0, relative.size())
                .filter(t -> belief.types().get(t).preference().equals(wanted))
                .boxed()
                .findFirst()
                .orElseGet(() -> IntStream.range(0, relative.size())
                        .boxed()
                        .max(Comparator.comparing(relative::get))
                        .orElseThrow());
    }
}
