// SPDX-License-Identifier: Apache-2.0
package dev.entente.graph;

import dev.entente.DecisionMaker;
import dev.entente.OpenOrder;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Want;
import dev.entente.Preference.Weighted;
import dev.entente.State;
import dev.entente.Type;
import dev.entente.Unknowns;
import dev.entente.limits.LimitExceeded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is known of a decision maker's order of the states (Li, Hipel, Kilgour and Fang, 2004; key LHKF2004; docs/theory.md §6). Of
 * two states one is preferred, or both are equally good, where that is so in every completion: every order of its wants
 * that fits what is known of it, in every type. Otherwise their order is not known; so also where one is preferred in some
 * completions and equally good in the rest.
 *
 * <p>Completions are never listed. Of two states the first part of the list on which they differ decides. In an open part,
 * whichever of the items on which they differ comes first does, and each can come first that no other of these is known to
 * stand above. A state is preferred, then, when it has all of these, and less preferred when it has none.
 */
public final class PartialRanking {

    /** The most wants or states whose order can be open at once. */
    private static final int MOST_OPEN = Long.SIZE;

    private final List<List<Part>> types;
    private final int[] alike;

    private PartialRanking(int size, List<List<Part>> types) {
        this.types = types;
        this.alike = new int[size];
        Map<List<Long>, Integer> first = new HashMap<>();
        for (int s = 0; s < size; s++) {
            int state = s;
            List<Long> traits = types.stream()
                    .flatMap(List::stream)
                    .map(part -> part.trait(state))
                    .toList();
            alike[s] = first.computeIfAbsent(traits, _ -> state);
        }
    }

    /** How two states stand to each other. */
    public enum Order {
        /** The first is preferred. */
        PREFERRED,
        /** The second is preferred. */
        LESS_PREFERRED,
        /** They are equally good. */
        EQUAL,
        /** It isn't known which is better, if any. */
        UNKNOWN;

        /**
         * The order of two states.
         *
         * @param first whether the first is, or may be, preferred
         * @param second whether the second is, or may be
         */
        public static Order of(boolean first, boolean second) {
            return first ? second ? UNKNOWN : PREFERRED : second ? LESS_PREFERRED : EQUAL;
        }
    }

    /** Neighbours in a list: of those on which two states differ one decides, if there is any. */
    private sealed interface Part {

        /** The same for states that it doesn't tell apart. */
        long trait(int state);

        Order order(int s, int t);

        /** Their order is known. */
        record Settled(Ranking ranking) implements Part {
            @Override
            public long trait(int state) {
                return ranking.rank(state);
            }

            @Override
            public Order order(int s, int t) {
                return Order.of(ranking.prefers(s, t), ranking.prefers(t, s));
            }
        }

        /** Their order is open. */
        final class Open implements Part {
            /** By state, bit k for the item k of the part that it has. */
            private final long[] items;
            /** By item, those known to stand above it, directly or by way of others. */
            private final long[] above;

            Open(long[] items, long[] above) {
                this.items = items;
                this.above = above;
            }

            @Override
            public long trait(int state) {
                return items[state];
            }

            @Override
            public Order order(int s, int t) {
                long differing = items[s] ^ items[t];
                long foremost = 0;
                for (long rest = differing; rest != 0; rest &= rest - 1) {
                    int item = Long.numberOfTrailingZeros(rest);
                    foremost |= (above[item] & differing) == 0 ? 1L << item : 0;
                }
                return Order.of((foremost & items[s]) != 0, (foremost & items[t]) != 0);
            }
        }
    }

    /**
     * What a case leaves known of the wants of one decision maker. Options and rules that may not be there don't bear on it.
     *
     * @throws LimitExceeded when the order of more wants or states is open at once than can be treated
     */
    public static PartialRanking of(DecisionMaker decisionMaker, Unknowns unknowns, StateSpace space) {
        List<Type> types = unknowns.typesOf(decisionMaker.id());
        return new PartialRanking(
                space.size(),
                types.isEmpty()
                        ? List.of(parts(decisionMaker.preference(), unknowns.ordersOf(decisionMaker.id()), space))
                        : types.stream()
                                .map(type -> parts(type.preference(), type.open(), space))
                                .toList());
    }

    private static List<Part> parts(Preference preference, List<OpenOrder> open, StateSpace space) {
        List<Part> parts = new ArrayList<>();
        int next = 0;
        for (OpenOrder order : open) {
            parts.add(settled(preference, next, order.first(), space));
            parts.add(new Part.Open(items(preference, order, space), above(order)));
            next = order.first() + order.count();
        }
        parts.add(settled(preference, next, length(preference), space));
        return parts;
    }

