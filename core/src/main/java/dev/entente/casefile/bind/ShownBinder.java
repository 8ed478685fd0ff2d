// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.bind;

import dev.entente.Fraction;
import dev.entente.Grounds;
import dev.entente.Type;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.cases.Bearing;
import dev.entente.cases.Bearing.Shown;
import dev.entente.cases.Case;
import dev.entente.cases.Claim;
import dev.entente.cases.Signal;
import dev.entente.cases.Signal.Band;
import dev.entente.signal.Interval;
import dev.entente.signal.Sending;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives items of evidence that are about a signal the likelihoods that follow from what the analyst takes to have come of it: as
 * likely as each type sends it in that outcome, in the middle of the analyst’s bounds, so expected is the item under that type.
 */
public final class ShownBinder {

    private final Fields root;
    private final Diagnostics findings;

    public ShownBinder(Fields root, Diagnostics findings) {
        this.root = root;
        this.findings = findings;
    }

    /** The case with these likelihoods; where findings hold errors, of no use. */
    public Case bound(Case subject) {
        List<Claim> claims = subject.basis().claims();
        if (claims.stream().allMatch(claim -> claim.bearing().shown().isEmpty())) {
            return subject;
        }
        return subject.withClaims(claims.stream()
                .map(claim -> claim.bearing()
                        .shown()
                        .map(shown -> claim.with(bearing(subject, claim, shown)))
                        .orElse(claim))
                .toList());
    }

    private Bearing bearing(Case subject, Claim claim, Shown shown) {
        Optional<Signal> signal = subject.situation().signals().stream()
                .filter(one -> one.id().equals(shown.signal()))
                .findFirst();
        Optional<Mapping> stated = root.mapping("evidence")
                .flatMap(all -> all.value(claim.id()))
                .filter(Mapping.class::isInstance)
                .flatMap(item -> ((Mapping) item).value("likelihood"))
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast);
        if (signal.isEmpty() || stated.isEmpty()) {
            return claim.bearing();
        }
        Bound bound = new Bound(subject, signal.get(), shown, stated.get());
        return bound.whole(claim.bearing()) ? bound.of(claim.bearing()) : claim.bearing();
    }

    /** One item. */
    private final class Bound {

        private final Case subject;
        private final Signal signal;
        private final Shown shown;
        private final Mapping stated;

        Bound(Case subject, Signal signal, Shown shown, Mapping stated) {
            this.subject = subject;
            this.signal = signal;
            this.shown = shown;
            this.stated = stated;
        }

        /** Whether the types that the signal is not about have likelihoods of their own, and these alone. */
        boolean whole(Bearing bearing) {
            Map<String, Fraction> own = bearing.of(signal.sender());
            List<String> further = subject.situation().unknowns().typesOf(signal.sender()).stream()
                    .map(Type::id)
                    .filter(type -> !signal.of().contains(type))
                    .toList();
            List<String> without = further.stream()
                    .filter(type -> !own.containsKey(type))
                    .map(type -> signal.sender() + "." + type)
                    .toList();
            if (!without.isEmpty()) {
                findings.error(
                        stated.place(),
                        "the signal is not about " + String.join(", ", without),
                        "Say how expected this item is under each type that it is not about: {" + without.getFirst()
                                + ": 0.5, …}.");
            }
            List<String> twice = signal.of().stream().filter(own::containsKey).toList();
            twice.forEach(type -> findings.error(
                    stated.entry(signal.sender() + "." + type)
                            .orElseThrow()
                            .key()
                            .place(),
                    "how expected this is under “" + type + "” follows from the signal",
                    "Take this one out, or the signal."));
            return without.isEmpty() && twice.isEmpty();
        }

        Bearing of(Bearing bearing) {
            Optional<Sending> sending = outcome();
            if (sending.isEmpty()) {
                return bearing;
            }
            Map<String, Fraction> likelihoods = new LinkedHashMap<>(bearing.of(signal.sender()));
            likelihoods.put(signal.serious(), seen(sending.get().first()));
            likelihoods.put(signal.other(), seen(sending.get().other()));
            if (likelihoods.values().stream().allMatch(likelihood -> likelihood.signum() == 0)) {
                findings.error(
                        stated.place(),
                        shown.sent()
                                ? "in “" + shown.outcome() + "” neither type sends it, and here it was sent"
                                : "in “" + shown.outcome() + "” both types send it, and here it was not sent",
                        "Name another outcome, or say how expected this is under each type.");
                return bearing;
            }
            Map<String, Band> within = new LinkedHashMap<>();
            within.put(signal.serious(), seen(sending.get().firstWithin()));
            within.put(signal.other(), seen(sending.get().otherWithin()));
            return bearing.showing(signal.sender(), likelihoods, shown.within(within));
        }

        private Optional<Sending> outcome() {
            Optional<List<Sending>> all;
            try {
                all = Sending.of(subject, signal);
            } catch (IllegalArgumentException wrong) {
                findings.error(
                        stated.place(),
                        "what comes of “" + signal.id() + "” can’t be worked out: " + wrong.getMessage(),
                        "");
                return Optional.empty();
            }
            if (all.isEmpty()) {
                findings.error(
                        stated.place(),
                        "in the middle of its bounds “" + signal.id()
                                + "” lies on a border, where one outcome runs into another",
                        "Change a number, or say how expected this is under each type.");
                return Optional.empty();
            }
            Optional<Sending> named = all.get().stream()
                    .filter(one -> one.outcome().equals(shown.outcome()))
                    .findFirst();
            if (named.isEmpty()) {
                findings.error(
                        stated.place(),
                        "in the middle of its bounds “" + shown.outcome() + "” can’t come of “" + signal.id() + "”",
                        "What can: "
                                + String.join(
                                        ", ",
                                        all.get().stream().map(Sending::outcome).toList())
                                + ".");
            }
            return named;
        }

        private Fraction seen(Fraction sent) {
            return shown.sent() ? sent : Fraction.ONE.minus(sent);
        }

        private Band seen(Interval sent) {
            Fraction one = seen(sent.least());
            Fraction other = seen(sent.most());
            return shown.sent() ? new Band(one, other, Grounds.NONE) : new Band(other, one, Grounds.NONE);
        }
    }
}
