// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.newcase;

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
import java.util.Map;
import java.util.Optional;

/**
 * What was answered about the parts of a template. Until the case is whole it is kept in the case file: the case so far, with
 * the answers in comments above it.
 *
 * @param answers by part; a part that is not there is as the template has it
 * @param at which part is asked about next, from 0
 */
record TemplateAnswers(Template template, Map<TemplatePart, String> answers, int at) {

    private static final String HEAD = """
            # A case in the making, from a template: the same “entente new” goes on with it. Until then, change it there and not here.
            # What was answered:
            """;

    private static final String FROM = "#= ";
    private static final String ANSWER = "#> ";
    private static final String HERE = "#@ ";

    TemplateAnswers {
        answers = Map.copyOf(answers);
    }

    static TemplateAnswers none(Template template) {
        return new TemplateAnswers(template, Map.of(), 0);
    }

    /** Whether a text keeps answers to a template, whatever was changed in it since. */
    static boolean isKept(String text) {
        return text.startsWith(HEAD);
    }

    /** The template that a text keeps answers to. */
    static Optional<String> keptFrom(String text) {
        return text.lines()
                .filter(line -> isKept(text) && line.startsWith(FROM))
                .map(line -> line.substring(FROM.length()))
                .findFirst();
    }

    /** What a file keeps; empty where it keeps answers to another template or none, or was changed by hand since. */
    static Optional<TemplateAnswers> kept(Template template, String text) {
        TemplateAnswers kept = none(template);
        for (String line : text.lines().toList()) {
            if (line.startsWith(ANSWER)) {
                String[] told = line.substring(ANSWER.length()).split(" ", 2);
                for (TemplatePart part : kept.parts()) {
                    kept = told.length == 2 && part.id().equals(told[0]) ? kept.with(part, told[1]) : kept;
                }
            } else if (line.startsWith(HERE)) {
                List<String> ids = kept.parts().stream().map(TemplatePart::id).toList();
                kept = kept.at(Math.max(0, ids.indexOf(line.substring(HERE.length()))));
            }
        }
        return Optional.of(kept).filter(read -> read.text().equals(text));
    }

    /** The text of the file that keeps them. */
    String text() {
        StringBuilder text = new StringBuilder(HEAD);
        text.append(FROM).append(template.name()).append('\n');
        parts().forEach(part -> answer(part)
                .ifPresent(answer -> text.append(ANSWER)
                        .append(part.id())
                        .append(' ')
                        .append(answer)
                        .append('\n')));
        return text.append(HERE)
                .append(parts().get(at).id())
                .append('\n')
                .append(begun())
                .toString();
    }

    /** The text of the case. */
    String begun() {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, List<Integer>> wants = new LinkedHashMap<>();
        for (TemplatePart part : parts()) {
            Optional<String> answer = answer(part);
            if (part instanceof TemplatePart.Name(String party)) {
                answer.ifPresent(name -> names.put(party, name));
            } else if (part instanceof TemplatePart.Wants(String party)) {
                answer.map(TemplateAnswers::numbers)
                        .filter(chosen -> !chosen.isEmpty())
                        .ifPresent(chosen -> wants.put(party, chosen));
            }
        }
        return template.begun(
                answer(new TemplatePart.Title())
                        .orElse(template.subject().framing().title()),
                names,
                wants,
                answer(new TemplatePart.Today()).map(this::taken));
    }

    /** What is asked about, in order. */
    List<TemplatePart> parts() {
        List<TemplatePart> parts = new ArrayList<>();
        parts.add(new TemplatePart.Title());
        List<String> parties = template.subject().conflict().decisionMakers().stream()
                .map(one -> one.id())
                .toList();
        parties.forEach(party -> parts.add(new TemplatePart.Name(party)));
        parties.stream()
                .filter(party -> !template.wants(party).isEmpty())
                .forEach(party -> parts.add(new TemplatePart.Wants(party)));
        if (!options().isEmpty()) {
            parts.add(new TemplatePart.Today());
        }
        return parts;
    }

    Optional<String> answer(TemplatePart part) {
        return Optional.ofNullable(answers.get(part));
    }

    TemplateAnswers with(TemplatePart part, String answer) {
        Map<TemplatePart, String> further = new HashMap<>(answers);
        further.put(part, answer);
        return new TemplateAnswers(template, further, at);
    }

    TemplateAnswers without(TemplatePart part) {
        Map<TemplatePart, String> fewer = new HashMap<>(answers);
        fewer.remove(part);
        return new TemplateAnswers(template, fewer, at);
    }

    TemplateAnswers at(int part) {
        return new TemplateAnswers(template, answers, part);
    }

    /** What the party is called by now. */
    String name(String party) {
        return answer(new TemplatePart.Name(party)).orElseGet(() -> written(party));
    }

    /** What the template calls a party. */
    String written(String party) {
        return template.subject()
                .conflict()
                .decisionMakers()
                .get(template.subject().conflict().indexOf(party))
                .name();
    }

    List<Option> options() {
        return template.subject().conflict().form() instanceof OptionForm form ? form.options() : List.of();
    }

    /** What numbers stand for; nothing where the answer is no numbers. */
    List<String> choices(TemplatePart part) {
        return switch (part) {
            case TemplatePart.Title _, TemplatePart.Name _ -> List.of();
            case TemplatePart.Wants(String party) ->
                template.wants(party).stream().map(this::called).toList();
            case TemplatePart.Today _ -> options().stream().map(Option::label).toList();
        };
    }

    private String called(Want want) {
        String statement = want.statement().text(vocabulary()::shortest);
        return want.name().map(name -> name + " (" + statement + ")").orElse(statement);
    }

    private List<String> taken(String answer) {
        return numbers(answer).stream()
                .map(k -> vocabulary().shortest(options().get(k).name()))
                .toList();
    }

    private Vocabulary vocabulary() {
        return new Vocabulary(template.subject().conflict().form());
    }

    /** What is wrong with an answer; empty where nothing is. */
    Optional<String> mistake(TemplatePart part, String answer) {
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
    static List<Integer> numbers(String answer) {
        return words(answer).stream()
                .filter(word -> word.matches("[0-9]{1,3}"))
                .map(word -> Integer.parseInt(word) - 1)
                .toList();
    }
}
