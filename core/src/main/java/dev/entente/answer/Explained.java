// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.Version;
import dev.entente.analysis.ExplainedState;
import dev.entente.analysis.Explanation;
import dev.entente.analysis.Explanation.Answer;
import dev.entente.analysis.Shortfall;
import dev.entente.analysis.deciding.Deciding;
import dev.entente.answer.json.Inline;
import dev.entente.answer.part.Follows;
import dev.entente.answer.part.Gain;
import dev.entente.answer.part.Head;
import dev.entente.answer.part.NamedState;
import dev.entente.answer.part.NamedStep;
import dev.entente.answer.part.Names;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.page.SeenWords;
import dev.entente.brief.words.Reasons;
import dev.entente.brief.words.Wording;
import dev.entente.finding.Finding.Seen;
import dev.entente.finding.Finding.StateSeen;
import dev.entente.graph.GraphModel;
import dev.entente.stability.Verdict;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Why a state holds or not.
 *
 * @param equilibrium whether nobody asked has reason to leave it
 * @param explanations of the decision makers told of, in case order
 * @param coalitions of those that can form there, where the concept asks coalitions
 * @param asSeen how the state stands as the parties see it, where the case says how they do
 */
public record Explained(
        @Inline Head head,
        String concept,
        NamedState state,
        boolean equilibrium,
        List<Party> explanations,
        Optional<List<Together>> coalitions,
        Optional<AsSeen> asSeen,
        String engine,
        String version) {

    /**
     * Of one decision maker.
     *
     * @param improvements all where the state is stable, else those that nothing deters
     * @param improvementCount how many there are, where states aren't listed and one is told
     * @param foreseen in place of improvements, where the concept looks at what moves end in
     * @param reasons the same in sentences
     */
    public record Party(
            String decisionMaker,
            boolean stable,
            Optional<List<Improvement>> improvements,
            Optional<BigInteger> improvementCount,
            Optional<Foreseen> foreseen,
            List<String> reasons) {}

    /**
     * An improvement.
     *
     * @param unknown true where it isn't known whether it is one
     * @param gain what decides for it
     * @param outcome where it ends when others move as well, under simultaneous stability
     * @param response where the concept looks at answers
     */
    public record Improvement(
            NamedState to,
            Optional<Boolean> unknown,
            Optional<Gain> gain,
            boolean deterred,
            Optional<NamedState> outcome,
            @Inline Optional<Response> response) {}

    /**
     * What the others can answer.
     *
     * @param sanction what deters the improvement
     * @param loss how its end, or that of an answer, is told to weigh
     * @param follows what else follows on the answer that is told
     * @param idleThreat an answer that they have no interest in giving
     * @param answer one that falls short otherwise
     * @param escape where the decision maker would go on to from its end
     */
    public record Response(
            Optional<List<NamedStep>> sanction,
            Optional<Loss> loss,
            Optional<Follows> follows,
            Optional<List<NamedStep>> idleThreat,
            Optional<List<NamedStep>> answer,
            Optional<NamedState> escape) {}

    /** How much is lost. */
    public enum Loss {
        GREAT,
        SMALL,
        UNKNOWN
    }

    /** What a decision maker foresees of a move. */
    public record Foreseen(Optional<NamedState> departure, NamedState end, boolean dependsOnTies) {}

    /**
     * A coalition.
     *
     * @param improvement what it would leave for
     * @param onlyAtOnce whether it can only by moving at the same moment
     */
    public record Together(
            List<String> members, boolean stable, Optional<NamedState> improvement, Optional<Boolean> onlyAtOnce) {}

    /**
     * How a state stands as the parties see it.
     *
     * @param atRest whether each stays as it sees the conflict, or doesn't know of the state
     * @param reasons who stays or leaves by an error, who expects it to be left, and who doesn't know of it, in sentences
     */
    public record AsSeen(boolean atRest, List<String> reasons) {}

    /**
     * Tells of a state.
     *
     * @param seen how it stands as the parties see it; empty where the case says nothing of that
     */
    public static Explained of(ExplainedState explained, List<Seen> seen) {
        return new Making(explained).answer(seen);
    }

    private record Making(ExplainedState explained, GraphModel model, Names names, Reasons reasons) {

        Making(ExplainedState explained) {
            this(
                    explained,
                    explained.model(),
                    new Names(explained.subject(), explained.model()),
                    new Reasons(new Wording(explained.subject(), explained.model()), explained.model()));
        }

        private Optional<AsSeen> asSeen(List<Seen> seen) {
            List<String> said = SeenWords.sentences(explained.subject(), model, seen).stream()
                    .map(Sentence::quoting)
                    .toList();
            return seen.stream()
                    .filter(StateSeen.class::isInstance)
                    .map(StateSeen.class::cast)
                    .findFirst()
                    .map(state -> new AsSeen(state.atRest(), said.subList(1, said.size())));
        }

        Explained answer(List<Seen> seen) {
            return new Explained(
                    Head.of(explained.subject()),
                    explained.concept().name(),
                    names.state(explained.state()),
                    explained.equilibrium(),
                    IntStream.range(0, explained.explanations().size())
                            .mapToObj(this::party)
                            .toList(),
                    Optional.of(explained.coalitions().stream()
                                    .map(this::together)
                                    .toList())
                            .filter(coalitions -> !coalitions.isEmpty()),
                    asSeen(seen),
                    explained.engine(),
                    Version.running());
        }

        private Party party(int place) {
            Explanation explanation = explained.explanations().get(place);
            return new Party(
                    names.id(explanation.decisionMaker()),
                    explanation.verdict().stable(),
                    improvements(explanation),
                    explained.improvements().stream().skip(place).findFirst(),
                    explanation.verdict() instanceof Verdict.Foreseen foreseen
                            ? Optional.of(foreseen(foreseen))
                            : Optional.empty(),
                    reasons.quoted(explanation));
        }

        private Optional<List<Improvement>> improvements(Explanation explanation) {
            List<Improvement> answers = explanation.answers().stream()
                    .map(answer -> improvement(explanation, answer))
                    .toList();
            return switch (explanation.verdict()) {
                case Verdict.Foreseen _ -> Optional.empty();
                case Verdict.StableStrongly _ -> Optional.of(answers);
                case Verdict.NoImprovement _ -> Optional.of(List.of());
                case Verdict.Undeterred(int to) ->
                    Optional.of(answers.isEmpty() ? List.of(bare(to, false, Optional.empty())) : answers);
                case Verdict.Deterred(List<Verdict.Sanction> sanctions) ->
                    Optional.of(
                            answers.isEmpty()
                                    ? sanctions.stream()
                                            .map(one -> bare(one.improvement(), true, Optional.of(one.outcome())))
                                            .toList()
                                    : answers);
            };
        }

        /** An improvement under a concept that tells of no answers. */
        private Improvement bare(int to, boolean deterred, Optional<Integer> outcome) {
            return new Improvement(
                    names.state(to),
                    Optional.empty(),
                    Optional.empty(),
                    deterred,
                    outcome.map(names::state),
                    Optional.empty());
        }

        private Improvement improvement(Explanation explanation, Answer answer) {
            boolean unknown = explanation.doubtful(model, answer.improvement());
            boolean noGain = explanation.concept().asksAttitudes()
                    && !model.prefers(explanation.decisionMaker(), answer.improvement(), explanation.state());
            Optional<Deciding> gain = unknown || noGain
                    ? Optional.empty()
                    : Deciding.between(model, explanation.decisionMaker(), answer.improvement(), explanation.state());
            return new Improvement(
                    names.state(answer.improvement()),
                    Optional.of(true).filter(_ -> unknown),
                    gain.map(names::gain),
                    answer.sanction().isPresent(),
                    Optional.empty(),
                    Optional.of(response(explanation, answer)));
        }

        private Response response(Explanation explanation, Answer answer) {
            Optional<Shortfall> shortfall = answer.shortfall();
            return new Response(
                    answer.sanction().map(names::steps),
                    loss(explanation, answer),
                    explanation.follows(answer).map(names::follows),
                    shortfall.filter(Shortfall::idle).map(Shortfall::path).map(names::steps),
                    shortfall.filter(one -> !one.idle()).map(Shortfall::path).map(names::steps),
                    shortfall.flatMap(Shortfall::escape).map(names::state));
        }

        private Optional<Loss> loss(Explanation explanation, Answer answer) {
            return answer.sanction()
                    .map(steps -> steps.getLast().to())
                    .flatMap(end -> explanation.great(model, end)
                            ? Optional.of(Loss.GREAT)
                            : explanation.doubtful(model, end) ? Optional.of(Loss.UNKNOWN) : Optional.empty())
                    .or(() -> answer.shortfall().filter(Shortfall::small).map(_ -> Loss.SMALL));
        }

        private Foreseen foreseen(Verdict.Foreseen foreseen) {
            return new Foreseen(
                    foreseen.departure().map(names::state), names.state(foreseen.end()), foreseen.dependsOnTies());
        }

        private Together together(ExplainedState.Together together) {
            Optional<Integer> improvement =
                    together.verdict() instanceof Verdict.Undeterred(int to) ? Optional.of(to) : Optional.empty();
            return new Together(
                    names.ids(together.coalition()),
                    together.verdict().stable(),
                    improvement.map(names::state),
                    improvement.map(_ -> together.onlyAtOnce()));
        }
    }
}
