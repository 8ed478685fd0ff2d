// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.tree;

import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Kind;
import dev.entente.casefile.tree.Node.Layout;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.casefile.tree.Node.Style;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Builds the tree of one pass over a text from the engine's events. Events rather than the engine's own tree, so that
 * depth and aliases are limited before anything is built, and an alias keeps the place where it stands.
 */
final class NodeReader {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

    static final int DEEPEST = 64;
    static final int MOST_REPEATED = 10_000;

    private final SourceFile file;
    private final Patches patches;
    private final Diagnostics findings;
    private final CodePoints codePoints;
    private final Iterator<Event> events;
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private final Set<Anchor> used = new HashSet<>();
    private final List<CollectionStartEvent> open = new ArrayList<>();
    private Optional<Place> lastScalar = Optional.empty();
    private int repeated;

    /** A node that aliases can repeat, absent while it is still being read, and how many nodes it holds. */
    private record Anchored(Optional<Node> node, int size) {}

    /** Ends a pass: what is wrong has been said. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super("", null, false, false);
        }
    }

    private NodeReader(SourceFile file, Patches patches, Diagnostics findings) {
        this.file = file;
        this.patches = patches;
        this.findings = findings;
        this.codePoints = new CodePoints(file.text());
        this.events = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, patches.text()));
    }

    /**
     * The tree, where the text is YAML; else what stops the pass is among the findings, or is a syntax error that
     * {@code patches} has been taught to step over, so that another pass may get further.
     */
    static Optional<Node> read(SourceFile file, Patches patches, Diagnostics findings) {
        NodeReader reader = new NodeReader(file, patches, findings);
        try {
            return Optional.of(reader.document());
        } catch (MarkedYamlEngineException e) {
            int problem = reader.codePoints.offset(
                    e.getProblemMark().map(Mark::getIndex).orElse(0));
            int context = reader.codePoints.offset(
                    e.getContextMark().or(e::getProblemMark).map(Mark::getIndex).orElse(0));
            boolean inFlow = !reader.open.isEmpty() && reader.open.getLast().isFlow();
            patches.add(new SyntaxMistake(file, reader.lastScalar, inFlow, context, problem).explain(e.getProblem()));
        } catch (YamlEngineException e) {
            findings.error(file.place(0, 0), "this is not YAML: " + e.getMessage());
        } catch (Stopped e) {
            // Said already.
        }
        return Optional.empty();
    }

    private Node document() {
        next();
        if (!(next() instanceof DocumentStartEvent)) {
            throw stop(file.place(0, 0), "the file is empty", "");
        }
        Node root = node(next());
        next();
        if (next() instanceof DocumentStartEvent second) {
            throw stop(
                    file.place(start(second), end(second)),
                    "a second document begins here",
                    "A file holds one case; take “---” out.");
        }
        refuseUnusedAnchors();
        return root;
    }

    private Node node(Event event) {
        return switch (event) {
            case AliasEvent alias -> repeated(alias);
            case ScalarEvent scalar -> scalar(scalar);
            case CollectionStartEvent collection -> collection(collection);
            default -> throw new IllegalStateException("no node begins here (" + event + ")");
        };
    }

    private Node collection(CollectionStartEvent event) {
        if (open.size() == DEEPEST) {
            throw stop(file.place(start(event), end(event)), "lists and mappings nest deeper than " + DEEPEST, "");
        }
        open.add(event);
        event.getAnchor().ifPresent(anchor -> anchors.put(anchor, new Anchored(Optional.empty(), 0)));
        Node node = event instanceof MappingStartEvent ? mapping(event) : sequence(event);
        open.removeLast();
        event.getTag().ifPresent(_ -> refuse('!', node.place()));
        return remember(event, node);
    }

