// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.newcase;

import dev.entente.DecisionMaker;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Preference.Want;
import dev.entente.Vocabulary;
import dev.entente.casefile.edit.Template;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Asks what is otherwise than a template has it. An empty line leaves a part as it is there, or as it was answered before. */
final class TemplateInterview {

    private static final String WORDS =
            "An empty line leaves what the template says. “back” goes back, “undo” takes back the last answer, “?” explains;"
                    + " end of input (Ctrl-D) leaves without writing anything.";

    private final Questions questions;
    private final Template template;
    private final List<DecisionMaker> parties;
    private final Vocabulary vocabulary;
    private final List<Part> parts = new ArrayList<>();
    private final Map<Part, String> answers = new HashMap<>();

    TemplateInterview(Questions questions, Template template) {
        this.questions = questions;
        this.template = template;
        this.parties = template.subject().conflict().decisionMakers();
        this.vocabulary = new Vocabulary(template.subject().conflict().form());
        parts.add(new Part.Title());
        parties.forEach(party -> parts.add(new Part.Name(party)));
        parties.stream()
                .filter(party -> !template.wants(party.id()).isEmpty())
                .forEach(party -> parts.add(new Part.Wants(party)));
        if (template.subject().conflict().form() instanceof OptionForm) {
            parts.add(new Part.Today());
        }
    }

    /** What is asked about. */
    private sealed interface Part {

        /** What the case is called. */
        record Title() implements Part {}

        /** Who a party is. */
        record Name(DecisionMaker party) implements Part {}

        /** Which of its wants fit. */
        record Wants(DecisionMaker party) implements Part {}

        /** What is so today. */
        record Today() implements Part {}
    }

    /** The text of the case. */
    String text() {
        questions.say(WORDS);
        int place = 0;
        while (place < parts.size()) {
            place = asked(place);
        }
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, List<Integer>> wants = new LinkedHashMap<>();
        Optional<List<String>> today = Optional.empty();
        for (Part part : parts) {
            Optional<String> answer = Optional.ofNullable(answers.get(part));
            switch (part) {
                case Part.Title _ -> {}
                case Part.Name(DecisionMaker party) -> answer.ifPresent(name -> names.put(party.id(), name));
                case Part.Wants(DecisionMaker party) ->
                    answer.map(TemplateInterview::numbers)
                            .filter(chosen -> !chosen.isEmpty())
                            .ifPresent(chosen -> wants.put(party.id(), chosen));
                case Part.Today _ -> today = answer.map(this::taken);
            }
        }
        return template.begun(
                answers.getOrDefault(
                        new Part.Title(), template.subject().framing().title()),
                names,
                wants,
                today);
    }

    /** Asks about a part until it is left, and tells where to go on. */
    private int asked(int place) {
        Part part = parts.get(place);
        show(part);
        Optional.ofNullable(answers.get(part)).ifPresent(answer -> questions.say("  So far: " + read(part, answer)));
        while (true) {
            String answer = questions.ask();
            switch (answer.toLowerCase(Locale.ROOT)) {
                case "" -> {
                    return place + 1;
                }
                case "back" -> {
                    return Math.max(0, place - 1);
                }
                case "undo" -> {
                    Optional<Integer> last = lastAnswered(place);
                    if (last.isPresent()) {
                        questions.say("  Taken back: " + answers.remove(parts.get(last.get())));
                        return last.get();
                    }
                    questions.say("  There is nothing to take back.");
                }
                case "?", "help" -> questions.say("  " + help(part) + "\n  " + WORDS);
                default -> {
                    Optional<String> mistake = mistake(part, answer);
                    if (mistake.isEmpty()) {
                        answers.put(part, answer);
                        questions.say("  " + read(part, answer));
                        return place + 1;
                    }
                    questions.say("  " + mistake.get());
                }
            }
        }
    }

    private Optional<Integer> lastAnswered(int place) {
        return IntStream.rangeClosed(0, place)
                .map(k -> place - k)
                .filter(k -> answers.containsKey(parts.get(k)))
                .boxed()
                .findFirst();
    }

