// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.worlds;

import dev.entente.DecisionMaker;
import dev.entente.OpenOrder;
import dev.entente.OptionForm;
import dev.entente.Type;
import dev.entente.Unknowns;
import dev.entente.cases.Case;
import dev.entente.graph.StateSpace;
import dev.entente.limits.LimitExceeded;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The worlds of a case: every way to fill in all that it marks as not known (docs/theory.md §6). A world is a choice for each
 * {@link Unknown}, a number below that of its completions; each world counts once. Without unknowns there is one world,
 * the plain reading.
 *
 * {@snippet file="dev/entente/LibraryTourTest.java" region="worlds"}
 */
public final class Worlds {

    private static final long UNKNOWNS_OF_ONE = 1 << 10;

    private final Case subject;
    private final List<Choice> choices;
    private final BigInteger count;
    private final TypeProfiles strata;

    private Worlds(Case subject, List<Choice> choices) {
        this.subject = subject;
        this.choices = choices;
        this.strata = new TypeProfiles(choices);
        this.count = choices.stream().map(Choice::completions).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /**
     * The worlds of a case.
     *
     * @throws LimitExceeded when the completions of an order that is open can’t be counted
     */
    public static Worlds of(Case subject) {
        Unknowns unknowns = subject.situation().unknowns();
        List<Choice> choices = new ArrayList<>();
        List<DecisionMaker> all = subject.conflict().decisionMakers();
        for (int i = 0; i < all.size(); i++) {
            List<Type> types = unknowns.typesOf(all.get(i).id());
            int decisionMaker = i;
            if (types.isEmpty()) {
                for (OpenOrder order : unknowns.ordersOf(all.get(i).id())) {
                    choices.add(new OrderChoice(new Unknown.Order(decisionMaker, order)));
                }
            } else {
                choices.add(new TypeChoice(new Unknown.Types(decisionMaker, types)));
            }
        }
        unknowns.options().forEach(option -> choices.add(new ThereChoice(new Unknown.OptionThere(option))));
        if (subject.conflict().form() instanceof OptionForm form) {
            unknowns.rules()
                    .forEach(place -> choices.add(new ThereChoice(
                            new Unknown.RuleThere(place, form.rules().get(place)))));
        }
        // What can be completed in one way is known.
        return new Worlds(
                subject,
                choices.stream()
                        .filter(choice -> !choice.completions().equals(BigInteger.ONE))
                        .toList());
    }

    /** The case. */
    public Case subject() {
        return subject;
    }

    /** What is not known, in the order of the case. */
    public List<Unknown> unknowns() {
        return choices.stream().map(Choice::unknown).toList();
    }

    /** In how many ways an unknown, counted from 0, can be completed. */
    public BigInteger completions(int unknown) {
        return choices.get(unknown).completions();
    }

    /** How many worlds there are. */
    public BigInteger count() {
        return count;
    }

    /** Every fact that tells worlds apart, those of one unknown together. */
    public List<Fact> facts() {
        return choices.stream().flatMap(choice -> choice.facts().stream()).toList();
    }

    public List<Choice> choices() {
        return choices;
    }

    /** The combinations of types. */
    public TypeProfiles strata() {
        return strata;
    }

    /** The states of all worlds. */
    public StateSpace space() {
        return StateSpace.of(WorldGraph.ofAll(subject));
    }

    /** The choices of a world of a design, by its number. */
    public long[] chosen(ExperimentDesign design, long number) {
        return switch (design.extent()) {
            case ExperimentDesign.Extent.Every _ -> numbered(number);
            case ExperimentDesign.Extent.Sample(long _, long seed) ->
                switch (design.draws()) {
                    case BY_WORLD -> drawn(SeededDraws.of(seed, number));
                    case BY_UNKNOWN -> drawnByUnknown(seed, number);
                };
        };
    }

    /** The choices of a world of all, by its number; the first unknown turns slowest. */
    private long[] numbered(long number) {
        long[] world = new long[choices.size()];
        long rest = number;
        for (int u = world.length - 1; u >= 0; u--) {
            long completions = choices.get(u).completions().longValueExact();
            world[u] = rest % completions;
            rest /= completions;
        }
        return world;
    }

    /** The choices of a world by chance: each unknown's by its own draw, each completion as likely as any other. */
    public long[] drawn(SeededDraws draws) {
        long[] world = new long[choices.size()];
        for (int u = 0; u < world.length; u++) {
            world[u] = choices.get(u).drawn(draws);
        }
        return world;
    }

    private long[] drawnByUnknown(long seed, long number) {
        long[] world = new long[choices.size()];
        int place = 0;
        for (int u = 0; u < world.length; u++) {
            int owner = choices.get(u).decisionMaker();
            place = u > 0 && choices.get(u - 1).decisionMaker() == owner ? place + 1 : 0;
            long own =
                    SeededDraws.of(seed, (owner + 1) * UNKNOWNS_OF_ONE + place).next();
            world[u] = choices.get(u).drawn(SeededDraws.of(own, number));
        }
        return world;
    }

    /** The unknowns of which a decision maker's preference is made, by place. */
    int[] ofDecisionMaker(int decisionMaker) {
        return IntStream.range(0, choices.size())
                .filter(u -> choices.get(u).decisionMaker() == decisionMaker)
                .toArray();
    }
}
