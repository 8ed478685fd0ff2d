// SPDX-License-Identifier: Apache-2.0
package dev.entente.design.search;

import dev.entente.limits.Budget;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The cheapest changes of a decision maker's list of wants that meet a {@link Requirement}: each want dropped, moved or
 * added costs 1.
 *
 * <p><em>Idea.</em> A list is read from its most important want on, as it is compared. What has been read so far leaves
 * of the states that matter those still <em>undecided</em> against s, those found better and those found worse. Writing
 * the changed list in the same order, each step takes the next want of the old list, leaves it out, brings one forward,
 * puts back one left out before (which makes its leaving a move), or puts in one of the pool. A branch is dead once the
 * requirement fails even if all that isn't better ends up no better than s, and done once it holds by what is worse
 * already: the rest of the list can stay as it is. As the requirement is monotone, both tests are exact.
 *
 * <p>{@link #least} goes through these branches by cost and takes each only once: two prefixes that leave the same old
 * wants to be placed, and the same states undecided and better, are one. {@link #each} gives the changed lists of one
 * cost in full, as what lies beyond the requirement differs between them (it makes other decision makers' sanctions).
 *
 * <p><em>Cost.</em> With k wants, p in the pool and c changes at most (k (k + p))^c / c! branches, of which dead ones are
 * never entered; each costs the order of the states that matter.
 *
 * <p>Source: docs/engines.md §9. A spent budget ends it by {@link dev.entente.limits.BudgetSpent}.
 */
final class ListSearch {

    /** The longest list: wants are kept as bits. */
    static final int MOST_WANTS = 60;

    private final Requirement requirement;
    private final Budget budget;
    private final int own;
    private final long[][] gains;
    private final long[][] losses;
    private final long[] all;

    /**
     * @param truth by statement and state, the decision maker's own wants first, the pool behind them
     * @param own how many of them are its own
     */
    ListSearch(Requirement requirement, boolean[][] truth, int own, Budget budget) {
        this.requirement = requirement;
        this.budget = budget;
        this.own = own;
        int words = (requirement.size() + Long.SIZE - 1) / Long.SIZE;
        this.gains = new long[truth.length][words];
        this.losses = new long[truth.length][words];
        this.all = new long[words];
        for (int position = 0; position < requirement.size(); position++) {
            all[position >>> 6] |= 1L << position;
            for (int w = 0; w < truth.length; w++) {
                boolean there = truth[w][requirement.stateAt(position)];
                if (there != truth[w][requirement.state()]) {
                    (there ? gains : losses)[w][position >>> 6] |= 1L << position;
                }
            }
        }
    }

    /** A list written so far. */
    private static final class Prefix {
        private final int next;
        private final long early;
        private final long left;
        private final long[] undecided;
        private final long[] better;

        Prefix(int next, long early, long left, long[] undecided, long[] better) {
            this.next = next;
            this.early = early;
            this.left = left;
            this.undecided = undecided;
            this.better = better;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Prefix same
                    && same.next == next
                    && same.early == early
                    && same.left == left
                    && Arrays.equals(same.undecided, undecided)
                    && Arrays.equals(same.better, better);
        }

        @Override
        public int hashCode() {
            int hash = 31 * (31 * next + Long.hashCode(early)) + Long.hashCode(left);
            return 31 * (31 * hash + Arrays.hashCode(undecided)) + Arrays.hashCode(better);
        }
    }

    private Prefix start() {
        return new Prefix(0, 0, 0, all, new long[all.length]);
    }

    /** The fewest changes that meet the requirement; empty when that many don't. */
    OptionalInt least(int atMost) {
        Set<Prefix> seen = new HashSet<>();
        List<Prefix> dearer = new ArrayList<>(List.of(start()));
        for (int cost = 0; cost <= atMost; cost++) {
            ArrayDeque<Prefix> open = new ArrayDeque<>(dearer);
            dearer.clear();
            while (!open.isEmpty()) {
                Prefix prefix = open.pop();
                if (!seen.add(prefix) || !alive(prefix)) {
                    continue;
                }
                if (done(prefix)) {
                    return OptionalInt.of(cost);
                }
                budget.check();
                free(prefix).forEach(open::push);
                if (cost < atMost) {
                    dearer.addAll(paid(prefix));
                }
            }
        }
        return OptionalInt.empty();
    }

    private boolean alive(Prefix prefix) {
        long[] noBetter = new long[all.length];
        for (int k = 0; k < all.length; k++) {
            noBetter[k] = all[k] & ~prefix.better[k];
        }
        return requirement.holds(noBetter);
    }

    private boolean done(Prefix prefix) {
        if (prefix.next == own) {
            return true; // alive, and states never decided are as good as s
        }
        long[] worse = new long[all.length];
        for (int k = 0; k < all.length; k++) {
            worse[k] = all[k] & ~prefix.better[k] & ~prefix.undecided[k];
        }
        return requirement.holds(worse);
    }

    /** Steps without a cost: the next want of the old list, or one left out before. */
    private List<Prefix> free(Prefix prefix) {
        List<Prefix> steps = new ArrayList<>();
        steps.add(kept(prefix));
        for (long rest = prefix.left; rest != 0; rest &= rest - 1) {
            int w = Long.numberOfTrailingZeros(rest);
            if (splits(prefix, w)) {
                steps.add(with(prefix, w, prefix.next, prefix.early, prefix.left & ~(1L << w)));
            }
        }
        return steps;
    }

    private Prefix kept(Prefix prefix) {
        int next = prefix.next;
        return isEarly(prefix, next)
                ? new Prefix(next + 1, prefix.early, prefix.left, prefix.undecided, prefix.better)
                : with(prefix, next, next + 1, prefix.early, prefix.left);
    }

    private static boolean isEarly(Prefix prefix, int w) {
        return (prefix.early >>> w & 1) == 1;
    }

    /** Steps that are a change: the next want left out, a later one brought forward, one of the pool put in. */
    private List<Prefix> paid(Prefix prefix) {
        List<Prefix> steps = new ArrayList<>();
        int next = prefix.next;
        if (!isEarly(prefix, next) && splits(prefix, next)) {
            steps.add(leftOut(prefix));
        }
        for (int w = next + 1; w < gains.length; w++) {
            if ((w >= own || !isEarly(prefix, w)) && splits(prefix, w)) {
                steps.add(early(prefix, w));
            }
        }
        return steps;
    }

    private static Prefix leftOut(Prefix prefix) {
        long left = prefix.left | 1L << prefix.next;
        return new Prefix(prefix.next + 1, prefix.early, left, prefix.undecided, prefix.better);
    }

    private Prefix early(Prefix prefix, int w) {
        long early = w < own ? prefix.early | 1L << w : prefix.early;
        return with(prefix, w, prefix.next, early, prefix.left);
    }

    /** Whether a want decides anything that is open; if not, it is no use here. */
    private boolean splits(Prefix prefix, int w) {
        for (int k = 0; k < all.length; k++) {
            if ((prefix.undecided[k] & (gains[w][k] | losses[w][k])) != 0) {
                return true;
            }
        }
        return false;
    }

    private Prefix with(Prefix prefix, int w, int next, long early, long left) {
        long[] undecided = new long[all.length];
        long[] better = new long[all.length];
        for (int k = 0; k < all.length; k++) {
            better[k] = prefix.better[k] | (prefix.undecided[k] & gains[w][k]);
            undecided[k] = prefix.undecided[k] & ~(gains[w][k] | losses[w][k]);
        }
        return new Prefix(next, early, left, undecided, better);
    }

    /**
     * Every list that so many changes make and that meets the requirement, each once: the numbers of its wants, the own
     * ones before the pool.
     *
     * @param found takes a list; false when it has had enough
     * @return whether it wants more
     */
    boolean each(int cost, Predicate<int[]> found) {
        return new Writing(found).write(start(), cost);
    }

    /** Changed lists being written down, one after another. */
    private final class Writing {

        private final Predicate<int[]> found;
        private final Set<List<Integer>> given = new HashSet<>();
        private final List<Integer> list = new ArrayList<>();

        Writing(Predicate<int[]> found) {
            this.found = found;
        }

        /** Goes on with so many changes left to make; returns whether more is wanted. */
        boolean write(Prefix prefix, int left) {
            if (!alive(prefix)) {
                return true;
            }
            budget.check();
            if (prefix.next == own && left == 0 && given.add(List.copyOf(list))) {
                return found.test(list.stream().mapToInt(w -> w).toArray()) && back(prefix, left);
            }
            return keep(prefix, left) && back(prefix, left) && (left == 0 || change(prefix, left - 1));
        }

        private boolean keep(Prefix prefix, int left) {
            int next = prefix.next;
            if (next == own) {
                return true;
            }
            return isEarly(prefix, next) ? write(kept(prefix), left) : put(next, kept(prefix), left);
        }

        /** Puts back a want that was left out. */
        private boolean back(Prefix prefix, int left) {
            boolean more = true;
            for (long rest = prefix.left; more && rest != 0; rest &= rest - 1) {
                int w = Long.numberOfTrailingZeros(rest);
                more = put(w, with(prefix, w, prefix.next, prefix.early, prefix.left & ~(1L << w)), left);
            }
            return more;
        }

        private boolean change(Prefix prefix, int left) {
            int next = prefix.next;
            boolean more = true;
            if (next < own && !isEarly(prefix, next)) {
                more = write(leftOut(prefix), left);
            }
            for (int w = Math.min(next + 1, own); more && w < gains.length; w++) {
                boolean again = w < own ? isEarly(prefix, w) : list.contains(w);
                more = again || put(w, early(prefix, w), left);
            }
            return more;
        }

        private boolean put(int w, Prefix prefix, int left) {
            list.add(w);
            boolean more = write(prefix, left);
            list.removeLast();
            return more;
        }
    }
}
