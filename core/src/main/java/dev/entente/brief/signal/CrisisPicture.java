// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.signal;

import dev.entente.Fraction;
import dev.entente.answer.Challenged;
import dev.entente.brief.document.Plane;
import dev.entente.brief.document.Plane.Bounds;
import dev.entente.brief.document.Plane.Corner;
import dev.entente.brief.document.Plane.Region;
import dev.entente.brief.document.Plane.Spot;
import dev.entente.brief.document.Plate;
import dev.entente.brief.words.BriefContext;
import dev.entente.signal.CrisisBox.Mettles;
import dev.entente.signal.CrisisGame.Mettle;
import dev.entente.signal.CrisisPlace;
import dev.entente.signal.CrisisPlace.Border;
import dev.entente.signal.CrisisPlace.Fights;
import dev.entente.signal.CrisisRegions;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The square of what backing down and a fight cost the irresolute type: where its hands are tied, and the box that the analyst
 * holds possible.
 *
 * @param regions the box, parted
 * @param names what the parts of the challenge are called
 */
public record CrisisPicture(CrisisRegions regions, SignalNames names) {

    /** To show where both cost as much as the concession is worth. */
    private static final double LEAST_SIDE = 1;

    /** The square, and the game in its middle as a tree, on one sheet. */
    public Plate plate(Challenged told) {
        Plane plane = plane();
        return new Plate(plane.caption(), List.of(plane, new CrisisTree(told, names).tree()));
    }

    private Plane plane() {
        Mettles other = regions.box().irresolute();
        Corner least = new Corner(
                other.cost().least().doubleValue(), price(other.fight().most()));
        Corner highest = new Corner(
                other.cost().most().doubleValue(), price(other.fight().least()));
        double most = Stream.of(highest.across(), highest.up()).reduce(LEAST_SIDE, Math::max);
        return new Plane(
                BriefContext.computed("Whether " + names.signal() + " ties the hands of " + names.other()
                        + ", by what backing down and a fight cost it."),
                "what backing down costs " + names.other(),
                "what a fight costs " + names.other(),
                most,
                List.of(
                        region(
                                "It would back down",
                                "a fight costs " + names.other()
                                        + " more than backing down, so that it can bluff at most",
                                share(place -> place.fights() == Fights.NOBODY || place.fights() == Fights.RESOLUTE),
                                new Corner(0, 0),
                                new Corner(0, most),
                                new Corner(most, most)),
                        region(
                                "Its hands are tied",
                                "backing down costs " + names.other() + " more than a fight, so that it would fight",
                                share(place -> place.fights() == Fights.BOTH || place.fights() == Fights.IRRESOLUTE),
                                new Corner(0, 0),
                                new Corner(most, most),
                                new Corner(most, 0))),
                new Bounds("The box: what the bounds hold possible", least, highest),
                Optional.of(new Spot("The middle of the bounds", middle())));
    }

    private Corner middle() {
        Mettle other = regions.box().middle().irresolute();
        return new Corner(other.cost().doubleValue(), price(other.fight()));
    }

    /** What a fight costs; nothing where it is a gain, which lies on the lower side. */
    private static double price(Fraction worth) {
        return Math.max(0, -worth.doubleValue());
    }

    private Fraction share(Predicate<CrisisPlace> which) {
        return regions.share(which.and(place -> !place.borders().contains(Border.TORN_IRRESOLUTE)));
    }

    private static Region region(String title, String note, Fraction share, Corner... corners) {
        String held = share.signum() == 0 ? "none of the box" : SignalNames.share(share) + " of the box";
        return new Region(title, note + "; " + held, List.of(corners));
    }
}
