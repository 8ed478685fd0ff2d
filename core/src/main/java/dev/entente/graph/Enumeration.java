// SPDX-License-Identifier: Apache-2.0
package dev.entente.graph;

import dev.entente.Grounds;
import dev.entente.OptionForm;
import dev.entente.Pattern;
import dev.entente.Rule;
import dev.entente.State;
import dev.entente.limits.Budget;
import dev.entente.limits.LimitExceeded;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lists the feasible states of an option form. Options are decided one after another, those that rules mention first;
 * a branch ends as soon as a rule can no longer hold, so that hundreds of options are no burden where the rules leave
 * few states.
 */
final class Enumeration {

    private static final long MOST_STEPS = 50_000_000;

    /** So many parts of conditions are looked at in a step. */
    private static final int PARTS_A_STEP = 32;

    private static final byte OPEN = -1;

    /** The value of something under a partial choice of options: 1 true, 0 false, −1 still open. */
    private interface Partial {
        int value(byte[] choice);
    }

    private final OptionForm form;
    private final int most;
    /** So many, and the search ends. */
    private final long enough;

    private final Budget budget;

    private final byte[] choice;
    private final int[] order;
    /** How many options no rule asks about. */
    private final int free;

    private final List<List<Partial>> rulesOfOption = new ArrayList<>();
    /** By option, the numbers of options taken and left open that it counts for. */
    private final List<List<Tally>> tallies = new ArrayList<>();

    private final List<Partial> conditions = new ArrayList<>();
    /** By option: what looking at its conditions takes, in parts of statements. */
    private final long[] effort;

    private final Map<Statement.ByName, Partial> named = new HashMap<>();
    private final List<State> found = new ArrayList<>();
    private long parts;
    private long steps;
    /** Counts the choices made and taken back; what has a name is judged once for each. */
    private long choices;

    private Enumeration(OptionForm form, int most, long enough, Budget budget) {
        this.budget = budget;
        this.form = form;
        this.most = most;
        this.enough = enough;
        this.choice = new byte[form.options().size()];
        Arrays.fill(choice, OPEN);
        this.effort = new long[choice.length];
        Set<Integer> mentioned = new LinkedHashSet<>();
        form.options().forEach(_ -> {
            rulesOfOption.add(new ArrayList<>());
            tallies.add(new ArrayList<>());
        });
        for (Rule rule : form.rules()) {
            add(rule, mentioned);
        }
        this.free = choice.length - mentioned.size();
        for (int k = 0; k < choice.length; k++) {
            mentioned.add(k);
        }
        this.order = mentioned.stream().mapToInt(k -> k).toArray();
    }

    /**
     * The feasible states, ascending by decimal.
     *
     * @throws LimitExceeded when there are more than {@code most}, or when finding them takes too many steps
     */
    static List<State> states(OptionForm form, int most, Budget budget) {
        Enumeration enumeration = new Enumeration(form, most, most + 1L, budget);
        enumeration.begin();
        enumeration.found.sort(null);
        return enumeration.found;
    }

    /**
     * A feasible state, if there is one.
     *
     * @throws LimitExceeded when finding one takes too many steps
     */
    static Optional<State> any(OptionForm form) {
        Enumeration enumeration = new Enumeration(form, 1, 1, Budget.UNLIMITED);
        enumeration.begin();
        return enumeration.found.stream().findFirst();
    }

    private void add(Rule rule, Set<Integer> mentioned) {
        switch (rule) {
            case Rule.Holds(Statement statement, Grounds _) ->
                conjuncts(statement)
                        .forEach(part -> add(
                                partial(part),
                                part.atoms().stream().map(form::position).toList(),
                                mentioned));
            case Rule.Count count ->
                add(partial(count), count.options().stream().map(form::position).toList(), mentioned);
            case Rule.Never(Pattern pattern, Grounds _) -> add(not(partial(pattern)), positions(pattern), mentioned);
            case Rule.Only(List<Pattern> patterns, Grounds _) ->
                add(
                        some(patterns),
                        patterns.stream()
                                .flatMap(pattern -> positions(pattern).stream())
                                .distinct()
                                .toList(),
                        mentioned);
        }
    }

