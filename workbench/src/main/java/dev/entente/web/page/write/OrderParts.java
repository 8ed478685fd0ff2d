// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.write;

import dev.entente.DecisionMaker;
import dev.entente.ask.Circle;
import dev.entente.ask.Inquiry;
import dev.entente.ask.Outlook;
import dev.entente.ask.Question;
import dev.entente.ask.Reply;
import dev.entente.ask.Step;
import dev.entente.brief.words.English;
import dev.entente.brief.words.InquiryWords;
import dev.entente.casefile.edit.AskedLine;
import dev.entente.casefile.edit.CaseEditor.Known;
import dev.entente.web.desk.Inquiries.Stand;
import dev.entente.web.page.frame.Notice;
import dev.entente.web.page.frame.SaveBox;
import dev.entente.web.page.frame.Shell;
import dev.entente.web.page.frame.Shell.Leaf;
import dev.entente.web.page.frame.Workplace;
import dev.entente.web.page.write.OrderPage.About;
import dev.entente.web.page.write.OrderPage.View;
import dev.entente.web.server.Request;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the page of orders that are open is put together from. */
public final class OrderParts {

    private final Workplace workplace;
    private final Request request;
    private final About about;

    OrderParts(Workplace workplace, Request request, About about) {
        this.workplace = workplace;
        this.request = request;
        this.about = about;
    }

    /** A party whose order is, or could be, open. */
    public record Who(String id, String name, boolean chosen) {}

    /**
     * A question.
     *
     * @param left how many orders are left, as a sentence
     * @param who of whom it is asked, by id
     * @param one how the file names the first want
     * @param other how it names the second
     * @param oneLabel what is chosen with the first, in words
     * @param otherLabel what is chosen with the second
     * @param turnsOn which wants it turns on; empty where they are what is chosen from
     */
    public record Put(
            long number,
            String left,
            String asked,
            String who,
            String one,
            String other,
            String oneLabel,
            String otherLabel,
            String turnsOn) {}

    /**
     * What came of it.
     *
     * @param settled whether all orders left answer alike
     */
    public record End(boolean settled, List<String> said, List<String> answers) {
        public End {
            said = List.copyOf(said);
            answers = List.copyOf(answers);
        }
    }

    /**
     * What is not there yet.
     *
     * @param running whether it is being worked out
     * @param now how far it is, or why it is not
     */
    public record Pending(boolean running, String now) {}

    /** Statements that contradict each other. */
    public record Clash(List<Link> links) {
        public Clash {
            links = List.copyOf(links);
        }
    }

    /**
     * One of them.
     *
     * @param told what the file says of it; empty where that was only just answered
     */
    public record Link(String sentence, Optional<Told> told) {}

    /**
     * What is known of an order, or was asked of it.
     *
     * @param who of whom, by id
     * @param order as the file has it
     * @param sentence in words
     * @param why it is thought so; empty where nobody says
     */
    public record Told(String who, String order, String sentence, String why) {}

