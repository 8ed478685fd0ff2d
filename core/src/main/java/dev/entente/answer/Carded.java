// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.Preference.Want;
import dev.entente.Version;
import dev.entente.Vocabulary;
import dev.entente.answer.json.Inline;
import dev.entente.answer.part.Head;
import dev.entente.answer.part.NamedChange;
import dev.entente.answer.part.NamedState;
import dev.entente.answer.part.Names;
import dev.entente.cards.Card;
import dev.entente.cards.CardTable;
import dev.entente.cards.CardTable.Order;
import dev.entente.cards.LaidOut;
import dev.entente.cards.Made;
import dev.entente.cards.Proposal;
import dev.entente.cards.Proposal.Pair;
import dev.entente.cards.Repair;
import dev.entente.cases.Case;
import dev.entente.design.search.WantChange;
import dev.entente.graph.GraphModel;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cards of a case for one party, how its list of wants orders them, and the list or the changes of it that come of an order.
 * Piles are of cards by their ids, the best first; cards on one are as good as each other.
 *
 * @param wants the list that the party has, the most important first
 * @param order how that orders the cards; absent where there is no list
 * @param laid the order that was laid out last, and what comes of it; absent where none was
 * @param written whether that was written into the case
 */
public record Carded(
        @Inline Head head,
        String decisionMaker,
        List<Shown> cards,
        List<String> wants,
        Optional<List<List<String>>> order,
        Optional<Laid> laid,
        boolean written,
        String version) {

    /** A card, and the situation that it shows. */
    public record Shown(String card, String label, @Inline NamedState state) {}

    /**
     * An order of cards, and the list of wants that gives it or, where none does, the nearest order.
     *
     * @param gives whether a list gives it
     * @param nearest the order that the list gives, where that is another
     * @param changes of the list that the party has, one after another; absent where it is made anew
     * @param wants the list that comes of it
     * @param atLeast how many wants, or changes, it takes at least; absent where no list gives the order
     * @param beyond how the list orders what is on no card
     */
    public record Laid(
            List<List<String>> piles,
            boolean gives,
            Optional<Nearest> nearest,
            Optional<List<NamedChange>> changes,
            List<String> wants,
            Optional<Integer> atLeast,
            Proposal.Beyond beyond) {}

    /**
     * An order that a list gives in place of the one that was laid out, and the pairs of cards in which it differs.
     *
     * @param reversed the first is put before the other, though it was to come after
     * @param split the first is put before the other, though they were to be alike
     * @param stacked they are alike, though the first was to come before
     * @param exact whether it is known that none differs in fewer
     */
    public record Nearest(
            List<List<String>> piles,
            List<List<String>> reversed,
            List<List<String>> split,
            List<List<String>> stacked,
            boolean exact) {}

    /** What was laid out, and what comes of it. */
    public record Laying(LaidOut laid, Made made) {}

    /**
     * Of a table as it stands.
     *
     * @param decisionMaker whose order it is, by place
     * @param wants the list that it has
     * @param laying what was laid out last
     */
    public static Carded of(
            Case subject,
            int decisionMaker,
            CardTable table,
            List<Statement> wants,
            Optional<Laying> laying,
            boolean written) {
        return new Told(subject, table).answer(decisionMaker, wants, laying, written);
    }

    private record Told(Case subject, CardTable table, Names names, Vocabulary vocabulary) {

        Told(Case subject, CardTable table) {
            this(
                    subject,
                    table,
                    new Names(subject, GraphModel.of(subject.conflict())),
                    new Vocabulary(subject.conflict().form()));
        }

        Carded answer(int decisionMaker, List<Statement> wants, Optional<Laying> laying, boolean written) {
            return new Carded(
                    Head.of(subject),
                    names.id(decisionMaker),
                    table.cards().stream().map(this::shown).toList(),
                    texts(wants),
                    wants.isEmpty()
                            ? Optional.empty()
                            : Optional.of(table.order(wants)).map(Order::piles).map(this::piles),
                    laying.map(one -> laid(one, wants)),
                    written,
                    Version.running());
        }

        private Shown shown(Card card) {
            return new Shown(card.id(), card.label(), names.state(card.states().next(0)));
        }

        private List<String> texts(List<Statement> wants) {
            return wants.stream().map(want -> want.text(vocabulary::shortest)).toList();
        }

        private String id(int card) {
            return table.ids().get(card);
        }

        private List<List<String>> piles(List<List<Integer>> piles) {
            return piles.stream()
                    .map(pile -> pile.stream().map(this::id).toList())
                    .toList();
        }

        private Laid laid(Laying laying, List<Statement> wants) {
            Made made = laying.made();
            return new Laid(
                    piles(laying.laid().piles()),
                    made.gives(),
                    made.proposal() instanceof Proposal.Cannot cannot && !made.gives()
                            ? Optional.of(nearest(cannot))
                            : Optional.empty(),
                    made.repair().map(found -> changes(found, wants)),
                    texts(made.wants()),
                    made.repair().map(Repair::atLeast).or(() -> atLeast(made.proposal())),
                    table.beyond(made.piles(), made.wants()));
        }

        private static Optional<Integer> atLeast(Proposal proposal) {
            return proposal instanceof Proposal.Gives gives ? Optional.of(gives.atLeast()) : Optional.empty();
        }

        /** The changes, each with the want that it is about, of the list as those before it leave it. */
        private List<NamedChange> changes(Repair repair, List<Statement> wants) {
            List<Statement> list = new ArrayList<>(wants);
            return repair.changes().stream().map(change -> change(change, list)).toList();
        }

        private NamedChange change(WantChange change, List<Statement> list) {
            return switch (change) {
                case WantChange.Drop(int place) ->
                    named(NamedChange.Kind.DROP, Optional.of(place), Optional.empty(), list.remove(place - 1));
                case WantChange.Move(int place, int to) -> {
                    Statement moved = list.remove(place - 1);
                    list.add(to - 1, moved);
                    yield named(NamedChange.Kind.MOVE, Optional.of(place), Optional.of(to), moved);
                }
                case WantChange.Add(int place, Want added) -> {
                    list.add(place - 1, added.statement());
                    yield named(NamedChange.Kind.ADD, Optional.empty(), Optional.of(place), added.statement());
                }
            };
        }

        private NamedChange named(
                NamedChange.Kind kind, Optional<Integer> place, Optional<Integer> to, Statement want) {
            return new NamedChange(kind, place, to, want.text(vocabulary::shortest));
        }

        private Nearest nearest(Proposal.Cannot cannot) {
            return new Nearest(
                    piles(cannot.piles()),
                    pairs(cannot.reversed()),
                    pairs(cannot.split()),
                    pairs(cannot.stacked()),
                    cannot.nearest());
        }

        private List<List<String>> pairs(List<Pair> pairs) {
            return pairs.stream()
                    .map(pair -> List.of(id(pair.first()), id(pair.second())))
                    .toList();
        }
    }
}
