// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Want;
import dev.entente.Preference.Weight;
import dev.entente.Preference.Weighted;
import dev.entente.graph.StateSpace;
import dev.entente.statement.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Small conflicts from a seed: all forms that the model knows, with ties, infeasible states and one-way options. */
public final class RandomConflicts {

    private RandomConflicts() {}

    /** An option form with 2 to 5 decision makers and at most 7 options; a third of them with merged states. */
    public static Conflict options(long seed) {
        Random random = new Random(seed);
        int n = 2 + random.nextInt(4);
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int own = 1 + random.nextInt(n <= 3 ? 2 : n == 4 ? 2 : 1);
            for (int k = 0; k < own; k++) {
                Direction direction = random.nextInt(4) > 0
                        ? Direction.BOTH
                        : List.of(Direction.FORWARD, Direction.BACK, Direction.FIXED)
                                .get(random.nextInt(3));
                options.add(new Option("d" + i, "o" + k, "o" + k, direction, Grounds.NONE));
            }
        }
        List<Rule> rules = new ArrayList<>();
        for (int k = random.nextInt(4); k > 0; k--) {
            rules.add(new Rule.Never(new Pattern(cube(options.size(), random)), Grounds.NONE));
        }
        List<Statement> merges = random.nextInt(3) == 0 ? List.of(statement(options, random, 2)) : List.of();
        OptionForm form = new OptionForm(options, rules, merges);
        StateSpace space = StateSpace.of(form);
        if (space.size() < 2) {
            return options(seed + 7_919);
        }
        List<DecisionMaker> decisionMakers = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            decisionMakers.add(new DecisionMaker("d" + i, "d" + i, preference(space, options, random)));
        }
        return new Conflict(decisionMakers, form, Optional.of(space.state(random.nextInt(space.size()))));
    }

    /** A graph form with 2 to 4 decision makers and 3 to 7 states; arcs drawn freely, so mostly not transitive. */
    public static Conflict graph(long seed) {
        Random random = new Random(seed);
        int n = 2 + random.nextInt(3);
        int states = 3 + random.nextInt(5);
        List<GraphForm.NamedState> named = new ArrayList<>();
        for (int s = 0; s < states; s++) {
            named.add(new GraphForm.NamedState("s" + s, "s" + s));
        }
        Map<String, List<GraphForm.Arc>> moves = new HashMap<>();
        List<DecisionMaker> decisionMakers = new ArrayList<>();
        double density = 0.1 + 0.3 * random.nextDouble();
        for (int i = 0; i < n; i++) {
            List<GraphForm.Arc> arcs = new ArrayList<>();
            for (int s = 0; s < states; s++) {
                for (int t = 0; t < states; t++) {
                    if (s != t && random.nextDouble() < density) {
                        arcs.add(new GraphForm.Arc(State.of(s), State.of(t)));
                    }
                }
            }
            moves.put("d" + i, arcs);
        }
        GraphForm form = new GraphForm(named, moves);
        for (int i = 0; i < n; i++) {
            decisionMakers.add(new DecisionMaker("d" + i, "d" + i, ranked(StateSpace.of(form), random)));
        }
        return new Conflict(decisionMakers, form, Optional.of(State.of(0)));
    }

    private static String cube(int width, Random random) {
        StringBuilder letters = new StringBuilder("-".repeat(width));
        for (int k = 2 + random.nextInt(2); k > 0; k--) {
            letters.setCharAt(random.nextInt(width), random.nextBoolean() ? 'Y' : 'N');
        }
        return letters.toString();
    }

    /** A statement of a few options. */
    public static Statement statement(List<Option> options, Random random, int depth) {
        if (depth == 0) {
            Statement atom = new Statement.Atom(
                    options.get(random.nextInt(options.size())).name());
            return random.nextBoolean() ? atom : new Statement.Not(atom);
        }
        Statement left = statement(options, random, depth - 1);
        Statement right = statement(options, random, depth - 1);
        return switch (random.nextInt(5)) {
            case 0 -> new Statement.And(List.of(left, right));
            case 1 -> new Statement.Or(List.of(left, right));
            case 2 -> new Statement.Implies(left, right);
            case 3 -> new Statement.Iff(left, right);
            default -> left;
        };
    }

    private static Preference preference(StateSpace space, List<Option> options, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> ranked(space, random);
            case 1 -> {
                List<Weight> weights = new ArrayList<>();
                for (int k = 0; k < 4; k++) {
                    weights.add(new Weight(statement(options, random, 1), BigDecimal.valueOf(random.nextInt(9) - 4)));
                }
                yield new Weighted(weights, Grounds.NONE);
            }
            default -> {
                List<Want> wants = new ArrayList<>();
                for (int k = 0; k < 5; k++) {
                    wants.add(new Want(
                            String.valueOf(k), statement(options, random, random.nextInt(3)), Grounds.NONE, false));
                }
                yield new Prioritized(wants);
            }
        };
    }

    private static Preference ranked(StateSpace space, Random random) {
        List<State> states = new ArrayList<>();
        for (int s = 0; s < space.size(); s++) {
            states.add(space.state(s));
        }
        Collections.shuffle(states, random);
        List<Set<State>> tiers = new ArrayList<>();
        for (State state : states) {
            if (!tiers.isEmpty() && random.nextInt(4) == 0) {
                tiers.getLast().add(state);
            } else {
                tiers.add(new HashSet<>(Set.of(state)));
            }
        }
        return new Ranked(tiers, Grounds.NONE);
    }
}
