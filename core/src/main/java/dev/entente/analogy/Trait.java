// SPDX-License-Identifier: Apache-2.0
package dev.entente.analogy;

/** What can be said of a case, or not. Parties are told by their place. */
public sealed interface Trait {

    /** The status quo holds. */
    record TodayHolds() implements Trait {}

    /** Some situation with the goal holds. */
    record GoalCanHold() implements Trait {}

    /** Nothing else holds. */
    record OnlyGoalHolds() implements Trait {}

    /** The party leaves the status quo. */
    record LeavesToday(int who) implements Trait {}

    /** The party leaves every situation with the goal, so that it has a veto. */
    record LeavesGoal(int who) implements Trait {}

    /** The parties put more pairs of situations the opposite way than the same. */
    record Clash(int who, int other) implements Trait {}

    /** Some party has a veto. */
    record SomeLeaveGoal() implements Trait {}

    /** Some two parties clash. */
    record SomeClash() implements Trait {}

    /** Whether it speaks of no party, so that it can be said of any case. */
    default boolean ofAny() {
        return switch (this) {
            case TodayHolds _, GoalCanHold _, OnlyGoalHolds _, SomeLeaveGoal _, SomeClash _ -> true;
            case LeavesToday _, LeavesGoal _, Clash _ -> false;
        };
    }

    /** Whether it says more than that somebody does what others of these say who does. */
    default boolean ofOneTemplate() {
        return !(this instanceof SomeLeaveGoal || this instanceof SomeClash);
    }
}
