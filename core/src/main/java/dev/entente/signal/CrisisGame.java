// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import dev.entente.signal.ExtensiveForm.Node;
import dev.entente.signal.ExtensiveForm.Turn;
import dev.entente.signal.ExtensiveForm.Turn.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A crisis (after Fearon, 1994; key Fearon1994; docs/theory.md §13.6): the sender challenges or doesn’t; the receiver concedes or
 * resists; the sender then fights or backs down. The sender gets 0 without a challenge, 1 when it is conceded to, what a fight
 * is worth to its type, or less than nothing for backing down. The receiver keeps what is at stake without a challenge and when
 * the sender backs down, and concedes when a fight is likelier than {@code threshold}.
 *
 * @param prior how likely the sender is of the first type, between 0 and 1
 * @param resolute what the first type has when resisted
 * @param irresolute what the other has
 * @param threshold how likely a fight has to be for the receiver to concede, between 0 and 1
 */
public record CrisisGame(Fraction prior, Mettle resolute, Mettle irresolute, Fraction threshold) {

    /** The places of types, messages and answers in {@link #reduced}. */
    public static final int RESOLUTE = 0;

    public static final int IRRESOLUTE = 1;
    public static final int CHALLENGE = 0;
    public static final int NONE = 1;
    public static final int CONCEDE = 0;
    public static final int RESIST = 1;

    private static final Fraction NOTHING = Fraction.ZERO;

    /**
     * What a type has when it is resisted, as shares of what the concession is worth to it.
     *
     * @param fight what a fight is worth to it
     * @param cost what it loses by backing down, 0 or more
     */
    public record Mettle(Fraction fight, Fraction cost) {
        public Mettle {
            if (cost.signum() < 0) {
                throw new IllegalArgumentException("backing down costs nothing or something (%s)".formatted(cost));
            }
        }

        /** Whether it fights rather than back down; empty where it is all the same to it. */
        public Optional<Boolean> fights() {
            int order = fight.plus(cost).signum();
            return order == 0 ? Optional.empty() : Optional.of(order > 0);
        }

        /** What it loses when it is resisted and does what is best then; less than 0 where it gains. */
        public Fraction price() {
            Fraction loss = NOTHING.minus(fight);
            return loss.compareTo(cost) < 0 ? loss : cost;
        }
    }

    public CrisisGame {
        for (Fraction chance : List.of(prior, threshold)) {
            if (chance.signum() <= 0 || chance.compareTo(Fraction.ONE) >= 0) {
                throw new IllegalArgumentException(
                        "a prior and a threshold lie between 0 and 1 (%s, %s)".formatted(prior, threshold));
            }
        }
    }

    Mettle mettle(int type) {
        return type == RESOLUTE ? resolute : irresolute;
    }

    Fraction prior(int type) {
        return type == RESOLUTE ? prior : Fraction.ONE.minus(prior);
    }

    /** The type that alone fights, by its place. */
    Optional<Integer> onlyFighter() {
        return switch (CrisisPlace.of(this).fights()) {
            case RESOLUTE -> Optional.of(RESOLUTE);
            case IRRESOLUTE -> Optional.of(IRRESOLUTE);
            case NOBODY, BOTH -> Optional.empty();
        };
    }

    /** What a fight costs the receiver where what is at stake is worth 1 to it. */
    private Fraction loss() {
        return Fraction.ONE.minus(threshold).over(threshold);
    }

    /**
     * All that can come of it where beliefs and what is done are those of a weak perfect Bayesian equilibrium, in closed form;
     * nothing on a border, where outcomes run into each other. {@link CrisisEnding} has these too.
     */
    public Optional<List<CrisisOutcome>> outcomes() {
        return CrisisPlace.of(this).borders().isEmpty() ? Optional.of(CrisisOutcome.all(this)) : Optional.empty();
    }

    /**
     * The game that is left where what each type does when resisted is known: a game of signals in which silence is answered by
     * nothing that matters.
     *
     * @param fights how likely each type then fights, by its place
     */
    SignallingGame reduced(List<Fraction> fights) {
        return SignallingGame.of(
                List.of(new SenderType("resolute", prior(RESOLUTE)), new SenderType("irresolute", prior(IRRESOLUTE))),
                List.of("challenge", "none"),
                List.of("concede", "resist"),
                (t, m, a) -> m == NONE
                        ? NOTHING
                        : a == CONCEDE ? Fraction.ONE : NOTHING.minus(mettle(t).price()),
                (t, m, a) -> m == NONE
                        ? Fraction.ONE
                        : a == CONCEDE
                                ? NOTHING
                                : Fraction.ONE.minus(fights.get(t).over(threshold)));
    }

    /** The game of signals that is left when each type does what is best when resisted; one that is torn backs down. */
    public SignallingGame left() {
        return reduced(fightChances());
    }

    /** How likely each type fights when resisted; 0 of one that is torn. */
    List<Fraction> fightChances() {
        return List.of(fights(RESOLUTE), fights(IRRESOLUTE));
    }

    private Fraction fights(int type) {
        return mettle(type).fights().orElse(false) ? Fraction.ONE : NOTHING;
    }

    /**
     * All of it as a tree.
     *
     * @param players the sender and the receiver
     * @param types what both are called
     */
    public ExtensiveForm tree(String title, List<String> players, List<String> types) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(node("", new Turn.Chance(types, List.of(prior(RESOLUTE), prior(IRRESOLUTE)))));
        for (int type = 0; type < 2; type++) {
            String name = types.get(type);
            nodes.add(node(name, new Decision(0, 2 * type + 1, List.of("challenge", "none"))));
            nodes.add(node("challenged", new Decision(1, 1, List.of("concede", "resist"))));
            nodes.add(end(Fraction.ONE, NOTHING));
            nodes.add(node(name + " resisted", new Decision(0, 2 * type + 2, List.of("fight", "back down"))));
            nodes.add(end(mettle(type).fight(), NOTHING.minus(loss())));
            nodes.add(end(NOTHING.minus(mettle(type).cost()), Fraction.ONE));
            nodes.add(end(NOTHING, Fraction.ONE));
        }
        return new ExtensiveForm(title, players, nodes);
    }

    private static Node node(String name, Turn turn) {
        return new Node(name, turn, List.of(NOTHING, NOTHING));
    }

    private static Node end(Fraction sender, Fraction receiver) {
        return new Node("", new Turn.End(), List.of(sender, receiver));
    }
}
