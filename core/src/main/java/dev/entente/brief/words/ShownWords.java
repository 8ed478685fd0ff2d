// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import dev.entente.Type;
import dev.entente.cases.Bearing.Shown;
import dev.entente.cases.Signal.Band;
import dev.entente.evidence.Belief;
import dev.entente.evidence.Beliefs;
import dev.entente.evidence.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says where likelihoods come from that follow from what comes of a signal, and what that leaves open. */
public final class ShownWords {

    private ShownWords() {}

    /** "from the signal “letter”, taken to be half believed, in the middle of the analyst’s bounds". */
    public static String from(Shown shown) {
        String outcome = switch (shown.outcome()) {
            case "silence" -> "to be sent by neither type";
            case "both-send" -> "to be sent by both types";
            case "told-apart" -> "to tell the types apart";
            case "half-believed" -> "to be half believed";
            case "bluff" -> "to be a bluff at times";
            case "held-back" -> "to be held back at times by the type that would fight";
            case "half-silent" -> "to be sent at times by one type alone";
            default -> throw new IllegalArgumentException("no outcome of a signal (" + shown.outcome() + ")");
        };
        return "from the signal “" + shown.signal() + "”, taken " + outcome + ", in the middle of the analyst’s bounds";
    }

    /** "Anywhere in these bounds, belief that it is “committed” is 50 % to 80 %."; nothing where no bounds leave it open. */
    public static Optional<String> within(Belief belief, int type) {
        return belief.within(type)
                .filter(band -> !band.from().equals(band.to()))
                .map(band -> "Anywhere in these bounds, belief in “"
                        + belief.types().get(type).name() + "” is " + ShareWords.belief(band.from()) + " to "
                        + ShareWords.belief(band.to()) + ".");
    }

    /** Of one item, under its heading: how, and the bounds of each likelihood that they leave open. */
    public static String of(String called, Belief belief, Item item, Shown shown) {
        List<String> open = new ArrayList<>();
        for (Type type : belief.types()) {
            Optional.ofNullable(shown.within().get(type.id()))
                    .filter(band -> !band.from().equals(band.to()))
                    .ifPresent(band -> open.add(written(band) + " for “" + type.name() + "”"));
        }
        return "The likelihoods of " + called + " follow " + from(shown)
                + (open.isEmpty() ? "." : "; within them " + English.and(open) + ".");
    }

    /** What is said after “the analyst’s own numbers” where some of these likelihoods are not: ", but for …". */
    public static String butFor(List<Item> items) {
        return items.stream().anyMatch(item -> item.claim().bearing().shown().isPresent())
                ? ", but for likelihoods that follow from a signal"
                : "";
    }

    /** Of all who may be of several types. */
    public static String butFor(Beliefs beliefs) {
        return butFor(beliefs.each().stream()
                .flatMap(belief -> belief.items().stream())
                .toList());
    }

    private static String written(Band band) {
        return band.from().written() + " to " + band.to().written();
    }
}
