// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.json;

import dev.entente.Fraction;
import java.io.PrintWriter;
import java.io.Writer;
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

    private static final int BUFFER = 1 << 13;

    private final PrintWriter out;
    private final StringBuilder text = new StringBuilder(2 * BUFFER);

    private Json(PrintWriter out) {
        this.out = out;
    }

    /** Writes a value and ends the line. */
    public static void write(Object value, PrintWriter out) {
        Json json = new Json(out);
        json.value(value, 0);
        json.text.append('\n');
        json.print();
    }

    /** A value on one line, however long that is, without its end. */
    public static String line(Object value) {
        Json json = new Json(new PrintWriter(Writer.nullWriter()));
        json.fits(value, Integer.MAX_VALUE);
        return json.text.toString();
    }

    private void print() {
        out.append(text);
        text.setLength(0);
    }

    private void value(Object given, int indent) {
        Object value = plain(given);
        int start = text.length();
        if (fits(value, start + WIDTH - indent)) {
            return;
        }
        text.setLength(start);
        if (value instanceof Members(List<Member> members)) {
            lines('{', '}', indent, members.iterator(), member -> {
                quote(member.key());
                text.append(": ");
                value(member.value(), indent + 2);
            });
        } else if (value instanceof Iterable<?> list) {
            lines('[', ']', indent, list.iterator(), item -> value(item, indent + 2));
        } else {
            scalar(value);
        }
    }

    private <T> void lines(char open, char close, int indent, Iterator<T> items, Consumer<T> write) {
        text.append(open);
        String margin = "\n" + " ".repeat(indent + 2);
        while (items.hasNext()) {
            text.append(margin);
            write.accept(items.next());
            text.append(items.hasNext() ? "," : "");
            if (text.length() > BUFFER) {
                print();
            }
        }
        text.append('\n').append(" ".repeat(indent)).append(close);
    }

    /** Appends the value on one line, as long as the text stays within the length; false when it doesn't. */
    private boolean fits(Object value, int most) {
        switch (plain(value)) {
            case Members(List<Member> members) -> {
                text.append('{');
                String comma = "";
                for (Member member : members) {
                    text.append(comma);
                    quote(member.key());
                    text.append(": ");
                    if (!fits(member.value(), most)) {
                        return false;
                    }
                    comma = ", ";
                }
                text.append('}');
            }
            case Iterable<?> list -> {
                text.append('[');
                String comma = "";
                for (Object item : list) {
                    text.append(comma);
                    if (!fits(item, most)) {
                        return false;
                    }
                    comma = ", ";
                }
                text.append(']');
            }
            case Object plain -> scalar(plain);
        }
        return text.length() <= most;
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
    private record Members(List<Member> all) {

        static Members of(Map<?, ?> map) {
            List<Member> members = new ArrayList<>(map.size());
            map.forEach((key, value) -> members.add(
                    new Member(key instanceof Enum<?> constant ? word(constant) : String.valueOf(key), value)));
            return new Members(members);
        }

        static Members of(Record record) {
            List<Component> components = COMPONENTS.get(record.getClass());
            List<Member> members = new ArrayList<>(components.size());
            components.forEach(component -> component.add(record, members));
            return new Members(members);
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
                members.addAll(Members.of((Record) value).all());
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

    private void scalar(Object value) {
        switch (value) {
            case String string -> quote(string);
            case Integer number -> text.append(number.intValue());
            case Long number -> text.append(number.longValue());
            case Double number -> text.append(decimal(number));
            case BigInteger number -> quote(number.toString());
            case Boolean truth -> text.append(truth.booleanValue());
            case Enum<?> constant -> quote(word(constant));
            case Optional<?> none when none.isEmpty() -> text.append("null");
            default -> throw new IllegalArgumentException("no JSON value (" + value + ")");
        }
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

    private void quote(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' ' || (Character.isSurrogate(c) && !paired(string, i))) {
                        text.append("\\u").append(HexFormat.of().toHexDigits(c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }

    private static boolean paired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
