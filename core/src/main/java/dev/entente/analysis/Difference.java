// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Coalition;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.State;
import dev.entente.cases.Case;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.graph.StateSpace;
import dev.entente.stability.Concept;
import dev.entente.stability.StabilityEngine;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What a change of a case does under one concept: which states newly hold, which no longer do, and what becomes of the
 * status quo. States are the same where the same is done in them, so before and after must have the same options, or the
 * same named states. Costs two sets of equilibria, which engines remember, and the reasons at one state.
 *
 * @param newly the states that hold after and did not before, by their index after
 * @param noLonger the states that held before and do not after, by their index before
 * @param can the outcomes that some equilibrium satisfies after and none before
 * @param cannot the outcomes that some equilibrium satisfies before and none after
 * @param today what becomes of the status quo; empty when there was none before
 */
public record Difference(
        Concept concept,
        List<Integer> newly,
        List<Integer> noLonger,
        List<Outcome> can,
        List<Outcome> cannot,
        Optional<Today> today) {

    public Difference {
        newly = List.copyOf(newly);
        noLonger = List.copyOf(noLonger);
        can = List.copyOf(can);
        cannot = List.copyOf(cannot);
    }

    /** A solved case, before or after. */
    public record Solved(Case subject, StabilityEngine engine) {

        GraphModel model() {
            return engine.model();
        }

        boolean reaches(Outcome outcome, Concept concept) {
            return subject.framing()
                    .outcome(outcome.id())
                    .filter(same -> engine.equilibria(concept)
                            .intersects(model().space().where(same.when())))
                    .isPresent();
        }
    }

    /**
     * What becomes of the status quo.
     *
     * @param before its index before
     * @param held whether it held
     * @param after its index after; where it can no longer be, that of the one state nearest to it; empty where several
     *     are as near
     * @param gone whether it can no longer be
     * @param holds whether the state after holds
     * @param turned at the state after, the decision makers that stay where they left before, or the other way round; all
     *     who leave, where the status quo is gone
     */
    public record Today(
            int before, boolean held, OptionalInt after, boolean gone, boolean holds, List<Explanation> turned) {
        public Today {
            turned = List.copyOf(turned);
        }
    }

    /** Whether the same holds as before, and the status quo is what it was. */
    public boolean none() {
        return newly.isEmpty()
                && noLonger.isEmpty()
                && today.filter(one -> one.gone() || !one.turned().isEmpty()).isEmpty();
    }

    /** What going from one to the other changes. */
    public static Difference of(Solved before, Solved after, Concept concept) {
        return new Difference(
                concept,
                missing(after, before, concept),
                missing(before, after, concept),
                outcomes(
                        after.subject(),
                        outcome -> after.reaches(outcome, concept) && !before.reaches(outcome, concept)),
                outcomes(
                        before.subject(),
                        outcome -> before.reaches(outcome, concept) && !after.reaches(outcome, concept)),
                today(before, after, concept));
    }

    /** The equilibria of the one that are none of the other. */
    private static List<Integer> missing(Solved one, Solved other, Concept concept) {
        StateSet holding = other.engine().equilibria(concept);
        StateSpace space = one.model().space();
        return one.engine().equilibria(concept).stream()
                .filter(s -> {
                    OptionalInt same = same(space, s, other.model().space());
                    return same.isEmpty() || !holding.contains(same.getAsInt());
                })
                .boxed()
                .toList();
    }

    /** The index that a state of one space has in another; empty where it can't be there. */
    private static OptionalInt same(StateSpace space, int state, StateSpace other) {
        return space.members(state).stream()
                .map(other::indexOf)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private static List<Outcome> outcomes(Case subject, Predicate<Outcome> which) {
        return subject.framing().outcomes().stream().filter(which).toList();
    }

    private static Optional<Today> today(Solved before, Solved after, Concept concept) {
        OptionalInt start = before.model().statusQuo();
        if (start.isEmpty()) {
            return Optional.empty();
        }
        int was = start.getAsInt();
        boolean held = before.engine().isEquilibrium(concept, was);
        OptionalInt same = same(before.model().space(), was, after.model().space());
        OptionalInt now = same.isPresent()
                ? same
                : nearest(before.model().space().state(was), after.model().space());
        boolean holds = now.isPresent() && after.engine().isEquilibrium(concept, now.getAsInt());
        List<Explanation> turned = now.stream()
                .boxed()
                .flatMap(s -> IntStream.range(0, after.model().decisionMakers())
                        .filter(i -> stays(after, concept, i, s) != (same.isEmpty() || stays(before, concept, i, was)))
                        .mapToObj(i -> Explanation.of(after.engine(), concept, i, s)))
                .toList();
        return Optional.of(new Today(was, held, now, same.isEmpty(), holds, turned));
    }

    private static boolean stays(Solved solved, Concept concept, int decisionMaker, int state) {
        return solved.engine().isStable(concept, Coalition.of(decisionMaker), state);
    }

    /** The one state that differs from another in the fewest options. */
    private static OptionalInt nearest(State state, StateSpace space) {
        if (!(space.form() instanceof OptionForm)) {
            return OptionalInt.empty();
        }
        int[] distances = IntStream.range(0, space.size())
                .map(s -> space.state(s).decimal().xor(state.decimal()).bitCount())
                .toArray();
        int least = IntStream.of(distances).min().orElse(0);
        int[] near = IntStream.range(0, space.size())
                .filter(s -> distances[s] == least)
                .toArray();
        return near.length == 1 ? OptionalInt.of(near[0]) : OptionalInt.empty();
    }
}
