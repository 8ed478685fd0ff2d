// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import dev.entente.DecisionMaker;
import dev.entente.Outcome;
import dev.entente.cards.Card;
import dev.entente.cards.CardTable;
import dev.entente.cards.Made;
import dev.entente.cards.Proposal;
import dev.entente.cards.Proposal.Beyond;
import dev.entente.cards.Proposal.Pair;
import dev.entente.cards.Repair;
import dev.entente.cases.Case;
import dev.entente.cases.NamedStates;
import dev.entente.design.search.WantChange;
import dev.entente.graph.StateSpace;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cards in piles, the lists of wants that come of them, and what those lists take for granted, in the words of a brief. */
public final class CardWords {

    private final Case subject;
    private final int party;
    private final ShortNames names;
    private final List<Card> cards;

    /** @param party whose order it is, by place */
    public CardWords(Case subject, int party, CardTable table) {
        this.subject = subject;
        this.party = party;
        this.names = new ShortNames(subject);
        this.cards = table.cards();
    }

    /** Why what a party wants can’t be put in order by cards: a sentence. */
    public static String refusal(Case subject, DecisionMaker who) {
        return "What " + who.shortName() + " wants is "
                + (CardTable.isOpen(subject, who) ? "open in part" : "no list of wants")
                + "; cards make or mend a list of wants in an order that is known.";
    }

    /**
     * What comes of cards in an order: how surely it is the shortest, the fewest or the nearest, in sentences; then, behind two
     * spaces, the changes and the list; then what it takes for granted.
     *
     * @param before the list that is there
     */
    public List<String> made(CardTable table, Made made, List<Statement> before) {
        Stream<String> how = made.repair()
                .map(repair -> Stream.concat(
                        Stream.of(counted(repair)),
                        repair(before, repair).stream().map(line -> "  " + line)))
                .orElseGet(() -> proposal(made.proposal()).stream());
        return Stream.of(
                        how,
                        list(made.wants()).stream().map(line -> "  " + line),
                        beyond(made.piles(), table.beyond(made.piles(), made.wants())).stream())
                .flatMap(lines -> lines)
                .toList();
    }

    /** "a deal, then today’s situation and a quarrel alike": cards in an order. */
    public String order(List<List<Integer>> piles) {
        return String.join(
                ", then ",
                piles.stream()
                        .map(pile -> English.and(pile.stream().map(this::card).toList())
                                + (pile.size() == 1 ? "" : " alike"))
                        .toList());
    }

    /** "talks: with a letter, without sanctions": a card with what is done in the situation that it shows, where others have its name. */
    public String shown(int place) {
        Card card = cards.get(place);
        StateSpace space = StateSpace.of(subject.conflict().form());
        return Stream.concat(
                        subject.framing().outcome(card.id()).map(Outcome::when).stream(),
                        subject.framing().states().stream()
                                .filter(named -> named.id().equals(card.id()))
                                .map(NamedStates::when))
                .findFirst()
                .map(space::where)
                .filter(kind -> kind.count() > 1)
                .map(kind ->
                        new SituationNames(subject, space).with(card.states().next(0), kind))
                .filter(with -> !with.isEmpty())
                .map(with -> card.label() + ": " + with)
                .orElse(card.label());
    }

    private String card(int place) {
        return cards.get(place).label();
    }

    /** What a want is called. */
    public String want(Statement want) {
        return names.want(party, want);
    }

    /** What comes of the cards, and how surely it is the shortest or nearest, in sentences. */
    public List<String> proposal(Proposal proposal) {
        return switch (proposal) {
            case Proposal.Gives gives -> List.of(gives(gives));
            case Proposal.Cannot cannot -> cannot(cannot);
        };
    }

    private static String gives(Proposal.Gives gives) {
        String count = English.count(gives.wants().size(), "want");
        return gives.shortest()
                ? English.start(count) + (gives.wants().size() == 1 ? " gives" : " give")
                        + " this order, and no shorter list of those on offer does."
                : English.start(count) + " give this order. A shorter list may: it takes "
                        + English.number(gives.atLeast()) + " at least.";
    }

