// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.Answered;
import dev.entente.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small games, as files have them, and what is said of their equilibria. */
class ClassifyTest {

    private static final String BEER = "../cases/games/beer-quiche.efg";

    @TempDir
    private Path folder;

    private Answered game(String name, String text) throws IOException {
        return Answered.by(
                "classify", Files.writeString(folder.resolve(name), text).toString());
    }

    /** Cho and Kreps (1987): two outcomes, of which the intuitive criterion leaves beer. */
    @Test
    void beerAndQuiche() {
        Answered answered = Answered.by("classify", BEER);
        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        assertThat(answered.out())
                .contains("Two kinds of equilibria")
                .contains("If strong, the newcomer: beer.", "If weak, the newcomer: quiche.")
                .contains("After quiche, the bully: duel (1/2 to 1), no duel (0 to 1/2).")
                .contains(
                        "Has: Nash equilibrium, subgame perfect, weak perfect Bayesian, sequential, intuitive criterion, D1.")
                .contains(
                        "Has not: intuitive criterion, D1. If beer could only come from strong, strong would gain 1 when"
                                + " answered by no duel.");
    }

    /** As `signal` writes it: a challenge, an answer, and a last move of whoever is resisted. */
    @Test
    void aCrisisGoesOnAfterItsSignal() {
        Path tree = folder.resolve("orm.efg");
        Answered written = Answered.by("signal", "../cases/templates/crisis/strait-of-orm", "-o", tree.toString());
        assertThat(written.exitCode()).as(written.err()).isEqualTo(ExitCode.DONE);

        assertThat(Answered.by("classify", tree.toString()).out())
                .contains(
                        "A game of signals that goes on after some messages or answers. Before any message: the resolute"
                                + " type (1/4), the wavering type (3/4).",
                        "At the wavering type, the northern republic: challenge (1/3), none (2/3).",
                        "Has: Nash equilibrium, subgame perfect, weak perfect Bayesian, sequential, intuitive criterion,"
                                + " D1.",
                        "Has not: subgame perfect, weak perfect Bayesian, sequential, intuitive criterion, D1. In a part"
                                + " that stands by itself the northern republic would gain 7/8 by something else.");
    }

    /** A message that ends the game is answered by nothing, on the way or off it. */
    @Test
    void aMessageMayEndTheGame() throws IOException {
        Answered answered = game("offer.efg", """
                EFG 2 R "Offer" { "the sender" "the receiver" }
                c "" 1 "" { "earnest" 1/2 "idle" 1/2 } 0
                p "" 1 1 "" { "offer" "leave" } 0
                p "" 2 1 "" { "take" "refuse" } 0
                t "" 1 "" { 2, 2 }
                t "" 2 "" { -1, 0 }
                t "" 3 "" { 0, 1 }
                p "" 1 2 "" { "offer" "leave" } 0
                p "" 2 1 "" { "take" "refuse" } 0
                t "" 4 "" { -2, -1 }
                t "" 5 "" { -2, 0 }
                t "" 6 "" { 0, 1 }
                """);
        assertThat(answered.out())
                .contains("A game of signals. Before any message: earnest (1/2), idle (1/2).")
                .contains(
                        "If earnest, the sender: offer.",
                        "If idle, the sender: leave.",
                        "After offer, the receiver: take.")
                .contains("If earnest, the sender: leave.")
                .contains(
                        "Has not: intuitive criterion, D1. If offer could only come from earnest, earnest would gain 2 when"
                                + " answered by take.")
                .doesNotContain("After leave");
    }

    @Test
    void aDilemmaHasOneEquilibrium() throws IOException {
        Answered answered = game("dilemma.nfg", """
                NFG 1 R "Dilemma" { "A" "B" } { { "stay" "talk" } { "stay" "talk" } }
                3 3 4 1 1 4 2 2
                """);
        assertThat(answered.out())
                .contains(
                        "All its equilibria are of one kind:",
                        "1. One equilibrium.",
                        "At set 1, A: talk.",
                        "At set 1, B: talk.")
                .contains("Has: Nash equilibrium, subgame perfect.");
    }

    /** A threat that would not be carried out keeps the newcomer out, and is no part of what is subgame perfect. */
    @Test
    void anEmptyThreatIsNotSubgamePerfect() throws IOException {
        Answered answered = game("entry.efg", """
                EFG 2 R "Entry" { "the newcomer" "the monopoly" }
                p "" 1 1 "" { "stay out" "enter" } 0
                t "" 1 "" { 0, 2 }
                p "" 2 1 "" { "fight" "share" } 0
                t "" 2 "" { -1, -1 }
                t "" 3 "" { 1, 1 }
                """);
        assertThat(answered.out())
                .contains("the newcomer: enter.", "the newcomer: stay out.")
                .contains("Has not: subgame perfect. In a part that stands by itself the monopoly would gain");
    }

    @Test
    void whatIsNoGameIsSaidSo() throws IOException {
        assertThat(game("case.yaml", "entente: 1").err()).contains("does not end as a game does: .efg, .nfg.");
        Answered broken = game("broken.efg", "EFG 2 R \"Broken\" { \"A\" \"B\" }\np \"\" 1 1 \"\" { \"x\" } 0\n");
        assertThat(broken.exitCode()).isEqualTo(ExitCode.CASE_HAS_ERRORS);
        assertThat(broken.err()).contains("broken.efg:");
        assertThat(game("three.nfg", "NFG 1 R \"\" { \"A\" \"B\" \"C\" } { 1 1 1 }\n0 0 0\n")
                        .err())
                .contains("a game of 3 players", "Equilibria are labelled of games of two.");
        assertThat(game("one.efg", "EFG 2 R \"\" { \"A\" }\nt \"\" 1 \"\" { 0 }\n")
                        .err())
                .contains("the game can’t be solved");
    }

    @Test
    void aGameTooLargeIsSaidSoWithItsSize() throws IOException {
        Answered answered = game("large.nfg", "NFG 1 R \"\" { \"A\" \"B\" } { 20 20 }\n" + "1 2 ".repeat(400) + "\n");
        assertThat(answered.exitCode()).isEqualTo(ExitCode.STOPPED);
        assertThat(answered.err()).contains("24 moves").contains("(40)");
    }
}