    /** The page with a question, or with what came of all. */
    View of(Stand stand) {
        Inquiry inquiry = stand.inquiry();
        InquiryWords words = stand.begun().words();
        return switch (inquiry.next()) {
            case Step.Ask(Question question) ->
                view(
                        Optional.of(put(stand, question)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        words.apart(inquiry.outlooks()),
                        told(stand));
            case Step.Settled settled -> {
                List<String> said = new ArrayList<>(List.of(words.settled(inquiry)));
                words.certainty(settled.certainty()).ifPresent(said::add);
                yield ended(new End(true, said, words.answers(settled.outlook())), stand);
            }
            case Step.Open(List<Outlook> outlooks) ->
                ended(
                        new End(
                                false,
                                List.of("What is not known decides. All else was asked."),
                                words.apart(outlooks)),
                        stand);
            case Step.SoFar _ -> running("");
        };
    }

    private View ended(End end, Stand stand) {
        return view(Optional.empty(), Optional.of(end), Optional.empty(), Optional.empty(), List.of(), told(stand));
    }

    /** The page while it is worked out what is asked next. */
    View running(String now) {
        return pending(new Pending(true, now.isEmpty() ? "Getting ready" : English.start(now)));
    }

    /** The page where that came to nothing. */
    View stopped(String why) {
        return pending(new Pending(false, English.start(why)));
    }

    private View pending(Pending pending) {
        return view(Optional.empty(), Optional.empty(), Optional.of(pending), Optional.empty(), List.of(), List.of());
    }

    /** The page where nothing is open. */
    View closed() {
        return view(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    /** The page after an answer that contradicts what is known. */
    View clash(Stand stand, Circle circle) {
        List<Told> told = told(stand);
        InquiryWords words = stand.begun().words();
        Clash clash = new Clash(circle.links().stream()
                .map(words::said)
                .map(sentence -> new Link(
                        sentence,
                        told.stream()
                                .filter(one -> one.sentence().equals(sentence))
                                .findFirst()))
                .toList());
        return view(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(clash), List.of(), List.of());
    }

    private static Put put(Stand stand, Question question) {
        Inquiry inquiry = stand.inquiry();
        InquiryWords.Put put = stand.begun().words().question(question);
        List<String> names = stand.begun().topic().text().names(question.decisionMaker());
        return new Put(
                inquiry.number(),
                left(inquiry),
                put.asked(),
                stand.begun()
                        .topic()
                        .text()
                        .subject()
                        .conflict()
                        .decisionMakers()
                        .get(question.decisionMaker())
                        .id(),
                names.get(question.one()),
                names.get(question.other()),
                English.start(put.one()),
                English.start(put.other()),
                put.turnsOn().orElse(""));
    }

    private static String left(Inquiry inquiry) {
        String orders = English.start(English.count(inquiry.ordersLeft(), "order"));
        return orders + (inquiry.ordersLeft().equals(BigInteger.ONE) ? " is left." : " are left.");
    }

    private List<Told> told(Stand stand) {
        List<Told> told = new ArrayList<>();
        for (int who : stand.inquiry().asked()) {
            List<String> names = stand.begun().topic().text().names(who);
            for (Known known : about.editor().known(about.id(who))) {
                Optional<Reply> reply = AskedLine.of(known.order())
                        .flatMap(line -> line.reply(who, names, Optional.of(known.assumption())));
                told.add(new Told(
                        about.id(who),
                        known.order(),
                        reply.map(stand.begun().words()::said).orElse(known.order()),
                        known.assumption()));
            }
        }
        return told;
    }

    private View view(
            Optional<Put> put,
            Optional<End> end,
            Optional<Pending> pending,
            Optional<Clash> clash,
            List<String> soFar,
            List<Told> told) {
        List<DecisionMaker> all = about.subject().conflict().decisionMakers();
        return new View(
                Shell.of(
                                about.sheet(),
                                about.subject().framing().title(),
                                Leaf.ORDER,
                                workplace.source(about.sheet()).variants())
                        .about(about.fields()),
                SaveBox.of(about.sheet()),
                request.field("said").map(Notice::sentence).orElse(""),
                about.fields(),
                all.stream()
                        .filter(party -> about.open().contains(party.id()))
                        .map(party -> new Who(
                                party.id(),
                                English.start(party.shortName()),
                                about.chosen().contains(party.id())))
                        .toList(),
                put,
                end,
                pending,
                clash,
                soFar,
                told,
                all.stream()
                        .filter(party -> about.couldBeOpen(party))
                        .map(party -> new Who(party.id(), English.start(party.shortName()), false))
                        .toList(),
                others(all));
    }

    private String others(List<DecisionMaker> all) {
        List<String> names = all.stream()
                .filter(party -> !about.open().contains(party.id()) && !about.couldBeOpen(party))
                .map(DecisionMaker::shortName)
                .toList();
        return names.isEmpty()
                ? ""
                : "Nothing is asked about " + English.or(names) + ": that takes one list of two wants at least.";
    }
}
