// SPDX-License-Identifier: Apache-2.0
package dev.entente.expectation;

import dev.entente.Coalition;
import dev.entente.Named;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.State;
import dev.entente.Vocabulary;
import dev.entente.analysis.Channels;
import dev.entente.analysis.Channels.Ability;
import dev.entente.cases.Case;
import dev.entente.cases.Expectation.Check;
import dev.entente.design.DesignQuestion;
import dev.entente.design.OptionPackage;
import dev.entente.design.Packages;
import dev.entente.engine.FittingEngine;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.Forming;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what is expected of packages and gestures against what is computed. */
final class DesignExpectations {

    private final Case subject;
    private final StabilityEngine engine;
    private final Budget budget;
    private final Vocabulary vocabulary;

    DesignExpectations(Case subject, StabilityEngine engine, Budget budget) {
        this.subject = subject;
        this.engine = engine;
        this.budget = budget;
        this.vocabulary = new Vocabulary(subject.conflict().form());
    }

    /** How the minimal packages differ from those expected, by concept. */
    List<String> packages(Check.Packages expected) {
        Outcome goal = new Outcome("where", "the goal", expected.where());
        return switch (DesignQuestion.of(subject, goal, expected.side(), Concepts.SEQ)) {
            case Named.Unknown<DesignQuestion>(String message) -> List.of(message);
            case Named.Found<DesignQuestion>(DesignQuestion question) -> {
                Packages found = Packages.of(question, new FittingEngine.Listed(engine), budget);
                yield expected.concepts().stream()
                        .flatMap(name -> differing(name, expected, found).stream())
                        .toList();
            }
        };
    }

    private Optional<String> differing(String concept, Check.Packages expected, Packages found) {
        Optional<List<OptionPackage>> minimal = Concepts.named(concept, Forming.NONE)
                .filter(SanctionConcept.class::isInstance)
                .map(found.under()::get);
        if (minimal.isEmpty()) {
            return Optional.of("packages are not judged under " + concept);
        }
        Set<Set<String>> changed = new HashSet<>();
        minimal.get()
                .forEach(offer ->
                        changed.add(offer.changed().stream().map(Option::name).collect(Collectors.toSet())));
        return changed.equals(new HashSet<>(expected.packages()))
                ? Optional.empty()
                : Optional.of(concept + ": found " + text(changed));
    }

    private String text(Set<Set<String>> packages) {
        return packages.isEmpty()
                ? "none"
                : packages.stream()
                        .map(changed -> changed.stream()
                                .map(vocabulary::shortest)
                                .sorted()
                                .collect(Collectors.joining(", ", "[", "]")))
                        .sorted()
                        .collect(Collectors.joining("; "));
    }

    /** Why the change of an option, from the status quo, isn't a hard gesture that opens a channel. */
    List<String> hardGesture(Check.HardGesture expected) {
        GraphModel model = engine.model();
        OptionForm form = (OptionForm) subject.conflict().form();
        State start = subject.conflict().statusQuo().orElseThrow();
        int position = form.position(expected.option());
        State after = new State(start.decimal().flipBit(position));
        OptionalInt index = model.space().indexOf(after);
        int owner = subject.conflict().indexOf(form.options().get(position).owner());
        if (index.isEmpty()
                || model.moves(owner).from(model.statusQuo().orElseThrow()).noneMatch(t -> t == index.getAsInt())) {
            return List.of("it can't be made at the status quo");
        }
        List<String> differences = new ArrayList<>();
        if (able(expected.opens(), start)) {
            differences.add("they can move together at the status quo already");
        }
        if (!able(expected.opens(), after)) {
            differences.add("it doesn't open a channel for them");
        }
        if (!model.prefers(owner, model.statusQuo().orElseThrow(), index.getAsInt())) {
            differences.add("it doesn't leave its owner worse off");
        }
        return differences;
    }

    private boolean able(Coalition coalition, State state) {
        return Channels.ability(subject, coalition, state) instanceof Ability.Able;
    }
}
