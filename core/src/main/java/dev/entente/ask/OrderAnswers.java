// SPDX-License-Identifier: Apache-2.0
package dev.entente.ask;

import dev.entente.State;
import dev.entente.cases.Case;
import dev.entente.explore.worlds.Answers;
import dev.entente.explore.worlds.Choice;
import dev.entente.explore.worlds.LinearExtensions;
import dev.entente.explore.worlds.Unknown;
import dev.entente.explore.worlds.WorldAnswer;
import dev.entente.explore.worlds.Worlds;
import dev.entente.graph.StateSpace;
import dev.entente.limits.Budget;
import dev.entente.limits.LimitExceeded;
import dev.entente.stability.SanctionConcept;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What the orders of a case answer, each distinct ranking once. Not for use by several threads at once. */
final class OrderAnswers {

    private final Worlds worlds;
    private final SanctionConcept concept;
    private final Answers answers;
    private final OptionalInt today;
    private final int outcomes;
    private final List<OpenList> lists = new ArrayList<>();
    private final List<Outlook> outlooks = new ArrayList<>();
    private final Map<Outlook, Integer> numbers = new HashMap<>();
    private final Optional<OwnAnswers> own;

    /**
     * @param subject a case of which nothing but orders is open
     * @throws LimitExceeded when so many wants are open at once that their orders have no numbers
     */
    OrderAnswers(Case subject, SanctionConcept concept, Budget budget) {
        this.worlds = Worlds.of(subject);
        this.concept = concept;
        StateSpace space = worlds.space();
        this.answers = new Answers(worlds, List.of(concept), space, budget);
        Optional<State> now = subject.conflict().statusQuo();
        this.today = now.isPresent() ? space.indexOf(now.get()) : OptionalInt.empty();
        this.outcomes = subject.framing().outcomes().size();
        this.own = Optional.empty();
        for (Choice choice : worlds.choices()) {
            lists.add(list(choice));
        }
    }

    private OrderAnswers(OrderAnswers other, OwnAnswers own) {
        this.worlds = other.worlds;
        this.concept = other.concept;
        this.answers = other.answers;
        this.today = other.today;
        this.outcomes = other.outcomes;
        this.own = Optional.of(own);
        lists.addAll(other.lists);
    }

    /** The same with what is answered to the question that the case asks. */
    OrderAnswers with(OwnAnswers answered) {
        return new OrderAnswers(this, answered);
    }

    private static OpenList list(Choice choice) {
        if (!(choice.unknown() instanceof Unknown.Order(int decisionMaker, var order))) {
            throw new IllegalArgumentException("an unknown that is no order (" + choice.unknown() + ")");
        }
        if (!choice.numbered()) {
            throw new LimitExceeded("the order of " + order.count()
                    + " wants or states is open at once, which is too much to ask about; say what is known of it");
        }
        return new OpenList(decisionMaker, order.first(), order.count(), new LinearExtensions(order));
    }

    /** What is open, in the order of the case. */
    List<OpenList> lists() {
        return List.copyOf(lists);
    }

    /** The distinct answers so far, by number. */
    List<Outlook> outlooks() {
        return List.copyOf(outlooks);
    }

    /**
     * The number of what is answered when the lists have these orders.
     *
     * @param orders by list, the items, from 0
     */
    int of(List<int[]> orders) {
        long[] world = new long[orders.size()];
        for (int u = 0; u < world.length; u++) {
            world[u] = lists.get(u).left().number(orders.get(u)).longValueExact();
        }
        Outlook outlook = outlook(world, own.flatMap(answered -> answered.of(lists, orders)));
        Integer known = numbers.putIfAbsent(outlook, outlooks.size());
        if (known == null) {
            outlooks.add(outlook);
            return outlooks.size() - 1;
        }
        return known;
    }

    private Outlook outlook(long[] world, Optional<OwnAnswer> answered) {
        WorldAnswer answer = answers.of(world, _ -> {});
        List<Boolean> holding = new ArrayList<>();
        for (int o = 0; o < outcomes; o++) {
            holding.add(answer.holds(0, o));
        }
        Optional<Boolean> rests = today.isPresent()
                ? Optional.of(answers.leaving(world, concept, today.getAsInt()).orElseThrow() == 0)
                : Optional.empty();
        return new Outlook(rests, holding, answered);
    }
}
