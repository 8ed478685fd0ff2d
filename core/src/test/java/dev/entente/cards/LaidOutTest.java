// SPDX-License-Identifier: Apache-2.0
package dev.entente.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards on a line, and moved one by one. */
class LaidOutTest {

    private static final List<String> CARDS = List.of("a", "b", "c", "d");

    private static LaidOut read(String line) {
        assertThat(LaidOut.of(line, CARDS)).isInstanceOf(LaidOut.Read.Right.class);
        return ((LaidOut.Read.Right) LaidOut.of(line, CARDS)).laid();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a > b = c        | better | c | a > c > b
                    a > c > b        | better | c | a = c > b
                    a = c > b        | better | c | c > a > b
                    c > a > b        | better | c | c > a > b
                    c > a > b        | worse  | c | a = c > b
                    a = c > b        | worse  | c | a > c > b
                    a > c > b        | worse  | c | a > b = c
                    a > b = c        | worse  | c | a > b > c
                    a > b > c        | worse  | c | a > b > c
                    a > b            | better | c | a > b > c
                    a > b            | worse  | c | a > b > c
                    a > b = c        | aside  | c | a > b
                    a > b            | aside  | c | a > b
                    """)
    void aCardGoesStepByStep(String before, String move, String card, String after) {
        LaidOut laid = read(before);
        int place = "abcd".indexOf(card);
        LaidOut moved = switch (move) {
            case "better" -> laid.better(place);
            case "worse" -> laid.worse(place);
            default -> laid.aside(place);
        };
        assertThat(moved.line(CARDS)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a > b > c   | 0 | onto    | 2 | b > c = a
                    a > b > c   | 0 | between | 3 | b > c > a
                    a > b > c   | 2 | between | 0 | c > a > b
                    a > b > c   | 1 | onto    | 1 | a > b > c
                    a > b = c   | 1 | between | 1 | a > b > c
                    a > b > c   | 3 | onto    | 0 | a = d > b > c
                    """)
    void aCardIsPutAnywhere(String before, int card, String how, int place, String after) {
        LaidOut laid = read(before);
        assertThat((how.equals("onto") ? laid.onto(card, place) : laid.between(card, place)).line(CARDS))
                .isEqualTo(after);
    }

    /** A line read is the line written, and each order is reached from each other by single steps. */
    @Test
    void whateverIsDoneTheRestKeepsItsOrder() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            LaidOut laid = new LaidOut(List.of(), Optional.empty());
            for (int step = 0; step < 12; step++) {
                int card = random.nextInt(CARDS.size());
                LaidOut moved = switch (random.nextInt(5)) {
                    case 0 -> laid.worse(card);
                    case 1 -> laid.aside(card);
                    case 2 -> laid.between(card, random.nextInt(laid.piles().size() + 1));
                    case 3 ->
                        laid.piles().isEmpty()
                                ? laid
                                : laid.onto(card, random.nextInt(laid.piles().size()));
                    default -> laid.better(card);
                };
                assertThat(without(moved, card)).as("seed %d", seed).isEqualTo(without(laid, card));
                assertThat(read(moved.line(CARDS)).piles()).as("seed %d", seed).isEqualTo(moved.piles());
                laid = moved;
            }
        }
    }

    private static List<List<Integer>> without(LaidOut laid, int card) {
        List<List<Integer>> rest = new ArrayList<>();
        for (List<Integer> pile : laid.piles()) {
            List<Integer> others = pile.stream().filter(one -> one != card).toList();
            if (!others.isEmpty()) {
                rest.add(others);
            }
        }
        return rest;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a > e", "a > a", "5 1", "a >", "a = = b", "a b = a"})
    void whatIsNoOrderIsSaidSo(String line) {
        assertThat(LaidOut.of(line, CARDS)).isInstanceOf(LaidOut.Read.Wrong.class);
    }
}
