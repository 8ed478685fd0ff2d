// SPDX-License-Identifier: Apache-2.0
package dev.entente.design;

import dev.entente.Coalition;
import dev.entente.analysis.Channels;
import dev.entente.analysis.Channels.Ability;
import dev.entente.analysis.Onward;
import dev.entente.analysis.deciding.Deciding;
import dev.entente.analysis.deciding.DecidingWant;
import dev.entente.cases.Case;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who can wreck a state in which the goal holds (docs/theory.md §9.4): those who gain by leaving it, those whom only
 * an answer keeps from it, and those who could leave the goal and don't want to. Asked are single decision makers and
 * the coalitions that can move together from there, or may be able to where the case doesn't say; of each kind the
 * smallest are given.
 *
 * <p>Cost: for each that is asked, its moves from the state, and for each gainful one a search for what deters it.
 *
 * {@snippet file="dev/entente/LibraryTourTest.java" region="spoilers"}
 *
 * @param state the goal state
 * @param alone whether each decision maker was weighed by itself only, as too many could coordinate to go through coalitions
 * @param leavers those who gain by leaving it, and nothing sanctions that; none where the state holds even against the
 *     coalitions
 * @param deterred those who would gain by leaving it, but for a sanction
 * @param unwilling those who have a move from it to a state without the goal, and gain by none, the most fragile first
 */
public record Spoilers(
        SanctionConcept concept,
        int state,
        boolean alone,
        List<Leaver> leavers,
        List<Deterred> deterred,
        List<Unwilling> unwilling) {

    public Spoilers {
        leavers = List.copyOf(leavers);
        deterred = List.copyOf(deterred);
        unwilling = List.copyOf(unwilling);
    }

    /** A coalition, mostly of one, and whether it can move together from the goal state. */
    public record Party(Coalition members, Ability ability) {}

    /**
     * What decides for a decision maker between two states.
     *
     * @param deciding the first want on which they differ, the weights or the places in its ranking; empty when they are
     *     equally good to it
     */
    public record Interest(int decisionMaker, Optional<Deciding> deciding) {}

    /**
     * A gainful move out of the goal state. Of several, one that leaves the goal where there is one, then one that changes
     * the fewest options.
     *
     * @param to where it leads
     * @param onlyAtOnce whether several can make it only at the same moment
     * @param leavesGoal whether the goal no longer holds there
     * @param gains what each member gains
     * @param further how many more such moves there are
     */
    public record Departure(int to, boolean onlyAtOnce, boolean leavesGoal, List<Interest> gains, int further) {
        public Departure {
            gains = List.copyOf(gains);
        }
    }

    /**
     * One who gains by leaving, unsanctioned.
     *
     * @param deterrents what would deter the departure: of all states that the others could bring about after it and
     *     that would take its gain away (as the concept says, but whether or not it is in their interest; as GMR says
     *     where the concept is Nash), those that differ from where it leads in the fewest options, or in graph form are
     *     the fewest moves away
     */
    public record Leaver(Party party, Departure departure, List<Deterrent> deterrents) {
        public Leaver {
            deterrents = List.copyOf(deterrents);
        }
    }

    /**
     * An answer that would deter, if it were to be expected.
     *
     * @param to the state that it brings about
     * @param options how many options it changes; in graph form, how many moves it takes
     * @param path a shortest sequence of moves of the others that does
     * @param against whose interest stands in its way: those who make a step of the path and don't gain by it
     */
    public record Deterrent(int to, int options, List<Step> path, List<Interest> against) {
        public Deterrent {
            path = List.copyOf(path);
            against = List.copyOf(against);
        }
    }

    /**
     * One who would gain by leaving, but for a sanction.
     *
     * @param departure the gainful move with the shortest sanction
     * @param sanction how the others answer it
     * @param follows where the concept asks for answers that are improvements: that answer, with what else could come of
     *     the departure
     */
    public record Deterred(Party party, Departure departure, List<Step> sanction, Optional<Onward> follows) {
        public Deterred {
            sanction = List.copyOf(sanction);
        }
    }

    /**
     * One who has the power to leave the goal and not the will.
     *
     * @param to the state without the goal that it is the least kept from
     * @param onlyAtOnce whether several get there only by moving at the same moment
     * @param restraints what keeps those members who wouldn't gain there
     */
    public record Unwilling(Party party, int to, boolean onlyAtOnce, List<Restraint> restraints) {
        public Unwilling {
            restraints = List.copyOf(restraints);
        }

        /** How many wants stand between it and leaving without loss; empty where it has no list of wants. */
        public OptionalInt wants() {
            return restraints.stream().allMatch(Restraint::byWants)
                    ? OptionalInt.of(restraints.stream()
                            .mapToInt(restraint -> restraint.keeping().size())
                            .sum())
                    : OptionalInt.empty();
        }
    }

    /**
     * What keeps a decision maker from a move.
     *
     * @param keeping the wants that speak against the move and come before the first that speaks for it
     * @param lure the first want that speaks for it; empty when none does, or it has no list of wants
     * @param loss what decides for it between where the move leads and the goal state; empty when it is indifferent
     * @param ranks by how many ranks it would be worse off; 0 when it is indifferent
     */
    public record Restraint(
            int decisionMaker,
            List<DecidingWant> keeping,
            Optional<DecidingWant> lure,
            Optional<Deciding> loss,
            int ranks) {
        public Restraint {
            keeping = List.copyOf(keeping);
        }

        /** Whether it is known which wants keep it. */
        boolean byWants() {
            return ranks == 0 || !keeping.isEmpty();
        }
    }

    /** Whether no decision maker by itself gains by leaving: the state is an equilibrium. */
    public boolean holds() {
        return leavers.stream().noneMatch(leaver -> leaver.party().members().size() == 1);
    }

    /**
     * Looks for the spoilers of a goal state. A search from the state for each coalition that can form.
     *
     * @param goal the states in which the goal holds
     * @param state one of them
     * @throws dev.entente.limits.BudgetSpent when the budget is spent
     */
    public static Spoilers of(
            Case subject, StabilityEngine engine, SanctionConcept concept, StateSet goal, int state, Budget budget) {
        return new SpoilerSearch(subject, engine, concept, goal, state, budget).spoilers();
    }

    /** Those who can move together from the state, or may be able to; smaller coalitions first. */
    static List<Party> parties(Case subject, StabilityEngine engine, int state) {
        return Channels.weighed(subject).coalitions().stream()
                .map(coalition -> new Party(
                        coalition,
                        Channels.ability(
                                subject, coalition, engine.model().space().state(state))))
                .filter(party -> switch (party.ability()) {
                    case Ability.Able _, Ability.Unknown _ -> true;
                    case Ability.NotYet _, Ability.NoChannel _ -> false;
                })
                .toList();
    }
}
