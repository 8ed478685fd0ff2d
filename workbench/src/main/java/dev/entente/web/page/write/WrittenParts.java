// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.write;

import dev.entente.DecisionMaker;
import dev.entente.OptionWords;
import dev.entente.brief.words.English;
import dev.entente.casefile.edit.CaseEditor;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.casefile.tree.NodePath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The parts of a case as they are written in its file and its template. */
public final class WrittenParts {

    private static final List<String> RULES = List.of("exactly-one", "at-least-one", "at-most-one", "never");

    /** Longer rankings are changed in the text. */
    private static final int MOST_GROUPS = 300;

    private final CaseEditor editor;
    private final List<String> labels;

    /** @param labels of the options, in the order of patterns */
    WrittenParts(CaseEditor editor, List<String> labels) {
        this.editor = editor;
        this.labels = List.copyOf(labels);
    }

    /** Title, question and date. */
    public record About(String title, String question, String date) {}

    /**
     * A decision maker.
     *
     * @param shortName what it is called for short; empty where its name serves
     * @param number {@code singular}, {@code plural}, or empty where its name tells
     * @param sounds what the name tells
     * @param inherited whether all of it comes from the template
     * @param ranking its ranking, best first; empty where it has none, or one that is too long to be laid out
     * @param otherwise how its preferences are said when they are neither; empty when they are
     */
    public record Party(
            String id,
            String name,
            String shortName,
            String number,
            String sounds,
            boolean inherited,
            List<Choice> choices,
            List<Want> wants,
            List<Group> ranking,
            String otherwise) {
        public Party {
            ranking = List.copyOf(ranking);
            choices = List.copyOf(choices);
            wants = List.copyOf(wants);
        }

        /** What it is called, at the start of a sentence. */
        public String title() {
            return English.start(name.isEmpty() ? id : name);
        }

        /** How much there is of it. */
        public String extent() {
            return English.count(choices.size(), "option") + ", "
                    + (ranking.isEmpty()
                            ? English.count(wants.size(), "want")
                            : English.count(ranking.size(), "group") + " of states");
        }

        public boolean listed() {
            return otherwise.isEmpty();
        }

        /** Whether states are ranked here one by one. */
        public boolean ranked() {
            return !ranking.isEmpty();
        }
    }

    /** A group of a ranking: states that are equally good. */
    public record Group(int place, boolean first, boolean last, List<Ranked> states) {
        public Group {
            states = List.copyOf(states);
        }
    }

    /**
     * States in a group.
     *
     * @param text as it stands in the file: a pattern, or the name of a state
     * @param words what is done in them
     */
    public record Ranked(int place, String text, String words) {}

    /**
     * An option.
     *
     * @param noun what there is while it is taken; empty where its label tells
     * @param undo what giving it up is; empty where its label tells
     * @param words what its label tells
     * @param levels its levels, from the lowest, where it has any
     */
    public record Choice(
            String id,
            String label,
            String noun,
            String undo,
            OptionWords words,
            String direction,
            List<String> levels,
            boolean inherited) {}

    /**
     * A want.
     *
     * @param name what it is called; empty where its id or its statement tells
     * @param id the id that serves as its name; empty where it has none
     * @param text a statement; where it is none, as in a group in any order, what stands in the file
     * @param because the claims it rests on; empty when there are none
     */
    public record Want(
            int place,
            String name,
            String id,
            String text,
            String assumption,
            String because,
            boolean statement,
            boolean first,
            boolean last) {}

    /** A rule of what can be. */
    public record Rule(int place, String kind, String text, String assumption, boolean known) {}

    /** An outcome, or a situation that has a name. */
    public record Outcome(String id, String label, String when, boolean inherited) {}

    About about() {
        return new About(text("title"), text("question"), text("date"));
    }

    /** A text of the whole; empty when there is none. */
    String text(String key) {
        return editor.at(NodePath.of(key)).map(WrittenParts::plain).orElse("");
    }

    private static List<String> keys(Optional<Node> node) {
        return node.orElse(null) instanceof Mapping mapping ? mapping.keys() : List.of();
    }

    private static List<Node> items(Optional<Node> node) {
        return node.orElse(null) instanceof Sequence sequence ? sequence.items() : List.of();
    }

    private static Optional<Node> value(Node node, String key) {
        return node instanceof Mapping mapping ? mapping.value(key) : Optional.empty();
    }

    private static String value(Node node, String key, String otherwise) {
        return value(node, key).map(WrittenParts::plain).orElse(otherwise);
    }

    /** A node in one line. */
    private static String plain(Node node) {
        return switch (node) {
            case Scalar scalar -> scalar.isNull() ? "" : scalar.text();
            case Sequence sequence ->
                sequence.items().stream().map(WrittenParts::plain).collect(Collectors.joining(", "));
            case Mapping mapping ->
                mapping.entries().stream()
                        .map(entry -> entry.key().text() + ": " + plain(entry.value()))
                        .collect(Collectors.joining("; "));
        };
    }

    List<Party> parties() {
        return keys(editor.at(NodePath.of("decision-makers"))).stream()
                .map(this::party)
                .toList();
    }

