// SPDX-License-Identifier: Apache-2.0
package dev.entente.roles;

import dev.entente.DecisionMaker;
import dev.entente.GraphForm;
import dev.entente.OptionForm;
import dev.entente.Type;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.English;
import dev.entente.brief.words.SceneWords;
import dev.entente.cases.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What whoever leads a game is told, as a document: how to run it, the time, what each party wants, what the model says and why, what to
 * ask afterwards, and what the game is not.
 */
public final class FacilitatorGuide {

    private final Case subject;
    private final Timetable time;
    private final List<Seat> seats;
    private final Optional<Brief> told;
    private final SceneWords scene;

    private FacilitatorGuide(Case subject, Timetable time, Optional<Brief> told) {
        this.subject = subject;
        this.time = time;
        this.seats = Seat.all(subject);
        this.told = told;
        this.scene = new SceneWords(subject);
    }

    /**
     * The guide as a document.
     *
     * @param told the brief of the case, of which its short answer and its reasons are told; empty where there is none
     */
    public static Brief of(Case subject, Timetable time, Optional<Brief> told) {
        return new FacilitatorGuide(subject, time, told).brief();
    }

    private Brief brief() {
        List<Section> sections = new ArrayList<>(List.of(before(), timetable(), rounds(), afterwards()));
        sections.add(parties());
        sections.add(warnings());
        told.ifPresent(brief -> sections.addAll(model(brief)));
        return new Brief(
                "Guide: " + Papers.title(subject),
                subject.framing().question().orElse(""),
                Papers.text(
                        "For whoever leads the game. Players don’t see it: it holds what every party wants, and at its end"
                                + " what the model says."
                                + subject.basis()
                                        .variant()
                                        .map(variant -> " Variant: " + variant.replace('-', ' ') + ".")
                                        .orElse("")),
                List.of(),
                sections);
    }

    private List<DecisionMaker> players() {
        return subject.conflict().decisionMakers();
    }

    private Section before() {
        List<String> items = new ArrayList<>();
        int parties = players().size();
        items.add("A group has " + English.count(parties, "seat") + ". Up to three people can share a seat and decide"
                + " together. Have several groups play at once, each by itself: one group tells little.");
        items.add("Draw seats by lot. Give each seat its sheet (role-….pdf) and keep the others away from it.");
        for (DecisionMaker one : players()) {
            List<Type> types = subject.situation().unknowns().typesOf(one.id());
            if (!types.isEmpty()) {
                items.add(draw(one, types));
            }
        }
        items.add("Name nobody’s real history. Whoever knows how it came out is asked to play the sheet all the same.");
        items.add("Before the first round ask everybody to write down where they think it will end. Keep the notes.");
        return new Section("Before you begin", List.of(Papers.bullets(items)));
    }

    private static String draw(DecisionMaker one, List<Type> types) {
        boolean weighed = types.stream().allMatch(type -> type.prior().isPresent());
        return English.start(one.shortName()) + " may be of " + English.count(types.size(), "type") + ": "
                + English.and(types.stream()
                        .map(type -> English.quoted(type.name())
                                + type.prior()
                                        .filter(_ -> weighed)
                                        .map(prior -> " (" + prior.written() + ")")
                                        .orElse(""))
                        .toList())
                + ". Each group gets one of the sheets, drawn by lot"
                + (weighed ? " with these shares" : "") + ". Only that seat, and you, know which.";
    }

    private Section timetable() {
        List<List<String>> rows = new ArrayList<>();
        int from = 0;
        for (Timetable.Part part : time.parts()) {
            rows.add(List.of(from + " to " + (from + part.minutes()), String.valueOf(part.minutes()), part.what()));
            from += part.minutes();
        }
        return new Section(
                "Time: " + Papers.minutes(time.minutes()),
                List.of(Papers.table(List.of("minute", "minutes", "what"), rows)));
    }

    private Section rounds() {
        List<String> items = new ArrayList<>();
        items.add("Let them talk as they like, all together or in corners. What is promised binds nobody.");
        switch (subject.conflict().form()) {
            case OptionForm _ -> {
                items.add(
                        "At the end of a round each seat ticks, unseen, all that it does. Lay all sheets open at once, read the"
                                + " situation out, and write it on the record.");
                if (!scene.rules().isEmpty()) {
                    items.add(
                            "If the decisions can’t be together, say which rule they break and have those concerned decide again:"
                                    + " " + String.join(" ", scene.rules()));
                }
                items.add("What can’t be taken back stays, whatever is ticked.");
            }
            case GraphForm _ ->
                items.add(
                        "Each seat writes down one of its moves, or that it stays. If several move, draw lots for whose move"
                                + " comes first; then the others may keep their move if it is still one. Write where things stand on the"
                                + " record.");
        }
        items.add(
                "The situation after the last round is where the group ends. End earlier when everybody says that nothing"
                        + " more will change: then the last round on the record counts.");
        return new Section("In each round", List.of(Papers.bullets(items)));
    }

