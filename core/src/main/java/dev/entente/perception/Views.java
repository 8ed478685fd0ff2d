// SPDX-License-Identifier: Apache-2.0
package dev.entente.perception;

import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.Grounds;
import dev.entente.OptionForm;
import dev.entente.Preference;
import dev.entente.Rule;
import dev.entente.Unknowns;
import dev.entente.cases.Case;
import dev.entente.cases.Picture;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Coalitional;
import dev.entente.stability.Concept;
import dev.entente.stability.StabilityEngine;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Where a conflict rests when each decision maker judges by its own picture of it: a hypergame of level 1, over all states that
 * there are. A state is at rest when each decision maker either finds it stable in the conflict as it sees it, or doesn’t see
 * it. What others see, as it is imagined, changes only which states one expects to be at rest. Not for use by several threads at
 * once.
 *
 * <p>Source: Bennett (1977; key Bennett1977); Wang, Hipel and Fraser (1989; key WHF1989); docs/theory.md §14. Cost: what the fittest engine takes for
 * one decision maker, for each of them and each set of its errors that is asked about; kept, and never asked twice.
 */
public final class Views {

    /** All as it is. */
    private static final Seen RIGHTLY = new Seen(-1, Set.of());

    private final GraphModel model;
    private final Budget budget;
    private final Map<Integer, Sight> sights = new LinkedHashMap<>();
    private final List<Misperception> errors = new ArrayList<>();
    private final Map<Seen, View> views = new HashMap<>();
    private final Map<Imagined, View> imaginations = new HashMap<>();
    private final Map<Asked, StateSet> stable = new HashMap<>();

    /** Whose picture it is, and which of the errors it has; nobody’s where it has none. */
    private record Seen(int viewer, Set<Misperception> errors) {}

    private record Asked(StabilityEngine engine, int who, Concept concept) {}

    private record Imagined(Seen own, Sight sight) {}

    /**
     * A conflict as it is seen.
     *
     * @param engine what answers for it
     * @param among which of all states each of its states is, in their order
     */
    public record View(StabilityEngine engine, List<Integer> among) {
        public View {
            among = List.copyOf(among);
        }

        /** The place of one of all states in it; empty where it isn’t seen. */
        public OptionalInt place(int state) {
            int at = Collections.binarySearch(among, state);
            return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
        }
    }

    private Views(GraphModel model, Budget budget) {
        this.model = model;
        this.budget = budget;
    }

    /**
     * Looks with the eyes of each, as a case says how they see it; of what else is not known its plain reading is taken.
     *
     * @throws dev.entente.limits.LimitExceeded when there are more states than can be listed
     */
    public static Views of(Case subject, Budget budget) {
        return of(
                subject.conflict(),
                subject.situation().pictures().stream()
                        .map(picture -> sight(subject.conflict(), picture))
                        .toList(),
                budget);
    }

    private static Sight sight(Conflict conflict, Picture picture) {
        Map<Integer, Preference> takes = new HashMap<>();
        Map<Integer, Sight> believed = new HashMap<>();
        for (Picture.Taken taken : picture.takes()) {
            int about = conflict.indexOf(taken.about());
            taken.preference().ifPresent(wants -> takes.put(about, wants));
            taken.sees().ifPresent(further -> believed.put(about, sight(conflict, further)));
        }
        return new Sight(conflict.indexOf(picture.viewer()), takes, picture.misses(), believed);
    }

    /**
     * Looks with the eyes of each.
     *
     * @param sights of those who don’t see all as it is; at most one each
     * @throws IllegalArgumentException when a sight is about what the conflict doesn’t have
     * @throws dev.entente.limits.LimitExceeded when there are more states than can be listed
     */
    public static Views of(Conflict conflict, List<Sight> sights, Budget budget) {
        Views views = new Views(GraphModel.of(conflict, Unknowns.NONE, budget), budget);
        for (Sight sight : sights) {
            if (views.sights.putIfAbsent(sight.viewer(), sight) != null) {
                throw new IllegalArgumentException("two sights of one decision maker (" + sight.viewer() + ")");
            }
            new TreeMap<>(sight.takes()).forEach((about, taken) -> {
                if (views.differs(about, taken)) {
                    views.errors.add(new Misperception.Wants(sight.viewer(), about));
                }
            });
            if (!sight.misses().isEmpty()) {
                views.errors.add(new Misperception.Missing(sight.viewer()));
            }
        }
        return views;
    }

