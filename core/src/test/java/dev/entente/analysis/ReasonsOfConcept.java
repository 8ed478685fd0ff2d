// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.graph.GraphModel;
import dev.entente.graph.PartialRanking.Order;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.RefinedOracle.Relation;
import dev.entente.stability.UnknownReading;
import dev.entente.stability.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * When each reason that an explanation gives is true, from the definitions (docs/theory.md §3, §6), for a concept that weighs
 * improvements against answers.
 *
 * @param departs whether i might leave s for t
 * @param answers whether a move from s to t counts among what i's others answer with
 * @param interest whether a move from s to t is for its mover's own sake
 * @param loss whether t takes from i the gain of having left s
 * @param counts whether t is such a loss as the concept asks for
 */
record ReasonsOfConcept(
        String base,
        GraphModel model,
        Relation departs,
        Relation answers,
        Relation interest,
        Relation loss,
        Relation counts) {

    static ReasonsOfConcept plain(String base, GraphModel model) {
        Relation improves = (i, s, t) -> rank(model, i, t) < rank(model, i, s);
        Relation loss = (i, s, u) -> rank(model, i, u) >= rank(model, i, s);
        return new ReasonsOfConcept(
                base, model, improves, base.endsWith("SEQ") ? improves : (_, _, _) -> true, improves, loss, loss);
    }

    static ReasonsOfConcept strong(String base, GraphModel model) {
        ReasonsOfConcept plain = plain(base, model);
        return new ReasonsOfConcept(
                base,
                model,
                plain.departs,
                plain.answers,
                plain.interest,
                plain.loss,
                (i, s, u) -> greatly(model, i, s, u));
    }

    static ReasonsOfConcept reading(String base, GraphModel model, UnknownReading reading) {
        boolean anyMove = reading == UnknownReading.A || reading == UnknownReading.C;
        boolean anyLoss = reading == UnknownReading.C || reading == UnknownReading.D;
        Relation better = (i, s, t) -> model.known(i).order(t, s) == Order.PREFERRED;
        Relation unknown = (i, s, t) -> model.known(i).order(t, s) == Order.UNKNOWN;
        Relation perhaps = (i, s, t) -> better.holds(i, s, t) || unknown.holds(i, s, t);
        Relation loss = (i, s, u) -> !better.holds(i, s, u) && (anyLoss || !unknown.holds(i, s, u));
        return new ReasonsOfConcept(
                base,
                model,
                anyMove ? perhaps : better,
                base.equals("SEQ") ? perhaps : (_, _, _) -> true,
                perhaps,
                loss,
                loss);
    }

    private static int rank(GraphModel model, int i, int s) {
        return model.ranking(i).rank(s);
    }

    private static boolean greatly(GraphModel model, int i, int s, int t) {
        return firstDiffering(model, i, s, t)
                .filter(want -> want.strong() && holds(model, want, s))
                .isPresent();
    }

    static Optional<Want> firstDiffering(GraphModel model, int i, int s, int t) {
        return model.conflict().decisionMakers().get(i).preference() instanceof Prioritized(List<Want> wants)
                ? wants.stream()
                        .filter(want -> holds(model, want, s) != holds(model, want, t))
                        .findFirst()
                : Optional.empty();
    }

    static boolean holds(GraphModel model, Want want, int state) {
        return model.conflict().holds(want.statement(), model.space().state(state));
    }

    private boolean symmetric() {
        return base.equals("SMR") || base.equals("SSEQ");
    }

    private boolean asksInterest() {
        return base.endsWith("SEQ") || base.equals("Nash");
    }

    List<Integer> departures(int i, int s) {
        return model.moves(i)
                .from(s)
                .filter(t -> departs.holds(i, s, t))
                .boxed()
                .toList();
    }

    /** By state that legal sequences of the others lead to, the length of the shortest; by walks over who moved last. */
    private Map<Integer, Integer> reached(int i, int start, Relation counted) {
        Map<Integer, Integer> lengths = new TreeMap<>();
        Map<List<Integer>, Integer> seen = new HashMap<>();
        List<List<Integer>> layer = List.of(List.of(start, -1));
        for (int length = 1; !layer.isEmpty(); length++) {
            List<List<Integer>> next = new ArrayList<>();
            for (List<Integer> at : layer) {
                for (int j = 0; j < model.decisionMakers(); j++) {
                    if (j == i || j == at.get(1)) {
                        continue;
                    }
                    for (int to : model.moves(j).from(at.get(0)).toArray()) {
                        List<Integer> arrival = List.of(to, j);
                        if (counted.holds(j, at.get(0), to) && seen.putIfAbsent(arrival, length) == null) {
                            lengths.putIfAbsent(to, length);
                            next.add(arrival);
                        }
                    }
                }
            }
            layer = next;
        }
        return lengths;
    }

    private static final Relation ANY = (_, _, _) -> true;

    private boolean deters(int i, int s, int u) {
        return !base.equals("Nash")
                && counts.holds(i, s, u)
                && (!symmetric() || model.moves(i).from(u).allMatch(v -> counts.holds(i, s, v)));
    }

    boolean sanctioned(int i, int s, int t) {
        return reached(i, t, answers).keySet().stream().anyMatch(u -> deters(i, s, u));
    }

    /** What a verdict says. */
    void holds(String name, int i, int s, Verdict verdict) {
        List<Integer> open =
                departures(i, s).stream().filter(t -> !sanctioned(i, s, t)).toList();
        switch (verdict) {
            case Verdict.NoImprovement _ ->
                assertThat(departures(i, s)).as(name).isEmpty();
            case Verdict.Deterred(var sanctions) -> {
                assertThat(open).as(name).isEmpty();
                assertThat(sanctions.stream().map(Verdict.Sanction::improvement))
                        .as(name)
                        .containsExactlyElementsOf(departures(i, s));
                sanctions.forEach(sanction -> assertThat(
                                reached(i, sanction.improvement(), answers).containsKey(sanction.outcome())
                                        && deters(i, s, sanction.outcome()))
                        .as("%s: %s", name, sanction)
                        .isTrue());
            }
            case Verdict.Undeterred(int improvement) ->
                assertThat(open.getFirst()).as(name).isEqualTo(improvement);
            case Verdict.Foreseen _, Verdict.StableStrongly _ -> throw new AssertionError(name + ": " + verdict);
        }
    }

    /** What is told of the answers. */
    void hold(String name, Explanation explanation) {
        int i = explanation.decisionMaker();
        int s = explanation.state();
        boolean stable = departures(i, s).stream().allMatch(t -> sanctioned(i, s, t));
        assertThat(explanation.answers().stream().map(Explanation.Answer::improvement))
                .as(name)
                .containsExactlyElementsOf(departures(i, s).stream()
                        .filter(t -> stable || !sanctioned(i, s, t))
                        .toList());
        explanation.answers().forEach(answer -> holds(name + ", " + answer, i, s, answer));
    }

    void holds(String name, int i, int s, Explanation.Answer answer) {
        int t = answer.improvement();
        assertThat(answer.sanction().isPresent()).as(name).isEqualTo(sanctioned(i, s, t));
        answer.sanction().ifPresent(path -> {
            legal(name, i, t, path, answers);
            assertThat(deters(i, s, path.getLast().to())).as(name).isTrue();
            Map<Integer, Integer> lengths = reached(i, t, answers);
            assertThat(path)
                    .as(name)
                    .hasSize(lengths.keySet().stream()
                            .filter(u -> deters(i, s, u))
                            .mapToInt(lengths::get)
                            .min()
                            .orElseThrow());
        });
        boolean any = reached(i, t, ANY).keySet().stream().anyMatch(u -> loss.holds(i, s, u));
        assertThat(answer.shortfall().isPresent())
                .as(name)
                .isEqualTo(any && answer.sanction().isEmpty());
        answer.shortfall().ifPresent(shortfall -> holds(name, i, s, t, shortfall));
    }

    /** By what an answer that leads to u falls short. */
    private record Lacking(boolean idle, boolean escape, boolean small) {
        int many() {
            return (idle ? 1 : 0) + (escape ? 1 : 0) + (small ? 1 : 0);
        }
    }

    private Lacking shortOf(int i, int s, int u, Set<Integer> ofInterest) {
        boolean small = !counts.holds(i, s, u);
        return new Lacking(
                asksInterest() && !ofInterest.contains(u),
                !escapes(i, s, u, small).isEmpty(),
                small);
    }

    private List<Integer> escapes(int i, int s, int u, boolean small) {
        return symmetric()
                ? model.moves(i)
                        .from(u)
                        .filter(v -> !(small ? loss : counts).holds(i, s, v))
                        .boxed()
                        .toList()
                : List.of();
    }

    private void holds(String name, int i, int s, int t, Shortfall shortfall) {
        int u = shortfall.end();
        Map<Integer, Integer> ofInterest = reached(i, t, interest);
        Map<Integer, Integer> all = reached(i, t, ANY);
        Lacking told = shortOf(i, s, u, ofInterest.keySet());
        assertThat(loss.holds(i, s, u)).as(name).isTrue();
        assertThat(new Lacking(shortfall.idle(), shortfall.escape().isPresent(), shortfall.small()))
                .as(name)
                .isEqualTo(told);
        assertThat(told.many() > 0 || base.equals("Nash")).as(name).isTrue();
        boolean byInterest = asksInterest() && !told.idle();
        legal(name, i, t, shortfall.path(), byInterest ? interest : ANY);
        Map<Integer, Integer> lengths = byInterest ? ofInterest : all;
        for (int other : all.keySet()) {
            if (loss.holds(i, s, other)) {
                Lacking lacking = shortOf(i, s, other, ofInterest.keySet());
                assertThat(lacking.many()).as("%s, but %s", name, other).isGreaterThanOrEqualTo(told.many());
                assertThat(told.idle() && lacking.many() == told.many() && !lacking.idle())
                        .as("%s, but %s", name, other)
                        .isFalse();
                assertThat(lacking.equals(told)
                                && Objects.requireNonNull(lengths.get(other))
                                        < shortfall.path().size())
                        .as("%s, but %s", name, other)
                        .isFalse();
            }
        }
        shortfall
                .escape()
                .ifPresent(
                        v -> assertThat(escapes(i, s, u, told.small())).as(name).contains(v));
    }

    /** A legal sequence of the others from t, by moves that count. */
    private void legal(String name, int i, int t, List<Step> path, Relation counted) {
        int at = t;
        int last = i;
        for (Step step : path) {
            int from = at;
            assertThat(step.from()).as(name).isEqualTo(from);
            assertThat(step.mover()).as(name).isNotEqualTo(last).isNotEqualTo(i);
            assertThat(model.moves(step.mover()).from(from).anyMatch(to -> to == step.to()))
                    .as(name)
                    .isTrue();
            assertThat(counted.holds(step.mover(), from, step.to())).as(name).isTrue();
            at = step.to();
            last = step.mover();
        }
    }
}
