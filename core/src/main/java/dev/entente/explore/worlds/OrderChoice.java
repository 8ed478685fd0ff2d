// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.worlds;

import dev.entente.OpenOrder;
import dev.entente.Type;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The completions of one open order. */
final class OrderChoice implements Choice {

    private final Unknown.Order unknown;
    private final Optional<Type> type;
    private final LinearExtensions orders;
    private final List<Fact> facts;

    OrderChoice(Unknown.Order unknown) {
        this(unknown, Optional.empty());
    }

    /** @param type the type whose order it is */
    OrderChoice(Unknown.Order unknown, Optional<Type> type) {
        this.unknown = unknown;
        this.type = type;
        this.orders = new LinearExtensions(unknown.order());
        this.facts = List.copyOf(pairs());
    }

    private List<Fact> pairs() {
        List<Fact> pairs = new ArrayList<>();
        int first = order().first();
        for (int a = 0; a < order().count(); a++) {
            for (int b = a + 1; b < order().count(); b++) {
                if (orders.open(a, b)) {
                    pairs.add(new Fact.Above(decisionMaker(), type, first + a, first + b));
                    pairs.add(new Fact.Above(decisionMaker(), type, first + b, first + a));
                }
            }
        }
        return pairs;
    }

    OpenOrder order() {
        return unknown.order();
    }

    /** The items, counted from the first of the group, in the order of a completion. */
    int[] items(BigInteger number) {
        return orders.at(number);
    }

    @Override
    public Unknown unknown() {
        return unknown;
    }

    @Override
    public BigInteger completions() {
        return orders.count();
    }

    @Override
    public List<Fact> facts() {
        return facts;
    }

    @Override
    public boolean[] holding(long completion) {
        return holding(number(completion));
    }

    boolean[] holding(BigInteger number) {
        int[] items = items(number);
        int[] place = new int[items.length];
        for (int p = 0; p < items.length; p++) {
            place[items[p]] = p;
        }
        boolean[] holding = new boolean[facts.size()];
        for (int f = 0; f < holding.length; f++) {
            Fact.Above above = (Fact.Above) facts.get(f);
            holding[f] = place[above.higher() - order().first()] < place[above.lower() - order().first()];
        }
        return holding;
    }

    @Override
    public int decisionMaker() {
        return unknown.decisionMaker();
    }
}
