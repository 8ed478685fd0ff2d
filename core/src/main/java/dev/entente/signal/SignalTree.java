// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import dev.entente.signal.ExtensiveForm.Turn;
import dev.entente.signal.ExtensiveForm.Turn.Decision;
import dev.entente.signal.ExtensiveForm.Way;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A tree that is a signalling game: chance draws the sender's type, the sender, who knows it, sends one of the messages, and the
 * receiver, who knows the message alone, answers. A message may also end the game: in {@code game} the first answer to it stands for
 * that, and the others, which pay the receiver less, are never best.
 *
 * @param sender which player sends, by place
 * @param sends where each type sends
 * @param answers where each message is answered; empty of one that ends the game
 */
public record SignalTree(SignallingGame game, int sender, List<Decision> sends, List<Optional<Decision>> answers) {

    public SignalTree {
        sends = List.copyOf(sends);
        answers = List.copyOf(answers);
    }

    /** The signalling game that a tree is; empty where it is another. */
    public static Optional<SignalTree> of(ExtensiveForm tree) {
        return new Reading(tree).game();
    }

    /** Whether a message, by place, ends the game. */
    public boolean ends(int message) {
        return answers.get(message).isEmpty();
    }

    /** All its equilibria, and what they withstand; what would be answered where nothing is, is left out. */
    public SignallingSolution solution() {
        SignallingSolution all = SignallingSolution.of(game);
        return answers.stream().allMatch(Optional::isPresent)
                ? all
                : new SignallingSolution(
                        game, all.components().stream().map(this::asked).toList());
    }

    private Component asked(Component component) {
        return new Component(
                component.subsets().stream()
                        .map(subset -> new NashSubset(
                                subset.sender(),
                                subset.receiver().stream().filter(this::real).toList()))
                        .toList(),
                component.outcomes(),
                component.verdicts());
    }

    private boolean real(Behaviour receiver) {
        return IntStream.range(0, answers.size())
                .allMatch(m -> !ends(m) || receiver.at(m, 0).equals(Fraction.ONE));
    }

    /** What both do in the tree. */
    Strategies strategies(Profile profile) {
        Map<Decision, List<Fraction>> chances = new LinkedHashMap<>();
        for (int t = 0; t < sends.size(); t++) {
            chances.put(sends.get(t), profile.sender().chances().get(t));
        }
        for (int m = 0; m < answers.size(); m++) {
            List<Fraction> answered = profile.receiver().chances().get(m);
            answers.get(m).ifPresent(set -> chances.put(set, answered));
        }
        return new Strategies(chances);
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
            return tree.players().size() == 2 && turn(0) instanceof Turn.Chance(List<String> types, List<Fraction> odds)
                    ? sends().flatMap(sends ->
                            answers(sends).flatMap(answers -> game(named(types, "type"), odds, sends, answers)))
                    : Optional.empty();
        }

        private Turn turn(int node) {
            return tree.nodes().get(node).turn();
        }

        /** The node behind each type and message, both by place. */
        private int after(int type, int message) {
            return behind.get(behind.getFirst().get(type)).get(message);
        }

        /** Where each type sends: one player decides at all of these, knows each from the others, and has the same messages. */
        private Optional<List<Decision>> sends() {
            List<Decision> sends = new ArrayList<>();
            for (int node : behind.getFirst()) {
                if (!(turn(node) instanceof Decision own)
                        || own.moves().isEmpty()
                        || sends.contains(own)
                        || sends.stream()
                                .anyMatch(other -> other.player() != own.player()
                                        || !other.moves().equals(own.moves()))) {
                    return Optional.empty();
                }
                sends.add(own);
            }
            return Optional.of(sends);
        }

        /**
         * Where each message is answered, by the other, who knows the message alone and has as many answers to each, and it ends
         * then; not of one that ends it whoever sent it. Some message is answered.
         */
        private Optional<List<Optional<Decision>>> answers(List<Decision> sends) {
            List<Optional<Decision>> answers = new ArrayList<>();
            Set<Integer> sizes = new HashSet<>();
            for (int m = 0; m < sends.getFirst().moves().size(); m++) {
                Turn first = turn(after(0, m));
                for (int t = 0; t < sends.size(); t++) {
                    int node = after(t, m);
                    if (!turn(node).equals(first) || !behind.get(node).stream().allMatch(this::ends)) {
                        return Optional.empty();
                    }
                }
                switch (first) {
                    case Turn.Chance _ -> {
                        return Optional.empty();
                    }
                    case Turn.End _ -> answers.add(Optional.empty());
                    case Decision set -> {
                        if (set.player() == sends.getFirst().player() || answers.contains(Optional.of(set))) {
                            return Optional.empty();
                        }
                        answers.add(Optional.of(set));
                        sizes.add(set.moves().size());
                    }
                }
            }
            return sizes.size() == 1 ? Optional.of(answers) : Optional.empty();
        }

        private boolean ends(int node) {
            return turn(node) instanceof Turn.End;
        }

        private Optional<SignalTree> game(
                List<String> types, List<Fraction> odds, List<Decision> sends, List<Optional<Decision>> answers) {
            List<List<Fraction>> paid = tree.payoffs();
            int sender = sends.getFirst().player();
            List<SenderType> drawn = IntStream.range(0, types.size())
                    .mapToObj(t -> new SenderType(types.get(t), odds.get(t)))
                    .toList();
            List<String> messages = named(sends.getFirst().moves(), "message");
            List<String> replies = named(
                    answers.stream()
                            .flatMap(Optional::stream)
                            .findFirst()
                            .orElseThrow()
                            .moves(),
                    "answer");
            Table sent = Table.of(
                    drawn.size(),
                    messages.size(),
                    replies.size(),
                    (t, m, a) -> paid.get(end(t, m, a)).get(sender));
            Table received = Table.of(drawn.size(), messages.size(), replies.size(), (t, m, a) -> {
                Fraction own = paid.get(end(t, m, a)).get(1 - sender);
                return answers.get(m).isEmpty() && a > 0 ? own.minus(Fraction.ONE) : own;
            });
            return SignallingGame.mistakes(drawn, messages, replies, sent, received)
                            .isEmpty()
                    ? Optional.of(new SignalTree(
                            new SignallingGame(drawn, messages, replies, sent, received), sender, sends, answers))
                    : Optional.empty();
        }

        private int end(int type, int message, int answer) {
            int node = after(type, message);
            return ends(node) ? node : behind.get(node).get(answer);
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
