// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.DecisionMaker;
import dev.entente.Preference.Prioritized;
import dev.entente.Type;
import dev.entente.Version;
import dev.entente.Vocabulary;
import dev.entente.answer.json.Inline;
import dev.entente.answer.part.BelievedShare;
import dev.entente.answer.part.Head;
import dev.entente.answer.part.NamedPackage;
import dev.entente.answer.part.Names;
import dev.entente.answer.part.TypeBelief;
import dev.entente.answer.part.WorldShare;
import dev.entente.casefile.RunFile;
import dev.entente.cases.Case;
import dev.entente.evidence.Beliefs;
import dev.entente.explore.Believed;
import dev.entente.explore.Exploration;
import dev.entente.explore.Survey;
import dev.entente.explore.Weighing;
import dev.entente.explore.worlds.Estimate;
import dev.entente.explore.worlds.ExperimentDesign.Extent;
import dev.entente.explore.worlds.Fact;
import dev.entente.explore.worlds.Share;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What survives what is not known, and what decides an outcome. Shares are of the worlds counted; those by prior and by
 * belief are weighed by belief in types before and after all evidence.
 *
 * @param run what does it again
 * @param unknowns what the case leaves open
 * @param worlds how many ways there are to fill that in
 * @param belief in the types of each decision maker, where priors are stated
 * @param counted how many worlds were looked at
 * @param partial true where the run was stopped
 * @param unfinished the keys of what is then left out or less exact than asked
 * @param noEquilibrium by concept
 * @param states that are an equilibrium of some concept in some world
 * @param holdsWhen what makes the outcome hold, and {@code failsWhen} what keeps it from holding
 * @param leaving who would leave the goal state that holds in the most worlds
 * @param packages what becomes of those that serve as the case stands
 */
