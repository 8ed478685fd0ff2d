// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.Grounds;
import dev.entente.OptionForm;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Want;
import dev.entente.RandomCases;
import dev.entente.RandomConflicts;
import dev.entente.State;
import dev.entente.analysis.deciding.DecidingWant;
import dev.entente.brief.words.Reasons;
import dev.entente.brief.words.Wording;
import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import dev.entente.cases.StateNames;
import dev.entente.engine.Engines;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.explore.OpenCases;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.LimitedMove;
import dev.entente.stability.NonMyopic;
import dev.entente.stability.Oracle;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.Simultaneous;
import dev.entente.stability.StabilityEngine;
import dev.entente.stability.Strong;
import dev.entente.stability.UnknownPreference;
import dev.entente.stability.UnknownReading;
import dev.entente.stability.Verdict;
import dev.entente.stability.Weak;
import dev.entente.stability.steps.Steps;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every reason that an explanation gives, under every concept, against when it is true ({@link ReasonsOfConcept}). */
class ExplanationTest {

    private static final java.nio.file.Path FOUND = java.nio.file.Path.of("src", "test", "resources", "found");
    private static final List<SanctionConcept> PLAIN =
            Concepts.usual().stream().map(SanctionConcept.class::cast).toList();
    private static final List<SanctionConcept> REFINED = List.of(Concepts.GMR, Concepts.SMR, Concepts.SEQ);

    private static Conflict conflict(long seed) {
        return seed % 2 == 0 ? RandomConflicts.options(seed) : RandomConflicts.graph(seed);
    }

    @ParameterizedTest(name = "seeds {0}000 to {0}119")
    @ValueSource(longs = {5, 6})
    void underTheUsualConcepts(long block) {
        for (long seed = 1000 * block; seed < 1000 * block + 120; seed++) {
            GraphModel model = GraphModel.of(conflict(seed));
            StabilityEngine engine = Engines.fittest(model, Budget.UNLIMITED);
            for (SanctionConcept concept : PLAIN) {
                ReasonsOfConcept reasons = ReasonsOfConcept.plain(concept.name(), model);
                for (int s : some(model, seed)) {
                    for (Explanation explanation : Explanation.ofAll(engine, concept, s)) {
                        String name = name(seed, concept, explanation);
                        reasons.holds(name, explanation.decisionMaker(), s, explanation.verdict());
                        reasons.hold(name, explanation);
                        wants(name, model, explanation);
                    }
                }
            }
        }
    }

    private static int[] some(GraphModel model, long seed) {
        return new Random(seed).ints(4, 0, model.size()).distinct().toArray();
    }

    private static String name(long seed, Concept concept, Explanation explanation) {
        return "seed %s: %s at %s for %s"
                .formatted(seed, concept.name(), explanation.state(), explanation.decisionMaker());
    }

    /** The want that is named decides, and speaks for the improvement. */
    private static void wants(String name, GraphModel model, Explanation explanation) {
        int i = explanation.decisionMaker();
        for (Explanation.Answer answer : explanation.answers()) {
            Optional<DecidingWant> deciding = DecidingWant.between(model, i, answer.improvement(), explanation.state());
            assertThat(deciding.map(DecidingWant::want))
                    .as(name)
                    .isEqualTo(ReasonsOfConcept.firstDiffering(model, i, answer.improvement(), explanation.state()));
            deciding.ifPresent(want -> assertThat(
                            want.holdsAt() && ReasonsOfConcept.holds(model, want.want(), answer.improvement()))
                    .as(name)
                    .isTrue());
        }
    }

