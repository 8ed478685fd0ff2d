// SPDX-License-Identifier: Apache-2.0
package dev.entente.evidence;

import dev.entente.Fraction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * That items of evidence about the types of a decision maker, as they are stated, can't all be: together they rule out
 * every type, so that nothing can be believed of it.
 *
 * @param decisionMaker its place in the case
 * @param items those that rule some type out, by their ids, in the order of the file
 * @param byPriors whether they leave a type, and it has a prior of 0
 */
public record Contradiction(int decisionMaker, List<String> items, boolean byPriors) {

    public Contradiction {
        items = List.copyOf(items);
    }

    static Optional<Contradiction> of(Belief belief) {
        boolean byPriors = belief.support().isPresent();
        if (byPriors && !(belief.stated() && belief.posterior().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Contradiction(
                belief.decisionMaker(),
                belief.items().stream()
                        .filter(Item::counts)
                        .filter(item -> item.least().equals(Fraction.ZERO))
                        .map(item -> item.claim().id())
                        .toList(),
                byPriors));
    }

    /**
     * It in a sentence without its end: "“e1” and “e2” together rule out every type of Iran".
     *
     * @param name of the decision maker
     */
    public String told(String name) {
        String all = items.size() == 1
                ? "“" + items.getFirst() + "” rules"
                : items.stream()
                                .limit(items.size() - 1L)
                                .map(item -> "“" + item + "”")
                                .collect(Collectors.joining(", "))
                        + " and “" + items.getLast() + "” together rule";
        return all + " out every type of " + name + (byPriors ? " whose prior is not 0" : "");
    }

    /** What is to be done about it, as a sentence. */
    public String advice() {
        return (items.size() == 1 ? "It, or one of its likelihoods" : "One of them, or one of their likelihoods")
                + (byPriors ? ", or a prior of 0," : ",")
                + " is wrong; a reliability below 1 says that an item is not sure.";
    }
}
