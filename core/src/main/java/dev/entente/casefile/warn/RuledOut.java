// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.warn;

import dev.entente.OptionForm;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Finds single wants that keep an outcome from holding under any concept of stability: from each of its states the decision
 * maker has a move for the sake of this want, and whatever the others do after that, it is better off than before.
 *
 * @param form the model's, without merged states, so that the others can never change a decision maker's options
 */
record RuledOut(GraphModel model, OptionForm form) {

    /** The places, from 0, of the wants of a decision maker of which each alone rules the outcome out. */
    IntStream by(int decisionMaker, StateSet outcome) {
        if (!(model.conflict().decisionMakers().get(decisionMaker).preference()
                        instanceof Prioritized(List<Want> wants))
                || outcome.isEmpty()) {
            return IntStream.empty();
        }
        List<StateSet> holding = wants.stream()
                .map(want -> model.space().where(want.statement()))
                .toList();
        int[] worst = worst(decisionMaker);
        BitSet ruling = new BitSet();
        ruling.set(0, wants.size());
        outcome.stream().takeWhile(_ -> !ruling.isEmpty()).forEach(s -> {
            BitSet here = new BitSet();
            model.moves(decisionMaker)
                    .from(s)
                    .filter(t -> worst[t] < model.ranking(decisionMaker).rank(s))
                    .forEach(t -> decides(holding, s, t).ifPresent(here::set));
            ruling.and(here);
        });
        return ruling.stream();
    }

    /** By state, the worst rank among all states in which the decision maker’s own options are as there. */
    private int[] worst(int decisionMaker) {
        String id = model.conflict().decisionMakers().get(decisionMaker).id();
        BigInteger own = IntStream.range(0, form.options().size())
                .filter(k -> form.options().get(k).owner().equals(id))
                .mapToObj(BigInteger.ZERO::setBit)
                .reduce(BigInteger.ZERO, BigInteger::or);
        Map<BigInteger, Integer> worst = new HashMap<>();
        for (int s = 0; s < model.size(); s++) {
            worst.merge(chosen(s, own), model.ranking(decisionMaker).rank(s), Math::max);
        }
        return IntStream.range(0, model.size())
                .map(s -> worst.getOrDefault(chosen(s, own), 0))
                .toArray();
    }

    private BigInteger chosen(int state, BigInteger own) {
        return model.space().state(state).decimal().and(own);
    }

    /** The first want on which two states differ. */
    private static OptionalInt decides(List<StateSet> holding, int s, int t) {
        return IntStream.range(0, holding.size())
                .filter(k -> holding.get(k).contains(s) != holding.get(k).contains(t))
                .findFirst();
    }
}
