// SPDX-License-Identifier: Apache-2.0
package dev.entente.bench;

import dev.entente.DecisionMaker;
import dev.entente.Preference.Prioritized;
import dev.entente.ask.Inquiry;
import dev.entente.ask.Openings;
import dev.entente.ask.Question;
import dev.entente.ask.Reply;
import dev.entente.ask.Step;
import dev.entente.casefile.CaseFile;
import dev.entente.cases.Asked;
import dev.entente.cases.Case;
import dev.entente.limits.Budget;
import dev.entente.stability.Seq;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Counts how many comparisons {@code ask} needs of a party whose wants are in no order, and how many a full order takes,
 * and prints a Markdown table: for each party of the cases, over true orders that are drawn.
 */
public final class QuestionsTable {

    private static final List<String> CASES =
            List.of("iran-2019", "north-korea-2019", "north-korea-2007", "iran-2007", "libya-2003");
    private static final int ORDERS = 200;
    private static final int ORDERS_OWN = 40;
    private static final long SEED = 1;

    private QuestionsTable() {}

    /**
     * Asks of the cases named, or of all.
     *
     * @param args cases, or parties of them: {@code iran-2019/us}
     */
    public static void main(String[] args) throws IOException {
        System.out.println(TableText.machine() + "\n");
        System.out.printf(
                Locale.ROOT,
                "SEQ; %d true orders drawn with seed %d, with the brief’s own question %d; up to %,d orders are gone through, of more some are drawn.%n%n",
                ORDERS,
                SEED,
                ORDERS_OWN,
                Inquiry.MOST_LISTED);
        System.out.println("""
                | case | party | wants | full order | asked, in the mean | most | with the brief’s own question | most | first question after s | later within ms |
                |---|---|---:|---:|---:|---:|---:|---:|---:|---:|""");
        for (String named : args.length == 0 ? CASES : Arrays.asList(args)) {
            String name = named.replaceFirst("/.*", "");
            Case subject = CaseFile.read(Path.of("cases/" + name)).orElseThrow();
            for (DecisionMaker party : subject.conflict().decisionMakers()) {
                boolean meant = named.equals(name) || named.equals(name + "/" + party.id());
                if (meant && party.preference() instanceof Prioritized(var wants) && wants.size() > 1) {
                    System.out.println(row(name, subject, party, wants.size()));
                }
            }
        }
    }

    private static String row(String name, Case subject, DecisionMaker party, int wants) {
        Case open = Openings.of(Openings.afresh(subject, party.id()), Set.of(party.id()));
        long begun = System.nanoTime();
        Inquiry first =
                begun(new Case(open.situation(), open.framing().asking(Optional.empty()), open.basis()));
        double swept = (System.nanoTime() - begun) / 1e9;
        List<Integer> asked = new ArrayList<>();
        double slowest = asked(first, wants, ORDERS, asked);
        List<Integer> own = new ArrayList<>(asked);
        if (subject.framing().asks().filter(asks -> !(asks instanceof Asked.CanItHold)).isPresent()) {
            own.clear();
            asked(begun(open), wants, ORDERS_OWN, own);
        }
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.1f | %.1f | %d | %.1f | %d | %.2f | %.0f |",
                name,
                party.shortName(),
                wants,
                fullOrder(wants),
                mean(asked),
                Collections.max(asked),
                mean(own),
                Collections.max(own),
                swept,
                slowest * 1e3);
    }

    private static Inquiry begun(Case open) {
        Inquiry first = Inquiry.of(open, new Seq(), SEED, Budget.UNLIMITED).whole(Budget.UNLIMITED);
        var _ = first.next();
        return first;
    }

    private static double mean(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).average().orElseThrow();
    }

    /** Asks of so many true orders; the longest wait for a question, in seconds. */
    private static double asked(Inquiry first, int wants, int orders, List<Integer> asked) {
        Random random = new Random(SEED);
        double slowest = 0;
        for (int k = 0; k < orders; k++) {
            List<Integer> truth =
                    new ArrayList<>(IntStream.range(0, wants).boxed().toList());
            Collections.shuffle(truth, random);
            slowest = Math.max(slowest, asked(first, truth, asked));
        }
        return slowest;
    }

    /** Asks until all is settled, notes how often, and gives the longest wait for a question, in seconds. */
    private static double asked(Inquiry first, List<Integer> truth, List<Integer> asked) {
        Inquiry inquiry = first;
        double slowest = 0;
        while (inquiry.next() instanceof Step.Ask(Question question)) {
            boolean one = truth.indexOf(question.one()) < truth.indexOf(question.other());
            long begun = System.nanoTime();
            inquiry = inquiry.with(new Reply(question, one ? Reply.Said.ONE : Reply.Said.OTHER), Budget.UNLIMITED);
            var _ = inquiry.next();
            slowest = Math.max(slowest, (System.nanoTime() - begun) / 1e9);
        }
        asked.add(inquiry.replies().size());
        return slowest;
    }

    /** How many comparisons put so many wants in order by binary insertion, in the mean over all orders. */
    private static double fullOrder(int wants) {
        double comparisons = 0;
        for (int placed = 1; placed < wants; placed++) {
            int halvings = Integer.SIZE - Integer.numberOfLeadingZeros(placed);
            // Of the places left beside and between those placed, some are found one comparison sooner.
            int sooner = (1 << halvings) - (placed + 1);
            comparisons += halvings - (double) sooner / (placed + 1);
        }
        return comparisons;
    }
}
