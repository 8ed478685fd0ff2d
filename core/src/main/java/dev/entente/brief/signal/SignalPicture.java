// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.signal;

import dev.entente.Fraction;
import dev.entente.answer.Signalled;
import dev.entente.brief.document.Plane;
import dev.entente.brief.document.Plane.Bounds;
import dev.entente.brief.document.Plane.Corner;
import dev.entente.brief.document.Plane.Region;
import dev.entente.brief.document.Plane.Spot;
import dev.entente.brief.words.BriefContext;
import dev.entente.signal.LetterBox;
import dev.entente.signal.LetterPlace.Zone;
import dev.entente.signal.LetterRegions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The square of what a signal costs each type: where it tells what, and the box that the analyst holds possible.
 *
 * @param regions the box, parted
 * @param names what the parts of the signal are called
 * @param point the game that is looked at
 */
public record SignalPicture(LetterRegions regions, SignalNames names, Signalled.Spot point) {

    /** To show where costs are more than being believed is worth. */
    private static final Fraction LEAST_SIDE = Fraction.of(2, 1);

    public Plane plane() {
        LetterBox box = regions.box();
        double most = most().doubleValue();
        Corner least = new Corner(
                box.serious().least().doubleValue(), box.other().least().doubleValue());
        Corner highest = new Corner(
                box.serious().most().doubleValue(), box.other().most().doubleValue());
        return new Plane(
                BriefContext.computed(
                        "What " + names.signal() + " can tell " + names.receiver() + ", by what it costs each type."),
                "what it costs " + names.serious(),
                "what it costs " + names.other(),
                most,
                parts(most),
                new Bounds("The box: what the bounds hold possible", least, highest),
                Optional.of(new Spot(
                        "The point: costs of "
                                + point.seriousCost().written() + " and "
                                + point.otherCost().written(),
                        new Corner(
                                point.seriousCost().doubleValue(),
                                point.otherCost().doubleValue()))));
    }

    /** Where both sides of the square end. */
    public Fraction most() {
        return Stream.of(regions.box().serious().most(), regions.box().other().most(), LEAST_SIDE)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private List<Region> parts(double most) {
        return List.of(
                region(
                        "It can tell the two apart",
                        names.other() + " pays more than being believed is worth to it, " + names.serious() + " less",
                        List.of(Zone.APART),
                        new Corner(0, 1),
                        new Corner(0, most),
                        new Corner(1, most),
                        new Corner(1, 1)),
                region(
                        "It can tell something, and not all",
                        names.serious() + " pays less than " + names.other() + ", and both less than it is worth",
                        List.of(Zone.CHEAPER),
                        new Corner(0, 0),
                        new Corner(0, 1),
                        new Corner(1, 1)),
                region(
                        "It tells nothing",
                        names.other() + " pays no more than " + names.serious(),
                        List.of(Zone.NOT_CHEAPER),
                        new Corner(0, 0),
                        new Corner(1, 1),
                        new Corner(1, 0)),
                region(
                        "It tells nothing, and is not worth sending",
                        names.serious() + " pays more than being believed is worth to it",
                        List.of(Zone.ONLY_OTHER, Zone.TOO_DEAR),
                        new Corner(1, 0),
                        new Corner(1, most),
                        new Corner(most, most),
                        new Corner(most, 0)));
    }

    private Region region(String title, String note, List<Zone> zones, Corner... corners) {
        Fraction share = zones.stream().map(regions::share).reduce(Fraction.ZERO, Fraction::plus);
        String held = share.signum() == 0 ? "none of the box" : SignalNames.share(share) + " of the box";
        return new Region(title, note + "; " + held, List.of(corners));
    }
}
