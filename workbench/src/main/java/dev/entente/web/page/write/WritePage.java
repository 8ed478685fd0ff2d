// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.write;

import dev.entente.GraphForm;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Vocabulary;
import dev.entente.casefile.edit.CaseEditor;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Asked;
import dev.entente.cases.Case;
import dev.entente.web.desk.Content;
import dev.entente.web.desk.Sheet;
import dev.entente.web.desk.Slot;
import dev.entente.web.page.frame.Notice;
import dev.entente.web.page.frame.SaveBox;
import dev.entente.web.page.frame.Shell;
import dev.entente.web.page.frame.Shell.Leaf;
import dev.entente.web.page.frame.Templates;
import dev.entente.web.page.frame.TextPage;
import dev.entente.web.page.frame.Workplace;
import dev.entente.web.page.newcase.NewCasePages.Word;
import dev.entente.web.page.write.WrittenParts.About;
import dev.entente.web.page.write.WrittenParts.Outcome;
import dev.entente.web.page.write.WrittenParts.Party;
import dev.entente.web.page.write.WrittenParts.Rule;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A case part by part, each part to be changed. */
public record WritePage(Workplace workplace) {

    /**
     * What the page shows.
     *
     * @param said what has just been done; empty when nothing
     * @param part the part that was changed last
     * @param refused what could not be taken over; empty when there is nothing
     * @param situations those that have a name and are no outcomes, in option form
     * @param questions what the brief can be asked to answer
     * @param goal the name of the outcome that the question is about; empty when none is
     * @param states names and labels of the states in graph form; empty in option form
     */
    public record View(
            Shell shell,
            SaveBox box,
            String said,
            String part,
            Optional<Refused> refused,
            About about,
            List<Party> parties,
            List<Rule> rules,
            List<Tick> today,
            List<Tick> states,
            List<Outcome> outcomes,
            List<Outcome> situations,
            String goal,
            List<Question> questions,
            List<Word> words) {
        public View {
            parties = List.copyOf(parties);
            rules = List.copyOf(rules);
            today = List.copyOf(today);
            states = List.copyOf(states);
            outcomes = List.copyOf(outcomes);
            situations = List.copyOf(situations);
            questions = List.copyOf(questions);
            words = List.copyOf(words);
        }

        /** The address of something about the case. */
        public String at(String what) {
            return box.at(what);
        }

        /** Whether a decision maker's part is unfolded. */
        public boolean open(Party party) {
            return parties.size() <= 3 || part.equals("party-" + party.id());
        }

        /** Whether the case has options, and not a list of states. */
        public boolean optionForm() {
            return states.isEmpty();
        }
    }

    /**
     * Something typed that could not be taken over, or is asked about first.
     *
     * @param heading which of both
     * @param messages why
     * @param fields what was typed, to be typed anew
     * @param asks whether it is only asked, and can be done
     */
    public record Refused(String heading, List<String> messages, List<Typed> fields, boolean asks) {
        public Refused {
            messages = List.copyOf(messages);
            fields = List.copyOf(fields);
        }

        /** What is done all the same. */
        public String doing() {
            return fields.stream()
                            .anyMatch(field ->
                                    field.name().equals("do") && field.value().equals("remove"))
                    ? "Remove it with all that"
                    : "Change it all the same";
        }
    }

    /** A field as it was typed; without a label it is none that a person types into. */
    public record Typed(String name, String label, String value) {}

    /** Something that may be so today. */
    public record Tick(String name, String label, boolean so) {}

    /**
     * A question that the brief can answer.
     *
     * @param value as it is sent: as the file has it, with a space and an option behind it where it is about one
     * @param asked whether the case asks it
     */
    public record Question(String value, String words, boolean asked) {}

    public Response answer(Request request, Sheet sheet, Map<String, String> named) {
        String said = request.field("said").map(Notice::sentence).orElse("");
        return page(200, sheet, said, request.text("part"), Optional.empty());
    }

    /**
     * The page with what is to be said on it.
     *
     * @param part the part of the page that was changed last
     */
    Response page(int status, Sheet sheet, String said, String part, Optional<Refused> refused) {
        Content plain = Content.of(sheet.content().text());
        return switch (workplace.solvedCases().read(sheet.slot(), plain)) {
            case Reading.Failed<Case>(List<Diagnostic> found) -> TextPage.broken(sheet, found);
            case Reading.Done<Case>(Case read, var _) ->
                new Response.Page(status, Templates.html("write", view(sheet, read, said, part, refused)));
        };
    }

