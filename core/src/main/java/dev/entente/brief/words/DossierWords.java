// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import dev.entente.DecisionMaker;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Preference.Want;
import dev.entente.Type;
import dev.entente.Vocabulary;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.document.Sentence.Emphasis;
import dev.entente.brief.document.Sentence.Run;
import dev.entente.brief.document.Sentence.Voice;
import dev.entente.cases.Case;
import dev.entente.cases.Signal;
import dev.entente.cases.Source;
import dev.entente.evidence.Dossier.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Sources, and the parts of a model that rest on them, in words. */
public final class DossierWords {

    /** A want without a name whose statement takes more is called by its place. */
    private static final int MOST_LETTERS = 60;

    private final Case subject;
    private final Wording wording;

    public DossierWords(Case subject, Wording wording) {
        this.subject = subject;
        this.wording = wording;
    }

    /** "Andrew Grotto, “A Diplomatic About-Face”, Center for American Progress, December 2007. Cited as Grotto 2007. ". */
    public Sentence reference(Source source) {
        List<Run> runs = new ArrayList<>();
        source.author().ifPresent(author -> runs.add(new Run(author + ", ", Emphasis.NONE)));
        runs.add(new Run("“" + source.title() + "”", Emphasis.NONE));
        source.publisher().ifPresent(publisher -> runs.add(new Run(", " + publisher, Emphasis.NONE)));
        source.date().ifPresent(date -> runs.add(new Run(", " + date, Emphasis.NONE)));
        runs.add(new Run(". Cited as " + wording.shortName(source.id()) + ". ", Emphasis.NONE));
        return new Sentence(runs, Voice.ANALYST);
    }

    /** "Iran", or "Iran as “determined”". */
    public String who(int decisionMaker, Optional<Type> type) {
        return wording.name(decisionMaker)
                + type.map(known -> " as “" + known.name() + "”").orElse("");
    }

    /** "Tehran: no war, a freeze; the channel between Washington and Tehran". */
    public String together(List<Part> parts) {
        Map<String, List<String>> wants = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part instanceof Part.OfWant(int who, Optional<Type> type, int place, var want)) {
                wants.computeIfAbsent(who(who, type), _ -> new ArrayList<>()).add(want(who, place, want));
            }
        }
        Stream<String> ofWants = wants.entrySet().stream()
                .map(entry -> English.start(entry.getKey()) + ": " + String.join(", ", entry.getValue()));
        Stream<String> others = parts.stream()
                .filter(part -> !(part instanceof Part.OfWant))
                .map(part -> part instanceof Part.OfRule ? "what is possible" : name(part))
                .distinct();
        return String.join("; ", Stream.concat(ofWants, others).toList());
    }

    /** By its name, or by its place where what can be made of its statement is long. */
    private String want(int who, int place, Want want) {
        String name = wording.want(who, want);
        return want.name().isPresent() || name.length() <= MOST_LETTERS ? name : "want " + place;
    }

    /** "want 3 of Iran", "that Iran can come to talks". */
    public String name(Part part) {
        return switch (part) {
            case Part.OfWant(int who, Optional<Type> type, int place, var _) ->
                "want " + place + " of " + who(who, type);
            case Part.OfOrder(int who, Optional<Type> type, var _) -> "the ranking of " + who(who, type);
            case Part.OfType(int who, Type type) ->
                "that " + wording.name(who) + " may be “" + type.name() + "”"
                        + (type.prior().isPresent() ? ", and its prior" : "");
            case Part.OfOption(var option) ->
                "that " + wording.name(subject.conflict().indexOf(option.owner())) + " can "
                        + option.words().command();
            case Part.OfRule(var rule) ->
                "the rule “" + rule.text(new Vocabulary(subject.conflict().form())) + "”";
            case Part.OfChannel(var channel) -> "the channel between " + wording.names(channel.between());
            case Part.OfSignal(var signal) -> "that to " + send(signal) + " is a signal";
            case Part.OfCost(var signal, Type type, var _) -> "what it costs “" + type.name() + "” to " + paid(signal);
            case Part.OfFight(var signal, Type type, var _) ->
                "what a fight is worth to “" + type.name() + "” when it would " + send(signal);
            case Part.OfAnswering(var signal, var _) -> "how far " + receiver(signal) + " before it answers";
        };
    }

    /** What has the cost: to send a letter, or to back down from a threat. */
    private String paid(Signal signal) {
        return switch (signal.game()) {
            case LETTER -> send(signal);
            case CRISIS -> "back down from its threat to " + send(signal);
        };
    }

    private String send(Signal signal) {
        Stream<Option> options =
                subject.conflict().form() instanceof OptionForm form ? form.options().stream() : Stream.of();
        return options.filter(option -> option.name().equals(signal.option()))
                .map(option -> option.words().command())
                .findFirst()
                .orElse(signal.option());
    }

    /** "North Korea has to believe in “committed”". */
    private String receiver(Signal signal) {
        int who = subject.conflict().decisionMakers().stream()
                .map(DecisionMaker::id)
                .toList()
                .indexOf(signal.receiver());
        if (signal.game() == Signal.Game.CRISIS) {
            return wording.name(who) + " " + wording.verb(who, "has", "have") + " to believe in a fight";
        }
        String serious = subject.situation().unknowns().typesOf(signal.sender()).stream()
                .filter(type -> type.id().equals(signal.serious()))
                .map(Type::name)
                .findFirst()
                .orElse(signal.serious());
        return wording.name(who) + " " + wording.verb(who, "has", "have") + " to believe in “" + serious + "”";
    }
}