    /** What must hold for a statement to hold, each once. */
    private static Set<Statement> conjuncts(Statement statement) {
        return new LinkedHashSet<>(
                statement instanceof Statement.And(List<Statement> parts) ? parts : List.of(statement));
    }

    private void add(Partial condition, List<Integer> positions, Set<Integer> mentioned) {
        conditions.add(condition);
        for (int position : positions) {
            mentioned.add(position);
            rulesOfOption.get(position).add(condition);
            effort[position] += parts;
        }
        parts = 0;
    }

    private void begin() {
        if (conditions.stream().allMatch(condition -> condition.value(choice) != 0)) {
            decide();
        }
    }

    /** Goes through the choices, one option after another; as there may be many options, without calling itself. */
    private void decide() {
        int depth = 0;
        while (depth >= 0 && found.size() < enough) {
            if (depth == order.length) {
                add();
                depth--;
            } else {
                depth += next(order[depth]) ? 1 : -1;
            }
        }
    }

    /** Takes the next value of an option that the rules allow; or opens it again, where there is none. */
    private boolean next(int position) {
        while (choice[position] < 1) {
            budget.check();
            count();
            choose(position, (byte) (choice[position] + 1));
            steps += effort[position] / PARTS_A_STEP;
            if (rulesOfOption.get(position).stream().allMatch(rule -> rule.value(choice) != 0)) {
                return true;
            }
        }
        choose(position, OPEN);
        return false;
    }

    private void choose(int position, byte value) {
        tallies.get(position).forEach(tally -> tally.change(choice[position], value));
        choice[position] = value;
        choices++;
    }

    private void count() {
        if (++steps > MOST_STEPS) {
            throw new LimitExceeded("finding the feasible states takes more than " + MOST_STEPS
                    + " steps; add rules under “feasible”, or hold some options fixed in a variant");
        }
    }

    /** A state; where options are left that no rule asks about, there are as many states as choices of these. */
    private void add() {
        if (found.size() == most || (enough > 1 && free >= Integer.SIZE - 1) || (enough > 1 && 1L << free > most)) {
            throw new LimitExceeded("the case has more than " + most
                    + " feasible states, the most that are listed one by one. Solve, explain, paths, brief and the"
                    + " packages of design don't need them listed; for all else add rules under “feasible”, merge"
                    + " states, or hold some options fixed in a variant");
        }
        BitSet taken = new BitSet();
        for (int k = 0; k < choice.length; k++) {
            taken.set(k, choice[k] == 1);
        }
        found.add(State.of(taken));
    }

    private static List<Integer> positions(Pattern pattern) {
        List<Integer> positions = new ArrayList<>();
        for (int k = 0; k < pattern.letters().length(); k++) {
            if (pattern.letters().charAt(k) != '-') {
                positions.add(k);
            }
        }
        return positions;
    }

    private Partial partial(Rule.Count rule) {
        // Counted on as it goes; yet where so many are left open, most of what follows leads nowhere new.
        parts += rule.options().size();
        Tally tally = new Tally(rule.options().size());
        rule.options().forEach(option -> tallies.get(form.position(option)).add(tally));
        return _ -> valueOf(rule.least(), rule.most(), tally.taken, tally.open);
    }

    /** How many of some options are taken, and how many are open, kept up with each choice. */
    private static final class Tally {
        private int taken;
        private int open;

        Tally(int options) {
            this.open = options;
        }

        void change(byte from, byte to) {
            taken += (to == 1 ? 1 : 0) - (from == 1 ? 1 : 0);
            open += (to == OPEN ? 1 : 0) - (from == OPEN ? 1 : 0);
        }
    }

    private static int valueOf(int least, int most, int taken, int open) {
        if (taken > most || taken + open < least) {
            return 0;
        }
        return open == 0 ? 1 : OPEN;
    }

    private static int countValue(int least, int most, List<Partial> counted, byte[] choice) {
        int taken = 0;
        int open = 0;
        for (Partial partial : counted) {
            int value = partial.value(choice);
            taken += value == 1 ? 1 : 0;
            open += value == OPEN ? 1 : 0;
        }
        return valueOf(least, most, taken, open);
    }

