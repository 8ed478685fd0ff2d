// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.read;

import dev.entente.DecisionMaker;
import dev.entente.app.FileFailure;
import dev.entente.casefile.tree.Reading;
import dev.entente.cases.Case;
import dev.entente.web.desk.Content;
import dev.entente.web.desk.Sheet;
import dev.entente.web.desk.Slot;
import dev.entente.web.page.frame.Addresses;
import dev.entente.web.page.frame.Shell;
import dev.entente.web.page.frame.Templates;
import dev.entente.web.page.frame.Workplace;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** All cases within reach: where everything starts. */
public record GalleryPage(Workplace workplace) {

    /** What the page shows. */
    public record View(Shell shell, List<Group> groups, String ownFolder) {
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
     */
    public record Card(String address, String title, String about, List<String> parties, boolean broken) {
        public Card {
            parties = List.copyOf(parties);
        }
    }

    public Response answer(Request request, Map<String, String> named) {
        List<Slot> slots = workplace.shelf().slots();
        List<Group> groups = Arrays.stream(Slot.Kind.values())
                .map(kind -> new Group(
                        heading(kind, workplace.desks().shared()),
                        slots.stream()
                                .filter(slot -> slot.kind() == kind)
                                .map(slot -> card(request, slot))
                                .toList()))
                .filter(group -> !group.cards().isEmpty())
                .toList();
        return Response.page(Templates.html(
                "gallery",
                new View(Shell.of("Cases"), groups, workplace.shelf().own().toString())));
    }

    private static String heading(Slot.Kind kind, boolean shared) {
        return switch (kind) {
            case OWN -> shared ? "Cases made here" : "Your own cases";
            case SHIPPED -> "Nuclear diplomacy";
            case PUBLISHED -> "From the literature";
        };
    }

    private Card card(Request request, Slot slot) {
        try {
            return card(slot, workplace.desks().of(request.visitor()).seen(slot));
        } catch (FileFailure _) {
            return new Card(Addresses.of(slot.name(), ""), slot.plainName(), "", List.of(), true);
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
                        false);
            case Reading.Failed<Case> _ -> new Card(address, slot.plainName(), "", List.of(), true);
        };
    }

    private static List<String> parties(Case read) {
        return read.conflict().decisionMakers().stream()
                .map(DecisionMaker::name)
                .toList();
    }
}
