// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.write;

import dev.entente.DecisionMaker;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.Unknowns;
import dev.entente.ask.Circle;
import dev.entente.ask.Reply;
import dev.entente.casefile.edit.AskedLine;
import dev.entente.casefile.edit.AskedText;
import dev.entente.casefile.edit.CaseEditor;
import dev.entente.casefile.tree.ChangeRefused;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.cases.Case;
import dev.entente.web.desk.Content;
import dev.entente.web.desk.Inquiries;
import dev.entente.web.desk.Inquiries.Stand;
import dev.entente.web.desk.Inquiries.Topic;
import dev.entente.web.desk.Job;
import dev.entente.web.desk.Sheet;
import dev.entente.web.page.frame.Addresses;
import dev.entente.web.page.frame.ConceptNames;
import dev.entente.web.page.frame.Notice;
import dev.entente.web.page.frame.SaveBox;
import dev.entente.web.page.frame.Shell;
import dev.entente.web.page.frame.Shell.Leaf;
import dev.entente.web.page.frame.Templates;
import dev.entente.web.page.frame.TextPage;
import dev.entente.web.page.frame.Workplace;
import dev.entente.web.page.write.OrderParts.Clash;
import dev.entente.web.page.write.OrderParts.End;
import dev.entente.web.page.write.OrderParts.Pending;
import dev.entente.web.page.write.OrderParts.Put;
import dev.entente.web.page.write.OrderParts.Told;
import dev.entente.web.page.write.OrderParts.Who;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Of wants in no known order only what decides the answers is asked here, one comparison at a time. Each answer is a change
 * of the sheet, and stands in the text as the command {@code ask} would write it.
 */
public record OrderPage(Workplace workplace, Inquiries inquiries) {

    /** So long a page waits for what is worked out beside it, before it says how far that is. */
    private static final Duration PATIENCE = Duration.ofMillis(800);

    /** So long an answer waits for what it answers, where that was forgotten. */
    private static final Duration MOST_WAIT = Duration.ofSeconds(20);

    /**
     * What the page shows: a question, or how far it is, or what came of it; and whose order could be left open.
     *
     * @param said what has just been done; empty when nothing
     * @param about the fields of the address that say whom it is about
     * @param parties whose order is open, where they are several
     * @param soFar what can be said so far, a sentence each
     * @param told what is known, or was asked and stays open
     * @param closed whose order could be left open
     * @param others who have no list of wants, a sentence; empty where all have one
     */
    public record View(
            Shell shell,
            SaveBox box,
            String said,
            String about,
            List<Who> parties,
            Optional<Put> put,
            Optional<End> end,
            Optional<Pending> pending,
            Optional<Clash> clash,
            List<String> soFar,
            List<Told> told,
            List<Who> closed,
            String others) {
        public View {
            parties = List.copyOf(parties);
            soFar = List.copyOf(soFar);
            told = List.copyOf(told);
            closed = List.copyOf(closed);
        }

        /** The address of this page, where answers go too. */
        public String here() {
            return box.at(Leaf.ORDER.path()) + (about.isEmpty() ? "" : "?" + about);
        }

        /** Whether some order is open. */
        public boolean isOpen() {
            return put.isPresent() || end.isPresent() || pending.isPresent() || clash.isPresent();
        }
    }

    /** The case as the file has it, without what is tried, and whose orders it is about. */
    record About(Sheet sheet, Case subject, CaseEditor editor, Set<String> open, Set<String> chosen) {

        static About of(Request request, Sheet sheet, Case subject) {
            Set<String> open = open(subject);
            Set<String> named = new TreeSet<>(request.all("party"));
            named.retainAll(open);
            return new About(
                    sheet, subject, WritePage.editor(sheet).orElseThrow(), open, named.isEmpty() ? open : named);
        }

