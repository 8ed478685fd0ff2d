// SPDX-License-Identifier: Apache-2.0
package dev.entente.roles;

import dev.entente.Attitude;
import dev.entente.Direction;
import dev.entente.GraphForm;
import dev.entente.Levels;
import dev.entente.OpenOrder;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Want;
import dev.entente.Preference.Weighted;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Section;
import dev.entente.brief.words.English;
import dev.entente.brief.words.SceneWords;
import dev.entente.brief.words.ShortNames;
import dev.entente.cases.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The sheet of one who plays a party, as a document: the situation, who is at the table and what each can do, what the party wants, and
 * a form for its decisions. It is written from a {@link Seat} alone.
 */
public final class RoleSheet {

    private final Seat seat;
    private final Timetable time;
    private final Case known;
    private final SceneWords scene;
    private final ShortNames names;

    private RoleSheet(Seat seat, Timetable time) {
        this.seat = seat;
        this.time = time;
        this.known = seat.known();
        this.scene = new SceneWords(known, seat.hidden());
        this.names = new ShortNames(known);
    }

    /** The sheet as a document. */
    public static Brief of(Seat seat, Timetable time) {
        return new RoleSheet(seat, time).brief();
    }

    private Brief brief() {
        List<Section> sections = new ArrayList<>(List.of(situation(), table(), wants()));
        if (!seat.takes().isEmpty()) {
            sections.add(views());
        }
        sections.add(decisions());
        sections.add(reasons());
        return new Brief(
                "You are " + seat.player().name(),
                "",
                Papers.text("A role in “" + Papers.title(known) + "”. Show this sheet to nobody. Play what "
                        + seat.player().shortName() + (plural() ? " want" : " wants")
                        + ", not what you would want."),
                List.of(),
                sections);
    }

    private boolean plural() {
        return seat.player().plural();
    }

    private Section situation() {
        List<Block> blocks = new ArrayList<>();
        known.conflict()
                .statusQuo()
                .ifPresentOrElse(
                        today -> blocks.add(Papers.paragraph("Today: " + scene.state(today) + "."
                                + (known.conflict().form() instanceof OptionForm && !scene.idle(today)
                                        ? " Nothing else is done."
                                        : ""))),
                        () -> blocks.add(Papers.paragraph("The game begins with the first decisions.")));
        blocks.add(Papers.paragraph("There " + (time.rounds() == 1 ? "is " : "are ")
                + English.count(time.rounds(), "round") + " of " + Papers.minutes(time.round()) + ": "
                + Papers.minutes(time.talking()) + " to talk with whomever you like, then "
                + Papers.minutes(time.deciding())
                + " to decide, unseen by the others. All decisions are laid open at once."));
        return new Section("The situation", blocks);
    }

