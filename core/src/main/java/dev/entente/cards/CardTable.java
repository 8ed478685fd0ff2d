// SPDX-License-Identifier: Apache-2.0
package dev.entente.cards;

import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Grounds;
import dev.entente.Outcome;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.cards.Proposal.Beyond;
import dev.entente.cards.Proposal.Pair;
import dev.entente.cards.ShortestList.Seen;
import dev.entente.cases.Case;
import dev.entente.cases.NamedStates;
import dev.entente.graph.Ranking;
import dev.entente.graph.StateSet;
import dev.entente.graph.StateSpace;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The cards of a case on a table, to be put in piles for one party: the best pile first, cards that are as good as each other
 * on one, and what does not matter on none. From the piles comes the shortest list of wants that gives this order, of the
 * wants on offer: what an option is or isn’t, outcomes by name, two of these options together, one where another, both or neither. And from
 * a list of wants comes the order of the cards, which can be corrected.
 *
 * <p><em>What a card means.</em> It shows one situation, so that it is clear what is compared: of an outcome or a name that
 * several have, the one nearest to today, with the fewest options changed. One that two cards would show is on the narrower.
 * Where a table is laid with cards that stand for several, all of a better pile are better than all of a worse one, and all of
 * one pile are as good as each other.
 *
 * <p>Source: docs/theory.md §6.5. Cost: {@link ShortestList}, {@link NearestOrder}, {@link RepairSearch}.
 */
public final class CardTable {

    /** So many cards can be put in piles at once. */
    public static final int MOST_CARDS = 64;

    private final StateSpace space;
    private final List<Card> cards;
    private final List<Statement> offered;
    private final List<StateSet> meeting;

    private CardTable(StateSpace space, List<Card> cards, List<Statement> offered) {
        this.space = space;
        this.cards = List.copyOf(cards);
        this.offered = offered;
        this.meeting = offered.stream().map(space::where).toList();
    }

    /**
     * The cards that a case has: its outcomes, its situations with names, and today where that is on none of them.
     *
     * @param decisionMaker whose order it is to be, by place
     * @throws dev.entente.limits.LimitExceeded when its states can’t be listed
     */
    public static CardTable of(Case subject, int decisionMaker) {
        StateSpace space = StateSpace.of(subject.conflict().form());
        return new CardTable(space, cards(subject, space), OfferedWants.of(subject, decisionMaker));
    }

    /**
     * A table with these cards.
     *
     * @param cards no two of which stand for the same situation
     */
    public static CardTable of(Case subject, int decisionMaker, List<Card> cards) {
        return new CardTable(StateSpace.of(subject.conflict().form()), cards, OfferedWants.of(subject, decisionMaker));
    }

    private record Named(String id, String label, StateSet states) {}

    private static List<Card> cards(Case subject, StateSpace space) {
        List<Named> named = new ArrayList<>();
        for (Outcome outcome : subject.framing().outcomes()) {
            named.add(new Named(outcome.id(), outcome.label(), space.where(outcome.when())));
        }
        for (NamedStates states : subject.framing().states()) {
            named.add(new Named(states.id(), states.label(), space.where(states.when())));
        }
        Conflict conflict = subject.conflict();
        conflict.statusQuo()
                .flatMap(state -> space.indexOf(state).stream().boxed().findFirst())
                .ifPresent(today -> named.add(
                        new Named("status-quo", "today’s situation", StateSet.where(space.size(), s -> s == today))));
        OptionalInt today = conflict.statusQuo().map(space::indexOf).orElseGet(OptionalInt::empty);
        return named.stream()
                .map(one -> narrowed(one, named))
                .filter(one -> !one.states().isEmpty())
                .map(one -> new Card(one.id(), one.label(), StateSet.of(nearest(one.states(), space, today))))
                .toList();
    }

