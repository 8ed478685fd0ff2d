// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.part;

import dev.entente.design.search.LeastRankings;
import dev.entente.design.search.LeastRankings.Measure;
import java.util.List;
import java.util.Optional;

/**
 * The least change of rankings, in pairs of states.
 *
 * @param state where the goal would hold
 */
public record FoundRankings(
        Measure measure,
        long atLeast,
        Optional<Long> atMost,
        boolean exact,
        Optional<NamedState> state,
        Optional<List<Change>> changes) {

    /** A ranking changed, best first, and the pairs ranked otherwise than before. */
    public record Change(String decisionMaker, List<List<String>> ranking, List<Pair> pairs) {}

    /** Two states, tied or one better than the other. */
    public record Pair(Optional<List<String>> tied, Optional<String> better, Optional<String> worse) {}

    /**
     * What was found, in names.
     *
     * @param names of the states
     */
    public static FoundRankings of(LeastRankings least, Names names) {
        return new FoundRankings(
                least.measure(),
                least.atLeast(),
                least.atMost().stream().boxed().findFirst(),
                least.exact(),
                least.answer().map(answer -> names.state(answer.state())),
                least.answer()
                        .map(answer -> answer.changes().stream()
                                .map(change -> change(change, names))
                                .toList()));
    }

    private static Change change(LeastRankings.Change change, Names names) {
        return new Change(
                names.id(change.decisionMaker()),
                change.tiers().stream()
                        .map(tier -> tier.stream().map(names::pattern).toList())
                        .toList(),
                change.pairs().stream().map(pair -> pair(pair, names)).toList());
    }

    private static Pair pair(LeastRankings.Pair pair, Names names) {
        String first = names.pattern(pair.first());
        String second = names.pattern(pair.second());
        return pair.tied()
                ? new Pair(Optional.of(List.of(first, second)), Optional.empty(), Optional.empty())
                : new Pair(Optional.empty(), Optional.of(first), Optional.of(second));
    }
}