        /** Whose wants stand in an order that is open. */
        private static Set<String> open(Case subject) {
            return subject.conflict().decisionMakers().stream()
                    .filter(one -> isList(subject, one)
                            && !subject.situation()
                                    .unknowns()
                                    .ordersOf(one.id())
                                    .isEmpty())
                    .map(DecisionMaker::id)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** Whether a party has one list of wants. */
        private static boolean isList(Case subject, DecisionMaker party) {
            Unknowns unknowns = subject.situation().unknowns();
            return party.preference() instanceof Prioritized
                    && unknowns.typesOf(party.id()).isEmpty();
        }

        /** Whether a party has a list of wants whose order is not open, and could be. */
        boolean couldBeOpen(DecisionMaker party) {
            return !open.contains(party.id())
                    && isList(subject, party)
                    && party.preference() instanceof Prioritized(List<Want> wants)
                    && wants.size() > 1;
        }

        String id(int decisionMaker) {
            return subject.conflict().decisionMakers().get(decisionMaker).id();
        }

        Topic topic() {
            return new Topic(
                    new AskedText(
                            editor,
                            subject,
                            sheet.slot().file(),
                            Optional.of(sheet.slot().root())),
                    chosen,
                    ConceptNames.concept(sheet.concept()));
        }

        /** The fields of the address that say whom it is about; empty where it is about all. */
        String fields() {
            return chosen.equals(open)
                    ? ""
                    : chosen.stream()
                            .map(id -> "party=" + Addresses.encoded(id))
                            .collect(Collectors.joining("&"));
        }

        Response.Redirect back(Optional<Notice> said) {
            String notice = said.map(one -> "said=" + one.word()).orElse("");
            String fields = fields().isEmpty() || notice.isEmpty() ? fields() + notice : fields() + "&" + notice;
            String here = Addresses.of(sheet.name(), Leaf.ORDER.path());
            return new Response.Redirect(fields.isEmpty() ? here : here + "?" + fields);
        }
    }

    public Response answer(Request request, Sheet sheet, Map<String, String> named) {
        request.field("concept").ifPresent(sheet::look);
        return onPlainCase(request, sheet, about -> shown(request, about));
    }

    private Response shown(Request request, About about) {
        if (about.open().isEmpty()) {
            return page(200, new OrderParts(workplace, request, about).closed());
        }
        Topic topic = about.topic();
        Job.Progress<Stand> now = inquiries.look(request.visitor(), topic, PATIENCE);
        if (now instanceof Job.Nothing<Stand> && !request.inPage()) {
            inquiries.again(request.visitor(), topic);
            now = inquiries.look(request.visitor(), topic, PATIENCE);
        }
        OrderParts parts = new OrderParts(workplace, request, about);
        return switch (now) {
            case Job.Done<Stand>(Stand stand, var _) -> page(200, parts.of(stand));
            case Job.Waiting<Stand> _ -> page(200, parts.running("Others are answered first"));
            case Job.Computing<Stand>(String what) -> page(200, parts.running(what));
            case Job.Nothing<Stand> _ -> page(200, parts.stopped("This took too long, and was stopped."));
            case Job.Refused<Stand>(String sentence) -> page(422, parts.stopped(sentence));
            case Job.Failed<Stand>(Throwable fault) -> throw new IllegalStateException("questions failed", fault);
        };
    }

    private static Response page(int status, View view) {
        return new Response.Page(status, Templates.html("order", view));
    }

    /** Takes an answer, or takes one out again; or leaves an order open. */
    public Response take(Request request, Sheet sheet, Map<String, String> named) {
        return onPlainCase(request, sheet, about -> {
            try {
                return switch (request.text("do")) {
                    case "open" -> opened(request, about);
                    case "forget" -> forgotten(request, about);
                    default -> taken(request, about);
                };
            } catch (ChangeRefused refused) {
                return Response.unusable("That can’t be written into the case: " + refused.getMessage() + ".");
            }
        });
    }

    private static Response opened(Request request, About about) {
        return about.subject().conflict().decisionMakers().stream()
                .filter(party -> party.id().equals(request.text("who")))
                .filter(about::couldBeOpen)
                .<Response>map(party -> {
                    change(
                            about,
                            "The order of the wants of " + party.shortName() + " is open",
                            about.editor().leaveOpen(party.id()).text());
                    return new Response.Redirect(
                            Addresses.of(about.sheet().name(), Leaf.ORDER.path()) + "?said=" + Notice.OPENED.word());
                })
                .findFirst()
                .orElseGet(() -> about.back(Optional.of(Notice.MOVED_ON)));
    }