    private List<String> cannot(Proposal.Cannot cannot) {
        List<String> said = new ArrayList<>();
        int wrong = cannot.reversed().size()
                + cannot.split().size()
                + cannot.stacked().size();
        said.add("No list of the wants on offer gives this order.");
        said.add("The nearest" + (cannot.nearest() ? "" : " found") + " differs in " + English.number(wrong)
                + (wrong == 1 ? " pair" : " pairs") + " of cards:");
        cannot.reversed().forEach(pair -> said.add("  It puts " + before(pair) + ", which was to come first."));
        cannot.split().forEach(pair -> said.add("  It puts " + before(pair) + ", which was as good."));
        cannot.stacked()
                .forEach(pair -> said.add("  It makes no difference between " + card(pair.first()) + " and "
                        + card(pair.second()) + "."));
        return said;
    }

    private String before(Pair pair) {
        return card(pair.first()) + " before " + card(pair.second());
    }

    /** What a list takes for granted beyond the cards, in sentences. */
    public List<String> beyond(List<List<Integer>> piles, Beyond beyond) {
        if (beyond.situations() == 0) {
            return List.of("Every situation is on a card.");
        }
        List<String> places = new ArrayList<>();
        for (int k = 0; k <= piles.size(); k++) {
            counted(beyond.between().get(k), between(piles, k)).ifPresent(places::add);
            if (k < piles.size()) {
                counted(beyond.alike().get(k), "as good as " + first(piles, k)).ifPresent(places::add);
            }
        }
        return List.of(
                "A situation counts by which of these wants it meets, and by nothing else. So the list also places "
                        + English.count(beyond.situations(), "situation")
                        + (beyond.situations() == 1 ? " that is on no card:" : " that are on no card:"),
                "  " + English.and(places) + ".");
    }

    private static Optional<String> counted(int count, String where) {
        return count == 0 ? Optional.empty() : Optional.of(English.number(count) + " " + where);
    }

    private String between(List<List<Integer>> piles, int gap) {
        if (gap == 0) {
            return "better than " + first(piles, 0);
        }
        return gap == piles.size()
                ? "worse than " + first(piles, gap - 1)
                : "between " + first(piles, gap - 1) + " and " + first(piles, gap);
    }

    private String first(List<List<Integer>> piles, int pile) {
        return card(piles.get(pile).getFirst());
    }

    /** The changes of a list, a sentence each. */
    public List<String> repair(List<Statement> before, Repair repair) {
        List<String> said = new ArrayList<>();
        List<Statement> list = new ArrayList<>(before);
        for (WantChange change : repair.changes()) {
            said.add(
                    switch (change) {
                        case WantChange.Drop(int place) -> "Drop " + want(list.remove(place - 1)) + ".";
                        case WantChange.Move(int place, int to) -> {
                            Statement moved = list.remove(place - 1);
                            list.add(to - 1, moved);
                            yield "Put " + want(moved) + " " + English.ordinal(to) + ".";
                        }
                        case WantChange.Add(int place, var want) -> {
                            list.add(place - 1, want.statement());
                            yield "Add " + want(want.statement()) + " " + English.ordinal(place) + ".";
                        }
                    });
        }
        return said;
    }

    /** "Two changes of the list give this order, and no fewer do." */
    public String counted(Repair repair) {
        int changes = repair.changes().size();
        if (changes == 0) {
            return "The list gives this order as it is.";
        }
        return English.start(English.count(changes, "change")) + " of the list " + (changes == 1 ? "gives" : "give")
                + " this order"
                + (repair.smallest()
                        ? ", and no fewer do."
                        : "; fewer may, but not fewer than " + English.number(repair.atLeast()) + ".");
    }

    /** A list of wants, numbered. */
    public List<String> list(List<Statement> wants) {
        return IntStream.range(0, wants.size())
                .mapToObj(k -> (k + 1) + ". " + want(wants.get(k)))
                .toList();
    }
}