    private Partial partial(Pattern pattern) {
        parts++;
        return choice -> {
            int value = 1;
            for (int k = 0; k < choice.length; k++) {
                char letter = pattern.letters().charAt(k);
                if (letter != '-' && choice[k] != OPEN && (letter == 'Y') != (choice[k] == 1)) {
                    return 0;
                }
                value = letter != '-' && choice[k] == OPEN ? OPEN : value;
            }
            return value;
        };
    }

    private Partial some(List<Pattern> patterns) {
        Occurring some = new Occurring(patterns, choice.length);
        parts += some.words;
        return some;
    }

    /**
     * Whether some of the patterns can still occur: of all at once, a bit for each. Choices that follow on each other mostly
     * leave the same or the next, so that it is looked for first where one was left last.
     */
    private static final class Occurring implements Partial {

        private final int words;
        /** By option: the patterns in which it can be taken, and those in which it can be left. */
        private final long[][] taken;

        private final long[][] left;
        private int last;

        Occurring(List<Pattern> patterns, int options) {
            this.words = (patterns.size() + Long.SIZE - 1) / Long.SIZE;
            this.taken = new long[options][words];
            this.left = new long[options][words];
            List<String> sorted =
                    patterns.stream().map(Pattern::letters).sorted().toList();
            for (int p = 0; p < sorted.size(); p++) {
                for (int k = 0; k < options; k++) {
                    char letter = sorted.get(p).charAt(k);
                    taken[k][p / Long.SIZE] |= letter == 'N' ? 0 : 1L << p;
                    left[k][p / Long.SIZE] |= letter == 'Y' ? 0 : 1L << p;
                }
            }
        }

        @Override
        public int value(byte[] choice) {
            for (int k = 0; k < words; k++) {
                int word = (last + k) % words;
                if (occurs(choice, word)) {
                    last = word;
                    return OPEN;
                }
            }
            return 0;
        }

        private boolean occurs(byte[] choice, int word) {
            long still = -1;
            for (int k = 0; k < choice.length && still != 0; k++) {
                still &= choice[k] == OPEN ? -1 : choice[k] == 1 ? taken[k][word] : left[k][word];
            }
            return still != 0;
        }
    }

    private Partial partial(Statement statement) {
        parts++;
        return switch (statement) {
            case Statement.Constant constant -> _ -> constant.value() ? 1 : 0;
            case Statement.Atom atom -> {
                int position = form.position(atom.name());
                yield choice -> choice[position];
            }
            case Statement.Not not -> not(partial(not.statement()));
            case Statement.And and ->
                not(any(and.parts().stream().map(part -> not(partial(part))).toList()));
            case Statement.Or or -> any(or.parts().stream().map(this::partial).toList());
            case Statement.Implies implies -> any(List.of(not(partial(implies.when())), partial(implies.then())));
            case Statement.Iff iff -> {
                Partial left = partial(iff.left());
                Partial right = partial(iff.right());
                yield choice -> {
                    int a = left.value(choice);
                    int b = right.value(choice);
                    return a == OPEN || b == OPEN ? OPEN : a == b ? 1 : 0;
                };
            }
            case Statement.Count(Statement.Quantity quantity, List<Statement> of) -> {
                List<Partial> counted = of.stream().map(this::partial).toList();
                yield choice -> countValue(quantity.least(), quantity.most(), counted, choice);
            }
            case Statement.ByName byName -> named(byName);
        };
    }

    /** What has a name is judged once for each choice. */
    private Partial named(Statement.ByName byName) {
        Partial known = named.get(byName);
        if (known == null) {
            known = remembering(partial(byName.meaning()));
            named.put(byName, known);
        }
        return known;
    }

    private Partial remembering(Partial partial) {
        return new Partial() {
            private long at = -1;
            private int value;

            @Override
            public int value(byte[] choice) {
                if (at != choices) {
                    value = partial.value(choice);
                    at = choices;
                }
                return value;
            }
        };
    }

    private static Partial not(Partial partial) {
        return choice -> {
            int value = partial.value(choice);
            return value == OPEN ? OPEN : 1 - value;
        };
    }

    private static Partial any(List<Partial> parts) {
        return choice -> {
            int value = 0;
            for (Partial part : parts) {
                int of = part.value(choice);
                if (of == 1) {
                    return 1;
                }
                value = of == OPEN ? OPEN : value;
            }
            return value;
        };
    }
}