public record Explored(
        @Inline Head head,
        RunFile run,
        List<Unknown> unknowns,
        BigInteger worlds,
        Optional<List<TypeBelief>> belief,
        long counted,
        Optional<Boolean> partial,
        Optional<List<String>> unfinished,
        List<OutcomeShares> outcomes,
        Map<String, WorldShare> noEquilibrium,
        Optional<Map<String, BelievedShare>> noEquilibriumByPrior,
        Optional<Map<String, BelievedShare>> noEquilibriumByBelief,
        List<StateShares> states,
        Optional<Conditions> holdsWhen,
        Optional<Conditions> failsWhen,
        Optional<Effects> effects,
        Optional<Leaving> leaving,
        Optional<List<Survival>> packages,
        String version) {

    private static final int MOST_MINIMAL = 1_000;

    /** One thing that is not known, and in how many ways it can be filled in. */
    public record Unknown(@Inline Open open, BigInteger completions) {}

    /** What is not known. */
    public sealed interface Open {

        /** The order of so many wants or tiers, the first by its place from 1. */
        record Order(Kind kind, String decisionMaker, int first, int count) implements Open {}

        /** Of which type somebody is. */
        record Types(Kind kind, String decisionMaker, List<String> types) implements Open {}

        /** Whether an option is there. */
        record Option(Kind kind, String option) implements Open {}

        /** Whether a rule is there, by its place from 1. */
        record Rule(Kind kind, int place, String rule) implements Open {}
    }

    /** What is not known, in a word. */
    public enum Kind {
        ORDER,
        TYPES,
        OPTION,
        RULE
    }

    /** By concept, in which worlds some equilibrium satisfies an outcome. */
    public record OutcomeShares(
            String outcome,
            Map<String, WorldShare> some,
            Optional<Map<String, BelievedShare>> someByPrior,
            Optional<Map<String, BelievedShare>> someByBelief) {}

    /** In which worlds a state is feasible and, by concept, an equilibrium. */
    public record StateShares(
            String pattern,
            WorldShare feasible,
            Map<String, WorldShare> equilibrium,
            Optional<Map<String, BelievedShare>> equilibriumByPrior,
            Optional<Map<String, BelievedShare>> equilibriumByBelief) {}

    /** Facts that decide an outcome. */
    public record Conditions(
            List<Condition> conditions,
            WorldShare covered,
            int searched,
            @Inline Optional<Exhaustive> exhaustive) {}

    /** Of all worlds, every minimal combination of facts, the first of them told. */
    public record Exhaustive(boolean complete, int triedUpTo, int minimalCount, List<List<String>> minimal) {}

    /** Facts that hold together; of a sample, again in its other half. */
    public record Condition(List<String> facts, @Inline Fit fit, Optional<Fit> again) {}

    /** Which part of the worlds in question a condition covers, and which part of those it covers are in question. */
    public record Fit(WorldShare coverage, WorldShare density) {}

    /** Which unknown matters how much. */
    public record Effects(
            boolean exact,
            Optional<Long> drawn,
            double variance,
            List<Effect> effects,
            List<Interaction> interactions) {}

    /** The part of an unknown, by its place from 0. */
    public record Effect(int unknown, double value, double part, double error, double halfWidth) {}

    /** What two unknowns bring about together. */
    public record Interaction(List<Integer> unknowns, double value) {}

    /** By decision maker, in which worlds it would leave a state. */
    public record Leaving(String state, WorldShare infeasible, Map<String, WorldShare> leaving) {}

    /** In which worlds a package serves. */
    public record Survival(@Inline NamedPackage offer, WorldShare serving) {}

    public static Explored of(Survey survey) {
        return Told.of(survey).answer();
    }

    /** Each state, also those that are no equilibrium anywhere. */
    public static Stream<StateShares> everyState(Survey survey) {
        return Told.of(survey).states();
    }

    /** A fact as a program names it: "us: 2 > 4", "us/hawkish: 1 > 2", "us = hawkish", "us.letter", "not us.letter". */
    public static String name(Fact fact, Case subject) {
        return switch (fact) {
            case Fact.Above(int i, Optional<Type> type, int higher, int lower) -> {
                DecisionMaker one = subject.conflict().decisionMakers().get(i);
                var preference = type.map(Type::preference).orElse(one.preference());
                IntFunction<String> item = place -> preference instanceof Prioritized prioritized
                        ? prioritized.wants().get(place).id()
                        : Integer.toString(place + 1);
                yield one.id() + type.map(known -> "/" + known.id()).orElse("") + ": " + item.apply(higher) + " > "
                        + item.apply(lower);
            }
            case Fact.OfType(int i, Type type, boolean is) ->
                subject.conflict().decisionMakers().get(i).id() + (is ? " = " : " != ") + type.id();
            case Fact.OptionThere(String option, boolean there) -> (there ? "" : "not ") + option;
            case Fact.RuleThere(var rule, boolean there) ->
                (there ? "rule " : "no rule ")
                        + rule.text(new Vocabulary(subject.conflict().form()));
        };
    }

    private record Told(
            Survey survey,
            Exploration explored,
            Case subject,
            List<String> concepts,
            Beliefs beliefs,
            Optional<Weighing> before,
            Optional<Weighing> after) {

        static Told of(Survey survey) {
            Believed believed = Believed.of(survey.explored(), survey.concept());
            return new Told(
                    survey,
                    survey.explored(),
                    believed.subject(),
                    Names.concepts(survey.explored().design().concepts()),
                    believed.beliefs(),
                    believed.before(),
                    believed.after());
        }

        Explored answer() {
            return new Explored(
                    Head.of(subject),
                    run(),
                    IntStream.range(0, explored.worlds().unknowns().size())
                            .mapToObj(this::unknown)
                            .toList(),
                    explored.worlds().count(),
                    Optional.of(TypeBelief.all(subject, beliefs))
                            .filter(_ -> !beliefs.stated().isEmpty()),
                    explored.tally().worlds(),
                    Optional.of(true).filter(_ -> !survey.whole()),
                    Optional.of(survey.unfinished().stream().flatMap(Told::keys).toList())
                            .filter(_ -> !survey.whole()),
                    IntStream.range(0, subject.framing().outcomes().size())
                            .mapToObj(this::outcome)
                            .toList(),
                    counted(explored::none),
                    weighed(before, Weighing::none),
                    weighed(after, Weighing::none),
                    states().filter(state ->
                                    state.equilibrium().values().stream().anyMatch(share -> share.worlds() > 0))
                            .toList(),
                    survey.holds().map(this::conditions),
                    survey.fails().map(this::conditions),
                    survey.effects().map(Told::effects),
                    survey.leaving().map(this::leaving),
                    Optional.of(survey.packages().stream()
                                    .map(one ->
                                            new Survival(NamedPackage.of(one.offer()), WorldShare.of(one.serving())))
                                    .toList())
                            .filter(packages -> !packages.isEmpty()),
                    Version.running());
        }

        /** Where a topic stands. */
        private static Stream<String> keys(Survey.Topic topic) {
            return switch (topic) {
                case CONDITIONS -> Stream.of("holdsWhen", "failsWhen");
                case EFFECTS -> Stream.of("effects");
                case LEAVING -> Stream.of("leaving");
                case PACKAGES -> Stream.of("packages");
            };
        }

        private RunFile run() {
            Extent extent = explored.design().extent();
            Map<String, String> belief = new LinkedHashMap<>();
            beliefs.byName(subject).forEach((type, share) -> belief.put(type, share.toString()));
            return new RunFile(
                    explored.design().fingerprint(),
                    concepts,
                    survey.concept().name(),
                    survey.outcome().map(outcome -> outcome.id()),
                    survey.side().list().stream().map(this::id).toList(),
                    explored.sampled() ? RunFile.Selection.SAMPLE : RunFile.Selection.EVERY,
                    extent.worlds(),
                    extent instanceof Extent.Sample(long _, long seed) ? Optional.of(seed) : Optional.empty(),
                    survey.within().stream().boxed().findFirst(),
                    Optional.of(explored.tally().worlds()).filter(_ -> !survey.whole()),
                    Optional.of(belief).filter(_ -> after.isPresent()),
                    explored.engine(),
                    Version.running());
        }

        private Unknown unknown(int place) {
            return new Unknown(
                    switch (explored.worlds().unknowns().get(place)) {
                        case dev.entente.explore.worlds.Unknown.Order(int i, var order) ->
                            new Open.Order(Kind.ORDER, id(i), order.first() + 1, order.count());
                        case dev.entente.explore.worlds.Unknown.Types(int i, List<Type> types) ->
                            new Open.Types(
                                    Kind.TYPES,
                                    id(i),
                                    types.stream().map(Type::id).toList());
                        case dev.entente.explore.worlds.Unknown.OptionThere(String option) ->
                            new Open.Option(Kind.OPTION, option);
                        case dev.entente.explore.worlds.Unknown.RuleThere(int at, var rule) ->
                            new Open.Rule(
                                    Kind.RULE,
                                    at + 1,
                                    rule.text(new Vocabulary(subject.conflict().form())));
                    },
                    explored.worlds().completions(place));
        }

        private String id(int decisionMaker) {
            return subject.conflict().decisionMakers().get(decisionMaker).id();
        }

        private OutcomeShares outcome(int place) {
            return new OutcomeShares(
                    subject.framing().outcomes().get(place).id(),
                    counted(c -> explored.some(c, place)),
                    weighed(before, (weighing, c) -> weighing.some(c, place)),
                    weighed(after, (weighing, c) -> weighing.some(c, place)));
        }

        Stream<StateShares> states() {
            boolean apart = after.filter(Weighing::ofStates).isPresent();
            return IntStream.range(0, explored.space().size())
                    .mapToObj(state -> new StateShares(
                            explored.space().pattern(state),
                            WorldShare.of(explored.feasible(state)),
                            counted(c -> explored.equilibrium(c, state)),
                            weighed(before.filter(_ -> apart), (weighing, c) -> weighing.equilibrium(c, state)),
                            weighed(after.filter(_ -> apart), (weighing, c) -> weighing.equilibrium(c, state))));
        }

        private Map<String, WorldShare> counted(IntFunction<Share> share) {
            return byConcept(c -> WorldShare.of(share.apply(c)));
        }

        private Optional<Map<String, BelievedShare>> weighed(
                Optional<Weighing> by, BiFunction<Weighing, Integer, Estimate> share) {
            return by.map(weighing -> byConcept(c -> BelievedShare.of(share.apply(weighing, c))));
        }

        private <T> Map<String, T> byConcept(IntFunction<T> value) {
            Map<String, T> by = new LinkedHashMap<>();
            for (int c = 0; c < concepts.size(); c++) {
                by.put(concepts.get(c), value.apply(c));
            }
            return by;
        }

        private Conditions conditions(dev.entente.explore.Conditions found) {
            return new Conditions(
                    found.found().stream().map(this::condition).toList(),
                    WorldShare.of(found.covered()),
                    found.searched(),
                    explored.sampled() ? Optional.empty() : Optional.of(exhaustive(found)));
        }

        private Exhaustive exhaustive(dev.entente.explore.Conditions found) {
            return new Exhaustive(
                    found.complete(),
                    found.size(),
                    found.minimal().size(),
                    found.minimal().stream()
                            .limit(MOST_MINIMAL)
                            .map(this::names)
                            .toList());
        }

        private Condition condition(dev.entente.explore.Condition condition) {
            return new Condition(
                    names(condition.facts()),
                    fit(condition.coverage(), condition.density()),
                    condition.again().map(again -> fit(again.coverage(), again.density())));
        }

        private static Fit fit(Share coverage, Share density) {
            return new Fit(WorldShare.of(coverage), WorldShare.of(density));
        }

        private List<String> names(List<Fact> facts) {
            return facts.stream().map(fact -> name(fact, subject)).toList();
        }

        private static Effects effects(dev.entente.explore.Effects effects) {
            return new Effects(
                    effects.exact(),
                    Optional.of(effects.drawn()).filter(_ -> !effects.exact()),
                    effects.variance(),
                    effects.effects().stream()
                            .map(one -> new Effect(
                                    one.unknown(), one.value(), effects.part(one), one.error(), one.halfWidth()))
                            .toList(),
                    effects.interactions().stream()
                            .map(pair -> new Interaction(List.of(pair.one(), pair.other()), pair.value()))
                            .toList());
        }

        private Leaving leaving(dev.entente.explore.ReasonsToLeave leaving) {
            Map<String, WorldShare> who = new LinkedHashMap<>();
            for (int i = 0; i < leaving.leaving().size(); i++) {
                who.put(id(i), WorldShare.of(leaving.leaving().get(i)));
            }
            return new Leaving(explored.space().pattern(leaving.state()), WorldShare.of(leaving.infeasible()), who);
        }
    }
}