    @ParameterizedTest(name = "seeds {0}000 to {0}119")
    @ValueSource(longs = {8, 9})
    void strongOrWeak(long block) {
        for (long seed = 1000 * block; seed < 1000 * block + 120; seed++) {
            GraphModel model = GraphModel.of(strong(seed));
            StabilityEngine engine = Engines.fittest(model, Budget.UNLIMITED);
            for (SanctionConcept base : REFINED) {
                ReasonsOfConcept strongly = ReasonsOfConcept.strong(base.name(), model);
                ReasonsOfConcept plainly = ReasonsOfConcept.plain(base.name(), model);
                for (int s : some(model, seed)) {
                    for (Explanation explanation : Explanation.ofAll(engine, new Strong(base), s)) {
                        String name = name(seed, new Strong(base), explanation);
                        strongly.holds(name, explanation.decisionMaker(), s, explanation.verdict());
                        strongly.hold(name, explanation);
                    }
                    for (Explanation explanation : Explanation.ofAll(engine, new Weak(base), s)) {
                        String name = name(seed, new Weak(base), explanation);
                        if (explanation.verdict() instanceof Verdict.StableStrongly(Verdict why)) {
                            strongly.holds(name, explanation.decisionMaker(), s, why);
                            strongly.hold(name, explanation);
                        } else {
                            plainly.holds(name, explanation.decisionMaker(), s, explanation.verdict());
                            plainly.hold(name, explanation);
                        }
                    }
                }
            }
        }
    }

    /** A random conflict in which the first wants of some are strong. */
    private static Conflict strong(long seed) {
        Random random = new Random(seed);
        Conflict conflict = conflict(seed);
        for (int i = 0; i < conflict.decisionMakers().size(); i++) {
            if (conflict.decisionMakers().get(i).preference() instanceof Prioritized(List<Want> wants)) {
                int first = random.nextInt(wants.size() + 1);
                List<Want> marked = new ArrayList<>();
                for (Want want : wants) {
                    marked.add(new Want(want.id(), want.statement(), want.grounds(), marked.size() < first));
                }
                conflict = conflict.with(i, new Prioritized(marked));
            }
        }
        return conflict;
    }

    @Test
    void whereNotAllIsKnown() {
        for (long seed = 0; seed < 80; seed++) {
            Case subject = OpenCases.of(seed);
            GraphModel model =
                    GraphModel.of(subject.conflict(), subject.situation().unknowns(), Budget.UNLIMITED);
            StabilityEngine engine = Engines.fittest(model, Budget.UNLIMITED);
            for (SanctionConcept base : List.of(Concepts.NASH, Concepts.GMR, Concepts.SMR, Concepts.SEQ)) {
                for (UnknownReading reading : UnknownReading.values()) {
                    Concept concept = new UnknownPreference(base, reading);
                    ReasonsOfConcept reasons = ReasonsOfConcept.reading(base.name(), model, reading);
                    for (int s : some(model, seed)) {
                        for (Explanation explanation : Explanation.ofAll(engine, concept, s)) {
                            String name = name(seed, concept, explanation);
                            reasons.holds(name, explanation.decisionMaker(), s, explanation.verdict());
                            reasons.hold(name, explanation);
                        }
                    }
                }
            }
        }
    }

    /** By satisfiability or diagrams, told on few states: against the definitions on all of them. */
    @ParameterizedTest(name = "seeds {0}000 to {0}099")
    @ValueSource(longs = {2, 3})
    void ofOneStateWhereStatesAreNotListed(long block) {
        for (long seed = 1000 * block; seed < 1000 * block + 100; seed++) {
            Conflict conflict = RandomConflicts.options(seed);
            Case subject = RandomCases.of(conflict, new Random(seed));
            GraphModel all = GraphModel.of(conflict);
            RegionEngine engine = Engines.symbolic(conflict, Budget.UNLIMITED);
            SanctionConcept concept = PLAIN.get((int) (seed % PLAIN.size()));
            ReasonsOfConcept reasons = ReasonsOfConcept.plain(concept.name(), all);
            for (int s : IntStream.of(some(all, seed)).limit(2).toArray()) {
                ExplainedState point =
                        ExplainedState.of(subject, engine, concept, all.space().state(s), Optional.empty());
                for (Explanation few : point.explanations()) {
                    compare(name(seed, concept, few) + " is " + s, reasons, all, point, few, s);
                }
            }
        }
    }

