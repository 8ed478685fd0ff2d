// SPDX-License-Identifier: Apache-2.0
package dev.entente.expectation;

import dev.entente.Coalition;
import dev.entente.DecisionMaker;
import dev.entente.Vocabulary;
import dev.entente.cases.Case;
import dev.entente.cases.Expectation;
import dev.entente.cases.Expectation.Check;
import dev.entente.cases.Expectation.Difference;
import dev.entente.statement.Statement;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What is expected, in words. */
final class ExpectationText {

    private ExpectationText() {}

    /** In a line: by its name and concepts ("Table 4: Nash, SEQ"), or else in full. */
    static String brief(Expectation expectation, Case subject) {
        List<String> concepts = concepts(expectation.check());
        String behind = concepts.isEmpty() ? "" : ": " + list(concepts);
        return expectation.name().map(name -> name + behind).orElseGet(() -> full(expectation.check(), subject))
                + expectation.variant().map(name -> " [" + name + "]").orElse("")
                + (expectation.types().isEmpty() ? "" : " [" + String.join(", ", expectation.types()) + "]");
    }

    private static List<String> concepts(Check check) {
        return switch (check) {
            case Check.Equilibria equilibria -> List.copyOf(equilibria.states().keySet());
            case Check.Stable stable -> List.copyOf(stable.states().keySet());
            case Check.Some some -> some.concepts();
            case Check.None none -> none.concepts();
            case Check.Joint joint -> joint.concepts();
            case Check.FirstMove first -> first.concepts();
            case Check.Packages packages -> packages.concepts();
            case Check.Compared compared -> compared.concepts();
            case Check.Reached _, Check.Able _, Check.HardGesture _, Check.Belief _, Check.Promise _ -> List.of();
        };
    }

    /** All of it. */
    static String full(Check check, Case subject) {
        return switch (check) {
            case Check.Equilibria equilibria ->
                "equilibria under " + list(equilibria.states().keySet());
            case Check.Stable stable ->
                "who would leave which state, under " + list(stable.states().keySet());
            case Check.Some some -> "some " + list(some.concepts()) + " equilibrium" + with(some.where(), subject);
            case Check.None none -> "no " + list(none.concepts()) + " equilibrium" + with(none.where(), subject);
            case Check.Joint joint -> joint(joint, subject);
            case Check.Reached reached ->
                (reached.reached() ? "improvements lead" : "no improvements lead") + " to a state"
                        + with(reached.where(), subject);
            case Check.FirstMove first -> firstMove(first, subject);
            case Check.Able able ->
                "%s %s a channel that works at the status quo"
                        .formatted(members(able.coalition(), " and ", subject), able.able() ? "have" : "have not");
            case Check.Packages packages -> packages(packages, subject);
            case Check.HardGesture gesture -> gesture(gesture, subject);
            case Check.Belief belief -> belief(belief);
            case Check.Compared compared -> compared(compared, subject);
            case Check.Promise promise -> promise.text();
        };
    }

    private static String firstMove(Check.FirstMove first, Case subject) {
        String end = first.concepts().isEmpty() ? "a state" : "some " + list(first.concepts()) + " equilibrium";
        return "%s first move at no cost of %s%s leads on to %s%s"
                .formatted(
                        first.leads() ? "a" : "no",
                        members(first.movers(), " or ", subject),
                        first.after().equals(new Statement.Constant(true))
                                ? ""
                                : ", to a state" + with(first.after(), subject) + ",",
                        end,
                        with(first.where(), subject));
    }

    private static String members(Coalition coalition, String word, Case subject) {
        List<DecisionMaker> all = subject.conflict().decisionMakers();
        return coalition.list().stream().map(i -> all.get(i).id()).collect(Collectors.joining(word));
    }

    private static String packages(Check.Packages expected, Case subject) {
        Vocabulary vocabulary = new Vocabulary(subject.conflict().form());
        String which = expected.packages().stream()
                .map(changed ->
                        changed.stream().map(vocabulary::shortest).sorted().collect(Collectors.joining(", ", "[", "]")))
                .sorted()
                .collect(Collectors.joining(" and "));
        return "%s, of %s, for a %s equilibrium%s"
                .formatted(
                        expected.packages().isEmpty() ? "no package" : "the smallest packages are " + which,
                        members(expected.side(), " and ", subject),
                        list(expected.concepts()),
                        with(expected.where(), subject));
    }

    private static String gesture(Check.HardGesture expected, Case subject) {
        return "%s opens a channel for %s and leaves its owner worse off"
                .formatted(
                        new Vocabulary(subject.conflict().form()).shortest(expected.option()),
                        members(expected.opens(), " and ", subject));
    }

    private static String belief(Check.Belief expected) {
        return expected.shares().entrySet().stream()
                .map(share -> share.getKey() + " is believed in at "
                        + share.getValue().written())
                .collect(Collectors.joining(
                        ", ",
                        "",
                        expected.before().isEmpty()
                                ? ""
                                : ", before the evidence " + String.join(", ", expected.before())));
    }

    private static String compared(Check.Compared expected, Case subject) {
        String whether =
                "whether some %s equilibrium%s".formatted(list(expected.concepts()), with(expected.where(), subject));
        return expected.difference()
                .map(difference -> "%s differs from %s on %s: %s"
                        .formatted(
                                subject.basis().id(), expected.other().basis().id(), whether, difference(difference)))
                .orElseGet(() -> "%s does not differ from %s on %s"
                        .formatted(
                                subject.basis().id(), expected.other().basis().id(), whether));
    }

    /** The shares of the parts, and what suffices: "us 5/12, target 7/12; enough are [us]; [target]". */
    static String difference(Difference difference) {
        String shares = difference.shares().entrySet().stream()
                .map(share -> share.getKey() + " " + share.getValue())
                .collect(Collectors.joining(", "));
        return shares
                + difference
                        .sufficient()
                        .map(sets -> "; enough are "
                                + sets.stream()
                                        .map(set ->
                                                set.stream().sorted().toList().toString())
                                        .sorted()
                                        .collect(Collectors.joining("; ")))
                        .orElse("");
    }

    private static String joint(Check.Joint joint, Case subject) {
        String movers = members(joint.coalition(), " and ", subject);
        return "%s joint move of %s leads to %s equilibrium%s"
                .formatted(
                        joint.leads() ? "a" : "no",
                        movers,
                        joint.leads() ? "some " + list(joint.concepts()) : "any " + list(joint.concepts()),
                        with(joint.where(), subject));
    }

    private static String list(Collection<String> concepts) {
        return String.join(", ", concepts);
    }

    private static String with(Statement statement, Case subject) {
        return statement.equals(new Statement.Constant(true))
                ? ""
                : " with " + statement.text(new Vocabulary(subject.conflict().form())::shortest);
    }
}
