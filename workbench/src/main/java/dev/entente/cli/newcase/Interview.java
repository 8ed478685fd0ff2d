// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.newcase;

import dev.entente.CaseNames;
import dev.entente.Named;
import dev.entente.Option;
import dev.entente.Vocabulary;
import dev.entente.casefile.edit.Draft;
import dev.entente.casefile.edit.Draft.Choice;
import dev.entente.casefile.edit.Draft.Party;
import dev.entente.casefile.edit.Draft.Wish;
import dev.entente.statement.Statement;
import dev.entente.statement.StatementParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks for the parts of a case, and asks again for what can't be used. */
record Interview(Questions questions) {

    /** Something with a short name and a long one, as in "us: the United States". */
    private record Titled(String id, String title) {}

    /** @throws dev.entente.cli.terminal.CommandFailure when the answers end before the last question */
    Draft draft() {
        questions.say("An empty line ends a list; end of input (Ctrl-D) leaves without writing anything.");
        String title = questions.required("\nWhat is the case called?");
        Optional<String> question = questions.optional("\nWhich question should it answer? (may stay empty)");
        List<Party> parties = new ArrayList<>();
        List<Titled> names = list(
                "\nWho decides? One at a time, as in mid-sentence: “the United States”, or “us: the United States” to"
                        + " choose the short name.",
                true);
        for (Titled name : names) {
            List<Choice> choices = choices(name);
            parties.add(new Party(name.id(), name.title(), choices, List.of()));
        }
        Vocabulary vocabulary = new Vocabulary(Draft.form(parties));
        List<Party> wishing = new ArrayList<>();
        for (Party party : parties) {
            wishing.add(new Party(party.id(), party.name(), party.choices(), wishes(party, parties, vocabulary)));
        }
        List<String> today = statusQuo(parties, vocabulary);
        return new Draft(title, question, wishing, List.of(), today, Optional.empty());
    }

    private List<Choice> choices(Titled party) {
        return list(
                        "\nWhat can %s do? One at a time, as a command: “keep up sanctions”, or “press: keep up sanctions”."
                                .formatted(party.title()),
                        false)
                .stream()
                .map(choice -> new Choice(choice.id(), choice.title()))
                .toList();
    }

    private List<Titled> list(String question, boolean atLeastOne) {
        questions.say(question);
        List<Titled> answers = new ArrayList<>();
        while (true) {
            String answer = questions.ask();
            if (answer.isEmpty() && !(atLeastOne && answers.isEmpty())) {
                return answers;
            }
            Titled titled = titled(answer);
            Optional<String> mistake = mistake(titled, answers);
            mistake.ifPresentOrElse(questions::say, () -> {
                answers.add(titled);
                if (!titled.id().equals(titled.title())) {
                    questions.say("  in statements: " + titled.id());
                }
            });
        }
    }

    private static Titled titled(String answer) {
        int colon = answer.indexOf(':');
        if (colon > 0 && StatementParser.isName(answer.substring(0, colon).strip())) {
            return new Titled(
                    answer.substring(0, colon).strip(),
                    answer.substring(colon + 1).strip());
        }
        return new Titled(Draft.name(answer), answer);
    }

    private static Optional<String> mistake(Titled titled, List<Titled> earlier) {
        if (titled.title().isEmpty() || !StatementParser.isName(titled.id())) {
            return Optional.of("  That has no letters to make a name of; write it as “name: what it is”.");
        }
        if (StatementParser.reservedWords().contains(titled.id()) || titled.id().equals("null")) {
            return Optional.of(
                    "  “" + titled.id() + "” is a word of the language; choose another, as “name: what it is”.");
        }
        return earlier.stream().anyMatch(other -> other.id().equals(titled.id()))
                ? Optional.of("  “" + titled.id() + "” is there already; choose another, as “name: what it is”.")
                : Optional.empty();
    }

    private List<Wish> wishes(Party party, List<Party> parties, Vocabulary vocabulary) {
        questions.say(
                "\nWhat does %s want, most important first? One statement at a time, over".formatted(party.name()));
        questions.say("  %s".formatted(options(parties, vocabulary)));
        questions.say(
                "with not, and, or, implies, if, iff. What stands behind # says why: “not strike # it would be war”.");
        CaseNames names = new CaseNames(Draft.form(parties));
        List<Wish> wishes = new ArrayList<>();
        while (true) {
            String answer = questions.ask();
            if (answer.isEmpty() && !wishes.isEmpty()) {
                return wishes;
            }
            if (answer.isEmpty()) {
                questions.say("  At least one is needed.");
                continue;
            }
            int hash = answer.indexOf('#');
            String statement = (hash < 0 ? answer : answer.substring(0, hash)).strip();
            Optional<String> why = Optional.of(
                            hash < 0 ? "" : answer.substring(hash + 1).strip())
                    .filter(reason -> !reason.isEmpty());
            switch (names.statement(statement)) {
                case Named.Found<Statement>(Statement read) ->
                    wishes.add(new Wish(read.text(vocabulary::shortest), why));
                case Named.Unknown<Statement>(String message) -> questions.say("  " + message.replace("\n", "\n  "));
            }
        }
    }

    private static String options(List<Party> parties, Vocabulary vocabulary) {
        return Draft.form(parties).options().stream()
                .map(Option::name)
                .map(vocabulary::shortest)
                .collect(Collectors.joining(", "));
    }

    private List<String> statusQuo(List<Party> parties, Vocabulary vocabulary) {
        questions.say("\nWhich of these are so today? With commas between, or “none”.");
        questions.say("  " + options(parties, vocabulary));
        while (true) {
            String answer = questions.ask();
            List<String> names = answer.equals("none")
                    ? List.of()
                    : Arrays.stream(answer.split(",", -1)).map(String::strip).toList();
            List<String> unknown = names.stream()
                    .filter(name -> vocabulary.atoms(name).size() != 1)
                    .toList();
            if (unknown.isEmpty()) {
                return names.stream().distinct().toList();
            }
            String message = vocabulary
                    .ambiguous(names)
                    .orElseGet(() ->
                            Named.unknown("option", unknown, vocabulary.names()).message());
            questions.say("  " + message);
        }
    }
}
