// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Case;
import dev.entente.DecisionMaker;
import dev.entente.Option;
import dev.entente.Outcome;
import dev.entente.Preference.Prioritized;
import dev.entente.Type;
import dev.entente.Version;
import dev.entente.Vocabulary;
import dev.entente.explore.Believed;
import dev.entente.explore.Condition;
import dev.entente.explore.Conditions;
import dev.entente.explore.Design;
import dev.entente.explore.Design.Extent;
import dev.entente.explore.Effects;
import dev.entente.explore.Estimate;
import dev.entente.explore.Exploration;
import dev.entente.explore.Fact;
import dev.entente.explore.Leaving;
import dev.entente.explore.Share;
import dev.entente.explore.Survey;
import dev.entente.explore.Survival;
import dev.entente.explore.Unknown;
import dev.entente.explore.Weighing;
import dev.entente.stability.SanctionConcept;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An exploration as JSON; the shape is documented in docs/json.md. */
final class ExplorationJson {

    private static final int MOST_MINIMAL = 1_000;

    private final Survey survey;
    private final Exploration explored;
    private final Case of;
    private final List<SanctionConcept> concepts;
    private final Believed believed;
    private final Optional<Weighing> before;
    private final Optional<Weighing> after;

    ExplorationJson(Survey survey) {
        this.survey = survey;
        this.explored = survey.explored();
        this.of = explored.of();
        this.concepts = explored.design().concepts();
        this.believed = Believed.of(explored, survey.concept());
        this.before = believed.before();
        this.after = believed.after();
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = CaseJson.head(of);
        tree.put("run", run());
        tree.put(
                "unknowns",
                IntStream.range(0, explored.worlds().unknowns().size())
                        .mapToObj(this::unknown)
                        .toList());
        tree.put("worlds", explored.worlds().count().toString());
        if (!believed.beliefs().stated().isEmpty()) {
            tree.put("belief", new BeliefJson(of).belief(believed.beliefs()));
        }
        tree.put("counted", explored.tally().worlds());
        if (!survey.whole()) {
            tree.put("partial", true);
            tree.put(
                    "unfinished",
                    survey.unfinished().stream().flatMap(ExplorationJson::keys).toList());
        }
        tree.put("outcomes", of.outcomes().stream().map(this::outcome).toList());
        tree.put("noEquilibrium", byConcept(c -> share(explored.none(c))));
        weighed(tree, "noEquilibrium", Weighing::none);
        tree.put(
                "states",
                IntStream.range(0, explored.space().size())
                        .filter(s -> IntStream.range(0, concepts.size())
                                .anyMatch(c -> !explored.equilibrium(c, s).none()))
                        .mapToObj(this::state)
                        .toList());
        survey.holds().ifPresent(found -> tree.put("holdsWhen", conditions(found)));
        survey.fails().ifPresent(found -> tree.put("failsWhen", conditions(found)));
        survey.effects().ifPresent(found -> tree.put("effects", effects(found)));
        survey.leaving().ifPresent(found -> tree.put("leaving", leaving(found)));
        if (!survey.packages().isEmpty()) {
            tree.put("packages", survey.packages().stream().map(this::survival).toList());
        }
        tree.put("version", Version.running());
        return tree;
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

    /** What does it again. */
    private Map<String, Object> run() {
        Design design = explored.design();
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("fingerprint", design.fingerprint());
        run.put("concepts", concepts.stream().map(SanctionConcept::name).toList());
        run.put("concept", survey.concept().name());
        survey.outcome().ifPresent(outcome -> run.put("outcome", outcome.id()));
        run.put(
                "side",
                survey.side().list().stream().map(i -> decisionMaker(i).id()).toList());
        switch (design.extent()) {
            case Extent.Every(long worlds) -> {
                run.put("extent", "every");
                run.put("worlds", worlds);
            }
            case Extent.Sample(long worlds, long seed) -> {
                run.put("extent", "sample");
                run.put("worlds", worlds);
                run.put("seed", seed);
            }
        }
        survey.within().ifPresent(half -> run.put("effectsWithin", half));
        if (!survey.whole()) {
            run.put("stoppedAfter", explored.tally().worlds());
        }
        if (after.isPresent()) {
            run.put("belief", belief());
        }
        run.put("engine", explored.engine());
        run.put("version", Version.running());
        return run;
    }

    /** By the name in full of a type, how far it is believed in after all evidence, exactly. */
    private Map<String, Object> belief() {
        Map<String, Object> shares = new LinkedHashMap<>();
        believed.beliefs().byName(of).forEach((type, share) -> shares.put(type, share.toString()));
        return shares;
    }

    private Map<String, Object> unknown(int place) {
        Map<String, Object> tree = new LinkedHashMap<>();
        switch (explored.worlds().unknowns().get(place)) {
            case Unknown.Order(int i, var order) -> {
                tree.put("kind", "order");
                tree.put("decisionMaker", decisionMaker(i).id());
                tree.put("first", order.first() + 1);
                tree.put("count", order.count());
            }
            case Unknown.Types(int i, List<Type> types) -> {
                tree.put("kind", "types");
                tree.put("decisionMaker", decisionMaker(i).id());
                tree.put("types", types.stream().map(Type::id).toList());
            }
            case Unknown.OptionThere(String option) -> {
                tree.put("kind", "option");
                tree.put("option", option);
            }
            case Unknown.RuleThere(int at, var rule) -> {
                tree.put("kind", "rule");
                tree.put("place", at + 1);
                tree.put("rule", rule.text(new Vocabulary(of.conflict().form())));
            }
        }
        tree.put("completions", explored.worlds().completions(place).toString());
        return tree;
    }

    private DecisionMaker decisionMaker(int i) {
        return of.conflict().decisionMakers().get(i);
    }

    private Map<String, Object> outcome(Outcome outcome) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("outcome", outcome.id());
        int place = explored.place(outcome);
        tree.put("some", byConcept(c -> share(explored.some(c, place))));
        weighed(tree, "some", (weighing, c) -> weighing.some(c, place));
        return tree;
    }

