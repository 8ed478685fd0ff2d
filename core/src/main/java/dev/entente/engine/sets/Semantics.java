// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.sets;

import dev.entente.OptionForm;
import dev.entente.Pattern;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Weight;
import dev.entente.Preference.Weighted;
import dev.entente.Rule;
import dev.entente.State;
import dev.entente.statement.Statement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What statements, rules and preferences mean, as sets or as circuits. */
public final class Semantics<S> {

    private final BooleanAlgebra<S> sets;
    private final OptionForm form;
    /** What has a name, stands for much and was worked out already. */
    private final Map<Statement.ByName, S> large = new HashMap<>();

    public Semantics(BooleanAlgebra<S> sets, OptionForm form) {
        this.sets = sets;
        this.form = form;
    }

    /** The states in which a statement holds. */
    public S of(Statement statement) {
        return of(statement, new HashMap<>());
    }

    /** @param named what has a name and was worked out already */
    private S of(Statement statement, Map<Statement.ByName, S> named) {
        return switch (statement) {
            case Statement.Constant(boolean value) -> value ? sets.all() : sets.none();
            case Statement.Atom(String name) -> sets.taking(form.position(name));
            case Statement.Not(Statement inner) -> sets.not(of(inner, named));
            case Statement.And(List<Statement> parts) ->
                intersection(parts.stream().map(part -> of(part, named)));
            case Statement.Or(List<Statement> parts) -> union(parts.stream().map(part -> of(part, named)));
            case Statement.Implies(Statement when, Statement then, Statement.Put _) ->
                sets.or(sets.not(of(when, named)), of(then, named));
            case Statement.Iff(Statement left, Statement right) ->
                sets.not(differing(of(left, named), of(right, named)));
            case Statement.Count(Statement.Quantity quantity, List<Statement> parts) ->
                counted(quantity, parts.stream().map(part -> of(part, named)));
            case Statement.ByName byName -> meaning(byName, named);
        };
    }

    private S meaning(Statement.ByName byName, Map<Statement.ByName, S> named) {
        Map<Statement.ByName, S> kept = byName.size() > Statement.LONGEST_SPELLED_OUT ? large : named;
        S known = kept.get(byName);
        if (known == null) {
            known = of(byName.meaning(), named);
            kept.put(byName, known);
        }
        return known;
    }

    private S counted(Statement.Quantity quantity, Stream<S> parts) {
        S some = sets.none();
        S several = sets.none();
        for (S holding : (Iterable<S>) parts::iterator) {
            several = sets.or(several, sets.and(some, holding));
            some = sets.or(some, holding);
        }
        return switch (quantity) {
            case NONE -> sets.not(some);
            case ONE -> sets.andNot(some, several);
            case AT_MOST_ONE -> sets.not(several);
        };
    }

    /** The states that every rule allows. */
    public S feasible() {
        return intersection(form.rules().stream().map(this::allowed));
    }

    private S allowed(Rule rule) {
        return switch (rule) {
            case Rule.Holds holds -> of(holds.statement());
            case Rule.Count count -> counted(count);
            case Rule.Never never -> sets.not(matching(never.pattern()));
            case Rule.Only only -> union(only.patterns().stream().map(this::matching));
        };
    }

    private S counted(Rule.Count rule) {
        int options = rule.options().size();
        return rule.most() < options
                ? union(exactly(rule.options(), rule.most()).subList(rule.least(), rule.most() + 1).stream())
                : sets.not(union(exactly(rule.options(), rule.least() - 1).stream()));
    }

    /** By number, up to the greatest asked about: the states that take so many of the options. */
    private List<S> exactly(List<String> options, int most) {
        List<S> exactly = new ArrayList<>(Collections.nCopies(most + 1, sets.none()));
        if (most >= 0) {
            exactly.set(0, sets.all());
        }
        for (int option : lastFirst(options)) {
            S taking = sets.taking(option);
            for (int t = most; t >= 0; t--) {
                S stays = sets.andNot(exactly.get(t), taking);
                exactly.set(t, t == 0 ? stays : sets.or(stays, sets.and(exactly.get(t - 1), taking)));
            }
        }
        return exactly;
    }

