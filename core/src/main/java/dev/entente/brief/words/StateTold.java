// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import dev.entente.analysis.Explanation;
import dev.entente.cases.Case;
import dev.entente.cases.StateNames;
import dev.entente.graph.GraphModel;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.StabilityEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * One state, told: what is done there, whether it holds, and for each decision maker why it stays or leaves.
 *
 * @param state its index
 * @param title what it is called
 * @param lines what each decision maker does there
 * @param labels what else it is: today's, by its published names, with which outcomes
 * @param holds whether it is an equilibrium under the concept
 * @param verdict the same as a sentence
 * @param parties the decision makers, in case order
 */
public record StateTold(
        int state,
        String title,
        List<String> lines,
        List<String> labels,
        boolean holds,
        String verdict,
        List<Party> parties) {

    public StateTold {
        lines = List.copyOf(lines);
        labels = List.copyOf(labels);
        parties = List.copyOf(parties);
    }

    /**
     * A decision maker at the state.
     *
     * @param standing "stays" or "leaves", as agrees with its name
     * @param moves its improvements; for one that leaves only those that nothing deters
     */
    public record Party(String name, boolean stays, String standing, List<String> reasons, List<Move> moves) {
        public Party {
            reasons = List.copyOf(reasons);
            moves = List.copyOf(moves);
        }

        /** "Iran stays". */
        public String heading() {
            return name + " " + standing;
        }
    }

    /**
     * A move that would be an improvement.
     *
     * @param change what would be done, as a command
     * @param to where it leads
     * @param answer how the others take the gain away, step by step; empty where nothing does
     */
    public record Move(String change, int to, List<Answering> answer) {
        public Move {
            answer = List.copyOf(answer);
        }
    }

    /** A step of an answer. */
    public record Answering(String mover, String change, int to) {}

    /** Tells a state under a concept that asks each decision maker by itself. */
    public static StateTold of(Case subject, StabilityEngine engine, Concept concept, int state) {
        GraphModel model = engine.model();
        Wording wording = new Wording(subject, model);
        boolean holds = engine.isEquilibrium(concept, state);
        Reasons reasons = new Reasons(wording, model);
        return new StateTold(
                state,
                English.start(wording.place(state)),
                wording.lines(state),
                labels(subject, model, state),
                holds,
                verdict(engine, concept, state, holds),
                Explanation.ofAll(engine, concept, state).stream()
                        .map(explanation -> party(explanation, wording, reasons))
                        .toList());
    }

    private static List<String> labels(Case subject, GraphModel model, int state) {
        List<String> labels = new ArrayList<>();
        if (model.statusQuo().equals(OptionalInt.of(state))) {
            labels.add("Today");
        }
        labels.addAll(new StateNames(subject, model.space()).aliases(state));
        subject.framing().outcomes().stream()
                .filter(outcome -> model.space().where(outcome.when()).contains(state))
                .forEach(outcome -> labels.add(English.start(outcome.label())));
        return labels;
    }

    private static String told(List<String> under, Concept but) {
        return under.size()
                        == Concepts.usual().stream()
                                .filter(usual -> !usual.equals(but))
                                .count()
                ? "the other " + English.count(under.size(), "concept")
                : English.and(under);
    }

    private static String verdict(StabilityEngine engine, Concept concept, int state, boolean holds) {
        List<String> under = Concepts.usual().stream()
                .filter(usual -> !usual.equals(concept) && engine.isEquilibrium(usual, state))
                .map(Concept::name)
                .toList();
        return (holds
                        ? "It holds under " + concept.title() + ": nobody has reason to leave it."
                        : "It does not hold under " + concept.title() + ".")
                + (under.isEmpty() ? "" : " It holds under " + told(under, concept) + (holds ? " too." : "."));
    }

    private static Party party(Explanation explanation, Wording wording, Reasons reasons) {
        int i = explanation.decisionMaker();
        List<Move> moves = explanation.answers().stream()
                .map(answer -> new Move(
                        wording.command(i, explanation.state(), answer.improvement()),
                        answer.improvement(),
                        answer.sanction().stream()
                                .flatMap(List::stream)
                                .map(step -> new Answering(
                                        wording.startName(step.mover()),
                                        wording.command(step.mover(), step.from(), step.to()),
                                        step.to()))
                                .toList()))
                .toList();
        boolean stays = explanation.verdict().stable();
        String standing = stays ? wording.verb(i, "stays", "stay") : wording.verb(i, "leaves", "leave");
        return new Party(wording.startName(i), stays, standing, reasons.quoted(explanation), moves);
    }
}
