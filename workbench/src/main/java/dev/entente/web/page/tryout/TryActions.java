// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.tryout;

import dev.entente.OptionForm;
import dev.entente.casefile.Merging;
import dev.entente.casefile.tree.ChangeRefused;
import dev.entente.web.desk.Content;
import dev.entente.web.desk.Trial;
import dev.entente.web.desk.Tried;
import dev.entente.web.desk.VariantFile;
import dev.entente.web.desk.WantRows;
import dev.entente.web.page.frame.Templates;
import dev.entente.web.page.frame.TriedWords;
import dev.entente.web.page.frame.Workplace;
import dev.entente.web.page.tryout.TryPage.Problem;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import dev.entente.web.server.RoutingTable;
import java.util.List;
import java.util.Optional;

/** Trying things: each puts other content on the sheet, and can be undone. */
public final class TryActions {

    private static final String TRIED = "tried";

    private TryActions() {}

    public static void add(RoutingTable routes, Workplace workplace) {
        String at = "/case/{case}/try";
        routes.get(at, workplace.onSheet(Trying.on(workplace, TryPage::answer)));
        routes.get(at + "/check", workplace.onSheet(Trying.on(workplace, TryActions::check)));
        routes.get(at + "/patch.yaml", workplace.onSheet(Trying.on(workplace, TryActions::patch)));
        routes.post(at + "/hold", workplace.onSheet(Trying.on(workplace, TryActions::hold)));
        routes.post(at + "/lever", workplace.onSheet(Trying.on(workplace, TryActions::lever)));
        routes.post(at + "/want", workplace.onSheet(Trying.on(workplace, TryActions::want)));
        routes.post(at + "/type", workplace.onSheet(Trying.on(workplace, TryActions::type)));
        routes.post(at + "/back", workplace.onSheet(Trying.on(workplace, TryActions::back)));
        routes.post(at + "/nothing", workplace.onSheet(Trying.on(workplace, TryActions::nothing)));
        routes.post(at + "/save", workplace.onSheet(Trying.on(workplace, TryActions::save)));
    }

    /** Says of a statement that is being typed what it means, or what is wrong with it. */
    private static Response check(Request request, Trying trying) {
        String typed = request.text("want");
        Optional<String> mistake =
                typed.isBlank() ? Optional.empty() : trying.words().mistake(typed);
        String phrase = typed.isBlank() || mistake.isPresent() || !known(trying, request.text("who"))
                ? ""
                : trying.words().phrase(request.text("who"), typed);
        return Response.page(Templates.html("checked", new Checked(phrase, mistake.orElse(""))));
    }

    /** What a statement means as a want, or what is wrong with it. */
    public record Checked(String phrase, String mistake) {}

    private static boolean known(Trying trying, String decisionMaker) {
        return trying.subject().conflict().decisionMakers().stream()
                .anyMatch(one -> one.id().equals(decisionMaker));
    }

    /** Holds an option, as {@code us.press=N} asks. */
    private static Response hold(Request request, Trying trying) {
        String held = request.text("held");
        int sign = held.lastIndexOf('=');
        String option = held.substring(0, Math.max(0, sign));
        if (!(trying.subject().conflict().form() instanceof OptionForm form) || !form.has(option)) {
            return Response.unusable("There is no such option.");
        }
        String how = held.substring(sign + 1);
        Optional<Boolean> taken = how.equals("free") ? Optional.empty() : Optional.of(how.equals("Y"));
        String label = trying.words().told(new Tried.Held(option, taken));
        return trying.changed(label, trying.trial().hold(option, taken), owner(trying, option));
    }

    private static String owner(Trying trying, String option) {
        OptionForm form = (OptionForm) trying.subject().conflict().form();
        return form.options().get(form.position(option)).owner();
    }

    /** Makes the changes that a lever of the brief stands for; all of them or none. */
    private static Response lever(Request request, Trying trying) {
        return Pull.of(request.text("change"))
                .flatMap(pull -> pull.on(trying))
                .map(pulled -> trying.changed(pulled.label(), pulled.content()))
                .orElseGet(() -> Response.unusable("The case has changed since, and that can't be done with it."));
    }

    /** Changes a list of wants. */
    private static Response want(Request request, Trying trying) {
        String who = request.text("who");
        Optional<WantRows> wants = known(trying, who) ? trying.trial().wants(who) : Optional.empty();
        if (wants.isEmpty()) {
            return Response.unusable("There is no such list of wants.");
        }
        String asked = request.text("do");
        int place = request.number("place").orElse(wants.get().size());
        boolean there = place < wants.get().size();
        return asked.equals("add") || there
                ? want(request, trying, who, wants.get(), asked, place)
                : Response.unusable("There is no such want.");
    }

