// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.Fraction;
import dev.entente.signal.Component.Extent;
import dev.entente.signal.ExtensiveForm.Node;
import dev.entente.signal.ExtensiveForm.Turn;
import dev.entente.signal.ExtensiveForm.Turn.Decision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Crises as trees. */
class TreesTest {

    private static final Decision RESOLUTE = new Decision(0, 1, List.of("challenge", "none"));
    private static final Decision IRRESOLUTE = new Decision(0, 2, List.of("challenge", "none"));
    private static final Decision ANSWER = new Decision(1, 1, List.of("concede", "resist"));
    private static final Decision RESOLUTE_THEN = new Decision(0, 3, List.of("fight", "back down"));
    private static final Decision IRRESOLUTE_THEN = new Decision(0, 4, List.of("fight", "back down"));

    /** A challenges or doesn’t, B concedes or resists, A fights or backs down; B doesn’t know whether A is resolute. */
    private static ExtensiveForm crisis(String resolute, String cost) {
        Fraction prior = Numbers.of(resolute);
        List<Node> nodes = new ArrayList<>();
        nodes.add(node(new Turn.Chance(List.of("resolute", "irresolute"), List.of(prior, Fraction.ONE.minus(prior)))));
        nodes.addAll(crisis(RESOLUTE, RESOLUTE_THEN, cost, "1/2"));
        nodes.addAll(crisis(IRRESOLUTE, IRRESOLUTE_THEN, cost, "-4"));
        return new ExtensiveForm("crisis", List.of("A", "B"), nodes);
    }

    private static List<Node> crisis(Decision first, Decision then, String cost, String war) {
        return List.of(
                node(first),
                node(ANSWER),
                end("1", "0"),
                node(then),
                end(war, "-1"),
                end("-" + cost, "1"),
                end("0", "1"));
    }

    private static Node node(Turn turn) {
        return new Node("", turn, List.of(Fraction.ZERO, Fraction.ZERO));
    }

    private static Node end(String one, String other) {
        return new Node("", new Turn.End(), List.of(Numbers.of(one), Numbers.of(other)));
    }

    @ParameterizedTest(name = "resolute {0}, backing down costs {1}: bluff {2}, concede {3}, war {4}")
    @CsvSource({"1/4, 1, 1/3, 1/2, 1/8", "1/4, 3, 1/3, 3/4, 1/16"})
    void bluffing(String resolute, String cost, String bluff, String concede, String war) {
        List<TreeComponent> perfect = TreeSolution.of(crisis(resolute, cost)).components().stream()
                .filter(TreesTest::isPerfect)
                .toList();

        assertThat(perfect).hasSize(1);
        TreeComponent one = perfect.getFirst();
        assertThat(one.moves().get(RESOLUTE)).contains(point("1"));
        assertThat(one.moves().get(IRRESOLUTE)).startsWith(point(bluff));
        assertThat(one.moves().get(ANSWER)).startsWith(point(concede));
        assertThat(one.happens(1)).isEqualTo(point(war));
    }

    @Test
    void wherePriorsAreHighAllChallengeAndNobodyResists() {
        List<TreeComponent> components = TreeSolution.of(crisis("3/5", "1")).components();

        assertThat(components).hasSize(1);
        TreeComponent one = components.getFirst();
        assertThat(isPerfect(one)).isTrue();
        assertThat(one.moves().get(RESOLUTE)).startsWith(point("1"));
        assertThat(one.moves().get(IRRESOLUTE)).startsWith(point("1"));
        assertThat(one.moves().get(ANSWER)).startsWith(point("1"));
        assertThat(one.extent()).isEqualTo(Extent.ONE_OUTCOME);
    }

    /** The irresolute “fights” where nobody lets it come to that, often enough for B to concede. */
    @Test
    void aThreatThatWouldNotBeKeptIsNotSubgamePerfect() {
        List<TreeComponent> failing = TreeSolution.of(crisis("1/4", "1")).components().stream()
                .filter(one -> !isPerfect(one))
                .toList();

        assertThat(failing).hasSize(1);
        TreeComponent one = failing.getFirst();
        assertThat(one.extent()).isEqualTo(Extent.ONE_OUTCOME);
        assertThat(one.moves().get(IRRESOLUTE)).startsWith(point("1"));
        assertThat(one.moves().get(ANSWER)).startsWith(point("1"));
        assertThat(one.moves().get(IRRESOLUTE_THEN)).startsWith(new Interval(Numbers.of("1/3"), Fraction.ONE));
        assertThat(one.verdict(Label.SUBGAME_PERFECT))
                .hasValueSatisfying(verdict -> assertThat(verdict)
                        .isInstanceOfSatisfying(TreeVerdict.Fails.class, failed -> {
                            assertThat(failed.player()).isEqualTo("A");
                            assertThat(failed.gain().signum()).isPositive();
                        }));
    }

