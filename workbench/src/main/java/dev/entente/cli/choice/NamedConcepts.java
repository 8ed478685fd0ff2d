// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.choice;

import dev.entente.Named;
import dev.entente.analysis.Channels;
import dev.entente.brief.words.English;
import dev.entente.cases.Case;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.graph.GraphModel;
import dev.entente.stability.Coalitional;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.Forming;
import dev.entente.stability.Relational;
import dev.entente.stability.SanctionConcept;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Concepts that a person asks for by name. Each question gives them once, in this order, and throws
 * {@link CommandFailure} when there is no such concept, or one can't be asked that.
 */
public record NamedConcepts(List<String> names) {

    public NamedConcepts {
        names = List.copyOf(names);
    }

    /**
     * For a case whose states are listed.
     *
     * @param err where a note goes on what coalition concepts ask
     */
    public List<Concept> listed(Case subject, GraphModel model, PrintWriter err) {
        boolean coalitions = those(Forming.NONE).stream().anyMatch(Coalitional.class::isInstance);
        Forming forming = coalitions ? Channels.forming(subject) : Forming.NONE;
        List<Concept> concepts = those(forming);
        List<String> refused = concepts.stream()
                .flatMap(concept -> concept.refusal(model).stream())
                .toList();
        if (!refused.isEmpty()) {
            throw CommandFailure.usage(String.join(" ", refused));
        }
        if (coalitions) {
            noteOnCoalitions(subject, forming, err);
        }
        return concepts;
    }

    /**
     * For what takes preferences as known, and of one strength: the first.
     *
     * @param err where a note goes on what coalition concepts ask
     */
    public Concept plain(Case subject, GraphModel model, PrintWriter err) {
        Concept concept = listed(subject, model, err).getFirst();
        if (isRefined(concept)) {
            throw CommandFailure.usage(
                    "solve and explain ask what is not known of preferences, how strong they are, or about attitudes;"
                            + " here the concept can be " + Concepts.usualNames() + ", not " + concept.name() + ".");
        }
        return concept;
    }

    /**
     * For what asks each decision maker by itself, besides: the first.
     *
     * @param asking what asks so: "Paths ask"
     */
    public Concept alone(Case subject, GraphModel model, PrintWriter err, String asking) {
        Concept concept = plain(subject, model, err);
        if (concept instanceof Coalitional coalitional) {
            throw CommandFailure.usage(asking + " each decision maker by itself, and then who can move together;"
                    + " --concept " + coalitional.base().name() + " does that.");
        }
        return concept;
    }

    /** For a case whose states aren't listed. */
    public List<SanctionConcept> ofRegions() {
        return sanctions(concept -> concept.name()
                + (isRefined(concept) ? " compares states pair by pair" : " is asked state by state")
                + ", and this case has more states than can be listed; ask for " + Concepts.usualNames()
                + ", or hold some options in a variant.");
    }

    /** For all worlds of a case. */
    public List<SanctionConcept> ofWorlds() {
        return sanctions(concept -> "Worlds are solved under " + elsewhere(concept));
    }

    /** For what would make an outcome hold: the first, a {@link SanctionConcept} or {@link Relational}. */
    public Concept ofDesign() {
        return those(Forming.NONE).getFirst() instanceof Relational attitudes
                ? attitudes
                : sanctions(concept -> "What would make an outcome hold is asked under " + elsewhere(concept))
                        .getFirst();
    }

    private List<SanctionConcept> sanctions(Function<Concept, String> refusal) {
        List<SanctionConcept> sanctions = new ArrayList<>();
        for (Concept concept : those(Forming.NONE)) {
            if (!(concept instanceof SanctionConcept one)) {
                throw CommandFailure.usage(refusal.apply(concept));
            }
            sanctions.add(one);
        }
        return sanctions;
    }

    private static String elsewhere(Concept concept) {
        return Concepts.usualNames() + ", not under " + concept.name() + "."
                + (isRefined(concept) ? " solve and explain take " + concept.name() + "." : "");
    }

    /** Whether it asks what isn't known of preferences, how strong they are, or about attitudes. */
    private static boolean isRefined(Concept concept) {
        return concept.readsUnknowns() || concept.asksStrength() || concept.asksAttitudes();
    }

    /** What of a case's keys for what is not known, for strength and for attitudes, these concepts make use of. */
    public List<String> used() {
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
        if (concepts.stream().anyMatch(Concept::asksAttitudes)) {
            used.add("attitudes");
        }
        return used;
    }

    /** Says what could be asked of what is not known, of strong wants and of attitudes, unless it is asked. */
    public static void noteOnRefined(List<Concept> asked, Case subject, PrintWriter err) {
        if (asked.stream().anyMatch(NamedConcepts::isRefined)) {
            return;
        }
        List<String> offered = new ArrayList<>();
        if (!subject.situation().unknowns().preferencesKnown()) {
            offered.add(offer(Concept::readsUnknowns, "weigh what is not known of preferences"));
        }
        if (subject.conflict().decisionMakers().stream()
                .anyMatch(one -> one.preference().tellsGreat())) {
            offered.add(offer(Concept::asksStrength, "tell great losses from small ones"));
        }
        if (subject.conflict().decisionMakers().stream()
                .anyMatch(one -> !one.attitudes().stated().isEmpty())) {
            offered.add(offer(Concept::asksAttitudes, "judges by attitudes"));
        }
        if (!offered.isEmpty()) {
            err.println("note: " + String.join("; ", offered) + ".");
        }
    }

    /** "SEQ-strong and SEQ-weak …, and so do those of GMR and SMR". */
    private static String offer(Predicate<Concept> kind, String what) {
        List<Concept> kin = Concepts.all(Forming.NONE).stream().filter(kind).toList();
        List<String> meant = kin.stream()
                .filter(concept -> concept.sanctions().equals(Optional.of(Concepts.MEANT)))
                .map(Concept::name)
                .toList();
        List<String> others = kin.stream()
                .flatMap(concept -> concept.sanctions().stream())
                .filter(base -> !base.equals(Concepts.MEANT))
                .map(Concept::name)
                .distinct()
                .toList();
        return English.and(meant) + " " + what + ", and so do those of " + English.and(others);
    }

    private List<Concept> those(Forming forming) {
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

    private static void noteOnCoalitions(Case subject, Forming forming, PrintWriter err) {
        if (subject.situation().channels().isEmpty()) {
            err.println("note: the case doesn't say who can coordinate (channels), so every coalition is asked.");
        } else if (forming.coalitions().stream().allMatch(coalition -> coalition.size() == 1)) {
            err.println("note: no channel joins decision makers, so each is asked by itself.");
        }
    }
}
