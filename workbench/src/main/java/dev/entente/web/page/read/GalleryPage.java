// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.read;

import dev.entente.DecisionMaker;
import dev.entente.analysis.Findings;
import dev.entente.app.FileFailure;
import dev.entente.brief.Briefs;
import dev.entente.brief.document.Brief;
import dev.entente.brief.words.English;
import dev.entente.casefile.tree.Reading;
import dev.entente.cases.Case;
import dev.entente.stability.SanctionConcept;
import dev.entente.web.desk.Content;
import dev.entente.web.desk.Sheet;
import dev.entente.web.desk.Slot;
import dev.entente.web.desk.SolvedCase;
import dev.entente.web.page.frame.Addresses;
import dev.entente.web.page.frame.ConceptNames;
import dev.entente.web.page.frame.RegionCase;
import dev.entente.web.page.frame.Shell;
import dev.entente.web.page.frame.Templates;
import dev.entente.web.page.frame.Workplace;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All cases within reach: where everything starts. */
public record GalleryPage(Workplace workplace) {

    /**
     * What the page shows.
     *
     * @param published how many cases from the literature are out of sight
     */
    public record View(Shell shell, List<Group> groups, int published, String ownFolder) {
        public View {
            groups = List.copyOf(groups);
        }
    }

    /** Cases of one kind. */
    public record Group(String heading, List<Card> cards) {
        public Group {
            cards = List.copyOf(cards);
        }
    }

    /**
     * A case on the shelf.
     *
     * @param about its question; empty when it asks none
     * @param parties who decides; empty when the file has errors
     * @param found what is found of it; empty when the file has errors
     */
    public record Card(String address, String title, String about, List<String> parties, Optional<Found> found) {
        public Card {
            parties = List.copyOf(parties);
        }
    }

    /**
     * What is found of a case.
     *
     * @param ask where to ask for it; empty where it is known
     * @param finding its brief’s answer, as a sentence; empty where it isn’t known yet
     */
    public record Found(String ask, Emblem emblem, String finding) {}

    public Response answer(Request request, Map<String, String> named) {
        List<Slot> slots = workplace.shelf().slots();
        boolean all = request.field("show").equals(Optional.of("published"));
        List<Group> groups = Arrays.stream(Slot.Kind.values())
                .filter(kind -> all || kind != Slot.Kind.PUBLISHED)
                .map(kind -> new Group(
                        heading(kind, workplace.desks().isShared()),
                        slots.stream()
                                .filter(slot -> slot.kind() == kind)
                                .map(slot -> card(request, slot))
                                .toList()))
                .filter(group -> !group.cards().isEmpty())
                .toList();
        long published = slots.stream()
                .filter(slot -> !all && slot.kind() == Slot.Kind.PUBLISHED)
                .count();
        return Response.page(Templates.html(
                "gallery",
                new View(
                        Shell.of("Cases"),
                        groups,
                        (int) published,
                        workplace.shelf().own().toString())));
    }

    /** What is found of a case, once it is asked for. */
    public static Response found(Request request, OpenedCase opened, Map<String, String> named) {
        SolvedCase solved = opened.solved();
        Findings findings = solved.findings(opened.concept());
        return found(new Found(
                "", Emblem.of(opened.subject(), table(findings)), finding(opened.subject(), title(solved, findings))));
    }

    /** The same of what can be counted. */
    public static Response counted(Request request, RegionCase opened) {
        return found(new Found(
                "",
                Emblem.of(opened.subject(), Emblem.Table.OPEN),
                finding(opened.subject(), opened.brief("").title())));
    }

    private static Response found(Found found) {
        return Response.page(Templates.html("found", found));
    }

    private static String title(SolvedCase solved, Findings findings) {
        return solved.brief(findings.concept()).map(Brief::title).orElseGet(() -> Briefs.title(findings));
    }

    private static Emblem.Table table(Findings findings) {
        return findings.goal()
                .map(goal -> findings.holding().intersects(goal.states()) ? Emblem.Table.FULL : Emblem.Table.BARE)
                .orElse(Emblem.Table.OPEN);
    }

    /** A brief’s title without the case’s own, as a sentence. */
    private static String finding(Case subject, String title) {
        String own = subject.framing().title() + ": ";
        return English.start(title.startsWith(own) ? title.substring(own.length()) : title) + ".";
    }

    private static String heading(Slot.Kind kind, boolean shared) {
        return switch (kind) {
            case OWN -> shared ? "Cases made here" : "Your own cases";
            case SHIPPED -> "Nuclear diplomacy";
            case EXAMPLE -> "Other kinds of conflict, by made-up examples";
            case PUBLISHED -> "From the literature";
        };
    }

    private Card card(Request request, Slot slot) {
        try {
            return card(slot, workplace.desks().of(request.visitor()).seen(slot));
        } catch (FileFailure _) {
            return new Card(Addresses.of(slot.name(), ""), slot.plainName(), "", List.of(), Optional.empty());
        }
    }

    private Card card(Slot slot, Sheet sheet) {
        String address = Addresses.of(slot.name(), "");
        Content plain = Content.of(sheet.content().text());
        return switch (workplace.solvedCases().read(slot, plain)) {
            case Reading.Done<Case>(Case read, var _) ->
                new Card(
                        address,
                        read.framing().title(),
                        read.framing().question().orElse(""),
                        parties(read),
                        Optional.of(known(slot, plain, read)));
            case Reading.Failed<Case> _ -> new Card(address, slot.plainName(), "", List.of(), Optional.empty());
        };
    }

    /** What is found of a case, where that has been asked before; else where to ask for it. */
    private Found known(Slot slot, Content plain, Case read) {
        SanctionConcept concept = ConceptNames.concept("");
        return workplace.solvedCases().known(slot, plain).stream()
                .flatMap(solved -> solved.findingsKnown(concept).stream()
                        .map(findings -> new Found(
                                "", Emblem.of(read, table(findings)), finding(read, title(solved, findings)))))
                .findFirst()
                .orElseGet(() -> new Found(Addresses.of(slot.name(), "found"), Emblem.of(read, Emblem.Table.OPEN), ""));
    }

    private static List<String> parties(Case read) {
        return read.conflict().decisionMakers().stream()
                .map(DecisionMaker::shortName)
                .map(English::start)
                .toList();
    }
}
