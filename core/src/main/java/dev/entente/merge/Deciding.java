// SPDX-License-Identifier: Apache-2.0
package dev.entente.merge;

import dev.entente.Conflict;
import dev.entente.Form;
import dev.entente.GraphForm;
import dev.entente.Grounds;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Weighted;
import dev.entente.State;
import dev.entente.Type;
import dev.entente.Unknowns;
import dev.entente.cases.Case;
import dev.entente.cases.Framing;
import dev.entente.explore.Conditions;
import dev.entente.explore.Effects;
import dev.entente.explore.Exploration;
import dev.entente.explore.worlds.ExperimentDesign;
import dev.entente.explore.worlds.ExperimentDesign.Extent;
import dev.entente.explore.worlds.Fact;
import dev.entente.explore.worlds.Fingerprint;
import dev.entente.explore.worlds.Runner;
import dev.entente.explore.worlds.Worlds;
import dev.entente.graph.StateSpace;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.limits.LimitExceeded;
import dev.entente.stability.SanctionConcept;
import dev.entente.statement.Statement;
import dev.entente.statement.Statement.Atom;
import dev.entente.statement.Statement.Not;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which disagreements decide an answer: of every disagreement one of the things that are said is taken, in every combination, and
 * each is asked whether today holds and which outcomes can. A disagreement makes a difference to an answer where two combinations
 * that differ in it alone answer otherwise. Where a version leaves something open itself, its plain reading is taken.
 *
 * @param merged the case that holds all versions
 * @param explored every combination as a world: of each disagreement about wants the positions as types, of each about an option
 *     whether it is there
 * @param answers today first, where the case has it, then the outcomes of the case
 */
