// SPDX-License-Identifier: Apache-2.0
package dev.entente.start;

import dev.entente.DecisionMaker;
import dev.entente.OptionWords;
import dev.entente.brief.words.English;
import dev.entente.casefile.edit.Draft;
import dev.entente.casefile.edit.Draft.Choice;
import dev.entente.casefile.edit.Draft.Party;
import dev.entente.start.Said.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who decides, and what each can do. */
final class PartyAnswers {

    private PartyAnswers() {}

    static Said party(Draft draft, String text) {
        Names names = Names.of(text);
        List<String> ids = draft.parties().stream().map(Party::id).toList();
        Optional<String> mistake = names.mistake(ids);
        if (mistake.isPresent()) {
            return new Refused(mistake.get());
        }
        String name = names.rest();
        if (draft.parties().stream().anyMatch(party -> party.name().equalsIgnoreCase(name))) {
            return new Refused("“" + name + "” is there already.");
        }
        Party party = new Party(names.id(name, "party", ids), name, List.of(), List.of());
        List<Party> parties = new ArrayList<>(draft.parties());
        parties.add(party);
        return Said.taken(draft.with(parties), read(party));
    }

    private static String read(Party party) {
        boolean plural = DecisionMaker.soundsPlural(party.name());
        return English.start(party.name())
                + (plural ? " decide for themselves." : " decides for itself.")
                + called(party.id(), party.name());
    }

    private static String called(String id, String name) {
        return id.equals(Draft.name(name)) ? "" : " Short name: " + id + ".";
    }

    /** “strike”, “strike / a strike / call off the strike”. */
    static Said option(Draft draft, Party party, String text) {
        List<String> parts =
                Stream.of(text.split("\\s/\\s|\\s/$", -1)).map(String::strip).toList();
        Names names = Names.of(parts.getFirst());
        List<String> ids = party.choices().stream().map(Choice::id).toList();
        Optional<String> mistake = names.mistake(ids).or(() -> tooMany(parts));
        if (mistake.isPresent()) {
            return new Refused(mistake.get());
        }
        String label = names.rest();
        if (party.choices().stream().anyMatch(choice -> choice.label().equalsIgnoreCase(label))) {
            return new Refused("“" + label + "” is there already.");
        }
        Optional<String> noun = part(parts, 1);
        Choice choice = new Choice(names.id(noun.orElse(label), "option", ids), label, noun, part(parts, 2));
        List<Choice> choices = new ArrayList<>(party.choices());
        choices.add(choice);
        return Said.taken(
                draft.with(new Party(party.id(), party.name(), choices, party.wishes())), read(party, choice));
    }

    private static Optional<String> tooMany(List<String> parts) {
        return parts.size() > 3
                ? Optional.of("That has too many parts. What is done, what there is then, and what giving it up is:"
                        + " “strike / a strike / call off the strike”.")
                : Optional.empty();
    }

    private static Optional<String> part(List<String> parts, int place) {
        return parts.stream().skip(place).findFirst().filter(part -> !part.isEmpty());
    }

    private static String read(Party party, Choice choice) {
        OptionWords words = new OptionWords(choice.label(), choice.noun(), choice.undo());
        if (!words.isCommand()) {
            return "“%s” does not begin with a verb, so sentences can only quote it. Better as a command: “build a bypass”."
                    .formatted(choice.label());
        }
        String undone = words.undoIsCommand()
                ? " Giving it up: to " + words.dropping().command() + "."
                : " “%s” is no command, so giving it up is told as to %s."
                        .formatted(choice.undo().orElse(""), words.dropping().command());
        return English.start(party.name()) + " "
                + words.taking().present(DecisionMaker.soundsPlural(party.name())) + ". What there is then: "
                + words.thing().text() + "." + undone + called(choice.id(), words.command());
    }
}
