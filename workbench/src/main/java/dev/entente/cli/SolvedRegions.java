// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Case;
import dev.entente.Outcome;
import dev.entente.State;
import dev.entente.analysis.RegionSolution;
import dev.entente.analysis.RegionSolution.Answer;
import dev.entente.engine.Region;
import dev.entente.statement.Statement;
import java.util.List;
import java.util.Optional;

/**
 * What is told of a large case.
 *
 * @param where what the regions that are described must satisfy; counts don't
 */
record SolvedRegions(RegionSolution solution, Optional<String> whereText, Optional<Statement> where) {

    Case of() {
        return solution.of();
    }

    /** The part of a concept's equilibria that is described; empty when they aren't known. */
    Optional<Region> described(Answer answer) {
        return answer.equilibria().map(region -> where.map(region::where).orElse(region));
    }

    /** The part of it that satisfies the case's goal. */
    Optional<Region> goal(Answer answer) {
        return of().goalOutcome()
                .map(Outcome::when)
                .flatMap(goal -> described(answer).map(region -> region.where(goal)));
    }

    /** Those nearest the status quo: one with the fewest options changed. */
    Optional<State> nearest(Region region) {
        return of().conflict().statusQuo().flatMap(region::nearest);
    }

    /** How many options a state changes from the status quo. */
    int changes(State state) {
        return of().conflict()
                .statusQuo()
                .map(start -> start.decimal().xor(state.decimal()).bitCount())
                .orElse(0);
    }

    List<Answer> answers() {
        return solution.answers();
    }
}
