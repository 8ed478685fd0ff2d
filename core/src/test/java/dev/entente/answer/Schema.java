// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.Fraction;
import dev.entente.answer.json.Inline;
import dev.entente.answer.json.Json;
import dev.entente.answer.json.Key;
import dev.entente.casefile.tree.Node;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A JSON Schema (2020-12) of what {@link Json} writes of a record type, made from the types of its components. */
final class Schema {

    private final Map<String, Object> definitions = new TreeMap<>();

    private Schema() {}

    static Map<String, Object> of(String title, Class<? extends Record> root) {
        Schema schema = new Schema();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        tree.put("$comment", "SPDX-License-Identifier: Apache-2.0");
        tree.put("title", title);
        tree.putAll(schema.record(root));
        if (!schema.definitions.isEmpty()) {
            tree.put("$defs", schema.definitions);
        }
        return tree;
    }

    /** Of a value; what may be there and isn't is null. */
    private Map<String, Object> value(Type type) {
        return switch (type) {
            case Class<?> plain -> plain(plain);
            case WildcardType wildcard -> value(wildcard.getUpperBounds()[0]);
            case ParameterizedType generic -> {
                List<Type> types = List.of(generic.getActualTypeArguments());
                Class<?> raw = (Class<?>) generic.getRawType();
                if (raw == Optional.class) {
                    yield anyOf(List.of(value(types.getFirst()), Map.of("type", "null")));
                }
                if (Map.class.isAssignableFrom(raw)) {
                    yield ordered("type", "object", "additionalProperties", value(types.get(1)));
                }
                if (Iterable.class.isAssignableFrom(raw)) {
                    yield ordered("type", "array", "items", value(types.getFirst()));
                }
                throw new IllegalArgumentException("no JSON type (" + type + ")");
            }
            default -> throw new IllegalArgumentException("no JSON type (" + type + ")");
        };
    }

    private Map<String, Object> plain(Class<?> type) {
        if (type == String.class || type == Fraction.class || type == Node.Scalar.class) {
            return Map.of("type", "string");
        }
        if (type == BigInteger.class) {
            return ordered("type", "string", "pattern", "^-?[0-9]+$");
        }
        if (Set.of(int.class, Integer.class, long.class, Long.class).contains(type)) {
            return Map.of("type", "integer");
        }
        if (type == double.class || type == Double.class) {
            return Map.of("type", "number");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Map.of("type", "boolean");
        }
        if (type.isEnum()) {
            return Map.of("enum", constants(type));
        }
        return defined(type);
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> Json.word((Enum<?>) constant))
                .toList();
    }

    private Map<String, Object> defined(Class<?> type) {
        String name =
                type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        if (!definitions.containsKey(name)) {
            definitions.put(name, true);
            definitions.put(name, record(type));
        }
        return Map.of("$ref", "#/$defs/" + name);
    }

    private Map<String, Object> record(Class<?> type) {
        if (type.isRecord()) {
            return anyOf(shapes(type).stream().map(Shape::tree).toList());
        }
        if (type.isSealed()) {
            return anyOf(Arrays.stream(type.getPermittedSubclasses())
                    .map(this::defined)
                    .toList());
        }
        throw new IllegalArgumentException("no JSON type (" + type + ")");
    }

    private static Map<String, Object> anyOf(List<Map<String, Object>> schemas) {
        return schemas.size() == 1 ? schemas.getFirst() : Map.of("anyOf", schemas);
    }

    private static Map<String, Object> ordered(String first, Object one, String second, Object two) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(first, one);
        tree.put(second, two);
        return tree;
    }

    /** The keys that an object has. */
    private record Shape(Map<String, Object> properties, List<String> required) {

        Shape with(Shape further) {
            Map<String, Object> both = new LinkedHashMap<>(properties);
            further.properties.forEach((key, value) -> {
                if (both.put(key, value) != null) {
                    throw new IllegalArgumentException("a key stands twice (" + key + ")");
                }
            });
            List<String> needed = new ArrayList<>(required);
            needed.addAll(further.required);
            return new Shape(both, needed);
        }

        Map<String, Object> tree() {
            Map<String, Object> tree = ordered("type", "object", "properties", properties);
            tree.put("required", required);
            tree.put("additionalProperties", false);
            return tree;
        }
    }

    /** The shapes that a record can have: of records in place of which others can stand inline, one for each. */
    private List<Shape> shapes(Class<?> type) {
        if (!type.isRecord()) {
            return Arrays.stream(type.getPermittedSubclasses())
                    .flatMap(one -> shapes(one).stream())
                    .toList();
        }
        List<Shape> shapes = List.of(new Shape(Map.of(), List.of()));
        for (RecordComponent component : type.getRecordComponents()) {
            List<Shape> further = component(component);
            shapes = shapes.stream()
                    .flatMap(shape -> further.stream().map(shape::with))
                    .toList();
        }
        return shapes;
    }

    private List<Shape> component(RecordComponent component) {
        Type type = component.getGenericType();
        boolean perhaps = component.getType() == Optional.class;
        Type there = perhaps ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
        if (component.isAnnotationPresent(Inline.class)) {
            List<Shape> shapes = new ArrayList<>(shapes((Class<?>) there));
            if (perhaps) {
                shapes.add(new Shape(Map.of(), List.of()));
            }
            return shapes;
        }
        Key named = component.getAnnotation(Key.class);
        String key = named == null ? component.getName() : named.value();
        return List.of(new Shape(Map.of(key, value(there)), perhaps ? List.of() : List.of(key)));
    }
}
