// SPDX-License-Identifier: Apache-2.0
package dev.entente.exchange;

import dev.entente.Fraction;
import dev.entente.GraphForm;
import dev.entente.cases.Case;
import dev.entente.graph.GraphModel;
import dev.entente.signal.ExtensiveForm;
import dev.entente.signal.ExtensiveForm.Node;
import dev.entente.signal.ExtensiveForm.Turn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes a case as a game tree for Gambit ({@code .efg}): one in graph form whose moves part like the branches of a tree, from
 * where things stand today on. The payoff of an end is how many ranks it is above the worst state.
 */
final class EfgWriter {

    private static final String FORMAT = "A game tree";

    private EfgWriter() {}

    static Exported write(Case subject) {
        if (!(subject.conflict().form() instanceof GraphForm)) {
            return new Exported.Refused(
                    FORMAT + " goes one way and ends, and in this case all can change what they do at any time."
                            + " A game in strategic form (nfg) holds it.");
        }
        return OptionCase.listed(subject, model -> new Branches(subject, model).written());
    }

    /** A case as a tree, as far as it is one. */
    private static final class Branches {
        private final Case subject;
        private final GraphModel model;
        private final List<Node> nodes = new ArrayList<>();
        private final boolean[] reached;
        private final int[] sets;

        Branches(Case subject, GraphModel model) {
            this.subject = subject;
            this.model = model;
            this.reached = new boolean[model.size()];
            this.sets = new int[model.decisionMakers()];
        }

        Exported written() {
            OptionalInt today = model.statusQuo();
            if (today.isEmpty()) {
                return refused("begins somewhere, and this case doesn’t say where things stand today");
            }
            Optional<Exported> refused = grow(today.getAsInt());
            if (refused.isPresent()) {
                return refused.get();
            }
            for (int s = 0; s < reached.length; s++) {
                if (!reached[s]) {
                    return refused("is all reached from its start, and here no move leads to " + name(s));
                }
            }
            ExtensiveForm game = new ExtensiveForm(
                    subject.framing().title(),
                    subject.conflict().decisionMakers().stream()
                            .map(one -> one.name())
                            .toList(),
                    nodes);
            List<String> leftOut = new ArrayList<>(OptionCase.leftOut(subject));
            leftOut.addFirst("how good it is to rest before an end");
            return new Exported.Written(text(game), leftOut);
        }

        private static Exported refused(String why) {
            return new Exported.Refused(FORMAT + " " + why + ".");
        }

        private String name(int state) {
            return "“" + model.space().pattern(state) + "”";
        }

        /** Adds a state and all that is behind it; or says why that is no tree. */
        private Optional<Exported> grow(int root) {
            List<Integer> open = new ArrayList<>(List.of(root));
            while (!open.isEmpty()) {
                int state = open.removeLast();
                if (reached[state]) {
                    return Optional.of(
                            refused("leads to each place in one way, and here more than one leads to " + name(state)));
                }
                reached[state] = true;
                List<Integer> movers = IntStream.range(0, model.decisionMakers())
                        .filter(i -> model.moves(i).from(state).findAny().isPresent())
                        .boxed()
                        .toList();
                if (movers.size() > 1) {
                    return Optional.of(
                            refused("has one to move at a time, and in " + name(state) + " " + movers.size() + " can"));
                }
                List<Integer> next = movers.stream()
                        .flatMap(i -> model.moves(i).from(state).boxed())
                        .toList();
                nodes.add(node(state, movers, next));
                open.addAll(next.reversed());
            }
            return Optional.empty();
        }

        private Node node(int state, List<Integer> movers, List<Integer> next) {
            if (movers.isEmpty()) {
                List<Fraction> paid = IntStream.range(0, model.decisionMakers())
                        .mapToObj(i -> Fraction.of(
                                model.ranking(i).depth() - model.ranking(i).rank(state), 1))
                        .toList();
                return new Node(model.space().pattern(state), new Turn.End(), paid);
            }
            int mover = movers.getFirst();
            return new Node(
                    model.space().pattern(state),
                    new Turn.Decision(
                            mover,
                            ++sets[mover],
                            next.stream().map(to -> model.space().pattern(to)).toList()),
                    Collections.nCopies(model.decisionMakers(), Fraction.ZERO));
        }
    }

    /** The game as Gambit reads it. */
    static String text(ExtensiveForm game) {
        StringBuilder text = new StringBuilder("EFG 2 R " + GambitTokens.quoted(game.title()) + " { "
                + game.players().stream().map(GambitTokens::quoted).collect(Collectors.joining(" ")) + " }\n\"\"\n\n");
        int outcomes = 0;
        int chances = 0;
        for (Node node : game.nodes()) {
            String name = GambitTokens.quoted(node.name());
            text.append(
                    switch (node.turn()) {
                        case Turn.Chance chance -> "c " + name + " " + ++chances + " \"\" " + odds(chance);
                        case Turn.Decision(int player, int set, List<String> moves) ->
                            "p " + name + " " + (player + 1) + " " + set + " \"\" "
                                    + moves.stream()
                                            .map(GambitTokens::quoted)
                                            .collect(Collectors.joining(" ", "{ ", " }"));
                        case Turn.End _ -> "t " + name;
                    });
            boolean pays =
                    node.turn() instanceof Turn.End || node.paid().stream().anyMatch(paid -> paid.signum() != 0);
            text.append(
                    pays
                            ? " " + ++outcomes + " \"\" "
                                    + node.paid().stream()
                                            .map(Fraction::written)
                                            .collect(Collectors.joining(" ", "{ ", " }"))
                            : " 0");
            text.append('\n');
        }
        return text.toString();
    }

    private static String odds(Turn.Chance chance) {
        return IntStream.range(0, chance.moves().size())
                .mapToObj(k -> GambitTokens.quoted(chance.moves().get(k)) + " "
                        + chance.odds().get(k).written())
                .collect(Collectors.joining(" ", "{ ", " }"));
    }
}
