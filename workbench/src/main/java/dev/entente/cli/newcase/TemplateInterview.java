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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Asks what is otherwise than a template has it. An empty line leaves a part as it is there. */
record TemplateInterview(Questions questions, Template template) {

    /** The text of the case. */
    String text() {
        questions.say(
                "An empty line leaves what the template says; end of input (Ctrl-D) leaves without writing anything.");
        String title = questions
                .optional("\nWhat is the case called? The template: "
                        + template.subject().framing().title())
                .orElseGet(() -> template.subject().framing().title());
        Map<String, String> names = new LinkedHashMap<>();
        for (DecisionMaker party : template.subject().conflict().decisionMakers()) {
            questions
                    .optional("\nWho is “" + party.name() + "”? The name as in mid-sentence.")
                    .ifPresent(name -> names.put(party.id(), name));
        }
        Map<String, List<Integer>> wants = new LinkedHashMap<>();
        for (DecisionMaker party : template.subject().conflict().decisionMakers()) {
            wants(party.id(), names.getOrDefault(party.id(), party.name()))
                    .ifPresent(chosen -> wants.put(party.id(), chosen));
        }
        return template.begun(title, names, wants, today());
    }

    private Optional<List<Integer>> wants(String party, String name) {
        List<Want> listed = template.wants(party);
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        Vocabulary vocabulary = new Vocabulary(template.subject().conflict().form());
        questions.say(
                "\nThe wants of " + name + ": the numbers of those that fit, most important first, such as “2 1”.");
        for (int k = 0; k < listed.size(); k++) {
            Want want = listed.get(k);
            String statement = want.statement().text(vocabulary::shortest);
            questions.say("  " + (k + 1) + ". "
                    + want.name().map(called -> called + " (" + statement + ")").orElse(statement));
        }
        return numbers(listed.size()).filter(chosen -> !chosen.isEmpty());
    }

    private Optional<List<String>> today() {
        if (!(template.subject().conflict().form() instanceof OptionForm form)) {
            return Optional.empty();
        }
        Vocabulary vocabulary = new Vocabulary(form);
        List<Option> options = form.options();
        List<String> taken = template.subject().conflict().statusQuo().stream()
                .flatMap(today ->
                        IntStream.range(0, options.size()).filter(today::takes).mapToObj(k -> String.valueOf(k + 1)))
                .toList();
        questions.say("\nWhat is so today? The numbers, or “none”. The template: "
                + (taken.isEmpty() ? "none" : String.join(" ", taken)) + ".");
        for (int k = 0; k < options.size(); k++) {
            questions.say("  " + (k + 1) + ". " + options.get(k).label());
        }
        return numbers(options.size())
                .map(chosen -> chosen.stream()
                        .map(k -> vocabulary.shortest(options.get(k).name()))
                        .toList());
    }

    /** The places that numbers name, from 0, each once; none for “none”, and nothing for an empty line. */
    private Optional<List<Integer>> numbers(int most) {
        while (true) {
            String answer = questions.ask();
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            if (answer.equals("none")) {
                return Optional.of(List.of());
            }
            List<Integer> chosen = new ArrayList<>();
            List<String> unknown = new ArrayList<>();
            List<String> parts = Arrays.stream(answer.split("[,\\s]+", -1))
                    .filter(part -> !part.isEmpty())
                    .toList();
            for (String part : parts) {
                boolean known = part.matches("[0-9]{1,3}")
                        && Integer.parseInt(part) >= 1
                        && Integer.parseInt(part) <= most
                        && !chosen.contains(Integer.parseInt(part) - 1);
                if (known) {
                    chosen.add(Integer.parseInt(part) - 1);
                } else {
                    unknown.add(part);
                }
            }
            if (unknown.isEmpty()) {
                return Optional.of(chosen);
            }
            questions.say("  Numbers from 1 to " + most + ", each once; not " + String.join(" ", unknown) + ".");
        }
    }
}
