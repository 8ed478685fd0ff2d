// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.Coalition;
import dev.entente.analysis.JointMoves.JointMove;
import dev.entente.brief.document.Picture;
import dev.entente.brief.document.Picture.Arrow;
import dev.entente.brief.document.Picture.Kind;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.document.Sentence.Mark;
import dev.entente.brief.words.PlacesTold;
import dev.entente.cases.Case;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.stability.LegalSequences.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * States and the moves between them as a picture: those chosen of many, with all moves among them or with those of one
 * way alone.
 *
 * @param states what each place of the picture stands for, in its order
 */
public record StateGraph(Picture picture, List<Integer> states) {

    public StateGraph {
        states = List.copyOf(states);
    }

    /** A move between two states that are drawn. */
    public record Leg(int from, int to, Coalition movers) {}

    /**
     * The picture of states with every move among them.
     *
     * @param states at least one, in the order in which they get their letters
     * @param holding the equilibria, under the concept that the caption names
     * @param drawn which moves to draw, of those that one decision maker can make
     */
    public static StateGraph of(
            Case subject,
            GraphModel model,
            List<Integer> states,
            StateSet holding,
            String caption,
            Predicate<Arrow> drawn) {
        List<Leg> legs = new ArrayList<>();
        for (int from : states) {
            for (int i = 0; i < model.decisionMakers(); i++) {
                Coalition mover = Coalition.of(i);
                model.moves(i).from(from).filter(states::contains).forEach(to -> legs.add(new Leg(from, to, mover)));
            }
        }
        return drawing(subject, model, states, legs, holding, caption, drawn);
    }

    /** The picture of one way, step by step. */
    public static StateGraph ofWay(Case subject, GraphModel model, List<Leg> legs, StateSet holding, String caption) {
        Set<Integer> states = new LinkedHashSet<>();
        for (Leg leg : legs) {
            states.add(leg.from());
            states.add(leg.to());
        }
        return drawing(subject, model, List.copyOf(states), legs, holding, caption, _ -> true);
    }

    /** The steps of a way as legs. */
    public static List<Leg> legs(List<Step> steps) {
        return steps.stream()
                .map(step -> new Leg(step.from(), step.to(), Coalition.of(step.mover())))
                .toList();
    }

    /** A joint move, and where it leads on to. */
    public static List<Leg> legs(JointMove move) {
        List<Leg> legs = new ArrayList<>(List.of(new Leg(move.from(), move.to(), move.coalition())));
        legs.addAll(legs(move.then()));
        return legs;
    }

    /** The picture of states and of the moves among them that are given. */
    static StateGraph drawing(
            Case subject,
            GraphModel model,
            List<Integer> states,
            List<Leg> legs,
            StateSet holding,
            String caption,
            Predicate<Arrow> drawn) {
        List<Arrow> arrows = legs.stream()
                .map(leg -> new Arrow(
                        states.indexOf(leg.from()),
                        states.indexOf(leg.to()),
                        leg.movers().list(),
                        worth(model, leg)))
                .filter(drawn)
                .toList();
        return new StateGraph(
                new Picture(
                        Sentence.computed(caption).marked(Mark.CHOSEN),
                        PlacesTold.parties(subject),
                        PlacesTold.of(subject, model, states, holding),
                        arrows),
                states);
    }

    private static Kind worth(GraphModel model, Leg leg) {
        if (leg.movers().all(i -> model.prefers(i, leg.to(), leg.from()))) {
            return Kind.IMPROVEMENT;
        }
        return leg.movers().any(i -> model.prefers(i, leg.from(), leg.to())) ? Kind.LOSS : Kind.NO_LOSS;
    }
}
