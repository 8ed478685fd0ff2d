// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import dev.entente.inflection.Verbs;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of an option in sentences. Its label is meant as a command with its verb in front, “accept the order”, which can
 * be inflected: “accepting the order”. Of one that isn’t surely a command no form is made that may be wrong in its language:
 * it is quoted as something chosen, “choose ‘UN mission’”, or told in a neutral form, “UN mission, on”.
 *
 * @param label as the case file has it; “to ” before a verb is passed over
 * @param noun what there is while it is taken: “sanctions”
 * @param undo what giving it up is, as a command: “lift sanctions”
 */
public record OptionWords(String label, Optional<String> noun, Optional<String> undo) {

    private static final Pattern FIRST =
            Pattern.compile("([A-Z]?[a-z]+(?:-[a-z]+)*)(?= |$)(?: ([a-z]+)\\b)?.*", Pattern.DOTALL);
    private static final Pattern FURTHER = Pattern.compile("( (?:and|or|then) )([a-z]+(?:-[a-z]+)*)(?= ([a-z]+)\\b)");
    private static final Set<String> BEFORE_A_NOUN = Set.of(
            "a", "all", "an", "another", "any", "both", "each", "every", "her", "his", "its", "our", "that", "the",
            "their", "these", "this", "those");
    private static final Set<String> NO_VERBS = Set.of(
            "all", "and", "any", "at", "because", "both", "by", "each", "every", "for", "from", "full", "given", "if",
            "in", "joint", "more", "new", "no", "none", "not", "of", "on", "only", "or", "partial", "some", "than",
            "then", "unless", "until", "up", "when", "while", "with", "without");
    /** “Stop buying oil” is undone by resuming it: “stop stopping” is said by nobody. */
    private static final Pattern STOPPING =
            Pattern.compile("(?<=^(?:[Ss]top|[Cc]ease) )([a-z]+ing)\\b.*", Pattern.DOTALL);

    private static final Set<String> TAKING_OF = Set.of(
            "approve", "complain", "conceive", "despair", "disapprove", "dispose", "make", "repent", "speak", "think");

    /** The words of an option that has a label only. */
    public OptionWords(String label) {
        this(label, Optional.empty(), Optional.empty());
    }

    /**
     * What somebody does, in the forms that sentences take. In the neutral one all forms are the same, and no sentence can be
     * made of it but one that sets it beside its doer: “Aland: UN mission, on”.
     *
     * @param command after “would” or “to”: “lift sanctions”
     * @param third after the name of one: “lifts sanctions”
     * @param doing after “with somebody”, or as a noun: “lifting sanctions”
     * @param neutral whether it is in the neutral form
     */
    public record Act(String command, String third, String doing, boolean neutral) {

        /** After the name of its doer, who is one or many: “lifts sanctions”, “lift sanctions”. */
        public String present(boolean plural) {
            return plural ? command : third;
        }
    }

    /**
     * What something is called.
     *
     * @param neutral whether it is a label as it stands, that may be no noun
     */
    public record Thing(String text, boolean neutral) {}

    /** What there is while the option is taken: its noun, “sanctions”; else its doing, “keeping up sanctions”. */
    public Thing thing() {
        return noun.map(said -> new Thing(said, false))
                .orElseGet(() -> isCommand() ? new Thing(doing(), false) : new Thing(label.strip(), true));
    }

    /** What its owner does to take it up. */
    public Act taking() {
        return isCommand() ? act(withoutTo(label)) : set("on");
    }

    /** What its owner does to give it up: what {@code undo} says, else “stop keeping up sanctions”. */
    public Act dropping() {
        if (undo.isPresent() && isCommand(withoutTo(undo.get()))) {
            return act(withoutTo(undo.get()));
        }
        return isCommand() ? stopped() : set("off");
    }

    private Act stopped() {
        return stopsDoing(withoutTo(label))
                .map(done -> act("resume " + done.group()))
                .orElseGet(() -> new Act("stop " + doing(), "stops " + doing(), "no longer " + doing(), false));
    }

    /** What a command says is not to be done any more: “buying oil” in “stop buying oil”, its verb as the first group. */
    private static Optional<MatchResult> stopsDoing(String command) {
        Matcher stopping = STOPPING.matcher(command);
        return stopping.find()
                        && Verbs.ofParticiple(stopping.group(1)).isPresent()
                        && !FURTHER.matcher(command).find()
                ? Optional.of(stopping.toMatchResult())
                : Optional.empty();
    }

    private Act set(String how) {
        String said = noun.orElseGet(label::strip) + ", " + how;
        return new Act(said, said, said, true);
    }

    private static Act act(String said) {
        return new Act(small(said), inflected(said, Verbs::third), participle(said), false);
    }

    /** What is done by a command, “tighten sanctions”; empty for words that are surely none. */
    public static Optional<Act> acting(String command) {
        return Optional.of(withoutTo(command)).filter(OptionWords::isCommand).map(OptionWords::act);
    }

    /** Whether it reads as a command: its first word is an English verb in the form of a command, for all that can be told. */
    public boolean isCommand() {
        return isCommand(withoutTo(label));
    }

    /** Whether what giving it up is called reads as a command, where that is said. */
    public boolean undoIsCommand() {
        return undo.map(OptionWords::withoutTo).filter(said -> !isCommand(said)).isEmpty();
    }

    /** What its owner does: “accept the order”; after “to”, “would” and “not to”. */
    public String command() {
        return isCommand() ? small(withoutTo(label)) : "choose " + quoted();
    }

    /** What is being done: “accepting the order”. */
    public String doing() {
        return isCommand() ? participle(withoutTo(label)) : "choosing " + quoted();
    }

    private static String small(String said) {
        return said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1);
    }

    private static String participle(String command) {
        return stopsDoing(command)
                .map(done -> "ceasing to " + Verbs.ofParticiple(done.group(1)).orElseThrow()
                        + done.group().substring(done.group(1).length()))
                .orElseGet(() -> inflected(command, Verbs::participle));
    }

    private static String inflected(String said, UnaryOperator<String> form) {
        String command = small(said);
        int end = command.indexOf(' ') < 0 ? command.length() : command.indexOf(' ');
        Matcher further = FURTHER.matcher(command.substring(end));
        return form.apply(command.substring(0, end))
                + further.replaceAll(verb -> Matcher.quoteReplacement(
                        verb.group(1) + (furtherVerb(verb) ? form.apply(verb.group(2)) : verb.group(2))));
    }

    /** Whether a word after “and” is surely a verb: “pay a price” after “halve its fleet and”, no “aid” after “arms and”. */
    private static boolean furtherVerb(MatchResult word) {
        return BEFORE_A_NOUN.contains(word.group(3)) && Verbs.known(word.group(2));
    }

    private static String withoutTo(String text) {
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
        return "“" + label.strip().replace('“', '‘').replace('”', '’') + "”";
    }
}
