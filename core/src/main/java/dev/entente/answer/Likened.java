// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.Version;
import dev.entente.analogy.Likeness;
import dev.entente.analogy.Standing;
import dev.entente.analogy.Trait;
import dev.entente.analogy.Trait.Clash;
import dev.entente.analogy.Trait.GoalCanHold;
import dev.entente.analogy.Trait.LeavesGoal;
import dev.entente.analogy.Trait.LeavesToday;
import dev.entente.analogy.Trait.OnlyGoalHolds;
import dev.entente.analogy.Trait.SomeClash;
import dev.entente.analogy.Trait.SomeLeaveGoal;
import dev.entente.analogy.Trait.TodayHolds;
import dev.entente.answer.json.Inline;
import dev.entente.answer.part.Head;
import dev.entente.cases.Case;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Other cases, the nearest first.
 *
 * @param concept under which it is said what holds and who leaves
 */
public record Likened(@Inline Head head, String concept, List<Other> cases, String version) {

    /**
     * Another case.
     *
     * @param sameTemplate whether it has the same parties and options
     * @param distance from 0 to 1
     * @param preferences the share of pairs of situations put alike, the mean of the parties’; absent on another template
     * @param byParty the same by party
     * @param findings the share of findings that are the same
     * @param both findings that are so in both cases
     * @param neither those that are so in neither
     * @param onlyHere those that are so in the case alone
     * @param onlyThere those that are so in the other alone
     */
    public record Other(
            String name,
            String title,
            Optional<String> variant,
            boolean sameTemplate,
            double distance,
            Optional<Double> preferences,
            Optional<Map<String, Double>> byParty,
            double findings,
            List<String> both,
            List<String> neither,
            List<String> onlyHere,
            List<String> onlyThere) {}

    /** Of cases in the order in which they are to be told. */
    public static Likened of(Case subject, String concept, List<Likeness> ranked) {
        return new Likened(
                Head.of(subject), concept, ranked.stream().map(Likened::other).toList(), Version.running());
    }

    private static Other other(Likeness one) {
        Case there = one.other().subject();
        return new Other(
                there.basis().id(),
                there.framing().title(),
                there.basis().variant(),
                one.onTemplate(),
                one.distance().doubleValue(),
                one.onTemplate() ? Optional.of(one.preferences().doubleValue()) : Optional.empty(),
                one.onTemplate() ? Optional.of(byParty(one)) : Optional.empty(),
                one.traits().doubleValue(),
                traits(one, one.same(), true),
                traits(one, one.same(), false),
                traits(one, one.different(), true),
                traits(one, one.different(), false));
    }

    private static Map<String, Double> byParty(Likeness one) {
        Map<String, Double> shares = new LinkedHashMap<>();
        IntStream.range(0, one.agreed().size())
                .forEach(i -> shares.put(
                        id(one.one(), i), one.agreed().get(i).agreed().doubleValue()));
        return shares;
    }

    private static List<String> traits(Likeness one, List<Trait> traits, boolean here) {
        return traits.stream()
                .filter(trait -> Boolean.valueOf(here).equals(one.one().traits().get(trait)))
                .map(trait -> named(one.one(), trait))
                .toList();
    }

    private static String id(Standing of, int who) {
        return of.subject().conflict().decisionMakers().get(who).id();
    }

    private static String named(Standing of, Trait trait) {
        return switch (trait) {
            case TodayHolds _ -> "today-holds";
            case GoalCanHold _ -> "goal-can-hold";
            case OnlyGoalHolds _ -> "only-goal-holds";
            case LeavesToday(int who) -> "leaves-today:" + id(of, who);
            case LeavesGoal(int who) -> "leaves-goal:" + id(of, who);
            case Clash(int who, int other) -> "clash:" + id(of, who) + ":" + id(of, other);
            case SomeLeaveGoal _ -> "some-leave-goal";
            case SomeClash _ -> "some-clash";
        };
    }
}
