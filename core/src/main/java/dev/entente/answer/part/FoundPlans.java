// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.part;

import dev.entente.design.Staging;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * How the goal is reached action for action.
 *
 * @param ends how many states with the goal hold
 * @param here whether the status quo is one
 * @param shortest how many shortest plans there are
 * @param plans the first of the best of these
 */
public record FoundPlans(
        int ends, boolean here, BigInteger shortest, List<List<Stage>> plans, List<Obstacle> obstacles) {

    /** A step of a plan; several movers have a channel for it. */
    public record Stage(
            List<String> movers,
            NamedState to,
            Optional<Coordination> channel,
            Optional<Boolean> onlyAtOnce,
            List<String> losing,
            Optional<Follows> follows) {}

    /** Where a plan that gets far fails, and why. */
    public record Obstacle(
            List<Stage> path,
            NamedState state,
            NamedState end,
            Why why,
            Optional<String> decisionMaker,
            Optional<NamedState> to) {}

    /** Why no plan goes on. */
    public enum Why {
        LEAVES,
        UNWILLING,
        NO_STEP
    }

    public static FoundPlans of(Staging staging) {
        Names names = new Names(staging.question().subject(), staging.model());
        return new FoundPlans(
                staging.ends(),
                staging.here(),
                staging.shortest(),
                staging.plans().stream()
                        .map(plan -> stages(plan.steps(), names))
                        .toList(),
                staging.obstacles().stream().map(one -> obstacle(one, names)).toList());
    }

    private static List<Stage> stages(List<Staging.Stage> stages, Names names) {
        return stages.stream().map(one -> stage(one, names)).toList();
    }

    private static Stage stage(Staging.Stage stage, Names names) {
        boolean several = stage.movers().size() > 1;
        return new Stage(
                names.ids(stage.movers()),
                names.state(stage.to()),
                Optional.of(stage.ability()).filter(_ -> several).map(Coordination::of),
                Optional.of(stage.onlyAtOnce()).filter(_ -> several),
                names.ids(stage.losing()),
                stage.follows().map(names::follows));
    }

    private static Obstacle obstacle(Staging.Obstacle obstacle, Names names) {
        return switch (obstacle.why()) {
            case Staging.Reason.Leaving(int who, int to) ->
                obstacle(obstacle, names, Why.LEAVES, Optional.of(who), Optional.of(to));
            case Staging.Reason.Unwilling(int who, int to) ->
                obstacle(obstacle, names, Why.UNWILLING, Optional.of(who), Optional.of(to));
            case Staging.Reason.NoStep _ -> obstacle(obstacle, names, Why.NO_STEP, Optional.empty(), Optional.empty());
        };
    }

    private static Obstacle obstacle(
            Staging.Obstacle obstacle, Names names, Why why, Optional<Integer> who, Optional<Integer> to) {
        return new Obstacle(
                stages(obstacle.path(), names),
                names.state(obstacle.state()),
                names.state(obstacle.end()),
                why,
                who.map(names::id),
                to.map(names::state));
    }
}
