// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import dev.entente.Option;
import dev.entente.OptionWords.Act;
import dev.entente.design.DesignQuestion;
import dev.entente.design.OptionPackage;
import dev.entente.graph.GraphModel;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Phrases that recur where it is told what would make an outcome hold. */
public final class DesignWords {

    private final DesignQuestion question;
    private final Wording wording;

    public DesignWords(DesignQuestion question, GraphModel model) {
        this.question = question;
        this.wording = new Wording(question.subject(), model);
    }

    public Wording wording() {
        return wording;
    }

    /** "a disarmament deal". */
    public String goal() {
        return question.goal().label();
    }

    /** "Washington and the partners". */
    public String side() {
        return wording.names(question.side());
    }

    /** "Nash, SEQ and SSEQ"; of all that are asked by default, "each concept of stability". */
    public static String concepts(Collection<? extends Concept> concepts) {
        return Set.copyOf(concepts).equals(Set.copyOf(Concepts.usual()))
                ? "each concept of stability"
                : English.and(concepts.stream().map(Concept::name).toList());
    }

    /** What a package is, as a heading: "Offer rewards and lift sanctions". */
    public String heading(OptionPackage offer) {
        if (offer.isEmpty()) {
            return "Leave everything as it is";
        }
        if (alone()) {
            return English.start(Wording.command(acts(offer.changed(), offer)));
        }
        List<String> byOwner = new ArrayList<>();
        owners(offer)
                .forEach((owner, options) ->
                        byOwner.add(wording.name(owner) + ": " + Wording.command(acts(options, offer))));
        return English.start(String.join("; ", byOwner));
    }

    /** What a package is, in a sentence: "offering rewards and lifting sanctions". */
    public String doing(OptionPackage offer) {
        if (offer.isEmpty()) {
            return "leaving everything as it is";
        }
        if (alone()) {
            return Wording.doing(acts(offer.changed(), offer));
        }
        List<String> byOwner = new ArrayList<>();
        owners(offer)
                .forEach((owner, options) ->
                        byOwner.add(wording.name(owner) + " " + Wording.doing(acts(options, offer))));
        return English.andApart(byOwner);
    }

    /** "Doing no more than today (keeping up sanctions)": the side's options as they are, where a sentence starts. */
    public String noMoreThanToday() {
        List<Option> taken = question.form().options().stream()
                .filter(option ->
                        question.side().contains(question.subject().conflict().indexOf(option.owner())))
                .filter(option -> question.form().holdsAtom(option.name(), question.start()))
                .toList();
        if (taken.isEmpty()) {
            return "Doing nothing, as today,";
        }
        return "Doing no more than today" + (alone() ? " (" + doing(new OptionPackage(taken, List.of())) + ")" : "");
    }

    /** Several changes as alternatives: "offering rewards or lifting sanctions". */
    public String alternatives(List<OptionPackage> singles) {
        return English.or(singles.stream().map(this::doing).toList());
    }

    /** Whether a single decision maker engages. */
    public boolean alone() {
        return question.side().size() == 1;
    }

    private Map<Integer, List<Option>> owners(OptionPackage offer) {
        Map<Integer, List<Option>> owners = new LinkedHashMap<>();
        for (Option option : offer.changed()) {
            owners.computeIfAbsent(question.subject().conflict().indexOf(option.owner()), _ -> new ArrayList<>())
                    .add(option);
        }
        return owners;
    }

    private List<Act> acts(List<Option> options, OptionPackage offer) {
        return wording.acts(
                question.form(),
                options.stream().filter(offer.taken()::contains).toList(),
                options.stream()
                        .filter(option -> !offer.taken().contains(option))
                        .toList());
    }
}
