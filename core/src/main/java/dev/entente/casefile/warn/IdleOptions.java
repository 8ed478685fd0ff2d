// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.warn;

import dev.entente.DecisionMaker;
import dev.entente.Levels;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Pattern;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Weighted;
import dev.entente.Rule;
import dev.entente.State;
import dev.entente.Type;
import dev.entente.cases.Case;
import dev.entente.statement.Statement;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds options, and what has several levels, about which nobody wants anything, of whatever type and in whatever variant, and
 * that no rule, merged state or channel asks about: each doubles the states and changes nothing.
 *
 * @param readings a case and its variants
 */
record IdleOptions(List<Case> readings) {

    /** Tells each of them, in the order of the case; of several levels the lowest. */
    void find(Consumer<Option> idle) {
        if (!(readings.getFirst().conflict().form() instanceof OptionForm form)) {
            return;
        }
        Set<String> asked = new HashSet<>();
        readings.forEach(reading -> ask(reading, asked));
        form.options().stream()
                .filter(option -> form.levelsOf(option)
                        .map(levels ->
                                levels.option(0).equals(option.name()) && Collections.disjoint(levels.options(), asked))
                        .orElseGet(() -> !asked.contains(option.name())))
                .forEach(idle);
    }

    /** What rules say no more than that something is at one of its levels, as the options that they are of. */
    private static Set<List<String>> ofLevels(OptionForm form) {
        return form.levels().stream().map(Levels::options).collect(Collectors.toSet());
    }

    private static void ask(Case reading, Set<String> asked) {
        if (reading.conflict().form() instanceof OptionForm form) {
            Set<List<String>> ofLevels = ofLevels(form);
            form.rules().stream()
                    .filter(rule -> !(rule instanceof Rule.Count count && ofLevels.contains(count.options())))
                    .forEach(rule -> asked.addAll(options(rule, form)));
            form.merges().stream().map(Statement::atoms).forEach(asked::addAll);
            reading.situation().channels().stream()
                    .flatMap(List::stream)
                    .flatMap(channel -> channel.when().stream())
                    .map(Statement::atoms)
                    .forEach(asked::addAll);
            preferences(reading).forEach(preference -> asked.addAll(options(preference, form)));
        }
    }

    private static Stream<Preference> preferences(Case reading) {
        return reading.conflict().decisionMakers().stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one).map(DecisionMaker::preference),
                        reading.situation().unknowns().typesOf(one.id()).stream()
                                .map(Type::preference)));
    }

    private static Collection<String> options(Rule rule, OptionForm form) {
        return switch (rule) {
            case Rule.Holds holds -> holds.statement().atoms();
            case Rule.Count count -> count.options();
            case Rule.Never never -> fixed(never.pattern(), form);
            case Rule.Only only ->
                only.patterns().stream()
                        .flatMap(pattern -> fixed(pattern, form).stream())
                        .toList();
        };
    }

    private static List<String> fixed(Pattern pattern, OptionForm form) {
        return IntStream.range(0, form.options().size())
                .filter(k -> pattern.letters().charAt(k) != '-')
                .mapToObj(form.atoms()::get)
                .toList();
    }

    private static Collection<String> options(Preference preference, OptionForm form) {
        return switch (preference) {
            case Prioritized wanted ->
                wanted.wants().stream()
                        .flatMap(want -> want.statement().atoms().stream())
                        .toList();
            case Weighted weighted ->
                weighted.weights().stream()
                        .flatMap(weight -> weight.statement().atoms().stream())
                        .toList();
            case Ranked ranked -> told(ranked, form);
        };
    }

    /** The options by which a ranking tells states apart, those among them that never change alone. */
    private static List<String> told(Ranked ranked, OptionForm form) {
        Map<State, Integer> tiers = new HashMap<>();
        for (int tier = 0; tier < ranked.tiers().size(); tier++) {
            int here = tier;
            ranked.tiers().get(tier).forEach(state -> tiers.put(state, here));
        }
        return IntStream.range(0, form.options().size())
                .filter(k -> tells(tiers, ranked.tiers().size() == 1, k))
                .mapToObj(form.atoms()::get)
                .toList();
    }

    private static boolean tells(Map<State, Integer> tiers, boolean oneTier, int option) {
        boolean alone = false;
        for (Map.Entry<State, Integer> one : tiers.entrySet()) {
            Integer other = tiers.get(flipped(one.getKey(), option));
            alone |= other != null;
            if (other != null && !other.equals(one.getValue())) {
                return true;
            }
            if (alone && oneTier) {
                return false;
            }
        }
        return !alone;
    }

    private static State flipped(State state, int option) {
        return new State(state.decimal().flipBit(option));
    }
}