    /** Whether a preference ranks some states otherwise than the decision maker really does. */
    private boolean differs(int about, Preference taken) {
        return !model.with(about, taken).ranking(about).equals(model.ranking(about));
    }

    /** All states that there are, and how they are really ranked. */
    public GraphModel model() {
        return model;
    }

    /** What is seen otherwise than it is, in the order of the sights; what is taken for what it is, is no error. */
    public List<Misperception> errors() {
        return List.copyOf(errors);
    }

    /** The states at rest, each decision maker with all its errors. */
    public StateSet resting(Concept concept) {
        return resting(concept, Set.of());
    }

    /** The states that would be at rest if nobody were in error: the ordinary equilibria. */
    public StateSet truly(Concept concept) {
        return resting(concept, Set.copyOf(errors));
    }

    /** The states at rest when some errors are corrected. */
    public StateSet resting(Concept concept, Set<Misperception> corrected) {
        refuse(concept);
        StateSet resting = StateSet.where(model.size(), _ -> true);
        for (int i = 0; i < model.decisionMakers(); i++) {
            resting = resting.and(quiet(view(seen(i, corrected)), i, concept));
        }
        return resting;
    }

    /** The states that a decision maker has no reason to leave as it sees the conflict, and those that it doesn’t see. */
    public StateSet stays(Concept concept, int who) {
        refuse(concept);
        return quiet(by(who), who, concept);
    }

    /** The states in which a viewer thinks that somebody would stay, as it imagines that this one sees the conflict. */
    public StateSet stays(Concept concept, int viewer, int who) {
        refuse(concept);
        return quiet(by(viewer, who), who, concept);
    }

    /**
     * The states that a decision maker expects to be at rest: those that it sees, and in which it and all others would stay, the
     * others as it imagines that they see the conflict.
     */
    public StateSet expected(Concept concept, int viewer) {
        refuse(concept);
        StateSet expected = visible(viewer);
        for (int j = 0; j < model.decisionMakers(); j++) {
            expected = expected.and(stays(concept, viewer, j));
        }
        return expected;
    }

    /** The states that a decision maker knows of. */
    public StateSet visible(int viewer) {
        BitSet seen = new BitSet(model.size());
        by(viewer).among().forEach(seen::set);
        return StateSet.of(seen);
    }

    /** The conflict as a decision maker sees it. */
    public View by(int viewer) {
        return view(seen(viewer, Set.of()));
    }

    /** The conflict as a viewer imagines that another sees it; of itself, as it sees it. */
    public View by(int viewer, int other) {
        Sight imagined = Optional.ofNullable(sights.get(viewer))
                .map(sight -> sight.believed().get(other))
                .orElse(null);
        return imagined == null ? by(viewer) : imagined(seen(viewer, Set.of()), imagined);
    }

    /** That what comes of it is left out, with why: a {@link #refusal}, or that the time was up. */
    public static String leftOut(String why) {
        return "what comes of how the parties see each other is left out: " + why + ".";
    }

    /** Why a concept can’t be judged by what each sees, as a sentence without its stop; empty where it can. */
    public static Optional<String> refusal(Concept concept) {
        return concept instanceof Coalitional
                ? Optional.of("joint moves are not judged by what each of them sees (" + concept.name() + ")")
                : concept.readsUnknowns()
                        ? Optional.of("what is not known of preferences is not weighed in what each sees ("
                                + concept.name() + ")")
                        : Optional.empty();
    }

    private static void refuse(Concept concept) {
        refusal(concept).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
    }

    private Seen seen(int viewer, Set<Misperception> corrected) {
        Set<Misperception> left = new HashSet<>(errors);
        left.removeIf(error -> error.viewer() != viewer || corrected.contains(error));
        return new Seen(viewer, Set.copyOf(left));
    }

    /** Of all states those that somebody has no reason to leave in a conflict as it is seen, or that are not seen there. */
    private StateSet quiet(View view, int who, Concept concept) {
        return stable.computeIfAbsent(new Asked(view.engine(), who, concept), _ -> stable(view, who, concept));
    }

    private StateSet stable(View view, int who, Concept concept) {
        budget.check();
        StateSet quiet = view.engine().stable(concept, Coalition.of(who));
        BitSet among = new BitSet(model.size());
        among.set(0, model.size());
        for (int s = 0; s < view.among().size(); s++) {
            among.set(view.among().get(s), quiet.contains(s));
        }
        return StateSet.of(among);
    }

