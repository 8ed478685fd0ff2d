// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Fraction;
import dev.entente.signal.ExtensiveForm.Node;
import dev.entente.signal.ExtensiveForm.Turn;
import dev.entente.signal.ExtensiveForm.Turn.Decision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trees that go on after messages and answers: what a game of signals that is left of them says. */
class SignalsLeftTest {

    private static final List<Label> BEYOND =
            List.of(Label.WEAK_PERFECT_BAYESIAN, Label.SEQUENTIAL, Label.INTUITIVE, Label.D1);

    private static Fraction of(int number) {
        return Fraction.of(number, 1);
    }

    private static ExtensiveForm crisis(String prior, int cost) {
        return new CrisisGame(
                        Numbers.of(prior),
                        new CrisisGame.Mettle(Fraction.of(1, 2), of(cost)),
                        new CrisisGame.Mettle(of(-4), of(cost)),
                        Fraction.of(1, 2))
                .tree("crisis", List.of("A", "B"), List.of("resolute", "irresolute"));
    }

    /** Fearon 1994 as in the table: bluffing withstands all; a fight that would not be fought withstands none but Nash. */
    @ParameterizedTest(name = "resolute {0}, backing down costs {1}")
    @CsvSource({"1/4, 1", "1/4, 3"})
    void bluffingWithstandsAllTests(String prior, int cost) {
        TreeSolution solution = TreeSolution.of(crisis(prior, cost));

        assertThat(solution.signals()).isPresent();
        assertThat(solution.components()).hasSize(2);
        for (TreeComponent one : solution.components()) {
            boolean perfect = one.verdict(Label.SUBGAME_PERFECT).orElseThrow().passes();
            for (Label label : BEYOND) {
                assertThat(one.verdict(label).orElseThrow().passes())
                        .as("%s", label)
                        .isEqualTo(perfect);
            }
        }
    }

    @Test
    void whereAllChallengeThatWithstandsAllTests() {
        TreeComponent one = TreeSolution.of(crisis("3/5", 1)).components().getFirst();

        assertThat(BEYOND).allMatch(label -> one.verdict(label).orElseThrow().passes());
    }

    @Test
    void anotherTreeHasTwoLabels() {
        Decision in = new Decision(0, 1, List.of("in", "out"));
        Decision then = new Decision(1, 1, List.of("give", "take"));
        ExtensiveForm entry = new ExtensiveForm(
                "entry", List.of("A", "B"), List.of(node(in), node(then), end(2, 1), end(0, 0), end(1, 2)));

        assertThat(TreeSolution.of(entry).components())
                .allMatch(one -> one.verdicts().size() == 2);
    }

    private static Node node(Turn turn) {
        return new Node("", turn, List.of(of(0), of(0)));
    }

    private static Node end(int one, int other) {
        return new Node("", new Turn.End(), List.of(of(one), of(other)));
    }

    // A tree by chance: two types; a message that is answered and one that ends it or is answered, too; after the first
    // answer to
    // the first message the sender stays or leaves.

    private static final List<String> MESSAGES = List.of("say", "keep still");
    private static final List<String> ANSWERS = List.of("yes", "no");
    private static final List<String> LAST = List.of("stay", "leave");

    /**
     * @param ends whether the second message ends the game
     * @param paid by type: say-yes-stay, say-yes-leave, say-no, still-yes, still-no; of each what the sender and the receiver get
     */
    private record Drawn(Fraction prior, boolean ends, List<List<List<Integer>>> paid) {

        static Drawn of(Random random) {
            List<List<List<Integer>>> paid = new ArrayList<>();
            for (int type = 0; type < 2; type++) {
                paid.add(IntStream.range(0, 5)
                        .mapToObj(_ -> List.of(random.nextInt(7), random.nextInt(7)))
                        .toList());
            }
            return new Drawn(Fraction.of(1 + random.nextInt(4), 5), random.nextBoolean(), paid);
        }

        /** A tie at the end leaves open what is best there. */
        boolean tied() {
            return paid.stream()
                    .anyMatch(type -> type.get(0).getFirst().equals(type.get(1).getFirst()));
        }

        ExtensiveForm tree() {
            List<Node> nodes = new ArrayList<>();
            nodes.add(node(new Turn.Chance(List.of("s", "w"), List.of(prior, Fraction.ONE.minus(prior)))));
            for (int type = 0; type < 2; type++) {
                nodes.add(node(send(type)));
                nodes.add(node(new Decision(1, 1, ANSWERS)));
                nodes.add(node(last(type)));
                nodes.add(end(type, 0));
                nodes.add(end(type, 1));
                nodes.add(end(type, 2));
                if (!ends) {
                    nodes.add(node(new Decision(1, 2, ANSWERS)));
                    nodes.add(end(type, 3));
                }
                nodes.add(end(type, 4));
            }
            return new ExtensiveForm("drawn", List.of("A", "B"), nodes);
        }