public record Deciding(
        Laying laying, Case merged, SanctionConcept concept, Exploration explored, List<Answer> answers) {

    /** With more combinations it is not asked. */
    public static final int MOST_COMBINATIONS = 100_000;

    private static final String TODAY = "status-quo";

    private static final String SAID = "said-";

    public Deciding {
        answers = List.copyOf(answers);
    }

    /**
     * What is answered to one question.
     *
     * @param outcome what can hold or not; empty for whether today holds
     * @param by each version, by place
     * @param holding in how many combinations it does
     * @param of how many there are
     * @param deciding the disagreements, by place, that make a difference to it
     * @param shares of each disagreement, by place, in what makes the difference (Shapley effects); empty where nothing does
     * @param conditions under which it does, where some disagreement makes a difference
     */
    public record Answer(
            Optional<Outcome> outcome,
            List<Boolean> by,
            long holding,
            long of,
            List<Integer> deciding,
            List<Double> shares,
            Optional<Conditions> conditions) {
        public Answer {
            by = List.copyOf(by);
            deciding = List.copyOf(deciding);
            shares = List.copyOf(shares);
        }
    }

    /**
     * Asks every combination. Cost: an answer for each, then of each answer what {@link Effects} and {@link Conditions} cost.
     *
     * @param merged the case that holds all versions, as it was written and read
     * @throws LimitExceeded where there are more than {@link #MOST_COMBINATIONS}, or the states can’t be listed
     * @throws BudgetSpent when the budget is spent before all are known
     */
    public static Deciding of(Laying laying, Case merged, SanctionConcept concept, Runner runner, Budget budget) {
        Combinations all = new Combinations(laying, merged);
        Worlds worlds = Worlds.of(all.subject());
        if (worlds.count().compareTo(BigInteger.valueOf(MOST_COMBINATIONS)) > 0) {
            throw new LimitExceeded("what the versions say can be put together in " + worlds.count()
                    + " ways, and at most " + MOST_COMBINATIONS + " are gone through");
        }
        Exploration explored = Exploration.of(
                worlds,
                new ExperimentDesign(
                        Fingerprint.of(all.subject()),
                        List.of(concept),
                        new Extent.Every(worlds.count().longValueExact())),
                runner,
                budget);
        if (!explored.whole()) {
            throw new BudgetSpent();
        }
        List<Answer> answers = new ArrayList<>();
        List<Outcome> asked = all.subject().framing().outcomes();
        for (int place = 0; place < asked.size(); place++) {
            Optional<Outcome> outcome =
                    merged.framing().outcome(asked.get(place).id());
            answers.add(all.answer(explored, place, outcome, budget));
        }
        return new Deciding(laying, merged, concept, explored, answers);
    }

    /** The position that a fact about what a decision maker wants is of. */
    public Position position(Fact.OfType fact) {
        int place = Integer.parseInt(fact.type().id().substring(SAID.length())) - 1;
        String party =
                merged.conflict().decisionMakers().get(fact.decisionMaker()).id();
        return laying.disagreements().stream()
                .filter(Disagreement.OfWants.class::isInstance)
                .map(Disagreement.OfWants.class::cast)
                .filter(wants -> wants.party().equals(party))
                .map(wants -> wants.positions().get(place))
                .findFirst()
                .orElseThrow();
    }

    /** Every combination of what versions say, numbered as worlds are: the first disagreement turns slowest. */
    private static final class Combinations {

        private final Laying laying;
        private final Case subject;
        private final int[] sizes;

        Combinations(Laying laying, Case merged) {
            this.laying = laying;
            this.subject = subject(merged);
            this.sizes =
                    laying.disagreements().stream().mapToInt(Combinations::size).toArray();
        }

        /** A case whose worlds they are, with today as the first of its outcomes. */
        Case subject() {
            return subject;
        }

        private static int size(Disagreement disagreement) {
            return switch (disagreement) {
                case Disagreement.OfWants wants -> wants.positions().size();
                case Disagreement.There _ -> 2;
            };
        }

        private Case subject(Case merged) {
            Map<String, List<Type>> types = new HashMap<>();
            List<String> options = new ArrayList<>();
            for (Disagreement disagreement : laying.disagreements()) {
                switch (disagreement) {
                    case Disagreement.OfWants wants ->
                        types.put(wants.party(), types(wants, merged.conflict().form()));
                    case Disagreement.There(var option, var _, var _) -> options.add(option.name());
                }
            }
            Case open = merged.with(new Unknowns(Map.of(), types, options, List.of()));
            return new Case(open.situation(), withToday(open), open.basis());
        }

        private List<Type> types(Disagreement.OfWants wants, Form form) {
            return IntStream.range(0, wants.positions().size())
                    .mapToObj(p -> {
                        Position position = wants.positions().get(p);
                        Form own = laying.versions()
                                .get(position.versions().getFirst())
                                .subject()
                                .conflict()
                                .form();
                        return new Type(
                                SAID + (p + 1),
                                position.versions().stream()
                                        .map(v -> laying.versions().get(v).name())
                                        .collect(Collectors.joining(" and ")),
                                Optional.empty(),
                                carried(position.plain(), own, form),
                                List.of(),
                                Grounds.NONE);
                    })
                    .toList();
        }

        /** A preference of a version as one of the case that holds all. */
        private static Preference carried(Preference preference, Form own, Form form) {
            return switch (preference) {
                case Prioritized _, Weighted _ -> preference;
                case Ranked ranked -> {
                    UnaryOperator<State> as = state -> carried(state, own, form);
                    List<Set<State>> tiers = ranked.tiers().stream()
                            .<Set<State>>map(tier -> {
                                Set<State> states = new LinkedHashSet<>();
                                tier.forEach(state -> states.add(as.apply(state)));
                                return states;
                            })
                            .toList();
                    yield new Ranked(tiers, ranked.breaks(), ranked.grounds());
                }
            };
        }

        private static State carried(State state, Form own, Form form) {
            return switch (own) {
                case OptionForm options -> {
                    BitSet taken = new BitSet();
                    options.options().stream()
                            .filter(option -> state.takes(options.position(option.name())))
                            .forEach(option -> taken.set(((OptionForm) form).position(option.name())));
                    yield State.of(taken);
                }
                case GraphForm graph ->
                    State.of(((GraphForm) form).place(graph.pattern(state)).orElseThrow());
            };
        }

        private static Framing withToday(Case open) {
            Framing own = open.framing();
            List<Outcome> outcomes = new ArrayList<>();
            open.conflict().statusQuo().ifPresent(today -> outcomes.add(today(open.conflict(), today, own)));
            outcomes.addAll(own.outcomes());
            return new Framing(own.title(), own.date(), own.question(), outcomes, own.states(), own.goal(), own.asks());
        }

        /** Where things stand, as an outcome. */
        private static Outcome today(Conflict conflict, State today, Framing framing) {
            String id = TODAY;
            while (framing.outcome(id).isPresent()) {
                id += "-";
            }
            StateSpace space = StateSpace.of(conflict.form());
            State judged = space.state(space.indexOf(today).orElseThrow());
            Statement there = switch (conflict.form()) {
                case OptionForm form ->
                    Statement.all(form.options().stream()
                            .map(option -> new Atom(option.name()))
                            .<Statement>map(atom -> judged.takes(form.position(atom.name())) ? atom : new Not(atom))
                            .toList());
                case GraphForm form -> new Atom(form.pattern(judged));
            };
            return new Outcome(id, "today’s situation", there);
        }

        Answer answer(Exploration explored, int place, Optional<Outcome> outcome, Budget budget) {
            int count = IntStream.of(sizes).reduce(1, Math::multiplyExact);
            boolean[] holds = new boolean[count];
            long holding = 0;
            for (int world = 0; world < count; world++) {
                holds[world] = explored.holds(world, 0, place);
                holding += holds[world] ? 1 : 0;
            }
            List<Integer> deciding = IntStream.range(0, sizes.length)
                    .filter(d -> matters(holds, d))
                    .boxed()
                    .toList();
            Optional<Effects> effects =
                    deciding.isEmpty() ? Optional.empty() : explored.effects(0, place, OptionalDouble.empty(), budget);
            return new Answer(
                    outcome,
                    IntStream.range(0, laying.versions().size())
                            .mapToObj(v -> holds[world(v)])
                            .toList(),
                    holding,
                    count,
                    deciding,
                    effects.map(found ->
                                    found.effects().stream().map(found::part).toList())
                            .orElse(List.of()),
                    deciding.isEmpty() ? Optional.empty() : explored.conditions(0, place, /* holds= */ true, budget));
        }

        private int stride(int disagreement) {
            int stride = 1;
            for (int d = sizes.length - 1; d > disagreement; d--) {
                stride *= sizes[d];
            }
            return stride;
        }

        /** Whether two combinations that differ in one disagreement alone answer otherwise. */
        private boolean matters(boolean[] holds, int disagreement) {
            int stride = stride(disagreement);
            return IntStream.range(0, holds.length)
                    .filter(world -> world / stride % sizes[disagreement] > 0)
                    .anyMatch(world -> holds[world] != holds[world - stride]);
        }

        /** The combination that a version is. */
        private int world(int version) {
            int world = 0;
            for (int d = 0; d < sizes.length; d++) {
                world += stride(d) * taken(laying.disagreements().get(d), version);
            }
            return world;
        }

        private static int taken(Disagreement disagreement, int version) {
            return switch (disagreement) {
                case Disagreement.OfWants wants ->
                    IntStream.range(0, wants.positions().size())
                            .filter(p -> wants.positions().get(p).versions().contains(version))
                            .findFirst()
                            .orElseThrow();
                case Disagreement.There(var _, var with, var _) -> with.contains(version) ? 0 : 1;
            };
        }
    }
}
