// SPDX-License-Identifier: Apache-2.0
package dev.entente.design;

import dev.entente.Grounds;
import dev.entente.OptionForm;
import dev.entente.Pattern;
import dev.entente.Rule;
import dev.entente.State;
import dev.entente.design.Packages.Cost;
import dev.entente.design.Packages.Departure;
import dev.entente.design.Packages.GoingFirst;
import dev.entente.design.Packages.Judged;
import dev.entente.design.Packages.Keeping;
import dev.entente.design.Packages.Nearest;
import dev.entente.design.Packages.Result;
import dev.entente.design.Packages.Serving;
import dev.entente.engine.FittingEngine;
import dev.entente.graph.GraphModel;
import dev.entente.graph.Narrowed;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.SanctionConcept;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is told of the packages that serve: the states that they bring, and what those mean for the side. */
final class PackageResults {

    private static final int MOST_TOLD = 4;

    private final DesignQuestion question;
    private final PackageSearch search;
    private final WholeConflict whole;
    private final boolean listed;

    PackageResults(DesignQuestion question, FittingEngine conflict, Budget budget) {
        this.question = question;
        this.search = new PackageSearch(question, conflict, budget).run();
        this.listed = conflict instanceof FittingEngine.Listed;
        this.whole = WholeConflict.of(question, conflict, budget);
    }

    Packages packages() {
        SanctionConcept concept = question.concept();
        List<Judged> minimal = search.minimal().getOrDefault(concept, List.of()).stream()
                .map(search::judge)
                .toList();
        Map<Boolean, List<OptionPackage>> singles =
                search.side().singles().stream().collect(Collectors.partitioningBy(search.side()::possible));
        List<OptionPackage> inseparable = singles.getOrDefault(false, List.of()).stream()
                .filter(single ->
                        minimal.stream().anyMatch(found -> found.offer().contains(single)))
                .toList();
        GraphModel model = told(minimal);
        List<Serving> serving =
                minimal.stream().map(found -> serving(found, model)).toList();
        Optional<Nearest> nearest = minimal.isEmpty() && search.done() ? search.nearest() : Optional.empty();
        return new Packages(
                question,
                model,
                listed,
                search.judge(search.side().changing(List.of())),
                singles.getOrDefault(true, List.of()).stream()
                        .map(search::judge)
                        .toList(),
                inseparable,
                serving.stream().map(one -> compared(one, serving)).toList(),
                search.minimal(),
                nearest,
                search.done());
    }

    /** The states that are told of. */
    private GraphModel told(List<Judged> minimal) {
        if (whole instanceof WholeConflict.Listed all) {
            return all.model();
        }
        Set<State> states = new LinkedHashSet<>(List.of(question.start()));
        for (Judged found : minimal) {
            List<State> results = found.holding(question.concept());
            states.addAll(results);
            for (State state : results) {
                for (int member : question.side().list()) {
                    whole.departure(question.concept(), member, state).ifPresent(states::add);
                }
            }
        }
        OptionForm form = question.form();
        List<Pattern> only =
                states.stream().map(form::pattern).map(Pattern::new).toList();
        return GraphModel.of(new Narrowed(form, List.of(new Rule.Only(only, Grounds.NONE)))
                .conflict(question.subject().conflict()));
    }

    private Serving serving(Judged found, GraphModel model) {
        List<State> states = found.holding(question.concept());
        List<Integer> best = states.stream()
                .map(state -> model.space().indexOf(state).orElseThrow())
                .sorted((a, b) -> compare(model, a, b))
                .toList();
        List<Result> results = best.stream()
                .limit(MOST_TOLD)
                .map(state -> result(found, state, model))
                .toList();
        List<SanctionConcept> under =
                found.holding().keySet().stream().filter(found::serves).toList();
        State applied = search.side().applied(found.offer());
        boolean able = question.form().broken(applied).isEmpty();
        Optional<GoingFirst> first = whole.index(applied).map(state -> new GoingFirst(state, costs(state, model)));
        return new Serving(found.offer(), under, results, best.size() - results.size(), able, first, false);
    }

    /** The better for the side's members first, one after another; so what is better for all comes before. */
    private int compare(GraphModel model, int a, int b) {
        for (int member : question.side().list()) {
            int difference =
                    model.ranking(member).rank(a) - model.ranking(member).rank(b);
            if (difference != 0) {
                return difference;
            }
        }
        return a - b;
    }

    private Result result(Judged found, int state, GraphModel model) {
        State at = model.space().state(state);
        List<SanctionConcept> under = found.holding().keySet().stream()
                .filter(concept -> found.holding(concept).stream()
                        .anyMatch(other -> model.space().indexOf(other).orElse(-1) == state))
                .toList();
        List<Keeping> keeping =
                question.side().list().stream().map(i -> keeping(i, at, model)).toList();
        State applied = search.side().applied(found.offer());
        return new Result(state, under, costs(state, model), keeping, whole.reach(at), whole.response(applied, at));
    }

    private List<Cost> costs(int state, GraphModel model) {
        int start = model.statusQuo().orElseThrow();
        return question.side().list().stream()
                .map(i -> new Cost(
                        i, model.ranking(i).rank(start), model.ranking(i).rank(state)))
                .toList();
    }

    private Keeping keeping(int member, State state, GraphModel model) {
        List<SanctionConcept> under = new ArrayList<>();
        for (SanctionConcept concept : Concepts.usual()) {
            if (whole.stable(concept, member, state)) {
                under.add(concept);
            }
        }
        Optional<Departure> departure = whole.departure(question.concept(), member, state)
                .map(to -> new Departure(
                        model.space().indexOf(to).orElseThrow(),
                        question.subject().conflict().holds(question.goal().when(), to),
                        whole.equilibrium(question.concept(), to)));
        return new Keeping(member, under, departure);
    }

    private static Serving compared(Serving one, List<Serving> all) {
        boolean dominated = one.results().stream()
                .allMatch(result -> all.stream()
                        .filter(other -> !other.equals(one))
                        .flatMap(other -> other.results().stream())
                        .anyMatch(other -> dominates(other, result)));
        return new Serving(one.offer(), one.under(), one.results(), one.further(), one.able(), one.first(), dominated);
    }

    private static boolean dominates(Result better, Result worse) {
        boolean strictly = false;
        for (int k = 0; k < better.costs().size(); k++) {
            int difference =
                    better.costs().get(k).after() - worse.costs().get(k).after();
            if (difference > 0) {
                return false;
            }
            strictly |= difference < 0;
        }
        return strictly;
    }
}