    /** Kydd 2005: each may be trustworthy or not and knows it of itself alone; both choose at once. */
    @ParameterizedTest(name = "trustworthy {0}: {1}")
    @CsvSource({"1/4, 0", "3/4, 0 2/3 1"})
    void trust(String trustworthy, String cooperation) {
        List<TreeComponent> components =
                TreeSolution.of(kydd(Numbers.of(trustworthy))).components();

        assertThat(components).allMatch(TreesTest::isPerfect).allMatch(one -> one.extent() == Extent.POINT);
        for (int player = 0; player < 2; player++) {
            Decision own = new Decision(player, 1, List.of("cooperate", "defect"));
            Decision other = new Decision(player, 2, List.of("cooperate", "defect"));
            assertThat(components.stream().map(one -> first(one, own)))
                    .containsExactlyInAnyOrderElementsOf(Stream.of(cooperation.split(" "))
                            .map(TreesTest::point)
                            .toList());
            assertThat(components).allMatch(one -> first(one, other).equals(point("0")));
        }
    }

    private static ExtensiveForm kydd(Fraction trustworthy) {
        List<Fraction> odds = List.of(trustworthy, Fraction.ONE.minus(trustworthy));
        List<String> types = List.of("trustworthy", "not");
        List<Node> nodes = new ArrayList<>();
        nodes.add(node(new Turn.Chance(types, odds)));
        for (int one = 1; one <= 2; one++) {
            nodes.add(node(new Turn.Chance(types, odds)));
            for (int other = 1; other <= 2; other++) {
                nodes.add(node(new Decision(0, one, List.of("cooperate", "defect"))));
                for (int move = 0; move < 2; move++) {
                    nodes.add(node(new Decision(1, other, List.of("cooperate", "defect"))));
                    for (int answer = 0; answer < 2; answer++) {
                        nodes.add(new Node(
                                "", new Turn.End(), List.of(paid(one, move, answer), paid(other, answer, move))));
                    }
                }
            }
        }
        return new ExtensiveForm("trust", List.of("A", "B"), nodes);
    }

    /** Both cooperate R, alone defecting T, both defect P, alone cooperating S. */
    private static Fraction paid(int type, int own, int other) {
        int reward = type == 1 ? 4 : 3;
        int temptation = type == 1 ? 3 : 4;
        return Fraction.of(own == 0 ? (other == 0 ? reward : 1) : other == 0 ? temptation : 2, 1);
    }

    /** A signalling game as a tree has the same components. */
    @Test
    void aLetterAsATree() {
        Decision letter = new Decision(1, 1, List.of("engage", "hold"));
        Decision none = new Decision(1, 2, List.of("engage", "hold"));
        List<Node> nodes = new ArrayList<>();
        nodes.add(node(new Turn.Chance(List.of("serious", "other"), List.of(Numbers.of("1/3"), Numbers.of("2/3")))));
        for (int type = 0; type < 2; type++) {
            String paid = type == 0 ? "1" : "-1";
            nodes.add(node(new Decision(0, type + 1, List.of("letter", "none"))));
            nodes.add(node(letter));
            nodes.add(end(type == 0 ? "3/4" : "1/2", paid));
            nodes.add(end(type == 0 ? "-1/4" : "-1/2", "0"));
            nodes.add(node(none));
            nodes.add(end("1", paid));
            nodes.add(end("0", "0"));
        }

        List<TreeComponent> components = TreeSolution.of(new ExtensiveForm("letter", List.of("A", "B"), nodes))
                .components();

        assertThat(components).hasSize(2).allMatch(TreesTest::isPerfect);
        assertThat(components.stream().map(one -> first(one, letter)))
                .containsExactlyInAnyOrder(new Interval(Fraction.ZERO, Numbers.of("1/4")), point("1/2"));
    }

    @Test
    void whatPartsPayDifferentlyLeavesPerfectionOpen() {
        Decision in = new Decision(0, 1, List.of("in", "out"));
        Decision then = new Decision(1, 1, List.of("give", "take"));
        ExtensiveForm tie = new ExtensiveForm(
                "tie", List.of("A", "B"), List.of(node(in), node(then), end("2", "1"), end("0", "1"), end("1", "0")));

        assertThat(TreeSolution.of(tie).components())
                .allMatch(one -> one.verdict(Label.SUBGAME_PERFECT).orElseThrow() instanceof TreeVerdict.Open);
    }

