// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.worlds;

import dev.entente.statement.Statement.ByName;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The model in bytes, as its types say, so that a component that is added to it travels too:
 *
 * <ul>
 *   <li>a record, or a class that is made as one is: its parts, in the order of its constructor;
 *   <li>one of a sealed choice: its place among the permitted, whole, and then itself; of an enumeration: its place;
 *   <li>what there may be any number of: how many, whole, and each; of a map each key before its value; what may be absent
 *       is one or none;
 *   <li>a statement that is said by its name: its place, whole, among those told to the end before; where it is the next, its
 *       parts follow;
 *   <li>truth: whole, 0 or 1; a number without bounds: its text.
 * </ul>
 *
 * <p>What is read is made by the constructors that check the model, so that nothing comes of bytes that could not be built.
 */
final class ModelBytes {

    private static final int DEEPEST = 1_000;

    private ModelBytes() {}

    private static Constructor<?> maker(Class<?> kind) {
        return Stream.of(kind.getConstructors())
                .reduce((one, other) -> one.getParameterCount() < other.getParameterCount() ? other : one)
                .orElseThrow(() -> new IllegalStateException("nothing makes one (" + kind + ")"));
    }

    /** Puts values behind what is written. */
    static final class Writing {

        private final ByteForm.Writer out;
        private final Map<List<Object>, Integer> told = new HashMap<>();

        Writing(ByteForm.Writer out) {
            this.out = out;
        }

        void write(Type type, Object value) {
            switch (value) {
                case String text -> out.text(text);
                case BigInteger _, BigDecimal _ -> out.text(value.toString());
                case Integer number -> out.whole(number);
                case Long number -> out.longs(number);
                case Boolean truth -> out.whole(truth ? 1 : 0);
                case Enum<?> one -> out.text(one.name());
                case Optional<?> one -> all(type, one.stream().toList());
                case Collection<?> many -> all(type, many);
                case Map<?, ?> map -> all(type, map.entrySet());
                default -> made((Class<?>) type, value);
            }
        }

        private void all(Type type, Collection<?> many) {
            Type[] held = ((ParameterizedType) type).getActualTypeArguments();
            out.whole(many.size());
            for (Object each : many) {
                if (each instanceof Map.Entry<?, ?> entry) {
                    write(held[0], entry.getKey());
                    write(held[1], entry.getValue());
                } else {
                    write(held[0], each);
                }
            }
        }

        private void made(Class<?> kind, Object value) {
            if (kind.isSealed()) {
                out.whole(List.of(kind.getPermittedSubclasses()).indexOf(value.getClass()));
                made(value.getClass(), value);
                return;
            }
            if (value instanceof ByName named) {
                Integer before = told.get(List.of(named.name(), named));
                out.whole(before == null ? told.size() : before);
                if (before == null) {
                    parts(kind, value);
                    told.put(List.of(named.name(), named), told.size());
                }
            } else {
                parts(kind, value);
            }
        }

        private void parts(Class<?> kind, Object value) {
            for (Parameter part : maker(kind).getParameters()) {
                try {
                    write(
                            part.getParameterizedType(),
                            kind.getMethod(part.getName()).invoke(value));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("a part that can’t be asked for (" + kind + ", " + part + ")", e);
                }
            }
        }
    }

    /** Takes values from what is left to be read. */
    static final class Taking {

        private final ByteForm.Reader in;
        private final List<Object> told = new ArrayList<>();
        private int depth;

        Taking(ByteForm.Reader in) {
            this.in = in;
        }

        <T> T take(Class<T> kind) {
            try {
                return kind.cast(value(kind));
            } catch (NumberFormatException e) {
                throw in.refused("a number is none");
            }
        }

        private Object value(Type type) {
            return type instanceof ParameterizedType of
                    ? all((Class<?>) of.getRawType(), of.getActualTypeArguments())
                    : one((Class<?>) type);
        }

        private Object all(Class<?> kind, Type[] held) {
            int count = in.whole("how many there are", 0, kind == Optional.class ? 1 : Integer.MAX_VALUE);
            in.require((double) count * Integer.BYTES, "what there are so many of");
            Map<Object, Object> map = new LinkedHashMap<>();
            List<Object> list = new ArrayList<>();
            for (int k = 0; k < count; k++) {
                Object each = value(held[0]);
                if (held.length > 1) {
                    map.put(each, value(held[1]));
                } else {
                    list.add(each);
                }
            }
            return kind == Map.class
                    ? map
                    : kind == Optional.class
                            ? list.stream().findFirst()
                            : kind == List.class
                                    ? list
                                    : kind == Set.class ? new LinkedHashSet<>(list) : new TreeSet<>(list);
        }

        private Object one(Class<?> kind) {
            if (kind == String.class) {
                return in.text("a text");
            } else if (kind == BigInteger.class) {
                return new BigInteger(in.text("a number"));
            } else if (kind == BigDecimal.class) {
                return new BigDecimal(in.text("a number"));
            } else if (kind == int.class || kind == Integer.class) {
                return in.whole("a number", Integer.MIN_VALUE, Integer.MAX_VALUE);
            } else if (kind == long.class) {
                return in.aLong("a number");
            } else if (kind == boolean.class) {
                return in.whole("whether it is so", 0, 1) == 1;
            } else if (kind.isEnum()) {
                String name = in.text("which it is");
                return Stream.of(kind.getEnumConstants())
                        .filter(one -> ((Enum<?>) one).name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> in.refused("there is none called " + name));
            } else if (kind.isSealed()) {
                return one(in.oneOf("which it is", kind.getPermittedSubclasses()));
            } else if (kind == ByName.class) {
                int place = in.whole("which statement it is", 0, told.size());
                if (place < told.size()) {
                    return told.get(place);
                }
                Object named = made(kind);
                told.add(named);
                return named;
            }
            return made(kind);
        }

        private Object made(Class<?> kind) {
            if (++depth > DEEPEST) {
                throw in.refused("parts stand within one another deeper than " + DEEPEST);
            }
            try {
                Constructor<?> maker = maker(kind);
                Object value = maker.newInstance(Stream.of(maker.getGenericParameterTypes())
                        .map(this::value)
                        .toArray());
                depth--;
                return value;
            } catch (InvocationTargetException e) {
                throw in.refused("there is " + e.getTargetException().getMessage());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("what can’t be made (" + kind + ")", e);
            }
        }
    }
}