    private Section table() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Papers.paragraph(
                known.conflict().form() instanceof OptionForm
                        ? "These decide. Each can do or leave:"
                        : "These decide. Each can move:"));
        blocks.add(Papers.bullets(scene.abilities()));
        List<String> rules = scene.rules();
        if (!rules.isEmpty()) {
            blocks.add(Papers.paragraph("What can be together is bounded for everybody:"));
            blocks.add(Papers.bullets(rules));
        }
        List<String> told = new ArrayList<>(outcomes());
        known.situation()
                .channels()
                .ifPresent(channels -> channels.forEach(channel -> told.add("You have a channel to "
                        + English.andApart(channel.between().list().stream()
                                .filter(who -> who != seat.party())
                                .map(names::party)
                                .toList())
                        + ", where you can agree to act together.")));
        if (!told.isEmpty()) {
            blocks.add(Papers.bullets(told));
        }
        return new Section("Who is at the table", blocks);
    }

    /** What the names of outcomes mean that stand on the sheet. */
    private List<String> outcomes() {
        return known.framing().outcomes().stream()
                .filter(outcome -> outcome.when().atoms().stream().noneMatch(seat.hidden()::contains))
                .map(this::outcome)
                .toList();
    }

    private String outcome(Outcome outcome) {
        return "On this sheet " + English.quoted(outcome.label()) + " stands for: " + names.condition(outcome.when())
                + ".";
    }

    private Section wants() {
        List<Block> blocks = new ArrayList<>();
        var list = new WantList(known, scene).table(seat.party(), seat.player().preference());
        blocks.add(Papers.paragraph(
                list.isEmpty()
                        ? "The case says of no difference that it matters to you. Decide as you think fit."
                        : how()));
        list.ifPresent(blocks::add);
        List<String> notes = new ArrayList<>(open());
        notes.addAll(strong());
        notes.addAll(attitudes());
        if (!notes.isEmpty()) {
            blocks.add(Papers.bullets(notes));
        }
        return new Section("What you want", blocks);
    }

    private String how() {
        return switch (seat.player().preference()) {
            case Prioritized _ ->
                "The most important comes first. Of two situations you prefer the one that meets the first of these in which"
                        + " they differ.";
            case Weighted _ -> "Add up the points of what comes true. More are better.";
            case Ranked _ -> "All that can come of it, the best for you first.";
        };
    }

    private List<String> open() {
        return seat.open().stream()
                .filter(order -> order.count() > 1)
                .map(RoleSheet::open)
                .toList();
    }

    private static String open(OpenOrder order) {
        return "The order of " + (order.first() + 1) + " to " + (order.first() + order.count())
                + " is not known for sure. Settle it for yourself before you begin, and keep to it.";
    }

    private List<String> strong() {
        if (!(seat.player().preference() instanceof Prioritized(List<Want> wants))) {
            return List.of();
        }
        int strong = (int) wants.stream().takeWhile(Want::strong).count();
        return strong == 0
                ? List.of()
                : List.of((strong == 1 ? "The first matters" : "The first " + English.number(strong) + " matter")
                        + " far more to you than all that follows.");
    }

    private List<String> attitudes() {
        List<String> said = new ArrayList<>();
        seat.player().attitudes().stated().forEach((id, attitude) -> {
            if (!id.equals(seat.player().id()) && attitude != Attitude.INDIFFERENT) {
                said.add("You wish " + names.party(known.conflict().indexOf(id))
                        + (attitude == Attitude.LIKE ? " well." : " ill."));
            }
        });
        return said;
    }

    private Section views() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Papers.paragraph("This is how you see them. You may be wrong."));
        WantList list = new WantList(known, scene);
        seat.takes()
                .forEach(view -> list.table(view.about(), view.preference()).ifPresent(table -> {
                    blocks.add(Papers.paragraph("As you see it, "
                            + names.party(view.about())
                            + (known.conflict()
                                            .decisionMakers()
                                            .get(view.about())
                                            .plural()
                                    ? " want:"
                                    : " wants:")));
                    blocks.add(table);
                }));
        return new Section("What you take others to want", blocks);
    }

    private List<String> rounds(String before) {
        List<String> header = new ArrayList<>(List.of(before, "Today"));
        IntStream.rangeClosed(1, time.rounds())
                .forEach(round -> header.add(time.rounds() > 4 ? "R. " + round : "Round " + round));
        return header;
    }

    private Section decisions() {
        return switch (known.conflict().form()) {
            case OptionForm form -> ticks(form);
            case GraphForm _ -> moves();
        };
    }

    private Section ticks(OptionForm form) {
        List<List<String>> rows = new ArrayList<>();
        scene.options(form, seat.party()).forEach(option -> rows.add(ticks(form, option)));
        scene.levels(form, seat.party()).forEach(levels -> rows.addAll(ticks(form, levels)));
        if (rows.isEmpty()) {
            return new Section(
                    "Your decisions",
                    List.of(Papers.paragraph("You have no choice of this kind. You can talk, promise and warn.")));
        }
        return new Section(
                "Your decisions",
                List.of(
                        Papers.paragraph(
                                "In each round tick all that you do in it, also what you have done before and go on with."
                                        + " What has no tick is left."
                                        + (scene.levels(form, seat.party()).isEmpty()
                                                ? ""
                                                : " Of each thing with levels tick exactly one.")),
                        Papers.table(rounds("What you do"), rows)));
    }

    private List<String> ticks(OptionForm form, Option option) {
        boolean today = today(form, option);
        boolean settled = option.direction() == Direction.FIXED
                || (today && !option.direction().down())
                || (!today && !option.direction().up());
        List<String> row = new ArrayList<>(List.of(English.start(option.label()), today(option, form)));
        IntStream.rangeClosed(1, time.rounds())
                .forEach(_ -> row.add(settled && known.conflict().statusQuo().isPresent() ? "as today" : Papers.BOX));
        return row;
    }

    private boolean today(OptionForm form, Option option) {
        return known.conflict()
                .statusQuo()
                .filter(state -> form.holdsAtom(option.name(), state))
                .isPresent();
    }

    private String today(Option option, OptionForm form) {
        return known.conflict().statusQuo().isEmpty() ? "" : today(form, option) ? "yes" : "no";
    }

    private List<List<String>> ticks(OptionForm form, Levels levels) {
        return IntStream.range(0, levels.levels().size())
                .mapToObj(level -> {
                    Option option = form.options().get(form.position(levels.option(level)));
                    List<String> row = new ArrayList<>(List.of(
                            English.start(English.bare(levels.noun())) + ": "
                                    + SceneWords.level(levels.levels().get(level)),
                            today(option, form)));
                    IntStream.rangeClosed(1, time.rounds())
                            .forEach(_ -> row.add(levels.direction() == Direction.FIXED ? "as today" : Papers.BOX));
                    return row;
                })
                .map(List::copyOf)
                .toList();
    }

    private Section moves() {
        return new Section(
                "Your decisions",
                List.of(
                        Papers.paragraph(
                                "In each round make one of your moves from where things stand, or stay. If several move at once,"
                                        + " whoever leads the game draws lots for whose move comes first."),
                        Papers.table(
                                List.of("Round", "Things stand at", "I move to, or I stay"),
                                IntStream.rangeClosed(1, time.rounds())
                                        .mapToObj(round -> List.of(round + ".", Papers.SHORT, Papers.SHORT))
                                        .toList())));
    }

    private Section reasons() {
        return new Section(
                "Why",
                List.of(Papers.table(
                        List.of("Round", "Why I decide so, and what I expect of the others"),
                        IntStream.rangeClosed(1, time.rounds())
                                .mapToObj(round -> List.of(round + ".", Papers.LONG))
                                .toList())));
    }
}
