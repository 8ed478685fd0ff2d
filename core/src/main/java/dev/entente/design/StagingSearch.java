// SPDX-License-Identifier: Apache-2.0
package dev.entente.design;

import dev.entente.Coalition;
import dev.entente.analysis.Channels.Ability;
import dev.entente.analysis.Sequels;
import dev.entente.design.SingleSteps.Step;
import dev.entente.design.Staging.Obstacle;
import dev.entente.design.Staging.Plan;
import dev.entente.design.Staging.Reason;
import dev.entente.design.Staging.Stage;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.LegalSequences;
import dev.entente.stability.StabilityEngine;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Searches plans by breadth, end by end.
 *
 * <p><em>Idea.</em> Whether a step may be taken depends on the state that it leaves, the step and the end, and not on how
 * the state was reached; so for a fixed end the plans are the paths of a graph, and shortest ones are found by breadth
 * from the status quo. The number of shortest plans is summed along the way. A state at which somebody would leave the
 * plan can be reached, and not be left but by the step that is this very leaving.
 *
 * <p><em>Cost.</em> For each end the steps of the states reached; for each state reached, once, the answers to each
 * improvement from it. Ends that are further than the shortest plan found, even if as many options changed in each
 * step as can, are left out.
 *
 * <p>Source: our own definition, docs/theory.md §9.3. A spent budget ends it by {@link dev.entente.limits.BudgetSpent}.
 */
final class StagingSearch {

    private static final int MOST_PLANS = 10;
    private static final int MOST_OBSTACLES = 8;

    private final DesignQuestion question;
    private final GraphModel model;
    private final Budget budget;
    private final SingleSteps steps;
    private final Departures departures;
    private final StateSet goal;
    private final Sequels sequels;
    private final int start;
    private final List<Integer> ends;
    private final boolean here;

    StagingSearch(DesignQuestion question, StabilityEngine engine, Budget budget) {
        this.question = question;
        this.model = engine.model();
        this.budget = budget;
        this.steps = new SingleSteps(question, model);
        this.departures = new Departures(question.concept(), engine.sequences(), steps);
        this.start = model.statusQuo().orElseThrow();
        this.goal = model.space().where(question.goal().when());
        this.sequels = Sequels.of(engine, question.concept(), budget);
        StateSet holding = engine.equilibria(question.concept()).and(goal);
        this.here = holding.contains(start);
        this.ends = holding.stream()
                .boxed()
                .sorted(Comparator.comparingInt(end -> steps.distance(start, end)))
                .toList();
    }

    Staging staging() {
        if (here || ends.isEmpty()) {
            return new Staging(question, model, ends.size(), here, List.of(), BigInteger.ZERO, List.of());
        }
        int shortest = Integer.MAX_VALUE;
        List<Breadth> best = new ArrayList<>();
        List<Breadth> failed = new ArrayList<>();
        for (int end : ends) {
            budget.check();
            if (within(shortest, end)) {
                Breadth breadth = new Breadth(end, shortest);
                if (breadth.length() < shortest) {
                    best.clear();
                    shortest = breadth.length();
                }
                (breadth.length() == Integer.MAX_VALUE ? failed : best).add(breadth);
            }
        }
        long gentlest = best.stream().mapToLong(Breadth::cost).min().orElse(0);
        List<Plan> plans = best.stream()
                .filter(breadth -> breadth.cost() == gentlest)
                .flatMap(breadth -> breadth.plans().stream())
                .limit(MOST_PLANS)
                .map(plan -> new Plan(following(plan.steps())))
                .toList();
        BigInteger count = best.stream().map(Breadth::count).reduce(BigInteger.ZERO, BigInteger::add);
        List<Obstacle> obstacles = best.isEmpty() ? obstacles(failed) : List.of();
        return new Staging(question, model, ends.size(), false, plans, count, obstacles);
    }

    /** The steps of a plan, those from which improvements alone lead on to its end with what else could come there. */
    private List<Stage> following(List<Stage> plan) {
        List<Stage> told = new ArrayList<>(plan);
        List<LegalSequences.Step> rest = new ArrayList<>();
        for (int k = plan.size() - 1; k >= 0 && improves(plan.get(k)); k--) {
            Stage stage = plan.get(k);
            rest.addFirst(new LegalSequences.Step(stage.movers().list().getFirst(), stage.from(), stage.to()));
            told.set(
                    k,
                    stage.following(Optional.of(
                            sequels.on(stage.from(), rest, plan.getLast().to(), goal))));
        }
        return told;
    }

    private boolean improves(Stage stage) {
        return stage.movers().size() == 1 && model.prefers(stage.movers().list().getFirst(), stage.to(), stage.from());
    }

    /** Whether so many steps can change enough options to get to the end; a merged class changes them by being passed. */
    private boolean within(long steps, int end) {
        return model.space().merged() || this.steps.distance(start, end) <= steps * this.steps.widest();
    }

    private List<Obstacle> obstacles(List<Breadth> failed) {
        int furthest = failed.stream().mapToInt(Breadth::furthest).max().orElse(0);
        Map<Integer, Obstacle> byState = new TreeMap<>();
        for (Breadth breadth : failed) {
            for (int state : breadth.getting(furthest)) {
                byState.computeIfAbsent(state, breadth::obstacle);
            }
        }
        return byState.values().stream()
                .sorted(Comparator.comparing((Obstacle obstacle) -> !ofTheSide(obstacle)))
                .limit(MOST_OBSTACLES)
                .toList();
    }

