// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Pattern;
import dev.entente.analysis.RegionSolution.Answer;
import java.io.PrintWriter;

/** The equilibria of a large case as comma-separated values: a line for each pattern of each concept. */
final class RegionCsv {

    private static final int MOST_PATTERNS = 10_000;

    private final SolvedRegions solved;

    RegionCsv(SolvedRegions solved) {
        this.solved = solved;
    }

    /** Counts that aren't known are left empty. */
    void print(PrintWriter out, boolean countOnly) {
        out.print(countOnly ? "concept,equilibria\n" : "concept,pattern\n");
        for (Answer answer : solved.answers()) {
            String name = answer.concept().name();
            if (countOnly) {
                String count = answer.equilibria()
                        .map(region -> region.count().toString())
                        .orElse("");
                out.print(name + "," + count + "\n");
            } else {
                solved.described(answer)
                        .ifPresent(region -> region.cover(MOST_PATTERNS).patterns().stream()
                                .map(Pattern::letters)
                                .forEach(letters -> out.print(name + "," + letters + "\n")));
            }
        }
    }
}