        private Node end(int type, int what) {
            return SignalsLeftTest.end(
                    paid.get(type).get(what).getFirst(),
                    paid.get(type).get(what).getLast());
        }

        static Decision send(int type) {
            return new Decision(0, 1 + type, MESSAGES);
        }

        static Decision last(int type) {
            return new Decision(0, 3 + type, LAST);
        }

        /** What a type and a message come to. */
        int what(Plan plan, int type, int message) {
            return message == 0
                    ? plan.answers.getFirst() == 0 ? plan.last.get(type) : 2
                    : ends || plan.answers.getLast() == 1 ? 4 : 3;
        }

        int sender(Plan plan, int type, int message) {
            return paid.get(type).get(what(plan, type, message)).getFirst();
        }

        Fraction prior(int type) {
            return type == 0 ? prior : Fraction.ONE.minus(prior);
        }

        /** What an answer to a message is worth to the receiver who holds the first type to be so likely. */
        Fraction receiver(Plan plan, int message, int answer, Fraction belief) {
            List<Integer> answers = new ArrayList<>(plan.answers);
            answers.set(message, answer);
            Plan other = new Plan(plan.sends, answers, plan.last);
            return belief.times(SignalsLeftTest.of(
                            paid.get(0).get(what(other, 0, message)).getLast()))
                    .plus(Fraction.ONE
                            .minus(belief)
                            .times(SignalsLeftTest.of(
                                    paid.get(1).get(what(other, 1, message)).getLast())));
        }
    }

    /** What both do, by places: messages by type, answers by message, the last move by type. */
    private record Plan(List<Integer> sends, List<Integer> answers, List<Integer> last) {

        static Stream<Plan> all() {
            return IntStream.range(0, 64)
                    .mapToObj(k -> new Plan(
                            List.of(k & 1, k >> 1 & 1), List.of(k >> 2 & 1, k >> 3 & 1), List.of(k >> 4 & 1, k >> 5)));
        }
    }

    /** Whether what all do is best everywhere, given beliefs that follow from what is done wherever that makes them. */
    private static boolean isPerfectBayesian(Drawn drawn, Plan plan, List<Predicate<Fraction>> allowed) {
        for (int type = 0; type < 2; type++) {
            int own = plan.sends.get(type);
            List<List<Integer>> paid = drawn.paid.get(type);
            if (paid.get(plan.last.get(type)).getFirst()
                            < paid.get(1 - plan.last.get(type)).getFirst()
                    || drawn.sender(plan, type, own) < drawn.sender(plan, type, 1 - own)) {
                return false;
            }
        }
        return IntStream.range(0, drawn.ends ? 1 : 2)
                .allMatch(message -> beliefs(drawn, plan, message)
                        .filter(allowed.get(message))
                        .anyMatch(belief -> drawn.receiver(plan, message, plan.answers.get(message), belief)
                                        .compareTo(drawn.receiver(plan, message, 1 - plan.answers.get(message), belief))
                                >= 0));
    }

    /** The one that follows, or the corners: what is best in between is so at one of them. */
    private static Stream<Fraction> beliefs(Drawn drawn, Plan plan, int message) {
        Fraction sent = Fraction.ZERO;
        for (int type = 0; type < 2; type++) {
            sent = plan.sends.get(type) == message ? sent.plus(drawn.prior(type)) : sent;
        }
        return sent.signum() == 0
                ? Stream.of(Fraction.ZERO, Fraction.ONE)
                : Stream.of((plan.sends.getFirst() == message ? drawn.prior(0) : Fraction.ZERO).over(sent));
    }

    /** Whether a component has what a plan says, in the parts of the tree that the plan’s own moves lead to. */
    private static boolean has(TreeComponent component, Drawn drawn, Plan plan) {
        boolean sends = IntStream.range(0, 2).allMatch(type -> can(component, Drawn.send(type), plan.sends.get(type)));
        boolean answers = can(component, new Decision(1, 1, ANSWERS), plan.answers.getFirst())
                && (drawn.ends || can(component, new Decision(1, 2, ANSWERS), plan.answers.getLast()));
        boolean last = IntStream.range(0, 2)
                .allMatch(type -> plan.sends.get(type) == 1 || can(component, Drawn.last(type), plan.last.get(type)));
        return sends && answers && last;
    }

    private static boolean can(TreeComponent component, Decision set, int move) {
        return Optional.ofNullable(component.moves().get(set))
                .map(moves -> moves.get(move).most().equals(Fraction.ONE))
                .orElse(true);
    }

