// SPDX-License-Identifier: Apache-2.0
package dev.entente.evidence;

import dev.entente.Fraction;
import dev.entente.Grounds;
import dev.entente.Type;
import dev.entente.cases.Case;
import dev.entente.cases.Claim;
import dev.entente.cases.Signal.Band;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What evidence makes of belief in the types of one decision maker, by Bayes’ rule: belief after is belief before times
 * the likelihood of each item, as shares of their sum. The order of items does not matter. Of the items of a group, which
 * are not independent, the one that tells most after reliability counts ({@link Item#least}; of equals the first by id).
 * Priors and likelihoods are the analyst’s own; all results are exact.
 *
 * @param decisionMaker its place in the case
 * @param items those that say something of its types, in the order of the file
 */
public record Belief(int decisionMaker, List<Type> types, List<Item> items) {

    public Belief {
        types = List.copyOf(types);
        items = List.copyOf(items);
    }

    /**
     * Weighs the items that say something of a decision maker.
     *
     * @param decisionMaker one with types, by its place in the case
     */
    static Belief of(Case subject, int decisionMaker) {
        String id = subject.conflict().decisionMakers().get(decisionMaker).id();
        List<Type> types = subject.situation().unknowns().typesOf(id);
        return new Belief(
                decisionMaker,
                types,
                counted(subject.basis().claims().stream()
                        .flatMap(claim -> item(claim, id, types).stream())
                        .toList()));
    }

    /** What a claim says of the types of a decision maker; empty where it says nothing. */
    static Optional<Item> item(Claim claim, String decisionMaker, List<Type> types) {
        var likelihoods = claim.bearing().of(decisionMaker);
        return likelihoods.isEmpty()
                ? Optional.empty()
                : Optional.of(Item.of(
                        claim,
                        types.stream().map(type -> likelihoods.get(type.id())).toList()));
    }

    /** Of each group the item that counts, and for the others which that is. */
    private static List<Item> counted(List<Item> items) {
        Map<String, Item> most = new HashMap<>();
        for (Item item : items) {
            item.claim()
                    .bearing()
                    .group()
                    .ifPresent(group -> most.merge(
                            group, item, (one, other) -> Item.TELLING.compare(one, other) <= 0 ? one : other));
        }
        return items.stream()
                .map(item -> item.claim()
                        .bearing()
                        .group()
                        .map(most::get)
                        .filter(best -> !best.claim().id().equals(item.claim().id()))
                        .map(item::countedBy)
                        .orElse(item))
                .toList();
    }

    /** The same without some items, by their ids; of their groups others may count then. */
    public Belief without(Collection<String> ids) {
        return new Belief(
                decisionMaker,
                types,
                counted(items.stream()
                        .filter(item -> !ids.contains(item.claim().id()))
                        .map(Item::countedItself)
                        .toList()));
    }

    /** Whether the analyst says how far each type is believed in before the evidence. */
    public boolean stated() {
        return types.stream().allMatch(type -> type.prior().isPresent());
    }

    /** Belief in each type before any evidence; empty where it is not stated. */
    public Optional<List<Fraction>> prior() {
        return priorOdds().flatMap(Odds::shares);
    }

    /** Belief in each type after all evidence; empty where none is stated before, or where the items rule out all types. */
    public Optional<List<Fraction>> posterior() {
        return after(items.size());
    }

    /**
     * From how little to how much a type is believed in after all evidence, wherever in their bounds the likelihoods lie that
     * follow from signals; empty where no belief is stated before, or where the items may rule out all types.
     *
     * @param type its place
     */
    public Optional<Band> within(int type) {
        Optional<Fraction> least = posterior(type, true);
        Optional<Fraction> most = posterior(type, false);
        return least.flatMap(from -> most.map(to -> new Band(from, to, Grounds.NONE)));
    }

    private Optional<Fraction> posterior(int type, boolean against) {
        List<String> ids = types.stream().map(Type::id).toList();
        List<Item> moved = items.stream()
                .flatMap(item -> item.within(ids, type, against).stream())
                .toList();
        return moved.size() < items.size()
                ? Optional.empty()
                : new Belief(decisionMaker, types, counted(moved)).posterior().map(shares -> shares.get(type));
    }

    /** Belief in each type after so many items, in the order of the file. */
    public Optional<List<Fraction>> after(int first) {
        return priorOdds().flatMap(prior -> prior.times(evidence(first)).shares());
    }

    /**
     * How far the items together speak for each type, as a share of the one they speak most for, whatever is believed
     * before; empty where they rule out all types.
     */
    public Optional<List<Fraction>> support() {
        return evidence(items.size()).relative();
    }

    /** That the items can't all be as they are stated; empty where they can. */
    public Optional<Contradiction> contradiction() {
        return Contradiction.of(this);
    }

    private Optional<Odds> priorOdds() {
        return stated()
                ? Optional.of(Odds.of(
                        types.stream().map(type -> type.prior().orElseThrow()).toList()))
                : Optional.empty();
    }

    private Odds evidence(int first) {
        return items.stream()
                .limit(first)
                .filter(Item::counts)
                .map(Item::odds)
                .reduce(Odds.even(types.size()), Odds::times);
    }
}
