// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import dev.entente.DecisionMaker;
import dev.entente.Option;
import dev.entente.design.DesignQuestion;
import dev.entente.design.OptionPackage;
import dev.entente.graph.GraphModel;
import dev.entente.stability.Concept;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** "SEQ". */
    public String concept() {
        return question.concept().name();
    }

    /** "sequential stability (SEQ)". */
    public String conceptInFull() {
        return question.concept().title() + " (" + concept() + ")";
    }

    /** "the United States and its partners". */
    public String side() {
        return wording.names(question.side());
    }

    /** "it", or "they" where several engage. */
    public String sidePronoun() {
        return alone() ? "it" : "they";
    }

    /** "Nash, SEQ and SSEQ". */
    public static String concepts(Collection<? extends Concept> concepts) {
        return English.and(concepts.stream().map(Concept::name).toList());
    }

    /** What a package is, as a heading: "Offer rewards and stop keeping up sanctions". */
    public String heading(OptionPackage offer) {
        if (offer.isEmpty()) {
            return "Leave everything as it is";
        }
        if (alone()) {
            return English.start(English.and(deeds(offer.changed(), offer)));
        }
        List<String> byOwner = new ArrayList<>();
        owners(offer).forEach((owner, options) -> byOwner.add(owner + ": " + English.and(deeds(options, offer))));
        return English.start(String.join("; ", byOwner));
    }

    /** What a package is, in a sentence: "to offer rewards and stop keeping up sanctions". */
    public String toDo(OptionPackage offer) {
        if (offer.isEmpty()) {
            return "to leave everything as it is";
        }
        if (alone()) {
            return "to " + English.and(deeds(offer.changed(), offer));
        }
        List<String> byOwner = new ArrayList<>();
        owners(offer)
                .forEach((owner, options) -> byOwner.add("for " + owner + " to " + English.and(deeds(options, offer))));
        return English.and(byOwner);
    }

    /** "To do no more than today, that is, to keep up sanctions": the side's options as they are, where a sentence starts. */
    public String noMoreThanToday() {
        List<Option> taken = question.form().options().stream()
                .filter(option ->
                        question.side().contains(question.subject().conflict().indexOf(option.owner())))
                .filter(option -> question.form().holdsAtom(option.name(), question.start()))
                .toList();
        if (taken.isEmpty()) {
            return "To do nothing, as today,";
        }
        return "To do no more than today"
                + (alone() ? ", that is, " + toDo(new OptionPackage(taken, List.of())) + "," : "");
    }

    /** Several changes as alternatives: "to offer rewards or to stop keeping up sanctions". */
    public String alternatives(List<OptionPackage> singles) {
        if (alone()) {
            return English.or(singles.stream().map(this::toDo).toList());
        }
        Map<String, List<String>> byOwner = new LinkedHashMap<>();
        for (OptionPackage single : singles) {
            owners(single)
                    .forEach((owner, options) -> byOwner.computeIfAbsent(owner, _ -> new ArrayList<>())
                            .addAll(deeds(options, single)));
        }
        List<String> said = new ArrayList<>();
        byOwner.forEach((owner, deeds) -> said.add("for " + owner + " to " + English.or(deeds)));
        return String.join(", or ", said);
    }

    /** Whether a single decision maker engages. */
    public boolean alone() {
        return question.side().size() == 1;
    }

    private Map<String, List<Option>> owners(OptionPackage offer) {
        Map<String, List<Option>> owners = new LinkedHashMap<>();
        for (Option option : offer.changed()) {
            owners.computeIfAbsent(ownerName(option), _ -> new ArrayList<>()).add(option);
        }
        return owners;
    }

    private String ownerName(Option option) {
        return question.subject().conflict().decisionMakers().stream()
                .filter(one -> one.id().equals(option.owner()))
                .map(DecisionMaker::name)
                .findFirst()
                .orElseThrow();
    }

    private List<String> deeds(List<Option> options, OptionPackage offer) {
        return options.stream()
                .map(option -> wording.deed(option, offer.taken().contains(option)))
                .toList();
    }
}
