// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Puts a conflict together in a program, without a case file: options, rules, wants and the status quo in the language of
 * statements. Options stand in patterns in the order in which they are given; all else is read and checked at the end, and
 * can come in any order. What a case file can say beyond that is said by the records themselves.
 *
 * {@snippet file="dev/entente/ConflictBuilderTest.java" region="dilemma"}
 */
public final class ConflictBuilder {

    private final List<Option> options = new ArrayList<>();
    private final List<String> rules = new ArrayList<>();
    private final Map<String, List<String>> wants = new LinkedHashMap<>();
    private Optional<List<String>> today = Optional.empty();

    ConflictBuilder(List<String> decisionMakers) {
        Checks.unique(decisionMakers, "decision makers");
        decisionMakers.forEach(id -> wants.put(id, List.of()));
    }

    /** What one of them can do and leave, each called by its id. */
    public ConflictBuilder can(String decisionMaker, String... ids) {
        for (String id : ids) {
            options.add(new Option(decisionMaker, id, words(id), Direction.BOTH, Grounds.NONE));
        }
        return this;
    }

    /** Something that one of them can do, with its label and direction. */
    public ConflictBuilder can(Option option) {
        options.add(option);
        return this;
    }

    /** What one of them wants in the place of what it wanted before, the most important first. */
    public ConflictBuilder wants(String decisionMaker, String... statements) {
        Checks.decides(decisionMaker, wants.keySet(), () -> "wants");
        wants.put(decisionMaker, List.of(statements));
        return this;
    }

    /** What holds in every state, beside what was said before. */
    public ConflictBuilder feasible(String... statements) {
        rules.addAll(List.of(statements));
        return this;
    }

    /** The status quo: these options are taken, all others are not. */
    public ConflictBuilder today(String... taken) {
        today = Optional.of(List.of(taken));
        return this;
    }

    /**
     * The conflict.
     *
     * @throws IllegalArgumentException when something is named that isn't there, or doesn't fit together
     */
    public Conflict build() {
        OptionForm bare = new OptionForm(options, List.of(), List.of());
        CaseNames names = new CaseNames(bare);
        OptionForm form = bare.with(rules.stream()
                .<Rule>map(text -> new Rule.Holds(statement(names, text, "a rule"), Grounds.NONE))
                .toList());
        List<DecisionMaker> decisionMakers = wants.entrySet().stream()
                .map(one -> new DecisionMaker(
                        one.getKey(), words(one.getKey()), prioritized(names, one.getValue(), one.getKey())))
                .toList();
        return new Conflict(decisionMakers, form, today.map(taken -> state(names, form, taken)));
    }

    private static Prioritized prioritized(CaseNames names, List<String> wants, String whose) {
        return new Prioritized(IntStream.range(0, wants.size())
                .mapToObj(k -> new Want(
                        String.valueOf(k + 1),
                        statement(names, wants.get(k), "a want of " + whose),
                        Grounds.NONE,
                        false))
                .toList());
    }

    private static State state(CaseNames names, OptionForm form, List<String> taken) {
        BitSet options = new BitSet();
        taken.forEach(option -> options.set(
                form.position(statement(names, option, "a status quo").text())));
        return State.of(options);
    }

    private static Statement statement(CaseNames names, String text, String what) {
        return names.statement(text)
                .or(message -> new IllegalArgumentException(what + " that can’t be read (" + text + "): " + message));
    }

    private static String words(String id) {
        return id.replace('-', ' ').replace('_', ' ');
    }
}
