// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.part;

import dev.entente.Coalition;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.Vocabulary;
import dev.entente.analysis.Onward;
import dev.entente.analysis.Sequel;
import dev.entente.analysis.Sequel.Reading;
import dev.entente.analysis.deciding.Deciding;
import dev.entente.analysis.deciding.DecidingPlaces;
import dev.entente.analysis.deciding.DecidingWant;
import dev.entente.analysis.deciding.DecidingWeights;
import dev.entente.analysis.deciding.DecidingWeights.Shift;
import dev.entente.cases.Case;
import dev.entente.cases.StateNames;
import dev.entente.design.search.WantChange;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.stability.Concept;
import dev.entente.stability.LegalSequences.Step;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** States, steps, wants and decision makers of a case, as answers name them. */
public final class Names {

    private static final int MOST_LISTED = 100;

    private final GraphModel model;
    private final StateNames names;
    private final Vocabulary vocabulary;

    /**
     * Of the states of a model.
     *
     * @param model the states that are named
     */
    public Names(Case about, GraphModel model) {
        this.model = model;
        this.names = new StateNames(about, model.space());
        this.vocabulary = new Vocabulary(model.conflict().form());
    }

    public NamedState state(int state) {
        return new NamedState(pattern(state), names.taken(state));
    }

    public String pattern(int state) {
        return model.space().pattern(state);
    }

    /** States by their patterns, the first of many. */
    public List<String> patterns(StateSet states) {
        return states.stream().limit(MOST_LISTED).mapToObj(this::pattern).toList();
    }

    public NamedStep step(Step step) {
        return new NamedStep(id(step.mover()), state(step.to()));
    }

    public List<NamedStep> steps(List<Step> steps) {
        return steps.stream().map(this::step).toList();
    }

    public String id(int decisionMaker) {
        return model.conflict().decisionMakers().get(decisionMaker).id();
    }

    public List<String> ids(Coalition coalition) {
        return coalition.list().stream().map(this::id).toList();
    }

    /** A want as the case writes it, options as short as they are clear. */
    public String text(Want want) {
        return want.statement().text(vocabulary::shortest);
    }

    public Gain.Want want(DecidingWant deciding) {
        return new Gain.Want(deciding.place(), text(deciding.want()));
    }

    /** What decides between two states, as far as the form of the preference tells. */
    public Gain gain(Deciding deciding) {
        return switch (deciding) {
            case DecidingWant want -> want(want);
            case DecidingWeights weights ->
                new Gain.Weights(
                        shifts(weights.decide()),
                        shifts(weights.besides()),
                        shifts(weights.against()),
                        weights.second().doubleValue(),
                        weights.first().doubleValue());
            case DecidingPlaces(int first, int second, int places) -> new Gain.Places(second, first, places);
        };
    }

    private List<Gain.Shift> shifts(List<Shift> shifts) {
        return shifts.stream()
                .map(shift -> new Gain.Shift(
                        shift.place(),
                        shift.weight().statement().text(vocabulary::shortest),
                        shift.holdsAt(),
                        shift.by().doubleValue()))
                .toList();
    }

    /** A change of somebody's wants, as the case has them. */
    public NamedChange change(int decisionMaker, WantChange change) {
        return switch (change) {
            case WantChange.Drop(int place) -> change(change, want(decisionMaker, place));
            case WantChange.Move(int place, int _) -> change(change, want(decisionMaker, place));
            case WantChange.Add(int _, Want added) -> change(change, added);
        };
    }

    private Want want(int decisionMaker, int place) {
        return ((Prioritized)
                        model.conflict().decisionMakers().get(decisionMaker).preference())
                .wants()
                .get(place - 1);
    }

    /**
     * A change of a single want.
     *
     * @param want that goes, moves or comes in
     */
    public NamedChange change(WantChange change, Want want) {
        return switch (change) {
            case WantChange.Drop(int place) ->
                new NamedChange(NamedChange.Kind.DROP, Optional.of(place), Optional.empty(), text(want));
            case WantChange.Move(int place, int to) ->
                new NamedChange(NamedChange.Kind.MOVE, Optional.of(place), Optional.of(to), text(want));
            case WantChange.Add(int place, Want _) ->
                new NamedChange(NamedChange.Kind.ADD, Optional.empty(), Optional.of(place), text(want));
        };
    }

    /** What follows beside a way that is told. */
    public Follows follows(Onward onward) {
        return follows(Optional.of(onward.would()), onward.sequel());
    }

    public Follows follows(Sequel sequel) {
        return follows(Optional.empty(), sequel);
    }

    private Follows follows(Optional<Boolean> would, Sequel sequel) {
        return new Follows(
                would,
                reading(sequel.improvements(), sequel.bestReplies()),
                reading(sequel.unsanctioned(), sequel.unsanctionedBestReplies()));
    }

    private Follows.Reading reading(Reading all, Reading best) {
        return new Follows.Reading(
                all.would(),
                best.would(),
                all.could(),
                patterns(all.ends()),
                patterns(all.rivals()),
                all.cycle().stream()
                        .map(step -> new Follows.Arrow(id(step.mover()), pattern(step.from()), pattern(step.to())))
                        .toList());
    }

    public static List<String> concepts(Collection<? extends Concept> concepts) {
        return concepts.stream().map(Concept::name).toList();
    }
}
