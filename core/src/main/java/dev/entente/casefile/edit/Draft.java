// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.edit;

import dev.entente.Direction;
import dev.entente.Grounds;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.statement.StatementParser;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A case in the making, as questions gather it.
 *
 * @param rules what can't be together
 * @param outcomes kinds of state that have a name
 * @param statusQuo the options taken, as they are written
 * @param goal the id of the outcome that the question is about
 */
public record Draft(
        String title,
        Optional<String> question,
        List<Party> parties,
        List<Rule> rules,
        List<Kind> outcomes,
        List<String> statusQuo,
        Optional<String> goal) {

    /** Nothing yet. */
    public static final Draft EMPTY =
            new Draft("", Optional.empty(), List.of(), List.of(), List.of(), List.of(), Optional.empty());

    public Draft {
        parties = List.copyOf(parties);
        rules = List.copyOf(rules);
        outcomes = List.copyOf(outcomes);
        statusQuo = List.copyOf(statusQuo);
    }

    /** A decision maker. */
    public record Party(String id, String name, List<Choice> choices, List<Wish> wishes) {
        public Party {
            choices = List.copyOf(choices);
            wishes = List.copyOf(wishes);
        }
    }

    /**
     * An option.
     *
     * @param noun what there is while it is taken, where that is said
     * @param undo what giving it up is, where that is said
     */
    public record Choice(String id, String label, Optional<String> noun, Optional<String> undo) {}

    /**
     * A want.
     *
     * @param why why the analyst thinks so
     */
    public record Wish(String statement, Optional<String> why) {}

    /**
     * What holds in every state.
     *
     * @param text a statement, or options with commas between
     */
    public record Rule(RuleKind kind, String text) {

        /** The options that a rule names which is no statement. */
        public List<String> options() {
            return Stream.of(text.split(",", -1))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
    }

    /** What a rule says. */
    public enum RuleKind {
        STATEMENT("statement"),
        AT_MOST_ONE("at-most-one"),
        EXACTLY_ONE("exactly-one"),
        AT_LEAST_ONE("at-least-one");

        private final String key;

        RuleKind(String key) {
            this.key = key;
        }

        /** What it is called in case files. */
        public String key() {
            return key;
        }
    }

    /**
     * A kind of state that has a name.
     *
     * @param id its name in statements
     * @param label what it is called
     * @param when the statement that holds in it
     */
    public record Kind(String id, String label, String when) {}

    /** The same under another title. */
    public Draft titled(String other) {
        return new Draft(other, question, parties, rules, outcomes, statusQuo, goal);
    }

    /** The same with a question. */
    public Draft asking(String asked) {
        return new Draft(title, Optional.of(asked), parties, rules, outcomes, statusQuo, goal);
    }

    /** The same with these parties. */
    public Draft with(List<Party> others) {
        return new Draft(title, question, others, rules, outcomes, statusQuo, goal);
    }

    /** The same with one party as it is here. */
    public Draft with(Party changed) {
        return with(parties.stream()
                .map(party -> party.id().equals(changed.id()) ? changed : party)
                .toList());
    }

    /** The same with one more rule. */
    public Draft and(Rule rule) {
        return new Draft(
                title,
                question,
                parties,
                Stream.concat(rules.stream(), Stream.of(rule)).toList(),
                outcomes,
                statusQuo,
                goal);
    }

    /** The same with one more kind of state. */
    public Draft and(Kind outcome) {
        return new Draft(
                title,
                question,
                parties,
                rules,
                Stream.concat(outcomes.stream(), Stream.of(outcome)).toList(),
                statusQuo,
                goal);
    }

    /** The same where these options are taken today. */
    public Draft today(List<String> taken) {
        return new Draft(title, question, parties, rules, outcomes, taken, goal);
    }

    /** The same with the question about this outcome. */
    public Draft about(String outcome) {
        return new Draft(title, question, parties, rules, outcomes, statusQuo, Optional.of(outcome));
    }

    /** The party of an id. */
    public Optional<Party> party(String id) {
        return parties.stream().filter(party -> party.id().equals(id)).findFirst();
    }

    /** The name of something in statements: its words without an article, with dashes between; empty when it has none. */
    public static String name(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceFirst("^(the|an?) ", "")
                .replaceAll("[^\\p{L}\\p{N}_]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** Whether something can be called so in statements. */
    public static boolean canName(String name) {
        return StatementParser.isName(name) && !StatementParser.reservedWords().contains(name) && !name.equals("null");
    }

    /** What parties can do, as far as it has a name of its own: for looking up names in what else is asked. */
    public static OptionForm form(List<Party> parties) {
        Set<String> named = new HashSet<>();
        List<Option> options = parties.stream()
                .flatMap(party -> party.choices().stream()
                        .filter(choice -> canName(choice.id()))
                        .map(choice -> new Option(
                                party.id(),
                                choice.id(),
                                choice.label(),
                                choice.noun(),
                                choice.undo(),
                                Direction.BOTH,
                                Grounds.NONE)))
                .filter(option -> named.add(option.name()))
                .toList();
        return new OptionForm(options, List.of(), List.of());
    }

    /** The text of a case file, with comments on what else it can hold. */
    public String text() {
        StringBuilder text = new StringBuilder("entente: 1\n");
        text.append("title: ").append(quoted(title)).append('\n');
        question.ifPresent(
                asked -> text.append("question: ").append(quoted(asked)).append('\n'));
        text.append("\n# Who decides, what each can do, and what each wants, most important first.\n");
        text.append(parties.isEmpty() ? "decision-makers: {}\n" : "decision-makers:\n");
        parties.forEach(party -> append(party, text));
        appendRules(text);
        text.append("\n# What is so today: the options taken; all others are not.\n");
        text.append("status-quo: [").append(String.join(", ", statusQuo)).append("]\n");
        appendOutcomes(text);
        text.append(FURTHER);
        return text.toString();
    }

    private void appendRules(StringBuilder text) {
        text.append(rules.isEmpty() ? RULES : "\n# What holds in every state.\nfeasible:\n");
        for (Rule rule : rules) {
            text.append("  - ")
                    .append(
                            rule.kind() == RuleKind.STATEMENT
                                    ? quoted(rule.text())
                                    : rule.kind().key() + ": [" + String.join(", ", rule.options()) + "]")
                    .append('\n');
        }
    }

    private void appendOutcomes(StringBuilder text) {
        if (outcomes.isEmpty()) {
            text.append(OUTCOMES);
            return;
        }
        text.append("\n# Kinds of state that have a name, and the one that the question is about.\noutcomes:\n");
        for (Kind outcome : outcomes) {
            text.append("  %s:\n    label: %s\n    when: %s\n"
                    .formatted(outcome.id(), quoted(outcome.label()), quoted(outcome.when())));
        }
        goal.ifPresent(id -> text.append("goal: ").append(id).append('\n'));
    }

    private static void append(Party party, StringBuilder text) {
        text.append("  ").append(party.id()).append(":\n");
        text.append("    name: ").append(quoted(party.name())).append('\n');
        text.append(party.choices().isEmpty() ? "    options: {}\n" : "    options:\n");
        for (Choice choice : party.choices()) {
            append(choice, text);
        }
        text.append(party.wishes().isEmpty() ? "    preferences: []\n" : "    preferences:\n");
        for (Wish wish : party.wishes()) {
            append(wish, text);
        }
    }

    private static void append(Choice choice, StringBuilder text) {
        text.append("      ").append(choice.id()).append(':');
        if (choice.noun().isEmpty() && choice.undo().isEmpty()) {
            text.append(' ').append(quoted(choice.label())).append('\n');
            return;
        }
        text.append("\n        label: ").append(quoted(choice.label())).append('\n');
        choice.noun()
                .ifPresent(noun ->
                        text.append("        noun: ").append(quoted(noun)).append('\n'));
        choice.undo()
                .ifPresent(undo ->
                        text.append("        undo: ").append(quoted(undo)).append('\n'));
    }

    private static void append(Wish wish, StringBuilder text) {
        text.append("      - ");
        wish.why()
                .ifPresentOrElse(
                        why -> text.append(
                                "want: %s\n        assumption: %s\n".formatted(quoted(wish.statement()), quoted(why))),
                        () -> text.append(quoted(wish.statement())).append('\n'));
    }

    /** The text as YAML, in quotes where they are needed or might be. */
    private static String quoted(String text) {
        boolean plain = text.matches("[\\p{L}][\\p{L}\\p{N} ()'.,;!?/-]*") && !text.matches("(?i)true|false|null|~");
        return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static final String RULES = """

            # What can't be together, for example:
            # feasible:
            #   - exactly-one: [one-option, another]
            #   - one-option implies another
            """;

    private static final String OUTCOMES = """

            # Kinds of state that have a name, and the one that the question is about:
            # outcomes:
            #   settlement: {label: a settlement, when: one-option and not another}
            # goal: settlement
            """;

    private static final String FURTHER = """

            # Who can coordinate a joint move; [] for nobody:
            # channels:
            #   - [one-decision-maker, another]

            # Where a want comes from: give it “because: [a-claim]” in place of “assumption”, and state the claim:
            # sources:
            #   report: {title: A report, author: A. Author, date: "2025"}
            # evidence:
            #   a-claim: {source: report, page: 3, claim: In your own words.}
            """;
}
