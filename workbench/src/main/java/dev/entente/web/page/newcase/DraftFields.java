// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.newcase;

import dev.entente.casefile.edit.Draft;
import dev.entente.casefile.edit.Draft.Choice;
import dev.entente.casefile.edit.Draft.Party;
import dev.entente.casefile.edit.Draft.Rule;
import dev.entente.casefile.edit.Draft.Wish;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The fields of a step, filled with what the draft says, with some lines left empty for more.
 *
 * @param empty how many empty lines to offer in each list
 */
public record DraftFields(Draft draft, Map<String, String> mistakes, int empty) {

    /** Lines that belong together. */
    public record Group(String legend, String mistake, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /** Fields side by side. */
    public record Line(List<Field> fields, String mistake) {
        public Line {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field.
     *
     * @param example what could stand there
     */
    public record Field(Kind kind, String name, String label, String value, String example) {}

    /** What a field is. */
    public enum Kind {
        HIDDEN,
        TEXT,
        STATEMENT,
        TICK,
        TICKED,
        RULE
    }

    List<Group> of(NewStep step) {
        return switch (step) {
            case NAME ->
                List.of(group(
                        "",
                        "",
                        List.of(
                                line("title", text("title", "Name of the case", draft.title(), "The quarry road")),
                                line(
                                        "question",
                                        text(
                                                "question",
                                                "Its question (may stay empty)",
                                                draft.question().orElse(""),
                                                "Will the quarry and the village come to terms?")))));
            case PARTIES -> List.of(group("", "parties", parties()));
            case OPTIONS -> each("options", this::options);
            case RULES -> List.of(group("", "rules", rules()));
            case WANTS -> each("wants", this::wants);
            case TODAY -> draft.parties().stream().map(this::today).toList();
            case HOPE -> hope();
            case READY -> List.of();
        };
    }

    /** Lines of one party. */
    @FunctionalInterface
    private interface Lines {
        List<Line> of(Party party);
    }

    private List<Group> each(String place, Lines lines) {
        return draft.parties().stream()
                .map(party -> group(party.name(), place + "." + party.id(), lines.of(party)))
                .toList();
    }

    private Group group(String legend, String place, List<Line> lines) {
        return new Group(legend, mistakes.getOrDefault(place, ""), lines);
    }

    private Line line(String place, Field... fields) {
        return new Line(List.of(fields), mistakes.getOrDefault(place, ""));
    }

    private static Field text(String name, String label, String value, String example) {
        return new Field(Kind.TEXT, name, label, value, example);
    }

    private static Field statement(String name, String label, String value, String example) {
        return new Field(Kind.STATEMENT, name, label, value, example);
    }

    private IntStream places(int filled) {
        return IntStream.range(0, filled + (filled == 0 ? Math.max(2, empty) : empty));
    }

    private List<Line> parties() {
        List<Party> parties = draft.parties();
        String[] examples = {"the quarry", "the village"};
        return places(parties.size())
                .mapToObj(i -> line(
                        "parties." + i,
                        new Field(
                                Kind.HIDDEN,
                                "id",
                                "",
                                i < parties.size() ? parties.get(i).id() : "",
                                ""),
                        text(
                                "name",
                                "Party " + (i + 1),
                                i < parties.size() ? parties.get(i).name() : "",
                                parties.isEmpty() && i < examples.length ? examples[i] : "")))
                .toList();
    }

    private List<Line> options(Party party) {
        List<Choice> choices = party.choices();
        boolean first = party.equals(draft.parties().getFirst());
        return places(choices.size())
                .mapToObj(i -> line(
                        "options." + party.id() + "." + i,
                        text(
                                "label." + party.id(),
                                "Can",
                                i < choices.size() ? choices.get(i).label() : "",
                                i > 0 ? "" : first ? "run lorries at night" : "block the road"),
                        text(
                                "word." + party.id(),
                                "Short name",
                                i < choices.size() ? choices.get(i).id() : "",
                                i > 0 ? "" : first ? "nights" : "block")))
                .toList();
    }

    private List<Line> rules() {
        List<Rule> rules = draft.rules();
        return places(rules.size())
                .mapToObj(i -> line(
                        "rules." + i,
                        new Field(
                                Kind.RULE,
                                "kind",
                                "Which",
                                i < rules.size() ? rules.get(i).kind().key() : i == 1 ? "at-most-one" : "statement",
                                ""),
                        statement(
                                "rule",
                                "Of what",
                                i < rules.size() ? rules.get(i).text() : "",
                                rules.isEmpty() ? i == 1 ? "bypass, block" : "block implies nights" : "")))
                .toList();
    }

    private List<Line> wants(Party party) {
        List<Wish> wishes = party.wishes();
        boolean first = party.equals(draft.parties().getFirst());
        return places(wishes.size())
                .mapToObj(i -> line(
                        "wants." + party.id() + "." + i,
                        statement(
                                "want." + party.id(),
                                (i + 1) + ". wants",
                                i < wishes.size() ? wishes.get(i).statement() : "",
                                first && i == 0 ? "not block" : !first && i == 0 ? "nights implies bypass" : ""),
                        text(
                                "why." + party.id(),
                                "since",
                                i < wishes.size() ? wishes.get(i).why().orElse("") : "",
                                first && i == 0 ? "a blocked road costs orders" : "")))
                .toList();
    }

    private Group today(Party party) {
        return group(
                party.name(),
                "today",
                DraftMistakes.options(draft).entrySet().stream()
                        .filter(entry -> entry.getValue().owner().equals(party.id()))
                        .map(entry -> line(
                                "today",
                                new Field(
                                        draft.statusQuo().contains(entry.getKey()) ? Kind.TICKED : Kind.TICK,
                                        "taken",
                                        entry.getValue().label(),
                                        entry.getKey(),
                                        "")))
                        .toList());
    }

    private List<Group> hope() {
        return List.of(group(
                "",
                "hope",
                List.of(
                        line(
                                "hope.label",
                                text(
                                        "label",
                                        "What it is called, as in “leads to …”",
                                        draft.hope().map(Draft.Hope::label).orElse(""),
                                        "a bypass deal")),
                        line(
                                "hope.when",
                                statement(
                                        "when",
                                        "It holds when",
                                        draft.hope().map(Draft.Hope::when).orElse(""),
                                        "nights and bypass and not block")))));
    }
}