    private static void compare(
            String name, ReasonsOfConcept reasons, GraphModel all, ExplainedState point, Explanation few, int s) {
        int i = few.decisionMaker();
        List<Integer> departures = reasons.departures(i, s);
        boolean stable = departures.stream().allMatch(t -> reasons.sanctioned(i, s, t));
        assertThat(few.verdict().stable()).as(name).isEqualTo(stable);
        assertThat(few.answers()).as(name).hasSize(departures.isEmpty() ? 0 : 1);
        for (Explanation.Answer answer : few.answers()) {
            int t = among(all, point, answer.improvement());
            assertThat(departures).as(name).contains(t);
            assertThat(stable || !reasons.sanctioned(i, s, t)).as(name).isTrue();
            Explanation.Answer told = new Explanation.Answer(
                    t,
                    answer.sanction().map(path -> among(all, point, path)),
                    answer.shortfall()
                            .map(one -> new Shortfall(
                                    among(all, point, one.path()),
                                    one.idle(),
                                    one.escape().map(v -> among(all, point, v)),
                                    one.small())));
            if (!few.concept().equals(Concepts.NASH)) {
                reasons.holds(name + ", " + told, i, s, told);
            }
        }
    }

    private static int among(GraphModel all, ExplainedState point, int few) {
        return all.space().indexOf(point.model().space().state(few)).orElseThrow();
    }

    private static List<Step> among(GraphModel all, ExplainedState point, List<Step> path) {
        return path.stream()
                .map(step -> new Step(step.mover(), among(all, point, step.from()), among(all, point, step.to())))
                .toList();
    }

    @Test
    void whenAllMoveAtOnce() {
        for (long seed = 0; seed < 250; seed++) {
            Conflict conflict = RandomConflicts.options(seed);
            GraphModel model = GraphModel.of(conflict);
            if (model.space().merged()) {
                continue;
            }
            StabilityEngine engine = Engines.fittest(model, Budget.UNLIMITED);
            ReasonsOfConcept seq = ReasonsOfConcept.plain("SEQ", model);
            for (int s : some(model, seed)) {
                for (int i = 0; i < model.decisionMakers(); i++) {
                    String name = "seed %s: at %s for %s".formatted(seed, s, i);
                    List<List<Integer>> improvements = IntStream.range(0, model.decisionMakers())
                            .mapToObj(j -> seq.departures(j, s))
                            .toList();
                    simultaneous(name, model, i, s, improvements, false, new Simultaneous(false), engine);
                    List<List<Integer>> open = new ArrayList<>();
                    for (int j = 0; j < model.decisionMakers(); j++) {
                        int who = j;
                        open.add(improvements.get(j).stream()
                                .filter(t -> !seq.sanctioned(who, s, t))
                                .toList());
                    }
                    if (open.get(i).isEmpty()) {
                        Explanation explanation = Explanation.of(engine, new Simultaneous(true), i, s);
                        seq.holds(name, i, s, explanation.verdict());
                        seq.hold(name, explanation);
                    } else {
                        simultaneous(name, model, i, s, open, true, new Simultaneous(true), engine);
                    }
                }
            }
        }
    }

    /** The outcomes of i's improvement with those of some others, or of all who have any. */
    private static void simultaneous(
            String name,
            GraphModel model,
            int i,
            int s,
            List<List<Integer>> improvements,
            boolean all,
            Concept concept,
            StabilityEngine engine) {
        Verdict verdict = Explanation.of(engine, concept, i, s).verdict();
        List<Integer> own = improvements.get(i);
        List<Integer> open = own.stream()
                .filter(t -> outcomes(model, i, s, t, improvements, all).isEmpty())
                .toList();
        switch (verdict) {
            case Verdict.NoImprovement _ -> assertThat(own).as(name).isEmpty();
            case Verdict.Undeterred(int improvement) ->
                assertThat(open.getFirst()).as(name).isEqualTo(improvement);
            case Verdict.Deterred(var sanctions) -> {
                assertThat(sanctions.stream().map(Verdict.Sanction::improvement))
                        .as(name)
                        .containsExactlyElementsOf(own);
                sanctions.forEach(
                        sanction -> assertThat(outcomes(model, i, s, sanction.improvement(), improvements, all))
                                .as(name)
                                .contains(sanction.outcome()));
            }
            case Verdict.Foreseen _, Verdict.StableStrongly _ -> throw new AssertionError(name + ": " + verdict);
        }
    }