    private Mapping mapping(CollectionStartEvent event) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        int last = end(event);
        Event next = next();
        while (next instanceof NodeEvent) {
            Node key = node(next);
            Node value = node(next());
            last = value.place().end();
            add(entries, key, value);
            next = next();
        }
        return new Mapping(List.copyOf(entries.values()), layout(event), collectionPlace(event, next, last));
    }

    private void add(Map<String, Entry> entries, Node key, Node value) {
        if (!(key instanceof Scalar name)) {
            findings.error(key.place(), "a key is a word, not " + key.described(), "");
            return;
        }
        Entry first = entries.putIfAbsent(name.text(), new Entry(name, value));
        if (first != null) {
            findings.error(
                    name.place(),
                    "“" + name.text() + "” stands twice; first on line "
                            + first.key().place().line(),
                    "Keep one of the two.");
        }
    }

    private Sequence sequence(CollectionStartEvent event) {
        List<Node> items = new ArrayList<>();
        int last = end(event);
        Event next = next();
        while (next instanceof NodeEvent) {
            Node item = node(next);
            last = item.place().end();
            items.add(item);
            next = next();
        }
        return new Sequence(items, layout(event), collectionPlace(event, next, last));
    }

    /** In block layout the engine ends a collection where the next thing begins; here it ends with its last part. */
    private Place collectionPlace(CollectionStartEvent event, Event ending, int lastPart) {
        return file.place(start(event), event.isFlow() && isBracketed(event) ? end(ending) : lastPart);
    }

    private boolean isBracketed(CollectionStartEvent event) {
        return end(event) > start(event);
    }

    private static Layout layout(CollectionStartEvent event) {
        return event.getFlowStyle() == FlowStyle.FLOW ? Layout.FLOW : Layout.BLOCK;
    }

    private Node scalar(ScalarEvent event) {
        Style style = style(event);
        Place place = file.place(start(event), contentEnd(event, style));
        lastScalar = Optional.of(place);
        Optional<String> patched = patches.at(place.start());
        if (patched.isPresent()) {
            return new Scalar(patched.get(), Kind.TEXT, Style.PLAIN, place);
        }
        if (event.getTag().isPresent()
                || (event.getAnchor().isPresent() && event.getValue().isEmpty() && event.isPlain())) {
            return misread(event, place);
        }
        Kind kind = style == Style.PLAIN ? Scalars.kindOfPlain(event.getValue()) : Kind.TEXT;
        return remember(event, new Scalar(composed(event.getValue()), kind, style, place));
    }

    /** Letters and their marks as one, where Unicode has them as one (NFC): the same word is the same text. */
    private static String composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** A text that YAML takes for a tag or an anchor: the analyst meant all of it. */
    private Scalar misread(ScalarEvent event, Place place) {
        refuse(event.getTag().isPresent() ? '!' : '&', place);
        return new Scalar(place.text(), Kind.TEXT, Style.PLAIN, place);
    }

    /** An anchor that nothing repeats: the analyst meant a text that begins with the sign. */
    private void refuseUnusedAnchors() {
        anchors.forEach((anchor, anchored) -> {
            if (!used.contains(anchor) && anchored.node().orElse(null) instanceof Scalar scalar) {
                refuse('&', scalar.place());
            }
        });
    }

    private void refuse(char sign, Place place) {
        findings.error(place, SyntaxMistake.signMessage(sign), SyntaxMistake.signHint(sign));
        findings.settle(place);
    }

    private int contentEnd(ScalarEvent event, Style style) {
        int start = start(event);
        int end = end(event);
        if (style != Style.LITERAL && style != Style.FOLDED) {
            return end;
        }
        String header = file.text().substring(start, file.lineEnd(start));
        boolean keepsBlankLines = header.indexOf('+') >= 0;
        int content = end;
        while (content > start && isSpace(file.text().charAt(content - 1))) {
            content--;
            if (keepsBlankLines && file.text().charAt(content) == '\n') {
                break;
            }
        }
        return content;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r';
    }

    private static Style style(ScalarEvent event) {
        return switch (event.getScalarStyle()) {
            case SINGLE_QUOTED -> Style.SINGLE_QUOTED;
            case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> Style.DOUBLE_QUOTED;
            case LITERAL -> Style.LITERAL;
            case FOLDED -> Style.FOLDED;
            case PLAIN -> Style.PLAIN;
        };
    }

    private Node repeated(AliasEvent event) {
        Place place = file.place(start(event), end(event));
        Anchored anchored = anchors.get(event.getAlias());
        used.add(event.getAlias());
        if (anchored == null) {
            refuse('*', place);
            return new Scalar(place.text(), Kind.TEXT, Style.PLAIN, place);
        }
        Node node = anchored.node()
                .orElseThrow(() -> stop(place, "“" + place.text() + "” repeats what it stands in, without end", ""));
        repeated += anchored.size();
        if (repeated > MOST_REPEATED) {
            throw stop(place, "aliases repeat more than " + MOST_REPEATED + " nodes", "Write out what differs.");
        }
        return node.at(place);
    }

    private Node remember(NodeEvent event, Node node) {
        event.getAnchor().ifPresent(anchor -> anchors.put(anchor, new Anchored(Optional.of(node), size(node))));
        return node;
    }

    /** The number of nodes in a tree; never more than the limit and one, as trees made of aliases can be huge. */
    private static int size(Node node) {
        int size = 1;
        List<Node> parts = switch (node) {
            case Mapping mapping -> mapping.entries().stream().map(Entry::value).toList();
            case Sequence sequence -> sequence.items();
            case Scalar _ -> List.of();
        };
        for (Node part : parts) {
            size = Math.min(MOST_REPEATED + 1, size + size(part));
        }
        return size;
    }

    private Event next() {
        return events.next();
    }

    private Stopped stop(Place place, String message, String hint) {
        findings.error(place, message, hint);
        return new Stopped();
    }

    private int start(Event event) {
        return codePoints.offset(event.getStartMark().orElseThrow().getIndex());
    }

    private int end(Event event) {
        return codePoints.offset(event.getEndMark().orElseThrow().getIndex());
    }
}
