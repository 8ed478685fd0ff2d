// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief;

import dev.entente.Coalition;
import dev.entente.GraphModel;
import dev.entente.analysis.DecidingWant;
import dev.entente.analysis.Explanation;
import dev.entente.analysis.Explanation.Answer;
import dev.entente.analysis.Findings;
import dev.entente.analysis.Findings.Today;
import dev.entente.stability.Concept;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the conflict rests now, and why each party stays or leaves. */
final class WhereItRests {

    private static final int MOST_REASONS = 2;

    private final Telling telling;
    private final Findings findings;
    private final GraphModel model;

    WhereItRests(Telling telling) {
        this.telling = telling;
        this.findings = telling.findings();
        this.model = findings.engine().model();
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(List.of(Telling.computed(counts()))));
        telling.today().ifPresent(today -> {
            List<List<Sentence>> rows = today.explanations().stream()
                    .map(explanation -> List.of(
                            Telling.strong(telling.wording().startName(explanation.decisionMaker())),
                            Telling.computed(why(explanation))))
                    .toList();
            String verb = today.holds() ? "Why it stays" : "Why it would leave, or stays";
            blocks.add(new Block.Table(List.of("Party", verb + " (" + telling.concept() + ")"), rows));
        });
        return new Section("Where it rests", blocks);
    }

    private String counts() {
        List<String> counts = new ArrayList<>();
        findings.equilibria()
                .forEach((concept, states) -> counts.add(English.number(states.count()) + " under " + concept.name()));
        String all = "Of " + English.count(model.size(), "possible state") + ", those that hold are "
                + English.and(counts) + ".";
        return telling.today().map(today -> all + " " + todayUnder(today)).orElse(all);
    }

    private String todayUnder(Today today) {
        List<String> holding = new ArrayList<>();
        List<String> failing = new ArrayList<>();
        for (Map.Entry<Concept, dev.entente.StateSet> entry :
                findings.equilibria().entrySet()) {
            (entry.getValue().contains(today.state()) ? holding : failing)
                    .add(entry.getKey().name());
        }
        if (failing.isEmpty()) {
            return "Today’s state is among them under each.";
        }
        return holding.isEmpty()
                ? "Today’s state is among them under none."
                : "Today’s state is among them under " + English.and(holding) + ", not under " + English.and(failing)
                        + ".";
    }

    /** Why a decision maker stays or would leave, in sentences. */
    String why(Explanation explanation) {
        return switch (explanation.verdict()) {
            case Verdict.NoImprovement _ -> nothingToGain(explanation);
            case Verdict.Deterred _ -> deterred(explanation);
            case Verdict.Undeterred(int improvement) -> undeterred(explanation, improvement);
            case Verdict.Foreseen foreseen ->
                foreseen.stays()
                        ? "Looking ahead, no first move would end better."
                        : "Looking ahead, it would move, to end at " + telling.title(foreseen.end()) + ".";
        };
    }

    private String nothingToGain(Explanation explanation) {
        int i = explanation.decisionMaker();
        int state = explanation.state();
        List<Integer> moves = model.moves(i).from(state).boxed().toList();
        if (moves.isEmpty()) {
            return "It has no move of its own from here.";
        }
        List<Integer> single =
                moves.stream().filter(t -> distance(state, t) == 1).toList();
        List<Integer> told = single.isEmpty() ? moves : single;
        if (told.stream().noneMatch(t -> model.prefers(i, state, t))) {
            return "No move of its own would change anything that it cares about.";
        }
        Map<Optional<DecidingWant>, List<Integer>> byReason = new LinkedHashMap<>();
        told.stream()
                .filter(t -> model.prefers(i, state, t))
                .sorted(Comparator.comparingInt(t -> DecidingWant.between(model, i, state, t)
                        .map(DecidingWant::place)
                        .orElse(0)))
                .forEach(t -> byReason.computeIfAbsent(DecidingWant.between(model, i, state, t), _ -> new ArrayList<>())
                        .add(t));
        List<String> said = new ArrayList<>();
        byReason.entrySet().stream()
                .limit(MOST_REASONS)
                .forEach(entry -> said.add(losing(i, state, entry.getValue(), entry.getKey())));
        return "It gains nothing by moving. " + String.join(" ", said);
    }

    private String losing(int i, int state, List<Integer> to, Optional<DecidingWant> reason) {
        String changes = English.start(English.or(to.stream()
                .map(t -> "to " + telling.wording().change(i, state, t))
                .toList()));
        return reason.map(deciding ->
                        changes + " would go against " + telling.wording().deciding(i, deciding) + ".")
                .orElse(changes + " would leave it worse off.");
    }

    private int distance(int s, int t) {
        return model.space()
                .state(s)
                .decimal()
                .xor(model.space().state(t).decimal())
                .bitCount();
    }

    private String deterred(Explanation explanation) {
        Answer answer = explanation.answers().stream()
                .min(Comparator.comparingInt(
                        candidate -> candidate.sanction().map(List::size).orElse(0)))
                .orElseThrow();
        int i = explanation.decisionMaker();
        List<Step> path = answer.sanction().orElseThrow();
        String more = explanation.answers().size() == 1
                ? ""
                : " Its other improvements ("
                        + English.number(explanation.answers().size() - 1L) + ") are answered likewise.";
        return "It would gain if it could " + telling.wording().change(i, explanation.state(), answer.improvement())
                + " and be left alone, but " + telling.wording().path(path) + ", "
                + comparison(i, explanation.state(), path.getLast().to()) + "." + more;
    }

    private String comparison(int i, int state, int outcome) {
        return model.prefers(i, state, outcome)
                ? "which would leave it worse off than now"
                : "which would leave it no better off than now";
    }

    private String undeterred(Explanation explanation, int improvement) {
        int i = explanation.decisionMaker();
        int state = explanation.state();
        String gain = DecidingWant.between(model, i, improvement, state)
                .filter(DecidingWant::holdsAt)
                .map(deciding -> ", for the sake of " + telling.wording().deciding(i, deciding))
                .orElse("");
        String idle = explanation.answers().stream()
                .filter(answer -> answer.improvement() == improvement)
                .findFirst()
                .flatMap(Answer::idleThreat)
                .map(path -> " The others could hurt it (" + telling.wording().path(path)
                        + "), but not by steps that each would take for its own sake.")
                .orElse("");
        return "It would " + telling.wording().change(i, state, improvement) + gain
                + ", and nothing the others would do takes that gain away." + idle;
    }

    /** The decision makers who would leave a state, as a phrase. */
    String leavers(int state) {
        return telling.wording()
                .names(Coalition.of(Findings.leavers(findings.engine(), findings.concept(), state).stream()
                        .mapToInt(i -> i)
                        .toArray()));
    }
}