    /** The feasible outcomes that are no better for i than s, when others act too. */
    private static Set<Integer> outcomes(
            GraphModel model, int i, int s, int t, List<List<Integer>> improvements, boolean all) {
        BigInteger start = decimal(model, s);
        Set<BigInteger> alone = Set.of(decimal(model, t));
        Set<BigInteger> reached = alone;
        Set<BigInteger> joined = new HashSet<>();
        for (int j = 0; j < improvements.size(); j++) {
            if (j == i || improvements.get(j).isEmpty()) {
                continue;
            }
            Set<BigInteger> further = new HashSet<>();
            for (int own : improvements.get(j)) {
                BigInteger change = decimal(model, own).xor(start);
                reached.forEach(before -> further.add(before.xor(change)));
            }
            joined = all ? further : union(joined, further);
            reached = all ? further : union(reached, further);
        }
        Set<Integer> outcomes = new HashSet<>();
        for (BigInteger decimal : joined) {
            model.space().indexOf(new State(decimal)).ifPresent(p -> {
                if (model.ranking(i).rank(p) >= model.ranking(i).rank(s)) {
                    outcomes.add(p);
                }
            });
        }
        return outcomes;
    }

    private static Set<BigInteger> union(Set<BigInteger> one, Set<BigInteger> other) {
        Set<BigInteger> union = new HashSet<>(one);
        union.addAll(other);
        return union;
    }

    private static BigInteger decimal(GraphModel model, int s) {
        return model.space().state(s).decimal();
    }

    @Test
    void lookingAhead() {
        for (long seed = 0; seed < 400; seed++) {
            GraphModel model = GraphModel.of(conflict(seed));
            if (model.decisionMakers() != 2) {
                continue;
            }
            StabilityEngine engine = Engines.fittest(model, Budget.UNLIMITED);
            Oracle oracle = new Oracle(model);
            Random ties = new Random(seed);
            for (int s : some(model, seed)) {
                for (int i = 0; i < 2; i++) {
                    for (int h = 1; h <= 4; h++) {
                        String name = "seed %s: L%s at %s for %s".formatted(seed, h, s, i);
                        foreseen(name, model, oracle, ties, i, s, h, verdict(engine, new LimitedMove(h), i, s));
                    }
                    Verdict.Foreseen inTheEnd = verdict(engine, new NonMyopic(), i, s);
                    assertThat(inTheEnd.stays())
                            .as("seed %s: NM at %s for %s", seed, s, i)
                            .isEqualTo(inTheEnd.end() == s);
                    if (!inTheEnd.stays()) {
                        assertThat(model.moves(i).from(s).boxed())
                                .contains(inTheEnd.departure().orElseThrow());
                        assertThat(model.prefers(i, inTheEnd.end(), s)).isTrue();
                    }
                }
            }
        }
    }

    private static Verdict.Foreseen verdict(StabilityEngine engine, Concept concept, int i, int s) {
        return (Verdict.Foreseen) Explanation.of(engine, concept, i, s).verdict();
    }

    private static void foreseen(
            String name, GraphModel model, Oracle oracle, Random ties, int i, int s, int h, Verdict.Foreseen told) {
        assertThat(told.end()).as(name).isEqualTo(oracle.anticipated(s, i, h));
        assertThat(told.stays()).as(name).isEqualTo(told.end() == s);
        if (!told.stays()) {
            int first = told.departure().orElseThrow();
            assertThat(model.moves(i).from(s).boxed()).as(name).contains(first);
            assertThat(oracle.anticipated(first, 1 - i, h - 1)).as(name).isEqualTo(told.end());
        }
        for (int k = 0; k < 3 && !told.dependsOnTies(); k++) {
            assertThat(anyhow(model, ties, s, i, h) == s).as(name).isEqualTo(told.stays());
        }
    }