    /** By the definition on the whole tree: pure plans and corners of beliefs. */
    @Test
    void aPlanThatIsPerfectBayesianIsInAComponentThatIs() {
        int found = 0;
        for (long seed = 0; seed < 80; seed++) {
            Drawn drawn = Drawn.of(new Random(seed));
            if (drawn.tied()) {
                continue;
            }
            TreeSolution solution = TreeSolution.of(drawn.tree());
            List<Predicate<Fraction>> any = List.of(_ -> true, _ -> true);
            List<Plan> perfect = Plan.all()
                    .filter(plan -> isPerfectBayesian(drawn, plan, any))
                    .toList();
            found += perfect.size();
            assertThat(perfect)
                    .as("seed %d: %s", seed, drawn)
                    .allMatch(plan -> solution.components().stream()
                            .anyMatch(one -> has(one, drawn, plan)
                                    && one.verdict(Label.WEAK_PERFECT_BAYESIAN)
                                            .orElseThrow()
                                            .passes()));
            for (TreeComponent one : solution.components()) {
                assertThat(one.verdicts()).as("seed %d", seed).hasSize(Label.values().length);
                boolean pure = one.moves().values().stream()
                        .flatMap(List::stream)
                        .allMatch(chance -> chance.isPoint()
                                && (chance.least().signum() == 0
                                        || chance.least().equals(Fraction.ONE)));
                if (pure) {
                    assertThat(one.verdict(Label.WEAK_PERFECT_BAYESIAN)
                                    .orElseThrow()
                                    .passes())
                            .as("seed %d: %s, %s", seed, drawn, one)
                            .isEqualTo(perfect.stream().anyMatch(plan -> has(one, drawn, plan)));
                }
            }
        }
        assertThat(found).isGreaterThan(30);
    }

    /**
     * The intuitive criterion by its definition (Cho and Kreps, 1987, p. 202) on the whole tree, of components whose moves are
     * all sure: a message that nobody sends, the type that could gain by it alone, and the answers that are best to it.
     */
    @Test
    void whatFailsTheIntuitiveCriterionFailsIt() {
        Map<Boolean, Integer> found = new HashMap<>();
        for (long seed = 0; seed < 250; seed++) {
            Drawn drawn = Drawn.of(new Random(seed));
            if (drawn.tied()) {
                continue;
            }
            for (TreeComponent one : TreeSolution.of(drawn.tree()).components()) {
                List<Plan> plans = Plan.all()
                        .filter(plan -> has(one, drawn, plan))
                        .filter(plan -> isPerfectBayesian(drawn, plan, List.of(_ -> true, _ -> true)))
                        .toList();
                boolean pooled = !plans.isEmpty()
                        && plans.stream().allMatch(plan -> plan.sends.getFirst().equals(plan.sends.getLast()))
                        && one.outcomes().size() == 1;
                if (pooled) {
                    boolean passes = plans.stream().anyMatch(plan -> isIntuitive(drawn, plan));
                    assertThat(one.verdict(Label.INTUITIVE).orElseThrow().passes())
                            .as("seed %d: %s, %s", seed, drawn, one)
                            .isEqualTo(passes);
                    found.merge(passes, 1, Integer::sum);
                }
            }
        }
        assertThat(found.values()).hasSize(2).allMatch(count -> count > 3);
    }

    private static boolean isIntuitive(Drawn drawn, Plan plan) {
        int unsent = 1 - plan.sends.getFirst();
        List<Integer> could = IntStream.range(0, 2)
                .filter(type -> answers(drawn, plan, unsent, List.of(0, 1)).stream()
                        .anyMatch(other -> drawn.sender(other, type, unsent) >= drawn.sender(plan, type, 1 - unsent)))
                .boxed()
                .toList();
        return could.isEmpty()
                || could.stream()
                        .noneMatch(type -> answers(drawn, plan, unsent, could).stream()
                                .allMatch(other ->
                                        drawn.sender(other, type, unsent) > drawn.sender(plan, type, 1 - unsent)));
    }

    /** The plan with each answer to a message that is best against some belief in the types alone. */
    private static List<Plan> answers(Drawn drawn, Plan plan, int message, List<Integer> types) {
        return IntStream.range(0, 2)
                .filter(answer -> Stream.of(0, 1, 2, 3, 4, 5, 6)
                        .map(k -> Fraction.of(k, 6))
                        .filter(belief -> types.contains(0) || belief.signum() == 0)
                        .filter(belief -> types.contains(1) || belief.equals(Fraction.ONE))
                        .anyMatch(belief -> drawn.receiver(plan, message, answer, belief)
                                        .compareTo(drawn.receiver(plan, message, 1 - answer, belief))
                                >= 0))
                .mapToObj(answer -> {
                    List<Integer> answers = new ArrayList<>(plan.answers);
                    answers.set(message, answer);
                    return new Plan(plan.sends, answers, plan.last);
                })
                .toList();
    }
}
