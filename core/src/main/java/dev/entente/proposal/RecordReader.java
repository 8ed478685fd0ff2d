// SPDX-License-Identifier: Apache-2.0
package dev.entente.proposal;

import dev.entente.answer.json.Inline;
import dev.entente.answer.json.Key;
import dev.entente.casefile.bind.Fields;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Kind;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.casefile.tree.Place;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads JSON into a record, by the rules by which {@link dev.entente.answer.json.Json} writes one: the way back. Every
 * mistake is told at its place. What is missing or of the wrong kind is filled in with a text without words, so that reading
 * goes on; where that is a name, or something was left out altogether, what else is said of names can’t be judged.
 */
final class RecordReader {

    private static final String ID = "id";

    private final Diagnostics findings;
    private final List<Place> filled = new ArrayList<>();
    private boolean whole = true;

    RecordReader(Diagnostics findings) {
        this.findings = findings;
    }

    /** The record that a node says; empty after telling why it is none. */
    <T extends Record> Optional<T> read(Node node, Class<T> type, String what) {
        return value(node, type, what).map(type::cast);
    }

    /** Whether all names are there, so that what names something can be judged. */
    boolean knowsAllNames() {
        return whole;
    }

    /** Whether something was filled in just there, so that nothing more is to be said of it. */
    boolean isFilled(Place place) {
        return filled.contains(place);
    }

    private Optional<?> value(Node node, Type type, String what) {
        if (type instanceof ParameterizedType list) {
            return listed(node, list.getActualTypeArguments()[0], what);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Scalar.class) {
            return text(node, what);
        }
        if (plain == int.class) {
            return number(node, what);
        }
        if (!(node instanceof Mapping mapping)) {
            return left(node, what, "an object, in braces");
        }
        return Optional.of(plain.isSealed() ? oneOf(mapping, plain, what) : record(mapping, plain, what));
    }

    private Optional<?> listed(Node node, Type type, String what) {
        if (!(node instanceof Sequence list)) {
            return left(node, what, "a list, in brackets");
        }
        String one = type == Scalar.class ? "an item of " + what : called((Class<?>) type);
        List<?> items = list.items().stream()
                .flatMap(item -> value(item, type, one).stream())
                .toList();
        whole &= items.size() == list.items().size() || !isNamed((Class<?>) type);
        return Optional.of(items);
    }

    private static boolean isNamed(Class<?> type) {
        return type.isRecord()
                && Stream.of(type.getRecordComponents())
                        .anyMatch(one -> one.getName().equals(ID));
    }

    private Optional<Object> text(Node node, String what) {
        if (node instanceof Scalar scalar && !scalar.isNull() && !scalar.text().isBlank()) {
            return Optional.of(scalar);
        }
        return node instanceof Scalar
                ? left(node, what, "a text with some words in it")
                : left(node, what, "a text, in quotes");
    }

    private Optional<Object> number(Node node, String what) {
        return node instanceof Scalar scalar
                        && scalar.kind() == Kind.NUMBER
                        && scalar.text().matches("[1-9][0-9]{0,5}")
                ? Optional.of(Integer.valueOf(scalar.text()))
                : left(node, what, "a whole number from 1 on, without quotes");
    }

    private <T> Optional<T> left(Node node, String what, String right) {
        String found = switch (node) {
            case Mapping _ -> "an object";
            case Scalar scalar when !scalar.isNull() && scalar.text().isBlank() -> "an empty text";
            case Scalar _, Sequence _ -> node.described();
        };
        findings.error(node.place(), what + " is " + found + ", and must be " + right);
        return Optional.empty();
    }

    private Object record(Mapping mapping, Class<?> type, String what) {
        List<RecordComponent> components = List.of(type.getRecordComponents());
        Fields fields = new Fields(
                mapping,
                what,
                components.stream().flatMap(one -> keys(one).stream()).toList(),
                findings);
        return made(
                type,
                components.stream()
                        .map(component -> component.isAnnotationPresent(Inline.class)
                                ? chosen(mapping, component.getType(), what, fields)
                                : component(component, mapping, fields))
                        .toArray());
    }

    private Object component(RecordComponent component, Mapping mapping, Fields fields) {
        String key = key(component);
        Optional<Node> node = mapping.value(key);
        String what = "“" + key + "”";
        if (component.getType() == Optional.class) {
            Type there = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            return node.filter(one -> !isNothing(one)).flatMap(one -> value(one, there, what));
        }
        if (node.isEmpty()) {
            fields.missing(key, component.getType() == List.class ? "Where there are none, it is []." : "");
        }
        Optional<?> read = node.flatMap(one -> value(one, component.getGenericType(), what));
        whole &= read.isPresent()
                || component.getType() == int.class
                || (component.getType() == Scalar.class && !component.getName().equals(ID));
        return read.isPresent() ? read.get() : filling(component.getType(), fields.place());
    }

    private static boolean isNothing(Node node) {
        return node instanceof Scalar scalar
                && (scalar.isNull() || scalar.text().isBlank());
    }

    /** In place of what is not there. */
    private Object filling(Class<?> type, Place place) {
        if (type == int.class) {
            return 1;
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == Scalar.class) {
            filled.add(place);
            return Node.text("").at(place);
        }
        return made(
                type,
                Stream.of(type.getRecordComponents())
                        .map(component -> filling(component.getType(), place))
                        .toArray());
    }

    /** An object that is one of several kinds and nothing else. */
    private Object oneOf(Mapping mapping, Class<?> type, String what) {
        List<String> keys = kinds(type).stream().map(kind -> key(only(kind))).toList();
        return chosen(mapping, type, what, new Fields(mapping, what, keys, findings));
    }

    /** Of the kinds that something can be, each with one key of its own, that whose key is there. */
    private Object chosen(Mapping mapping, Class<?> type, String what, Fields fields) {
        List<Class<?>> there = kinds(type).stream()
                .filter(kind -> mapping.value(key(only(kind))).isPresent())
                .toList();
        if (there.size() != 1) {
            findings.error(
                    fields.place(),
                    what + " has " + (there.isEmpty() ? "none" : "more than one") + " of "
                            + kinds(type).stream()
                                    .map(kind -> "“" + key(only(kind)) + "”")
                                    .collect(Collectors.joining(", ")),
                    "It has just one of them.");
        }
        Class<?> kind = there.isEmpty() ? kinds(type).getLast() : there.getFirst();
        return there.isEmpty() ? filling(kind, fields.place()) : made(kind, component(only(kind), mapping, fields));
    }

    private static List<Class<?>> kinds(Class<?> type) {
        return List.of(type.getPermittedSubclasses());
    }

    private static RecordComponent only(Class<?> kind) {
        return kind.getRecordComponents()[0];
    }

    private static List<String> keys(RecordComponent component) {
        return component.isAnnotationPresent(Inline.class)
                ? kinds(component.getType()).stream()
                        .map(kind -> key(only(kind)))
                        .toList()
                : List.of(key(component));
    }

    private static String key(RecordComponent component) {
        Key named = component.getAnnotation(Key.class);
        return named == null ? component.getName() : named.value();
    }

    /** “a party”, “an option”. */
    private static String called(Class<?> type) {
        String name = type.getSimpleName().toLowerCase(Locale.ROOT);
        return ("aeiou".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
    }

    private static Object made(Class<?> type, Object... values) {
        try {
            return type.getDeclaredConstructors()[0].newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no public record (" + type + ")", e);
        }
    }
}
