// SPDX-License-Identifier: Apache-2.0
package dev.entente.finding;

import dev.entente.Coalition;
import dev.entente.State;
import dev.entente.cases.Case;
import dev.entente.design.search.WantChange;
import dev.entente.graph.StateSet;
import dev.entente.perception.Misperception;
import dev.entente.stability.Concept;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.SanctionConcept;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Something that a brief says, with the conditions under which it is true (docs/theory.md §12). A sentence is made from
 * findings and from nothing else; {@link FindingCheck} holds each against the definitions. States are indices of the case's
 * listed states, decision makers are counted from 0 and places in a list of wants from 1. “Holds” means: is an equilibrium
 * under the concept.
 */
public sealed interface Finding {

    /** Its kind, as answers for machines name it: "kept-by-want". */
    default String kind() {
        return kind(getClass());
    }

    /** The same of a class of findings. */
    static String kind(Class<?> findings) {
        return findings.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** Where the conflict rests. */
    sealed interface Rest extends Finding {}

    /**
     * Today holds or not.
     *
     * @param only whether today is the one state that holds
     */
    record Today(Concept concept, int today, boolean holds, boolean only) implements Rest {
        public Today {
            if (only && !holds) {
                throw new IllegalArgumentException("the only state that holds, and it does not (" + today + ")");
            }
        }
    }

    /** No state holds. */
    record NothingHolds(Concept concept) implements Rest {}

    /**
     * Exactly so many states of a set hold.
     *
     * @param among the set
     * @param holding those of it that hold
     */
    record Holding(Concept concept, Which which, StateSet among, StateSet holding) implements Rest {}

    /** What a set of states is. */
    enum Which {
        /** All that satisfy the goal. */
        GOAL,
        /** All that don't, but for today. */
        OTHERS,
        ALL
    }

    /** No state satisfies the goal. */
    record Impossible(StateSet goal) implements Rest {}

    /**
     * Concepts tell the goal apart: under each of the first some state of the goal holds, under each of the others none does.
     */
    record Admitted(StateSet goal, List<SanctionConcept> under, List<SanctionConcept> not) implements Rest {
        public Admitted {
            under = List.copyOf(under);
            not = List.copyOf(not);
        }
    }

    /** Concepts tell today apart: it holds under each of the first, and under none of the others. */
    record TodayUnder(int today, List<SanctionConcept> under, List<SanctionConcept> not) implements Rest {
        public TodayUnder {
            under = List.copyOf(under);
            not = List.copyOf(not);
        }
    }

    /** Why somebody stays in a state or leaves it. */
    sealed interface Reason extends Finding {}

    /** It has no move from there. */
    record CannotMove(int who, int state) implements Reason {}

    /** It has moves, and each leads to a state as good to it. */
    record Indifferent(int who, int state) implements Reason {}

    /**
     * It has no improvement. The moves told of each break one of its wants, which decides against them; the want holds in
     * the state.
     *
     * @param place of the want
     * @param moves to these states
     */
    record KeptByWant(int who, int state, int place, List<Integer> moves) implements Reason {
        public KeptByWant {
            moves = List.copyOf(moves);
        }
    }

    /** It has no improvement. */
    record NoImprovement(int who, int state) implements Reason {}

    /**
     * It has improvements, and each is answered: from this one the others can lead by these steps to a state that deters it.
     *
     * @param improvements how many it has
     */
    record Deterred(SanctionConcept concept, int who, int state, int improvement, List<Step> answer, int improvements)
            implements Reason {
        public Deterred {
            answer = List.copyOf(answer);
        }
    }

    /**
     * It has reason to leave the state for another, and nothing that the others can answer deters that.
     *
     * @param place of the want that decides for the move; 0 where its preference isn't a list of wants
     */
    record Leaves(SanctionConcept concept, int who, int state, int to, int place) implements Reason {}

    /** It has no reason to leave the state, or it has. */
    record Stays(Concept concept, int who, int state, boolean stays) implements Reason {}

    /** It has a move out of the goal from there, and gains by none of them. */
    record AbleOnly(int who, int state, StateSet goal) implements Reason {}

    /** No move of its own leads out of the goal from a state of it. */
    record Unable(int who, int state, StateSet goal) implements Reason {}

    /** What stands between today and the goal. */
    sealed interface Obstacle extends Finding {}

    /** It has reason to leave exactly so many states of the goal. */
    record LeavesSome(Concept concept, int who, StateSet goal, int left) implements Obstacle {

        /** Whether those are all of them. */
        public boolean each() {
            return left == goal.count();
        }
    }

    /**
     * A state of the goal pays its makers: none of them is worse off there than today, one is better off, and they can bring
     * it about together.
     *
     * @param each whether each of them is better off
     * @param all how many such states there are
     */
    record Pays(StateSet goal, int today, int state, Coalition makers, boolean each, int all) implements Obstacle {}

    /** No state of the goal pays its makers. */
    record NothingPays(StateSet goal, int today) implements Obstacle {}

    /** Some party is worse off in a state than today. */
    record WorseOff(int who, int today, int state) implements Obstacle {}

    /**
     * A state comes apart by these steps, each an improvement that nothing sanctions.
     *
     * @param places for each step, the place of the want that decides for it; 0 where there is no list of wants
     * @param holds whether the end holds; otherwise the last step leads back to a state met before
     * @param only whether each way by such steps leads to that end
     */
    record ComesApart(
            SanctionConcept concept, int state, List<Step> steps, List<Integer> places, boolean holds, boolean only)
            implements Obstacle {
        public ComesApart {
            steps = List.copyOf(steps);
            places = List.copyOf(places);
        }

        /** Where it ends. */
        public int end() {
            return steps.getLast().to();
        }
    }

    /** From today no improvements of single parties lead to a state of the goal. */
    record NoStepsLead(int today, StateSet goal) implements Obstacle {}

    /** How the goal, or another state that holds, is reached. */
    sealed interface Way extends Finding {}

    /**
     * Improvements lead from today to an end that holds.
     *
     * @param would whether these steps would be taken: nothing sanctions them, and all that nothing sanctions ends there
     */
    record Alone(SanctionConcept concept, int today, List<Step> steps, boolean would) implements Way {
        public Alone {
            steps = List.copyOf(steps);
        }
    }

    /** A joint move of a minimal coalition leads from today to an end that holds, and every member is better off there than today. */
    record Together(
            Concept concept, Coalition coalition, int from, int to, boolean onlyAtOnce, List<Step> then, int end)
            implements Way {
        public Together {
            then = List.copyOf(then);
        }
    }

    /**
     * An equilibrium jump: a coalition of two or more goes together from one state that holds straight to another, to the gain
     * of each of its members, and no smaller one within it can.
     */
    record Jump(Concept concept, Coalition coalition, int from, int to, boolean onlyAtOnce) implements Way {}

    /**
     * Whether a coalition of two or more can coordinate in a state, as far as the case says.
     *
     * @param by what the channel is called that works there, or that doesn’t; empty where it has no name or there is none
     */
    record Linked(Coalition coalition, int from, Link link, String by) implements Way {
        public Linked {
            if (!by.isEmpty() && link != Link.OPEN && link != Link.NOT_YET) {
                throw new IllegalArgumentException("the name of a channel that isn’t there (" + by + ")");
            }
        }
    }

    /** What the case says of who can coordinate. */
    enum Link {
        /** A channel of theirs works there. */
        OPEN,
        /** They have a channel, and it doesn’t work there. */
        NOT_YET,
        /** The case says who can coordinate, and these can’t. */
        NONE,
        /** The case doesn’t say. */
        UNKNOWN
    }

    /** No coalition, be it of one, has a joint move from today that leads to one of these states. */
    record NobodyTogether(int today, StateSet ends) implements Way {}

    /** A first move by which its mover loses nothing, after which improvements of others lead to an end that holds. */
    record First(Concept concept, int mover, int today, int to, List<Step> then, int end) implements Way {
        public First {
            then = List.copyOf(then);
        }
    }

    /** What would change the answer. */
    sealed interface Lever extends Finding {}

    /** With this change of one party's wants some states of the goal hold that none does without. */
    record Opens(SanctionConcept concept, StateSet goal, int who, WantChange change, StateSet opens) implements Lever {}

    /**
     * Without these wants some state of the goal holds, and with any of them back none does.
     *
     * @param together whether nobody of those whose wants they are opens the goal alone, by dropping so many wants of its own
     *     as were tried
     * @param tried how many at once
     */
    record DropOpens(
            SanctionConcept concept, StateSet goal, List<Want> wants, StateSet opens, boolean together, int tried)
            implements Lever {
        public DropOpens {
            wants = List.copyOf(wants);
        }
    }

    /** A want as it stands in a list. */
    record Want(int who, int place) {}

    /**
     * While these wants stand, giving up others opens nothing, and with any of them given up as well something opens
     * (docs/theory.md §9.7): a reason against. Where none are named, giving up any wants opens nothing.
     *
     * @param upTo so many wants given up at once, and fewer
     */
    record Blocks(SanctionConcept concept, StateSet goal, List<Want> wants, int upTo) implements Lever {
        public Blocks {
            wants = List.copyOf(wants);
        }
    }

    /** Without these wants no state of the goal holds any more, and with any of them back some does. */
    record DropEnds(SanctionConcept concept, StateSet goal, List<Want> wants) implements Lever {
        public DropEnds {
            wants = List.copyOf(wants);
        }
    }

    /** With this change of one party's wants no state of the goal holds, and without it some does. */
    record Ends(SanctionConcept concept, StateSet goal, int who, WantChange change) implements Lever {}

    /** No dropping or moving of a single want of any of these opens the goal. */
    record NoSingleChange(SanctionConcept concept, StateSet goal, List<Integer> who) implements Lever {
        public NoSingleChange {
            who = List.copyOf(who);
        }
    }

    /**
     * Where an option can’t be taken no state of the goal holds, and where it can some does.
     *
     * @param part whether each state of the goal that holds takes it; else it is the chance of it that is needed
     */
    record Needed(SanctionConcept concept, StateSet goal, String option, boolean part) implements Lever {}

    /**
     * No state of the goal in which the option is taken holds, and none would were there no others.
     */
    record NotWith(SanctionConcept concept, StateSet goal, String option) implements Lever {}

    /** Some state of the goal holds, and some does where the option can’t be taken. */
    record DoesWithout(SanctionConcept concept, StateSet goal, String option) implements Lever {}

    /**
     * A package of a side serves: with these options as the package sets them and held so, the others can rest at the state.
     *
     * @param state by the index of the whole conflict
     */
    record Serves(SanctionConcept concept, StateSet goal, Coalition side, int state) implements Lever {}

    /** No package of a side serves under any of the concepts. */
    record NoPackage(List<SanctionConcept> concepts, StateSet goal, Coalition side) implements Lever {
        public NoPackage {
            concepts = List.copyOf(concepts);
        }
    }

    /**
     * What comes of it that some see the conflict otherwise than it is (docs/theory.md §14). A state is at rest when each
     * stays there as it sees the conflict, or doesn't see it; it holds when all would stay if they saw everything as it is.
     */
    sealed interface Seen extends Finding {}

    /** Whether a state is at rest, and whether it holds. */
    record StateSeen(Concept concept, int state, boolean atRest, boolean holds) implements Seen {}

    /** Whether some state of the goal is at rest, and whether one holds. */
    record GoalSeen(Concept concept, StateSet goal, boolean atRest, boolean holds) implements Seen {}

    /**
     * Which states are at rest, and which hold.
     *
     * @param won those that are at rest and don't hold
     * @param lost those that hold and aren't at rest
     */
    record RestOnErrors(Concept concept, StateSet won, StateSet lost) implements Seen {}

    /**
     * With just these errors corrected, it is otherwise than now whether today, or some state of the goal, is at rest; with
     * only some of them it is as now.
     *
     * @param ofGoal whether it is asked of the goal, and not of today
     * @param atRest whether it is then
     */
    record Corrected(Concept concept, boolean ofGoal, Set<Misperception> errors, boolean atRest) implements Seen {
        public Corrected {
            errors = Set.copyOf(errors);
        }
    }

    /**
     * Some expect that another leaves a state for a second: as each of them imagines that this one sees the conflict, it gains
     * by that, and nothing answers. The state is at rest.
     */
    record ExpectsLeaving(SanctionConcept concept, List<Integer> who, int state, int mover, int to) implements Seen {
        public ExpectsLeaving {
            who = List.copyOf(who);
        }
    }

    /** A viewer expects no state of the goal to be at rest, and some is. */
    record ExpectsNone(Concept concept, int viewer, StateSet goal) implements Seen {}

    /** A state is at rest that a viewer doesn't know of. */
    record Surprise(Concept concept, int viewer, int state) implements Seen {}

    /**
     * It stays in a state by an error: of what it would gain by this move it expects that the others answer it, by steps of
     * which one is none that its mover gains by; and really nothing answers.
     *
     * @param idle the first such step
     */
    record KeptByError(SanctionConcept concept, int who, int state, int improvement, List<Step> answer, Step idle)
            implements Seen {
        public KeptByError {
            answer = List.copyOf(answer);
        }
    }

    /** It stays in a state as it doesn't know of the one to which it has a move; it would gain by that, and nothing answers. */
    record Unaware(SanctionConcept concept, int who, int state, int improvement) implements Seen {}

    /**
     * It leaves a state by an error: it gains by this move as it sees it, and expects no answer; really the others can answer,
     * by steps of which it doesn't expect one, and all that it would gain by is answered.
     *
     * @param unexpected the first step that is none to the gain of its mover as it sees it, or leads to what it doesn't see
     */
    record DrivenByError(
            SanctionConcept concept, int who, int state, int improvement, List<Step> answer, Step unexpected)
            implements Seen {
        public DrivenByError {
            answer = List.copyOf(answer);
        }
    }

    /** How far to trust the rest. */
    sealed interface Trust extends Finding {}

    /** Without a want that is assumed, today holds or not, and the goal does or not. */
    record Without(Concept concept, Want want, boolean todayHolds, boolean goalHolds) implements Trust {}

    /**
     * In another reading of the case, such as a variant or another type of a party, whether a state is there and holds, and
     * whether some state of the goal does.
     *
     * @param name of the reading
     * @param there whether the state is one of its states and satisfies the goal
     */
    record InReading(
            SanctionConcept concept,
            String name,
            Case reading,
            State state,
            boolean there,
            boolean holds,
            boolean goalHolds)
            implements Trust {
        public InReading {
            if (holds && !(there && goalHolds)) {
                throw new IllegalArgumentException("a state of the goal that holds and isn’t there (" + name + ")");
            }
        }
    }

    /**
     * None of these assumed wants, dropped alone, changes whether today holds or whether the goal does.
     *
     * @param untried how many parts of the model rest on an assumption alone and are no want that was dropped
     */
    record NoneCarries(Concept concept, List<Want> wants, int untried) implements Trust {
        public NoneCarries {
            wants = List.copyOf(wants);
        }
    }

    /**
     * What the case has as known of orders that are open settles whether today holds and which of its outcomes can: every
     * joint order that agrees with it gives the same, of what else is not known in its plain reading.
     *
     * @param who whose orders they are
     * @param compared of how many pairs the order is known
     * @param others of how many further pairs it is not
     * @param otherwise a joint order that does not give the same: by open order, in the order of the case, the places that
     *     stand there, from 0
     */
    record Settled(SanctionConcept concept, List<Integer> who, int compared, int others, List<List<Integer>> otherwise)
            implements Trust {
        public Settled {
            who = List.copyOf(who);
            otherwise = otherwise.stream().map(List::copyOf).toList();
        }
    }

    /** So many parts of the model rest on claims, on assumptions alone, and on neither. */
    record Parts(int all, int claimed, int assumed, int bare) implements Trust {}
}