    private static OptionalInt nearest(StateSet states, StateSpace space, OptionalInt today) {
        return states.stream()
                .boxed()
                .min(Comparator.comparingInt(s -> today.isPresent() ? space.distance(today.getAsInt(), s) : 0))
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    /** Without what a narrower card stands for; of equally narrow ones, without what an earlier one does. */
    private static Named narrowed(Named one, List<Named> all) {
        Comparator<Named> narrower =
                Comparator.<Named>comparingInt(other -> other.states().count()).thenComparingInt(all::indexOf);
        StateSet left = one.states();
        for (Named other : all) {
            if (narrower.compare(other, one) < 0) {
                left = left.differing(left.and(other.states()));
            }
        }
        return new Named(one.id(), one.label(), left);
    }

    /** The cards, in the order of the case: outcomes, situations, today. */
    public List<Card> cards() {
        return cards;
    }

    /** What the case file knows the cards by. */
    public List<String> ids() {
        return cards.stream().map(Card::id).toList();
    }

    /** Reads cards put in an order, of which there are not too many. */
    public LaidOut.Read laidOut(String line) {
        LaidOut.Read read = LaidOut.of(line, ids());
        return read instanceof LaidOut.Read.Right(LaidOut laid) && laid.count() > MOST_CARDS
                ? new LaidOut.Read.Wrong("more than " + MOST_CARDS + " cards can’t be put in order at once")
                : read;
    }

    /** The wants that lists are made of, the plainest first. */
    public List<Statement> offered() {
        return List.copyOf(offered);
    }

    /**
     * The shortest list of wants that gives an order of cards; where none does, the list that gives the nearest.
     *
     * @param piles the best first; cards by their place on the table, from 0, each at most once
     */
    public Proposal propose(List<List<Integer>> piles) {
        check(piles);
        return ShortestList.of(seen(piles), piles.size())
                .<Proposal>map(found -> new Proposal.Gives(wants(found), found.atLeast(), beyond(piles, wants(found))))
                .orElseGet(() -> nearest(piles));
    }

    /**
     * What comes of an order of cards for a party with a list of wants: the fewest changes of that list, or else another.
     *
     * @param before the list that is to be mended; an empty one is made anew
     */
    public Made made(LaidOut laid, List<Statement> before) {
        return Made.of(this, laid, before);
    }

    /**
     * The list of a party whose wants can be put in order by cards.
     *
     * @return empty where it has none, or one that is open in part
     */
    public static Optional<List<Statement>> list(Case subject, int decisionMaker) {
        DecisionMaker who = subject.conflict().decisionMakers().get(decisionMaker);
        return isOpen(subject, who) || !(who.preference() instanceof Prioritized(List<Want> wants))
                ? Optional.empty()
                : Optional.of(wants.stream().map(Want::statement).toList());
    }

    /** Whether it is open in part what a party wants. */
    public static boolean isOpen(Case subject, DecisionMaker who) {
        return !subject.situation().unknowns().ordersOf(who.id()).isEmpty()
                || !subject.situation().unknowns().typesOf(who.id()).isEmpty();
    }

    private void check(List<List<Integer>> piles) {
        List<Integer> laid = piles.stream().flatMap(List::stream).toList();
        boolean fits = laid.stream().allMatch(card -> card >= 0 && card < cards.size());
        if (!fits
                || laid.size() > MOST_CARDS
                || piles.stream().anyMatch(List::isEmpty)
                || laid.stream().distinct().count() < laid.size()) {
            throw new IllegalArgumentException(
                    "piles that are not of different cards of the table (" + piles + " of " + cards.size() + ")");
        }
    }

    private List<Statement> wants(ShortestList.Found found) {
        return found.wants().stream().map(offered::get).toList();
    }

    private StateSet states(List<Integer> pile) {
        StateSet states = StateSet.where(space.size(), _ -> false);
        for (int card : pile) {
            states = states.or(cards.get(card).states());
        }
        return states;
    }

    /** Whether all states of a set meet a want; empty where only some do. */
    private static Optional<Boolean> met(StateSet states, StateSet want) {
        StateSet both = states.and(want);
        return both.isEmpty() || both.equals(states) ? Optional.of(!both.isEmpty()) : Optional.empty();
    }

    private static Optional<Seen> seen(int want, List<StateSet> levels, StateSet meeting) {
        List<Boolean> met = new ArrayList<>();
        for (StateSet level : levels) {
            Optional<Boolean> meets = met(level, meeting);
            if (meets.isEmpty()) {
                return Optional.empty();
            }
            met.add(meets.get());
        }
        return Optional.of(Seen.of(want, met));
    }

    private List<Seen> seen(List<List<Integer>> piles) {
        List<StateSet> levels = piles.stream().map(this::states).toList();
        return IntStream.range(0, offered.size())
                .mapToObj(want -> seen(want, levels, meeting.get(want)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Proposal nearest(List<List<Integer>> wished) {
        List<Integer> laid = wished.stream().flatMap(List::stream).toList();
        List<Integer> levels = laid.stream().map(card -> level(wished, card)).toList();
        NearestOrder.Found found = NearestOrder.of(masks(laid), levels);
        List<List<Integer>> piles = found.piles().stream()
                .map(pile -> pile.stream().map(laid::get).toList())
                .toList();
        List<Statement> wants =
                ShortestList.of(seen(piles), piles.size()).map(this::wants).orElseThrow();
        List<Pair> reversed = new ArrayList<>();
        List<Pair> split = new ArrayList<>();
        List<Pair> stacked = new ArrayList<>();
        for (int one : laid) {
            for (int other : laid) {
                int wish = Integer.compare(level(wished, one), level(wished, other));
                int given = Integer.compare(level(piles, one), level(piles, other));
                if (given < 0 && wish >= 0 && one != other) {
                    (wish == 0 ? split : reversed).add(new Pair(one, other));
                } else if (given == 0 && wish < 0) {
                    stacked.add(new Pair(one, other));
                }
            }
        }
        return new Proposal.Cannot(piles, reversed, split, stacked, found.exact(), wants, beyond(piles, wants));
    }

    /** Each want that all states of a card meet alike, as the cards laid out that meet it. */
    private List<Long> masks(List<Integer> laid) {
        List<Long> masks = new ArrayList<>();
        for (StateSet want : meeting) {
            long mask = 0;
            boolean alike = true;
            for (int k = 0; k < laid.size() && alike; k++) {
                Optional<Boolean> meets = met(cards.get(laid.get(k)).states(), want);
                alike = meets.isPresent();
                mask |= meets.orElse(false) ? 1L << k : 0;
            }
            if (alike) {
                masks.add(mask);
            }
        }
        return masks;
    }

    private static int level(List<List<Integer>> piles, int card) {
        return IntStream.range(0, piles.size())
                .filter(level -> piles.get(level).contains(card))
                .findFirst()
                .orElseThrow();
    }

    /** Where a statement holds. */
    StateSet where(Statement statement) {
        return space.where(statement);
    }

    private static Want want(Statement statement) {
        return new Want(statement.text(), statement, Grounds.NONE, false);
    }

    private Ranking ranking(List<Statement> wants) {
        return Ranking.of(new Prioritized(wants.stream().map(CardTable::want).toList()), space);
    }

    /**
     * How a list that gives an order of cards orders what is on none of them.
     *
     * @param piles the order that it gives
     */
    public Beyond beyond(List<List<Integer>> piles, List<Statement> wants) {
        Ranking ranking = ranking(wants);
        List<Integer> ranks =
                piles.stream().map(pile -> ranking.rank(states(pile).next(0))).toList();
        StateSet laid = states(piles.stream().flatMap(List::stream).toList());
        int[] alike = new int[piles.size()];
        int[] between = new int[piles.size() + 1];
        for (int s = 0; s < space.size(); s++) {
            int rank = ranking.rank(s);
            if (!laid.contains(s) && ranks.contains(rank)) {
                alike[ranks.indexOf(rank)]++;
            } else if (!laid.contains(s)) {
                between[(int) ranks.stream().filter(pile -> pile < rank).count()]++;
            }
        }
        return new Beyond(
                space.size() - laid.count(),
                IntStream.of(alike).boxed().toList(),
                IntStream.of(between).boxed().toList());
    }

    /**
     * How a list of wants orders the cards.
     *
     * @param piles the best first; by their best situation
     * @param spread the cards whose situations are not all as good as each other
     */
    public record Order(List<List<Integer>> piles, List<Integer> spread) {
        public Order {
            piles = piles.stream().map(List::copyOf).toList();
            spread = List.copyOf(spread);
        }
    }

    /** How a list of wants orders the cards. */
    public Order order(List<Statement> wants) {
        Ranking ranking = ranking(wants);
        Map<Integer, List<Integer>> byRank = new HashMap<>();
        List<Integer> spread = new ArrayList<>();
        for (int card = 0; card < cards.size(); card++) {
            StateSet states = cards.get(card).states();
            int best = states.stream().map(ranking::rank).min().orElseThrow();
            byRank.computeIfAbsent(best, _ -> new ArrayList<>()).add(card);
            if (states.stream().anyMatch(s -> ranking.rank(s) != best)) {
                spread.add(card);
            }
        }
        return new Order(
                byRank.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .toList(),
                spread);
    }

    /**
     * The fewest changes of a list of wants after which it gives an order of cards.
     *
     * @return empty where no list of its wants and of those on offer gives it
     */
    public Optional<Repair> repair(List<Statement> wants, List<List<Integer>> piles) {
        check(piles);
        List<StateSet> levels = piles.stream().map(this::states).toList();
        List<Want> list = wants.stream().map(CardTable::want).toList();
        Map<Want, Optional<Seen>> written = new HashMap<>();
        list.forEach(want -> written.put(want, seen(-1, levels, where(want.statement()))));
        List<Statement> all = Stream.concat(offered.stream(), wants.stream()).toList();
        List<Seen> seen = IntStream.range(0, all.size())
                .mapToObj(want -> seen(want, levels, where(all.get(want))))
                .flatMap(Optional::stream)
                .toList();
        return ShortestList.of(seen, piles.size())
                .map(found -> new RepairSearch(all, seen, written, piles.size())
                        .of(
                                new Prioritized(list),
                                found.wants().stream().map(all::get).toList()));
    }
}
