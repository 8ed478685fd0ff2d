// SPDX-License-Identifier: Apache-2.0
package dev.entente.finding;

import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.OptionForm;
import dev.entente.Preference;
import dev.entente.State;
import dev.entente.Unknowns;
import dev.entente.cases.Case;
import dev.entente.cases.Picture;
import dev.entente.cases.Picture.Taken;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.perception.Misperception;
import dev.entente.perception.Views;
import dev.entente.stability.Concept;
import dev.entente.stability.SanctionConcept;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The definitions of docs/theory.md §14 written out, for {@link FindingCheck}: each looks at the conflict with the wants that it
 * takes others to have, and without the states in which options are taken that it doesn't know of.
 */
final class PlainViews {

    private final Case subject;
    private final GraphModel model;
    private final Budget budget;
    private final Map<Lens, PlainView> views = new HashMap<>();
    private final Map<Lens, PlainDefinitions> narrow = new HashMap<>();

    /** What others are taken to want, and which options are missed. */
    private record Lens(Map<Integer, Preference> wants, List<String> misses) {}

    /** The conflict through a lens; its states are counted as ever. */
    private record PlainView(GraphModel model, PlainDefinitions plain) {}

    PlainViews(Case subject, GraphModel model, Budget budget) {
        this.subject = subject;
        this.model = model;
        this.budget = budget;
    }

    /** Whether each stays in a state, some errors corrected. */
    boolean atRest(Concept concept, int state, Set<Misperception> corrected) {
        return Coalition.all(model.decisionMakers()).all(i -> stays(concept, i, state, lens(i, corrected)));
    }

    boolean atRest(Concept concept, int state) {
        return atRest(concept, state, Set.of());
    }

    /** Whether a decision maker stays in a state as it sees it. */
    boolean stays(Concept concept, int who, int state) {
        return stays(concept, who, state, lens(who, Set.of()));
    }

    /** Whether it expects a state to be at rest. */
    boolean expects(Concept concept, int viewer, int state) {
        return sees(viewer, state)
                && Coalition.all(model.decisionMakers()).all(j -> stays(concept, j, state, imagined(viewer, j)));
    }

    /** Whether it knows of a state. */
    boolean sees(int viewer, int state) {
        return sees(lens(viewer, Set.of()), state);
    }

    /** The definitions as somebody sees the conflict. */
    PlainDefinitions plain(int viewer) {
        return view(lens(viewer, Set.of())).plain();
    }

    /** The definitions as a viewer imagines that another sees the conflict. */
    PlainDefinitions plain(int viewer, int other) {
        return view(imagined(viewer, other)).plain();
    }

    /** Whether a viewer sees otherwise than it is what the error is about. */
    boolean isError(Misperception error) {
        return picture(error.viewer())
                .filter(picture -> switch (error) {
                    case Misperception.Missing _ -> !picture.misses().isEmpty();
                    case Misperception.Wants(int _, int about) ->
                        Optional.ofNullable(wants(picture).get(about))
                                .filter(taken -> !ranks(about, taken))
                                .isPresent();
                })
                .isPresent();
    }

    private boolean ranks(int about, Preference taken) {
        GraphModel seen = view(new Lens(Map.of(about, taken), List.of())).model();
        return seen.ranking(about).equals(model.ranking(about));
    }

    private boolean stays(Concept concept, int who, int state, Lens lens) {
        if (!sees(lens, state)) {
            return true;
        }
        if (concept instanceof SanctionConcept || lens.misses().isEmpty()) {
            return view(lens).plain().stays(concept, who, state);
        }
        PlainDefinitions seen = narrowed(lens);
        return seen.stays(concept, who, seen.indexOf(model.space().state(state)));
    }

    /** The same where the states that aren’t seen are none: their numbers are others. */
    private PlainDefinitions narrowed(Lens lens) {
        PlainDefinitions before = narrow.get(lens);
        if (before != null) {
            return before;
        }
        Conflict conflict = Views.without(view(lens).model().conflict(), lens.misses());
        PlainDefinitions plain = new PlainDefinitions(GraphModel.of(conflict, Unknowns.NONE, budget), budget);
        narrow.put(lens, plain);
        return plain;
    }

    private boolean sees(Lens lens, int state) {
        return sees(lens, model.space().state(state));
    }

    private boolean sees(Lens lens, State state) {
        return !(subject.conflict().form() instanceof OptionForm form)
                || lens.misses().stream().noneMatch(option -> state.takes(form.position(option)));
    }

    private Optional<Picture> picture(int viewer) {
        String id = subject.conflict().decisionMakers().get(viewer).id();
        return subject.situation().pictures().stream()
                .filter(picture -> picture.viewer().equals(id))
                .findFirst();
    }

    private Map<Integer, Preference> wants(Picture picture) {
        Map<Integer, Preference> wants = new HashMap<>();
        for (Taken taken : picture.takes()) {
            taken.preference()
                    .ifPresent(preference -> wants.put(subject.conflict().indexOf(taken.about()), preference));
        }
        return wants;
    }

    private Lens lens(int viewer, Set<Misperception> corrected) {
        return picture(viewer)
                .map(picture -> {
                    Map<Integer, Preference> wants = wants(picture);
                    wants.keySet().removeIf(about -> corrected.contains(new Misperception.Wants(viewer, about)));
                    return new Lens(
                            wants,
                            corrected.contains(new Misperception.Missing(viewer)) ? List.of() : picture.misses());
                })
                .orElse(new Lens(Map.of(), List.of()));
    }

    /** What a viewer sees, changed by what it thinks that another takes things for. */
    private Lens imagined(int viewer, int other) {
        Lens own = lens(viewer, Set.of());
        String id = subject.conflict().decisionMakers().get(other).id();
        return picture(viewer).stream()
                .flatMap(picture -> picture.takes().stream())
                .filter(taken -> taken.about().equals(id))
                .flatMap(taken -> taken.sees().stream())
                .findFirst()
                .map(further -> {
                    Map<Integer, Preference> wants = new HashMap<>(own.wants());
                    wants.putAll(wants(further));
                    List<String> misses = new ArrayList<>(own.misses());
                    misses.addAll(further.misses());
                    return new Lens(wants, misses);
                })
                .orElse(own);
    }

    private PlainView view(Lens lens) {
        PlainView before = views.get(lens);
        if (before != null) {
            return before;
        }
        Conflict conflict = subject.conflict();
        for (Map.Entry<Integer, Preference> wants : lens.wants().entrySet()) {
            conflict = conflict.with(wants.getKey(), wants.getValue());
        }
        GraphModel seen = GraphModel.of(conflict, Unknowns.NONE, budget);
        boolean[] there = new boolean[seen.size()];
        IntStream.range(0, seen.size()).forEach(s -> there[s] = sees(lens, s));
        PlainView view = new PlainView(
                seen, new PlainDefinitions(seen, budget, s -> there[s], Coalition.all(seen.decisionMakers())));
        views.put(lens, view);
        return view;
    }
}
