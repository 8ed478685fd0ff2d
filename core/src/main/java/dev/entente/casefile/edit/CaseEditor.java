// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.edit;

import dev.entente.Direction;
import dev.entente.Grounds;
import dev.entente.OptionForm;
import dev.entente.Pattern;
import dev.entente.Rule;
import dev.entente.casefile.CaseBinder;
import dev.entente.casefile.Inheritance;
import dev.entente.casefile.tree.ChangeRefused;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Layout;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.casefile.tree.NodePath;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.graph.StateSpace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A case file to be changed part by part, in its text: comments, order and style of what is not changed stay. A template
 * is never changed; the file says otherwise itself. Whether what comes of it is a case is said on reading it. Immutable;
 * every change throws {@link ChangeRefused} where the text does not allow it.
 */
public final class CaseEditor {

    private static final String ANY_ORDER = "any-order";
    private static final String KNOWN = "known";
    private static final String ORDER = "order";
    private static final String LABEL = "label";
    private static final String ASSUMPTION = "assumption";
    private static final String MAYBE = "maybe";

    /** What holds a sign that could be taken for one between two wants. */
    private static final String SIGNED = "(?s).*(?:(?<!-)>|=).*";

    private final Overlay overlay;
    private final List<String> along;

    private CaseEditor(Overlay overlay, List<String> along) {
        this.overlay = overlay;
        this.along = List.copyOf(along);
    }

    /**
     * Reads a text as far as it is YAML.
     *
     * @param path where the text belongs
     * @param within the folder outside which nothing is read
     */
    public static Reading<CaseEditor> of(SourceFile text, Path path, Optional<Path> within) {
        return switch (Document.parse(text)) {
            case Reading.Done<Document>(Document own, List<Diagnostic> found) ->
                new Reading.Done<>(
                        new CaseEditor(new Overlay(own, Inheritance.inherited(own, path, within)), List.of()), found);
            case Reading.Failed<Document>(List<Diagnostic> found) -> new Reading.Failed<>(found);
        };
    }

    /** The text as it is now. */
    public String text() {
        return overlay.own().write();
    }

    /**
     * What else in the file went along with the changes so far, because it speaks of what was added, renamed or removed:
     * a line for each place, that says what stands there now.
     */
    public List<String> along() {
        return along;
    }

    /** What stands at a place, in the file or in its template. */
    public Optional<Node> at(NodePath path) {
        return overlay.at(path);
    }

    /** Whether what stands at a place stands in the template alone. */
    public boolean isInherited(NodePath path) {
        return overlay.isInherited(path);
    }

    /** The place of a decision maker. */
    public static NodePath party(String id) {
        return NodePath.of("decision-makers", id);
    }

    /** The place of a decision maker's list of wants. */
    public static NodePath wants(String id) {
        return party(id).key("preferences");
    }

    /** A text of the whole: {@code title}, {@code question}, {@code date}, {@code goal}; an empty one is taken away. */
    public CaseEditor say(String key, String text) {
        return scalar(NodePath.of(key), text);
    }

    /** A further source. */
    public CaseEditor source(String id, String title) {
        var values = new LinkedHashMap<String, Node>();
        values.put("title", Node.text(title));
        return set(NodePath.of("sources", id), Node.mapping(Layout.FLOW, values));
    }

    /**
     * A further item of evidence.
     *
     * @param source the name of a source
     * @param likelihood how likely it is, by type as {@code party.type}
     */
    public record Item(
            String id,
            String source,
            String claim,
            SequencedMap<String, Node> likelihood,
            Optional<String> reliability,
            Optional<String> group) {}

    /** A further item of evidence. */
    public CaseEditor evidence(Item item) {
        var values = new LinkedHashMap<String, Node>();
        values.put("source", Node.text(item.source()));
        values.put("claim", Node.text(item.claim()));
        if (!item.likelihood().isEmpty()) {
            values.put("likelihood", Node.mapping(Layout.FLOW, item.likelihood()));
        }
        item.reliability().ifPresent(share -> values.put("reliability", Node.value(share)));
        item.group().ifPresent(group -> values.put("group", Node.text(group)));
        return set(NodePath.of("evidence", item.id()), Node.mapping(Layout.FLOW, values));
    }

    /** What a decision maker is called. */
    public CaseEditor name(String party, String name) {
        return scalar(party(party).key("name"), name);
    }

    /** What a decision maker is called for short, and whether it is one or many; an empty word leaves it to its name. */
    public CaseEditor called(String party, String shortName, String number) {
        return scalar(party(party).key("short"), shortName).scalar(party(party).key("number"), number);
    }