    private static Response want(Request request, Trying trying, String who, WantRows wants, String asked, int place) {
        int last = wants.size() - 1;
        return switch (asked) {
            case "up" -> moved(trying, who, wants, place, Math.max(0, place - 1));
            case "down" -> moved(trying, who, wants, place, Math.min(last, place + 1));
            case "move" ->
                moved(
                        trying,
                        who,
                        wants,
                        place,
                        Math.min(last, request.number("to").orElse(place)));
            case "drop" -> changed(trying, who, new Tried.Dropped(who, place), wants.drop(place), wants);
            case "join", "part" -> {
                WantRows grouped = wants.withNext(place, asked.equals("join"));
                yield changed(trying, who, new Tried.OtherGroups(who), grouped, grouped);
            }
            case "add", "edit" -> stated(request, trying, who, wants, place);
            default -> Response.unusable("That can't be done with a want.");
        };
    }

    private static Response moved(Trying trying, String who, WantRows wants, int place, int to) {
        return changed(trying, who, new Tried.Moved(who, place, to), wants.move(place, to), wants);
    }

    /** Words typed for a want, new or old: kept on the page where they can't be read. */
    private static Response stated(Request request, Trying trying, String who, WantRows wants, int place) {
        String statement = request.text("want").strip();
        Optional<String> mistake = statement.isEmpty()
                ? Optional.of("Write the statement that is wanted.")
                : trying.words().mistake(statement);
        if (mistake.isPresent()) {
            return TryPage.answer(
                    trying,
                    Optional.of(new Problem(
                            who,
                            place,
                            request.text("want"),
                            request.text("assumption"),
                            request.number("to"),
                            mistake.orElseThrow())));
        }
        boolean isNew = place >= wants.size();
        int to = isNew
                ? request.number("to").map(at -> Math.min(at, wants.size())).orElse(wants.size())
                : place;
        WantRows stated = isNew
                ? wants.add(to, statement, request.field("assumption"))
                : wants.edit(place, statement, request.field("assumption"));
        Tried told = isNew ? new Tried.Added(who, to) : new Tried.Edited(who, place, place);
        return changed(trying, who, told, stated, wants);
    }

    /** The label tells of the list as it was just now, not of the one in the file. */
    private static Response changed(Trying trying, String who, Tried told, WantRows rows, WantRows before) {
        Content content = trying.trial().want(who, rows);
        return trying.changed(new TriedWords(trying.before(), before, rows).told(told), content, who);
    }

    private static Response type(Request request, Trying trying) {
        String who = request.text("who");
        Optional<String> type = request.field("type");
        if (!known(trying, who)
                || !type.map(trying.trial().types(who)::contains).orElse(true)) {
            return Response.unusable("There is no such type.");
        }
        String label = type.isPresent()
                ? trying.words().told(new Tried.OfType(who, type))
                : trying.words().start(who) + ": the wants as written";
        return trying.changed(label, trying.trial().type(who, type), who);
    }

    /** Takes back the one thing that is told so. */
    private static Response back(Request request, Trying trying) {
        Trial trial = trying.trial();
        String told = request.text("told");
        return trial.tried().stream()
                .filter(one -> trying.words().told(one).equals(told))
                .findFirst()
                .map(one -> trying.changed("Taken back: " + told, trial.back(one)))
                .orElseGet(() -> Response.unusable("That is not tried any more."));
    }

    private static Response nothing(Request request, Trying trying) {
        return trying.changed("Everything taken back", trying.trial().content().withChanges(Merging.NO_CHANGES));
    }

    private static VariantFile file(Trying trying) {
        return new VariantFile(trying.source(), trying.trial().content());
    }

    private static Response patch(Request request, Trying trying) {
        String name = VariantFile.name(request.text("name")).orElse(TRIED);
        return Response.download(
                "application/yaml",
                Response.Body.of(
                        file(trying).patch(name, trying.subject().framing().title())),
                trying.sheet().name() + "-" + name + ".yaml");
    }

    private static Response save(Request request, Trying trying) {
        if (!trying.trial().content().tried()) {
            return Response.unusable("Nothing is tried, so that there is nothing to keep as a variant.");
        }
        Optional<String> name = VariantFile.name(request.text("name"));
        if (name.isEmpty()) {
            return refused(request, trying, "Give it a name of letters and digits.");
        }
        List<String> there = trying.source().variants();
        if (there.contains(name.get())) {
            return refused(request, trying, "There is a variant “" + name.get() + "” already; choose another name.");
        }
        try {
            return trying.changed(
                    "Saved as the variant “" + name.get() + "”", file(trying).saved(name.get()));
        } catch (ChangeRefused e) {
            return refused(
                    request,
                    trying,
                    "The text of this case is laid out so that a variant can't be put into it; take the file instead.");
        }
    }

    private static Response refused(Request request, Trying trying, String message) {
        return TryPage.answer(
                trying, Optional.of(new Problem("", 0, request.text("name"), "", Optional.empty(), message)));
    }
}
