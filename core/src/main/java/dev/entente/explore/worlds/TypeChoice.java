// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.worlds;

import dev.entente.Type;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The types of a decision maker, each with the completions of whatever order is open within it, one type after another. */
final class TypeChoice implements Choice {

    private final Unknown.Types unknown;
    private final List<List<OrderChoice>> orders;
    private final List<BigInteger> completions;
    private final List<Fact> facts;
    /** Where the completions of each type end; empty where they are not numbered. */
    private final long[] ends;

    /** A type and the numbers of the completions of its open orders. */
    record Chosen(int type, List<BigInteger> orders) {}

    TypeChoice(Unknown.Types unknown) {
        this.unknown = unknown;
        this.orders = unknown.types().stream()
                .map(type -> type.open().stream()
                        .map(open ->
                                new OrderChoice(new Unknown.Order(unknown.decisionMaker(), open), Optional.of(type)))
                        .toList())
                .toList();
        this.completions = orders.stream()
                .map(subject -> subject.stream().map(Choice::completions).reduce(BigInteger.ONE, BigInteger::multiply))
                .toList();
        this.facts = List.copyOf(listed());
        this.ends = new long[numbered() ? completions.size() : 0];
        for (int t = 0; t < ends.length; t++) {
            ends[t] = (t == 0 ? 0 : ends[t - 1]) + completions.get(t).longValueExact();
        }
    }

    private List<Fact> listed() {
        List<Fact> listed = new ArrayList<>();
        for (Type type : unknown.types()) {
            listed.add(new Fact.OfType(unknown.decisionMaker(), type, true));
        }
        if (unknown.types().size() > 2) {
            for (Type type : unknown.types()) {
                listed.add(new Fact.OfType(unknown.decisionMaker(), type, false));
            }
        }
        orders.forEach(subject -> subject.forEach(order -> listed.addAll(order.facts())));
        return listed;
    }

    List<OrderChoice> orders(int type) {
        return orders.get(type);
    }

    int types() {
        return completions.size();
    }

    /** Which type it is, by its place among them. */
    int type(long completion) {
        if (ends.length == 0) {
            return chosen(completion).type();
        }
        int type = 0;
        while (completion >= ends[type]) {
            type++;
        }
        return type;
    }

    Chosen chosen(long completion) {
        BigInteger rest = number(completion);
        int type = 0;
        while (rest.compareTo(completions.get(type)) >= 0) {
            rest = rest.subtract(completions.get(type++));
        }
        List<BigInteger> numbers = new ArrayList<>();
        for (OrderChoice order : orders.get(type)) {
            BigInteger[] split = rest.divideAndRemainder(order.completions());
            numbers.add(split[1]);
            rest = split[0];
        }
        return new Chosen(type, numbers);
    }

    @Override
    public Unknown unknown() {
        return unknown;
    }

    @Override
    public BigInteger completions() {
        return completions.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    @Override
    public List<Fact> facts() {
        return facts;
    }

    @Override
    public boolean[] holding(long completion) {
        Chosen chosen = chosen(completion);
        boolean[] holding = new boolean[facts.size()];
        int types = unknown.types().size();
        holding[chosen.type()] = true;
        int next = types;
        if (types > 2) {
            for (int t = 0; t < types; t++) {
                holding[next++] = t != chosen.type();
            }
        }
        for (int t = 0; t < types; t++) {
            for (int o = 0; o < orders.get(t).size(); o++) {
                OrderChoice order = orders.get(t).get(o);
                boolean[] own = t == chosen.type()
                        ? order.holding(chosen.orders().get(o))
                        : new boolean[order.facts().size()];
                System.arraycopy(own, 0, holding, next, own.length);
                next += own.length;
            }
        }
        return holding;
    }

    @Override
    public int decisionMaker() {
        return unknown.decisionMaker();
    }
}