    /** A further decision maker, who can do and wants nothing yet. */
    public CaseEditor addParty(String id, String name) {
        var values = new LinkedHashMap<String, Node>();
        values.put("name", Node.text(name));
        values.put("options", Node.mapping(Layout.FLOW, new LinkedHashMap<>()));
        values.put("preferences", Node.list(Layout.FLOW, List.of()));
        return set(party(id), Node.mapping(Layout.BLOCK, values));
    }

    /** Without a decision maker, as if it had never taken an option; who speaks of it goes along. */
    public CaseEditor removeParty(String id) {
        CaseEditor bare = this;
        if (at(party(id).key("options")).orElse(null) instanceof Mapping options) {
            for (String option : options.keys()) {
                bare = bare.removeOption(id, option);
            }
        }
        return bare.carry(new NameChange.PartyRemoved(id)).remove(party(id));
    }

    /** A decision maker called otherwise, wherever it is spoken of. */
    public CaseEditor renameParty(String from, String to) {
        refuseTaken(party(to));
        return carry(new NameChange.PartyRenamed(from, to)).rename(party(from), to);
    }

    /**
     * An option, new or not. With a new one patterns get a place more, and nothing is different as long as it isn't taken;
     * in rankings, the states with it are tied with those without.
     */
    public CaseEditor option(String party, String id, String label, Direction direction) {
        NodePath path = party(party).key("options").key(id);
        refuseLevels(path);
        String word = direction.name().toLowerCase(Locale.ROOT);
        if (at(path).orElse(null) instanceof Mapping mapping) {
            CaseEditor labelled = scalar(path.key(LABEL), label);
            boolean plain = mapping.value("direction").isEmpty() && direction == Direction.BOTH;
            return plain ? labelled : labelled.scalar(path.key("direction"), direction == Direction.BOTH ? "" : word);
        }
        CaseEditor wider = at(path).isPresent() ? this : carry(new NameChange.OptionAdded(party, id));
        return wider.set(path, direction == Direction.BOTH ? Node.text(label) : labelled(label, "direction", word));
    }

    /** The noun of an option, and what giving it up is; an empty text leaves it to its label. */
    public CaseEditor words(String party, String id, String noun, String undo) {
        NodePath path = party(party).key("options").key(id);
        refuseLevels(path);
        if (at(path).orElse(null) instanceof Mapping) {
            return scalar(path.key("noun"), noun).scalar(path.key("undo"), undo);
        }
        if (noun.isEmpty() && undo.isEmpty()) {
            return this;
        }
        var values = new LinkedHashMap<String, Node>();
        at(path).filter(label -> label instanceof Scalar scalar && !scalar.isNull())
                .ifPresent(label -> values.put(LABEL, label));
        if (!noun.isEmpty()) {
            values.put("noun", Node.text(noun));
        }
        if (!undo.isEmpty()) {
            values.put("undo", Node.text(undo));
        }
        return set(path, Node.mapping(Layout.FLOW, values));
    }

    /**
     * Whether an option may not be there.
     *
     * @param assumption why it is thought so, besides what is said of it already; may be empty
     */
    public CaseEditor maybe(String party, String id, boolean maybe, String assumption) {
        NodePath path = party(party).key("options").key(id);
        if (!maybe) {
            return at(path.key(MAYBE)).isPresent() ? remove(path.key(MAYBE)) : this;
        }
        if (at(path).orElse(null) instanceof Mapping mapping) {
            String said = mapping.value(ASSUMPTION).orElse(null) instanceof Scalar scalar ? scalar.text() + "; " : "";
            return set(path.key(MAYBE), Node.value("true"))
                    .scalar(path.key(ASSUMPTION), assumption.isEmpty() ? said : said + assumption);
        }
        var values = new LinkedHashMap<String, Node>();
        at(path).filter(label -> !label.isNull()).ifPresent(label -> values.put(LABEL, label));
        values.put(MAYBE, Node.value("true"));
        if (!assumption.isEmpty()) {
            values.put(ASSUMPTION, Node.text(assumption));
        }
        return set(path, Node.mapping(Layout.BLOCK, values));
    }

    /** An option called otherwise, wherever it is spoken of. */
    public CaseEditor renameOption(String party, String from, String to) {
        NodePath options = party(party).key("options");
        refuseTaken(options.key(to));
        return carry(new NameChange.OptionRenamed(party, from, to)).rename(options.key(from), to);
    }

