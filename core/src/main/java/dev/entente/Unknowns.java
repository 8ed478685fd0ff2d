// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a case marks as not known. Each is independent of the others; without them the case has its plain reading, in which
 * decision makers have their plain preferences in the order written, and all options and rules are there.
 *
 * @param orders by decision maker: where the order of its wants, or of the tiers of its ranking, is open; of no effect
 *     beside types, which have their own
 * @param types by decision maker: of which types it may be, the plain preference not being one of them
 * @param options in full, those that may not be there; such an option is then never taken
 * @param rules the places, from 0, of the rules of feasibility that may not be there
 */
public record Unknowns(
        Map<String, List<OpenOrder>> orders, Map<String, List<Type>> types, List<String> options, List<Integer> rules) {

    /** Everything is known. */
    public static final Unknowns NONE = new Unknowns(Map.of(), Map.of(), List.of(), List.of());

    public Unknowns {
        orders = copied(orders);
        types = copied(types);
        options = List.copyOf(options);
        rules = List.copyOf(rules);
    }

    private static <T> Map<String, List<T>> copied(Map<String, List<T>> lists) {
        return lists.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, list -> List.copyOf(list.getValue())));
    }

    public boolean none() {
        return equals(NONE);
    }

    /** The same with the preference of one decision maker known. */
    public Unknowns settled(String decisionMaker) {
        if (!orders.containsKey(decisionMaker) && !types.containsKey(decisionMaker)) {
            return this;
        }
        Map<String, List<OpenOrder>> open = new HashMap<>(orders);
        Map<String, List<Type>> several = new HashMap<>(types);
        open.remove(decisionMaker);
        several.remove(decisionMaker);
        return new Unknowns(open, several, options, rules);
    }

    /** The same with every type’s preference as a function has it. */
    public Unknowns with(UnaryOperator<Preference> changed) {
        Map<String, List<Type>> several = new HashMap<>();
        types.forEach((who, ofOne) -> several.put(
                who,
                ofOne.stream()
                        .map(type -> type.with(changed.apply(type.preference())))
                        .toList()));
        return new Unknowns(orders, several, options, rules);
    }

    /** Whether all preferences are known. */
    public boolean preferencesKnown() {
        return orders.isEmpty() && types.isEmpty();
    }

    /** Where the plain preference of a decision maker is open. */
    public List<OpenOrder> ordersOf(String decisionMaker) {
        return orders.getOrDefault(decisionMaker, List.of());
    }

    /** The types of a decision maker; empty when it is of one kind. */
    public List<Type> typesOf(String decisionMaker) {
        return types.getOrDefault(decisionMaker, List.of());
    }
}
