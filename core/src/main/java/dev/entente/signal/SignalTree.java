// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import dev.entente.signal.ExtensiveForm.Turn;
import dev.entente.signal.ExtensiveForm.Turn.Decision;
import dev.entente.signal.ExtensiveForm.Way;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A tree that is a signalling game: chance draws the sender's type, the sender, who knows it, sends one of the messages, and the
 * receiver, who knows the message alone, answers.
 *
 * @param sender which player sends, by place
 */
public record SignalTree(SignallingGame game, int sender) {

    /** The signalling game that a tree is; empty where it is another. */
    public static Optional<SignalTree> of(ExtensiveForm tree) {
        return new Reading(tree).game();
    }

    private static final class Reading {
        private final ExtensiveForm tree;
        private final List<List<Integer>> behind = new ArrayList<>();

        Reading(ExtensiveForm tree) {
            this.tree = tree;
            tree.nodes().forEach(_ -> behind.add(new ArrayList<>()));
            List<Optional<Way>> ways = tree.ways();
            for (int k = 0; k < ways.size(); k++) {
                int node = k;
                ways.get(k).ifPresent(way -> behind.get(way.from()).add(node));
            }
        }

        Optional<SignalTree> game() {
            if (tree.players().size() != 2
                    || !(turn(0) instanceof Turn.Chance(List<String> types, List<Fraction> odds))) {
                return Optional.empty();
            }
            List<Integer> senders = behind.getFirst();
            if (!(turn(senders.getFirst()) instanceof Decision first)
                    || first.moves().isEmpty()
                    || !isSender(senders, first)) {
                return Optional.empty();
            }
            List<List<Integer>> receivers = senders.stream().map(behind::get).toList();
            if (!(turn(receivers.getFirst().getFirst()) instanceof Decision answering)
                    || !isReceiver(receivers, 1 - first.player(), answering)) {
                return Optional.empty();
            }
            return game(named(types, "type"), odds, receivers, first, answering);
        }

        private Turn turn(int node) {
            return tree.nodes().get(node).turn();
        }

        /** Whether one player decides at all of these, knows each from the others, and has the same messages. */
        private boolean isSender(List<Integer> nodes, Decision first) {
            Set<Turn> sets = new HashSet<>();
            return nodes.stream()
                    .map(this::turn)
                    .allMatch(turn -> turn instanceof Decision decision
                            && decision.player() == first.player()
                            && decision.moves().equals(first.moves())
                            && sets.add(turn));
        }

        /** Whether the other decides behind each message, knows the message alone, has as many answers to each, and it ends then. */
        private boolean isReceiver(List<List<Integer>> byType, int player, Decision first) {
            Set<Turn> messages = new HashSet<>();
            for (int m = 0; m < byType.getFirst().size(); m++) {
                Turn after = turn(byType.getFirst().get(m));
                for (List<Integer> ofType : byType) {
                    int node = ofType.get(m);
                    if (!(after instanceof Decision decision)
                            || decision.player() != player
                            || decision.moves().size() != first.moves().size()
                            || !turn(node).equals(after)
                            || !behind.get(node).stream().allMatch(end -> turn(end) instanceof Turn.End)) {
                        return false;
                    }
                }
                if (!messages.add(after)) {
                    return false;
                }
            }
            return true;
        }

        private Optional<SignalTree> game(
                List<String> types,
                List<Fraction> odds,
                List<List<Integer>> receivers,
                Decision first,
                Decision answering) {
            List<List<Fraction>> paid = tree.payoffs();
            List<SenderType> drawn = IntStream.range(0, types.size())
                    .mapToObj(t -> new SenderType(types.get(t), odds.get(t)))
                    .toList();
            List<String> messages = named(first.moves(), "message");
            List<String> answers = named(answering.moves(), "answer");
            Table.Entry sender = (t, m, a) ->
                    paid.get(behind.get(receivers.get(t).get(m)).get(a)).get(first.player());
            Table.Entry receiver = (t, m, a) ->
                    paid.get(behind.get(receivers.get(t).get(m)).get(a)).get(1 - first.player());
            Table sent = Table.of(drawn.size(), messages.size(), answers.size(), sender);
            Table received = Table.of(drawn.size(), messages.size(), answers.size(), receiver);
            return SignallingGame.mistakes(drawn, messages, answers, sent, received)
                            .isEmpty()
                    ? Optional.of(new SignalTree(
                            new SignallingGame(drawn, messages, answers, sent, received), first.player()))
                    : Optional.empty();
        }

        /** Names as they are, or where some say nothing or the same, with a number each. */
        private static List<String> named(List<String> names, String what) {
            boolean tell = names.stream().noneMatch(String::isBlank)
                    && names.stream().distinct().count() == names.size();
            return tell
                    ? names
                    : IntStream.range(0, names.size())
                            .mapToObj(k -> what + " " + (k + 1))
                            .toList();
        }
    }
}
