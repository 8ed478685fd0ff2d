// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import dev.entente.analysis.ExplainedState;
import dev.entente.analysis.Explanation;
import dev.entente.analysis.Explanation.Answer;
import dev.entente.analysis.deciding.Deciding;
import dev.entente.analysis.deciding.DecidingPlaces;
import dev.entente.analysis.deciding.DecidingWant;
import dev.entente.analysis.deciding.DecidingWeights;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Sentence;
import dev.entente.graph.GraphModel;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.Verdict;
import dev.entente.stability.Verdict.Sanction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Explanations in sentences: why a decision maker stays in a state or would leave it. */
public final class Reasons {

    private static final int MOST_IN_BRIEF = 1;

    private final Wording wording;
    private final GraphModel model;

    public Reasons(Wording wording, GraphModel model) {
        this.wording = wording;
        this.model = model;
    }

    /** The reason in a sentence or two: the telling improvement, or the want that most keeps it where it is. */
    public String brief(Explanation explanation) {
        return String.join(" ", sentences(explanation, MOST_IN_BRIEF));
    }

    /**
     * Why decision makers stay in a state or leave it, one a row.
     *
     * @param told those of the state's explanations that are told
     * @param heading of the reasons
     */
    public Block table(ExplainedState place, List<Explanation> told, String heading) {
        List<List<Sentence>> rows = told.stream()
                .map(explanation -> List.of(
                        BriefContext.strong(wording.startName(explanation.decisionMaker())),
                        BriefContext.computed(brief(explanation) + likewise(place, explanation))))
                .toList();
        return new Block.Table(List.of("Party", heading), rows);
    }

    /** Where one improvement of each is told: what is stable is so since each improvement is answered. */
    private String likewise(ExplainedState place, Explanation explanation) {
        if (explanation.listed() || !(explanation.verdict() instanceof Verdict.Deterred)) {
            return "";
        }
        BigInteger others = place.improvements()
                .get(place.explanations().indexOf(explanation))
                .subtract(BigInteger.ONE);
        return others.signum() > 0 ? " " + likewise(explanation.decisionMaker(), English.number(others)) : "";
    }

    /** "Its three other gains can be answered too." */
    private String likewise(int who, String others) {
        return English.start(wording.possessive(who)) + " other improvements (" + others + ") are answered likewise.";
    }

    /** The reason with every improvement, or every want that a single change would go against. */
    public List<String> full(Explanation explanation) {
        return sentences(explanation, Integer.MAX_VALUE);
    }

    /** The same as plain text, in which names are quoted. */
    public List<String> quoted(Explanation explanation) {
        return full(explanation).stream().map(Sentence::quoting).toList();
    }

    /** As {@link #brief}, as plain text. */
    public String quotedBriefly(Explanation explanation) {
        return Sentence.quoting(brief(explanation));
    }

    private List<String> sentences(Explanation explanation, int most) {
        return sentences(explanation, explanation.verdict(), most);
    }

    private List<String> sentences(Explanation explanation, Verdict verdict, int most) {
        return switch (verdict) {
            case Verdict.NoImprovement _ -> nothingToGain(explanation, most);
            case Verdict.Deterred(List<Sanction> sanctions) -> deterred(explanation, sanctions, most);
            case Verdict.Undeterred(int improvement) -> undeterred(explanation, improvement, most);
            case Verdict.Foreseen foreseen -> List.of(foreseen(explanation, foreseen));
            case Verdict.StableStrongly(Verdict why) -> {
                List<String> said = new ArrayList<>(sentences(explanation, why, most));
                said.add("It is held strongly, and so not weakly.");
                yield said;
            }
        };
    }

    private List<String> nothingToGain(Explanation explanation, int most) {
        int i = explanation.decisionMaker();
        int state = explanation.state();
        List<Integer> moves = model.moves(i).from(state).boxed().toList();
        if (moves.isEmpty() && explanation.listed()) {
            return List.of(it(i, " has no move of its own from here.", " have no move of their own from here."));
        }
        GainWords words = new GainWords(wording, model, explanation);
        if (!words.settled()) {
            return doubtful(explanation, words, moves, most);
        }
        List<Integer> losing =
                moves.stream().filter(t -> model.prefers(i, state, t)).toList();
        List<Integer> single = losing.stream()
                .filter(t -> model.space().distance(state, t) == 1)
                .toList();
        Map<Optional<Deciding>, List<Integer>> byWant = new LinkedHashMap<>();
        (single.isEmpty() ? losing : single)
                .stream()
                        .sorted(Comparator.comparingInt(t -> DecidingWant.between(model, i, t, state)
                                .map(DecidingWant::place)
                                .orElse(0)))
                        .forEach(t -> byWant.computeIfAbsent(
                                        Deciding.between(model, i, t, state), _ -> new ArrayList<>())
                                .add(t));
        if (byWant.isEmpty() && explanation.listed()) {
            return List.of("Nothing that " + wording.pronoun(i) + " can do alone changes anything that "
                    + wording.pronoun(i) + wording.verb(i, " cares about.", " care about."));
        }
        List<String> said =
                new ArrayList<>(byWant.isEmpty() || most > MOST_IN_BRIEF ? List.of(words.nothingGained()) : List.of());
        byWant.entrySet().stream()
                .limit(most)
                .forEach(entry -> said.add(losing(i, state, entry.getValue(), entry.getKey())));
        return said;
    }