    /** Without an option, as if it were never taken; what speaks of it goes along. */
    public CaseEditor removeOption(String party, String id) {
        refuseLevels(party(party).key("options").key(id));
        return carry(new NameChange.OptionRemoved(party, id))
                .remove(party(party).key("options").key(id));
    }

    /** What has several levels is changed in the text alone, but for its name. */
    private void refuseLevels(NodePath option) {
        if (!levels(option).isEmpty()) {
            throw new ChangeRefused(
                    "“" + option + "” has levels; it is changed, or taken out, in the text of the file");
        }
    }

    /** The names of the levels of an option, from the lowest; none where it has none. */
    public List<String> levels(NodePath option) {
        return at(option.key("levels")).map(NameScope.Levelled::names).orElse(List.of());
    }

    /** How many letters a pattern of states has. */
    public int patternLetters() {
        return at(NodePath.ROOT).orElse(null) instanceof Mapping root
                ? NameScope.of(root).options().size()
                : 0;
    }

    private static Mapping labelled(String label, String key, String text) {
        var values = new LinkedHashMap<String, Node>();
        values.put(LABEL, Node.text(label));
        values.put(key, Node.text(text));
        return Node.mapping(Layout.FLOW, values);
    }

    /**
     * A want in place of the one at a place, from 0; its id stays, and its evidence as long as the statement is the one it
     * speaks for.
     */
    public CaseEditor want(String party, int place, String statement, String assumption) {
        return stated(wants(party).item(place), "want", statement, assumption);
    }

    /** A further want at a place, from 0. */
    public CaseEditor addWant(String party, int place, String statement, String assumption) {
        return insert(wants(party), place, statement("want", statement, assumption));
    }

    /**
     * What a want is called. An empty name leaves it to the id; where that no longer says what is wanted, the want has no
     * name and its statement tells it.
     *
     * @param fits whether the id still says what is wanted
     */
    public CaseEditor nameWant(String party, int place, String name, boolean fits) {
        NodePath path = wants(party).item(place);
        boolean mapping = at(path).orElse(null) instanceof Mapping;
        boolean unnamed = name.isEmpty() && !fits && at(path.key("id")).isPresent();
        if (unnamed) {
            return set(path.key("name"), Node.value("null"));
        }
        if (mapping || name.isEmpty()) {
            return scalar(path.key("name"), name);
        }
        var values = new LinkedHashMap<String, Node>();
        values.put("name", Node.text(name));
        values.put("want", at(path).orElseThrow());
        return set(path, Node.mapping(Layout.BLOCK, values));
    }

    public CaseEditor removeWant(String party, int place) {
        return remove(wants(party).item(place));
    }

    /** A want put at another place. */
    public CaseEditor moveWant(String party, int from, int to) {
        Node want = at(wants(party).item(from)).orElseThrow();
        return remove(wants(party).item(from)).insert(wants(party), to, want);
    }

