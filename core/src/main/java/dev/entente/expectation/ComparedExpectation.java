// SPDX-License-Identifier: Apache-2.0
package dev.entente.expectation;

import dev.entente.Fraction;
import dev.entente.Outcome;
import dev.entente.cases.Case;
import dev.entente.cases.Expectation.Check;
import dev.entente.cases.Expectation.Difference;
import dev.entente.explore.compare.Comparison;
import dev.entente.limits.Budget;
import dev.entente.stability.Concept;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what is expected of a comparison of two cases against what is computed. */
final class ComparedExpectation {

    private ComparedExpectation() {}

    /** Why the cases can't be compared, as a sentence; empty when they can. */
    static Optional<String> refusal(Check.Compared expected, Case subject) {
        return Comparison.refusal(subject, expected.other());
    }

    /** How the comparison under a concept differs from what is expected. */
    static List<String> differences(Check.Compared expected, Case subject, Concept concept, Budget budget) {
        Outcome outcome = new Outcome("where", "the outcome", expected.where());
        Comparison found = Comparison.of(subject, expected.other(), outcome, concept, budget);
        if (!found.differs()) {
            return expected.difference().isEmpty() ? List.of() : List.of(concept.name() + ": there is no difference");
        }
        Difference computed = difference(found);
        return expected.difference().filter(told -> meets(told, computed)).isPresent()
                ? List.of()
                : List.of(concept.name() + ": found " + ExpectationText.difference(computed));
    }

    private static boolean meets(Difference expected, Difference computed) {
        return withoutZeros(expected.shares()).equals(computed.shares())
                && (expected.sufficient().isEmpty() || expected.sufficient().equals(computed.sufficient()));
    }

    private static Map<String, Fraction> withoutZeros(Map<String, Fraction> shares) {
        Map<String, Fraction> others = new LinkedHashMap<>(shares);
        others.values().removeIf(share -> share.signum() == 0);
        return others;
    }

    private static Difference difference(Comparison found) {
        Map<String, Fraction> shares = new LinkedHashMap<>();
        for (int p = 0; p < found.parts().size(); p++) {
            shares.put(
                    found.parts().get(p).name(found.from()),
                    found.shares().get(p).value());
        }
        Set<Set<String>> sufficient = found.sufficient().stream()
                .map(set -> set.stream().map(part -> part.name(found.from())).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
        return new Difference(withoutZeros(shares), Optional.of(sufficient));
    }
}
