// SPDX-License-Identifier: Apache-2.0
package dev.entente.app;

import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Direction;
import dev.entente.Grounds;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Preference.Prioritized;
import java.util.List;
import java.util.Optional;

/**
 * A case in the making, as questions gather it.
 *
 * @param statusQuo the options taken, as they are written
 */
public record Draft(String title, Optional<String> question, List<Party> parties, List<String> statusQuo) {

    public Draft {
        parties = List.copyOf(parties);
        statusQuo = List.copyOf(statusQuo);
    }

    /** A decision maker. */
    public record Party(String id, String name, List<Choice> choices, List<Wish> wishes) {
        public Party {
            choices = List.copyOf(choices);
            wishes = List.copyOf(wishes);
        }
    }

    /** An option. */
    public record Choice(String id, String label) {}

    /**
     * A want.
     *
     * @param why why the analyst thinks so
     */
    public record Wish(String statement, Optional<String> why) {}

    /** What parties can do, for looking up names in what else is asked. */
    public static Conflict conflict(List<Party> parties) {
        List<Option> options = parties.stream()
                .flatMap(party -> party.choices().stream()
                        .map(choice ->
                                new Option(party.id(), choice.id(), choice.label(), Direction.BOTH, Grounds.NONE)))
                .toList();
        return new Conflict(
                parties.stream()
                        .map(party -> new DecisionMaker(party.id(), party.name(), new Prioritized(List.of())))
                        .toList(),
                new OptionForm(options, List.of(), List.of()),
                Optional.empty());
    }

    /** The text of a case file, with comments on what else it can hold. */
    public String text() {
        StringBuilder text = new StringBuilder("entente: 1\n");
        text.append("title: ").append(quoted(title)).append('\n');
        question.ifPresent(
                asked -> text.append("question: ").append(quoted(asked)).append('\n'));
        text.append("\n# Who decides, what each can do, and what each wants, most important first.\n");
        text.append("decision-makers:\n");
        parties.forEach(party -> append(party, text));
        text.append("\n# What is so today: the options taken; all others are not.\n");
        text.append("status-quo: [").append(String.join(", ", statusQuo)).append("]\n");
        text.append(FURTHER);
        return text.toString();
    }

    private static void append(Party party, StringBuilder text) {
        text.append("  ").append(party.id()).append(":\n");
        text.append("    name: ").append(quoted(party.name())).append('\n');
        text.append(party.choices().isEmpty() ? "    options: {}\n" : "    options:\n");
        for (Choice choice : party.choices()) {
            text.append("      %s: %s%n".formatted(choice.id(), quoted(choice.label())));
        }
        text.append("    preferences:\n");
        for (Wish wish : party.wishes()) {
            text.append("      - ");
            wish.why()
                    .ifPresentOrElse(
                            why -> text.append("want: %s%n        assumption: %s%n"
                                    .formatted(quoted(wish.statement()), quoted(why))),
                            () -> text.append(quoted(wish.statement())).append('\n'));
        }
    }

    /** The text as YAML, in quotes where they are needed or might be. */
    private static String quoted(String text) {
        boolean plain = text.matches("[\\p{L}][\\p{L}\\p{N} ()'.,;!?/-]*") && !text.matches("(?i)true|false|null|~");
        return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static final String FURTHER = """

            # What can't be together, for example:
            # feasible:
            #   - exactly-one: [one-option, another]
            #   - one-option implies another

            # Kinds of state that have a name, and the one that the question is about:
            # outcomes:
            #   settlement: {label: a settlement, when: one-option and not another}
            # goal: settlement

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
