// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.edit;

import dev.entente.casefile.bind.OrderBinder;
import dev.entente.casefile.bind.PreferenceBinder;
import dev.entente.casefile.edit.NameScope.Owned;
import dev.entente.casefile.edit.NameUses.Kind;
import dev.entente.casefile.edit.NameUses.Use;
import dev.entente.casefile.tree.Change;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Layout;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.casefile.tree.NodePath;
import dev.entente.statement.NeverTaken;
import dev.entente.statement.ParsedStatement;
import dev.entente.statement.ParsedStatement.AtomUse;
import dev.entente.statement.Statement;
import dev.entente.statement.StatementParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Takes along, on a {@link NameChange}, whatever else in the file speaks of what is changed: each name by what it stands
 * for where it stands, variants by their own options.
 *
 * <p>A further option changes nothing among the states there were: it is not taken today nor in states that have a name,
 * makes no difference to what can be, and in a ranking the states with and without it are tied where the one without it
 * stood. An option that goes leaves the states in which it was not taken, and what was said of them.
 */
final class Carrying {

    private static final String TODAY = "status-quo";
    private static final String HAPPENED = "outcome";

    private final NameChange change;
    private final Predicate<String> possible;
    private final Map<NodePath, Scalar> texts = new LinkedHashMap<>();
    private final Map<NodePath, String> keys = new LinkedHashMap<>();
    private final Map<NodePath, Node> nodes = new LinkedHashMap<>();
    private final Set<NodePath> removed = new LinkedHashSet<>();
    private final Set<NodePath> gone = new LinkedHashSet<>();
    private final List<String> told = new ArrayList<>();

    /**
     * @param possible whether a pattern stands for states that can be, before the change
     */
    private Carrying(NameChange change, Predicate<String> possible) {
        this.change = change;
        this.possible = possible;
    }

    /**
     * A file with what goes along.
     *
     * @param told what that is, in lines: where it stands, and what becomes of it
     */
    record Carried(Overlay overlay, List<String> told) {}

    /** Everything but the change itself. */
    static Carried along(Overlay overlay, NameChange change, Predicate<String> possible) {
        Mapping root = overlay.at(NodePath.ROOT)
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .orElseThrow(() -> new IllegalArgumentException("no case"));
        Carrying carrying = new Carrying(change, possible);
        NameUses.of(root).forEach(carrying::carry);
        carrying.wholeTies(root);
        carrying.signalsGo(root);
        carrying.happenedGoes(root);
        carrying.loneSigns(root);
        carrying.noTodays();
        carrying.namedGo(root);
        return new Carried(carrying.applied(overlay), List.copyOf(carrying.told));
    }

    /** Whether a statement of a case or of a variant names an outcome. */
    static boolean isStated(Overlay overlay, String outcome) {
        return overlay.at(NodePath.ROOT).orElse(null) instanceof Mapping root
                && NameUses.of(root).stream()
                        .filter(use -> use.kind() == Kind.STATEMENT
                                || use.kind() == Kind.STATEMENT_KEY
                                || use.kind() == Kind.KNOWN)
                        .flatMap(use -> text(use).stream())
                        .anyMatch(text -> StatementParser.parse(text) instanceof ParsedStatement.Read read
                                ? read.statement().atoms().contains(outcome)
                                : text.contains(outcome));
    }

    /** A tie of which nothing is left goes as a whole. */
    private void wholeTies(Mapping root) {
        Set<NodePath> whole = new LinkedHashSet<>();
        for (NodePath gone : removed) {
            NodePath group = gone.parent();
            boolean tied = gone.last() instanceof NodePath.Item
                    && !group.isRoot()
                    && group.last() instanceof NodePath.Item
                    && Change.find(root, group).orElse(null) instanceof Sequence tie
                    && IntStream.range(0, tie.items().size()).allMatch(k -> removed.contains(group.item(k)));
            whole.add(tied ? group : gone);
        }
        removed.clear();
        removed.addAll(whole);
    }

