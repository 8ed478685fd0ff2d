// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import java.math.BigInteger;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** The little English that sentences are put together with. */
public final class English {

    private static final List<String> SMALL = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    private English() {}

    /** The first letter small, as within a sentence; abbreviations at the start keep their capitals. */
    public static String within(String text) {
        boolean word = text.length() < 2 || !Character.isUpperCase(text.charAt(1));
        return word && !text.isEmpty() ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }

    /** As {@link #and}, with a comma before the last where an item holds an "and" itself: "Ann and Ben, and Cid". */
    public static String andApart(List<String> items) {
        boolean nested = items.size() > 1 && items.stream().anyMatch(item -> item.contains(" and "));
        return nested ? String.join(", ", items.subList(0, items.size() - 1)) + ", and " + items.getLast() : and(items);
    }

    /** "a", "a and b", "a, b and c". */
    public static String and(List<String> items) {
        return list(items, "and");
    }

    /** "a", "a or b", "a, b or c". */
    public static String or(List<String> items) {
        return list(items, "or");
    }

    private static String list(List<String> items, String last) {
        if (items.size() <= 1) {
            return String.join("", items);
        }
        return String.join(", ", items.subList(0, items.size() - 1)) + " " + last + " " + items.getLast();
    }

    /** The first letter a capital, as a sentence starts. */
    public static String start(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Words that may be no English, as they stand: “UN mission”. */
    public static String quoted(String words) {
        return "“" + words.strip().replace('“', '‘').replace('”', '’') + "”";
    }

    /** A noun phrase without its article: "security assurance". */
    public static String bare(String noun) {
        return noun.strip().replaceFirst("^(?i:an?|the) +(?=\\S)", "");
    }

    /** A noun phrase as of something known: "the security assurance" for "a security assurance". */
    public static String definite(String noun) {
        return noun.strip().replaceFirst("^(?i:an?) +(?=\\S)", "the ");
    }

    /** What an analyst calls something that need be no noun: "the truce" for "a truce", else quoted: “both stay silent”. */
    public static String called(String name) {
        return bare(name).equals(name.strip()) ? quoted(name) : definite(name);
    }

    /** "Washington’s", "the partners’": whose something is. */
    public static String possessive(String name) {
        return name + (name.endsWith("s") ? "’" : "’s");
    }

    /** "three" for 3, "1,008" for 1008. */
    public static String number(long number) {
        return number >= 0 && number < SMALL.size() ? SMALL.get((int) number) : figures(number);
    }

    /** "3" for 3, "1,008" for 1008. */
    public static String figures(long number) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(number);
    }

    /** "three", "14", "7,344,556,056,544". */
    public static String number(BigInteger number) {
        return number.bitLength() < Long.SIZE
                ? number(number.longValue())
                : NumberFormat.getIntegerInstance(Locale.ROOT).format(number);
    }

    /** "one state", "7,344,556,056,544 states". */
    public static String count(BigInteger number, String noun) {
        return number(number) + " " + noun + (number.equals(BigInteger.ONE) ? "" : "s");
    }

    /** "one state", "three states". */
    public static String count(long number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** "second" for 2, "12th" for 12. */
    public static String ordinal(int number) {
        return number <= ORDINALS.size() ? ORDINALS.get(number - 1) : number + "th";
    }
}
