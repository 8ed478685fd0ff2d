// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.warn;

import dev.entente.Grounds;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Rule;
import dev.entente.graph.StateSpace;
import dev.entente.limits.LimitExceeded;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Finds pairs of options of one decision maker that say opposite things, and that nothing keeps from being taken together.
 * Only labels are held against each other that are the same but for one word, where one has the opposite of the other’s, or
 * but for a “not” in front: what is said in other words may well be meant to go together.
 */
final class OppositeOptions {

    private static final List<String> OPPOSITES = List.of(
            "accept decline refuse reject",
            "approve reject veto",
            "agree refuse disagree",
            "allow ban forbid prohibit",
            "permit ban forbid prohibit",
            "advance retreat withdraw",
            "attack retreat withdraw",
            "arm disarm",
            "begin end stop",
            "start end stop",
            "continue end stop suspend",
            "keep abandon drop end lift stop",
            "impose lift",
            "build demolish dismantle",
            "buy sell",
            "close open",
            "cooperate defect",
            "deploy withdraw",
            "enter leave",
            "join leave",
            "stay leave withdraw",
            "remain leave withdraw",
            "escalate de-escalate deescalate",
            "expand reduce cut",
            "increase decrease reduce cut",
            "raise lower cut reduce",
            "tighten ease loosen relax",
            "mobilise demobilise",
            "mobilize demobilize",
            "release detain hold",
            "sign refuse",
            "support oppose",
            "high low medium",
            "low medium",
            "large small",
            "big small",
            "strong weak",
            "hard soft",
            "full partial no",
            "partial no",
            "all none no some",
            "early late",
            "more less",
            "heads tails",
            "peace war",
            "yes no");

    private static final Map<String, Set<String>> OPPOSITE_OF = oppositeOf();

    private OppositeOptions() {}

    private static Map<String, Set<String>> oppositeOf() {
        Map<String, Set<String>> opposites = new HashMap<>();
        for (String line : OPPOSITES) {
            List<String> words = List.of(line.split(" "));
            for (String other : words.subList(1, words.size())) {
                opposites
                        .computeIfAbsent(words.getFirst(), _ -> new HashSet<>())
                        .add(other);
                opposites.computeIfAbsent(other, _ -> new HashSet<>()).add(words.getFirst());
            }
        }
        return opposites;
    }

    /** Tells each such pair, in the order of the case. */
    static void find(OptionForm form, BiConsumer<Option, Option> pair) {
        Map<List<String>, Option> before = new HashMap<>();
        for (Option option : form.options()) {
            for (List<String> opposite : opposites(keyed(option))) {
                Option other = before.get(opposite);
                if (other != null && together(form, other, option)) {
                    pair.accept(other, option);
                }
            }
            before.putIfAbsent(keyed(option), option);
        }
    }

    /** The owner, and the words of the label. */
    private static List<String> keyed(Option option) {
        List<String> words = new ArrayList<>(List.of(option.owner()));
        words.addAll(List.of(option.label().strip().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}-]+")));
        return words;
    }

    private static Set<List<String>> opposites(List<String> keyed) {
        Set<List<String>> opposites = new HashSet<>();
        for (int k = 1; k < keyed.size(); k++) {
            for (String word : OPPOSITE_OF.getOrDefault(keyed.get(k), Set.of())) {
                List<String> other = new ArrayList<>(keyed);
                other.set(k, word);
                opposites.add(other);
            }
        }
        for (List<String> not : List.of(List.of("not"), List.of("do", "not"), List.of("refuse", "to"))) {
            List<String> negated = new ArrayList<>(keyed);
            negated.addAll(1, not);
            opposites.add(negated);
            if (keyed.size() > not.size() + 1
                    && keyed.subList(1, not.size() + 1).equals(not)) {
                List<String> plain = new ArrayList<>(keyed);
                plain.subList(1, not.size() + 1).clear();
                opposites.add(plain);
            }
        }
        return opposites;
    }

    private static boolean together(OptionForm form, Option one, Option other) {
        Statement both = new Statement.And(List.of(new Statement.Atom(one.name()), new Statement.Atom(other.name())));
        try {
            return StateSpace.any(new OptionForm(
                            form.options(), withRule(form, new Rule.Holds(both, Grounds.NONE)), List.of()))
                    .isPresent();
        } catch (LimitExceeded tooLong) {
            return false;
        }
    }

    private static List<Rule> withRule(OptionForm form, Rule rule) {
        List<Rule> rules = new ArrayList<>(form.rules());
        rules.add(rule);
        return rules;
    }
}
