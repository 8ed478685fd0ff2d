// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.write;

import dev.entente.DecisionMaker;
import dev.entente.brief.words.CardWords;
import dev.entente.brief.words.English;
import dev.entente.cards.Card;
import dev.entente.cards.CardTable;
import dev.entente.cards.LaidOut;
import dev.entente.cards.Made;
import dev.entente.casefile.edit.CaseEditor;
import dev.entente.casefile.edit.WantLists;
import dev.entente.casefile.tree.ChangeRefused;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.cases.Case;
import dev.entente.statement.Statement;
import dev.entente.web.desk.Content;
import dev.entente.web.desk.Sheet;
import dev.entente.web.page.frame.Addresses;
import dev.entente.web.page.frame.Notice;
import dev.entente.web.page.frame.SaveBox;
import dev.entente.web.page.frame.Shell;
import dev.entente.web.page.frame.Shell.Leaf;
import dev.entente.web.page.frame.Templates;
import dev.entente.web.page.frame.TextPage;
import dev.entente.web.page.frame.Workplace;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Outcomes and situations as cards, put in piles for a party, and the list of wants that comes of it. The order is in the
 * address of the page; nothing is changed before the list is taken over.
 */
public record CardsPage(Workplace workplace) {

    /** Begins with this where what is read is a detail of the line before. */
    private static final String DETAIL = "  ";

    /**
     * What the page shows.
     *
     * @param said what has just been done; empty when nothing
     * @param table the cards of the party that is chosen; empty where it has none to put in order
     * @param refusal why there are none, a sentence; empty where there are
     */
    public record View(
            Shell shell, SaveBox box, String said, List<Who> parties, Optional<Table> table, Optional<String> refusal) {
        public View {
            parties = List.copyOf(parties);
        }

        /** The address of this page. */
        public String here() {
            return box.at(Leaf.CARDS.path());
        }
    }

    /** A party whose order it may be. */
    public record Who(String id, String name, boolean chosen) {}

    /**
     * The cards.
     *
     * @param order what is laid out, as one line
     * @param read it in words; empty where fewer than two cards are laid out
     * @param aside what does not matter
     * @param told what comes of it, a line each
     * @param same whether the list gives the order as it is
     */
    public record Table(
            String party,
            String name,
            String order,
            String read,
            List<Pile> piles,
            List<Laid> aside,
            List<Line> told,
            boolean same,
            boolean gives) {
        public Table {
            piles = List.copyOf(piles);
            aside = List.copyOf(aside);
            told = List.copyOf(told);
        }

        /** Whether there is a list to be taken over. */
        public boolean isReady() {
            return !read.isEmpty() && !same;
        }
    }

    /** A pile: its place, from 0, and what lies on it. */
    public record Pile(int place, List<Laid> cards) {
        public Pile {
            cards = List.copyOf(cards);
        }
    }

    /**
     * A card on the table.
     *
     * @param first whether it can’t be better
     * @param last whether it can’t be worse
     */
    public record Laid(String id, String label, boolean first, boolean last) {}

    /** A line of what is told, or a detail of the one before. */
    public record Line(String text, boolean detail) {}

    /** The cards of a party, and the order they are in. */
    private record Round(Case subject, int who, List<Statement> wants, CardTable table, LaidOut laid) {

        static Round of(Request request, Case subject, int who, List<Statement> wants) {
            CardTable table = CardTable.of(subject, who);
            LaidOut laid = request.fields().containsKey("order")
                            && table.laidOut(request.text("order")) instanceof LaidOut.Read.Right(LaidOut read)
                    ? read
                    : new LaidOut(wants.isEmpty() ? List.of() : fitting(table.order(wants)), Optional.empty());
            return new Round(subject, who, wants, table, laid);
        }

        /** At most as many as can be put in order at once. */
        private static List<List<Integer>> fitting(CardTable.Order order) {
            boolean fits = order.piles().stream().mapToInt(List::size).sum() <= CardTable.MOST_CARDS;
            return fits ? order.piles() : List.of();
        }

        String id() {
            return subject.conflict().decisionMakers().get(who).id();
        }

        /** The order after what is done with a card; empty where nothing is. */
        Optional<LaidOut> moved(Request request) {
            List<Card> cards = table.cards();
            return IntStream.range(0, cards.size())
                    .filter(k -> cards.get(k).id().equals(request.text("card")))
                    .boxed()
                    .findFirst()
                    .flatMap(card -> switch (request.text("do")) {
                        case "better" -> Optional.of(laid.better(card));
                        case "worse" -> Optional.of(laid.worse(card));
                        case "aside" -> Optional.of(laid.aside(card));
                        case "onto" ->
                            request.number("place")
                                    .filter(place -> place < laid.piles().size())
                                    .map(place -> laid.onto(card, place));
                        case "between" ->
                            request.number("place")
                                    .filter(place -> place <= laid.piles().size())
                                    .map(place -> laid.between(card, place));
                        default -> Optional.empty();
                    })
                    .filter(there -> there.count() <= CardTable.MOST_CARDS);
        }
    }

    public Response answer(Request request, Sheet sheet, Map<String, String> named) {
        return onPlainCase(sheet, read -> shown(request, sheet, read));
    }

