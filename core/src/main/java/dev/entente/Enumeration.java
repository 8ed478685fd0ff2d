// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import dev.entente.statement.Statement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lists the feasible states of an option form. Options are decided one after another, those that rules mention first;
 * a branch ends as soon as a rule can no longer hold, so that hundreds of options are no burden where the rules leave
 * few states.
 */
final class Enumeration {

    private static final long MOST_STEPS = 50_000_000;
    private static final byte OPEN = -1;

    /** The value of something under a partial choice of options: 1 true, 0 false, −1 still open. */
    private interface Partial {
        int value(byte[] choice);
    }

    private final OptionForm form;
    private final int most;
    /** So many, and the search ends. */
    private final long enough;

    private final byte[] choice;
    private final int[] order;
    private final List<List<Partial>> rulesOfOption = new ArrayList<>();
    private final List<State> found = new ArrayList<>();
    private long steps;

    private Enumeration(OptionForm form, int most, long enough) {
        this.form = form;
        this.most = most;
        this.enough = enough;
        this.choice = new byte[form.options().size()];
        Arrays.fill(choice, OPEN);
        Set<Integer> mentioned = new LinkedHashSet<>();
        form.options().forEach(_ -> rulesOfOption.add(new ArrayList<>()));
        for (Rule rule : form.rules()) {
            Partial partial = partial(rule);
            for (int position : positions(rule)) {
                mentioned.add(position);
                rulesOfOption.get(position).add(partial);
            }
        }
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
    static List<State> states(OptionForm form, int most) {
        Enumeration enumeration = new Enumeration(form, most, most + 1L);
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
        Enumeration enumeration = new Enumeration(form, 1, 1);
        enumeration.begin();
        return enumeration.found.stream().findFirst();
    }

    private void begin() {
        if (form.rules().stream().allMatch(rule -> partial(rule).value(choice) != 0)) {
            decide(0);
        }
    }

    private void decide(int depth) {
        if (++steps > MOST_STEPS) {
            throw new LimitExceeded("finding the feasible states takes more than " + MOST_STEPS
                    + " steps; add rules under “feasible”, or hold some options fixed in a variant");
        }
        if (depth == order.length) {
            add();
            return;
        }
        int position = order[depth];
        for (byte value = 0; value <= 1 && found.size() < enough; value++) {
            choice[position] = value;
            if (rulesOfOption.get(position).stream().allMatch(rule -> rule.value(choice) != 0)) {
                decide(depth + 1);
            }
        }
        choice[position] = OPEN;
    }

    private void add() {
        if (found.size() == most) {
            throw new LimitExceeded("the case has more than " + most
                    + " feasible states, the most that are listed one by one. Solve and explain don't need them"
                    + " listed; for all else add rules under “feasible”, merge"
                    + " states, or hold some options fixed in a variant");
        }
        BigInteger decimal = BigInteger.ZERO;
        for (int k = 0; k < choice.length; k++) {
            decimal = choice[k] == 1 ? decimal.setBit(k) : decimal;
        }
        found.add(new State(decimal));
    }

    private List<Integer> positions(Rule rule) {
        return switch (rule) {
            case Rule.Holds holds ->
                holds.statement().atoms().stream().map(form::position).toList();
            case Rule.Count count ->
                count.options().stream().map(form::position).toList();
            case Rule.Never never -> positions(never.pattern());
            case Rule.Only only ->
                only.patterns().stream()
                        .flatMap(pattern -> positions(pattern).stream())
                        .distinct()
                        .toList();
        };
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

    private Partial partial(Rule rule) {
        return switch (rule) {
            case Rule.Holds holds -> partial(holds.statement());
            case Rule.Count count -> {
                int[] positions =
                        count.options().stream().mapToInt(form::position).toArray();
                yield choice -> countValue(count, positions, choice);
            }
            case Rule.Never never -> not(partial(never.pattern()));
            case Rule.Only only ->
                any(only.patterns().stream().map(Enumeration::partial).toList());
        };
    }

    private static int countValue(Rule.Count count, int[] positions, byte[] choice) {
        int taken = 0;
        int open = 0;
        for (int position : positions) {
            taken += choice[position] == 1 ? 1 : 0;
            open += choice[position] == OPEN ? 1 : 0;
        }
        if (taken > count.most() || taken + open < count.least()) {
            return 0;
        }
        return open == 0 ? 1 : OPEN;
    }

    private static Partial partial(Pattern pattern) {
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

    private Partial partial(Statement statement) {
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
