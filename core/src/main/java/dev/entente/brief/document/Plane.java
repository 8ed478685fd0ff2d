// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.document;

import java.util.List;
import java.util.Optional;

/**
 * Two quantities from nothing up, as a plane that is parted into regions, and on it what is known of them.
 *
 * @param caption one sentence that says what is seen
 * @param across what is counted from left to right
 * @param up what is counted from the bottom up
 * @param most where both end
 * @param regions which fill the plane and don’t overlap
 * @param known what is known of both quantities
 * @param spot what is looked at
 */
public record Plane(
        Sentence caption,
        String across,
        String up,
        double most,
        List<Region> regions,
        Bounds known,
        Optional<Spot> spot)
        implements Illustration {

    public Plane {
        regions = List.copyOf(regions);
        if (regions.isEmpty() || !(most > 0)) {
            throw new IllegalArgumentException("a plane without regions or of no size (" + most + ")");
        }
    }

    /** A place of the plane. */
    public record Corner(double across, double up) {}

    /**
     * A part of the plane.
     *
     * @param title what it is called, in a few words
     * @param note what it means, and how much of what is known lies in it
     * @param corners in turn
     */
    public record Region(String title, String note, List<Corner> corners) {
        public Region {
            corners = List.copyOf(corners);
        }
    }

    /**
     * What is known.
     *
     * @param title what it is called
     */
    public record Bounds(String title, Corner least, Corner most) {}

    /**
     * A place that is looked at.
     *
     * @param title what it is called
     */
    public record Spot(String title, Corner at) {}

    /** The letter by which a region is found in the legend, by its place. */
    public static String letter(int place) {
        return String.valueOf((char) ('A' + place));
    }
}
