// SPDX-License-Identifier: Apache-2.0
package dev.entente.finding;

import dev.entente.Coalition;
import dev.entente.analysis.Explanation;
import dev.entente.analysis.Explanation.Answer;
import dev.entente.finding.Finding.DrivenByError;
import dev.entente.finding.Finding.ExpectsLeaving;
import dev.entente.finding.Finding.KeptByError;
import dev.entente.finding.Finding.Seen;
import dev.entente.finding.Finding.StateSeen;
import dev.entente.finding.Finding.Surprise;
import dev.entente.finding.Finding.Unaware;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.perception.Views;
import dev.entente.perception.Views.View;
import dev.entente.stability.Concept;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What can be told of states as the parties see them. */
record Looking(
        StabilityEngine engine, Concept concept, Views views, GraphModel model, StateSet atRest, StateSet holding) {

    Looking(StabilityEngine engine, Concept concept, Views views) {
        this(engine, concept, views, views.model(), views.resting(concept), views.truly(concept));
    }

    StateSeen standing(int state) {
        return new StateSeen(concept, state, atRest.contains(state), holding.contains(state));
    }

    List<Seen> at(int state) {
        List<Seen> all = new ArrayList<>(List.of(standing(state)));
        IntStream.range(0, model.decisionMakers())
                .mapToObj(i -> kept(i, state).or(() -> driven(i, state)))
                .flatMap(Optional::stream)
                .forEach(all::add);
        all.addAll(expectations(state));
        return all;
    }

    /** Of a state at rest, who doesn’t know of it, and who expects whom to leave it; nothing of another. */
    List<Seen> expectations(int state) {
        List<Seen> all = new ArrayList<>();
        Map<Step, List<Integer>> expecting = new LinkedHashMap<>();
        for (int i = 0; atRest.contains(state) && i < model.decisionMakers(); i++) {
            expectation(i, state).ifPresent(seen -> {
                if (seen instanceof ExpectsLeaving expects) {
                    expecting
                            .computeIfAbsent(new Step(expects.mover(), state, expects.to()), _ -> new ArrayList<>())
                            .addAll(expects.who());
                } else {
                    all.add(seen);
                }
            });
        }
        if (concept instanceof SanctionConcept weighed) {
            expecting.forEach((step, who) -> all.add(new ExpectsLeaving(weighed, who, state, step.mover(), step.to())));
        }
        return all;
    }

    /** That a viewer doesn’t know of a state at rest, or whom it expects to leave. */
    private Optional<Seen> expectation(int viewer, int state) {
        return !views.visible(viewer).contains(state)
                ? Optional.of(new Surprise(concept, viewer, state))
                : views.expected(concept, viewer).contains(state) ? Optional.empty() : leaving(viewer, state);
    }

    private Optional<Seen> leaving(int viewer, int state) {
        if (!(concept instanceof SanctionConcept weighed)) {
            return Optional.empty();
        }
        return IntStream.range(0, model.decisionMakers())
                .filter(j -> j != viewer)
                .boxed()
                .flatMap(j -> undeterred(views.by(viewer, j), weighed, j, state)
                        .map(to -> new ExpectsLeaving(weighed, List.of(viewer), state, j, to)))
                .<Seen>map(one -> one)
                .findFirst();
    }

    /** Where to it gains by going from a state, in a view, so that nothing answers; the smallest changes first. */
    private Stream<Integer> undeterred(View view, SanctionConcept concept, int who, int state) {
        return view.place(state).stream()
                .boxed()
                .flatMap(at -> Explanation.of(view.engine(), concept, who, at).answers().stream())
                .filter(answer -> answer.sanction().isEmpty())
                .map(answer -> view.among().get(answer.improvement()))
                .sorted(Comparator.comparingInt(to -> model.space().distance(state, to)));
    }

    Optional<Seen> kept(int who, int state) {
        if (!(concept instanceof SanctionConcept weighed)
                || !views.stays(concept, who).contains(state)) {
            return Optional.empty();
        }
        View view = views.by(who);
        return undeterred(truth(), weighed, who, state)
                .<Seen>flatMap(to -> {
                    if (view.place(state).isEmpty()) {
                        return Stream.empty();
                    }
                    return view.place(to).isEmpty()
                            ? Stream.of(new Unaware(weighed, who, state, to))
                            : answered(view, weighed, who, state, to)
                                    .flatMap(answer -> answer.stream()
                                            .filter(step -> !gains(model, step))
                                            .findFirst()
                                            .map(idle -> new KeptByError(weighed, who, state, to, answer, idle)))
                                    .stream();
                })
                .findFirst();
    }

    private boolean staysTruly(SanctionConcept weighed, int who, int state) {
        return !engine.verdict(weighed, Coalition.of(who), state).leaves();
    }

    private View truth() {
        return new View(engine, IntStream.range(0, model.size()).boxed().toList());
    }

    private static boolean gains(GraphModel model, Step step) {
        return model.prefers(step.mover(), step.to(), step.from());
    }

    Optional<Seen> driven(int who, int state) {
        if (!(concept instanceof SanctionConcept weighed) || !staysTruly(weighed, who, state)) {
            return Optional.empty();
        }
        View view = views.by(who);
        return undeterred(view, weighed, who, state)
                .<Seen>flatMap(to -> answered(truth(), weighed, who, state, to)
                        .flatMap(answer -> answer.stream()
                                .filter(step -> !expects(view, step))
                                .findFirst()
                                .map(step -> new DrivenByError(weighed, who, state, to, answer, step)))
                        .stream())
                .findFirst();
    }

    private static boolean expects(View view, Step step) {
        OptionalInt from = view.place(step.from());
        OptionalInt to = view.place(step.to());
        return from.isPresent()
                && to.isPresent()
                && gains(view.engine().model(), new Step(step.mover(), from.getAsInt(), to.getAsInt()));
    }

    /** The answer to an improvement that deters it, in a view; empty where it has none there. */
    private static Optional<List<Step>> answered(View view, SanctionConcept concept, int who, int state, int to) {
        return Explanation.of(view.engine(), concept, who, view.place(state).orElseThrow()).answers().stream()
                .filter(answer -> view.among().get(answer.improvement()) == to)
                .findFirst()
                .flatMap(Answer::sanction)
                .map(steps -> steps.stream()
                        .map(step -> new Step(
                                step.mover(),
                                view.among().get(step.from()),
                                view.among().get(step.to())))
                        .toList());
    }
}
