// SPDX-License-Identifier: Apache-2.0
package dev.entente.cards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Conflict;
import dev.entente.Grounds;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.RandomConflicts;
import dev.entente.casefile.CaseFile;
import dev.entente.cases.Basis;
import dev.entente.cases.Case;
import dev.entente.cases.Framing;
import dev.entente.cases.Situation;
import dev.entente.graph.Ranking;
import dev.entente.graph.StateSet;
import dev.entente.graph.StateSpace;
import dev.entente.statement.Statement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Cards of small cases against every list of wants that there is, ranked by the definition of a list. */
class CardTableTest {

    private static final int CASES = 60;

    private static Case subject(long seed) {
        Conflict conflict = RandomConflicts.options(seed);
        OptionForm form = (OptionForm) conflict.form();
        List<String> atoms = form.atoms();
        Outcome outcome = new Outcome(
                "both",
                "both",
                new Statement.Or(List.of(new Statement.Atom(atoms.getFirst()), new Statement.Atom(atoms.getLast()))));
        return new Case(new Situation(conflict), new Framing("cards", outcome), new Basis("cards"));
    }

    /** Up to five cards of one or two situations each, drawn. */
    private static CardTable table(Case subject, Random random) {
        int size = StateSpace.of(subject.conflict().form()).size();
        List<Integer> states = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(states, random);
        List<Card> cards = new ArrayList<>();
        while (cards.size() < 5 && !states.isEmpty()) {
            Set<Integer> on = new HashSet<>(List.of(states.removeLast()));
            if (random.nextInt(4) == 0 && !states.isEmpty()) {
                on.add(states.removeLast());
            }
            cards.add(new Card("c" + cards.size(), "card " + cards.size(), StateSet.where(size, on::contains)));
        }
        return CardTable.of(subject, 0, cards);
    }

