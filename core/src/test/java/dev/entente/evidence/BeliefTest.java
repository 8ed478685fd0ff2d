// SPDX-License-Identifier: Apache-2.0
package dev.entente.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.entente.Fraction;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Belief in types, against Bayes’ rule by hand and by its definition. */
class BeliefTest {

    @SuppressWarnings("unused") // the parameters of the tests below
    private static final List<Long> SEEDS =
            IntStream.range(0, 300).mapToObj(Long::valueOf).toList();

    private static Case read(String types, String evidence) {
        String text = """
                entente: 1
                title: Who are they?
                decision-makers:
                  us:
                    options: {act: act}
                    preferences: [act]
                    types: {%s}
                sources: {paper: {title: A paper}}
                evidence: {%s}
                """.formatted(types, evidence);
        return CaseFile.read(SourceFile.of("who.yaml", text), Path.of("who.yaml"), Optional.empty(), Optional.empty())
                .orElseThrow();
    }

    private static String item(String id, String rest) {
        return id + ": {source: paper, claim: seen, " + rest + "}";
    }

    private static Belief belief(String... items) {
        return Beliefs.of(read(
                        "calm: {prior: 0.5, preferences: [act]}, wild: {prior: 0.5, preferences: [not act]}",
                        String.join(", ", items)))
                .of(0)
                .orElseThrow();
    }

    private static String shares(Optional<List<Fraction>> shares) {
        return shares.map(each -> each.stream().map(Fraction::toString).collect(Collectors.joining(" ")))
                .orElse("none");
    }

    private static final String ESTIMATE = item("estimate", "likelihood: {us.calm: 0.7, us.wild: 0.2}");

    @Test
    void halfAndHalfWithSevenToTwoIsSevenNinths() {
        Belief belief = belief(ESTIMATE);
        assertThat(shares(belief.prior())).isEqualTo("1/2 1/2");
        assertThat(shares(belief.posterior())).isEqualTo("7/9 2/9");
        assertThat(shares(belief.without(Set.of("estimate")).posterior())).isEqualTo("1/2 1/2");
        assertThat(belief.items().getFirst().ratio()).contains(Fraction.of(7, 2));
        assertThat(belief.items().getFirst().fit(0)).isEqualTo(Fit.CONSISTENT);
        assertThat(belief.items().getFirst().fit(1)).isEqualTo(Fit.INCONSISTENT);
    }

    @Test
    void ofAGroupTheItemThatTellsMostCountsOnceWhereverItStands() {
        String first = item("echo", "likelihood: {us.calm: 0.6, us.wild: 0.4}, group: one-report");
        String second = item("report", "likelihood: {us.calm: 0.7, us.wild: 0.2}, group: one-report");
        Belief belief = belief(first, second);
        assertThat(shares(belief.posterior())).isEqualTo("7/9 2/9");
        assertThat(belief.items().getFirst().counted()).contains("report");
        assertThat(belief.items().getLast().counts()).isTrue();
        assertThat(shares(belief(second, first).posterior())).isEqualTo("7/9 2/9");
        assertThat(shares(belief.after(1))).isEqualTo("1/2 1/2");
        assertThat(shares(belief.without(Set.of("report")).posterior()))
                .as("then the other counts")
                .isEqualTo("3/5 2/5");
    }

    @Test
    void anItemTrustedLessMayLeaveItsPlaceToAnotherOfItsGroup() {
        Belief belief = belief(
                item("rumour", "likelihood: {us.calm: 0.9, us.wild: 0}, reliability: 0.1, group: g"),
                item("letter", "likelihood: {us.calm: 0.7, us.wild: 0.2}, group: g"));
        assertThat(belief.items().getFirst().counted()).contains("letter");
        assertThat(belief.items().getFirst().least()).isEqualTo(Fraction.of(9, 10));
    }