    private Response shown(Request request, Sheet sheet, Case read) {
        int who = who(request, read);
        Optional<Round> round = CardTable.list(read, who).map(wants -> Round.of(request, read, who, wants));
        return round.flatMap(one -> one.moved(request))
                .<Response>map(moved -> new Response.Redirect(address(sheet, round.orElseThrow(), moved)))
                .orElseGet(() -> Response.page(Templates.html("cards", view(request, sheet, read, who, round))));
    }

    /** Takes the list over. */
    public Response take(Request request, Sheet sheet, Map<String, String> named) {
        return onPlainCase(sheet, read -> {
            int who = who(request, read);
            return CardTable.list(read, who)
                    .map(wants -> Round.of(request, read, who, wants))
                    .filter(round -> round.laid().count() > 1)
                    .map(round -> taken(request, sheet, round))
                    .orElseGet(() -> Response.unusable("It takes two cards at least to say which is better."));
        });
    }

    private Response taken(Request request, Sheet sheet, Round round) {
        CaseEditor editor = WritePage.editor(sheet).orElseThrow();
        Made made = round.table().made(round.laid(), round.wants());
        try {
            CaseEditor after =
                    new WantLists(round.subject(), round.who()).written(editor, made, request.field("assumption"));
            sheet.change(
                    "Wants of " + round.id() + ", by cards", sheet.content().withText(after.text()));
        } catch (ChangeRefused refused) {
            return Response.unusable("The list can’t be written: " + refused.getMessage() + ".");
        }
        return new Response.Redirect(address(sheet, round, round.laid()) + "&said=" + Notice.WRITTEN.word());
    }

    private static String address(Sheet sheet, Round round, LaidOut laid) {
        return Addresses.of(sheet.name(), Leaf.CARDS.path()) + "?party=" + Addresses.encoded(round.id()) + "&order="
                + Addresses.encoded(laid.line(round.table().ids()));
    }

    /** Answers about the case as the file has it, without what is tried. */
    private Response onPlainCase(Sheet sheet, Function<Case, Response> page) {
        return switch (workplace
                .solvedCases()
                .read(sheet.slot(), Content.of(sheet.content().text()))) {
            case Reading.Failed<Case>(List<Diagnostic> found) -> TextPage.broken(sheet, found);
            case Reading.Done<Case>(Case read, var _) -> page.apply(read);
        };
    }

    /** The party that is asked for, or else the first whose wants can be put in order. */
    private static int who(Request request, Case read) {
        List<DecisionMaker> all = read.conflict().decisionMakers();
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).id().equals(request.text("party")))
                .findFirst()
                .orElseGet(() -> IntStream.range(0, all.size())
                        .filter(i -> CardTable.list(read, i).isPresent())
                        .findFirst()
                        .orElse(0));
    }

    private View view(Request request, Sheet sheet, Case read, int who, Optional<Round> round) {
        List<DecisionMaker> all = read.conflict().decisionMakers();
        Optional<Table> table =
                round.filter(one -> one.table().cards().size() > 1).map(one -> table(one, all.get(who)));
        return new View(
                Shell.of(
                                sheet,
                                read.framing().title(),
                                Leaf.CARDS,
                                workplace.source(sheet).variants())
                        .with("cards.js"),
                SaveBox.of(sheet),
                request.field("said").map(Notice::sentence).orElse(""),
                IntStream.range(0, all.size())
                        .mapToObj(i -> new Who(all.get(i).id(), all.get(i).name(), i == who))
                        .toList(),
                table,
                table.isPresent()
                        ? Optional.empty()
                        : Optional.of(
                                round.isPresent()
                                        ? "The case names fewer than two outcomes and situations. Name some under"
                                                + " “Part by part”."
                                        : CardWords.refusal(read, all.get(who))));
    }

    private static Table table(Round round, DecisionMaker who) {
        CardTable table = round.table();
        LaidOut laid = round.laid();
        CardWords words = new CardWords(round.subject(), round.who(), table);
        List<Card> cards = table.cards();
        Optional<Made> made =
                Optional.of(laid).filter(one -> one.count() > 1).map(one -> table.made(one, round.wants()));
        return new Table(
                who.id(),
                who.shortName(),
                laid.line(table.ids()),
                made.isPresent() ? English.start(words.order(laid.piles())) + "." : "",
                IntStream.range(0, laid.piles().size())
                        .mapToObj(place -> new Pile(
                                place,
                                laid.piles().get(place).stream()
                                        .map(card -> laid(card, cards, words, laid))
                                        .toList()))
                        .toList(),
                IntStream.range(0, cards.size())
                        .filter(card -> laid.pile(card).isEmpty())
                        .mapToObj(card -> laid(card, cards, words, laid))
                        .toList(),
                made.map(one -> words.made(table, one, round.wants()).stream()
                                .map(line -> new Line(line.strip(), line.startsWith(DETAIL)))
                                .toList())
                        .orElse(List.of()),
                made.flatMap(Made::repair)
                        .filter(repair -> repair.changes().isEmpty())
                        .isPresent(),
                made.filter(Made::gives).isPresent());
    }

    private static Laid laid(int card, List<Card> cards, CardWords words, LaidOut laid) {
        return new Laid(
                cards.get(card).id(),
                English.start(words.shown(card)),
                laid.better(card).equals(laid),
                laid.worse(card).equals(laid));
    }
}
