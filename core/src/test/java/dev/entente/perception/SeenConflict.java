// SPDX-License-Identifier: Apache-2.0
package dev.entente.perception;

import dev.entente.Conflict;
import dev.entente.Grounds;
import dev.entente.OptionForm;
import dev.entente.Preference;
import dev.entente.RandomConflicts;
import dev.entente.Rule;
import dev.entente.graph.GraphModel;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A small conflict from a seed, and how some of its decision makers see it. */
public record SeenConflict(Conflict conflict, List<Sight> sights) {

    public static SeenConflict of(long seed) {
        Random random = new Random(seed);
        Conflict conflict = random.nextInt(4) == 0 ? RandomConflicts.graph(seed) : RandomConflicts.options(seed);
        int n = conflict.decisionMakers().size();
        List<Sight> sights = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (random.nextBoolean()) {
                sights.add(sight(conflict, i, random, random.nextBoolean()));
            }
        }
        return new SeenConflict(conflict, sights);
    }

    private static Sight sight(Conflict conflict, int viewer, Random random, boolean further) {
        int n = conflict.decisionMakers().size();
        Map<Integer, Preference> takes = new HashMap<>();
        Map<Integer, Sight> believed = new HashMap<>();
        for (int j = 0; j < n; j++) {
            if (j != viewer && random.nextInt(3) > 0) {
                // What another wants is as good a picture of it as any.
                takes.put(j, conflict.decisionMakers().get(random.nextInt(n)).preference());
            }
            if (j != viewer && further && random.nextBoolean()) {
                believed.put(j, sight(conflict, j, random, false));
            }
        }
        return new Sight(viewer, takes, missed(conflict, random), believed);
    }

    private static List<String> missed(Conflict conflict, Random random) {
        if (!(conflict.form() instanceof OptionForm form) || !form.merges().isEmpty() || random.nextInt(3) > 0) {
            return List.of();
        }
        String option =
                form.options().get(random.nextInt(form.options().size())).name();
        return GraphModel.of(conflict)
                        .space()
                        .where(new Statement.Not(new Statement.Atom(option)))
                        .isEmpty()
                ? List.of()
                : List.of(option);
    }

    Optional<Sight> sight(int viewer) {
        return sights.stream().filter(sight -> sight.viewer() == viewer).findFirst();
    }

    /** The conflict as it is seen: with other wants, and without the states in which what is missed is taken. */
    static Conflict seen(Conflict conflict, Sight sight) {
        Conflict seen = conflict;
        for (int j = 0; j < conflict.decisionMakers().size(); j++) {
            seen = sight.takes().containsKey(j) ? seen.with(j, sight.takes().get(j)) : seen;
        }
        if (!(seen.form() instanceof OptionForm form)) {
            return seen;
        }
        List<Rule> rules = new ArrayList<>(form.rules());
        for (String option : sight.misses()) {
            rules.add(new Rule.Holds(new Statement.Not(new Statement.Atom(option)), Grounds.NONE));
        }
        return new Conflict(
                seen.decisionMakers(), new OptionForm(form.options(), rules, form.merges()), Optional.empty());
    }

    Conflict seen(int viewer) {
        return sight(viewer).map(sight -> seen(conflict, sight)).orElse(conflict);
    }

    /** How a viewer thinks that another sees the conflict. */
    Conflict imagined(int viewer, int other) {
        Conflict own = seen(viewer);
        return sight(viewer)
                .map(sight -> sight.believed().get(other))
                .map(sight -> seen(own, sight))
                .orElse(own);
    }
}
