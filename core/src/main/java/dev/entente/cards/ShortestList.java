// SPDX-License-Identifier: Apache-2.0
package dev.entente.cards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The shortest list of wants that puts levels in an order, the best first.
 *
 * <p><em>Idea.</em> A want that some states of a level meet and others don’t can’t be part of the list, as it would tell them
 * apart; each other want is true or false of a level. A list read from its head parts the levels further and further: what is
 * parted is a set of gaps between neighbours. A want may come next when it <em>rises</em>, from false to true at the next
 * level, only in gaps that are parted already, and then parts those in which it <em>falls</em>. The list is right when all gaps
 * are parted. What may come next may come next later as well, and more gaps parted never hurt: so wants are tried only for as
 * much as they part, and one that parts less than another is passed over.
 *
 * <p><em>Cost.</em> Lists of one want more are tried until some are right, or so many steps are done; then the list is the
 * shortest found, and how many wants it takes at least is told. Up to 64 levels.
 */
final class ShortestList {

    static final int MOST_LEVELS = 64;

    private static final int MOST_STEPS = 20_000;

    /**
     * A want as levels see it; bit g is for the gap between level g and the next.
     *
     * @param want its place among those offered
     * @param falls where the level before meets it and the one after does not
     * @param rises where it is the other way round
     */
    record Seen(int want, long falls, long rises) {

        /** @param met by level, whether it meets the want */
        static Seen of(int want, List<Boolean> met) {
            long falls = 0;
            long rises = 0;
            for (int g = 0; g + 1 < met.size(); g++) {
                falls |= met.get(g) && !met.get(g + 1) ? 1L << g : 0;
                rises |= !met.get(g) && met.get(g + 1) ? 1L << g : 0;
            }
            return new Seen(want, falls, rises);
        }

        boolean mayFollow(long parted) {
            return (rises & ~parted) == 0;
        }
    }

    /**
     * A list.
     *
     * @param wants by their place among those offered
     * @param atLeast no list has fewer
     */
    record Found(List<Integer> wants, int atLeast) {
        Found {
            wants = List.copyOf(wants);
        }
    }

    private final List<Seen> wants;
    private final long all;
    private final Map<Long, Integer> tried = new HashMap<>();
    private int steps;

    private ShortestList(List<Seen> wants, int levels) {
        this.wants = wants;
        this.all = levels > 1 ? -1L >>> (Long.SIZE - (levels - 1)) : 0;
    }

    /** All gaps of so many levels. */
    static long gaps(int levels) {
        return new ShortestList(List.of(), levels).all;
    }

    /** Those that part anything, without those that another is as good as whenever they may come. */
    static List<Seen> useful(List<Seen> offered) {
        List<Seen> useful = new ArrayList<>();
        for (Seen one : offered) {
            boolean idle = one.falls() == 0 || useful.stream().anyMatch(other -> isAsGood(other, one));
            if (!idle) {
                useful.removeIf(other -> isAsGood(one, other));
                useful.add(one);
            }
        }
        return useful;
    }

    private static boolean isAsGood(Seen one, Seen other) {
        return (other.falls() & ~one.falls()) == 0 && (one.rises() & ~other.rises()) == 0;
    }

    /**
     * Searches for it.
     *
     * @param offered the plainest first
     * @return empty where no list does
     */
    static Optional<Found> of(List<Seen> offered, int levels) {
        ShortestList search = new ShortestList(useful(offered), levels);
        return search.quick().map(search::shortened);
    }

    /** A list by taking what parts most, again and again. */
    private Optional<List<Integer>> quick() {
        List<Integer> list = new ArrayList<>();
        long parted = 0;
        while (parted != all) {
            Map<Long, Integer> next = next(parted);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            long most = next.keySet().stream()
                    .max((a, b) -> Integer.compare(Long.bitCount(a), Long.bitCount(b)))
                    .orElseThrow();
            list.add(next.get(most));
            parted |= most;
        }
        return Optional.of(list);
    }

    private Found shortened(List<Integer> quick) {
        for (int length = least(0); length < quick.size(); length++) {
            tried.clear();
            List<Integer> list = new ArrayList<>();
            boolean found = complete(0, length, list);
            if (found || steps > MOST_STEPS) {
                return found ? new Found(list, length) : new Found(quick, length);
            }
        }
        return new Found(quick, quick.size());
    }

    /** Whether so many more wants part what is left; they are added to the list. */
    private boolean complete(long parted, int more, List<Integer> list) {
        if (parted == all) {
            return true;
        }
        if (++steps > MOST_STEPS || least(parted) > more || tried.getOrDefault(parted, -1) >= more) {
            return false;
        }
        tried.put(parted, more);
        for (Map.Entry<Long, Integer> next : next(parted).entrySet()) {
            list.add(next.getValue());
            if (complete(parted | next.getKey(), more - 1, list)) {
                return true;
            }
            list.removeLast();
        }
        return false;
    }

    /** No fewer wants part what is left, as each parts at most as much as the one that parts most. */
    private int least(long parted) {
        OptionalInt most = wants.stream()
                .mapToInt(want -> Long.bitCount(want.falls() & ~parted))
                .max();
        int left = Long.bitCount(all & ~parted);
        return left == 0 ? 0 : Math.ceilDiv(left, Math.max(1, most.orElse(1)));
    }

    /** What can be parted next, by which want: the most, and nothing that is part of more. */
    private Map<Long, Integer> next(long parted) {
        Map<Long, Integer> effects = new LinkedHashMap<>();
        for (Seen want : wants) {
            long effect = want.falls() & ~parted;
            if (effect != 0 && want.mayFollow(parted)) {
                effects.putIfAbsent(effect, want.want());
            }
        }
        List<Long> all = List.copyOf(effects.keySet());
        effects.keySet()
                .removeIf(effect ->
                        all.stream().anyMatch(other -> other != effect.longValue() && (effect & ~other) == 0));
        return effects;
    }
}
