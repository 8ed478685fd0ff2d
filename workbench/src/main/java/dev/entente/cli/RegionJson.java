// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Case;
import dev.entente.DecisionMaker;
import dev.entente.OptionForm;
import dev.entente.Pattern;
import dev.entente.State;
import dev.entente.Version;
import dev.entente.analysis.RegionSolution.Answer;
import dev.entente.engine.Region;
import dev.entente.engine.Region.Cover;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The equilibria of a large case as JSON; the shape is documented in docs/json.md. */
final class RegionJson {

    private static final int MOST_EQUILIBRIA = 10_000;
    private static final int MOST_PATTERNS = 200;

    private final SolvedRegions solved;
    private final OptionForm form;

    RegionJson(SolvedRegions solved) {
        this.solved = solved;
        this.form = (OptionForm) solved.of().conflict().form();
    }

    Map<String, Object> tree(boolean countOnly) {
        Case of = solved.of();
        Map<String, Object> tree = CaseJson.head(of);
        tree.put("options", form.atoms());
        tree.put(
                "decisionMakers",
                of.conflict().decisionMakers().stream().map(DecisionMaker::id).toList());
        of.conflict().statusQuo().ifPresent(state -> tree.put("statusQuo", pattern(state)));
        solved.whereText().ifPresent(text -> tree.put("where", text));
        tree.put("feasible", solved.solution().states().count().toString());
        tree.put(
                "counts",
                byConcept(answer ->
                        answer.equilibria().map(region -> region.count().toString())));
        putBounds(tree);
        if (!countOnly) {
            putRegions(tree);
        }
        tree.put("engine", solved.solution().engine().name());
        tree.put("version", Version.running());
        return tree;
    }

    private void putBounds(Map<String, Object> tree) {
        Map<String, Object> bounds = new LinkedHashMap<>();
        for (Answer answer : solved.answers()) {
            if (answer.equilibria().isEmpty()) {
                Map<String, Object> bound = new LinkedHashMap<>();
                bound.put("atLeast", answer.atLeast().toString());
                bound.put("atMost", answer.within().count().toString());
                bound.put(
                        "decidedFor",
                        answer.decided().stream()
                                .map(i -> solved.of()
                                        .conflict()
                                        .decisionMakers()
                                        .get(i)
                                        .id())
                                .toList());
                bound.put("because", answer.obstacle().orElse(""));
                bounds.put(answer.concept().name(), bound);
            }
        }
        if (!bounds.isEmpty()) {
            tree.put("undecided", bounds);
        }
    }

    private void putRegions(Map<String, Object> tree) {
        if (solved.of().goal().isPresent()) {
            tree.put(
                    "goal",
                    byConcept(answer ->
                            solved.goal(answer).map(region -> region.count().toString())));
        }
        tree.put(
                "nearest",
                byConcept(answer ->
                        solved.described(answer).flatMap(solved::nearest).map(this::pattern)));
        Map<String, Object> regions = new LinkedHashMap<>();
        Map<String, Object> equilibria = new LinkedHashMap<>();
        List<String> truncated = new ArrayList<>();
        for (Answer answer : solved.answers()) {
            Optional<Region> region = solved.described(answer);
            regions.put(answer.concept().name(), orNull(region.map(this::region)));
            equilibria.put(answer.concept().name(), orNull(region.map(this::patterns)));
            if (region.isPresent() && region.get().count().compareTo(BigInteger.valueOf(MOST_EQUILIBRIA)) > 0) {
                truncated.add(answer.concept().name());
            }
        }
        tree.put("regions", regions);
        tree.put("equilibria", equilibria);
        if (!truncated.isEmpty()) {
            tree.put("truncated", truncated);
        }
    }

    private Map<String, Object> region(Region region) {
        Cover cover = region.cover(MOST_PATTERNS);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("patterns", cover.patterns().stream().map(Pattern::letters).toList());
        tree.put("whole", cover.whole());
        return tree;
    }

    private List<String> patterns(Region region) {
        return region.first(MOST_EQUILIBRIA).stream().map(this::pattern).toList();
    }

    private String pattern(State state) {
        return solved.solution().engine().pattern(state);
    }

    private Map<String, Object> byConcept(Function<Answer, Optional<String>> value) {
        Map<String, Object> tree = new LinkedHashMap<>();
        solved.answers().forEach(answer -> tree.put(answer.concept().name(), orNull(value.apply(answer))));
        return tree;
    }

    private static Object orNull(Optional<?> value) {
        return value.isPresent() ? value.get() : value;
    }
}
