// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.write;

import dev.entente.Direction;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.edit.CaseEditor;
import dev.entente.casefile.edit.Draft;
import dev.entente.casefile.tree.ChangeRefused;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.NodePath;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.web.desk.OtherFiles;
import dev.entente.web.desk.Sheet;
import dev.entente.web.desk.Slot;
import dev.entente.web.page.frame.Addresses;
import dev.entente.web.page.frame.Notice;
import dev.entente.web.page.frame.TextPage;
import dev.entente.web.page.write.WritePage.Refused;
import dev.entente.web.page.write.WritePage.Typed;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Changes of a case's file, part by part. One after which the case can't be read is not made, but shown for mending. */
public record WriteActions(WritePage page, OtherFiles others) {

    /** What people type into, and how it is called. */
    private static final Map<String, String> LABELS = labels();

    /** So many places that go along are listed. */
    private static final int MOST_SHOWN = 40;

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("title", "Title");
        labels.put("question", "Question");
        labels.put("date", "Date");
        labels.put("name", "Name");
        labels.put("word", "Short name");
        labels.put("short", "Called for short");
        labels.put("label", "In words");
        labels.put("noun", "As a noun");
        labels.put("undo", "Giving it up");
        labels.put("statement", "Statement");
        labels.put("text", "Of what");
        labels.put("when", "Holds when");
        labels.put("assumption", "Since");
        return labels;
    }

    /** A change, and what it is called among the versions. */
    private record Edit(String label, String part, CaseEditor after, Notice said) {

        Edit(String label, String part, CaseEditor after) {
            this(label, part, after, after.along().isEmpty() ? Notice.WRITTEN : Notice.CARRIED);
        }

        /** Says so where what stands at a place has lost its evidence with its words. */
        private Edit reworded(CaseEditor before, NodePath at) {
            NodePath because = at.key("because");
            return before.at(because).isPresent() && after.at(because).isEmpty()
                    ? new Edit(label + ": other words, without evidence", part, after, Notice.REWORDED)
                    : this;
        }
    }

    public Response change(Request request, Sheet sheet, Map<String, String> named) {
        return switch (WritePage.editor(sheet)) {
            case Reading.Failed<CaseEditor>(List<Diagnostic> found) -> TextPage.broken(sheet, found);
            case Reading.Done<CaseEditor>(CaseEditor editor, var _) -> change(request, sheet, editor);
        };
    }

    private Response change(Request request, Sheet sheet, CaseEditor editor) {
        try {
            return edit(request, editor)
                    .map(edit -> {
                        List<String> first = request.field("sure").isPresent()
                                ? List.of()
                                : first(edit, request, editor, sheet.slot());
                        return first.isEmpty() ? taken(request, sheet, edit) : asked(request, sheet, edit, first);
                    })
                    .orElseGet(
                            () -> refused(request, sheet, List.of("Something is missing: fill in the first field.")));
        } catch (ChangeRefused refused) {
            return refused(request, sheet, List.of(refused.getMessage() + "."));
        } catch (IllegalArgumentException _) {
            return refused(request, sheet, List.of("The file does not have that part any more."));
        }
    }

    /** What a person sees first: what goes takes along what speaks of it, but in other files, which no change reaches. */
    private List<String> first(Edit edit, Request request, CaseEditor editor, Slot slot) {
        List<String> lines = new ArrayList<>();
        named(request, editor)
                .map(named -> others.with(named, slot))
                .orElse(List.of())
                .forEach(file -> lines.add(file + ": stays as it is, and has to be changed by hand"));
        if (removes(request)) {
            lines.addAll(edit.after().along());
        }
        return lines;
    }

    /** What other files may speak of that a change takes away or gives another name or place; empty where it does none of that. */
    private static Optional<Pattern> named(Request request, CaseEditor editor) {
        String kind = request.text("edit");
        String known =
                kind.equals("option") || kind.equals("party") || kind.equals("outcome") ? request.text(kind) : "";
        boolean option = kind.equals("option") && (known.isEmpty() || removes(request));
        List<String> names = new ArrayList<>();
        if (!known.isEmpty() && (removes(request) || renamed(request, known).isPresent())) {
            names.add(Pattern.quote(known));
        }
        if (option) {
            names.add("[YN-]{" + Math.max(1, editor.patternLetters()) + "}");
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Pattern.compile(
                        "(?<![\\w-])(?:" + String.join("|", names) + ")(?![\\w-])", Pattern.UNICODE_CHARACTER_CLASS));
    }

    private Response asked(Request request, Sheet sheet, Edit edit, List<String> lines) {
        List<String> shown = new ArrayList<>(lines.subList(0, Math.min(MOST_SHOWN, lines.size())));
        if (lines.size() > shown.size()) {
            shown.add("… and " + (lines.size() - shown.size()) + " more");
        }
        return page.page(
                200,
                sheet,
                "",
                edit.part(),
                Optional.of(new Refused(
                        removes(request) && !edit.after().along().isEmpty()
                                ? "Other parts of the file speak of it, and go along"
                                : "Other files speak of it, and stay as they are",
                        shown,
                        typed(request),
                        true)));
    }

    private Response taken(Request request, Sheet sheet, Edit edit) {
        Slot slot = sheet.slot();
        Reading<Case> read = CaseFile.read(
                SourceFile.of(slot.shownFile(), edit.after().text()),
                slot.file(),
                Optional.empty(),
                Optional.of(slot.root()));
        if (read instanceof Reading.Failed<Case>(List<Diagnostic> found)
                && !request.field("anyway").isPresent()) {
            return refused(
                    request,
                    sheet,
                    found.stream()
                            .filter(Diagnostic::isError)
                            .map(Diagnostic::text)
                            .toList());
        }
        sheet.change(edit.label(), sheet.content().withText(edit.after().text()));
        return new Response.Redirect(Addresses.of(slot.name(), "write")
                + "?said=" + edit.said().word()
                + "&part=" + Addresses.encoded(edit.part())
                + "#" + Addresses.encoded(edit.part()));
    }

    private Response refused(Request request, Sheet sheet, List<String> messages) {
        String part = "party-" + request.text("party");
        Refused refused = new Refused("That could not be taken over", messages, typed(request), false);
        return page.page(422, sheet, "", part, Optional.of(refused));
    }

    private static List<Typed> typed(Request request) {
        Set<String> names = new LinkedHashSet<>(LABELS.keySet());
        names.addAll(request.fields().keySet());
        return names.stream()
                .flatMap(name ->
                        request.all(name).stream().map(value -> new Typed(name, LABELS.getOrDefault(name, ""), value)))
                .toList();
    }

    private static String line(Request request, String name) {
        return request.text(name).replaceAll("[\\s\\p{Cc}]+", " ").strip();
    }

    private static Optional<Edit> edit(Request request, CaseEditor editor) {
        return switch (request.text("edit")) {
            case "about" -> about(request, editor);
            case "party" -> party(request, editor);
            case "option" -> option(request, editor);
            case "want" -> want(request, editor);
            case "ranking" -> ranking(request, editor);
            case "rule" -> rule(request, editor);
            case "today" -> Optional.of(today(request, editor));
            case "outcome" -> outcome(request, editor);
            case "state" -> situation(request, editor);
            case "asks" -> Optional.of(asks(request, editor));
            case "goal" -> Optional.of(new Edit("Another goal", "outcomes", editor.say("goal", line(request, "goal"))));
            default -> Optional.empty();
        };
    }

    private static Optional<Edit> about(Request request, CaseEditor editor) {
        CaseEditor after = editor.say("title", line(request, "title"))
                .say("question", line(request, "question"))
                .say("date", line(request, "date"));
        return some(line(request, "title")).map(_ -> new Edit("Title, question or date", "about", after));
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(there -> !there.isEmpty());
    }

    private static boolean removes(Request request) {
        return request.text("do").equals("remove");
    }

    /** A name of its own for something new: the one typed, or one made of its words. */
    private static Optional<String> word(Request request, String words, CaseEditor editor, NodePath among) {
        String base = some(line(request, "word")).orElseGet(() -> Draft.name(words));
        return Stream.iterate(1, i -> i + 1)
                .map(i -> i == 1 ? base : base + "-" + i)
                .filter(word -> editor.at(among.key(word)).isEmpty())
                .findFirst()
                .filter(_ -> !base.isEmpty());
    }

    private static Optional<Edit> party(Request request, CaseEditor editor) {
        String id = request.text("party");
        String name = line(request, "name");
        if (id.isEmpty()) {
            return word(request, name, editor, NodePath.of("decision-makers"))
                    .map(word -> new Edit("Added: " + name, "party-" + word, editor.addParty(word, name)));
        }
        return removes(request)
                ? Optional.of(new Edit("Removed: " + id, "parties", editor.removeParty(id)))
                : Optional.of(renamed(request, id)
                        .map(word -> new Edit(
                                "Renamed: " + id, "party-" + word, called(request, word, editor.renameParty(id, word))))
                        .orElseGet(() -> new Edit("Renamed: " + id, "party-" + id, called(request, id, editor))));
    }

    private static CaseEditor called(Request request, String id, CaseEditor editor) {
        return editor.name(id, line(request, "name")).called(id, line(request, "short"), line(request, "number"));
    }

    /** Another short name than the one there is. */
    private static Optional<String> renamed(Request request, String known) {
        return request.field("word").filter(word -> !word.equals(known));
    }

    private static Optional<Edit> option(Request request, CaseEditor editor) {
        String party = request.text("party");
        String label = line(request, "label");
        String known = request.text("option");
        if (removes(request)) {
            return Optional.of(new Edit(
                    "Removed the option “" + known + "”", "party-" + party, editor.removeOption(party, known)));
        }
        NodePath options = CaseEditor.party(party).key("options");
        Optional<String> renamed = some(known).flatMap(id -> renamed(request, id));
        if (renamed.isPresent()) {
            String word = renamed.get();
            CaseEditor after = option(request, word, editor.renameOption(party, known, word));
            return Optional.of(new Edit("The option “" + known + "” is “" + word + "”", "party-" + party, after));
        }
        return some(known)
                .or(() -> word(request, label, editor, options))
                .map(id -> new Edit("The option “" + id + "”", "party-" + party, option(request, id, editor)));
    }

    private static CaseEditor option(Request request, String id, CaseEditor editor) {
        String party = request.text("party");
        return editor.option(party, id, line(request, "label"), direction(request.text("direction")))
                .words(party, id, line(request, "noun"), line(request, "undo"));
    }

    private static Direction direction(String word) {
        return Stream.of(Direction.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElse(Direction.BOTH);
    }

    private static Optional<Edit> want(Request request, CaseEditor editor) {
        String party = request.text("party");
        String statement = line(request, "statement");
        Optional<Integer> place = request.number("place");
        String part = "party-" + party;
        String what = "Wants of " + party;
        return switch (request.text("do")) {
            case "remove" -> place.map(at -> new Edit(what + ": one less", part, editor.removeWant(party, at)));
            case "up" ->
                place.filter(at -> at > 0)
                        .map(at -> new Edit(what + ": one moved up", part, editor.moveWant(party, at, at - 1)));
            case "down" ->
                place.map(at -> new Edit(what + ": one moved down", part, editor.moveWant(party, at, at + 1)));
            default ->
                some(statement)
                        .map(_ -> place.map(at -> new Edit(what, part, said(request, editor, at))
                                        .reworded(
                                                editor, CaseEditor.wants(party).item(at)))
                                .orElseGet(() -> new Edit(what, part, added(request, editor))));
        };
    }

    /** A want with what was typed; a name that stayed as it was goes with the statement that it was of. */
    private static CaseEditor said(Request request, CaseEditor editor, int place) {
        String party = request.text("party");
        String statement = line(request, "statement");
        String name = line(request, "name");
        NodePath path = CaseEditor.wants(party).item(place);
        boolean same =
                text(editor, path.key("want")).or(() -> text(editor, path)).equals(Optional.of(statement));
        boolean kept = text(editor, path.key("name")).orElse("").equals(name);
        boolean unnamed =
                editor.at(path.key("name")).filter(WriteActions::isNull).isPresent();
        return editor.want(party, place, statement, line(request, "assumption"))
                .nameWant(party, place, same || !kept ? name : "", same && !unnamed);
    }

    private static CaseEditor added(Request request, CaseEditor editor) {
        String party = request.text("party");
        int place = size(editor, CaseEditor.wants(party));
        return editor.addWant(party, place, line(request, "statement"), line(request, "assumption"))
                .nameWant(party, place, line(request, "name"), true);
    }

    private static boolean isNull(Node node) {
        return node instanceof Node.Scalar scalar && scalar.isNull();
    }

    private static Optional<String> text(CaseEditor editor, NodePath path) {
        return editor.at(path)
                .filter(node -> node instanceof Node.Scalar scalar && !scalar.isNull())
                .map(node -> ((Node.Scalar) node).text());
    }

    private static Optional<Edit> ranking(Request request, CaseEditor editor) {
        String party = request.text("party");
        Optional<Integer> place = request.number("place");
        Optional<CaseEditor> after = request.field("apart").isPresent()
                ? place.flatMap(at -> request.number("apart").map(member -> editor.untie(party, at, member)))
                : switch (request.text("do")) {
                    case "up" -> place.filter(at -> at > 0).map(at -> editor.moveGroup(party, at, at - 1));
                    case "down" -> place.map(at -> editor.moveGroup(party, at, at + 1));
                    case "tie" -> place.map(at -> editor.tieGroups(party, at));
                    default -> Optional.empty();
                };
        return after.map(changed -> new Edit("Ranking of " + party, "party-" + party, changed));
    }

    private static int size(CaseEditor editor, NodePath list) {
        return editor.at(list).orElse(null) instanceof Node.Sequence sequence
                ? sequence.items().size()
                : 0;
    }

    private static Optional<Edit> rule(Request request, CaseEditor editor) {
        Optional<Integer> place = request.number("place");
        String kind = request.text("kind");
        String text = line(request, "text");
        String assumption = line(request, "assumption");
        String part = "rules";
        String what = "What can’t be together";
        if (removes(request)) {
            return place.map(at -> new Edit("One rule less", part, editor.removeRule(at)));
        }
        return some(text)
                .map(_ -> place.map(at -> new Edit(what, part, editor.rule(at, kind, text, assumption))
                                .reworded(editor, NodePath.of("feasible").item(at)))
                        .orElseGet(() -> new Edit(what, part, editor.addRule(kind, text, assumption))));
    }

    private static Edit today(Request request, CaseEditor editor) {
        CaseEditor after =
                request.field("state").map(editor::statusQuo).orElseGet(() -> editor.statusQuo(request.all("taken")));
        return new Edit("Where things stand", "today", after);
    }

    private static Optional<Edit> situation(Request request, CaseEditor editor) {
        String known = request.text("state");
        String label = line(request, "label");
        String when = line(request, "when");
        if (removes(request)) {
            return Optional.of(new Edit("“" + known + "” has no name", "outcomes", editor.removeSituation(known)));
        }
        Optional<String> renamed = some(known).flatMap(id -> renamed(request, id));
        return renamed.or(() -> some(known))
                .or(() -> word(request, label, editor, NodePath.of("states")))
                .filter(_ -> !when.isEmpty())
                .map(id -> new Edit(
                        "The situation “" + id + "”",
                        "outcomes",
                        renamed.map(to -> editor.renameSituation(known, to))
                                .orElse(editor)
                                .situation(id, label, when)));
    }

    private static Edit asks(Request request, CaseEditor editor) {
        String[] asked = line(request, "asks").split(" ", 2);
        return new Edit("Another question", "outcomes", editor.asks(asked[0], asked.length > 1 ? asked[1] : ""));
    }

    private static Optional<Edit> outcome(Request request, CaseEditor editor) {
        String known = request.text("outcome");
        String label = line(request, "label");
        String when = line(request, "when");
        if (removes(request)) {
            return Optional.of(
                    new Edit("Removed the outcome “" + known + "”", "outcomes", editor.removeOutcome(known)));
        }
        Optional<String> renamed = some(known).flatMap(id -> renamed(request, id));
        if (renamed.isPresent() && !when.isEmpty()) {
            String word = renamed.get();
            CaseEditor after = editor.renameOutcome(known, word).outcome(word, label, when);
            return Optional.of(new Edit("The outcome “" + known + "” is “" + word + "”", "outcomes", after));
        }
        return some(known)
                .or(() -> word(request, label, editor, NodePath.of("outcomes")))
                .filter(_ -> !when.isEmpty())
                .map(id -> new Edit("The outcome “" + id + "”", "outcomes", editor.outcome(id, label, when)));
    }
}
