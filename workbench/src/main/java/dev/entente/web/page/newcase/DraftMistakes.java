// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.newcase;

import dev.entente.CaseNames;
import dev.entente.Named;
import dev.entente.Option;
import dev.entente.Vocabulary;
import dev.entente.casefile.edit.Draft;
import dev.entente.casefile.edit.Draft.Party;
import dev.entente.casefile.edit.Draft.Rule;
import dev.entente.casefile.edit.Draft.RuleKind;
import dev.entente.statement.StatementParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What keeps a draft from being a case, by the place of the form that it stands at. */
final class DraftMistakes {

    private final Draft draft;
    private final CaseNames names;
    private final Vocabulary vocabulary;
    private final Map<String, String> found = new LinkedHashMap<>();

    DraftMistakes(Draft draft) {
        this.draft = draft;
        this.names = new CaseNames(Draft.form(draft.parties()));
        this.vocabulary = vocabulary(draft);
    }

    static Vocabulary vocabulary(Draft draft) {
        return new Vocabulary(Draft.form(draft.parties()));
    }

    /** The options of a draft, each by the shortest name that is its own. */
    static Map<String, Option> options(Draft draft) {
        Vocabulary vocabulary = vocabulary(draft);
        Map<String, Option> options = new LinkedHashMap<>();
        Draft.form(draft.parties())
                .options()
                .forEach(option -> options.put(vocabulary.shortest(option.name()), option));
        return options;
    }

    /** All that is wrong at a step, by place. */
    Map<String, String> at(NewStep step) {
        found.clear();
        switch (step) {
            case NAME -> need(!draft.title().isEmpty(), "title", "A case needs a name.");
            case PARTIES -> need(!draft.parties().isEmpty(), "parties", "Someone has to decide: name at least one.");
            case OPTIONS -> options();
            case RULES -> rules();
            case WANTS -> draft.parties().forEach(this::wants);
            case TODAY, READY -> {}
            case HOPE -> hope();
        }
        return Map.copyOf(found);
    }

    private void need(boolean there, String place, String message) {
        if (!there) {
            found.putIfAbsent(place, message);
        }
    }

    private void options() {
        need(
                draft.parties().stream().anyMatch(party -> !party.choices().isEmpty()),
                "options",
                "Someone has to be able to do something.");
        for (Party party : draft.parties()) {
            List<String> ids = party.choices().stream().map(Draft.Choice::id).toList();
            for (int i = 0; i < ids.size(); i++) {
                String place = "options." + party.id() + "." + i;
                need(
                        !StatementParser.reservedWords().contains(ids.get(i)),
                        place,
                        "“" + ids.get(i) + "” is a word of the language of statements: choose another name.");
                need(Draft.canName(ids.get(i)), place, "“" + ids.get(i) + "” can’t be a name: use letters and dashes.");
                need(ids.indexOf(ids.get(i)) == i, place, "“" + ids.get(i) + "” is there already.");
            }
        }
    }

    private void rules() {
        for (int i = 0; i < draft.rules().size(); i++) {
            Rule rule = draft.rules().get(i);
            Optional<String> mistake = rule.kind() == RuleKind.STATEMENT ? mistake(rule.text()) : list(rule);
            String place = "rules." + i;
            mistake.ifPresent(message -> found.put(place, message));
        }
    }

    private Optional<String> list(Rule rule) {
        List<String> unknown = rule.options().stream()
                .filter(name -> vocabulary.atoms(name).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            return Optional.of(
                    Named.unknown("option", unknown, vocabulary.names()).message());
        }
        return rule.options().size() < 2
                ? Optional.of("Name at least two options, with commas between.")
                : vocabulary.ambiguous(rule.options());
    }

    private void wants(Party party) {
        need(
                !party.wishes().isEmpty(),
                "wants." + party.id(),
                "Say at least one thing that " + party.name() + " wants.");
        for (int i = 0; i < party.wishes().size(); i++) {
            String place = "wants." + party.id() + "." + i;
            mistake(party.wishes().get(i).statement()).ifPresent(message -> found.put(place, message));
        }
    }

    private void hope() {
        draft.hope().ifPresent(hope -> {
            need(!hope.label().isEmpty(), "hope.label", "Give it a name, such as “a settlement”.");
            mistake(hope.when()).ifPresent(message -> found.put("hope.when", message));
        });
    }

    /** What is wrong with a statement, as lines; empty when it can be read. */
    Optional<String> mistake(String statement) {
        return names.statement(statement).mistake();
    }
}
