// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The label of an option in sentences. A label is meant as a command with its verb in front, “accept the order”, which can
 * be inflected: “accepting the order”. One that isn’t surely a command is said as something chosen, which is right for any
 * words in any language: “choose ‘UN mission’”.
 *
 * @param text as the case file has it; “to ” before a verb is passed over
 */
public record OptionLabel(String text) {

    private static final Pattern FIRST =
            Pattern.compile("([A-Z]?[a-z]+(?:-[a-z]+)*)(?= |$)(?: ([a-z]+)\\b)?.*", Pattern.DOTALL);
    private static final Set<String> BEFORE_A_NOUN = Set.of(
            "a", "all", "an", "another", "any", "both", "each", "every", "her", "his", "its", "our", "that", "the",
            "their", "these", "this", "those");
    private static final Set<String> NO_VERBS = Set.of(
            "all", "and", "any", "at", "because", "both", "by", "each", "every", "for", "from", "full", "given", "if",
            "in", "joint", "more", "new", "no", "none", "not", "of", "on", "only", "or", "partial", "some", "than",
            "then", "unless", "until", "up", "when", "while", "with", "without");
    private static final Set<String> TAKING_OF = Set.of(
            "approve", "complain", "conceive", "despair", "disapprove", "dispose", "make", "repent", "speak", "think");

    /** Whether it reads as a command: its first word is an English verb in the form of a command, for all that can be told. */
    public boolean isCommand() {
        return isCommand(withoutTo());
    }

    /** What its owner does: “accept the order”; after “to”, “would” and “not to”. */
    public String command() {
        String plain = withoutTo();
        return isCommand(plain)
                ? plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1)
                : "choose " + quoted();
    }

    /** What is being done: “accepting the order”. */
    public String doing() {
        String plain = withoutTo();
        if (!isCommand(plain)) {
            return "choosing " + quoted();
        }
        String command = command();
        int end = command.indexOf(' ') < 0 ? command.length() : command.indexOf(' ');
        return Verbs.participle(command.substring(0, end)) + command.substring(end);
    }

    /** What is given up, as a command: “stop accepting the order”. */
    public String stopping() {
        return "stop " + doing();
    }

    private String withoutTo() {
        String said = text.strip();
        return said.regionMatches(true, 0, "to ", 0, 3) && isCommand(said.substring(3)) ? said.substring(3) : said;
    }

    private static boolean isCommand(String said) {
        Matcher words = FIRST.matcher(said);
        if (!words.matches()) {
            return false;
        }
        String first = words.group(1).toLowerCase(Locale.ROOT);
        String next = words.group(2) == null ? "" : words.group(2);
        if (NO_VERBS.contains(first) || negates(first, next) || (next.equals("of") && !TAKING_OF.contains(first))) {
            return false;
        }
        return Verbs.known(first) || (BEFORE_A_NOUN.contains(next) && !inflected(first));
    }

    /** “Do not attack” can’t be given up in words that anybody would use. */
    private static boolean negates(String first, String next) {
        return first.equals("do") && next.equals("not");
    }

    /** Whether a word that isn’t known has the form of no command: “builds”, “building”, “built”. */
    private static boolean inflected(String word) {
        return (word.endsWith("s") && !word.endsWith("ss"))
                || word.endsWith("ing")
                || word.endsWith("ed")
                || word.endsWith("ly");
    }

    private String quoted() {
        return "“" + text.strip().replace('“', '‘').replace('”', '’') + "”";
    }
}
