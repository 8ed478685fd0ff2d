// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Case;
import dev.entente.GraphModel;
import dev.entente.LimitExceeded;
import dev.entente.Named;
import dev.entente.analysis.Channels;
import dev.entente.stability.Coalitional;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.Forming;
import dev.entente.stability.SanctionConcept;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The concepts that a person asks for by name. */
final class ConceptChoice {

    private static final int MOST_TO_COMBINE = 12;

    private ConceptChoice() {}

    /**
     * The concepts of these names, each once, in this order.
     *
     * @param err where a note goes on what coalition concepts ask
     * @throws CommandFailure when there is no such concept, or the case can't take one
     */
    static List<Concept> of(List<String> names, Case of, GraphModel model, PrintWriter err) {
        Forming forming = names.stream().anyMatch(ConceptChoice::isCoalitional) ? forming(of) : Forming.NONE;
        List<Concept> concepts = named(names, forming);
        List<String> refused = concepts.stream()
                .flatMap(concept -> concept.refusal(model).stream())
                .toList();
        if (!refused.isEmpty()) {
            throw CommandFailure.usage(String.join(" ", refused));
        }
        if (concepts.stream().anyMatch(Coalitional.class::isInstance)) {
            noteOnCoalitions(of, forming, err);
        }
        return concepts;
    }

    /**
     * The concept of this name, for what takes preferences as known, and of one strength.
     *
     * @param err where a note goes on what coalition concepts ask
     * @throws CommandFailure when there is no such concept, or it can't be taken
     */
    static Concept plain(String name, Case of, GraphModel model, PrintWriter err) {
        Concept concept = of(List.of(name), of, model, err).getFirst();
        if (isRefined(concept)) {
            throw CommandFailure.usage(
                    "Only solve and explain ask what is not known of preferences, or how strong they are;"
                            + " here the concept can be " + Concepts.usualNames() + ", not " + concept.name() + ".");
        }
        return concept;
    }

    /**
     * The concepts of these names, each once, in this order, for a case whose states aren't listed.
     *
     * @throws CommandFailure when there is no such concept, or it can't be asked of so many states
     */
    static List<SanctionConcept> ofRegions(List<String> names) {
        return sanctions(
                names,
                concept -> concept.name()
                        + (isRefined(concept) ? " compares states pair by pair" : " is asked state by state")
                        + ", and this case has more states than can be listed; ask for " + Concepts.usualNames()
                        + ", or hold some options in a variant.");
    }

    /**
     * The concepts of these names, each once, in this order, for all worlds of a case.
     *
     * @throws CommandFailure when there is no such concept, or it can't be asked of worlds
     */
    static List<SanctionConcept> ofWorlds(List<String> names) {
        return sanctions(
                names,
                concept -> "Worlds are solved under " + Concepts.usualNames() + ", not under " + concept.name() + "."
                        + elsewhere(concept));
    }

    /**
     * The concept of this name, for what would make an outcome hold.
     *
     * @throws CommandFailure when there is no such concept, or it isn't one that weighs improvements against answers
     */
    static SanctionConcept forDesign(String name) {
        return sanctions(
                        List.of(name),
                        concept -> "What would make an outcome hold is asked under " + Concepts.usualNames()
                                + ", not under " + concept.name() + "." + elsewhere(concept))
                .getFirst();
    }

    private static List<SanctionConcept> sanctions(List<String> names, Function<Concept, String> refusal) {
        List<SanctionConcept> concepts = new ArrayList<>();
        for (Concept concept : named(names, Forming.NONE)) {
            if (!(concept instanceof SanctionConcept sanctions)) {
                throw CommandFailure.usage(refusal.apply(concept));
            }
            concepts.add(sanctions);
        }
        return concepts;
    }

    /** Whether it asks what isn't known of preferences, or how strong they are. */
    private static boolean isRefined(Concept concept) {
        return concept.readsUnknowns() || concept.asksStrength();
    }

    private static String elsewhere(Concept concept) {
        return isRefined(concept) ? " solve and explain take " + concept.name() + "." : "";
    }

    /** What of a case's keys for what is not known, and for strength, concepts of these names make use of. */
    static List<String> used(List<String> names) {
        List<Concept> concepts = names.stream()
                .flatMap(name -> Concepts.named(name, Forming.NONE).stream())
                .toList();
        List<String> used = new ArrayList<>();
        if (!concepts.isEmpty() && concepts.stream().allMatch(Concept::readsUnknowns)) {
            used.addAll(List.of("any-order", "types", "known"));
        }
        if (concepts.stream().anyMatch(Concept::asksStrength)) {
            used.add("strong");
        }
        return used;
    }

    /** Says what could be asked of what is not known and of strong wants, unless it is asked. */
    static void noteOnRefined(List<Concept> asked, Case of, PrintWriter err) {
        if (asked.stream().anyMatch(ConceptChoice::isRefined)) {
            return;
        }
        List<String> offered = new ArrayList<>();
        if (!of.unknowns().preferencesKnown()) {
            offered.add(
                    "SEQ-a, SEQ-b, SEQ-c and SEQ-d weigh what is not known of preferences, and so do those of Nash, GMR"
                            + " and SMR");
        }
        if (of.conflict().decisionMakers().stream()
                .anyMatch(one -> one.preference().tellsGreat())) {
            offered.add("SEQ-strong and SEQ-weak tell great losses from small ones, and so do those of GMR and SMR");
        }
        if (!offered.isEmpty()) {
            err.println("note: " + String.join("; ", offered) + ".");
        }
    }

    private static List<Concept> named(List<String> names, Forming forming) {
        if (names.isEmpty()) {
            throw CommandFailure.usage("which concept? There are " + String.join(", ", Concepts.names()) + ".");
        }
        List<String> unknown = names.stream()
                .filter(name -> Concepts.named(name, forming).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            Named.<Concept>unknown("concept", unknown, Concepts.names()).or(CommandFailure::usage);
        }
        return names.stream()
                .map(name -> Concepts.named(name, forming).orElseThrow())
                .distinct()
                .toList();
    }

    private static boolean isCoalitional(String name) {
        return Concepts.named(name, Forming.NONE)
                .filter(Coalitional.class::isInstance)
                .isPresent();
    }

    private static Forming forming(Case of) {
        int decisionMakers = of.conflict().decisionMakers().size();
        if (decisionMakers > MOST_TO_COMBINE) {
            throw new LimitExceeded("coalition concepts are computed for up to " + MOST_TO_COMBINE
                    + " decision makers, and the case has " + decisionMakers);
        }
        return Channels.forming(of);
    }

    private static void noteOnCoalitions(Case of, Forming forming, PrintWriter err) {
        if (of.channels().isEmpty()) {
            err.println("note: the case doesn't say who can coordinate (channels), so every coalition is asked.");
        } else if (forming.coalitions().stream().allMatch(coalition -> coalition.size() == 1)) {
            err.println("note: no channel joins decision makers, so each is asked by itself.");
        }
    }
}