    private static Response forgotten(Request request, About about) {
        String who = request.text("who");
        List<String> known = about.open().contains(who)
                ? about.editor().known(who).stream()
                        .map(CaseEditor.Known::order)
                        .toList()
                : List.of();
        int item = known.indexOf(request.text("order"));
        if (item < 0) {
            return about.back(Optional.of(Notice.MOVED_ON));
        }
        change(
                about,
                "Taken out: " + known.get(item),
                about.editor().forget(who, item).text());
        return about.back(Optional.of(Notice.TAKEN_OUT));
    }

    private static void change(About about, String label, String text) {
        Sheet sheet = about.sheet();
        sheet.change(label, sheet.content().withText(text));
    }

    private Response taken(Request request, About about) {
        Topic topic = about.topic();
        if (!(inquiries.look(request.visitor(), topic, MOST_WAIT) instanceof Job.Done<Stand>(Stand stand, var _))) {
            return about.back(Optional.empty());
        }
        Optional<Reply> reply = reply(request, about, stand);
        if (reply.isEmpty()) {
            return about.back(Optional.of(Notice.MOVED_ON));
        }
        Optional<Circle> circle = stand.inquiry().circle(reply.get());
        if (circle.isPresent()) {
            return page(422, new OrderParts(workplace, request, about).clash(stand, circle.get()));
        }
        if (!stand.inquiry().isSaid(reply.get())) {
            change(about, stand.begun().words().said(reply.get()), stand.with(reply.get()));
            goOn(request, about, stand, reply.get());
        }
        return about.back(Optional.of(Notice.ANSWERED));
    }

    /** Begins to work out what is asked next. */
    private void goOn(Request request, About about, Stand stand, Reply reply) {
        Sheet sheet = about.sheet();
        if (plain(sheet) instanceof Reading.Done<Case>(Case read, var _)) {
            inquiries.replied(
                    request.visitor(),
                    new About(sheet, read, WritePage.editor(sheet).orElseThrow(), about.open(), about.chosen()).topic(),
                    stand,
                    reply);
        }
    }

    /** What was answered, where it is about two wants that are still there and whose order was open. */
    private static Optional<Reply> reply(Request request, About about, Stand stand) {
        return line(request)
                .flatMap(line -> stand.inquiry().asked().stream()
                        .filter(place -> about.id(place).equals(request.text("who")))
                        .flatMap(place ->
                                line
                                        .reply(
                                                place,
                                                stand.begun().topic().text().names(place),
                                                request.field("why"))
                                        .stream())
                        .filter(reply -> stand.inquiry().asks(reply.question()))
                        .findFirst());
    }

    /** The button that was pressed, as a line of the file. */
    private static Optional<AskedLine> line(Request request) {
        String one = request.text("one");
        String other = request.text("other");
        return switch (request.text("do")) {
            case "one" -> Optional.of(new AskedLine(one, '>', other));
            case "other" -> Optional.of(new AskedLine(other, '>', one));
            case "alike" -> Optional.of(new AskedLine(one, '=', other));
            case "unknown" -> Optional.of(new AskedLine(one, '?', other));
            default -> Optional.empty();
        };
    }

    private Reading<Case> plain(Sheet sheet) {
        return workplace
                .solvedCases()
                .read(sheet.slot(), Content.of(sheet.content().text()));
    }

    /** Answers about the case as the file has it, without what is tried. */
    private Response onPlainCase(Request request, Sheet sheet, Function<About, Response> page) {
        return switch (plain(sheet)) {
            case Reading.Failed<Case>(List<Diagnostic> found) -> TextPage.broken(sheet, found);
            case Reading.Done<Case>(Case read, var _) -> page.apply(About.of(request, sheet, read));
        };
    }
}
