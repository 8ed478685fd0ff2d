// SPDX-License-Identifier: Apache-2.0
package dev.entente.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.analysis.Findings;
import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What lies ahead of a conflict, computed part by part. */
class ProspectsTest {

    @Test
    void whatIsKnownWhenTheTimeIsUpIsKept() {
        Case subject = CaseFile.read(Path.of("..", "cases", "iran-2019"), Optional.empty())
                .orElseThrow();
        List<Boolean> whole = known(subject, Budget.UNLIMITED);
        assertThat(whole.getLast()).isTrue();
        Set<List<Boolean>> met = new HashSet<>();
        Budget budget;
        int checks = 0;
        do {
            AtomicInteger left = new AtomicInteger(checks);
            budget = Budget.of(() -> left.getAndDecrement() <= 0, _ -> {});
            List<Boolean> known = known(subject, budget);
            int parts = known.lastIndexOf(true) + 1;
            assertThat(known.subList(0, parts)).as("after %s checks", checks).isEqualTo(whole.subList(0, parts));
            assertThat(budget.released()).as("after %s checks", checks).isEqualTo(!known.equals(whole));
            met.add(known);
            checks += 1 + checks / 4;
        } while (budget.released());
        assertThat(met).contains(whole).hasSizeGreaterThan(2);
    }

    /** Which parts are known, in the order in which they are computed. */
    private static List<Boolean> known(Case subject, Budget budget) {
        GraphModel model = GraphModel.of(subject.conflict());
        Findings findings =
                Findings.of(subject, Engines.fittest(model, Budget.UNLIMITED), Concepts.SEQ, Budget.UNLIMITED);
        Prospects found = Prospects.of(findings, List.of(), budget).orElseThrow();
        return Stream.of(
                        found.packages(),
                        found.changes(),
                        found.spoilers(),
                        found.durability(),
                        found.distance(),
                        found.apart(),
                        found.drops())
                .map(Optional::isPresent)
                .toList();
    }
}
