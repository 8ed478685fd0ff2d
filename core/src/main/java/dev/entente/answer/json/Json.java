// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.json;

import dev.entente.Fraction;
import java.io.PrintWriter;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes public records, maps, lists, texts, numbers and booleans as JSON, in the order in which they come. What fits a line
 * stands on one; a long list may be any {@link Iterable}, so that it need not be held at once.
 *
 * <p>A record is an object of its components under their names, or those that {@link Key} and {@link Inline} give them. A
 * component that is an empty {@link Optional} is left out; as the value of a map, or within another, it is null. A constant is
 * its name in lower case with hyphens. Large integers are texts of decimal digits, fractions texts as they print.
 */
public final class Json {

    /** The version of every shape that Entente writes, under the key {@code entente}. */
    public static final int VERSION = 1;

    private static final int WIDTH = 110;

    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return List.of(type.getRecordComponents()).stream()
                    .map(Component::new)
                    .toList();
        }
    };

    private final PrintWriter out;

    private Json(PrintWriter out) {
        this.out = out;
    }

    /** Writes a value and ends the line. */
    public static void write(Object value, PrintWriter out) {
        new Json(out).value(value, 0);
        out.print('\n');
    }

    private void value(Object given, int indent) {
        Object value = plain(given);
        StringBuilder line = new StringBuilder();
        if (fits(value, line, WIDTH - indent)) {
            out.append(line);
        } else if (value instanceof Members members) {
            lines('{', '}', indent, members.all().iterator(), member -> {
                out.append(quoted(member.key())).append(": ");
                value(member.value(), indent + 2);
            });
        } else if (value instanceof Iterable<?> list) {
            lines('[', ']', indent, list.iterator(), item -> value(item, indent + 2));
        } else {
            out.append(scalar(value));
        }
    }

    private <T> void lines(char open, char close, int indent, Iterator<T> items, Consumer<T> write) {
        out.append(open);
        String margin = "\n" + " ".repeat(indent + 2);
        while (items.hasNext()) {
            out.append(margin);
            write.accept(items.next());
            out.append(items.hasNext() ? "," : "");
        }
        out.append('\n').append(" ".repeat(indent)).append(close);
    }

    /** Appends the value to the line, as long as the line stays within the width; false when it doesn't. */
    private static boolean fits(Object value, StringBuilder line, int width) {
        switch (plain(value)) {
            case Members members -> {
                line.append('{');
                String comma = "";
                for (Member member : members.all()) {
                    line.append(comma).append(quoted(member.key())).append(": ");
                    if (!fits(member.value(), line, width)) {
                        return false;
                    }
                    comma = ", ";
                }
                line.append('}');
            }
            case Iterable<?> list -> {
                line.append('[');
                String comma = "";
                for (Object item : list) {
                    line.append(comma);
                    if (!fits(item, line, width)) {
                        return false;
                    }
                    comma = ", ";
                }
                line.append(']');
            }
            case Object plain -> line.append(scalar(plain));
        }
        return line.length() <= width;
    }

    /** Objects as their members; what is there, instead of that it may be. */
    private static Object plain(Object value) {
        return switch (value) {
            case Members members -> members;
            case Optional<?> some when some.isPresent() -> plain(some.get());
            case Fraction fraction -> fraction.toString();
            case Record record -> Members.of(record);
            case Map<?, ?> map -> Members.of(map);
            default -> value;
        };
    }

    /** The members of an object, in order. */
    private record Members(Iterable<Member> all) {

        static Members of(Map<?, ?> map) {
            return new Members(() -> {
                var entries = map.entrySet().iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return entries.hasNext();
                    }

                    @Override
                    public Member next() {
                        Map.Entry<?, ?> entry = entries.next();
                        return new Member(name(entry.getKey()), entry.getValue());
                    }
                };
            });
        }

        static Members of(Record record) {
            return new Members(list(record));
        }

        static List<Member> list(Record record) {
            List<Component> components = COMPONENTS.get(record.getClass());
            List<Member> members = new ArrayList<>(components.size());
            components.forEach(component -> component.add(record, members));
            return members;
        }

        private static String name(Object key) {
            return key instanceof Enum<?> constant ? word(constant) : String.valueOf(key);
        }
    }

    private record Member(String key, Object value) {}

    /** How a component of a record is written. */
    private record Component(RecordComponent component, String key, boolean inline) {

        Component(RecordComponent component) {
            this(
                    component,
                    Optional.ofNullable(component.getAnnotation(Key.class))
                            .map(Key::value)
                            .orElse(component.getName()),
                    component.isAnnotationPresent(Inline.class));
        }

        void add(Record record, List<Member> members) {
            Object value = value(record);
            if (value instanceof Optional<?> perhaps) {
                perhaps.ifPresent(there -> addThere(there, members));
            } else {
                addThere(value, members);
            }
        }

        private void addThere(Object value, List<Member> members) {
            if (inline) {
                members.addAll(Members.list((Record) value));
            } else {
                members.add(new Member(key, value));
            }
        }

        private Object value(Record record) {
            try {
                return component.getAccessor().invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("no public record (" + record.getClass() + ")", e);
            }
        }
    }

    private static String scalar(Object value) {
        return switch (value) {
            case String text -> quoted(text);
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case Double number -> decimal(number);
            case BigInteger number -> quoted(number.toString());
            case Boolean truth -> truth.toString();
            case Enum<?> constant -> quoted(word(constant));
            case Optional<?> none when none.isEmpty() -> "null";
            default -> throw new IllegalArgumentException("no JSON value (" + value + ")");
        };
    }

    /** A constant as JSON and its schema name it. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** To six places, the same on every machine. */
    public static String decimal(double number) {
        BigDecimal rounded = BigDecimal.valueOf(Math.round(number * 1e6), 6).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ' || (Character.isSurrogate(c) && !paired(text, i))) {
                        quoted.append("\\u").append(HexFormat.of().toHexDigits(c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean paired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
