// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.newcase;

import dev.entente.OptionWords;
import dev.entente.casefile.edit.Draft.Party;
import dev.entente.start.Begun;
import dev.entente.start.Begun.Remark;
import dev.entente.start.Parts;
import dev.entente.start.Place;
import dev.entente.start.Prompt;
import dev.entente.start.Prompt.Pick;
import dev.entente.start.Step;
import dev.entente.start.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The fields of a step, filled with what was answered, with some lines left empty for more.
 *
 * @param strict whether what is needed and missing is said
 * @param empty how many empty lines to offer in each list
 */
public record StartFields(Begun begun, boolean strict, int empty) {

    /**
     * Lines that belong together.
     *
     * @param help how to answer
     */
    public record Group(String legend, String help, String mistake, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Fields side by side.
     *
     * @param place where what is in them is answered, to be read back alone; empty where it says something only with others
     * @param read what came of what is in them
     */
    public record Line(String place, List<Field> fields, Read read) {
        public Line {
            fields = List.copyOf(fields);
        }
    }

    /**
     * What came of an answer: what it says, read back, or why it can’t be used; both empty where there is none.
     */
    public record Read(String said, String mistake) {

        static Read of(Optional<Remark> remark) {
            return new Read(
                    remark.map(Remark::readBack).orElse(""),
                    remark.flatMap(Remark::mistake).orElse(""));
        }
    }

    /**
     * A field.
     *
     * @param example what could stand there
     * @param picks what can be chosen, of a field that is chosen from a list
     */
    public record Field(Kind kind, String name, String label, String value, String example, List<Pick> picks) {
        public Field {
            picks = List.copyOf(picks);
        }
    }

    /** What a field is. */
    public enum Kind {
        HIDDEN,
        TEXT,
        STATEMENT,
        TICK,
        TICKED,
        PICK
    }

    List<Group> of(Step step) {
        return begun.places(step).stream().flatMap(this::groups).toList();
    }

    private Stream<Group> groups(Place place) {
        return switch (place.topic()) {
            case QUESTION, TITLE -> Stream.of(group(place, "", List.of(single(place))));
            case PARTIES, LIMITS, OUTCOMES -> Stream.of(group(place, "", listed(place)));
            case OPTIONS -> Stream.of(group(place, party(place).name(), listed(place)));
            case APART -> Stream.of(group(place, "", List.of(apart(place))));
            case TODAY -> today(place);
            case HOPE -> Stream.of(group(place, "", List.of(hope(place))));
            case WANTS -> Stream.of(group(place, party(place).name(), wants(place)));
        };
    }

    private Party party(Place place) {
        return begun.draft().party(place.about()).orElseThrow();
    }

    private Group group(Place place, String legend, List<Line> lines) {
        boolean first = begun.places(place.step()).indexOf(place)
                == begun.places(place.step()).stream()
                        .map(Place::topic)
                        .toList()
                        .indexOf(place.topic());
        boolean told = first && place.topic().many();
        return new Group(
                legend,
                told ? begun.prompt(place).help() : "",
                strict ? begun.lack(place).orElse("") : "",
                lines);
    }

    private static Field field(Kind kind, String name, String label, String value, String example) {
        return new Field(kind, name, label, value, example, List.of());
    }

    private static Line line(Place place, List<Field> fields, Optional<Remark> remark) {
        return new Line(place.id(), fields, Read.of(remark));
    }

    private Optional<Remark> only(Place place) {
        return begun.remarks(place).stream().findFirst();
    }

    private Line single(Place place) {
        Prompt prompt = begun.prompt(place);
        String said = only(place).map(Remark::text).orElse("");
        return line(
                place, List.of(field(Kind.TEXT, place.id(), prompt.question(), said, prompt.example())), only(place));
    }

    private Line apart(Place place) {
        boolean no = only(place).filter(remark -> remark.text().equals("no")).isPresent();
        return line(
                place,
                List.of(field(
                        no ? Kind.TICK : Kind.TICKED,
                        place.id(),
                        begun.prompt(place).question(),
                        "yes",
                        "")),
                only(place));
    }

    private Stream<Group> today(Place place) {
        List<String> taken = begun.draft().statusQuo();
        List<Pick> picks = begun.prompt(place).picks();
        String mistake = only(place).flatMap(Remark::mistake).orElse("");
        List<Group> parties = begun.draft().parties().stream()
                .map(party -> new Group(
                        party.name(),
                        "",
                        "",
                        picks.stream()
                                .filter(pick -> pick.owner().equals(party.id()))
                                .map(pick -> new Line(
                                        "",
                                        List.of(field(
                                                ticked(place, taken, pick) ? Kind.TICKED : Kind.TICK,
                                                place.id(),
                                                pick.label()
                                                        .substring(party.name().length() + 2),
                                                pick.word(),
                                                "")),
                                        Read.of(Optional.empty())))
                                .toList()))
                .toList();
        return Stream.concat(
                mistake.isEmpty() ? Stream.of() : Stream.of(new Group("", "", mistake, List.of())), parties.stream());
    }

    /** What was ticked stays so, also where it can’t be so. */
    private boolean ticked(Place place, List<String> taken, Pick pick) {
        return taken.contains(pick.word())
                || only(place)
                        .filter(remark ->
                                Arrays.asList(remark.text().split(", ", -1)).contains(pick.word()))
                        .isPresent();
    }

    private Line hope(Place place) {
        String goal = begun.draft().goal().orElse("");
        Prompt prompt = begun.prompt(place);
        return line(
                place,
                List.of(new Field(Kind.PICK, place.id(), "The outcome", goal, "none in particular", prompt.picks())),
                only(place));
    }

    private List<Line> listed(Place place) {
        return listed(place, begun.remarks(place));
    }

    private List<Line> listed(Place place, List<Remark> remarks) {
        int lines = remarks.size() + empty;
        return IntStream.range(0, lines)
                .mapToObj(i -> {
                    Optional<Remark> remark = i < remarks.size() ? Optional.of(remarks.get(i)) : Optional.empty();
                    return line(place, fields(place, remark, i), remark);
                })
                .toList();
    }

    private List<Field> fields(Place place, Optional<Remark> remark, int at) {
        Topic topic = place.topic();
        Parts parts = Parts.of(topic, remark.map(Remark::text).orElse(""));
        List<Field> fields = new ArrayList<>();
        if (topic == Topic.PARTIES || topic == Topic.OPTIONS || topic == Topic.OUTCOMES) {
            String id = remark.map(Remark::id).filter(known -> !known.isEmpty()).orElse(parts.id());
            fields.add(field(Kind.HIDDEN, StartForm.field(place, "id"), "", id, ""));
        }
        List<String> names = StartForm.parts(topic);
        for (int k = 0; k < names.size(); k++) {
            String part = names.get(k);
            fields.add(field(
                    kind(part, topic),
                    StartForm.field(place, part),
                    label(topic, part, at),
                    parts.fields().get(k),
                    proposed(part, parts.fields().getFirst()).orElseGet(() -> example(place, part, at))));
        }
        return fields;
    }

    /** What is made of what is done, where nothing else is said: what there is then, and what giving it up is. */
    private static Optional<String> proposed(String part, String label) {
        OptionWords words = new OptionWords(label);
        if (label.isEmpty() || !words.isCommand()) {
            return Optional.empty();
        }
        return switch (part) {
            case "noun" -> Optional.of(words.thing().text());
            case "undo" -> Optional.of(words.dropping().command());
            default -> Optional.empty();
        };
    }

    private static Kind kind(String part, Topic topic) {
        return part.equals("when") || part.equals("want") || topic == Topic.LIMITS ? Kind.STATEMENT : Kind.TEXT;
    }

    private static String label(Topic topic, String part, int at) {
        return switch (part) {
            case "name" -> "Party " + (at + 1);
            case "label" -> topic == Topic.OPTIONS ? "Can" : "Outcome";
            case "noun" -> "What there is then";
            case "undo" -> "Giving it up";
            case "when" -> "What is done in it";
            case "want" -> "Wants";
            case "why" -> "Since";
            default -> "Limit";
        };
    }

    private String example(Place place, String part, int at) {
        boolean first = at == 0
                && begun.places(place.step()).stream()
                        .filter(other -> other.topic() == place.topic())
                        .findFirst()
                        .filter(place::equals)
                        .isPresent();
        if (!first) {
            return "";
        }
        return switch (part) {
            case "name" -> "the quarry";
            case "label" -> place.topic() == Topic.OPTIONS ? "block the road" : "a settlement";
            case "noun" -> "a roadblock";
            case "undo" -> "clear the road";
            case "when" -> "bypass, not block";
            case "want" -> "not block";
            case "why" -> "it costs orders";
            default -> begun.prompt(place).example();
        };
    }

    private List<Line> wants(Place place) {
        List<Remark> remarks = begun.remarks(place);
        List<Pick> kinds = begun.prompt(place).picks();
        Optional<Remark> order = remarks.stream()
                .findFirst()
                .filter(remark -> picked(kinds, remark.text()).isPresent());
        List<Line> lines = new ArrayList<>();
        if (!kinds.isEmpty()) {
            lines.add(line(place, order(place, kinds, order), order));
        }
        lines.addAll(listed(place, remarks.subList(order.isPresent() ? 1 : 0, remarks.size())));
        return lines;
    }

    /** The outcomes of an order as the form writes it; empty where it is another want. */
    private static Optional<List<String>> picked(List<Pick> kinds, String text) {
        List<String> words = List.of(text.split(" > ", -1));
        return kinds.stream().map(Pick::word).toList().containsAll(words) ? Optional.of(words) : Optional.empty();
    }

    private List<Field> order(Place place, List<Pick> kinds, Optional<Remark> order) {
        List<String> words =
                order.flatMap(remark -> picked(kinds, remark.text())).orElse(List.of());
        return IntStream.range(0, kinds.size())
                .mapToObj(i -> new Field(
                        Kind.PICK,
                        StartForm.field(place, "order"),
                        i == 0 ? "Best" : i == kinds.size() - 1 ? "worst" : "then",
                        i < words.size() ? words.get(i) : "",
                        "–",
                        kinds))
                .toList();
    }
}
