// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Case;
import dev.entente.DecisionMaker;
import dev.entente.Expectation;
import dev.entente.Expectation.Check;
import dev.entente.Vocabulary;
import dev.entente.statement.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** What is expected, in a line: "Table 4: Nash, SEQ". */
public final class ExpectationText {

    private ExpectationText() {}

    public static String of(Expectation expectation, Case of) {
        String variant = expectation.variant().map(name -> " [" + name + "]").orElse("");
        String check = check(expectation.check(), of) + variant;
        return expectation.name().map(name -> name + ": " + check).orElse(check);
    }

    private static String check(Check check, Case of) {
        return switch (check) {
            case Check.Equilibria equilibria ->
                String.join(", ", equilibria.states().keySet()) + " equilibria";
            case Check.Stable stable -> String.join(", ", stable.states().keySet()) + " for each decision maker";
            case Check.Some some -> "some " + list(some.concepts()) + " equilibrium has " + text(some.where(), of);
            case Check.None none -> "no " + list(none.concepts()) + " equilibrium has " + text(none.where(), of);
            case Check.Joint joint -> joint(joint, of);
            case Check.Reached reached ->
                (reached.reached() ? "improvements lead" : "no improvements lead") + " to " + text(reached.where(), of);
            case Check.Promise promise -> promise.text();
        };
    }

    private static String joint(Check.Joint joint, Case of) {
        List<DecisionMaker> all = of.conflict().decisionMakers();
        String movers =
                joint.coalition().list().stream().map(i -> all.get(i).id()).collect(Collectors.joining(" and "));
        return (joint.leads() ? "a" : "no") + " joint move of " + movers + " leads to a " + list(joint.concepts())
                + " equilibrium with " + text(joint.where(), of);
    }

    private static String list(List<String> concepts) {
        return String.join(", ", concepts);
    }

    private static String text(Statement statement, Case of) {
        return statement.text(new Vocabulary(of.conflict().form())::shortest);
    }
}