    private static List<List<Integer>> piles(int cards, Random random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, cards).boxed().toList());
        Collections.shuffle(order, random);
        List<List<Integer>> piles = new ArrayList<>();
        for (int card : order) {
            if (piles.isEmpty() || random.nextInt(5) > 0) {
                piles.add(new ArrayList<>());
            }
            piles.getLast().add(card);
        }
        return piles;
    }

    /** The ranks of all states of each card; the order is right when they are one a pile and rise from pile to pile. */
    private static boolean gives(Case subject, CardTable table, List<List<Integer>> piles, List<Statement> wants) {
        Ranking ranking = ranking(subject, wants);
        List<Set<Integer>> ranks = piles.stream()
                .map(pile -> pile.stream()
                        .flatMap(card ->
                                table.cards().get(card).states().stream().boxed())
                        .map(ranking::rank)
                        .collect(Collectors.toSet()))
                .toList();
        boolean one = ranks.stream().allMatch(rank -> rank.size() == 1);
        List<Integer> firsts =
                ranks.stream().map(rank -> rank.iterator().next()).toList();
        return one && IntStream.range(1, firsts.size()).allMatch(k -> firsts.get(k - 1) < firsts.get(k));
    }

    private static Ranking ranking(Case subject, List<Statement> wants) {
        return Ranking.of(
                new Prioritized(wants.stream()
                        .map(want -> new Want(want.text(), want, Grounds.NONE, false))
                        .toList()),
                StateSpace.of(subject.conflict().form()));
    }

    /** Whether any list of exactly so many wants on offer gives the order. */
    private static boolean some(
            Case subject, CardTable table, List<List<Integer>> piles, List<Statement> begun, int more) {
        return more == 0
                ? gives(subject, table, piles, begun)
                : table.offered().stream().anyMatch(want -> some(subject, table, piles, longer(begun, want), more - 1));
    }

    private static <T> List<T> longer(List<T> list, T item) {
        List<T> longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }

    @Test
    void aListGivesItsOrderAndNoneOfUpToTwoWantsIsShorter() {
        int given = 0;
        int tried = 0;
        for (long seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            Case subject = subject(seed);
            CardTable table = table(subject, random);
            List<List<Integer>> piles = piles(table.cards().size(), random);
            if (table.propose(piles) instanceof Proposal.Gives gives) {
                given++;
                assertThat(gives(subject, table, piles, gives.wants())).isTrue();
                assertThat(gives.shortest()).isTrue();
                for (int length = 0;
                        length < Math.min(gives.wants().size(), table.offered().size() < 120 ? 3 : 2);
                        length++) {
                    assertThat(some(subject, table, piles, List.of(), length)).isFalse();
                    tried++;
                }
            }
        }
        assertThat(given).isGreaterThan(CASES / 4);
        assertThat(tried).isGreaterThan(CASES / 4);
    }

    /** All weak orders that lists give, by putting after each order every want: those that are reached from none. */
    private static Set<List<List<Integer>>> reachable(CardTable table) {
        List<List<Boolean>> met = new ArrayList<>();
        StateSet[] want = table.offered().stream()
                .map(statement -> table.where(statement))
                .toArray(StateSet[]::new);
        for (StateSet states : want) {
            List<StateSet> cards = table.cards().stream().map(Card::states).toList();
            if (cards.stream()
                    .allMatch(card ->
                            card.and(states).isEmpty() || card.and(states).equals(card))) {
                met.add(cards.stream().map(card -> card.intersects(states)).toList());
            }
        }
        Set<List<List<Integer>>> reached = new HashSet<>();
        List<List<List<Integer>>> open = new ArrayList<>(
                List.of(List.of(IntStream.range(0, table.cards().size()).boxed().toList())));
        while (!open.isEmpty()) {
            List<List<Integer>> at = open.removeLast();
            if (reached.add(at)) {
                met.stream().distinct().forEach(meets -> open.add(parted(at, meets)));
            }
        }
        return reached;
    }

    private static List<List<Integer>> parted(List<List<Integer>> piles, List<Boolean> meets) {
        return piles.stream()
                .flatMap(pile -> List.of(
                        pile.stream().filter(meets::get).toList(),
                        pile.stream().filter(card -> !meets.get(card)).toList())
                        .stream())
                .filter(pile -> !pile.isEmpty())
                .toList();
    }

    private static int apart(List<List<Integer>> one, List<List<Integer>> other, int cards) {
        int apart = 0;
        for (int a = 0; a < cards; a++) {
            for (int b = a + 1; b < cards; b++) {
                apart += Integer.signum(level(one, a) - level(one, b))
                                == Integer.signum(level(other, a) - level(other, b))
                        ? 0
                        : 1;
            }
        }
        return apart;
    }

    private static int level(List<List<Integer>> piles, int card) {
        return IntStream.range(0, piles.size())
                .filter(k -> piles.get(k).contains(card))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatNoListGivesIsSaidSoWithTheNearestThatOneDoes() {
        int none = 0;
        for (long seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            Case subject = subject(seed);
            CardTable table = table(subject, random);
            int cards = table.cards().size();
            List<List<Integer>> piles = piles(cards, random);
            Set<List<List<Integer>>> reachable = reachable(table);
            int least = reachable.stream()
                    .mapToInt(order -> apart(order, piles, cards))
                    .min()
                    .orElseThrow();
            switch (table.propose(piles)) {
                case Proposal.Gives _ -> assertThat(least).isZero();
                case Proposal.Cannot cannot -> {
                    none++;
                    assertThat(least).isPositive();
                    assertThat(cannot.nearest()).isTrue();
                    assertThat(apart(cannot.piles(), piles, cards)).isEqualTo(least);
                    assertThat(cannot.reversed().size()
                                    + cannot.split().size()
                                    + cannot.stacked().size())
                            .isEqualTo(least);
                    assertThat(gives(subject, table, cannot.piles(), cannot.wants()))
                            .isTrue();
                }
            }
        }
        assertThat(none).isGreaterThan(CASES / 30);
    }

    @Test
    void aRepairedListGivesTheOrderAndNoSingleChangeDoesWhereTwoAreMade() {
        int[] made = new int[4];
        for (long seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            Case subject = subject(seed);
            CardTable table = table(subject, random);
            List<List<Integer>> piles = piles(table.cards().size(), random);
            List<Statement> wants = new ArrayList<>();
            if (seed % 3 == 0 && table.propose(piles) instanceof Proposal.Gives gives) {
                wants.addAll(gives.wants());
            }
            for (int k = random.nextInt(3); k > 0; k--) {
                wants.add(table.offered()
                        .get(random.nextInt(Math.min(12, table.offered().size()))));
            }
            table.repair(wants, piles).ifPresent(repair -> {
                assertThat(gives(subject, table, piles, repair.wants())).isTrue();
                Prioritized list = new Prioritized(wants.stream()
                        .map(want -> new Want(want.text(), want, Grounds.NONE, false))
                        .toList());
                for (var change : repair.changes()) {
                    list = change.in(list);
                }
                assertThat(list.wants().stream().map(Want::statement)).isEqualTo(repair.wants());
                made[Math.min(3, repair.changes().size())]++;
                if (!repair.changes().isEmpty()) {
                    assertThat(gives(subject, table, piles, wants)).isFalse();
                }
                if (repair.changes().size() > 1) {
                    assertThat(oneChange(subject, table, piles, wants)).isFalse();
                }
            });
        }
        assertThat(made).doesNotContain(0);
    }

    private static boolean oneChange(Case subject, CardTable table, List<List<Integer>> piles, List<Statement> wants) {
        for (int place = 0; place <= wants.size(); place++) {
            for (Statement want : table.offered()) {
                List<Statement> more = new ArrayList<>(wants);
                more.add(place, want);
                if (gives(subject, table, piles, more)) {
                    return true;
                }
            }
            for (int to = 0; to < wants.size() && place < wants.size(); to++) {
                List<Statement> moved = new ArrayList<>(wants);
                moved.add(to, moved.remove(place));
                List<Statement> less = new ArrayList<>(wants);
                less.remove(place);
                if (gives(subject, table, piles, moved) || gives(subject, table, piles, less)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void whatIsOnNoCardIsCounted() {
        Case subject = CaseFile.read(Path.of("..", "cases", "iran-2019")).orElseThrow();
        CardTable table = CardTable.of(subject, 0);
        Proposal proposal = table.propose(List.of(List.of(0), List.of(1)));

        int told =
                proposal.beyond().alike().stream().mapToInt(Integer::intValue).sum()
                        + proposal.beyond().between().stream()
                                .mapToInt(Integer::intValue)
                                .sum();
        assertThat(told).isEqualTo(proposal.beyond().situations());
        assertThat(table.cards().stream().map(Card::states))
                .doesNotHaveDuplicates()
                .allMatch(states -> states.count() == 1);
    }

    @Test
    void sixtyFourSituationsTakeLessThanASecond() {
        Case subject = CaseFile.read(Path.of("..", "cases", "iran-2019")).orElseThrow();
        for (long seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            List<Integer> states =
                    new ArrayList<>(IntStream.range(0, 1008).boxed().toList());
            Collections.shuffle(states, random);
            CardTable table = CardTable.of(
                    subject,
                    0,
                    states.subList(0, 64).stream()
                            .map(s -> new Card("s" + s, "s" + s, StateSet.where(1008, t -> t == s)))
                            .toList());
            List<Statement> wants = IntStream.range(0, 12)
                    .mapToObj(_ ->
                            table.offered().get(random.nextInt(table.offered().size())))
                    .toList();
            List<List<Integer>> piles = seed < 4 ? table.order(wants).piles() : piles(64, random);
            long begun = System.nanoTime();
            var _ = table.propose(piles);
            double seconds = (System.nanoTime() - begun) / 1e9;
            // A second on a machine of its own; tests share theirs.
            assertThat(seconds).isLessThan(3);
        }
    }
}