    /** Says of a statement that is being typed what is wrong with it. */
    public Response check(Request request, Sheet sheet, Map<String, String> named) {
        Content plain = Content.of(sheet.content().text());
        Optional<String> statement = request.field("statement");
        String said = workplace.solvedCases().read(sheet.slot(), plain) instanceof Reading.Done<Case>(Case read, var _)
                        && statement.isPresent()
                ? read.names().statement(statement.get()).mistake().orElse("Understood.")
                : "";
        return Response.shown("text/plain", Response.Body.of(said));
    }

    /** The sheet's text, to be changed. */
    static Reading<CaseEditor> editor(Sheet sheet) {
        Slot slot = sheet.slot();
        return CaseEditor.of(
                SourceFile.of(slot.shownFile(), sheet.content().text()), slot.file(), Optional.of(slot.root()));
    }

    private static final String ADDS = "what-does-it-add";

    /** What can be asked without an option, by how the file says it. */
    private static final Map<String, String> QUESTIONS = questions();

    private static Map<String, String> questions() {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("can-it-hold", "Can it hold?");
        questions.put("what-would-make-it-hold", "What would make it hold?");
        questions.put("does-it-last", "Does it last?");
        questions.put("why", "Why?");
        return questions;
    }

    private View view(Sheet sheet, Case read, String said, String part, Optional<Refused> refused) {
        CaseEditor editor = editor(sheet).orElseThrow();
        WrittenParts parts = new WrittenParts(editor, labels(read));
        List<String> variants = workplace.source(sheet).variants();
        return new View(
                Shell.of(sheet, read.framing().title(), Leaf.WRITE, variants)
                        .with("statement.js")
                        .with("kept.js"),
                SaveBox.of(sheet),
                said,
                part,
                refused,
                parts.about(),
                parts.parties(),
                parts.rules(),
                today(read),
                states(read),
                parts.outcomes(),
                parts.situations(),
                parts.text("goal"),
                questions(read, parts.asks()),
                words(read));
    }

    /** What the brief can be asked, the question that is asked among them. */
    private static List<Question> questions(Case read, String asked) {
        List<Question> questions = new ArrayList<>();
        QUESTIONS.forEach((value, words) -> questions.add(new Question(value, words, value.equals(asked))));
        if (read.conflict().form() instanceof OptionForm form) {
            Optional<String> about = read.framing()
                    .asks()
                    .filter(Asked.WhatDoesItAdd.class::isInstance)
                    .map(asks -> ((Asked.WhatDoesItAdd) asks).option());
            form.options()
                    .forEach(option -> questions.add(new Question(
                            ADDS + " " + shortest(form, option),
                            "What does it add to " + option.words().command() + "?",
                            about.equals(Optional.of(option.name())))));
        }
        return questions;
    }

    /** What is done, in the order of patterns. */
    private static List<String> labels(Case read) {
        return read.conflict().form() instanceof OptionForm form
                ? form.options().stream().map(Option::label).toList()
                : List.of();
    }

    private static List<Tick> today(Case read) {
        return read.conflict().form() instanceof OptionForm form
                ? form.options().stream()
                        .map(option -> new Tick(
                                shortest(form, option),
                                option.label(),
                                read.conflict()
                                        .statusQuo()
                                        .filter(state -> form.holdsAtom(option.name(), state))
                                        .isPresent()))
                        .toList()
                : List.of();
    }

    private static List<Tick> states(Case read) {
        return read.conflict().form() instanceof GraphForm form
                ? form.atoms().stream()
                        .map(atom -> new Tick(
                                atom,
                                atom,
                                read.conflict()
                                        .statusQuo()
                                        .filter(state -> form.holdsAtom(atom, state))
                                        .isPresent()))
                        .toList()
                : List.of();
    }

    private static List<Word> words(Case read) {
        return read.conflict().form() instanceof OptionForm form
                ? form.options().stream()
                        .map(option -> new Word(shortest(form, option), option.label()))
                        .toList()
                : read.conflict().form() instanceof GraphForm graph
                        ? graph.atoms().stream().map(atom -> new Word(atom, "")).toList()
                        : List.of();
    }

    private static String shortest(OptionForm form, Option option) {
        return new Vocabulary(form).shortest(option.name());
    }
}
