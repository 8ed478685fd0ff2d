// SPDX-License-Identifier: Apache-2.0
package dev.entente.ask;

import dev.entente.OpenOrder;
import dev.entente.cases.Case;
import dev.entente.explore.worlds.LinearExtensions;
import dev.entente.explore.worlds.SeededDraws;
import dev.entente.limits.Budget;
import dev.entente.stability.SanctionConcept;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Asks of orders that are open only what decides the {@linkplain Outlook answers} of a brief: one question at a time, until
 * all orders that agree with the replies answer alike. Each reply gives another inquiry, so that the one before is there to
 * go back to; nothing but the replies, and what the case has as known, narrows the orders.
 *
 * <p><em>How.</em> Up to {@link #MOST_LISTED} joint orders are gone through, once, and kept as a table; a question is then a
 * count of its rows. Beyond, {@link #DRAWN} orders are drawn among those left, each as likely as any other. Where all of
 * these answer alike, {@link #CHECKED} further ones are drawn, which no question was chosen by: where they do too, it is
 * settled with a {@linkplain Certainty.Drawn stated confidence}, else they are asked about. If more than the share p of the
 * orders left answered otherwise, a check of n draws would miss it with a chance below (1 − p)ⁿ; check k may do so with α / k(k + 1), and all
 * together with α.
 *
 * <p>Where the case asks more than whether its goal can hold, that is asked about once the rest is settled, of the orders that
 * are left: its answer ({@link OwnAnswer}) costs a search for each order, so that fewer are gone through, or drawn.
 *
 * <p>Source: docs/theory.md §6.4, docs/engines.md §12. Cost: for each order what {@link dev.entente.explore.worlds.Answers} costs for one
 * world; a spent budget ends that with {@link dev.entente.limits.BudgetSpent}.
 *
 * {@snippet file="dev/entente/LibraryTourTest.java" region="inquiry"}
 */
public final class Inquiry {

    /** For what is drawn where nobody says otherwise, so that the same answers lead to the same questions. */
    public static final long SEED = 1;

    /** So many joint orders are gone through; of more, some are drawn. */
    public static final int MOST_LISTED = 100_000;

    /** So many orders are drawn to choose questions by. */
    public static final int DRAWN = 500;

    /** So many are drawn to check that all answer alike. */
    public static final int CHECKED = 1_500;

    /** So many are gone through for the question that the case asks; of more, some are drawn. */
    static final int MOST_LISTED_OWN = 1_000;

    /** How often what is said of orders drawn is true at least. */
    public static final double CONFIDENCE = 0.95;

    private static final Depth USUAL = new Depth(2_000, DRAWN, CHECKED);

    private static final Depth OWN = new Depth(MOST_LISTED_OWN, 100, 400);

    /** So many rows are there before the first question. */
    private static final int FIRST_ROWS = 500;

    /** So often is told how far it is. */
    private static final int TOLD = 2_000;

    private final Start start;
    private final List<Reply> replies;
    private final List<OpenList> lists;
    private final Kept kept;
    private final long[] left;

    /** What an inquiry starts from, which all that follow from it share. */
    private record Start(Case subject, OrderAnswers answers, Optional<OrderAnswers> own, long seed) {}

    /**
     * How many orders are looked at.
     *
     * @param relisted where no more are left, they are gone through, though they were drawn before
     * @param drawn so many are drawn to choose questions by
     * @param checked so many to check that all answer alike
     */
    private record Depth(int relisted, int drawn, int checked) {}

    /**
     * The orders that are looked at.
     *
     * @param answers what tells what they answer
     * @param whole whether they are all that agreed when they were listed, or as many as are drawn
     * @param draws how often orders were drawn
     * @param checks how often of these to check that all answer alike
     * @param certainty on what it rests that all answer alike, where they do
     */
    private record Kept(
            OrderAnswers answers,
            OrderTable table,
            List<Outlook> outlooks,
            boolean whole,
            int draws,
            int checks,
            Certainty certainty) {}

    private Inquiry(Start start, List<Reply> replies, List<OpenList> lists, Kept kept, long[] left) {
        this.start = start;
        this.replies = List.copyOf(replies);
        this.lists = lists;
        this.kept = kept;
        this.left = left;
    }

    /**
     * An inquiry about all that is open of the orders of a case; of what else isn't known its plain reading is taken. Of many
     * joint orders only the first are looked at, enough for a first question; {@link #whole} looks at the rest.
     *
     * @param seed for what is drawn
     * @throws dev.entente.limits.LimitExceeded when the orders can’t be counted, or the states of the case not listed
     */
    public static Inquiry of(Case subject, SanctionConcept concept, long seed, Budget budget) {
        return of(subject, concept, seed, MOST_LISTED, budget);
    }

    /** @param most so many joint orders are gone through */
    static Inquiry of(Case subject, SanctionConcept concept, long seed, int most, Budget budget) {
        Case open = Openings.only(subject);
        OrderAnswers answers = new OrderAnswers(open, concept, budget);
        Start start =
                new Start(open, answers, OwnAnswers.of(open, concept, budget).map(answers::with), seed);
        List<OpenList> lists = answers.lists();
        Inquiry first = count(lists).compareTo(BigInteger.valueOf(most)) <= 0
                ? listed(start, answers, List.of(), lists, FIRST_ROWS, budget)
                : drawn(start, answers, List.of(), lists, 0, 0, budget);
        return first.onward(budget);
    }

    /** The case, with nothing open but orders. */
    public Case subject() {
        return start.subject();
    }

    /** What was answered so far. */
    public List<Reply> replies() {
        return replies;
    }

    /** The decision makers whose orders are asked about, by place. */
    public List<Integer> asked() {
        return IntStream.range(0, start.subject().conflict().decisionMakers().size())
                .filter(i -> !start.subject()
                        .situation()
                        .unknowns()
                        .ordersOf(start.subject()
                                .conflict()
                                .decisionMakers()
                                .get(i)
                                .id())
                        .isEmpty())
                .boxed()
                .toList();
    }

    /**
     * A list in an order that agrees with what is known and was answered, the nearest to the one written: at each place the first
     * in that one that can stand there.
     *
     * @return by place, from 0, the place in the list as written of what stands there
     */
    public List<Integer> order(int decisionMaker) {
        List<Integer> order = new ArrayList<>(IntStream.range(
                        0,
                        Openings.items(start.subject()
                                .conflict()
                                .decisionMakers()
                                .get(decisionMaker)
                                .preference()))
                .boxed()
                .toList());
        for (OpenList list : lists) {
            int[] items = list.left().at(BigInteger.ZERO);
            for (int p = 0; p < items.length && list.decisionMaker() == decisionMaker; p++) {
                order.set(list.first() + p, list.first() + items[p]);
            }
        }
        return List.copyOf(order);
    }

    /** How many joint orders agree with what is known and was answered. */
    public BigInteger ordersLeft() {
        return count(lists);
    }

    /** Whether all joint orders were looked at, or as many as are drawn. */
    public boolean isWhole() {
        return kept.whole() || !isListed();
    }

    private boolean isListed() {
        return kept.draws() == 0;
    }

    /** Of how many pairs the order was open in the case as it would be with nothing known of it. */
    public int pairs() {
        return orders().stream()
                .mapToInt(order -> order.count() * (order.count() - 1) / 2)
                .sum();
    }

    /** Of how many pairs the case, or a reply, says the order. */
    public int compared() {
        long known = start.subject().situation().unknowns().orders().values().stream()
                .flatMap(List::stream)
                .mapToLong(order -> order.known().stream().distinct().count())
                .sum();
        long further = replies.stream()
                .filter(Reply::decides)
                .map(Reply::question)
                .distinct()
                .filter(question -> !isKnown(question))
                .count();
        return Math.toIntExact(known + further);
    }

    /** Which question the next one is, from 1, those counted that were answered another time. */
    public long number() {
        return compared() + replies.stream().filter(reply -> !reply.decides()).count() + 1;
    }

    private boolean isKnown(Question question) {
        OpenOrder.Above written = new OpenOrder.Above(question.one(), question.other());
        return orders(question.decisionMaker()).stream()
                .anyMatch(order -> order.known().contains(written));
    }

    private List<OpenOrder> orders(int decisionMaker) {
        return start.subject()
                .situation()
                .unknowns()
                .ordersOf(start.subject()
                        .conflict()
                        .decisionMakers()
                        .get(decisionMaker)
                        .id());
    }

    private List<OpenOrder> orders() {
        return start.subject().situation().unknowns().orders().values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** What the orders that were looked at and are left answer, each once. */
    public List<Outlook> outlooks() {
        return kept.table().outlooks(left).stream().map(kept.outlooks()::get).toList();
    }

    /** How it goes on. */
    public Step next() {
        List<Outlook> given = outlooks();
        if (given.size() == 1) {
            Outlook outlook = given.getFirst();
            return isWhole() ? new Step.Settled(outlook, kept.certainty()) : new Step.SoFar(outlook);
        }
        List<Question> asked = replies.stream().map(Reply::question).toList();
        return kept.table().best(left, asked).<Step>map(Step.Ask::new).orElseGet(() -> new Step.Open(given));
    }

    /** The same with all joint orders looked at, or as many as are drawn. */
    public Inquiry whole(Budget budget) {
        if (isWhole()) {
            return this;
        }
        OrderAnswers answers = start.answers();
        Inquiry whole = listed(start, answers, List.of(), answers.lists(), MOST_LISTED, budget)
                .onward(budget);
        for (Reply reply : replies) {
            whole = whole.with(reply, budget);
        }
        return whole;
    }

    /** What a reply would contradict, as a circle; empty where it contradicts nothing. */
    public Optional<Circle> circle(Reply reply) {
        return reply.decides() && list(reply.question()).above(/* higher= */ reply.lower(), /* lower= */ reply.higher())
                ? Optional.of(Circle.of(start.subject(), replies, reply))
                : Optional.empty();
    }

    /** Whether neither what is known nor what was answered says what a question asks. */
    public boolean isOpen(Question question) {
        return list(question).isOpen(question);
    }

    /** Whether what is known, or was answered, says what a reply says, or the contrary. */
    public boolean isSaid(Reply reply) {
        return !isOpen(reply.question())
                || (!reply.decides()
                        && replies.stream().anyMatch(before -> before.question().equals(reply.question())));
    }

    /** Whether a question is about two of a list whose order was open. */
    public boolean asks(Question question) {
        return found(question).isPresent();
    }

    private OpenList list(Question question) {
        return found(question)
                .orElseThrow(
                        () -> new IllegalArgumentException("a question about what is not open (" + question + ")"));
    }

    private Optional<OpenList> found(Question question) {
        return lists.stream().filter(list -> list.holds(question)).findFirst().or(() -> known(question));
    }

    /** A list of whose order the case says all, so that there is but one. */
    private Optional<OpenList> known(Question question) {
        int who = question.decisionMaker();
        return orders(who).stream()
                .map(order -> new OpenList(who, order.first(), order.count(), new LinearExtensions(order)))
                .filter(list -> list.holds(question))
                .findFirst();
    }

    /**
     * The inquiry after a further reply.
     *
     * @throws IllegalArgumentException when it makes a {@linkplain #circle circle}, or is about what is not open
     */
    public Inquiry with(Reply reply, Budget budget) {
        Inquiry next = taking(reply);
        if (next.lists.equals(lists)) {
            return next;
        }
        return (isListed() ? next : next.drawnOn(budget)).onward(budget);
    }

    /**
     * The same, of which no further order is looked at: enough to tell what was replied, and which orders are left.
     *
     * @throws IllegalArgumentException as {@link #with}
     */
    public Inquiry taking(Reply reply) {
        OpenList open = list(reply.question());
        List<Reply> further = new ArrayList<>(replies);
        further.add(reply);
        if (!reply.decides() || open.above(reply.higher(), reply.lower())) {
            return new Inquiry(start, further, lists, kept, left);
        }
        OpenList narrowed = open.with(reply.higher(), reply.lower());
        List<OpenList> now =
                lists.stream().map(list -> list.equals(open) ? narrowed : list).toList();
        return new Inquiry(start, further, now, kept, kept.table().narrowed(left, reply));
    }

    /** Where all but the question that the case asks is settled: with what the orders left answer to that. */
    private Inquiry onward(Budget budget) {
        boolean settled = isWhole() && kept.table().outlooks(left).size() == 1;
        return start.own()
                .filter(own -> settled && own != kept.answers())
                .map(own -> count(lists).compareTo(BigInteger.valueOf(MOST_LISTED_OWN)) <= 0
                        ? listed(start, own, replies, lists, MOST_LISTED_OWN, budget)
                        : drawn(start, own, replies, lists, kept.draws(), kept.checks(), budget))
                .orElse(this);
    }

    /** The same, with why the last reply was given. */
    Inquiry because(Optional<String> why) {
        if (why.isEmpty()) {
            return this;
        }
        List<Reply> told = new ArrayList<>(replies);
        Reply last = told.removeLast();
        told.add(new Reply(last.question(), last.said(), why));
        return new Inquiry(start, told, lists, kept, left);
    }

    private static Depth depth(Start start, OrderAnswers answers) {
        return answers == start.answers() ? USUAL : OWN;
    }

    /** Of orders that are drawn: with as many as are needed to ask on. */
    private Inquiry drawnOn(Budget budget) {
        Depth depth = depth(start, kept.answers());
        if (count(lists).compareTo(BigInteger.valueOf(depth.relisted())) <= 0) {
            return listed(start, kept.answers(), replies, lists, depth.relisted(), budget);
        }
        boolean enough = OrderTable.count(left) >= depth.drawn() / 2
                && kept.table().outlooks(left).size() > 1;
        return enough ? this : drawn(start, kept.answers(), replies, lists, kept.draws(), kept.checks(), budget);
    }

    /** How many joint orders lists leave. */
    static BigInteger count(List<OpenList> lists) {
        return lists.stream().map(list -> list.left().count()).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /** Goes through joint orders in steps that scatter them, so that the first are like the rest. */
    private static Inquiry listed(
            Start start, OrderAnswers answers, List<Reply> replies, List<OpenList> lists, int most, Budget budget) {
        int orders = count(lists).intValueExact();
        OrderTable.Builder rows = new OrderTable.Builder(answers.lists());
        long stride = stride(orders);
        for (int row = 0; row < Math.min(orders, most); row++) {
            if (row % TOLD == 0) {
                budget.begin("order " + (row + 1) + " of " + orders);
            }
            List<int[]> joint = numbered(lists, row * stride % orders);
            rows.add(joint, answers.of(joint));
        }
        OrderTable table = rows.table();
        Kept kept = new Kept(answers, table, answers.outlooks(), orders <= most, 0, 0, new Certainty.Every());
        return new Inquiry(start, replies, lists, kept, table.all());
    }

    /** A number that has no factor in common with how many there are, and is about the golden part of it. */
    private static long stride(int orders) {
        long stride = Math.max(1, Math.round(orders * 0.618));
        while (BigInteger.valueOf(stride).gcd(BigInteger.valueOf(orders)).intValue() != 1) {
            stride++;
        }
        return stride;
    }

    /** The joint order of a number, from 0. */
    static List<int[]> numbered(List<OpenList> lists, long number) {
        List<int[]> joint = new ArrayList<>();
        long rest = number;
        for (OpenList list : lists) {
            long count = list.left().count().longValueExact();
            joint.add(list.left().at(BigInteger.valueOf(rest % count)));
            rest /= count;
        }
        return joint;
    }

    private static Inquiry drawn(
            Start start,
            OrderAnswers answers,
            List<Reply> replies,
            List<OpenList> lists,
            int draws,
            int checks,
            Budget budget) {
        Depth depth = depth(start, answers);
        OrderTable table = table(start, answers, lists, draws, depth.drawn(), budget);
        if (table.outlooks(table.all()).size() > 1) {
            Kept kept = new Kept(answers, table, answers.outlooks(), true, draws + 1, checks, new Certainty.Every());
            return new Inquiry(start, replies, lists, kept, table.all());
        }
        OrderTable check = table(start, answers, lists, draws + 1, depth.checked(), budget);
        Certainty certainty = certainty(checks + 1, depth.checked());
        Kept kept = new Kept(answers, check, answers.outlooks(), true, draws + 2, checks + 1, certainty);
        return new Inquiry(start, replies, lists, kept, check.all());
    }

    private static OrderTable table(
            Start start, OrderAnswers answers, List<OpenList> lists, int draw, int rows, Budget budget) {
        budget.begin("orders by chance");
        SeededDraws draws = SeededDraws.of(start.seed(), draw);
        OrderTable.Builder built = new OrderTable.Builder(answers.lists());
        IntStream.range(0, rows).forEach(_ -> {
            List<int[]> joint = lists.stream().map(list -> list.drawn(draws)).toList();
            built.add(joint, answers.of(joint));
        });
        return built.table();
    }

    /** What a check of that number says when all that it drew answer alike. */
    private static Certainty certainty(int check, int drawn) {
        double missed = (1 - CONFIDENCE) / ((double) check * (check + 1));
        return new Certainty.Drawn(drawn, 1 - Math.pow(missed, 1.0 / drawn), CONFIDENCE);
    }
}