    private Section afterwards() {
        return new Section(
                "What to ask afterwards, before you tell anything of the model",
                List.of(Papers.bullets(List.of(
                        "Each seat: what did you want most, and did you get it? What did you give up for it?",
                        "Who would still change something, if there were one round more? What keeps them from it?",
                        "Which step turned the game? Could whoever took it have taken it alone?",
                        "What did you believe that another wants? Now lay the sheets open: where were you wrong?",
                        "Was anything promised that was not kept? What would have made it believed?",
                        "Where did you think at the start that it would end? Compare the notes with the record.",
                        "Only then: where does the model say that it can rest, and why there? Where did groups end elsewhere, and what"
                                + " does the model leave out that mattered at the table?"))));
    }

    private Section parties() {
        List<Block> blocks = new ArrayList<>();
        if (subject.conflict().statusQuo().isPresent()) {
            blocks.add(Papers.paragraph(
                    "Today: " + subject.conflict().statusQuo().map(scene::state).orElseThrow() + "."));
        }
        WantList list = new WantList(subject, scene);
        for (Seat seat : seats) {
            DecisionMaker one = seat.player();
            String type = seat.type()
                    .flatMap(id -> subject.situation().unknowns().typesOf(one.id()).stream()
                            .filter(candidate -> candidate.id().equals(id))
                            .map(candidate -> ", as " + English.quoted(candidate.name()))
                            .findFirst())
                    .orElse("");
            String line = list.line(seat.party(), one.preference());
            blocks.add(new Block.Paragraph(
                    List.of(Papers.text(line.isEmpty() ? "The case says of nothing that it is wanted." : line)
                            .after(English.start(one.name()) + type + ": "))));
        }
        return new Section("What each wants, the most important first", blocks);
    }

    private static Section warnings() {
        return new Section(
                "What a game is not",
                List.of(Papers.bullets(List.of(
                        "It is no forecast. Groups are a sample of players, not of ways that history can go: that most groups make"
                                + " peace does not make peace likely.",
                        "People played roles closer to what happened than experts judged without playing: they named the decision in"
                                + " 62 of 100 answers, unaided experts in 32 (Green 2002, 2005). They were still wrong in more than a third"
                                + " of the answers, and the people were not those who decided.",
                        "Ask before you tell. Whoever hears the model’s answer first finds reasons for it.",
                        "What players want on a sheet is what the analyst says that parties want. A game tests what follows from"
                                + " that, not whether it is true."))));
    }

    /** The model's answer in short, and why; figures and the rest are the brief's. */
    private static List<Section> model(Brief brief) {
        List<Section> sections = new ArrayList<>();
        List<Sentence> said = new ArrayList<>();
        if (brief.bottomLine().isEmpty()) {
            said.add(brief.headline());
        }
        said.addAll(brief.bottomLine());
        sections.add(new Section(
                "What the model says – not before they have answered",
                List.of(new Block.Paragraph(said), new Block.Paragraph(List.of(brief.standing())))));
        brief.page().stream()
                .filter(section -> section.heading().startsWith("Why"))
                .map(section -> new Section(
                        section.heading(),
                        section.blocks().stream().map(FacilitatorGuide::listed).toList()))
                .forEach(sections::add);
        return sections;
    }

    /** A table as a list: the first cell of each row in front, a source behind in parentheses. */
    private static Block listed(Block block) {
        return block instanceof Block.Table table
                ? new Block.Bullets(table.rows().stream()
                        .map(row -> listed(row, table.header()))
                        .toList())
                : block;
    }

    private static List<Sentence> listed(List<Sentence> row, List<String> header) {
        List<Sentence> item =
                new ArrayList<>(List.of(Papers.text("").after(row.getFirst().text() + ":")));
        for (int k = 1; k < row.size(); k++) {
            Sentence cell = row.get(k);
            if (!cell.text().isEmpty()) {
                item.add(header.get(k).equals("Source") ? Papers.text("(" + cell.text() + ")") : cell);
            }
        }
        return item;
    }
}
