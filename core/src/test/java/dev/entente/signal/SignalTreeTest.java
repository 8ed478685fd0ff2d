// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Fraction;
import dev.entente.signal.ExtensiveForm.Node;
import dev.entente.signal.ExtensiveForm.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A signalling game written as a tree is read as that game, and other trees are not. */
class SignalTreeTest {

    private static final List<Fraction> NOTHING = List.of(Fraction.ZERO, Fraction.ZERO);

    private static ExtensiveForm tree(SignallingGame game, int sender, boolean knows) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Node(
                "",
                new Turn.Chance(
                        game.types().stream().map(SenderType::name).toList(),
                        game.types().stream().map(SenderType::prior).toList()),
                NOTHING));
        for (int t = 0; t < game.types().size(); t++) {
            nodes.add(new Node("", new Turn.Decision(sender, t + 1, game.messages()), NOTHING));
            for (int m = 0; m < game.messages().size(); m++) {
                int set = knows ? 1 + m + game.messages().size() * t : 1 + m;
                nodes.add(new Node("", new Turn.Decision(1 - sender, set, game.answers()), NOTHING));
                for (int a = 0; a < game.answers().size(); a++) {
                    Fraction sent = game.sender().at(t, m, a);
                    Fraction received = game.receiver().at(t, m, a);
                    nodes.add(new Node(
                            "", new Turn.End(), sender == 0 ? List.of(sent, received) : List.of(received, sent)));
                }
            }
        }
        return new ExtensiveForm("", List.of("one", "other"), nodes);
    }

    private static SignallingGame drawn(Random random) {
        int types = 1 + random.nextInt(3);
        int messages = 1 + random.nextInt(3);
        int answers = 1 + random.nextInt(3);
        return SignallingGame.of(
                IntStream.range(0, types)
                        .mapToObj(t -> new SenderType("t" + t, Fraction.of(1, types)))
                        .toList(),
                IntStream.range(0, messages).mapToObj(m -> "m" + m).toList(),
                IntStream.range(0, answers).mapToObj(a -> "a" + a).toList(),
                (_, _, _) -> Fraction.of(random.nextInt(9) - 4, 1),
                (_, _, _) -> Fraction.of(random.nextInt(9) - 4, 1));
    }

    @Test
    void aGameIsReadBackFromItsTree() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            SignallingGame game = drawn(random);
            int sender = random.nextInt(2);
            assertThat(SignalTree.of(tree(game, sender, false)))
                    .as("seed %d", seed)
                    .hasValueSatisfying(read -> {
                        assertThat(read.game()).isEqualTo(game);
                        assertThat(read.sender()).isEqualTo(sender);
                    });
        }
    }

    /** Whoever is told the type as well plays another game. */
    @Test
    void aReceiverWhoKnowsTheTypeIsNone() {
        for (long seed = 0; seed < 200; seed++) {
            SignallingGame game = drawn(new Random(seed));
            assertThat(SignalTree.of(tree(game, 0, true)).isPresent())
                    .as("seed %d", seed)
                    .isEqualTo(game.types().size() == 1);
        }
    }

    @Test
    void aTreeWithoutAMessageIsNone() {
        Node end = new Node("", new Turn.End(), NOTHING);
        Turn drawn = new Turn.Chance(List.of("a", "b"), List.of(Fraction.of(1, 2), Fraction.of(1, 2)));
        assertThat(SignalTree.of(new ExtensiveForm("", List.of("one", "other"), List.of(end))))
                .isEmpty();
        assertThat(SignalTree.of(new ExtensiveForm(
                        "", List.of("one", "other"), List.of(new Node("", drawn, NOTHING), end, end))))
                .isEmpty();
        Node sends = new Node("", new Turn.Decision(0, 1, List.of("x")), NOTHING);
        Node sendsToo = new Node("", new Turn.Decision(0, 2, List.of("x")), NOTHING);
        assertThat(SignalTree.of(new ExtensiveForm(
                        "", List.of("one", "other"), List.of(new Node("", drawn, NOTHING), sends, end, sendsToo, end))))
                .isEmpty();
    }
}