    private boolean ofTheSide(Obstacle obstacle) {
        return obstacle.path().stream().anyMatch(stage -> stage.movers().any(question.side()::contains));
    }

    /** The search for one end. */
    private final class Breadth {

        private final int end;
        private final Map<Integer, Integer> depths = new HashMap<>();
        private final Map<Integer, BigInteger> counts = new HashMap<>();
        private final Map<Integer, List<Stage>> arrivals = new HashMap<>();
        private final Map<Integer, Long> costs = new HashMap<>();

        /** @param most no plan longer than this is looked for */
        Breadth(int end, int most) {
            this.end = end;
            depths.put(start, 0);
            counts.put(start, BigInteger.ONE);
            costs.put(start, 0L);
            List<Integer> layer = List.of(start);
            for (int depth = 1; depth <= most && !layer.isEmpty() && !depths.containsKey(end); depth++) {
                layer = next(layer, depth);
            }
        }

        private List<Integer> next(List<Integer> layer, int depth) {
            Map<Integer, BigInteger> reached = new TreeMap<>();
            for (int state : layer) {
                budget.check();
                for (Step step : allowed(state)) {
                    int known = depths.computeIfAbsent(step.to(), _ -> depth);
                    if (known == depth) {
                        reached.merge(step.to(), Objects.requireNonNull(counts.get(state)), BigInteger::add);
                        arrive(stage(step));
                    }
                }
            }
            counts.putAll(reached);
            return List.copyOf(reached.keySet());
        }

        /** Keeps the stage if no gentler way to its end is known, and those as gentle. */
        private void arrive(Stage stage) {
            long cost = cost(stage.from()) + cost(stage);
            long known = costs.getOrDefault(stage.to(), Long.MAX_VALUE);
            if (cost < known) {
                costs.put(stage.to(), cost);
                arrivals.put(stage.to(), new ArrayList<>());
            }
            if (cost <= known) {
                Objects.requireNonNull(arrivals.get(stage.to())).add(stage);
            }
        }

        /** The options changed count before the movers that lose. */
        private static long cost(Stage stage) {
            return ((long) stage.movers().size() << Integer.SIZE)
                    + stage.losing().size();
        }

        private long cost(int state) {
            return costs.getOrDefault(state, 0L);
        }

        /** What the gentlest shortest plans cost. */
        long cost() {
            return cost(end);
        }

        /** The steps that a plan for the end can take from a state. */
        private List<Step> allowed(int state) {
            List<Departures.Departure> leaving = leaving(state);
            return steps.from(state).stream()
                    .filter(step -> step.movers().all(i -> willing(i, state)))
                    .filter(step -> leaving.isEmpty()
                            || (leaving.size() == 1 && leaving.getFirst().is(step)))
                    .toList();
        }

        private boolean willing(int decisionMaker, int state) {
            return !model.prefers(decisionMaker, state, end);
        }

        private List<Departures.Departure> leaving(int state) {
            return state == start ? List.of() : departures.from(state, start, end);
        }

        private Stage stage(Step step) {
            Coalition losing = Coalition.of(step.movers().list().stream()
                    .filter(i -> model.prefers(i, step.from(), step.to()))
                    .mapToInt(i -> i)
                    .toArray());
            return new Stage(
                    step.movers(), step.from(), step.to(), step.ability(), step.onlyAtOnce(), losing, Optional.empty());
        }

        /** The length of the shortest plans; the greatest number there is where none was found. */
        int length() {
            return depths.getOrDefault(end, Integer.MAX_VALUE);
        }

        BigInteger count() {
            return counts.getOrDefault(end, BigInteger.ZERO);
        }

        List<Plan> plans() {
            return paths(end, MOST_PLANS).stream().map(Plan::new).toList();
        }

        private List<List<Stage>> paths(int state, int most) {
            if (state == start) {
                return List.of(List.of());
            }
            List<List<Stage>> paths = new ArrayList<>();
            for (Stage last : arrivals.getOrDefault(state, List.of())) {
                for (List<Stage> before : paths(last.from(), most - paths.size())) {
                    List<Stage> path = new ArrayList<>(before);
                    path.add(last);
                    paths.add(path);
                }
                if (paths.size() >= most) {
                    break;
                }
            }
            return paths;
        }

        /** By how many options some state reached is nearer to the end than the status quo. */
        int furthest() {
            return depths.keySet().stream().mapToInt(this::progress).max().orElse(0);
        }

        private int progress(int state) {
            return steps.distance(start, end) - steps.distance(state, end);
        }

        List<Integer> getting(int far) {
            return depths.keySet().stream()
                    .filter(state -> progress(state) == far)
                    .toList();
        }

        Obstacle obstacle(int state) {
            return new Obstacle(paths(state, 1).getFirst(), state, end, why(state));
        }

        private Reason why(int state) {
            List<Departures.Departure> leaving = leaving(state);
            if (!leaving.isEmpty()) {
                return new Reason.Leaving(
                        leaving.getFirst().decisionMaker(), leaving.getFirst().to());
            }
            for (Step step : steps.from(state)) {
                if (steps.distance(step.to(), end) < steps.distance(state, end)) {
                    return step.movers().list().stream()
                            .filter(i -> !willing(i, state))
                            .findFirst()
                            .<Reason>map(i -> new Reason.Unwilling(i, step.to()))
                            .orElseThrow();
                }
            }
            return new Reason.NoStep();
        }
    }

    /** Whether a coalition can make a joint step. */
    static boolean permitted(Ability ability) {
        return ability instanceof Ability.Able || ability instanceof Ability.Unknown;
    }
}
