// SPDX-License-Identifier: Apache-2.0
package dev.entente.start;

import dev.entente.Option;
import dev.entente.casefile.edit.Draft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pairs of one party’s options that read as alternatives: of the same thing, or with verbs that undo each other. */
final class Alternatives {

    /** Verbs, and other words, of which one side is the opposite of the other. */
    private static final List<List<Set<String>>> OPPOSITES = List.of(
            opposites("accept agree approve sign join ratify", "reject refuse decline veto leave quit"),
            opposites("raise increase expand escalate", "lower reduce cut shrink freeze"),
            opposites("attack strike invade fight", "retreat withdraw surrender negotiate talk"),
            opposites("open reopen", "close shut block"),
            opposites("keep hold stay remain", "abandon leave release give drop"),
            opposites("buy", "sell"),
            opposites("build", "dismantle demolish"),
            opposites("impose tighten", "lift ease"),
            opposites("full fully fast quickly whole complete high", "partial partly slow slowly half gradual low"));

    /** Words that two options may share without being of the same thing. */
    private static final Set<String> EVERYDAY = Set.of(
            "with", "from", "into", "onto", "over", "under", "this", "that", "their", "them", "they", "your", "back",
            "come", "take", "make", "give", "keep", "offer", "more", "less", "some", "only", "other", "another",
            "hold");

    private Alternatives() {}

    private static List<Set<String>> opposites(String some, String others) {
        return List.of(Set.of(some.split(" ", -1)), Set.of(others.split(" ", -1)));
    }

    /** The pairs, each as the names of its options in full with a plus between. */
    static List<String> of(Draft draft) {
        List<Option> options = Draft.form(draft.parties()).options();
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            for (int j = i + 1; j < options.size(); j++) {
                if (options.get(i).owner().equals(options.get(j).owner())
                        && alternative(words(options.get(i)), words(options.get(j)))) {
                    pairs.add(options.get(i).name() + "+" + options.get(j).name());
                }
            }
        }
        return pairs;
    }

    private static Set<String> words(Option option) {
        return Stream.of(option.label().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1))
                .filter(word -> word.length() > 2)
                .collect(Collectors.toSet());
    }

    private static boolean alternative(Set<String> some, Set<String> others) {
        Set<String> shared = new HashSet<>(some);
        shared.retainAll(others);
        shared.removeIf(word -> word.length() < 4 || EVERYDAY.contains(word));
        return !shared.isEmpty()
                || OPPOSITES.stream().anyMatch(pair -> opposed(pair, some, others) || opposed(pair, others, some));
    }

    private static boolean opposed(List<Set<String>> pair, Set<String> some, Set<String> others) {
        return some.stream().anyMatch(pair.getFirst()::contains)
                && others.stream().anyMatch(pair.getLast()::contains);
    }
}