    @Test
    void reliabilityNoneTellsNothingAndFullIsTheBareItem() {
        String likelihood = "likelihood: {us.calm: 0.7, us.wild: 0.2}, reliability: ";
        Belief none = belief(item("estimate", likelihood + "0"));
        assertThat(shares(none.posterior())).isEqualTo("1/2 1/2");
        assertThat(none.items().getFirst().diagnostic()).isFalse();
        assertThat(shares(belief(item("estimate", likelihood + "1")).posterior()))
                .isEqualTo("7/9 2/9");
        // half: 1 to 1 - 0.5 (1 - 2/7) = 14 to 9
        assertThat(shares(belief(item("estimate", likelihood + "0.5")).posterior()))
                .isEqualTo("14/23 9/23");
    }

    @Test
    void lessReliableIsAlwaysNearerToNothing() {
        List<Fraction> ratios = IntStream.rangeClosed(0, 10)
                .mapToObj(r -> belief(item("it", "likelihood: {us.calm: 0.9, us.wild: 0.01}, reliability: " + r / 10.0))
                        .items()
                        .getFirst()
                        .ratio()
                        .orElseThrow())
                .toList();
        assertThat(ratios)
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(Fraction.ONE)
                .endsWith(Fraction.of(90, 1));
    }

    @Test
    void itemsThatTogetherRuleOutAllTypesLeaveNoBelief() {
        Belief belief = belief(
                item("one", "likelihood: {us.calm: 1, us.wild: 0}"),
                item("other", "likelihood: {us.calm: 0, us.wild: 1}"));
        assertThat(belief.posterior()).isEmpty();
        assertThat(belief.support()).isEmpty();
        assertThat(belief.items().getFirst().ratio()).isEmpty();
        assertThat(belief.items().getFirst().fit(1)).isEqualTo(Fit.VERY_INCONSISTENT);
        assertThat(shares(belief.after(1))).isEqualTo("1 0");
    }

    @Test
    void withoutPriorsThereAreRatiosAlone() {
        Belief belief = Beliefs.of(read("calm: {preferences: [act]}, wild: {preferences: [not act]}", ESTIMATE))
                .of(0)
                .orElseThrow();
        assertThat(belief.prior()).isEmpty();
        assertThat(belief.posterior()).isEmpty();
        assertThat(shares(belief.support())).isEqualTo("1 2/7");
    }

    /** Items between some types, as the definition has them. */
    private record Drawn(List<Integer> priors, List<String> items, List<double[]> likelihoods, List<Double> trust) {

