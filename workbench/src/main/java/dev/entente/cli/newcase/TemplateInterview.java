// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.newcase;

import dev.entente.Option;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Asks what is otherwise than a template has it. An empty line leaves a part as it is there, or as it was answered before. */
final class TemplateInterview {

    private static final String WORDS =
            "An empty line leaves what the template says. “back” goes back, “undo” takes back the last answer, “?” explains,"
                    + " Ctrl-D stops.";

    private final Questions questions;
    private final StartFile file;
    private TemplateAnswers answers;

    TemplateInterview(Questions questions, StartFile file, TemplateAnswers begun) {
        this.questions = questions;
        this.file = file;
        this.answers = begun;
    }

    /**
     * The text of the case.
     *
     * @throws dev.entente.cli.terminal.CommandFailure when the answers end before the last question; what was answered is in
     *     the file
     */
    String text() {
        questions.say(
                answers.answers().isEmpty()
                        ? WORDS
                        : "This case was begun before; it goes on where it stopped. " + WORDS);
        int place = answers.at();
        while (place < answers.parts().size()) {
            answers = answers.at(place);
            keep();
            place = asked(answers.parts().get(place));
        }
        return answers.begun();
    }

    private void keep() {
        if (file.isBegun() || !answers.answers().isEmpty()) {
            file.keep(answers.text());
        }
    }

    /** Asks about a part until it is left, and tells where to go on. */
    private int asked(TemplatePart part) {
        show(part);
        answers.answer(part).ifPresent(answer -> questions.say("  So far: " + read(part, answer)));
        while (true) {
            String answer = questions.ask(file, answers.answers().isEmpty());
            switch (answer.toLowerCase(Locale.ROOT)) {
                case "" -> {
                    return answers.at() + 1;
                }
                case "back" -> {
                    return Math.max(0, answers.at() - 1);
                }
                case "undo" -> {
                    Optional<Integer> last = lastAnswered();
                    if (last.isPresent()) {
                        TemplatePart back = answers.parts().get(last.get());
                        questions.say("  Taken back: " + answers.answer(back).orElseThrow());
                        answers = answers.without(back);
                        return last.get();
                    }
                    questions.say("  There is nothing to take back.");
                }
                case "?", "help" -> questions.say("  " + help(part) + "\n  " + WORDS);
                default -> {
                    Optional<String> mistake = answers.mistake(part, answer);
                    if (mistake.isEmpty()) {
                        answers = answers.with(part, answer);
                        questions.say("  " + read(part, answer));
                        return answers.at() + 1;
                    }
                    questions.say("  " + mistake.get());
                }
            }
        }
    }

    private Optional<Integer> lastAnswered() {
        return IntStream.rangeClosed(0, answers.at())
                .map(k -> answers.at() - k)
                .filter(k -> answers.answer(answers.parts().get(k)).isPresent())
                .boxed()
                .findFirst();
    }

    private void show(TemplatePart part) {
        questions.say("\n"
                + switch (part) {
                    case TemplatePart.Title _ ->
                        "What is the case called? The template: "
                                + answers.template().subject().framing().title();
                    case TemplatePart.Name(String party) ->
                        "Who is “" + answers.written(party) + "”? The name as in mid-sentence.";
                    case TemplatePart.Wants(String party) ->
                        "The wants of " + answers.name(party)
                                + ": the numbers of those that fit, most important first, such as “2 1”.";
                    case TemplatePart.Today _ ->
                        "What is so today? The numbers, or “none”. The template: " + today() + ".";
                });
        List<String> choices = answers.choices(part);
        for (int k = 0; k < choices.size(); k++) {
            questions.say("  " + (k + 1) + ". " + choices.get(k));
        }
    }

    /** The numbers of the options that the template has as taken. */
    private String today() {
        List<Option> options = answers.options();
        List<String> now = answers.template().subject().conflict().statusQuo().stream()
                .flatMap(state ->
                        IntStream.range(0, options.size()).filter(state::takes).mapToObj(k -> String.valueOf(k + 1)))
                .toList();
        return now.isEmpty() ? "none" : String.join(" ", now);
    }

    private static String help(TemplatePart part) {
        return switch (part) {
            case TemplatePart.Title _ -> "A few words that tell this case from others.";
            case TemplatePart.Name _ -> "As it stands within a sentence: “the harbour union”, “Upland”.";
            case TemplatePart.Wants _ ->
                "Only the order counts: what comes first outweighs all behind it. Leave out what does not fit; wants of its own are"
                        + " written into the file later.";
            case TemplatePart.Today _ -> "What is done at present, of all that could be.";
        };
    }

    /** An answer, read back. */
    private String read(TemplatePart part, String answer) {
        List<String> choices = answers.choices(part);
        List<String> chosen = choices.isEmpty()
                ? List.of()
                : TemplateAnswers.numbers(answer).stream().map(choices::get).toList();
        return switch (part) {
            case TemplatePart.Title _ -> "The case is called: " + answer;
            case TemplatePart.Name(String party) -> "In place of " + answers.written(party) + ": " + answer + ".";
            case TemplatePart.Wants _ ->
                chosen.isEmpty()
                        ? "As the template has them."
                        : "Most important first: " + String.join(", then ", chosen) + ".";
            case TemplatePart.Today _ ->
                chosen.isEmpty() ? "Nothing of these." : "So today: " + String.join(", ", chosen) + ".";
        };
    }
}
