// SPDX-License-Identifier: Apache-2.0
package dev.entente.outside;

import dev.entente.cases.reference.Coding;
import dev.entente.cases.reference.Coding.Group;
import dev.entente.cases.reference.Counted;
import dev.entente.explore.worlds.Share.Interval;
import java.util.List;
import java.util.Optional;

/**
 * How far two shares are apart.
 *
 * @param points the first less the second, from −1 to 1
 * @param interval where the difference lies in 95 of 100 such counts (Newcombe, 1998, method 10; key Newcombe1998)
 * @param turning how many cases of the first group, coded the other way, would bring its share to the second’s or past it
 */
public record Difference(double points, Interval interval, long turning) {

    /** Between two shares that were counted in different cases. */
    public static Difference of(Counted one, Counted other) {
        Interval first = wilson(one);
        Interval second = wilson(other);
        double points = one.share() - other.share();
        return new Difference(
                points,
                new Interval(
                        points - Math.hypot(one.share() - first.low(), second.high() - other.share()),
                        points + Math.hypot(first.high() - one.share(), other.share() - second.low())),
                turning(one, other));
    }

    /** Between the groups of a coding, where there are two and no case belongs to both. */
    public static Optional<Difference> between(Coding coding, boolean overlapping) {
        List<Group> groups = coding.groups();
        return groups.size() == 2 && !overlapping
                ? Optional.of(of(groups.getFirst().counted(), groups.getLast().counted()))
                : Optional.empty();
    }

    /** Where a share lies in 95 of 100 such counts (Wilson, 1927; key Wilson1927). */
    public static Interval wilson(Counted counted) {
        return Interval.wilson(counted.share(), (double) counted.of());
    }

    /** Whether the counts tell the two apart. */
    public boolean shows() {
        return interval.low() > 0 || interval.high() < 0;
    }

    /** Whole numbers, as a share of a few cases is a step or more off. */
    private static long turning(Counted one, Counted other) {
        long ahead = one.count() * other.of() - other.count() * one.of();
        return Math.ceilDiv(Math.abs(ahead), other.of());
    }
}