    /** Each option in front of what is put together already, which no set has to go through then. */
    private int[] lastFirst(List<String> options) {
        return options.stream()
                .map(form::position)
                .sorted(Comparator.comparingInt(sets::level).reversed())
                .mapToInt(option -> option)
                .toArray();
    }

    /** The states that a pattern stands for. */
    S matching(Pattern pattern) {
        S matching = sets.all();
        for (int k = 0; k < pattern.letters().length(); k++) {
            char letter = pattern.letters().charAt(k);
            if (letter != '-') {
                S taking = sets.taking(k);
                matching = letter == 'Y' ? sets.and(matching, taking) : sets.andNot(matching, taking);
            }
        }
        return matching;
    }

    /** One state, as a set. */
    public S only(State state) {
        return matching(new Pattern(form.pattern(state)));
    }

    /**
     * A preference as wants: sets, most important first, such that of two states the better is the one in the first set
     * that holds just one of them. Wants stand as they are; sums of weights and ranks become the digits of a binary
     * number.
     *
     * @param withClasses adds to a set all members of the merged classes that it holds some of
     */
    public List<S> wants(Preference preference, UnaryOperator<S> withClasses) {
        return switch (preference) {
            case Prioritized(List<Preference.Want> wants) ->
                wants.stream().map(want -> of(want.statement())).toList();
            case Weighted weighted -> sums(weighted.weights());
            case Ranked ranked -> ranks(ranked.tiers(), withClasses);
        };
    }

    /** The sum of the weights of true statements, moved so that it is never negative: a false one counts for −weight. */
    private List<S> sums(List<Weight> weights) {
        int scale = weights.stream()
                .mapToInt(weight -> Math.max(weight.weight().scale(), 0))
                .max()
                .orElse(0);
        List<S> sum = new ArrayList<>();
        for (Weight weight : weights) {
            BigInteger whole = weight.weight().setScale(scale).unscaledValue();
            S counted = of(weight.statement());
            add(sum, whole.abs(), whole.signum() < 0 ? sets.not(counted) : counted);
        }
        return List.copyOf(sum.reversed());
    }

    /** Adds, where {@code counted}, a number to sums; lowest digit first. */
    private void add(List<S> sum, BigInteger number, S counted) {
        S carry = sets.none();
        for (int bit = 0; bit < number.bitLength() || !sets.isEmpty(carry); bit++) {
            if (bit == sum.size()) {
                sum.add(sets.none());
            }
            S a = sum.get(bit);
            S b = number.testBit(bit) ? counted : sets.none();
            S one = differing(a, b);
            sum.set(bit, differing(one, carry));
            carry = sets.or(sets.and(a, b), sets.and(one, carry));
        }
    }

    /** A class of merged states belongs to the first tier that holds one of its members. */
    private List<S> ranks(List<Set<State>> tiers, UnaryOperator<S> withClasses) {
        int digits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(tiers.size() - 1, 0));
        List<S> wants = new ArrayList<>(Collections.nCopies(digits, sets.none()));
        S seen = sets.none();
        for (int k = 0; k < tiers.size(); k++) {
            S tier = sets.andNot(
                    withClasses.apply(union(tiers.get(k).stream().sorted().map(this::only))), seen);
            seen = sets.or(seen, tier);
            int value = tiers.size() - 1 - k;
            for (int digit = 0; digit < digits; digit++) {
                if ((value >> (digits - 1 - digit) & 1) == 1) {
                    wants.set(digit, sets.or(wants.get(digit), tier));
                }
            }
        }
        return wants;
    }

    private S differing(S a, S b) {
        return sets.or(sets.andNot(a, b), sets.andNot(b, a));
    }

    private S union(Stream<S> parts) {
        return parts.reduce(sets.none(), sets::or);
    }

    private S intersection(Stream<S> parts) {
        return parts.reduce(sets.all(), sets::and);
    }
}
