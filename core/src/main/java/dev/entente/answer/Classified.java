// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.Fraction;
import dev.entente.Version;
import dev.entente.signal.BeliefRange;
import dev.entente.signal.Component;
import dev.entente.signal.Component.Extent;
import dev.entente.signal.ExtensiveForm;
import dev.entente.signal.ExtensiveForm.Turn.Decision;
import dev.entente.signal.Interval;
import dev.entente.signal.SenderType;
import dev.entente.signal.SignalTree;
import dev.entente.signal.SignallingGame;
import dev.entente.signal.SignallingSolution;
import dev.entente.signal.TreeComponent;
import dev.entente.signal.TreeSolution;
import dev.entente.signal.TreeVerdict;
import dev.entente.signal.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The equilibria of a small game, and what they withstand. Chances and payoffs are exact: “1/3”.
 *
 * @param kind what the tree is
 * @param types of a signalling game, or the one that is left, with their priors; empty of another tree
 * @param components every equilibrium is in one of them
 */
public record Classified(
        int entente,
        String title,
        List<String> players,
        Kind kind,
        List<Drawn> types,
        List<Group> components,
        String version) {

    private static final int FORMAT = 1;

    /** What a tree is. */
    public enum Kind {
        /** A sender's type is drawn, it sends a message, and the receiver, who knows that alone, answers. */
        SIGNALLING_GAME,
        /**
         * One is left when what is best in the parts that stand by themselves is known: it goes on after messages or answers, and all
         * know then where they stand.
         */
        LONGER_SIGNALLING_GAME,
        /** Any other. */
        TREE
    }

    /** A type, and how likely it is before any message. */
    public record Drawn(String type, Fraction prior) {}

    /**
     * A connected set of equilibria, as large as it is.
     *
     * @param extent whether it is one equilibrium, or how much of one thing it is
     * @param chances how likely each choice is
     * @param labels what it withstands, in order
     */
    public record Group(Extent extent, List<Chance> chances, List<Labelled> labels) {}

    /**
     * How likely a choice is, from how rarely to how often.
     *
     * @param player who chooses
     * @param at the type that sends, the message that is answered, or the name or number of the information set
     */
    public record Chance(String player, String at, String choice, Fraction least, Fraction most) {}

    /**
     * Whether some equilibrium of a component has a label.
     *
     * @param passes absent where it is not known
     * @param beliefs what can be believed after messages that nobody sends
     * @param fails why it hasn’t the label
     */
    public record Labelled(String label, Optional<Boolean> passes, List<Belief> beliefs, Optional<Reason> fails) {}

    /** How likely a type can be held to be after a message. */
    public record Belief(String message, String type, Fraction least, Fraction most) {}

    /**
     * A deviation that pays.
     *
     * @param message of a signalling game, the message that nobody sends; absent where a part of a tree is the reason
     * @param believed from which types alone it may come
     * @param gains who gains, and by how much, for each best answer to it
     */
    public record Reason(Optional<String> message, List<String> believed, List<Gain> gains) {}

    /**
     * A gain.
     *
     * @param answer what it is answered with; absent of a tree, and of a message that ends the game
     */
    public record Gain(String by, Optional<String> answer, Fraction amount) {}

    /** Of a signalling game. */
    public static Classified of(ExtensiveForm tree, SignalTree signal, SignallingSolution solution) {
        SignallingGame game = solution.game();
        return new Classified(
                FORMAT,
                tree.title(),
                tree.players(),
                Kind.SIGNALLING_GAME,
                drawn(game),
                solution.components().stream()
                        .map(component -> new Group(
                                component.extent(),
                                chances(tree, signal, component),
                                component.verdicts().stream()
                                        .map(verdict -> labelled(signal, verdict))
                                        .toList()))
                        .toList(),
                Version.running());
    }

    private static List<Drawn> drawn(SignallingGame game) {
        return game.types().stream()
                .map(type -> new Drawn(type.name(), type.prior()))
                .toList();
    }

    private static List<Chance> chances(ExtensiveForm tree, SignalTree signal, Component component) {
        SignallingGame game = signal.game();
        List<Chance> chances = new ArrayList<>();
        for (int t = 0; t < game.types().size(); t++) {
            for (int m = 0; m < game.messages().size(); m++) {
                chances.add(chance(
                        tree.players().get(signal.sender()),
                        game.types().get(t).name(),
                        game.messages().get(m),
                        component.sends(t, m)));
            }
        }
        for (int m = 0; m < game.messages().size(); m++) {
            for (int a = 0; a < game.answers().size() && !signal.ends(m); a++) {
                chances.add(chance(
                        tree.players().get(1 - signal.sender()),
                        game.messages().get(m),
                        game.answers().get(a),
                        component.answers(m, a)));
            }
        }
        return chances;
    }

    private static Chance chance(String player, String at, String choice, Interval likely) {
        return new Chance(player, at, choice, likely.least(), likely.most());
    }

    private static Labelled labelled(SignalTree signal, Verdict verdict) {
        Labelled labelled = labelled(signal.game(), verdict);
        return new Labelled(
                labelled.label(),
                labelled.passes(),
                labelled.beliefs().stream()
                        .filter(belief -> !ends(signal, belief.message()))
                        .toList(),
                labelled.fails().map(reason -> unanswered(signal, reason)));
    }

    /** Without answers where the message ends the game. */
    private static Reason unanswered(SignalTree signal, Reason reason) {
        return reason.message().filter(message -> ends(signal, message)).isEmpty()
                ? reason
                : new Reason(
                        reason.message(),
                        reason.believed(),
                        reason.gains().stream()
                                .map(gain -> new Gain(gain.by(), Optional.empty(), gain.amount()))
                                .toList());
    }

    private static boolean ends(SignalTree signal, String message) {
        return signal.ends(signal.game().messages().indexOf(message));
    }

    static Labelled labelled(SignallingGame game, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Passes passes ->
                new Labelled(
                        passes.label().title(),
                        Optional.of(true),
                        passes.beliefs().stream()
                                .flatMap(range -> beliefs(game, range).stream())
                                .toList(),
                        Optional.empty());
            case Verdict.Fails fails ->
                new Labelled(
                        fails.label().title(),
                        Optional.of(false),
                        List.of(),
                        Optional.of(new Reason(
                                Optional.of(fails.message()),
                                fails.believed(),
                                fails.gains().stream()
                                        .map(gain -> new Gain(gain.type(), Optional.of(gain.answer()), gain.amount()))
                                        .toList())));
        };
    }

    private static List<Belief> beliefs(SignallingGame game, BeliefRange range) {
        List<SenderType> types = game.types();
        return IntStream.range(0, types.size())
                .mapToObj(t -> new Belief(
                        range.message(),
                        types.get(t).name(),
                        range.byType().get(t).least(),
                        range.byType().get(t).most()))
                .toList();
    }

    /** Of another tree. */
    public static Classified of(TreeSolution solution) {
        ExtensiveForm tree = solution.game();
        List<Drawn> types = solution.signals().map(left -> drawn(left.game())).orElse(List.of());
        return new Classified(
                FORMAT,
                tree.title(),
                tree.players(),
                types.isEmpty() ? Kind.TREE : Kind.LONGER_SIGNALLING_GAME,
                types,
                solution.components().stream()
                        .map(component -> new Group(
                                component.extent(),
                                chances(tree, component),
                                component.verdicts().stream()
                                        .map(Classified::labelled)
                                        .toList()))
                        .toList(),
                Version.running());
    }

    private static List<Chance> chances(ExtensiveForm tree, TreeComponent component) {
        return component.moves().entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Decision, List<Interval>> entry) ->
                                entry.getKey().player())
                        .thenComparingInt(entry -> entry.getKey().set()))
                .flatMap(entry -> IntStream.range(0, entry.getValue().size())
                        .mapToObj(k -> chance(
                                tree.players().get(entry.getKey().player()),
                                at(tree, entry.getKey()),
                                entry.getKey().moves().get(k),
                                entry.getValue().get(k))))
                .toList();
    }

    /** What an information set is called: the name of its first node, or its number. */
    public static String at(ExtensiveForm tree, Decision set) {
        return tree.nodes().stream()
                .filter(node -> node.turn().equals(set) && !node.name().isBlank())
                .map(ExtensiveForm.Node::name)
                .findFirst()
                .orElse("set " + set.set());
    }

    private static Labelled labelled(TreeVerdict verdict) {
        return switch (verdict) {
            case TreeVerdict.Passes passes ->
                new Labelled(passes.label().title(), Optional.of(true), List.of(), Optional.empty());
            case TreeVerdict.Fails fails ->
                new Labelled(
                        fails.label().title(),
                        Optional.of(false),
                        List.of(),
                        Optional.of(new Reason(
                                Optional.empty(),
                                List.of(),
                                List.of(new Gain(fails.player(), Optional.empty(), fails.gain())))));
            case TreeVerdict.Open open ->
                new Labelled(open.label().title(), Optional.empty(), List.of(), Optional.empty());
            case TreeVerdict.OfSignals(SignalTree signals, Verdict of) -> labelled(signals, of);
        };
    }
}
