// SPDX-License-Identifier: Apache-2.0
package dev.entente.exchange;

import dev.entente.Fraction;
import dev.entente.exchange.StrategicForm.Player;
import dev.entente.signal.ExtensiveForm;
import dev.entente.signal.ExtensiveForm.Node;
import dev.entente.signal.ExtensiveForm.Turn;
import dev.entente.signal.SenderType;
import dev.entente.signal.SignallingGame;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes a game of signals for Gambit: as a tree, or in strategic form, in which a strategy of the sender is a message for each
 * type, one of the receiver an answer to each message, and payoffs are what they come to on average.
 */
final class SignalWriter {

    private static final List<Fraction> NOTHING = List.of(Fraction.ZERO, Fraction.ZERO);

    private final SignallingGame game;
    private final String title;
    private final List<String> players;

    /**
     * @param players the sender and the receiver
     */
    SignalWriter(SignallingGame game, String title, List<String> players) {
        this.game = game;
        this.title = title;
        this.players = players;
    }

    /** Chance draws the type, which sends; the receiver’s set is named by the message. */
    String tree() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Node(
                "",
                new Turn.Chance(
                        game.types().stream().map(SenderType::name).toList(),
                        game.types().stream().map(SenderType::prior).toList()),
                NOTHING));
        for (int t = 0; t < game.types().size(); t++) {
            nodes.add(new Node(game.types().get(t).name(), new Turn.Decision(0, t + 1, game.messages()), NOTHING));
            for (int m = 0; m < game.messages().size(); m++) {
                nodes.add(new Node(game.messages().get(m), new Turn.Decision(1, m + 1, game.answers()), NOTHING));
                for (int a = 0; a < game.answers().size(); a++) {
                    nodes.add(new Node(
                            "",
                            new Turn.End(),
                            List.of(game.sender().at(t, m, a), game.receiver().at(t, m, a))));
                }
            }
        }
        return EfgWriter.text(new ExtensiveForm(title, players, nodes));
    }

    String strategies() {
        List<List<Integer>> sends = plans(game.types().size(), game.messages().size());
        List<List<Integer>> answers =
                plans(game.messages().size(), game.answers().size());
        List<List<Fraction>> payoffs = List.of(new ArrayList<>(), new ArrayList<>());
        for (List<Integer> answer : answers) {
            for (List<Integer> send : sends) {
                payoffs.getFirst().add(average(send, answer, true));
                payoffs.getLast().add(average(send, answer, false));
            }
        }
        return NfgWriter.text(new StrategicForm(
                title,
                List.of(
                        new Player(
                                players.getFirst(),
                                sends.stream()
                                        .map(plan -> named(plan, game.messages()))
                                        .toList()),
                        new Player(
                                players.getLast(),
                                answers.stream()
                                        .map(plan -> named(plan, game.answers()))
                                        .toList())),
                payoffs));
    }

    private Fraction average(List<Integer> send, List<Integer> answer, boolean sender) {
        return IntStream.range(0, game.types().size())
                .mapToObj(t -> game.types()
                        .get(t)
                        .prior()
                        .times((sender ? game.sender() : game.receiver()).at(t, send.get(t), answer.get(send.get(t)))))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** All ways to choose one of some at each of so many places. */
    private static List<List<Integer>> plans(int places, int choices) {
        List<List<Integer>> plans = List.of(List.of());
        for (int k = 0; k < places; k++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> plan : plans) {
                for (int choice = 0; choice < choices; choice++) {
                    List<Integer> next = new ArrayList<>(plan);
                    next.add(choice);
                    longer.add(next);
                }
            }
            plans = longer;
        }
        return plans;
    }

    private static String named(List<Integer> plan, List<String> names) {
        return plan.stream().map(names::get).collect(Collectors.joining(" / "));
    }
}