    /** Backward induction, written on its own. */
    @Test
    void ofTreesInWhichAllIsKnownTheBestFromBehindIsPerfect() {
        Random random = new Random(9);
        for (int k = 0; k < 30; k++) {
            List<Node> nodes = new ArrayList<>();
            List<Integer> payoffs =
                    new ArrayList<>(IntStream.range(0, 16).boxed().toList());
            Collections.shuffle(payoffs, random);
            grow(random, 3, nodes, new int[2], payoffs);
            ExtensiveForm game = new ExtensiveForm("known", List.of("A", "B"), nodes);
            List<Integer> next = new ArrayList<>(List.of(0));
            List<Fraction> best = fromBehind(game, next);

            List<TreeComponent> perfect = TreeSolution.of(game).components().stream()
                    .filter(TreesTest::isPerfect)
                    .toList();

            assertThat(perfect).as("%s", game).hasSize(1);
            assertThat(perfect.getFirst().outcomes()).hasSize(1);
            assertThat(paid(game, perfect.getFirst().outcomes().getFirst())).isEqualTo(best);
        }
    }

    /** Players in turn or not, up to so many moves deep; no payoff of one player is there twice. */
    private static void grow(Random random, int depth, List<Node> nodes, int[] sets, List<Integer> payoffs) {
        if (depth == 0 || random.nextInt(4) == 0) {
            Fraction one = Fraction.of(payoffs.removeLast(), 1);
            nodes.add(new Node("", new Turn.End(), List.of(one, Fraction.of(random.nextInt(1000), 1))));
            return;
        }
        int player = random.nextInt(2);
        nodes.add(node(new Decision(player, ++sets[player], List.of("l", "r"))));
        grow(random, depth - 1, nodes, sets, payoffs);
        grow(random, depth - 1, nodes, sets, payoffs);
    }

    private static List<Fraction> fromBehind(ExtensiveForm game, List<Integer> next) {
        Node node = game.nodes().get(next.getFirst());
        next.set(0, next.getFirst() + 1);
        if (!(node.turn() instanceof Decision decision)) {
            return node.paid();
        }
        List<Fraction> left = fromBehind(game, next);
        List<Fraction> right = fromBehind(game, next);
        return left.get(decision.player()).compareTo(right.get(decision.player())) >= 0 ? left : right;
    }

    private static List<Fraction> paid(ExtensiveForm game, List<Fraction> outcome) {
        List<Node> ends = game.nodes().stream()
                .filter(one -> one.turn() instanceof Turn.End)
                .toList();
        return IntStream.range(0, 2)
                .mapToObj(player -> IntStream.range(0, ends.size())
                        .mapToObj(k -> outcome.get(k).times(ends.get(k).paid().get(player)))
                        .reduce(Fraction.ZERO, Fraction::plus))
                .toList();
    }

    @Test
    void whoForgetsIsRefused() {
        Decision first = new Decision(0, 1, List.of("l", "r"));
        Decision again = new Decision(0, 2, List.of("l", "r"));
        ExtensiveForm forgets = new ExtensiveForm(
                "forgets",
                List.of("A", "B"),
                List.of(
                        node(first),
                        node(again),
                        end("1", "0"),
                        end("0", "0"),
                        node(again),
                        end("0", "0"),
                        end("1", "0")));

        assertThatThrownBy(() -> TreeSolution.of(forgets)).hasMessageContaining("forgets");
        assertThatThrownBy(() -> TreeSolution.of(new ExtensiveForm(
                        "one", List.of("A"), List.of(new Node("", new Turn.End(), List.of(Fraction.ZERO))))))
                .hasMessageContaining("two players");
    }

    @Test
    void nodesThatDoNotFitAreNoTree() {
        Decision first = new Decision(0, 1, List.of("l", "r"));

        assertThatThrownBy(() -> new ExtensiveForm("t", List.of("A", "B"), List.of(node(first), end("1", "0"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ExtensiveForm("t", List.of("A", "B"), List.of(end("1", "0"), end("1", "0"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ExtensiveForm("t", List.of("A"), List.of(end("1", "0"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** How often a set's first move is made. */
    private static Interval first(TreeComponent one, Decision set) {
        return Optional.ofNullable(one.moves().get(set)).orElseThrow().getFirst();
    }

    private static boolean isPerfect(TreeComponent one) {
        return one.verdict(Label.SUBGAME_PERFECT).orElseThrow() instanceof TreeVerdict.Passes;
    }

    private static Interval point(String number) {
        return Interval.of(Numbers.of(number));
    }
}