    /** What says that all before is much better than all behind goes where nothing is left on a side. */
    private void loneSigns(Mapping root) {
        Set<NodePath> rankings = removed.stream()
                .map(NodePath::parent)
                .filter(path -> !path.isRoot() && path.last().equals(new NodePath.Key("ranking")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (NodePath ranking : rankings) {
            if (Change.find(root, ranking).orElse(null) instanceof Sequence list) {
                removed.addAll(loneSigns(ranking, list));
            }
        }
        List<NodePath> inOrder = new ArrayList<>();
        removedWithin(root, NodePath.ROOT, inOrder);
        removed.clear();
        removed.addAll(inOrder);
    }

    /** What is removed of a node, in the order of the file: from behind, nothing moves before it goes. */
    private void removedWithin(Node node, NodePath path, List<NodePath> inOrder) {
        if (removed.contains(path)) {
            inOrder.add(path);
            return;
        }
        switch (node) {
            case Mapping mapping ->
                mapping.entries()
                        .forEach(entry -> removedWithin(
                                entry.value(), path.key(entry.key().text()), inOrder));
            case Sequence list ->
                IntStream.range(0, list.items().size())
                        .forEach(k -> removedWithin(list.items().get(k), path.item(k), inOrder));
            case Scalar _ -> {}
        }
    }

    private List<NodePath> loneSigns(NodePath ranking, Sequence list) {
        List<NodePath> lone = new ArrayList<>();
        Optional<NodePath> sign = Optional.empty();
        boolean states = false;
        for (int k = 0; k < list.items().size(); k++) {
            NodePath item = ranking.item(k);
            if (removed.contains(item)) {
                continue;
            }
            if (!PreferenceBinder.isGreat(list.items().get(k))) {
                sign = Optional.empty();
                states = true;
            } else if (!states || sign.isPresent()) {
                lone.add(item);
            } else {
                sign = Optional.of(item);
            }
        }
        sign.ifPresent(lone::add);
        return lone;
    }

    /** A variant has no today to take away that its case has no longer. */
    private void noTodays() {
        if (removed.contains(NodePath.of(TODAY))) {
            List<NodePath> taken = List.copyOf(nodes.keySet()).stream()
                    .filter(path -> path.steps().size() > 1 && nodes.get(path) instanceof Scalar)
                    .toList();
            taken.forEach(nodes::remove);
            removed.addAll(taken);
        }
    }

    private Overlay applied(Overlay overlay) {
        Map<NodePath, Scalar> values = new LinkedHashMap<>(texts);
        removed.forEach(gone -> values.keySet().removeIf(path -> path.startsWith(gone)));
        Overlay result = overlay.rewrite(values);
        for (Map.Entry<NodePath, Node> node : nodes.entrySet()) {
            result = removed.stream().anyMatch(node.getKey()::startsWith)
                    ? result
                    : result.set(node.getKey(), node.getValue());
        }
        for (NodePath gone : List.copyOf(removed).reversed()) {
            result = result.remove(gone);
        }
        for (NodePath key : List.copyOf(keys.keySet()).reversed()) {
            result = removed.stream().anyMatch(key::startsWith)
                    ? result
                    : result.rename(key, keys.getOrDefault(key, ""));
        }
        return result;
    }

    private void carry(Use use) {
        switch (use.kind()) {
            case STATEMENT -> text(use).ifPresent(statement -> becomes(use, statement(use.scope(), statement)));
            case STATEMENT_KEY -> text(use).ifPresent(statement -> key(use, statement));
            case HELD_OPTION -> held(use);
            case COUNTED -> counted(use);
            case TODAY, NAMED_STATE -> state(use);
            case SITUATION -> situation(use);
            case HAPPENED -> happened(use);
            case ASKED -> asked(use);
            case RANKED -> ranked(use);
            case NEVER -> pattern(use, use.path().parent());
            case ONLY -> pattern(use, use.path());
            case KNOWN -> text(use).ifPresent(order -> known(use, order));
            case OUTCOME -> outcome(use);
            case PARTY -> party(use);
            case CHANNEL -> channel(use);
            case SIGNAL -> signal(use);
            case ANSWER -> text(use).ifPresent(statement -> answer(use, statement(use.scope(), statement)));
            case TYPE_KEY -> type(use);
            case PARTY_KEY -> partyKey(use);
            case OPTION_KEY -> optionKey(use);
            case OUTCOME_KEY -> outcomeKey(use);
        }
    }

    private static Optional<String> text(Use use) {
        return use.node() instanceof Scalar scalar && !scalar.isNull() ? Optional.of(scalar.text()) : Optional.empty();
    }

    private void becomes(Use use, String after) {
        String before = text(use).orElse("");
        if (!before.equals(after)) {
            texts.put(use.path(), Node.text(after));
            tell(use.path(), "“" + before + "” → “" + after + "”");
        }
    }

    private void remove(NodePath path, String what) {
        if (removed.add(path)) {
            tell(path, "“" + what + "” goes");
        }
    }

    private void tell(NodePath path, String what) {
        told.add(path + ": " + what);
    }

    private static String lastKey(NodePath path) {
        return path.last() instanceof NodePath.Key(String key) ? key : "";
    }

    /** A statement with its names as they are called after the change; as it is where it can't be read. */
    private String statement(NameScope scope, String text) {
        if (!(StatementParser.parse(text) instanceof ParsedStatement.Read(Statement statement, List<AtomUse> uses))) {
            return text;
        }
        boolean names = uses.stream().anyMatch(use -> isRemoved(scope, use.name()));
        if (names) {
            Statement left = NeverTaken.without(statement, name -> isRemoved(scope, name));
            return left.text(name -> name(scope, name));
        }
        StringBuilder result = new StringBuilder(text);
        for (AtomUse use : uses.reversed()) {
            result.replace(use.start(), use.end(), name(scope, use.name()));
        }
        return result.toString();
    }

    private boolean isRemoved(NameScope scope, String name) {
        return change instanceof NameChange.OptionRemoved(String party, String id)
                && scope.option(name).filter(new Owned(party, id)::equals).isPresent();
    }

    /** What stands for a name after the change. */
    private String name(NameScope scope, String name) {
        if (scope.outcomes().contains(name)) {
            return switch (change) {
                case NameChange.OutcomeRenamed(String from, String to) when from.equals(name) -> to;
                case NameChange.OutcomeRemoved(String id, String when)
                when id.equals(name) -> StatementParser.isName(when) ? when : "(" + when + ")";
                case NameChange _ -> name;
            };
        }
        return scope.option(name)
                .map(option -> scope.after(change).spelt(NameScope.called(option, change), name))
                .orElse(name);
    }

    private void key(Use use, String statement) {
        String after = statement(use.scope(), statement);
        if (after.equals(statement)) {
            return;
        }
        if (after.equals("true") || after.equals("false")) {
            remove(use.path(), statement);
            return;
        }
        Set<String> taken = keys.entrySet().stream()
                .filter(other -> other.getKey().parent().equals(use.path().parent()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        while (taken.contains(after)) {
            after = "(" + after + ")";
        }
        rename(use, after);
    }

    private void rename(Use use, String key) {
        if (!lastKey(use.path()).equals(key)) {
            keys.put(use.path(), key);
            tell(use.path(), "“" + lastKey(use.path()) + "” → “" + key + "”");
        }
    }

    private void option(Use use, String name) {
        if (isRemoved(use.scope(), name)) {
            remove(use.path(), name);
        } else {
            becomes(use, name(use.scope(), name));
        }
    }

    private void held(Use use) {
        String name = lastKey(use.path());
        if (isRemoved(use.scope(), name)) {
            remove(use.path(), name);
        } else {
            rename(use, name(use.scope(), name));
        }
    }

    private void counted(Use use) {
        if (!(use.node() instanceof Sequence list)) {
            return;
        }
        boolean rest = list.items().stream()
                .anyMatch(item -> item instanceof Scalar name && !isRemoved(use.scope(), name.text()));
        if (!rest && lastKey(use.path()).equals("at-most-one")) {
            remove(use.path().parent(), "at-most-one");
            return;
        }
        options(use, list);
    }

    /** Options by their names. */
    private void options(Use use, Sequence list) {
        for (int k = 0; k < list.items().size(); k++) {
            Use one = new Use(use.kind(), use.path().item(k), list.items().get(k), use.scope(), "", Set.of());
            text(one).ifPresent(name -> option(one, name));
        }
    }

    /** A pattern with a place more or less; empty where states are meant that go. */
    private Optional<String> widened(NameScope scope, String pattern, char letter) {
        int place = scope.place(change).orElse(-1);
        StringBuilder letters = new StringBuilder(pattern);
        return switch (change) {
            case NameChange.OptionAdded _ ->
                Optional.of(place < 0 ? pattern : letters.insert(place, letter).toString());
            case NameChange.OptionRemoved _ ->
                place >= 0 && pattern.charAt(place) == 'Y'
                        ? Optional.empty()
                        : Optional.of(
                                place < 0
                                        ? pattern
                                        : letters.deleteCharAt(place).toString());
            case NameChange.OptionRenamed _,
                    NameChange.PartyRenamed _,
                    NameChange.PartyRemoved _,
                    NameChange.OutcomeRenamed _,
                    NameChange.OutcomeRemoved _ -> Optional.of(pattern);
        };
    }

    private void pattern(Use use, NodePath whole) {
        Optional<String> letters = text(use).filter(use.scope()::isPattern);
        letters.ifPresent(pattern -> widened(use.scope(), pattern, '-')
                .ifPresentOrElse(after -> becomes(use, after), () -> remove(whole, pattern)));
    }

    private boolean widens() {
        return change instanceof NameChange.OptionAdded || change instanceof NameChange.OptionRemoved;
    }

    /** The state that holds today, or one with a name. */
    private void state(Use use) {
        boolean today = use.kind() == Kind.TODAY;
        Optional<String> pattern = use.scope().pattern(use.node());
        boolean isGone = change instanceof NameChange.OptionRemoved
                && pattern.isPresent()
                && widened(use.scope(), pattern.get(), 'N').isEmpty();
        if (isGone && today && use.path().steps().size() > 1 && !possible.test(notTaken(use.scope(), pattern.get()))) {
            nodes.put(use.path(), Node.value("null"));
            tell(use.path(), "today goes");
        } else if (isGone && !today) {
            gone.add(use.path());
        } else if (isGone && !possible.test(notTaken(use.scope(), pattern.get()))) {
            remove(use.path(), lastKey(use.path()));
        } else if (use.node() instanceof Sequence list) {
            options(use, list);
        } else if (isGone) {
            today(use, pattern.get());
        } else {
            text(use).ifPresent(text -> becomes(use, states(use, text, 'N')));
        }
    }

    /** A situation that has a label: it goes with the states that it is. */
    private void situation(Use use) {
        Optional<String> pattern = use.scope().pattern(use.node());
        if (pattern.isPresent() && widened(use.scope(), pattern.get(), 'N').isEmpty()) {
            gone.add(isWhole(use.path()) ? use.path() : use.path().parent());
        } else if (use.node() instanceof Sequence list) {
            options(use, list);
        } else {
            text(use).ifPresent(text -> becomes(use, states(use, text, 'N')));
        }
    }

    /** What happened goes with the states that it was. */
    private void happened(Use use) {
        Optional<String> pattern = use.scope().pattern(use.node());
        if (pattern.isPresent() && widened(use.scope(), pattern.get(), 'N').isEmpty()) {
            remove(use.path().parent(), lastKey(use.path().parent()));
        } else if (use.node() instanceof Sequence list) {
            options(use, list);
        } else {
            text(use).ifPresent(text -> becomes(use, states(use, text, 'N')));
        }
    }

    /** What has a name goes with the states that it is; in a variant the one of the case goes, too, that it stands for. */
    private void namedGo(Mapping root) {
        for (NodePath named : gone) {
            List<NodePath.Step> steps = named.steps();
            NodePath plain = new NodePath(steps.subList(steps.size() - 2, steps.size()));
            boolean stays = steps.size() > 2
                    && Change.find(root, plain).isPresent()
                    && !removed.contains(plain)
                    && !gone.contains(plain);
            if (stays) {
                nodes.put(named, Node.value("null"));
                tell(named, "“" + lastKey(named) + "” goes");
            } else {
                remove(named, lastKey(named));
            }
        }
    }

    /** Whether a situation is written as where it is alone: under “states”, of the case or of a variant. */
    private static boolean isWhole(NodePath situation) {
        return situation.steps().size() % 2 == 0;
    }

    private void asked(Use use) {
        text(use).ifPresent(name -> {
            if (isRemoved(use.scope(), name)) {
                remove(use.path().parent(), name);
            } else {
                becomes(use, name(use.scope(), name));
            }
        });
    }

    /** A pattern with the option that goes not taken. */
    private String notTaken(NameScope scope, String pattern) {
        int place = scope.place(change).orElseThrow();
        return new StringBuilder(pattern).replace(place, place + 1, "N").toString();
    }

    /** Today, without the option that goes. */
    private void today(Use use, String pattern) {
        int place = use.scope().place(change).orElseThrow();
        List<String> taken = new ArrayList<>();
        for (int k = 0; k < pattern.length(); k++) {
            if (pattern.charAt(k) == 'Y' && k != place) {
                Owned option = use.scope().options().get(k);
                taken.add(use.scope().after(change).spelt(option, option.id()));
            }
        }
        nodes.put(
                use.path(),
                Node.list(Layout.FLOW, taken.stream().map(Node::text).toList()));
        tell(use.path(), "“" + text(use).orElse("") + "” → “" + String.join(", ", taken) + "”");
    }

    /** A pattern, the name of a state, or options with commas between, after the change. */
    private String states(Use use, String text, char letter) {
        NameScope scope = use.scope();
        if (scope.aliases().containsKey(text)) {
            return text;
        }
        return scope.isPattern(text)
                ? widened(scope, text, letter).orElse(text)
                : List.of(text.split("(?<=,)|(?=,)", -1)).stream()
                        .map(part -> part.replace(part.strip(), part.isBlank() ? "" : name(scope, part.strip())))
                        .collect(Collectors.joining());
    }

    private void ranked(Use use) {
        text(use)
                .ifPresent(text -> rank(use.scope(), text)
                        .ifPresentOrElse(after -> becomes(use, after), () -> remove(use.path(), text)));
    }

    /** What stands for states in a ranking; empty where none is left. */
    private Optional<String> rank(NameScope scope, String text) {
        Optional<String> pattern = widens() ? scope.pattern(Node.text(text)) : Optional.empty();
        if (pattern.isEmpty()) {
            return Optional.of(
                    states(new Use(Kind.RANKED, NodePath.ROOT, Node.text(text), scope, "", Set.of()), text, '-'));
        }
        if (change instanceof NameChange.OptionAdded) {
            return widened(scope, pattern.get(), '-');
        }
        int place = scope.place(change).orElse(-1);
        if (place >= 0 && pattern.get().charAt(place) == '-') {
            return possible.test(notTaken(scope, pattern.get()))
                    ? widened(scope, pattern.get(), '-')
                    : Optional.empty();
        }
        return scope.isPattern(text)
                ? widened(scope, text, '-')
                : widened(scope, pattern.get(), '-').map(_ -> text);
    }

    private void known(Use use, String order) {
        List<String> sides = new ArrayList<>();
        Matcher sign = OrderBinder.parting(order);
        String parting = ">";
        int from = 0;
        while (sign.find()) {
            parting = sign.group();
            sides.add(order.substring(from, sign.start()));
            from = sign.end();
        }
        sides.add(order.substring(from));
        List<String> left = sides.stream()
                .flatMap(side -> side(use, side.strip()).map(after -> side.replace(side.strip(), after)).stream())
                .toList();
        if (left.size() < 2) {
            boolean reasoned = use.path().last() instanceof NodePath.Key;
            remove(reasoned ? use.path().parent() : use.path(), order);
        } else {
            becomes(use, String.join(parting, left).strip());
        }
    }

    private Optional<String> side(Use use, String side) {
        if (use.wants().contains(side) || side.matches("[0-9]+")) {
            return Optional.of(side);
        }
        if (use.scope().aliases().containsKey(side) || use.scope().isPattern(side)) {
            return rank(use.scope(), side);
        }
        String after = statement(use.scope(), side);
        return Optional.of(after).filter(text -> side.equals(text) || !text.matches("true|false"));
    }

    private void outcome(Use use) {
        text(use).ifPresent(name -> {
            switch (change) {
                case NameChange.OutcomeRenamed(String from, String to) when from.equals(name) -> becomes(use, to);
                case NameChange.OutcomeRemoved(String id, String _) when id.equals(name) -> remove(use.path(), name);
                case NameChange _ -> {}
            }
        });
    }

    private void party(Use use) {
        text(use).ifPresent(name -> {
            switch (change) {
                case NameChange.PartyRenamed(String from, String to) when from.equals(name) -> becomes(use, to);
                case NameChange.PartyRemoved(String id) when id.equals(name) -> remove(use.path(), name);
                case NameChange _ -> {}
            }
        });
    }

    /** A channel that joins fewer than two goes. */
    private void channel(Use use) {
        Node members =
                use.node() instanceof Mapping mapping ? mapping.value("between").orElse(mapping) : use.node();
        if (change instanceof NameChange.PartyRemoved(String id) && members instanceof Sequence list) {
            long left = list.items().stream()
                    .filter(item -> !(item instanceof Scalar name && name.text().equals(id)))
                    .count();
            if (left < 2 && left < list.items().size()) {
                remove(use.path(), "channel");
            }
        }
    }

    /** A signal goes with who sends it, and with the last that its receiver could answer by. */
    private void signal(Use use) {
        boolean goes = use.node() instanceof Mapping signal
                && switch (change) {
                    case NameChange.PartyRemoved(String id) ->
                        names(signal, "sender", id) || names(signal, "receiver", id);
                    case NameChange.OptionRemoved(String party, String id) ->
                        names(signal, "receiver", party)
                                && use.scope().options().stream()
                                        .noneMatch(option -> option.party().equals(party)
                                                && !option.id().equals(id));
                    case NameChange _ -> false;
                };
        if (goes) {
            remove(use.path(), lastKey(use.path()));
        }
    }

    private static boolean names(Mapping of, String key, String party) {
        return of.value(key).orElse(null) instanceof Scalar name && name.text().equals(party);
    }

    /** A signal goes with its answer. */
    private void answer(Use use, String after) {
        if (after.equals("true") || after.equals("false")) {
            remove(use.path().parent(), lastKey(use.path().parent()));
        } else {
            becomes(use, after);
        }
    }

    /** What variants say of a signal goes with it, and what items of evidence take to have come of it. */
    private void signalsGo(Mapping root) {
        List<NodePath> signals = removed.stream()
                .filter(path ->
                        path.steps().size() == 2 && path.steps().getFirst().equals(new NodePath.Key("signals")))
                .toList();
        List<NodePath> variants = root.value("variants").orElse(null) instanceof Mapping of
                ? of.keys().stream().map(NodePath.of("variants")::key).toList()
                : List.of();
        for (NodePath signal : signals) {
            shownGoes(root, NodePath.ROOT, lastKey(signal));
            for (NodePath variant : variants) {
                NodePath there = variant.key("signals").key(lastKey(signal));
                Change.find(root, there).ifPresent(_ -> remove(there, lastKey(signal)));
                shownGoes(root, variant, lastKey(signal));
            }
        }
    }

    /** What variants say of what happened goes with what the case says, of which it is a part. */
    private void happenedGoes(Mapping root) {
        if (removed.contains(NodePath.of(HAPPENED))
                && root.value("variants").orElse(null) instanceof Mapping variants) {
            variants.keys().stream()
                    .map(variant -> NodePath.of("variants", variant, HAPPENED))
                    .filter(path -> Change.find(root, path).isPresent())
                    .forEach(path -> remove(path, HAPPENED));
        }
    }

    private void shownGoes(Mapping root, NodePath part, String signal) {
        NodePath evidence = part.key("evidence");
        if (Change.find(root, evidence).orElse(null) instanceof Mapping items) {
            for (String item : items.keys()) {
                NodePath likelihood = evidence.key(item).key("likelihood");
                if (Change.find(root, likelihood).orElse(null) instanceof Mapping stated
                        && names(stated, "signal", signal)) {
                    remove(likelihood, signal);
                }
            }
        }
    }

    private void type(Use use) {
        String key = lastKey(use.path());
        String party = key.substring(0, Math.max(0, key.indexOf('.')));
        switch (change) {
            case NameChange.PartyRenamed(String from, String to)
            when from.equals(party) -> rename(use, to + key.substring(party.length()));
            case NameChange.PartyRemoved(String id) when id.equals(party) -> remove(use.path(), key);
            case NameChange _ -> {}
        }
    }

    private void partyKey(Use use) {
        String key = lastKey(use.path());
        switch (change) {
            case NameChange.PartyRenamed(String from, String to) when from.equals(key) -> rename(use, to);
            case NameChange.PartyRemoved(String id) when id.equals(key) -> remove(use.path(), key);
            case NameChange _ -> {}
        }
    }

    private void optionKey(Use use) {
        Owned option = new Owned(use.owner(), lastKey(use.path()));
        switch (change) {
            case NameChange.OptionRenamed(String party, String from, String to)
            when option.equals(new Owned(party, from)) -> rename(use, to);
            case NameChange.OptionRemoved(String party, String id)
            when option.equals(new Owned(party, id)) -> remove(use.path(), id);
            case NameChange _ -> {}
        }
    }

    private void outcomeKey(Use use) {
        String key = lastKey(use.path());
        switch (change) {
            case NameChange.OutcomeRenamed(String from, String to) when from.equals(key) -> rename(use, to);
            case NameChange.OutcomeRemoved(String id, String _) when id.equals(key) -> remove(use.path(), key);
            case NameChange _ -> {}
        }
    }
}
