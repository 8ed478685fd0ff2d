// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.part;

import dev.entente.answer.json.Inline;
import dev.entente.design.LeastChanges;
import dev.entente.design.search.LeastWants;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The fewest changes of wants.
 *
 * @param holds what makes the goal an equilibrium
 * @param serves what makes a package of the side serve
 */
public record FoundWants(Optional<Least> holds, Optional<Least> serves) {

    /** The fewest, and the fewest of what is written already. */
    public record Least(@Inline Fewest fewest, Fewest withoutAdding) {}

    /**
     * How few do, and which.
     *
     * @param exact whether that is known exactly
     * @param all whether the answers are all of that many changes
     */
    public record Fewest(int atLeast, Optional<Integer> atMost, boolean exact, boolean all, List<Answer> answers) {}

    /** Changes that do together, and what they open. */
    public record Answer(
            boolean adds, List<Edit> changes, List<NamedState> opens, Optional<List<NamedPackage>> packages) {}

    /** A change of somebody's wants; places are those after the changes before it. */
    public record Edit(String decisionMaker, @Inline NamedChange change) {}

    public static FoundWants of(LeastChanges changes) {
        Names names = new Names(changes.question().subject(), changes.model());
        return new FoundWants(
                changes.holds().map(least -> least(least, one -> answer(one, names, Optional.empty()))),
                changes.serves()
                        .map(least -> least(
                                least,
                                one -> answer(
                                        one,
                                        names,
                                        Optional.of(changes.packages(one).stream()
                                                .map(NamedPackage::of)
                                                .toList())))));
    }

    private static Least least(LeastWants least, Function<LeastWants.Answer, Answer> answer) {
        return new Least(fewest(least, answer), fewest(least.withoutAdding(), answer));
    }

    private static Fewest fewest(LeastWants least, Function<LeastWants.Answer, Answer> answer) {
        return new Fewest(
                least.atLeast(),
                least.atMost().stream().boxed().findFirst(),
                least.exact(),
                least.all(),
                least.answers().stream().map(answer).toList());
    }

    private static Answer answer(LeastWants.Answer answer, Names names, Optional<List<NamedPackage>> packages) {
        return new Answer(
                answer.adds(),
                answer.edits().stream()
                        .map(edit -> new Edit(names.id(edit.decisionMaker()), names.change(edit.change(), edit.want())))
                        .toList(),
                answer.opens().stream().mapToObj(names::state).toList(),
                packages);
    }
}
