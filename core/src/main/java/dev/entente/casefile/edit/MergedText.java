// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.edit;

import dev.entente.OpenOrder;
import dev.entente.OpenOrder.Above;
import dev.entente.Option;
import dev.entente.Outcome;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.Type;
import dev.entente.Unknowns;
import dev.entente.Vocabulary;
import dev.entente.casefile.edit.MergedFile.Read;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Layout;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.casefile.tree.NodePath;
import dev.entente.merge.Disagreement;
import dev.entente.merge.Laying;
import dev.entente.merge.Limits;
import dev.entente.merge.Position;
import dev.entente.merge.Position.Wish;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes what versions say into the text of the case beside which they are laid. */
record MergedText(Laying laying, List<Read> versions) {

    private static final String ASSUMPTION = "assumption";
    private static final String BECAUSE = "because";
    private static final String EVIDENCE = "evidence";
    private static final String KNOWN = "known";
    private static final String OUTCOMES = "outcomes";
    private static final String PREFERENCES = "preferences";
    private static final String SOURCES = "sources";
    private static final String TYPES = "types";
    private static final List<String> FORMS = List.of(PREFERENCES, "ranking", "weights");

    /** What stands beside a ranking or weights, and says what they rest on. */
    private static final List<String> GROUNDS = List.of(BECAUSE, ASSUMPTION);

    /** The text with all that they say. */
    CaseEditor in(CaseEditor editor) {
        CaseEditor changed = editor;
        for (Option option : laying.options()) {
            changed = changed.option(option.owner(), option.id(), option.label(), option.direction())
                    .words(
                            option.owner(),
                            option.id(),
                            option.noun().orElse(""),
                            option.undo().orElse(""));
        }
        changed = maybe(changed);
        for (Outcome outcome : outcomes()) {
            NodePath path = NodePath.of(OUTCOMES, outcome.id());
            changed = changed.set(path, first(path));
        }
        for (Limits.Wider rule : laying.limits().rules()) {
            String why = rule.grounds().assumption().orElse("");
            changed = rule.instead() < 0
                    ? changed.addRule(CaseEditor.STATEMENT, rule.statement().text(), why)
                    : changed.removeRule(rule.instead())
                            .addRule(CaseEditor.STATEMENT, rule.statement().text(), why);
        }
        for (Laying.Agreed agreed : laying.agreed()) {
            changed = agreed.asBefore() ? changed : agreed(changed, agreed);
        }
        for (Disagreement disagreement : laying.disagreements()) {
            changed = switch (disagreement) {
                case Disagreement.Order order -> order(changed, order);
                case Disagreement.Lists lists -> lists(changed, lists);
                case Disagreement.There _ -> changed;
            };
        }
        return withEvidence(changed);
    }

