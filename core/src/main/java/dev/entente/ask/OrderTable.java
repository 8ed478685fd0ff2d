// SPDX-License-Identifier: Apache-2.0
package dev.entente.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Joint orders as rows: what each answers, and how it answers each question. Sets of rows are bits, so that a question is
 * weighed by counting bits.
 *
 * <p><em>The next question</em> is the one after which the answer is known best in the mean: with the least conditional
 * entropy (Shannon, 1948; key Shannon1948) of the answer, each row as likely as any other; of equals, the one that parts the rows most evenly, and the
 * first. Cost: bits of the rows times questions times answers.
 */
final class OrderTable {

    private static final double EQUAL = 1e-9;

    private final List<Question> questions;
    private final int rows;

    /** By question, the rows in which the one comes first. */
    private final long[][] above;

    /** By answer, the rows that give it. */
    private final List<long[]> giving;

    private OrderTable(List<Question> questions, int rows, long[][] above, List<long[]> giving) {
        this.questions = questions;
        this.rows = rows;
        this.above = above;
        this.giving = giving;
    }

    /** Gathers rows. */
    static final class Builder {
        private final List<OpenList> lists;
        private final List<Question> questions;
        private long[][] above;
        private final List<long[]> giving = new ArrayList<>();
        private int rows;

        Builder(List<OpenList> lists) {
            this.lists = lists;
            this.questions =
                    lists.stream().flatMap(list -> list.questions().stream()).toList();
            this.above = new long[questions.size()][1];
        }

        /** @param orders by list, the items, from 0, the highest first */
        void add(List<int[]> orders, int outlook) {
            if (rows >>> 6 >= width()) {
                widen(2 * width());
            }
            while (giving.size() <= outlook) {
                giving.add(new long[width()]);
            }
            giving.get(outlook)[rows >>> 6] |= 1L << rows;
            int question = 0;
            for (int l = 0; l < orders.size(); l++) {
                int[] place = places(orders.get(l));
                for (; question < questions.size() && lists.get(l).holds(questions.get(question)); question++) {
                    int first = lists.get(l).first();
                    Question asked = questions.get(question);
                    if (place[asked.one() - first] < place[asked.other() - first]) {
                        above[question][rows >>> 6] |= 1L << rows;
                    }
                }
            }
            rows++;
        }

        private int width() {
            return giving.isEmpty() ? 1 : giving.getFirst().length;
        }

        private void widen(int words) {
            giving.replaceAll(set -> Arrays.copyOf(set, words));
            above = Arrays.stream(above).map(set -> Arrays.copyOf(set, words)).toArray(long[][]::new);
        }

        private static int[] places(int[] order) {
            int[] place = new int[order.length];
            for (int p = 0; p < order.length; p++) {
                place[order[p]] = p;
            }
            return place;
        }

        int rows() {
            return rows;
        }

        OrderTable table() {
            return new OrderTable(
                    questions,
                    rows,
                    Arrays.stream(above).map(long[]::clone).toArray(long[][]::new),
                    giving.stream().map(long[]::clone).toList());
        }
    }

    List<Question> questions() {
        return questions;
    }

    /** All rows. */
    long[] all() {
        long[] all = new long[giving.isEmpty() ? 1 : giving.getFirst().length];
        for (int r = 0; r < rows; r++) {
            all[r >>> 6] |= 1L << r;
        }
        return all;
    }

    /** Those of some rows that put one place of a list above another. */
    long[] narrowed(long[] left, Reply reply) {
        long[] one = above[questions.indexOf(reply.question())];
        long[] narrowed = new long[left.length];
        for (int w = 0; w < left.length; w++) {
            narrowed[w] = left[w] & (reply.said() == Reply.Said.ONE ? one[w] : ~one[w]);
        }
        return narrowed;
    }

    static int count(long[] rows) {
        int count = 0;
        for (long word : rows) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** The numbers of the answers that some rows give. */
    List<Integer> outlooks(long[] left) {
        List<Integer> given = new ArrayList<>();
        for (int o = 0; o < giving.size(); o++) {
            if (common(left, giving.get(o)) > 0) {
                given.add(o);
            }
        }
        return given;
    }

    private static int common(long[] one, long[] other) {
        int count = 0;
        for (int w = 0; w < one.length; w++) {
            count += Long.bitCount(one[w] & other[w]);
        }
        return count;
    }

    /** The question that tells most about the answer of some rows, of those that part them; empty without one. */
    Optional<Question> best(long[] left, List<Question> skipped) {
        int[] given = outlooks(left).stream().mapToInt(Integer::intValue).toArray();
        int[] whole = Arrays.stream(given).map(o -> common(left, giving.get(o))).toArray();
        int count = count(left);
        int best = -1;
        double unknown = 0;
        int evenness = 0;
        for (int q = 0; q < questions.size(); q++) {
            int one = common(left, above[q]);
            int even = Math.min(one, count - one);
            if (even > 0 && !skipped.contains(questions.get(q))) {
                double rest = rest(q, left, given, whole);
                if (best < 0 || rest < unknown - EQUAL || (rest < unknown + EQUAL && even > evenness)) {
                    best = q;
                    unknown = rest;
                    evenness = even;
                }
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(questions.get(best));
    }

    /** How much of the answer is not known after a question, in the mean: its conditional entropy times the number of rows. */
    private double rest(int question, long[] left, int[] given, int[] whole) {
        int[] one = new int[given.length];
        int[] other = new int[given.length];
        for (int g = 0; g < given.length; g++) {
            one[g] = common(left, above[question], giving.get(given[g]));
            other[g] = whole[g] - one[g];
        }
        return entropy(one) + entropy(other);
    }

    private static int common(long[] one, long[] other, long[] third) {
        int count = 0;
        for (int w = 0; w < one.length; w++) {
            count += Long.bitCount(one[w] & other[w] & third[w]);
        }
        return count;
    }

    /** The entropy of a distribution, in nats, times its total. */
    private static double entropy(int[] counts) {
        double total = Arrays.stream(counts).sum();
        double entropy = 0;
        for (int count : counts) {
            entropy -= count == 0 ? 0 : count * Math.log(count / total);
        }
        return entropy;
    }
}
