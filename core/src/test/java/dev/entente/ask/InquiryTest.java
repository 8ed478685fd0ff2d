// SPDX-License-Identifier: Apache-2.0
package dev.entente.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entente.Conflict;
import dev.entente.OpenOrder;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.RandomConflicts;
import dev.entente.ask.OpenWants.Ordered;
import dev.entente.ask.Reply.Said;
import dev.entente.cases.Asked;
import dev.entente.cases.Case;
import dev.entente.limits.Budget;
import dev.entente.stability.Seq;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Inquiries against every joint order of small cases, each answered by the definitions. */
class InquiryTest {

    private static final int CASES = 200;

    private static Inquiry begun(Case subject) {
        return Inquiry.of(subject, new Seq(), 1, Budget.UNLIMITED).whole(Budget.UNLIMITED);
    }

    private static Reply truth(Question question, Ordered order) {
        List<Integer> list = order.lists().get(question.decisionMaker());
        boolean one = list.indexOf(question.one()) < list.indexOf(question.other());
        return new Reply(question, one ? Said.ONE : Said.OTHER);
    }

    private static Set<Outlook> outlooks(List<Ordered> orders) {
        return orders.stream().map(Ordered::outlook).collect(Collectors.toSet());
    }

    /** As far as they are told: the question of the case only once the rest is settled. */
    private static Set<Outlook> told(Set<Outlook> outlooks, List<Outlook> like) {
        boolean own = like.stream().anyMatch(outlook -> outlook.own().isPresent());
        return outlooks.stream()
                .map(outlook -> own ? outlook : new Outlook(outlook.today(), outlook.outcomes()))
                .collect(Collectors.toSet());
    }

    private static boolean parts(Question question, List<Ordered> orders) {
        return orders.stream()
                        .map(order -> truth(question, order).said())
                        .distinct()
                        .count()
                == 2;
    }

    @Test
    void whenItStopsEveryOrderThatAgreesAnswersAlikeAndNothingIsAskedOnceAllDo() {
        Map<String, Integer> met = new HashMap<>();
        for (long seed = 0; seed < CASES; seed++) {
            Case subject = OpenWants.of(seed);
            List<Ordered> all = OpenWants.all(subject);
            Random random = new Random(seed);
            for (double shy : new double[] {0, 0.3}) {
                Ordered true_ = all.get(random.nextInt(all.size()));
                String end = asked(begun(subject), all, true_, shy, random);
                met.merge(end, 1, Integer::sum);
            }
        }
        // Each way to end is met, and often without and after questions.
        assertThat(met.getOrDefault("settled at once", 0)).isGreaterThan(CASES / 5);
        assertThat(met.getOrDefault("settled", 0)).isGreaterThan(CASES / 8);
        assertThat(met.getOrDefault("open", 0)).isGreaterThan(5);
    }

    @Test
    void theSameHoldsWithTheQuestionThatTheCaseAsks() {
        Map<String, Integer> met = new HashMap<>();
        for (long seed = 0; seed < CASES / 2; seed++) {
            int kind = (int) (seed % 8);
            Case plain = many(seed, 3, kind < 2 ? 1 : 2);
            OptionForm form = (OptionForm) plain.conflict().form();
            Case subject = OpenWants.asking(
                    plain,
                    List.of(
                                    new Asked.DoesItLast(),
                                    new Asked.WhatDoesItAdd(
                                            form.options().getLast().name()),
                                    new Asked.WhatWouldMakeItHold(),
                                    new Asked.Why())
                            .get(kind < 2 ? kind : 2 + kind % 2));
            List<Ordered> all = OpenWants.all(subject);
            Random random = new Random(seed);
            Ordered true_ = all.get(random.nextInt(all.size()));
            asked(begun(subject), all, true_, kind < 5 ? 0 : 0.3, random);
            true_.outlook()
                    .own()
                    .filter(_ -> turnsOnItsOwn(all))
                    .ifPresent(own -> met.merge(own.getClass().getSimpleName(), 1, Integer::sum));
        }
        // Answers are met that are all the orders differ in.
        assertThat(met).containsKeys("Lasting", "Adding", "Taking", "Resting");
    }

