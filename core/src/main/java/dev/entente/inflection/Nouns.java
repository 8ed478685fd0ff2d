// SPDX-License-Identifier: Apache-2.0
package dev.entente.inflection;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be told of English noun phrases by their form. */
public final class Nouns {

    /** Before these what follows belongs to the one named first: “the Ministry of Mines and Energy”, “talks after a letter”. */
    private static final Pattern BELONGING = Pattern.compile(
            "\\b(?:of|for|from|in|to|with|on|at|by|after|before|without|under|over|between|during|against)\\b.*");

    private static final Pattern NAMED_IN_BRACKETS = Pattern.compile("\\s*\\([^)]*\\)");
    private static final Pattern SEVERAL = Pattern.compile("(?:,| and | & ).*\\S");
    private static final Pattern LAST = Pattern.compile("[\\p{L}\\p{M}’'-]+$");

    /** Countries and the like whose names join two words, or end in the s of a plural, and are one all the same. */
    private static final Set<String> JOINED = Set.of(
            "antigua and barbuda",
            "bosnia and herzegovina",
            "saint kitts and nevis",
            "sao tome and principe",
            "trinidad and tobago");

    private static final Set<String> MANY = Set.of("cattle", "children", "men", "people", "police", "women");

    private static final Set<String> ONE = Set.of(
            "always",
            "basis",
            "bias",
            "bus",
            "campus",
            "canvas",
            "chaos",
            "christmas",
            "circus",
            "corps",
            "economics",
            "ethics",
            "gas",
            "gallows",
            "headquarters",
            "lens",
            "logistics",
            "mathematics",
            "means",
            "news",
            "perhaps",
            "physics",
            "plus",
            "politics",
            "series",
            "species",
            "statistics",
            "tennis",
            "whereabouts",
            "works",
            "yes");

    private Nouns() {}

    /**
     * Whether a name is of many. Several joined by “and” are; one is by its last word, written small, where that ends in the s of
     * a plural. What can’t be told is one.
     */
    public static boolean plural(String name) {
        String plain = NAMED_IN_BRACKETS.matcher(name.strip()).replaceAll("");
        String head = BELONGING.matcher(plain).replaceAll("").strip();
        if (SEVERAL.matcher(head).find()) {
            return !JOINED.contains(head.toLowerCase(Locale.ROOT));
        }
        Matcher last = LAST.matcher(head);
        return last.find() && manyOf(last.group());
    }

    private static boolean manyOf(String noun) {
        boolean small = Character.isLowerCase(noun.codePointAt(0));
        boolean ends = noun.endsWith("s") && !noun.endsWith("ss") && !noun.endsWith("us") && !noun.endsWith("is");
        return MANY.contains(noun) || (small && ends && noun.length() > 2 && !ONE.contains(noun));
    }
}