    private void show(Part part) {
        switch (part) {
            case Part.Title _ ->
                questions.say("\nWhat is the case called? The template: "
                        + template.subject().framing().title());
            case Part.Name(DecisionMaker party) ->
                questions.say("\nWho is “" + party.name() + "”? The name as in mid-sentence.");
            case Part.Wants(DecisionMaker party) -> {
                questions.say("\nThe wants of " + answers.getOrDefault(new Part.Name(party), party.name())
                        + ": the numbers of those that fit, most important first, such as “2 1”.");
                listed(choices(part));
            }
            case Part.Today _ -> {
                List<String> now = template.subject().conflict().statusQuo().stream()
                        .flatMap(state -> IntStream.range(0, options().size())
                                .filter(state::takes)
                                .mapToObj(k -> String.valueOf(k + 1)))
                        .toList();
                questions.say("\nWhat is so today? The numbers, or “none”. The template: "
                        + (now.isEmpty() ? "none" : String.join(" ", now)) + ".");
                listed(choices(part));
            }
        }
    }

    private void listed(List<String> choices) {
        for (int k = 0; k < choices.size(); k++) {
            questions.say("  " + (k + 1) + ". " + choices.get(k));
        }
    }

    private static String help(Part part) {
        return switch (part) {
            case Part.Title _ -> "A few words that tell this case from others.";
            case Part.Name _ -> "As it stands within a sentence: “the harbour union”, “Upland”.";
            case Part.Wants _ ->
                "Only the order counts: what comes first outweighs all behind it. Leave out what does not fit; wants of its own are"
                        + " written into the file later.";
            case Part.Today _ -> "What is done at present, of all that could be.";
        };
    }

    /** What numbers stand for; nothing where the answer is no numbers. */
    private List<String> choices(Part part) {
        return switch (part) {
            case Part.Title _, Part.Name _ -> List.of();
            case Part.Wants(DecisionMaker party) ->
                template.wants(party.id()).stream().map(this::called).toList();
            case Part.Today _ -> options().stream().map(Option::label).toList();
        };
    }

    private String called(Want want) {
        String statement = want.statement().text(vocabulary::shortest);
        return want.name().map(name -> name + " (" + statement + ")").orElse(statement);
    }

    private List<Option> options() {
        return template.subject().conflict().form() instanceof OptionForm form ? form.options() : List.of();
    }

    private List<String> taken(String answer) {
        return numbers(answer).stream()
                .map(k -> vocabulary.shortest(options().get(k).name()))
                .toList();
    }

    /** An answer, read back. */
    private String read(Part part, String answer) {
        List<String> choices = choices(part);
        List<String> chosen = choices.isEmpty()
                ? List.of()
                : numbers(answer).stream().map(choices::get).toList();
        return switch (part) {
            case Part.Title _ -> "The case is called: " + answer;
            case Part.Name(DecisionMaker party) -> "In place of " + party.name() + ": " + answer + ".";
            case Part.Wants _ ->
                chosen.isEmpty()
                        ? "As the template has them."
                        : "Most important first: " + String.join(", then ", chosen) + ".";
            case Part.Today _ ->
                chosen.isEmpty() ? "Nothing of these." : "So today: " + String.join(", ", chosen) + ".";
        };
    }

    private Optional<String> mistake(Part part, String answer) {
        int most = choices(part).size();
        if (most == 0 || answer.equals("none")) {
            return Optional.empty();
        }
        List<String> unknown = new ArrayList<>();
        List<String> before = new ArrayList<>();
        for (String word : words(answer)) {
            boolean known = word.matches("[0-9]{1,3}")
                    && Integer.parseInt(word) >= 1
                    && Integer.parseInt(word) <= most
                    && !before.contains(word);
            (known ? before : unknown).add(word);
        }
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of("Numbers from 1 to " + most + ", each once; not " + String.join(" ", unknown) + ".");
    }

    private static List<String> words(String answer) {
        return Arrays.stream(answer.split("[,\\s]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The places that numbers name, from 0; none where an answer is no numbers. */
    private static List<Integer> numbers(String answer) {
        return words(answer).stream()
                .filter(word -> word.matches("[0-9]{1,3}"))
                .map(word -> Integer.parseInt(word) - 1)
                .toList();
    }
}