    private static int length(Preference preference) {
        return switch (preference) {
            case Prioritized(List<Want> wants) -> wants.size();
            case Ranked ranked -> ranked.tiers().size();
            case Weighted _ -> 0;
        };
    }

    /** The items of a list from one place to before another, in the order written. */
    private static Part settled(Preference preference, int from, int to, StateSpace space) {
        return new Part.Settled(
                switch (preference) {
                    case Prioritized(List<Want> wants) -> Ranking.of(new Prioritized(wants.subList(from, to)), space);
                    case Weighted weighted -> Ranking.of(weighted, space);
                    case Ranked ranked -> {
                        Map<State, Integer> tiers = tiers(ranked);
                        yield Ranking.of(IntStream.range(0, space.size())
                                .map(s -> tier(space.members(s), tiers))
                                .map(tier -> tier < from ? to : Math.min(tier, to))
                                .boxed()
                                .toList());
                    }
                });
    }

    private static Map<State, Integer> tiers(Ranked ranked) {
        Map<State, Integer> tiers = new HashMap<>();
        for (int k = 0; k < ranked.tiers().size(); k++) {
            for (State state : ranked.tiers().get(k)) {
                tiers.put(state, k);
            }
        }
        return tiers;
    }

    private static int tier(List<State> members, Map<State, Integer> tiers) {
        return members.stream()
                .flatMap(member -> Stream.ofNullable(tiers.get(member)))
                .findFirst()
                .orElseThrow();
    }

    private static long[] items(Preference preference, OpenOrder order, StateSpace space) {
        if (order.count() > MOST_OPEN) {
            throw new LimitExceeded("the order of " + order.count() + " wants or states is open at once, and at most "
                    + MOST_OPEN + " can be treated");
        }
        long[] items = new long[space.size()];
        for (int k = 0; k < order.count(); k++) {
            long bit = 1L << k;
            having(preference, order.first() + k, space).stream().forEach(s -> items[s] |= bit);
        }
        return items;
    }

    /** The states that have an item: in which a want holds, or that are in a tier. */
    private static StateSet having(Preference preference, int item, StateSpace space) {
        return switch (preference) {
            case Prioritized(List<Want> wants) -> space.where(wants.get(item).statement());
            case Ranked ranked ->
                StateSet.where(
                        space.size(),
                        s -> space.members(s).stream().anyMatch(ranked.tiers().get(item)::contains));
            case Weighted _ -> throw new IllegalArgumentException("weights have no order (" + item + ")");
        };
    }

    /** Items that are known to be above others stand above them in the list too, so one pass from the top finds all. */
    private static long[] above(OpenOrder order) {
        long[] above = new long[order.count()];
        for (int lower = 0; lower < above.length; lower++) {
            for (OpenOrder.Above known : order.known()) {
                if (known.lower() - order.first() == lower) {
                    int higher = known.higher() - order.first();
                    above[lower] |= above[higher] | 1L << higher;
                }
            }
        }
        return above;
    }

    /** How two states stand to each other, for all that is known. */
    public Order order(int s, int t) {
        Order order = order(types.getFirst(), s, t);
        for (int k = 1; k < types.size(); k++) {
            order = order(types.get(k), s, t) == order ? order : Order.UNKNOWN;
        }
        return order;
    }

    private static Order order(List<Part> parts, int s, int t) {
        for (Part part : parts) {
            Order order = part.order(s, t);
            if (order != Order.EQUAL) {
                return order;
            }
        }
        return Order.EQUAL;
    }

    /** Whether a state is preferred to another for certain. */
    public boolean prefers(int better, int worse) {
        return order(better, worse) == Order.PREFERRED;
    }

    /** Whether a state is preferred to another for certain, or it isn't known. */
    public boolean mayPrefer(int better, int worse) {
        Order order = order(better, worse);
        return order == Order.PREFERRED || order == Order.UNKNOWN;
    }

    /** Whether all is known. */
    public boolean settled() {
        return types.size() == 1 && types.getFirst().stream().noneMatch(Part.Open.class::isInstance);
    }

    /** Whether it isn't known how two states stand to each other. */
    public boolean unknown(int s, int t) {
        return order(s, t) == Order.UNKNOWN;
    }

    /** The first state that stands to all others as this one does, for all that tells states apart. */
    public int alike(int state) {
        return alike[state];
    }
}