    private Map<String, Object> state(int state) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("pattern", explored.space().pattern(state));
        tree.put("feasible", share(explored.feasible(state)));
        tree.put("equilibrium", byConcept(c -> share(explored.equilibrium(c, state))));
        if (after.filter(Weighing::ofStates).isPresent()) {
            weighed(tree, "equilibrium", (weighing, c) -> weighing.equilibrium(c, state));
        }
        return tree;
    }

    /** The same by belief before and after the evidence, under names of their own. */
    private void weighed(Map<String, Object> tree, String name, BiFunction<Weighing, Integer, Estimate> share) {
        before.ifPresent(weighing ->
                tree.put(name + "ByPrior", byConcept(c -> BeliefJson.weighed(share.apply(weighing, c)))));
        after.ifPresent(weighing ->
                tree.put(name + "ByBelief", byConcept(c -> BeliefJson.weighed(share.apply(weighing, c)))));
    }

    private Map<String, Object> byConcept(IntFunction<Object> value) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int c = 0; c < concepts.size(); c++) {
            tree.put(concepts.get(c).name(), value.apply(c));
        }
        return tree;
    }

    static Map<String, Object> share(Share share) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("worlds", share.worlds());
        tree.put("of", share.of());
        share.interval().ifPresent(interval -> tree.put("interval", List.of(interval.low(), interval.high())));
        return tree;
    }

    private Map<String, Object> conditions(Conditions conditions) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("conditions", conditions.found().stream().map(this::condition).toList());
        tree.put("covered", share(conditions.covered()));
        tree.put("searched", conditions.searched());
        if (!explored.sampled()) {
            tree.put("complete", conditions.complete());
            tree.put("triedUpTo", conditions.size());
            tree.put("minimalCount", conditions.minimal().size());
            tree.put(
                    "minimal",
                    conditions.minimal().stream()
                            .limit(MOST_MINIMAL)
                            .map(this::names)
                            .toList());
        }
        return tree;
    }

    private Map<String, Object> condition(Condition condition) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("facts", names(condition.facts()));
        tree.put("coverage", share(condition.coverage()));
        tree.put("density", share(condition.density()));
        condition.again().ifPresent(again -> {
            Map<String, Object> second = new LinkedHashMap<>();
            second.put("coverage", share(again.coverage()));
            second.put("density", share(again.density()));
            tree.put("again", second);
        });
        return tree;
    }

    private List<String> names(List<Fact> facts) {
        return facts.stream().map(fact -> name(fact, of)).toList();
    }

    /** A fact as a program names it: "us: 2 > 4", "us/hawkish: 1 > 2", "us = hawkish", "us.letter", "not us.letter". */
    static String name(Fact fact, Case of) {
        return switch (fact) {
            case Fact.Above(int i, Optional<Type> type, int higher, int lower) -> {
                DecisionMaker one = of.conflict().decisionMakers().get(i);
                var preference = type.map(Type::preference).orElse(one.preference());
                IntFunction<String> item = place -> preference instanceof Prioritized prioritized
                        ? prioritized.wants().get(place).id()
                        : Integer.toString(place + 1);
                yield one.id() + type.map(known -> "/" + known.id()).orElse("") + ": " + item.apply(higher) + " > "
                        + item.apply(lower);
            }
            case Fact.OfType(int i, Type type, boolean is) ->
                of.conflict().decisionMakers().get(i).id() + (is ? " = " : " != ") + type.id();
            case Fact.OptionThere(String option, boolean there) -> (there ? "" : "not ") + option;
            case Fact.RuleThere(var rule, boolean there) ->
                (there ? "rule " : "no rule ")
                        + rule.text(new Vocabulary(of.conflict().form()));
        };
    }

    private static Map<String, Object> effects(Effects effects) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("exact", effects.exact());
        if (!effects.exact()) {
            tree.put("drawn", effects.drawn());
        }
        tree.put("variance", effects.variance());
        tree.put(
                "effects",
                effects.effects().stream()
                        .map(effect -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("unknown", effect.unknown());
                            one.put("value", effect.value());
                            one.put("part", effects.part(effect));
                            one.put("error", effect.error());
                            one.put("halfWidth", effect.halfWidth());
                            return one;
                        })
                        .toList());
        tree.put(
                "interactions",
                effects.interactions().stream()
                        .map(pair -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("unknowns", List.of(pair.one(), pair.other()));
                            one.put("value", pair.value());
                            return one;
                        })
                        .toList());
        return tree;
    }

    private Map<String, Object> leaving(Leaving leaving) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("state", explored.space().pattern(leaving.state()));
        tree.put("infeasible", share(leaving.infeasible()));
        Map<String, Object> who = new LinkedHashMap<>();
        for (int i = 0; i < leaving.leaving().size(); i++) {
            who.put(decisionMaker(i).id(), share(leaving.leaving().get(i)));
        }
        tree.put("leaving", who);
        return tree;
    }

    private Map<String, Object> survival(Survival survival) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("taken", survival.offer().taken().stream().map(Option::name).toList());
        tree.put(
                "dropped", survival.offer().dropped().stream().map(Option::name).toList());
        tree.put("serving", share(survival.serving()));
        return tree;
    }
}
