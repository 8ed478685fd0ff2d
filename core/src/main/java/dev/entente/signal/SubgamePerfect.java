// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import dev.entente.limits.LimitExceeded;
import dev.entente.signal.ExtremeEquilibria.Connected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Equilibria of a tree that are equilibria of each part that stands by itself (Selten, 1965; key Selten1965): the largest parts
 * are solved first, and for each choice of their equilibria the tree that ends there with what these pay.
 */
final class SubgamePerfect {

    private static final int MOST = 1_000;

    private SubgamePerfect() {}

    /** Equilibria of a part, by one of them: what they all pay, and what is done in it. */
    record Settled(List<Fraction> paid, Strategies strategies) {}

    /**
     * One of each connected set; empty where some part has a connected set of equilibria that pay differently.
     *
     * @throws LimitExceeded when there are too many choices
     */
    static Optional<List<Settled>> of(ExtensiveForm form) {
        Optional<List<Map<Integer, Settled>>> choices = choices(form);
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        List<Settled> settled = new ArrayList<>();
        for (Map<Integer, Settled> choice : choices.get()) {
            solve(form, choice, settled);
        }
        return Optional.of(settled);
    }

    /** One of the equilibria of each part, in all ways. */
    static Optional<List<Map<Integer, Settled>>> choices(ExtensiveForm form) {
        List<Map<Integer, Settled>> choices = List.of(Map.of());
        for (int part : form.parts()) {
            Optional<List<Settled>> settled = of(form.from(part));
            if (settled.isEmpty() || vary(settled.get())) {
                return Optional.empty();
            }
            choices = choices.stream()
                    .flatMap(before -> settled.get().stream().map(one -> with(before, part, one)))
                    .toList();
            if (choices.size() > MOST) {
                throw new LimitExceeded(
                        "parts of the tree have more than %,d combinations of equilibria".formatted(MOST));
            }
        }
        return Optional.of(choices);
    }

    private static boolean vary(List<Settled> settled) {
        return settled.stream().anyMatch(one -> one.paid.isEmpty());
    }

    private static Map<Integer, Settled> with(Map<Integer, Settled> before, int part, Settled one) {
        Map<Integer, Settled> more = new HashMap<>(before);
        more.put(part, one);
        return more;
    }

    /** What is done in all parts. */
    static Strategies behind(Map<Integer, Settled> choice) {
        return choice.values().stream().map(Settled::strategies).reduce(new Strategies(Map.of()), Strategies::or);
    }

    private static void solve(ExtensiveForm form, Map<Integer, Settled> choice, List<Settled> settled) {
        Map<Integer, List<Fraction>> paid = new HashMap<>();
        choice.forEach((part, one) -> paid.put(part, one.paid));
        TreePlans plans = TreePlans.of(form.ending(paid));
        ExtremeEquilibria equilibria = ExtremeEquilibria.of(plans.game());
        for (Connected component : equilibria.components()) {
            settled.add(settled(plans, equilibria, component, behind(choice)));
        }
    }

    /** With nothing paid where its equilibria pay differently. */
    private static Settled settled(
            TreePlans plans, ExtremeEquilibria equilibria, Connected component, Strategies behind) {
        List<List<Fraction>> paid = component.first().stream()
                .boxed()
                .flatMap(x -> equilibria.partners().get(x).stream()
                        .mapToObj(
                                y -> plans.paid(plans.outcome(equilibria.planOfFirst(x), equilibria.planOfSecond(y)))))
                .distinct()
                .toList();
        int x = component.first().nextSetBit(0);
        int y = equilibria.partners().get(x).nextSetBit(0);
        Strategies own = plans.moves(0, equilibria.planOfFirst(x)).or(plans.moves(1, equilibria.planOfSecond(y)));
        return new Settled(paid.size() == 1 ? paid.getFirst() : List.of(), own.or(behind));
    }
}