    /** What is anticipated when ties are broken by chance. */
    private static int anyhow(GraphModel model, Random ties, int s, int mover, int left) {
        if (left == 0) {
            return s;
        }
        List<Integer> ends = new ArrayList<>();
        for (int t : model.moves(mover).from(s).toArray()) {
            int r = anyhow(model, ties, t, 1 - mover, left - 1);
            if (model.prefers(mover, r, s)) {
                ends.add(r);
            }
        }
        int best = ends.stream().mapToInt(model.ranking(mover)::rank).min().orElse(0);
        List<Integer> top =
                ends.stream().filter(r -> model.ranking(mover).rank(r) == best).toList();
        return top.isEmpty() ? s : top.get(ties.nextInt(top.size()));
    }

    /** In graph form, where a coalition goes where its legal sequences lead. */
    @Test
    void ofCoalitions() {
        for (long seed = 1; seed < 300; seed += 2) {
            GraphModel model = GraphModel.of(RandomConflicts.graph(seed));
            StabilityEngine engine = Engines.fittest(model, Budget.UNLIMITED);
            Oracle oracle = new Oracle(model);
            for (SanctionConcept concept : List.of(Concepts.NASH, Concepts.GMR, Concepts.SMR, Concepts.SEQ)) {
                for (Coalition h : Coalition.all(model.decisionMakers()).subsets()) {
                    for (int s : some(model, seed)) {
                        Verdict verdict = concept.verdict(engine.sequences(), h, s);
                        coalition(
                                "seed %s: C%s at %s for %s".formatted(seed, concept.name(), s, h),
                                model,
                                oracle,
                                concept,
                                h,
                                s,
                                verdict);
                    }
                }
            }
        }
    }

    private static void coalition(
            String name,
            GraphModel model,
            Oracle oracle,
            SanctionConcept concept,
            Coalition h,
            int s,
            Verdict verdict) {
        List<Integer> improvements = oracle.legal(h, Steps.ALL, s).stream()
                .filter(t -> allGain(model, h, s, t))
                .sorted()
                .toList();
        switch (verdict) {
            case Verdict.NoImprovement _ -> assertThat(improvements).as(name).isEmpty();
            case Verdict.Undeterred(int improvement) -> {
                assertThat(improvements).as(name).contains(improvement);
                assertThat(answers(model, oracle, concept, h, s, improvement))
                        .as(name)
                        .isEmpty();
            }
            case Verdict.Deterred(var sanctions) -> {
                assertThat(sanctions.stream().map(Verdict.Sanction::improvement))
                        .as(name)
                        .containsExactlyElementsOf(improvements);
                sanctions.forEach(sanction -> assertThat(answers(model, oracle, concept, h, s, sanction.improvement()))
                        .as(name)
                        .contains(sanction.outcome()));
            }
            case Verdict.Foreseen _, Verdict.StableStrongly _ -> throw new AssertionError(name + ": " + verdict);
        }
    }

    private static List<Integer> answers(
            GraphModel model, Oracle oracle, SanctionConcept concept, Coalition h, int s, int t) {
        Steps steps = concept.equals(Concepts.SEQ) ? Steps.IMPROVEMENTS : Steps.ALL;
        return oracle.legal(h.others(model.decisionMakers()), steps, t).stream()
                .filter(u -> !concept.equals(Concepts.NASH) && !allGain(model, h, s, u))
                .filter(u -> !concept.equals(Concepts.SMR)
                        || oracle.legal(h, Steps.ALL, u).stream().noneMatch(v -> allGain(model, h, s, v)))
                .toList();
    }