    /** Whether orders that agree on all else answer the question of the case otherwise. */
    private static boolean turnsOnItsOwn(List<Ordered> all) {
        Set<Outlook> outlooks = outlooks(all);
        return outlooks.size() > told(outlooks, List.of()).size();
    }

    /** Goes on to the end, holding every step to all the orders left; how it ended. */
    private static String asked(Inquiry first, List<Ordered> all, Ordered truth, double shy, Random random) {
        Inquiry inquiry = first;
        List<Ordered> left = all;
        List<Question> before = new ArrayList<>();
        while (inquiry.next() instanceof Step.Ask(Question question)) {
            assertThat(outlooks(left)).hasSizeGreaterThan(1);
            assertThat(parts(question, left)).isTrue();
            assertThat(before).doesNotContain(question);
            before.add(question);
            Reply reply = random.nextDouble() < shy
                    ? new Reply(question, random.nextBoolean() ? Said.NOT_KNOWN : Said.NO_DIFFERENCE)
                    : truth(question, truth);
            inquiry = inquiry.with(reply, Budget.UNLIMITED);
            left = left.stream().filter(order -> order.agrees(reply)).toList();
            assertThat(inquiry.ordersLeft()).isEqualTo(left.size());
            assertFits(inquiry, left);
        }
        return switch (inquiry.next()) {
            case Step.Settled(Outlook outlook, Certainty certainty) -> {
                assertThat(outlooks(left)).containsExactly(outlook);
                assertThat(certainty).isEqualTo(new Certainty.Every());
                yield before.isEmpty() ? "settled at once" : "settled";
            }
            case Step.Open(List<Outlook> outlooks) -> {
                assertThat(outlooks).hasSizeGreaterThan(1).hasSameElementsAs(told(outlooks(left), outlooks));
                assertNothingIsLeftToAsk(inquiry, left, before);
                yield "open";
            }
            case Step.Ask _, Step.SoFar _ -> throw new AssertionError("it goes on (" + inquiry.next() + ")");
        };
    }

    /** The order that it gives agrees with the replies. */
    private static void assertFits(Inquiry inquiry, List<Ordered> left) {
        for (int who : inquiry.asked()) {
            assertThat(left.stream().map(order -> order.lists().get(who))).contains(inquiry.order(who));
        }
    }

    private static void assertNothingIsLeftToAsk(Inquiry inquiry, List<Ordered> left, List<Question> before) {
        for (int i = 0; i < left.getFirst().lists().size(); i++) {
            int items = left.getFirst().lists().get(i).size();
            for (int one = 0; one < items; one++) {
                for (int other = one + 1; other < items; other++) {
                    Question question = new Question(i, one, other);
                    if (inquiry.asks(question) && !before.contains(question)) {
                        assertThat(parts(question, left)).isFalse();
                    }
                }
            }
        }
    }

    /** Three parties with four wants each make 13,824 joint orders, so that a first question comes before all are seen. */
    @Test
    void aFirstQuestionIsOneThatIsNeeded() {
        int provisional = 0;
        for (long seed = 0; seed < 12; seed++) {
            Case subject = many(seed, 4, 3);
            Inquiry first = Inquiry.of(subject, new Seq(), 1, Budget.UNLIMITED);
            assertThat(first.isWhole()).isFalse();
            switch (first.next()) {
                case Step.Ask(Question question) -> {
                    Reply reply = new Reply(question, Said.ONE);
                    Inquiry whole = first.whole(Budget.UNLIMITED);
                    assertThat(whole.next()).isInstanceOf(Step.Ask.class);
                    assertThat(first.with(reply, Budget.UNLIMITED)
                                    .whole(Budget.UNLIMITED)
                                    .next())
                            .isEqualTo(whole.with(reply, Budget.UNLIMITED).next());
                    provisional++;
                }
                case Step.SoFar _ -> {}
                case Step.Settled _, Step.Open _ -> throw new AssertionError("not all orders were looked at");
            }
        }
        assertThat(provisional).isPositive();
    }

