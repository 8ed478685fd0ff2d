// SPDX-License-Identifier: Apache-2.0
package dev.entente.evidence;

import dev.entente.Fraction;
import dev.entente.cases.Bearing.Shown;
import dev.entente.cases.Claim;
import dev.entente.cases.Signal.Band;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An item of evidence between the types of one decision maker.
 *
 * <p><em>Reliability.</em> With the chance r it is what it seems, and else it would have turned up under every type alike,
 * as readily as under the type that makes it most expected: L′ = r·L + (1 − r)·max L, told here as a share of max L. So
 * each ratio of likelihoods goes to 1 as r goes to 0, a common factor of the likelihoods changes nothing, and an item of
 * which one is not sure rules nothing out. This is Shafer’s discounting of a source (1976, p. 251; key Shafer1976), a
 * source that is believed in part (Schum, 1994; key Schum1994). The other textbook form, L to the power of r, keeps a
 * likelihood of 0 at 0 however little the item is trusted.
 *
 * @param claim the item
 * @param stated how expected it is under each type, as the analyst states it
 * @param odds the same after reliability, of which only ratios count
 * @param counted the item of its group that counts in its place; empty where it counts itself
 */
public record Item(Claim claim, List<Fraction> stated, Odds odds, Optional<String> counted) {

    /** Items that tell more come first; those that tell as much by their ids, so that no order of a file matters. */
    public static final Comparator<Item> TELLING =
            Comparator.comparing(Item::least).thenComparing(item -> item.claim().id());

    public Item {
        stated = List.copyOf(stated);
    }

    static Item of(Claim claim, List<Fraction> stated) {
        Fraction trusted = claim.bearing().reliability();
        Fraction most = stated.stream().max(Comparator.naturalOrder()).orElseThrow();
        List<Fraction> relative = stated.stream()
                .map(likelihood -> Fraction.ONE.minus(trusted.times(Fraction.ONE.minus(likelihood.over(most)))))
                .toList();
        return new Item(claim, stated, Odds.of(relative), Optional.empty());
    }

    /**
     * The same item as far for or against a type as the bounds of its likelihoods allow, where these follow from a signal; empty
     * where no type makes it expected there.
     *
     * @param ids of the types, in their order
     * @param type one of them, by its place
     */
    Optional<Item> within(List<String> ids, int type, boolean against) {
        Map<String, Band> bounds = claim.bearing().shown().map(Shown::within).orElse(Map.of());
        List<Fraction> moved = IntStream.range(0, stated.size())
                .mapToObj(t -> Optional.ofNullable(bounds.get(ids.get(t)))
                        .map(band -> (t == type) == against ? band.from() : band.to())
                        .orElse(stated.get(t)))
                .toList();
        return moved.stream().allMatch(likelihood -> likelihood.signum() == 0)
                ? Optional.empty()
                : Optional.of(of(claim, moved));
    }

    /** The same item, counting itself. */
    Item countedItself() {
        return counts() ? this : new Item(claim, stated, odds, Optional.empty());
    }

    /** The same item, for which another of its group counts. */
    Item countedBy(Item other) {
        return new Item(claim, stated, odds, Optional.of(other.claim().id()));
    }

    /** Whether it counts itself. */
    public boolean counts() {
        return counted.isEmpty();
    }

    /** Whether it tells types apart; else it tells nothing. */
    public boolean diagnostic() {
        return least().compareTo(Fraction.ONE) < 0;
    }

    /** How expected it is under each type after reliability, as a share of that under which it is most expected. */
    public List<Fraction> relative() {
        return odds.relative().orElseThrow();
    }

    /** How expected it is where it is least expected, as a share of where it is most: 1 tells nothing, 0 rules a type out. */
    public Fraction least() {
        return new Fraction(Collections.min(odds.parts()), Collections.max(odds.parts()));
    }

    /** How many times as expected it is where it is most as where it is least; empty where it rules a type out. */
    public Optional<Fraction> ratio() {
        return least().signum() == 0 ? Optional.empty() : Optional.of(Fraction.ONE.over(least()));
    }

    /** How it sits with a type. */
    public Fit fit(int type) {
        return Fit.of(new Fraction(odds.parts().get(type), Collections.max(odds.parts())));
    }
}
