// SPDX-License-Identifier: Apache-2.0
package dev.entente.evidence;

import dev.entente.DecisionMaker;
import dev.entente.Fraction;
import dev.entente.cases.Case;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Belief in the types of all decision makers of a case that have some; they are independent of each other.
 *
 * {@snippet file="dev/entente/LibraryTourTest.java" region="beliefs"}
 *
 * @param each in the order of the case
 */
public record Beliefs(List<Belief> each) {

    public Beliefs {
        each = List.copyOf(each);
    }

    public static Beliefs of(Case subject) {
        List<DecisionMaker> all = subject.conflict().decisionMakers();
        return new Beliefs(IntStream.range(0, all.size())
                .filter(i ->
                        !subject.situation().unknowns().typesOf(all.get(i).id()).isEmpty())
                .mapToObj(i -> Belief.of(subject, i))
                .toList());
    }

    /** As if there were not some items of evidence, by their ids. */
    public Beliefs without(Collection<String> ids) {
        return new Beliefs(each.stream().map(belief -> belief.without(ids)).toList());
    }

    /** Those whose types have priors. */
    public List<Belief> stated() {
        return each.stream().filter(Belief::stated).toList();
    }

    /** That of a decision maker. */
    public Optional<Belief> of(int decisionMaker) {
        return each.stream()
                .filter(belief -> belief.decisionMaker() == decisionMaker)
                .findFirst();
    }

    /** Of which decision makers nothing can be believed, as the items rule out all of their types. */
    public List<Contradiction> contradictions() {
        return each.stream().flatMap(belief -> belief.contradiction().stream()).toList();
    }

    /** By decision maker with priors, belief in each type before any evidence. */
    public Map<Integer, List<Fraction>> prior() {
        return by(Belief::prior).orElseThrow();
    }

    /** By decision maker with priors, belief in each type after all evidence; empty where the items rule out all of one. */
    public Optional<Map<Integer, List<Fraction>>> posterior() {
        return by(Belief::posterior);
    }

    /** By the name in full of each type that can be believed in, how far it is after all evidence. */
    public Map<String, Fraction> byName(Case subject) {
        Map<String, Fraction> shares = new LinkedHashMap<>();
        for (Belief belief : stated()) {
            String id = subject.conflict()
                    .decisionMakers()
                    .get(belief.decisionMaker())
                    .id();
            belief.posterior()
                    .ifPresent(posterior -> IntStream.range(0, posterior.size())
                            .forEach(t ->
                                    shares.put(id + "." + belief.types().get(t).id(), posterior.get(t))));
        }
        return shares;
    }

    private Optional<Map<Integer, List<Fraction>>> by(Function<Belief, Optional<List<Fraction>>> stage) {
        Map<Integer, List<Fraction>> by = new LinkedHashMap<>();
        for (Belief belief : stated()) {
            stage.apply(belief).ifPresent(shares -> by.put(belief.decisionMaker(), shares));
        }
        return by.size() == stated().size() ? Optional.of(by) : Optional.empty();
    }
}