    private Party party(String id) {
        NodePath path = CaseEditor.party(id);
        Node node = editor.at(path).orElseThrow();
        String form = Stream.of("ranking", "weights", "types")
                .filter(key -> value(node, key).isPresent()
                        && value(node, "preferences").isEmpty())
                .findFirst()
                .orElse("");
        String name = value(node, "name", "");
        List<Group> ranking = form.equals("ranking") ? ranking(items(value(node, "ranking"))) : List.of();
        return new Party(
                id,
                name,
                value(node, "short", ""),
                value(node, "number", ""),
                DecisionMaker.soundsPlural(name.isEmpty() ? id : name) ? "plural" : "singular",
                editor.isInherited(path),
                keys(value(node, "options")).stream()
                        .map(option -> choice(path.key("options").key(option), option))
                        .toList(),
                wants(items(editor.at(CaseEditor.wants(id)))),
                ranking,
                ranking.isEmpty() ? form : "");
    }

    private List<Group> ranking(List<Node> groups) {
        if (groups.size() > MOST_GROUPS) {
            return List.of();
        }
        return IntStream.range(0, groups.size())
                .mapToObj(k -> new Group(k, k == 0, k == groups.size() - 1, ranked(groups.get(k))))
                .toList();
    }

    private List<Ranked> ranked(Node group) {
        List<Node> states = group instanceof Sequence tie ? tie.items() : List.of(group);
        return IntStream.range(0, states.size())
                .mapToObj(k -> new Ranked(k, plain(states.get(k)), words(plain(states.get(k)))))
                .toList();
    }

    /** What is done in the states of a pattern; empty for what is none. */
    private String words(String pattern) {
        if (labels.size() != pattern.length() || !pattern.matches("[YN-]+")) {
            return "";
        }
        String done = said(pattern, 'Y', "");
        String open = said(pattern, '-', "with or without: ");
        return done.isEmpty() && open.isEmpty()
                ? "nothing is done"
                : Stream.of(done, open).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    private String said(String pattern, char letter, String before) {
        String said = IntStream.range(0, pattern.length())
                .filter(k -> pattern.charAt(k) == letter)
                .mapToObj(labels::get)
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? "" : before + said;
    }

    private Choice choice(NodePath path, String id) {
        Node node = editor.at(path).orElseThrow();
        String label = node instanceof Mapping ? value(node, "label", "") : plain(node);
        return new Choice(
                id,
                label,
                value(node, "noun", ""),
                value(node, "undo", ""),
                new OptionWords(label.isBlank() ? id.replace('-', ' ').replace('_', ' ') : label),
                value(node, "direction", "both"),
                editor.levels(path),
                editor.isInherited(path));
    }

    private static List<Want> wants(List<Node> items) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> want(items.get(i), i, items.size() - 1))
                .toList();
    }

    private static Want want(Node node, int place, int last) {
        boolean statement = node instanceof Scalar || value(node, "want").isPresent();
        return new Want(
                place,
                value(node, "name", ""),
                value(node, "id", ""),
                statement ? value(node, "want", node instanceof Scalar ? plain(node) : "") : plain(node),
                value(node, "assumption", ""),
                value(node, "because", ""),
                statement,
                place == 0,
                place == last);
    }

    List<Rule> rules() {
        List<Node> items = items(editor.at(NodePath.of("feasible")));
        return IntStream.range(0, items.size())
                .mapToObj(i -> rule(items.get(i), i))
                .toList();
    }

    private static Rule rule(Node node, int place) {
        String assumption = value(node, "assumption", "");
        if (node instanceof Scalar || value(node, "rule").isPresent()) {
            return new Rule(place, CaseEditor.STATEMENT, value(node, "rule", plain(node)), assumption, true);
        }
        Optional<String> kind =
                RULES.stream().filter(key -> value(node, key).isPresent()).findFirst();
        return kind.map(key -> new Rule(place, key, value(node, key, ""), assumption, true))
                .orElseGet(() -> new Rule(place, "", plain(node), assumption, false));
    }

    List<Outcome> outcomes() {
        return keys(editor.at(NodePath.of("outcomes"))).stream()
                .map(this::outcome)
                .toList();
    }

    /** The situations that have a name, of a case with options. */
    List<Outcome> situations() {
        return keys(editor.at(NodePath.of("states"))).stream()
                .map(id -> named(NodePath.of("states", id), id))
                .toList();
    }

    /** The question that is asked, and with a space behind it the option that it is about; empty where none is. */
    String asks() {
        return editor.at(NodePath.of("asks")).orElse(null) instanceof Mapping asked
                ? asked.entries().stream()
                        .map(entry -> entry.key().text() + " " + plain(entry.value()))
                        .findFirst()
                        .orElse("")
                : text("asks");
    }

    /** A statement, or a list of the options taken, in brackets. */
    private static String where(Node node) {
        return node instanceof Sequence ? "[" + plain(node) + "]" : plain(node);
    }

    private Outcome outcome(String id) {
        return named(NodePath.of("outcomes", id), id);
    }

    private Outcome named(NodePath path, String id) {
        Node node = editor.at(path).orElseThrow();
        boolean whole = node instanceof Mapping;
        return new Outcome(
                id,
                whole ? value(node, "label", "") : "",
                (whole ? value(node, "when") : Optional.of(node))
                        .map(WrittenParts::where)
                        .orElse(""),
                editor.isInherited(path));
    }
}