        static Drawn of(long seed) {
            Random random = new Random(seed);
            int types = 2 + random.nextInt(4);
            List<Integer> priors = new ArrayList<>();
            int rest = 100 - types;
            for (int t = 0; t < types; t++) {
                int more = t == types - 1 ? rest : random.nextInt(rest + 1);
                priors.add(1 + more);
                rest -= more;
            }
            Drawn drawn = new Drawn(priors, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            int count = 1 + random.nextInt(8);
            for (int k = 0; k < count; k++) {
                double[] likelihoods = IntStream.range(0, types)
                        .mapToDouble(_ -> (1 + random.nextInt(99)) / 100.0)
                        .toArray();
                double trust = random.nextBoolean() ? 1 : random.nextInt(11) / 10.0;
                String written = IntStream.range(0, types)
                        .mapToObj(t -> "us.t" + t + ": " + likelihoods[t])
                        .collect(Collectors.joining(", "));
                drawn.items.add(item("e" + k, "likelihood: {" + written + "}, reliability: " + trust));
                drawn.likelihoods.add(likelihoods);
                drawn.trust.add(trust);
            }
            return drawn;
        }

        Belief belief(List<String> inOrder) {
            String types = IntStream.range(0, priors.size())
                    .mapToObj(t -> "t%d: {prior: %s, preferences: [act]}".formatted(t, priors.get(t) / 100.0))
                    .collect(Collectors.joining(", "));
            return Beliefs.of(read(types, String.join(", ", inOrder))).of(0).orElseThrow();
        }

        /**
         * The chance of a type given all items but one: every item is, by its reliability, what it seems, or it turns up
         * under each type as readily as under the one that makes it most expected.
         */
        double[] posterior(int without) {
            double[] joint = IntStream.range(0, priors.size())
                    .mapToDouble(t -> priors.get(t) / 100.0)
                    .toArray();
            for (int k = 0; k < items.size(); k++) {
                double most = java.util.Arrays.stream(likelihoods.get(k)).max().orElseThrow();
                for (int t = 0; t < joint.length && k != without; t++) {
                    joint[t] *= trust.get(k) * likelihoods.get(k)[t] + (1 - trust.get(k)) * most;
                }
            }
            double all = java.util.Arrays.stream(joint).sum();
            return java.util.Arrays.stream(joint).map(part -> part / all).toArray();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void beliefIsTheChanceByDefinitionInWhateverOrderAndWithoutEachItem(long seed) {
        Drawn drawn = Drawn.of(seed);
        Belief belief = drawn.belief(drawn.items());
        List<String> shuffled = new ArrayList<>(drawn.items());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(drawn.belief(shuffled).posterior()).as("%s", drawn).isEqualTo(belief.posterior());
        close(belief.posterior().orElseThrow(), drawn.posterior(-1), drawn);
        for (int k = 0; k < drawn.items().size(); k++) {
            List<String> others = new ArrayList<>(drawn.items());
            others.remove(k);
            Belief without = belief.without(Set.of("e" + k));
            assertThat(without.posterior())
                    .as("%s without %d", drawn, k)
                    .isEqualTo(drawn.belief(others).posterior());
            close(without.posterior().orElseThrow(), drawn.posterior(k), drawn);
        }
    }

    private static void close(List<Fraction> found, double[] expected, Drawn drawn) {
        for (int t = 0; t < expected.length; t++) {
            assertThat(found.get(t).doubleValue()).as("%s, type %d", drawn, t).isEqualTo(expected[t], within(1e-9));
        }
    }

    /** Types, items and whether they can all be, by chance: contradicted just where every type believed in is ruled out. */
    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void itemsContradictEachOtherWhereTheyRuleOutAllTypesThatAreBelievedIn(long seed) {
        Random random = new Random(seed);
        int types = 2 + random.nextInt(2);
        int items = 1 + random.nextInt(3);
        int believed = random.nextInt(types);
        boolean stated = random.nextBoolean();
        boolean[][] out = new boolean[items][types];
        for (boolean[] item : out) {
            for (int t = 0; t < types; t++) {
                item[t] = random.nextBoolean();
            }
            item[random.nextInt(types)] = false; // an item is expected under some type
        }
        boolean certain = stated && random.nextBoolean();
        Belief belief = Beliefs.of(read(
                        IntStream.range(0, types)
                                .mapToObj(t -> "t" + t + ": {"
                                        + (stated ? "prior: " + prior(t, believed, types, certain) + ", " : "")
                                        + "preferences: [act]}")
                                .collect(Collectors.joining(", ")),
                        IntStream.range(0, items)
                                .mapToObj(k -> item(
                                        "e" + k,
                                        "likelihood: {"
                                                + IntStream.range(0, types)
                                                        .mapToObj(t -> "us.t" + t + ": " + (out[k][t] ? "0" : "0.5"))
                                                        .collect(Collectors.joining(", "))
                                                + "}"))
                                .collect(Collectors.joining(", "))))
                .of(0)
                .orElseThrow();
        boolean expected = IntStream.range(0, types)
                .filter(t -> !certain || t == believed)
                .allMatch(t -> Arrays.stream(out).anyMatch(item -> item[t]));
        assertThat(belief.contradiction().isPresent()).as(belief.toString()).isEqualTo(expected);
        belief.contradiction().ifPresent(found -> {
            assertThat(found.items())
                    .containsExactlyElementsOf(IntStream.range(0, items)
                            .filter(k -> IntStream.range(0, types).anyMatch(t -> out[k][t]))
                            .mapToObj(k -> "e" + k)
                            .toList());
            assertThat(found.told("us")).contains("out every type of us");
        });
    }

    private static String prior(int type, int believed, int types, boolean certain) {
        return certain ? type == believed ? "1" : "0" : types == 2 ? "0.5" : type == 0 ? "0.5" : "0.25";
    }
}
