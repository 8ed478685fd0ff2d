// SPDX-License-Identifier: Apache-2.0
package dev.entente.sheets;

import dev.entente.DecisionMaker;
import dev.entente.GraphForm;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.State;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.English;
import dev.entente.brief.words.InquiryWords;
import dev.entente.cases.Case;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** A sheet to be filled in, as a document: what is asked in words, and lines to write on. */
public final class SheetBrief {

    private static final int MOST_FURTHER = 3;
    private static final int LINES = 5;
    private static final String MARK = "_".repeat(6);
    private static final String SHORT = "_".repeat(34);
    private static final String LONG = "_".repeat(62);

    private final InterviewSheet sheet;
    private final Case subject;
    private final DecisionMaker party;

    private SheetBrief(InterviewSheet sheet) {
        this.sheet = sheet;
        this.subject = sheet.subject();
        this.party = subject.conflict().decisionMakers().get(sheet.party());
    }

    /** The sheet as a document. */
    public static Brief of(InterviewSheet sheet) {
        return new SheetBrief(sheet).brief();
    }

    private Brief brief() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("About you", List.of(new Block.Table(List.of("", "Please fill in"), rows(you())))));
        sections.add(situation());
        if (sheet.cards().size() > 1) {
            sections.add(cards());
        }
        sections.add(wants());
        if (!sheet.pairs().isEmpty()) {
            sections.add(pairs());
        }
        sections.add(new Section(
                "Reasons and sources",
                List.of(
                        paragraph(
                                "What do you rest this on? Name documents, talks or events, with their dates, and whatever this sheet did not ask."),
                        new Block.Table(
                                List.of("What", "Source, with its date"),
                                rows(Collections.nCopies(LINES, List.of(SHORT, SHORT)))))));
        return new Brief(
                "What " + (party.plural() ? "do " : "does ") + party.name() + " want?",
                "",
                text(
                        "A sheet to fill in for the case “" + subject.framing().title() + "”"
                                + subject.framing()
                                        .date()
                                        .filter(date ->
                                                !subject.framing().title().contains(date))
                                        .map(date -> " (" + date + ")")
                                        .orElse("")
                                + ". It says nothing of what any model finds, and there are no right answers. Leave empty what you cannot say."),
                List.of(),
                sections);
    }

    private static Sentence text(String text) {
        return Sentence.computed(text);
    }

    private static Block paragraph(String... sentences) {
        return new Block.Paragraph(Stream.of(sentences).map(SheetBrief::text).toList());
    }

    private static List<List<Sentence>> rows(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(SheetBrief::text).toList())
                .toList();
    }

    private static List<List<String>> you() {
        return List.of(List.of("Your name", LONG), List.of("Date", LONG), List.of("How you know about this", LONG));
    }

    private Section situation() {
        List<Block> blocks = new ArrayList<>();
        subject.framing().question().ifPresent(question -> blocks.add(paragraph("The question: " + question)));
        switch (subject.conflict().form()) {
            case OptionForm form -> {
                blocks.add(paragraph("These decide, and this is what each can do or leave:"));
                blocks.add(bullets(subject.conflict().decisionMakers().stream()
                        .map(one -> can(one, form))
                        .toList()));
            }
            case GraphForm form -> {
                blocks.add(paragraph(English.start(English.and(subject.conflict().decisionMakers().stream()
                                .map(DecisionMaker::name)
                                .toList()))
                        + (subject.conflict().decisionMakers().size() == 1 ? " decides" : " decide")
                        + ". This can come of it:"));
                blocks.add(bullets(form.states().stream()
                        .map(state -> English.start(state.label()) + ".")
                        .toList()));
            }
        }
        subject.conflict().statusQuo().ifPresent(today -> blocks.add(paragraph(today(today))));
        return new Section("The situation", blocks);
    }

    private static Block bullets(List<String> items) {
        return new Block.Bullets(items.stream().map(item -> List.of(text(item))).toList());
    }

    private static String can(DecisionMaker one, OptionForm form) {
        List<String> options = form.options().stream()
                .filter(option -> option.owner().equals(one.id()))
                .map(SheetBrief::option)
                .toList();
        return English.start(one.name())
                + (options.isEmpty()
                        ? (one.plural() ? " have" : " has") + " no choice of this kind."
                        : ": " + String.join("; ", options) + ".");
    }

    private static String option(Option option) {
        return option.label()
                + switch (option.direction()) {
                    case BOTH -> "";
                    case FORWARD -> " (not to be taken back)";
                    case BACK -> " (once given up, not again)";
                    case FIXED -> " (as it is today)";
                };
    }

    private String today(State today) {
        return switch (subject.conflict().form()) {
            case OptionForm form -> {
                List<String> done = form.options().stream()
                        .filter(option -> today.takes(form.position(option.name())))
                        .map(option -> done(option))
                        .toList();
                yield done.isEmpty()
                        ? "Today none of this is done."
                        : "Today this is done, and nothing else of it: " + String.join("; ", done) + ".";
            }
            case GraphForm form ->
                "Today: "
                        + form.states()
                                .get(form.place(form.pattern(today)).orElseThrow())
                                .label() + ".";
        };
    }

    private String done(Option option) {
        DecisionMaker owner =
                subject.conflict().decisionMakers().get(subject.conflict().indexOf(option.owner()));
        return owner.name() + ": " + option.label();
    }

    private String it() {
        return party.plural() ? "they" : "it";
    }

    private Section cards() {
        List<List<String>> rows = new ArrayList<>();
        sheet.cards().forEach(card -> rows.add(List.of(MARK, English.start(card.words()), SHORT)));
        return new Section(
                "What could come of it",
                List.of(
                        paragraph(
                                "Write 1 beside what " + party.name() + (party.plural() ? " like" : " likes")
                                        + " best, 2 beside what comes next, and so on.",
                                "Give the same number to what is as good to " + (party.plural() ? "them" : "it") + ".",
                                "Put a dash beside what " + it() + (party.plural() ? " do" : " does")
                                        + " not care about. The list is in alphabetical order."),
                        new Block.Table(List.of("Place", "What comes of it", "Why"), rows(rows))));
    }

    private Section wants() {
        List<List<String>> rows = new ArrayList<>();
        sheet.wants().forEach(wish -> rows.add(List.of(MARK, English.start(wish.words()), SHORT)));
        Collections.nCopies(MOST_FURTHER, 0).forEach(_ -> rows.add(List.of(MARK, SHORT, SHORT)));
        return new Section(
                "What " + it() + " may care about",
                List.of(
                        paragraph(
                                "Number what " + party.name() + (party.plural() ? " care" : " cares")
                                        + " about, 1 for what comes before everything else.",
                                "Put a dash beside what does not matter to " + (party.plural() ? "them" : "it")
                                        + ", and write in what is missing."),
                        new Block.Table(List.of("Rank", "Want", "Why, or where from"), rows(rows))));
    }

    private Section pairs() {
        List<List<String>> rows = new ArrayList<>();
        for (InquiryWords.Put pair : sheet.pairs()) {
            List<String> both = Stream.of(pair.one(), pair.other())
                    .map(English::start)
                    .sorted()
                    .toList();
            rows.add(List.of(
                    (rows.size() + 1) + ".",
                    both.getFirst(),
                    both.getLast(),
                    "A \u00a0 B \u00a0 alike \u00a0 not known",
                    "_".repeat(16)));
        }
        return new Section(
                "One or the other",
                List.of(
                        paragraph(
                                "Which of the two would " + party.name()
                                        + " rather have, or which of the two matters more? Put a ring around your answer. The first pairs help most."),
                        new Block.Table(List.of("", "A", "B", "Your answer", "Why"), rows(rows))));
    }
}
