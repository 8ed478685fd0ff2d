// SPDX-License-Identifier: Apache-2.0
package dev.entente.finding;

import dev.entente.analysis.Findings;
import dev.entente.cases.Case;
import dev.entente.explore.compare.Corrections;
import dev.entente.finding.Finding.Corrected;
import dev.entente.finding.Finding.DrivenByError;
import dev.entente.finding.Finding.ExpectsLeaving;
import dev.entente.finding.Finding.ExpectsNone;
import dev.entente.finding.Finding.GoalSeen;
import dev.entente.finding.Finding.KeptByError;
import dev.entente.finding.Finding.RestOnErrors;
import dev.entente.finding.Finding.Seen;
import dev.entente.finding.Finding.StateSeen;
import dev.entente.finding.Finding.Surprise;
import dev.entente.finding.Finding.Unaware;
import dev.entente.graph.StateSet;
import dev.entente.perception.Misperception;
import dev.entente.perception.Views;
import dev.entente.stability.Concept;
import dev.entente.stability.StabilityEngine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What comes of it that some see the conflict otherwise than it is.
 *
 * @param errors what is seen otherwise
 * @param today empty without a status quo
 * @param goal empty without one that is possible
 * @param states which are at rest and which hold
 * @param corrections what it takes that today or the goal stands otherwise than now; of each the smallest first; none where
 *     there are more than {@link Corrections#MOST_ERRORS} errors
 * @param expectations of today, where it is at rest, and of the goal
 * @param examples why somebody stays by an error, and why somebody leaves by one; of each one at most
 */
public record SeenFindings(
        List<Misperception> errors,
        Optional<StateSeen> today,
        Optional<GoalSeen> goal,
        RestOnErrors states,
        List<Corrected> corrections,
        List<Seen> expectations,
        List<Seen> examples) {

    public SeenFindings {
        errors = List.copyOf(errors);
        corrections = List.copyOf(corrections);
        expectations = List.copyOf(expectations);
        examples = List.copyOf(examples);
    }

    /**
     * Looks with the eyes of each; empty where all see everything as it is, or where what is asked is not judged by each alone.
     *
     * @throws dev.entente.limits.LimitExceeded when there are too many states
     */
    public static Optional<SeenFindings> of(Findings found) {
        if (found.subject().situation().pictures().isEmpty()
                || Views.refusal(found.concept()).isPresent()) {
            return Optional.empty();
        }
        Views views = Views.of(found.subject(), found.engine().budget());
        return views.errors().isEmpty()
                ? Optional.empty()
                : Optional.of(new Asking(found, new Looking(found.engine(), found.concept(), views)).seen());
    }

    /**
     * How one state stands, as the parties see it: whether it is at rest, who expects otherwise or doesn’t know of it, and who
     * stays or leaves by an error. Empty where all see everything as it is, or where what is asked is not judged by each alone.
     */
    public static List<Seen> at(Case subject, StabilityEngine engine, Concept concept, int state) {
        if (subject.situation().pictures().isEmpty() || Views.refusal(concept).isPresent()) {
            return List.of();
        }
        Views views = Views.of(subject, engine.budget());
        return views.errors().isEmpty() ? List.of() : new Looking(engine, concept, views).at(state);
    }

    /** Those of them that are about one decision maker, or about nobody. */
    public static List<Seen> about(int who, List<Seen> seen) {
        return seen.stream()
                .filter(one -> switch (one) {
                    case StateSeen _, GoalSeen _, RestOnErrors _, Corrected _ -> true;
                    case ExpectsLeaving expects -> expects.who().contains(who);
                    case ExpectsNone expects -> expects.viewer() == who;
                    case Surprise surprise -> surprise.viewer() == who;
                    case KeptByError kept -> kept.who() == who;
                    case Unaware unaware -> unaware.who() == who;
                    case DrivenByError driven -> driven.who() == who;
                })
                .toList();
    }

    /** Whether what is asked of today or of the goal is otherwise than if all saw everything as it is. */
    public boolean tellsOtherwise() {
        return todayOtherwise().isPresent() || goalOtherwise().isPresent();
    }

    /** Today, where it is at rest and doesn’t hold, or the other way round. */
    public Optional<StateSeen> todayOtherwise() {
        return today.filter(seen -> seen.atRest() != seen.holds());
    }

    /** The same of the goal. */
    public Optional<GoalSeen> goalOtherwise() {
        return goal.filter(seen -> seen.atRest() != seen.holds());
    }

    /** All of them. */
    public List<Seen> all() {
        return Stream.<Stream<? extends Seen>>of(
                        today.stream(),
                        goal.stream(),
                        Stream.of(states),
                        corrections.stream(),
                        expectations.stream(),
                        examples.stream())
                .<Seen>flatMap(some -> some)
                .toList();
    }

    /** What is asked of a case’s findings. */
    private record Asking(Findings found, Looking looking) {

        SeenFindings seen() {
            return new SeenFindings(
                    looking.views().errors(), today(), goal(), states(), corrections(), expectations(), examples());
        }

        private StateSet goalStates() {
            return found.goal().map(Findings.Goal::states).orElse(StateSet.of(OptionalInt.empty()));
        }

        private StateSet todayAlone() {
            return StateSet.of(looking.model().statusQuo());
        }

        private Optional<StateSeen> today() {
            return looking.model().statusQuo().stream()
                    .mapToObj(looking::standing)
                    .findFirst();
        }

        private Optional<GoalSeen> goal() {
            return Optional.of(goalStates())
                    .filter(states -> !states.isEmpty())
                    .map(states -> new GoalSeen(
                            looking.concept(),
                            states,
                            looking.atRest().intersects(states),
                            looking.holding().intersects(states)));
        }

        private RestOnErrors states() {
            StateSet differing = looking.atRest().differing(looking.holding());
            return new RestOnErrors(
                    looking.concept(), differing.and(looking.atRest()), differing.and(looking.holding()));
        }

        private List<Corrected> corrections() {
            List<Corrected> all = new ArrayList<>();
            if (looking.views().errors().size() > Corrections.MOST_ERRORS) {
                return all;
            }
            for (boolean ofGoal : new boolean[] {true, false}) {
                StateSet asked = ofGoal ? goalStates() : todayAlone();
                boolean now = looking.atRest().intersects(asked);
                if (now != looking.holding().intersects(asked)) {
                    new Corrections(looking.views(), looking.concept())
                            .changing(asked)
                            .forEach(errors -> all.add(new Corrected(looking.concept(), ofGoal, errors, !now)));
                }
            }
            return all;
        }

        private List<Seen> expectations() {
            List<Seen> all = new ArrayList<>();
            StateSet resting = goalStates().and(looking.atRest());
            for (int i = 0; i < looking.model().decisionMakers(); i++) {
                StateSet expected = looking.views().expected(looking.concept(), i);
                if (!resting.isEmpty() && !expected.intersects(goalStates())) {
                    all.add(new ExpectsNone(looking.concept(), i, goalStates()));
                }
            }
            asked(resting).forEach(state -> all.addAll(looking.expectations(state)));
            return all;
        }

        /** Today, where it is at rest, and of the goal states that are the one spoken of, or else the first. */
        private List<Integer> asked(StateSet resting) {
            return Stream.concat(
                            todayAlone().and(looking.atRest()).stream().boxed(),
                            found.telling().stream()
                                    .map(told -> told.state())
                                    .filter(resting::contains)
                                    .findFirst()
                                    .or(() -> resting.stream().boxed().findFirst())
                                    .stream())
                    .distinct()
                    .toList();
        }

        private List<Seen> examples() {
            RestOnErrors states = states();
            return Stream.concat(first(states.won(), looking::kept), first(states.lost(), looking::driven))
                    .toList();
        }

        /** The first that can be told of: today or a goal state, else the nearest to today. */
        private Stream<Seen> first(StateSet states, BiFunction<Integer, Integer, Optional<Seen>> told) {
            StateSet asked = goalStates().or(todayAlone());
            return states.stream()
                    .boxed()
                    .sorted(Comparator.<Integer, Boolean>comparing(s -> !asked.contains(s))
                            .thenComparingInt(s -> looking.model().statusQuo().isPresent()
                                    ? looking.model()
                                            .space()
                                            .distance(
                                                    looking.model().statusQuo().getAsInt(), s)
                                    : 0))
                    .flatMap(s -> IntStream.range(0, looking.model().decisionMakers())
                            .mapToObj(i -> told.apply(i, s))
                            .flatMap(Optional::stream))
                    .limit(1);
        }
    }
}