    /** No single want can be named where the order of wants is open: only the moves of which nothing is known. */
    private List<String> doubtful(Explanation explanation, GainWords words, List<Integer> moves, int most) {
        int i = explanation.decisionMaker();
        List<String> said = new ArrayList<>(List.of(words.nothingGained()));
        List<String> doubtful = moves.stream()
                .filter(t -> model.known(i).unknown(t, explanation.state()))
                .map(t -> wording.doing(i, explanation.state(), t))
                .toList();
        if (!doubtful.isEmpty() && most > MOST_IN_BRIEF) {
            said.add("It is not known whether " + wording.pronoun(i) + wording.verb(i, " prefers ", " prefer ")
                    + English.or(doubtful) + ". Such moves don’t count here.");
        }
        return said;
    }

    private String losing(int i, int state, List<Integer> to, Optional<Deciding> deciding) {
        String changes =
                English.or(to.stream().map(t -> wording.doing(i, state, t)).toList());
        String worse = English.start(changes) + " would leave " + wording.object(i) + " worse off";
        return deciding.map(why -> switch (why) {
                            case DecidingWant want ->
                                Sentence.start(wording.deciding(i, want)) + ": " + changes + " would break it";
                            case DecidingWeights _, DecidingPlaces _ -> worse + wording.loss(i, why);
                        })
                        .orElse(worse)
                + ".";
    }

    /** "It has …", "They have …". */
    private String it(int who, String one, String many) {
        return English.start(wording.pronoun(who)) + wording.verb(who, one, many);
    }

    private List<String> deterred(Explanation explanation, List<Sanction> sanctions, int most) {
        List<String> said = new ArrayList<>();
        if (explanation.answers().isEmpty()) {
            sanctions.stream().limit(most).forEach(sanction -> said.add(simultaneous(explanation, sanction)));
        } else {
            explanation.answers().stream()
                    .sorted(Comparator.comparingInt(
                            answer -> answer.sanction().map(List::size).orElse(0)))
                    .limit(most)
                    .forEach(answer -> said.add(answered(explanation, answer, most)));
        }
        int rest = sanctions.size() - said.size();
        if (rest > 0) {
            said.add(likewise(explanation.decisionMaker(), English.number(rest)));
        }
        return said;
    }

    private String simultaneous(Explanation explanation, Sanction sanction) {
        int i = explanation.decisionMaker();
        return it(i, " would gain by ", " would gain by ")
                + wording.doing(i, explanation.state(), sanction.improvement())
                + ". But others, moving at the same time to their own gain, could make that "
                + wording.place(sanction.outcome()) + ", "
                + new GainWords(wording, model, explanation).comparison(sanction.outcome()) + ".";
    }

    private String answered(Explanation explanation, Answer answer, int most) {
        GainWords words = new GainWords(wording, model, explanation);
        List<Step> path = answer.sanction().orElseThrow();
        return words.tempted(answer.improvement()) + words.answer(answer) + ", "
                + words.comparison(path.getLast().to()) + words.bound() + "."
                + (most > MOST_IN_BRIEF ? words.otherwise(answer) : "");
    }

    private List<String> undeterred(Explanation explanation, int improvement, int most) {
        List<Integer> told = explanation.answers().isEmpty()
                ? List.of(improvement)
                : explanation.answers().stream().map(Answer::improvement).toList();
        GainWords words = new GainWords(wording, model, explanation);
        List<String> said = new ArrayList<>();
        for (int t : told.stream().limit(most).toList()) {
            said.add(words.leaving(t) + words.unanswered());
            explanation.answers().stream()
                    .filter(answer -> answer.improvement() == t && most > MOST_IN_BRIEF)
                    .findFirst()
                    .ifPresent(answer ->
                            answer.shortfall().ifPresent(shortfall -> said.add(words.shortOf(answer, shortfall))));
        }
        return said;
    }

    private String foreseen(Explanation explanation, Verdict.Foreseen foreseen) {
        String ties = foreseen.dependsOnTies() ? " That rests on how ties are broken." : "";
        int who = explanation.decisionMaker();
        return foreseen.departure()
                        .filter(_ -> !foreseen.stays())
                        .map(first -> "Looking ahead, " + wording.pronoun(who)
                                + wording.verb(who, " gains by ", " gain by ")
                                + wording.doing(who, explanation.state(), first)
                                + ", to end " + wording.in(foreseen.end()) + ".")
                        .orElse("Looking ahead, no first move of " + wording.possessive(who) + " own ends better.")
                + ties;
    }
}