    static Case many(long seed, int wants, int parties) {
        Random random = new Random(seed);
        long drawn = seed;
        Conflict conflict = RandomConflicts.options(drawn);
        while (conflict.decisionMakers().size() < parties
                || conflict.statusQuo().isEmpty()) {
            drawn += 1_000;
            conflict = RandomConflicts.options(drawn);
        }
        OptionForm form = (OptionForm) conflict.form();
        Map<String, List<OpenOrder>> orders = new HashMap<>();
        for (int i = 0; i < parties; i++) {
            conflict = conflict.with(i, OpenWants.wants(form, wants, random));
            orders.put(conflict.decisionMakers().get(i).id(), List.of(new OpenOrder(0, wants, List.of())));
        }
        List<Outcome> outcomes = form.atoms().stream()
                .limit(3)
                .map(atom -> new Outcome("some-" + atom, atom, new Statement.Atom(atom)))
                .toList();
        return OpenWants.aCase(conflict, outcomes, orders);
    }

    /**
     * Two parties with five wants each make 14,400 joint orders, of which some are drawn. How many of those left answer
     * otherwise is then counted by going through all of them, which no seed had a part in.
     */
    @Test
    void whatIsSaidOfOrdersDrawnIsTrueAsOftenAsItIsSaidToBe() {
        int said = 0;
        int wrong = 0;
        for (long seed = 0; seed < 100; seed++) {
            Case subject = many(seed % 10, 5, 2);
            Random random = new Random(seed);
            List<List<Integer>> truth =
                    IntStream.range(0, 2).mapToObj(_ -> shuffled(5, random)).toList();
            Inquiry inquiry = Inquiry.of(subject, new Seq(), seed, 1_000, Budget.UNLIMITED);
            while (inquiry.next() instanceof Step.Ask(Question question)) {
                inquiry = inquiry.with(
                        truth(question, new Ordered(truth, new Outlook(Optional.empty(), List.of()))),
                        Budget.UNLIMITED);
            }
            if (inquiry.next() instanceof Step.Settled(Outlook outlook, Certainty.Drawn drawn)) {
                said++;
                wrong += share(inquiry, outlook) > drawn.atMost() ? 1 : 0;
                assertThat(drawn.atMost()).isBetween(0.001, 0.01);
            }
        }
        assertThat(said).isGreaterThan(15);
        // Were it wrong one time in twenty, more than this would come about in fewer than two of a hundred such tests.
        assertThat(wrong).isLessThanOrEqualTo(10);
    }

    private static List<Integer> shuffled(int items, Random random) {
        List<Integer> list = new ArrayList<>(IntStream.range(0, items).boxed().toList());
        java.util.Collections.shuffle(list, random);
        return list;
    }

    /** The share of the orders that agree with the replies which answer otherwise. */
    private static double share(Inquiry inquiry, Outlook outlook) {
        OrderAnswers answers = new OrderAnswers(inquiry.subject(), new Seq(), Budget.UNLIMITED);
        List<List<Integer>> lists = permutations(5);
        long left = 0;
        long otherwise = 0;
        for (List<Integer> first : lists) {
            for (List<Integer> second : lists) {
                Ordered order = new Ordered(List.of(first, second), outlook);
                if (inquiry.replies().stream().allMatch(order::agrees)) {
                    left++;
                    int number = answers.of(order.lists().stream()
                            .map(list ->
                                    list.stream().mapToInt(Integer::intValue).toArray())
                            .toList());
                    otherwise += answers.outlooks().get(number).equals(outlook) ? 0 : 1;
                }
            }
        }
        assertThat(inquiry.ordersLeft()).isEqualTo(left);
        return (double) otherwise / left;
    }