    /** What it is taken to want, it knows of itself. */
    private View imagined(Seen own, Sight imagined) {
        return imaginations.computeIfAbsent(
                new Imagined(own, imagined),
                _ -> viewed(changed(view(own).engine().model().conflict(), imagined.takes()), imagined.misses()));
    }

    /** Those who are in no error see the same. */
    private View view(Seen seen) {
        if (seen.errors().isEmpty()) {
            return views.computeIfAbsent(
                    RIGHTLY,
                    _ -> new View(
                            Engines.fittest(model, budget),
                            IntStream.range(0, model.size()).boxed().toList()));
        }
        return views.computeIfAbsent(seen, _ -> {
            Conflict own = model.conflict();
            List<String> misses = new ArrayList<>();
            Sight sight = sights.get(seen.viewer());
            if (sight != null) {
                for (Map.Entry<Integer, Preference> taken : sight.takes().entrySet()) {
                    own = seen.errors().contains(new Misperception.Wants(seen.viewer(), taken.getKey()))
                            ? own.with(taken.getKey(), taken.getValue())
                            : own;
                }
                misses.addAll(
                        seen.errors().contains(new Misperception.Missing(seen.viewer())) ? sight.misses() : List.of());
            }
            return viewed(own, misses);
        });
    }

    private static Conflict changed(Conflict conflict, Map<Integer, Preference> takes) {
        Conflict changed = conflict;
        for (Map.Entry<Integer, Preference> one : takes.entrySet()) {
            changed = changed.with(one.getKey(), one.getValue());
        }
        return changed;
    }

    private View viewed(Conflict conflict, List<String> misses) {
        GraphModel seen = GraphModel.of(without(conflict, misses), Unknowns.NONE, budget);
        List<Integer> among = IntStream.range(0, seen.size())
                .mapToObj(s -> model.space().indexOf(seen.space().state(s)).orElseThrow())
                .toList();
        return new View(Engines.fittest(seen, budget), among);
    }

    /** The conflict as one knows it who doesn’t know of some options: without the states in which they are taken, and without today. */
    public static Conflict without(Conflict conflict, List<String> misses) {
        if (misses.isEmpty()) {
            return conflict;
        }
        if (!(conflict.form() instanceof OptionForm form)) {
            throw new IllegalArgumentException("options that are missed, of a conflict without options " + misses);
        }
        List<Rule> rules = new ArrayList<>();
        misses.forEach(
                option -> rules.add(new Rule.Holds(new Statement.Not(new Statement.Atom(option)), Grounds.NONE)));
        return new Conflict(conflict.decisionMakers(), form.with(rules), Optional.empty());
    }

    /** The states of each {@linkplain Standing#kind kind}, but for those that are left either way. */
    public Map<Standing.Kind, StateSet> kinds(Concept concept) {
        StateSet atRest = resting(concept);
        StateSet truly = truly(concept);
        StateSet seen = StateSet.where(model.size(), _ -> true);
        StateSet expected = seen;
        for (int i = 0; i < model.decisionMakers(); i++) {
            seen = seen.and(visible(i));
            expected = expected.and(expected(concept, i));
        }
        StateSet known = atRest.and(seen);
        Map<Standing.Kind, StateSet> kinds = new EnumMap<>(Standing.Kind.class);
        kinds.put(Standing.Kind.SEEN_RIGHTLY, known.and(truly).and(expected));
        kinds.put(
                Standing.Kind.EXPECTED_OTHERWISE,
                known.and(truly).differing(known.and(truly).and(expected)));
        kinds.put(Standing.Kind.ON_AN_ERROR, known.differing(known.and(truly)));
        kinds.put(Standing.Kind.SURPRISE, atRest.differing(known));
        kinds.put(Standing.Kind.PREVENTED, truly.differing(truly.and(atRest)));
        return kinds;
    }

    /** How a state stands. */
    public Standing standing(Concept concept, int state) {
        List<Integer> unseen = new ArrayList<>();
        List<Integer> unexpected = new ArrayList<>();
        for (int i = 0; i < model.decisionMakers(); i++) {
            if (!visible(i).contains(state)) {
                unseen.add(i);
            } else if (!expected(concept, i).contains(state)) {
                unexpected.add(i);
            }
        }
        return new Standing(
                state, resting(concept).contains(state), truly(concept).contains(state), unseen, unexpected);
    }
}
