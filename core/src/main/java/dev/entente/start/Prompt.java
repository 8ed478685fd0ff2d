// SPDX-License-Identifier: Apache-2.0
package dev.entente.start;

import dev.entente.DecisionMaker;
import dev.entente.Option;
import dev.entente.OptionWords;
import dev.entente.brief.words.English;
import dev.entente.casefile.edit.Draft;
import dev.entente.casefile.edit.Draft.Party;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is asked at a place.
 *
 * @param question in a sentence
 * @param help how to answer, in sentences
 * @param example what could be answered
 * @param lacking what is said where an answer is needed and there is none
 * @param picks what can be chosen, or named by its number
 */
public record Prompt(String question, String help, String example, String lacking, List<Pick> picks) {

    /**
     * Something to choose.
     *
     * @param word how it is written in answers
     * @param label what it is
     * @param owner the id of the party that it belongs to; empty where it belongs to none
     */
    public record Pick(String word, String label, String owner) {}

    public Prompt {
        picks = List.copyOf(picks);
    }

    static Prompt of(Place place, Draft draft) {
        return switch (place.topic()) {
            case QUESTION ->
                new Prompt(
                        "Which question should the brief answer?",
                        "A whole question, as you would ask a colleague.",
                        "Will the quarry and the village come to terms?",
                        "It begins with a question.",
                        List.of());
            case TITLE ->
                new Prompt(
                        "What is the case called, in a few words?",
                        "It stands above everything that is written about the case.",
                        "The quarry road",
                        "A case needs a name.",
                        List.of());
            case PARTIES ->
                new Prompt(
                        "Who decides?",
                        "One at a time, as in mid-sentence: “the United States”; or “us: the United States” to choose the"
                                + " short name.",
                        "the quarry",
                        "Someone has to decide: name at least one.",
                        List.of());
            case OPTIONS -> options(draft.party(place.about()).orElseThrow());
            case APART -> apart(place, draft);
            case LIMITS -> limits(draft);
            case OUTCOMES -> outcomes(draft);
            case TODAY ->
                new Prompt(
                        "Which of these are done today?",
                        "Numbers or short names with commas between, or “none”.",
                        "1, 3",
                        "Say what is done today, or “none”.",
                        options(draft));
            case HOPE ->
                new Prompt(
                        "Which outcome do you hope for?",
                        "Its number or its name. Nothing need be hoped for.",
                        "1",
                        "",
                        kinds(draft));
            case WANTS -> wants(draft, draft.party(place.about()).orElseThrow());
        };
    }

    private static Prompt options(Party party) {
        return new Prompt(
                "What can " + party.name() + " do?",
                "One thing at a time, as a command: “keep up sanctions”. What there is then, and what giving it up is, may"
                        + " follow: “keep up sanctions / sanctions / lift sanctions”; else it is made from the command. A"
                        + " short name may come first: “press: keep up sanctions”.",
                "block the road",
                "",
                List.of());
    }

    private static Prompt apart(Place place, Draft draft) {
        List<String> names = List.of(place.about().split("\\+", -1));
        List<Option> pair = Draft.form(draft.parties()).options().stream()
                .filter(option -> names.contains(option.name()))
                .toList();
        return new Prompt(
                English.start(English.and(pair.stream()
                                .map(Option::words)
                                .map(OptionWords::command)
                                .map(English::quoted)
                                .toList()))
                        + " read as alternatives. Never both at once?",
                "yes: never both at once; no: they can be together.",
                "yes",
                "",
                List.of());
    }

    private static Prompt limits(Draft draft) {
        return new Prompt(
                "What else can’t be together?",
                "“never: 1, 4” for things that are never all done at once; “at most one: …”, “exactly one: …”, “at least"
                        + " one: …”; or what is so in every situation, such as “bypass implies not block”: where there is a"
                        + " bypass, nobody blocks.",
                "never: 1, 3",
                "",
                options(draft));
    }

    private static Prompt outcomes(Draft draft) {
        return new Prompt(
                "How could it end? Name an outcome, and say what is done in it.",
                "A noun with its article, then a colon, then what is done and what is not: “a settlement: 1, 3, not 2”."
                        + " What is not mentioned may be either way. With “or” between: “a crisis: 2 or 4” needs short names:"
                        + " “a crisis: nights or block”.",
                "a settlement: 1, 3, not 2",
                "",
                options(draft));
    }

    private static Prompt wants(Draft draft, Party party) {
        boolean named = !draft.outcomes().isEmpty();
        return new Prompt(
                (DecisionMaker.soundsPlural(party.name()) ? "What do " : "What does ") + party.name() + " want?",
                (named
                                ? "First the outcomes by number, the best first: “2 1 3”, with = between those that are"
                                        + " equally good: “2 > 1 = 3”. Then what else matters, most important first:"
                                : "One thing at a time, most important first:")
                        + " “not block”, or “nights only with …” as “nights implies bypass”. Why you think so stands behind"
                        + " a #: “not block # it costs orders”. It speaks of "
                        + String.join(
                                ", ", options(draft).stream().map(Pick::word).toList())
                        + ".",
                draft.outcomes().size() > 1 ? order(draft.outcomes().size()) : "not block # it costs orders",
                "Say at least one thing that " + party.name() + " wants.",
                kinds(draft));
    }

    /** “2 1 3”: the first two changed, so that it can’t be taken for the order they stand in. */
    private static String order(int outcomes) {
        return IntStream.rangeClosed(1, outcomes)
                .mapToObj(i -> String.valueOf(i == 1 ? 2 : i == 2 ? 1 : i))
                .collect(Collectors.joining(" "));
    }

    private static List<Pick> options(Draft draft) {
        Terms terms = new Terms(draft);
        return terms.form().options().stream()
                .map(option -> new Pick(
                        terms.written(option),
                        draft.party(option.owner()).orElseThrow().name() + ": "
                                + option.words().taking().command(),
                        option.owner()))
                .toList();
    }

    private static List<Pick> kinds(Draft draft) {
        return draft.outcomes().stream()
                .map(kind -> new Pick(kind.id(), kind.label(), ""))
                .toList();
    }
}