    /** What stands at a place in the first version that has something there. */
    private Node first(NodePath path) {
        return versions.stream()
                .flatMap(version -> version.at(path).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing stands there (" + path + ")"));
    }

    /** The outcomes of versions that the case lacks, each once. */
    private List<Outcome> outcomes() {
        List<Outcome> further = new ArrayList<>();
        versions.stream()
                .flatMap(version -> version.subject().framing().outcomes().stream())
                .filter(outcome -> laying.base().framing().outcome(outcome.id()).isEmpty()
                        && further.stream().noneMatch(other -> other.id().equals(outcome.id())))
                .forEach(further::add);
        return further;
    }

    /** Which options may not be there: those that not all have, and those of which a version says so. */
    private CaseEditor maybe(CaseEditor editor) {
        CaseEditor changed = editor;
        for (Disagreement disagreement : laying.disagreements()) {
            if (disagreement instanceof Disagreement.There(Option option, List<Integer> with, List<Integer> without)) {
                changed = changed.maybe(
                        option.owner(),
                        option.id(),
                        true,
                        names(with)
                                + (with.size() == 1 ? " has it, " : " have it, ")
                                + names(without)
                                + (without.size() == 1 ? " has not" : " have not"));
            }
        }
        for (String name : laying.base().conflict().form().atoms()) {
            List<Integer> open = IntStream.range(0, versions.size())
                    .filter(v -> unknowns(v).options().contains(name))
                    .boxed()
                    .toList();
            boolean before = laying.base().situation().unknowns().options().contains(name);
            boolean everywhere = versions.stream()
                    .allMatch(version ->
                            version.subject().conflict().form().atoms().contains(name));
            if (before == open.isEmpty() && everywhere) {
                String[] parts = name.split("\\.", 2);
                changed = changed.maybe(parts[0], parts[1], !open.isEmpty(), open.isEmpty() ? "" : said(open));
            }
        }
        return changed;
    }

    private Unknowns unknowns(int version) {
        return versions.get(version).subject().situation().unknowns();
    }

    private static String plural(List<Integer> who, String one, String many) {
        return who.size() == 1 ? one : many;
    }

    /** "anna and carla say so". */
    private String said(List<Integer> who) {
        return names(who) + plural(who, " says so", " say so");
    }

    private String names(List<Integer> who) {
        List<String> names = who.stream().map(v -> versions.get(v).name()).toList();
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** What a version says of a party’s wants, in place of what stands there. */
    private CaseEditor agreed(CaseEditor editor, Laying.Agreed agreed) {
        Read version = versions.get(agreed.position().versions().getFirst());
        CaseEditor changed = bare(editor, agreed.party());
        NodePath party = CaseEditor.party(agreed.party());
        for (Entry entry : wishes(version, party)) {
            changed = changed.set(party.key(entry.key().text()), entry.value());
        }
        for (String key : List.of(KNOWN, TYPES)) {
            Optional<Node> said = version.at(party.key(key));
            changed = said.isPresent() ? changed.set(party.key(key), said.get()) : changed;
        }
        return changed;
    }

    /** The text without anything that a party wants. */
    private static CaseEditor bare(CaseEditor editor, String party) {
        CaseEditor changed = editor;
        for (String key : Stream.of(FORMS, GROUNDS, List.of(KNOWN, TYPES))
                .flatMap(List::stream)
                .toList()) {
            NodePath path = CaseEditor.party(party).key(key);
            changed = changed.at(path).isPresent() ? changed.remove(path) : changed;
        }
        return changed;
    }

    /** What stands there of what is wanted, in whichever form, and of what it rests on. */
    private static List<Entry> wishes(Read version, NodePath of) {
        if (!(version.at(of).orElse(null) instanceof Mapping mapping)) {
            throw new IllegalArgumentException("nothing is wanted there (" + of + ")");
        }
        return mapping.entries().stream()
                .filter(entry -> FORMS.contains(entry.key().text())
                        || GROUNDS.contains(entry.key().text()))
                .toList();
    }

    private CaseEditor order(CaseEditor editor, Disagreement.Order order) {
        List<Want> own = plain(order.party());
        List<Integer> places =
                order.wants().stream().map(want -> place(own, want)).toList();
        Unknowns before = laying.base().situation().unknowns();
        boolean inPlace = own.size() == places.size()
                && !places.contains(-1)
                && before.ordersOf(order.party()).isEmpty()
                && before.typesOf(order.party()).isEmpty();
        CaseEditor changed = inPlace ? grouped(editor.ordered(order.party(), places), order) : anew(editor, order);
        for (OpenOrder stretch : order.open()) {
            for (Above above : stretch.known()) {
                changed = changed.know(
                        order.party(),
                        changed.wantNames(order.party()).get(above.higher()) + " > "
                                + changed.wantNames(order.party()).get(above.lower()),
                        said(IntStream.range(0, versions.size()).boxed().toList()));
            }
        }
        return changed;
    }

    private List<Want> plain(String party) {
        return laying.base()
                                .conflict()
                                .decisionMakers()
                                .get(laying.base().conflict().indexOf(party))
                                .preference()
                        instanceof Prioritized(List<Want> wants)
                ? wants
                : List.of();
    }

    private static int place(List<Want> wants, Want want) {
        return IntStream.range(0, wants.size())
                .filter(k ->
                        wants.get(k).statement().seal().equals(want.statement().seal())
                                && wants.get(k).strong() == want.strong())
                .findFirst()
                .orElse(-1);
    }

    private static CaseEditor grouped(CaseEditor editor, Disagreement.Order order) {
        CaseEditor changed = editor;
        for (OpenOrder stretch : order.open().reversed()) {
            changed = changed.group(order.party(), stretch.first(), stretch.count());
        }
        return changed;
    }

    /** The list written anew: each want as the case has it, else as the first version has it. */
    private CaseEditor anew(CaseEditor editor, Disagreement.Order order) {
        List<Want> own = plain(order.party());
        List<Node> ofCase = wants(editor.at(CaseEditor.wants(order.party())));
        List<Want> theirs = ((Prioritized) order.positions().getFirst().plain()).wants();
        Read version = versions.get(order.positions().getFirst().versions().getFirst());
        List<Node> ofVersion = wants(version.at(CaseEditor.wants(order.party())));
        List<Node> nodes = order.wants().stream()
                .map(want -> place(own, want) >= 0 ? ofCase.get(place(own, want)) : ofVersion.get(place(theirs, want)))
                .toList();
        List<Node> items = new ArrayList<>();
        int from = 0;
        for (OpenOrder stretch : order.open()) {
            items.addAll(nodes.subList(from, stretch.first()));
            from = stretch.first() + stretch.count();
            items.add(CaseEditor.anyOrder(nodes.subList(stretch.first(), from)));
        }
        items.addAll(nodes.subList(from, nodes.size()));
        return bare(editor, order.party()).set(CaseEditor.wants(order.party()), Node.list(Layout.BLOCK, items));
    }

    /** The wants of a list, those of groups one by one. */
    private static List<Node> wants(Optional<Node> list) {
        return list.filter(Sequence.class::isInstance).stream()
                .flatMap(node -> ((Sequence) node).items().stream())
                .flatMap(item -> item instanceof Mapping group
                                && group.value("any-order").orElse(null) instanceof Sequence together
                        ? together.items().stream()
                        : Stream.of(item))
                .toList();
    }

    private CaseEditor lists(CaseEditor editor, Disagreement.Lists lists) {
        NodePath party = CaseEditor.party(lists.party());
        Position serving = lists.positions().get(Math.max(0, lists.plain()));
        boolean asBefore = lists.plain() < 0
                || serving.plain()
                        .equals(laying.base()
                                .conflict()
                                .decisionMakers()
                                .get(laying.base().conflict().indexOf(lists.party()))
                                .preference());
        CaseEditor changed = editor;
        if (!asBefore) {
            Read version = versions.get(serving.versions().getFirst());
            changed = bare(editor, lists.party());
            for (Entry entry : wishes(version, party)) {
                changed = changed.set(party.key(entry.key().text()), entry.value());
            }
        }
        changed = changed.at(party.key(KNOWN)).isPresent() ? changed.remove(party.key(KNOWN)) : changed;
        return changed.set(party.key(TYPES), Node.mapping(Layout.BLOCK, types(lists)));
    }

    private LinkedHashMap<String, Node> types(Disagreement.Lists lists) {
        var types = new LinkedHashMap<String, Node>();
        List<Wish> written = new ArrayList<>();
        for (Position position : lists.positions()) {
            for (Wish wish : position.wishes()) {
                if (written.stream().noneMatch(wish::same)) {
                    written.add(wish);
                    types.put(id(lists, position, wish, types), type(lists, position, wish));
                }
            }
        }
        return types;
    }

    private Optional<Type> type(String party, Position position, Wish wish) {
        return wish.type() < 0
                ? Optional.empty()
                : Optional.of(
                        unknowns(position.versions().getFirst()).typesOf(party).get(wish.type()));
    }

    private String id(Disagreement.Lists lists, Position position, Wish wish, LinkedHashMap<String, Node> taken) {
        String of =
                type(lists.party(), position, wish).map(type -> "-" + type.id()).orElse("");
        String names = String.join(
                        "-",
                        position.versions().stream()
                                .map(v -> versions.get(v).name())
                                .toList())
                .replaceAll("[^\\p{L}\\p{M}\\p{N}_]+", "-")
                .replaceAll("^-+|-+$", "");
        String id = names + of;
        return Draft.canName(id) && !taken.containsKey(id) ? id : "version-" + (taken.size() + 1) + of;
    }

    private Node type(Disagreement.Lists lists, Position position, Wish wish) {
        Read version = versions.get(position.versions().getFirst());
        Optional<Type> type = type(lists.party(), position, wish);
        NodePath path = type.map(
                        of -> CaseEditor.party(lists.party()).key(TYPES).key(of.id()))
                .orElseGet(() -> CaseEditor.party(lists.party()));
        var values = new LinkedHashMap<String, Node>();
        values.put(
                "name",
                Node.text(type.map(of -> of.name() + ", ").orElse("") + "as " + names(position.versions())
                        + plural(position.versions(), " has it", " have it")));
        String said = said(position.versions());
        List<Entry> wishes = wishes(version, path);
        wishes.stream()
                .filter(entry -> entry.key().text().equals(BECAUSE))
                .forEach(entry -> values.put(BECAUSE, entry.value()));
        values.put(
                ASSUMPTION,
                Node.text(wishes.stream()
                        .filter(entry -> entry.key().text().equals(ASSUMPTION) && entry.value() instanceof Scalar)
                        .findFirst()
                        .map(entry -> said + ": " + ((Scalar) entry.value()).text())
                        .orElse(said)));
        wishes.stream()
                .filter(entry -> FORMS.contains(entry.key().text()))
                .forEach(entry -> values.put(entry.key().text(), open(version, lists.party(), wish, entry.value())));
        return Node.mapping(Layout.BLOCK, values);
    }

    /** A list as it is written; where the party’s whole order is open there, all of it in a group. */
    private static Node open(Read version, String party, Wish wish, Node list) {
        boolean whole = wish.type() < 0
                && list instanceof Sequence
                && !wish.open().isEmpty()
                && version.at(CaseEditor.party(party).key(KNOWN)).isPresent()
                && wish.open().getFirst().count() == wants(Optional.of(list)).size()
                && wish.preference() instanceof Prioritized;
        return whole ? Node.list(Layout.BLOCK, List.of(CaseEditor.anyOrder(wants(Optional.of(list))))) : list;
    }

    /** The items of evidence that something now points at, and their sources, where the case lacks them. */
    private CaseEditor withEvidence(CaseEditor editor) {
        CaseEditor changed = editor;
        for (String id : editor.at(NodePath.ROOT).map(MergedText::claims).orElse(List.of())) {
            NodePath path = NodePath.of(EVIDENCE, id);
            if (changed.at(path).isEmpty()
                    && versions.stream().anyMatch(version -> version.at(path).isPresent())) {
                Mapping item = ((Mapping) first(path))
                        .without("likelihood")
                        .without("reliability")
                        .without("group");
                changed = changed.set(path, item);
                if (item.value("source").orElse(null) instanceof Scalar source) {
                    NodePath of = NodePath.of(SOURCES, source.text());
                    changed = changed.at(of).isEmpty() ? changed.set(of, first(of)) : changed;
                }
            }
        }
        return changed;
    }

    private static List<String> claims(Node node) {
        return switch (node) {
            case Scalar _ -> List.of();
            case Sequence list ->
                list.items().stream().flatMap(item -> claims(item).stream()).toList();
            case Mapping mapping ->
                mapping.entries().stream()
                        .flatMap(entry -> entry.key().text().equals(BECAUSE)
                                ? texts(entry.value())
                                : claims(entry.value()).stream())
                        .distinct()
                        .toList();
        };
    }

    private static Stream<String> texts(Node node) {
        return switch (node) {
            case Scalar scalar -> Stream.of(scalar.text());
            case Sequence list -> list.items().stream().flatMap(MergedText::texts);
            case Mapping _ -> Stream.empty();
        };
    }

    /** Who said what, in lines. */
    List<String> whoSaidWhat() {
        List<String> lines = new ArrayList<>();
        lines.add("Versions laid together: "
                + names(IntStream.range(0, versions.size()).boxed().toList()) + ".");
        for (Disagreement disagreement : laying.disagreements()) {
            switch (disagreement) {
                case Disagreement.Order order -> {
                    lines.add("They put the wants of " + order.party() + " in other orders:");
                    order.positions()
                            .forEach(position -> lines.add("  " + names(position.versions()) + ": "
                                    + String.join(
                                            " > ",
                                            stretches(order, ((Prioritized) position.plain()).wants(), position))));
                }
                case Disagreement.Lists lists ->
                    lines.add("They have " + lists.party() + " want other things: see its types.");
                case Disagreement.There(Option option, List<Integer> with, List<Integer> without) ->
                    lines.add("Only " + names(with) + plural(with, " has ", " have ") + option.name() + "; "
                            + names(without) + plural(without, " has", " have") + " not.");
            }
        }
        if (laying.disagreements().isEmpty()) {
            lines.add("They agree.");
        }
        return lines;
    }

    /** The wants of the stretches that are open, as a version has them. */
    private List<String> stretches(Disagreement.Order order, List<Want> wants, Position position) {
        Vocabulary vocabulary = new Vocabulary(versions.get(position.versions().getFirst())
                .subject()
                .conflict()
                .form());
        return order.open().stream()
                .flatMap(stretch -> wants.subList(stretch.first(), stretch.first() + stretch.count()).stream())
                .map(want -> want.id().matches("\\d+") ? want.statement().text(vocabulary::shortest) : want.id())
                .toList();
    }

    /** A text with lines said at its head, below what is said there already. */
    static String headed(String text, List<String> lines) {
        int at = 0;
        while (text.startsWith("#", at) && text.indexOf('\n', at) >= 0) {
            at = text.indexOf('\n', at) + 1;
        }
        StringBuilder head = new StringBuilder();
        lines.forEach(line -> head.append("# ").append(line).append('\n'));
        return text.substring(0, at) + head + text.substring(at);
    }
}