    private static List<List<Integer>> permutations(int items) {
        if (items == 0) {
            return List.of(List.of());
        }
        return permutations(items - 1).stream()
                .flatMap(shorter -> IntStream.range(0, items).mapToObj(p -> {
                    List<Integer> longer = new ArrayList<>(shorter);
                    longer.add(p, items - 1);
                    return longer;
                }))
                .<List<Integer>>map(list -> list)
                .toList();
    }

    @Test
    void theSameSeedAsksTheSame() {
        Case subject = many(3, 6, 2);
        Inquiry one = Inquiry.of(subject, new Seq(), 9, Budget.UNLIMITED);
        Inquiry other = Inquiry.of(subject, new Seq(), 9, Budget.UNLIMITED);
        assertThat(one.next()).isEqualTo(other.next());
    }

    @Test
    void aReplyThatContradictsIsShownAsACircle() {
        Case subject = many(1, 4, 1);
        Inquiry inquiry = begun(subject)
                .with(new Reply(new Question(0, 0, 1), Said.ONE), Budget.UNLIMITED)
                .with(new Reply(new Question(0, 2, 3), Said.NOT_KNOWN), Budget.UNLIMITED)
                .with(new Reply(new Question(0, 1, 3), Said.ONE), Budget.UNLIMITED);
        Reply closing = new Reply(new Question(0, 0, 3), Said.OTHER);
        assertThat(inquiry.circle(new Reply(new Question(0, 0, 3), Said.ONE))).isEmpty();
        assertThat(inquiry.circle(new Reply(new Question(0, 0, 3), Said.NO_DIFFERENCE)))
                .isEmpty();
        assertThat(inquiry.circle(closing).orElseThrow().links())
                .containsExactly(
                        new Circle.Link(0, 0, 1, Optional.of(0)),
                        new Circle.Link(0, 1, 3, Optional.of(2)),
                        new Circle.Link(0, 3, 0, Optional.of(3)));
        assertThatIllegalArgumentException().isThrownBy(() -> inquiry.with(closing, Budget.UNLIMITED));
    }

    @Test
    void whatTheCaseHasAsKnownIsPartOfACircleAndOfTheCount() {
        Case free = many(1, 4, 1);
        String who = free.conflict().decisionMakers().getFirst().id();
        Case subject = OpenWants.aCase(
                free.conflict(),
                free.framing().outcomes(),
                Map.of(
                        who,
                        List.of(new OpenOrder(0, 4, List.of(new OpenOrder.Above(0, 1), new OpenOrder.Above(1, 2))))));
        Inquiry inquiry = begun(subject);
        assertThat(inquiry.ordersLeft()).isEqualTo(4);
        assertThat(inquiry.pairs()).isEqualTo(6);
        assertThat(inquiry.compared()).isEqualTo(2);
        assertThat(inquiry.circle(new Reply(new Question(0, 0, 2), Said.OTHER))
                        .orElseThrow()
                        .links())
                .containsExactly(
                        new Circle.Link(0, 0, 1, Optional.empty()),
                        new Circle.Link(0, 1, 2, Optional.empty()),
                        new Circle.Link(0, 2, 0, Optional.of(0)));
        Inquiry further = inquiry.with(new Reply(new Question(0, 2, 3), Said.ONE), Budget.UNLIMITED);
        assertThat(further.compared()).isEqualTo(3);
        assertThat(further.ordersLeft()).isEqualTo(1);
    }

    @Test
    void ofAListKnownThroughoutNothingIsAsked() {
        Case subject = OpenWants.aCase(RandomConflicts.options(5), List.of(), Map.of());
        Inquiry inquiry = begun(subject);
        assertThat(inquiry.next()).isInstanceOf(Step.Settled.class);
        assertThat(inquiry.pairs()).isZero();
        assertThat(new HashSet<>(inquiry.replies())).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> inquiry.with(new Reply(new Question(0, 0, 1), Said.ONE), Budget.UNLIMITED));
    }
}