    /** Wants that stand together made a group whose order is open; none of them is in one. */
    public CaseEditor group(String party, int first, int count) {
        CaseEditor changed = this;
        List<Node> together = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            together.add(changed.at(wants(party).item(first)).orElseThrow());
            changed = changed.removeWant(party, first);
        }
        return changed.insert(wants(party), first, anyOrder(together));
    }

    /** A group of wants whose order is open. */
    static Node anyOrder(List<Node> wants) {
        return Node.mapping(Layout.BLOCK, new LinkedHashMap<>(Map.of(ANY_ORDER, Node.list(Layout.BLOCK, wants))));
    }

    /** The places of a decision maker's wants, those of {@code any-order} groups one by one. */
    private List<NodePath> wantPlaces(String party) {
        List<NodePath> places = new ArrayList<>();
        if (at(wants(party)).orElse(null) instanceof Sequence list) {
            for (int k = 0; k < list.items().size(); k++) {
                NodePath item = wants(party).item(k);
                int together = at(item.key(ANY_ORDER)).orElse(null) instanceof Sequence group
                        ? group.items().size()
                        : 0;
                for (int g = 0; g < together; g++) {
                    places.add(item.key(ANY_ORDER).item(g));
                }
                if (together == 0) {
                    places.add(item);
                }
            }
        }
        return places;
    }

    /**
     * How what is known of an order names the wants of a decision maker, by place, through groups: each by its id, else as it
     * stands in the list, in parentheses where it compares levels.
     */
    public List<String> wantNames(String party) {
        return wantPlaces(party).stream().map(this::wantName).toList();
    }

    private String wantName(NodePath path) {
        return text(path.key("id"))
                .or(() -> text(path.key("want")))
                .or(() -> text(path))
                .map(text -> text.matches(SIGNED) ? "(" + text + ")" : text)
                .orElseThrow(() -> new IllegalArgumentException("no want stands there (" + path + ")"));
    }

    /**
     * What is known of an order of wants.
     *
     * @param order as it is written, such as {@code a > b}
     * @param assumption why it is thought so; empty where that is not said
     */
    public record Known(String order, String assumption) {}

    /** What is known of the order of a decision maker's wants, item by item. */
    public List<Known> known(String party) {
        NodePath known = party(party).key(KNOWN);
        int items =
                at(known).orElse(null) instanceof Sequence list ? list.items().size() : 0;
        return IntStream.range(0, items)
                .mapToObj(known::item)
                .map(item -> new Known(
                        text(item.key(ORDER)).or(() -> text(item)).orElse(""),
                        text(item.key(ASSUMPTION)).orElse("")))
                .toList();
    }

    private Optional<String> text(NodePath path) {
        return at(path).filter(Scalar.class::isInstance).map(node -> ((Scalar) node).text());
    }

    /** With the order of all wants of a decision maker open, until something is known of it. */
    public CaseEditor leaveOpen(String party) {
        return set(party(party).key(KNOWN), Node.list(Layout.FLOW, List.of()));
    }

    /** Without an item of what is known of an order, from 0. */
    public CaseEditor forget(String party, int item) {
        NodePath known = party(party).key(KNOWN);
        return at(known).orElse(null) instanceof Sequence list && list.items().size() == 1
                ? leaveOpen(party)
                : remove(known.item(item));
    }

    /**
     * With something further known of the order of a decision maker's wants.
     *
     * @param order such as {@code a > b}
     * @param assumption why it is thought so; may be empty
     */
    public CaseEditor know(String party, String order, String assumption) {
        NodePath known = party(party).key(KNOWN);
        int last =
                at(known).orElse(null) instanceof Sequence list ? list.items().size() : 0;
        var values = new LinkedHashMap<String, Node>();
        values.put(ORDER, Node.text(order));
        values.put(ASSUMPTION, Node.text(assumption));
        return insert(known, last, assumption.isEmpty() ? Node.text(order) : Node.mapping(Layout.FLOW, values));
    }

    /**
     * The wants in another order, each within its group.
     *
     * @param order by place, counted from 0 through groups, the place of the want that is to stand there
     */
    public CaseEditor ordered(String party, List<Integer> order) {
        CaseEditor changed = this;
        List<NodePath> places = wantPlaces(party);
        List<Integer> now =
                new ArrayList<>(IntStream.range(0, order.size()).boxed().toList());
        for (int place = 0; place < order.size(); place++) {
            int from = now.indexOf(order.get(place));
            if (from != place) {
                Collections.rotate(now.subList(place, from + 1), 1);
                Node want = changed.at(places.get(from)).orElseThrow();
                changed = changed.remove(places.get(from))
                        .insert(
                                places.get(place).parent(),
                                ((NodePath.Item) places.get(place).last()).index(),
                                want);
            }
        }
        return changed;
    }

    /**
     * A rule in place of the one at a place, from 0.
     *
     * @param kind {@code statement}, or the key of a rule about a list of options
     */
    public CaseEditor rule(int place, String kind, String text, String assumption) {
        NodePath path = NodePath.of("feasible").item(place);
        return kind.equals(STATEMENT) && isStatement(path)
                ? stated(path, "rule", text, assumption)
                : set(path, rule(kind, text, assumption));
    }

    private boolean isStatement(NodePath path) {
        return at(path).filter(node -> node instanceof Scalar
                        || (node instanceof Mapping mapping
                                && mapping.value("rule").isPresent()))
                .isPresent();
    }

    /** A further rule behind the others. */
    public CaseEditor addRule(String kind, String text, String assumption) {
        NodePath rules = NodePath.of("feasible");
        int last = at(rules).orElse(null) instanceof Sequence sequence
                ? sequence.items().size()
                : 0;
        return insert(rules, last, rule(kind, text, assumption));
    }

    public CaseEditor removeRule(int place) {
        return remove(NodePath.of("feasible").item(place));
    }

    /** What a rule is that is a statement. */
    public static final String STATEMENT = "statement";

    private static Node rule(String kind, String text, String assumption) {
        if (kind.equals(STATEMENT)) {
            return statement("rule", text, assumption);
        }
        boolean pattern = kind.equals("never");
        var values = new LinkedHashMap<String, Node>();
        values.put(kind, pattern ? Node.text(text) : names(List.of(text.split(","))));
        if (!assumption.isEmpty()) {
            values.put(ASSUMPTION, Node.text(assumption));
        }
        return Node.mapping(Layout.BLOCK, values);
    }

    /** The options that are taken today, or the one state in graph form. */
    public CaseEditor statusQuo(List<String> taken) {
        return set(NodePath.of("status-quo"), names(taken));
    }

    /** The state that holds today, by its name, in graph form. */
    public CaseEditor statusQuo(String state) {
        return scalar(NodePath.of("status-quo"), state);
    }

    /** An outcome, new or not. */
    public CaseEditor outcome(String id, String label, String when) {
        NodePath path = NodePath.of("outcomes", id);
        if (at(path).orElse(null) instanceof Mapping) {
            return scalar(path.key(LABEL), label).scalar(path.key("when"), when);
        }
        return set(path, label.isEmpty() ? Node.text(when) : labelled(label, "when", when));
    }

    /** An outcome called otherwise, wherever it is spoken of. */
    public CaseEditor renameOutcome(String from, String to) {
        refuseTaken(NodePath.of("outcomes", to));
        return carry(new NameChange.OutcomeRenamed(from, to)).rename(NodePath.of("outcomes", from), to);
    }

    /**
     * Without an outcome; what speaks of it says in its place what it said.
     *
     * @throws ChangeRefused where that is not the same in all variants
     */
    public CaseEditor removeOutcome(String id) {
        NodePath path = NodePath.of("outcomes", id);
        refuseVaried(id);
        Optional<Node> when = at(path.key("when")).or(() -> at(path));
        String said = when.orElse(null) instanceof Scalar scalar ? scalar.text() : "false";
        return carry(new NameChange.OutcomeRemoved(id, said)).remove(path);
    }

    /**
     * A situation that has a name, new or not.
     *
     * @param when a statement, a pattern or an alias; in brackets, the options taken
     */
    public CaseEditor situation(String id, String label, String when) {
        NodePath path = NodePath.of("states", id);
        Node where = when.startsWith("[") && when.endsWith("]")
                ? names(List.of(when.substring(1, when.length() - 1).split(",")))
                : Node.text(when);
        if (at(path).orElse(null) instanceof Mapping) {
            return scalar(path.key(LABEL), label).set(path.key("when"), where);
        }
        if (label.isEmpty()) {
            return set(path, where);
        }
        var values = new LinkedHashMap<String, Node>();
        values.put(LABEL, Node.text(label));
        values.put("when", where);
        return set(path, Node.mapping(Layout.FLOW, values));
    }

    /** A situation under another id. */
    public CaseEditor renameSituation(String from, String to) {
        refuseTaken(NodePath.of("states", to));
        return rename(NodePath.of("states", from), to);
    }

    public CaseEditor removeSituation(String id) {
        return remove(NodePath.of("states", id));
    }

    /**
     * Which question the brief is to answer.
     *
     * @param question as the file has it; empty to leave it to the brief
     * @param option what it asks about, where it asks what an option adds; else empty
     */
    public CaseEditor asks(String question, String option) {
        if (option.isEmpty()) {
            return scalar(NodePath.of("asks"), question);
        }
        var values = new LinkedHashMap<String, Node>();
        values.put(question, Node.text(option));
        return set(NodePath.of("asks"), Node.mapping(Layout.FLOW, values));
    }

    /** The place of a decision maker's ranking. */
    public static NodePath ranking(String id) {
        return party(id).key("ranking");
    }

    /** A group of a ranking put at another place, from 0. */
    public CaseEditor moveGroup(String party, int from, int to) {
        Node group = at(ranking(party).item(from)).orElseThrow();
        return remove(ranking(party).item(from)).insert(ranking(party), to, group);
    }

    /** A group of a ranking and the next made one: all of both are equally good. */
    public CaseEditor tieGroups(String party, int place) {
        NodePath next = ranking(party).item(place + 1);
        List<Node> all = new ArrayList<>(group(ranking(party).item(place)));
        all.addAll(group(next));
        return remove(next).set(ranking(party).item(place), Node.list(Layout.FLOW, all));
    }

    /** A member of a group of a ranking, from 0, made a group of its own behind that one. */
    public CaseEditor untie(String party, int place, int member) {
        List<Node> rest = new ArrayList<>(group(ranking(party).item(place)));
        Node apart = rest.remove(member);
        Node left = rest.size() == 1 ? rest.getFirst() : Node.list(Layout.FLOW, rest);
        return set(ranking(party).item(place), left).insert(ranking(party), place + 1, apart);
    }

    private List<Node> group(NodePath place) {
        return switch (at(place).orElseThrow(() -> new IllegalArgumentException("no group there (" + place + ")"))) {
            case Sequence tie -> tie.items();
            case Scalar one -> List.of(one);
            case Mapping other -> throw new IllegalArgumentException("no group (" + other + ")");
        };
    }

    /** Refuses to put what an outcome says in its place where a variant says otherwise. */
    private void refuseVaried(String outcome) {
        if (at(NodePath.of("variants")).orElse(null) instanceof Mapping variants) {
            for (String variant : variants.keys()) {
                NodePath otherwise = NodePath.of("variants", variant, "outcomes", outcome);
                if (at(otherwise).isPresent() && Carrying.isStated(overlay, outcome)) {
                    throw new ChangeRefused("the variant “" + variant + "” says otherwise of “" + outcome
                            + "”, and statements name it; "
                            + "take it out of the variant or out of the statements first");
                }
            }
        }
    }

    private void refuseTaken(NodePath path) {
        if (at(path).isPresent()) {
            throw new ChangeRefused(path);
        }
    }

    private CaseEditor carry(NameChange change) {
        Carrying.Carried carried =
                Carrying.along(overlay, change, change instanceof NameChange.OptionRemoved ? possible() : _ -> true);
        List<String> all = new ArrayList<>(along);
        all.addAll(carried.told());
        return new CaseEditor(carried.overlay(), all);
    }

    /** Whether a pattern stands for states that the rules allow; where that can't be told, it may. */
    private Predicate<String> possible() {
        Optional<Case> read = at(NodePath.ROOT)
                .filter(Mapping.class::isInstance)
                .flatMap(root -> CaseBinder.bind((Mapping) root, "case", new Diagnostics()));
        if (read.isEmpty() || !(read.get().conflict().form() instanceof OptionForm form)) {
            return _ -> true;
        }
        return pattern -> {
            List<Rule> rules = new ArrayList<>(form.rules());
            rules.add(new Rule.Only(List.of(new Pattern(pattern)), Grounds.NONE));
            return StateSpace.any(new OptionForm(form.options(), rules, List.of()))
                    .isPresent();
        };
    }

    private CaseEditor stated(NodePath path, String key, String statement, String assumption) {
        if (at(path).orElse(null) instanceof Mapping mapping) {
            boolean same = mapping.value(key).orElse(null) instanceof Scalar was
                    && was.text().equals(statement);
            CaseEditor said = (same ? this : scalar(path.key("because"), "")).scalar(path.key(key), statement);
            boolean keeps = mapping.value(ASSUMPTION).isEmpty() && assumption.isEmpty();
            return keeps ? said : said.scalar(path.key(ASSUMPTION), assumption);
        }
        return set(path, statement(key, statement, assumption));
    }

    private static Node statement(String key, String statement, String assumption) {
        if (assumption.isEmpty()) {
            return Node.text(statement);
        }
        var values = new LinkedHashMap<String, Node>();
        values.put(key, Node.text(statement));
        values.put(ASSUMPTION, Node.text(assumption));
        return Node.mapping(Layout.BLOCK, values);
    }

    private static Node names(List<String> names) {
        return Node.list(
                Layout.FLOW,
                names.stream()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .map(Node::text)
                        .toList());
    }

    /** A text at a place; an empty one takes away what stands there. */
    private CaseEditor scalar(NodePath path, String text) {
        if (!text.isEmpty()) {
            return set(path, Node.text(text));
        }
        return at(path).isPresent() ? remove(path) : this;
    }

    /** With a node at a place, as it stands elsewhere. */
    CaseEditor set(NodePath path, Node value) {
        return new CaseEditor(overlay.set(path, value), along);
    }

    /** Without what stands at a place. */
    CaseEditor remove(NodePath path) {
        return new CaseEditor(overlay.remove(path), along);
    }

    private CaseEditor rename(NodePath path, String key) {
        return new CaseEditor(overlay.rename(path, key), along);
    }

    private CaseEditor insert(NodePath list, int index, Node item) {
        return new CaseEditor(overlay.insert(list, index, item), along);
    }
}