    private static boolean allGain(GraphModel model, Coalition h, int s, int t) {
        return h.list().stream()
                .allMatch(i -> model.ranking(i).rank(t) < model.ranking(i).rank(s));
    }

    /** What is said of one who stays for want of a gain. */
    @Test
    void thatNoMoveMattersIsSaidWhereNoneDoes() {
        for (long seed = 0; seed < 80; seed++) {
            Conflict conflict = ranked(conflict(seed));
            Case subject = RandomCases.of(conflict, new Random(seed));
            GraphModel model = GraphModel.of(conflict);
            StabilityEngine engine = Engines.fittest(model, Budget.UNLIMITED);
            Reasons reasons = new Reasons(new Wording(subject, model), model);
            Optional<RegionEngine> unlisted = conflict.form() instanceof OptionForm
                    ? Optional.of(Engines.symbolic(conflict, Budget.UNLIMITED))
                    : Optional.empty();
            for (int s : some(model, seed)) {
                Explanation.ofAll(engine, Concepts.NASH, s).forEach(explanation -> said(model, reasons, explanation));
                if (unlisted.isPresent()) {
                    ExplainedState point = ExplainedState.of(
                            subject,
                            unlisted.get(),
                            Concepts.NASH,
                            model.space().state(s),
                            Optional.empty());
                    Reasons ofFew = new Reasons(new Wording(subject, point.model()), point.model());
                    for (int i = 0; i < model.decisionMakers(); i++) {
                        said(model, ofFew, point.explanations().get(i), s);
                    }
                }
            }
        }
    }

    /** The same orders, given state by state. */
    private static Conflict ranked(Conflict conflict) {
        GraphModel model = GraphModel.of(conflict);
        Conflict ranked = conflict;
        for (int i = 0; i < model.decisionMakers(); i++) {
            List<Set<State>> tiers = new ArrayList<>();
            for (int rank = 1; rank <= model.ranking(i).depth(); rank++) {
                Set<State> tier = new HashSet<>();
                for (int s = 0; s < model.size(); s++) {
                    if (model.ranking(i).rank(s) == rank) {
                        tier.addAll(model.space().members(s));
                    }
                }
                tiers.add(tier);
            }
            ranked = ranked.with(i, new Ranked(tiers, Grounds.NONE));
        }
        return ranked;
    }

    private static void said(GraphModel model, Reasons reasons, Explanation explanation) {
        said(model, reasons, explanation, explanation.state());
    }

    private static void said(GraphModel model, Reasons reasons, Explanation explanation, int s) {
        int i = explanation.decisionMaker();
        String said = String.join(" ", reasons.full(explanation));
        if (said.contains("It has no move of its own")) {
            assertThat(model.moves(i).degree(s)).isZero();
        }
        if (said.contains("No move of its own would change anything")) {
            assertThat(model.moves(i)
                            .from(s)
                            .allMatch(t ->
                                    model.ranking(i).rank(t) == model.ranking(i).rank(s)))
                    .isTrue();
        }
    }

    /** The answer is for its own sake; what fails is that the mover could escape. */
    @Test
    void anAnswerThatPaysAndCanBeEscapedIsNoIdleThreat() {
        Case subject = CaseFile.check(FOUND.resolve("idle-threat.yaml")).orElseThrow();
        GraphModel model = GraphModel.of(subject.conflict());
        StabilityEngine engine = Engines.fittest(model, Budget.UNLIMITED);
        int both = new StateNames(subject, model.space()).find("x,y").or(IllegalArgumentException::new);

        Explanation explanation = Explanation.of(engine, Concepts.SSEQ, 0, both);

        Shortfall shortfall = explanation.answers().getFirst().shortfall().orElseThrow();
        assertThat(shortfall.idle()).isFalse();
        assertThat(shortfall.escape()).isPresent();
        assertThat(new Reasons(new Wording(subject, model), model)
                        .full(explanation)
                        .getLast())
                .isEqualTo("The others would take that gain away (b would stop doing y), but it could escape by doing"
                        + " x.");
    }
}
