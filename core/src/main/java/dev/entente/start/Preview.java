// SPDX-License-Identifier: Apache-2.0
package dev.entente.start;

import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.analysis.SetOfStates;
import dev.entente.analysis.Solution;
import dev.entente.brief.words.English;
import dev.entente.casefile.edit.Draft.Party;
import dev.entente.cases.Case;
import dev.entente.engine.Engines;
import dev.entente.limits.Budget;
import dev.entente.limits.LimitExceeded;
import dev.entente.stability.Concepts;
import dev.entente.statement.Statement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What follows from the answers so far: how many situations there are, and once there are wants, what can hold. */
public final class Preview {

    private final Begun begun;
    private final Case subject;
    private final Solution solution;

    private Preview(Begun begun, Case subject, Solution solution) {
        this.begun = begun;
        this.subject = subject;
        this.solution = solution;
    }

    /**
     * In sentences; none while nobody can do anything, or where it can’t be told.
     *
     * @param budget where it is spent, what can hold is left out
     */
    public static List<String> of(Begun begun, Budget budget) {
        return begun.subject()
                .flatMap(subject -> solved(subject, budget).map(solved -> new Preview(begun, subject, solved)))
                .map(Preview::sentences)
                .orElse(List.of());
    }

    private static Optional<Solution> solved(Case subject, Budget budget) {
        try {
            return Optional.of(
                    Solution.of(subject, Engines.fittest(subject.conflict(), budget), List.of(Concepts.SEQ), budget));
        } catch (LimitExceeded _) {
            return Optional.empty();
        }
    }

    private List<String> sentences() {
        List<String> said = new ArrayList<>();
        said.add(situations());
        if (!subject.framing().outcomes().isEmpty()) {
            said.add(covered());
        }
        if (wishing().isEmpty()) {
            return said;
        }
        solution.answers().getFirst().equilibria().ifPresent(holding -> said.addAll(held(holding)));
        return said;
    }

    private String situations() {
        BigInteger left = solution.states().count();
        BigInteger all = subject.conflict().form() instanceof OptionForm form
                ? BigInteger.TWO.pow(form.options().size())
                : left;
        return left.equals(all)
                ? "With this much, " + English.count(all, "situation") + " can be imagined."
                : "With this much, %s of %s situations can be.".formatted(English.number(left), English.number(all));
    }

    private String covered() {
        List<String> shares = subject.framing().outcomes().stream()
                .map(outcome ->
                        English.number(solution.states().where(outcome.when()).count()) + " "
                                + (one(outcome) ? "is " : "are ") + outcome.label())
                .toList();
        BigInteger others = solution.states().where(none()).count();
        return "Of these, " + English.andApart(shares)
                + (others.signum() == 0 ? "." : "; " + English.number(others) + " " + be(others) + " none of them.");
    }

    private boolean one(Outcome outcome) {
        return solution.states().where(outcome.when()).count().equals(BigInteger.ONE);
    }

    private static String be(BigInteger number) {
        return number.equals(BigInteger.ONE) ? "is" : "are";
    }

    private Statement none() {
        return new Statement.Not(Statement.any(
                subject.framing().outcomes().stream().map(Outcome::when).toList()));
    }

    private List<Party> wishing() {
        return begun.draft().parties().stream()
                .filter(party -> !party.wishes().isEmpty())
                .toList();
    }

    private List<String> held(SetOfStates holding) {
        List<String> said = new ArrayList<>();
        List<String> silent = begun.draft().parties().stream()
                .filter(party -> party.wishes().isEmpty())
                .map(Party::name)
                .toList();
        String far =
                silent.isEmpty() ? "With these wants" : "As long as nothing matters to " + English.andApart(silent);
        said.add(far + ", " + what(holding));
        today(holding).ifPresent(said::add);
        return said;
    }

    private String what(SetOfStates holding) {
        List<Outcome> outcomes = subject.framing().outcomes();
        List<String> can = outcomes.stream()
                .filter(outcome -> !holding.where(outcome.when()).isEmpty())
                .map(Outcome::label)
                .toList();
        List<String> not = outcomes.stream()
                .filter(outcome -> holding.where(outcome.when()).isEmpty())
                .map(Outcome::label)
                .toList();
        String counted = English.number(holding.count()) + " of "
                + English.number(solution.states().count());
        if (outcomes.isEmpty()) {
            return counted + " situations hold.";
        }
        return can.isEmpty()
                ? "none of the outcomes can hold."
                : English.andApart(can) + " can hold" + (not.isEmpty() ? "." : ", but not " + English.or(not) + ".");
    }

    private Optional<String> today(SetOfStates holding) {
        return subject.conflict()
                .statusQuo()
                .filter(_ -> begun.draft().parties().stream()
                        .noneMatch(party -> party.wishes().isEmpty()))
                .filter(_ -> !begun.start().at(Place.of(Topic.TODAY)).isEmpty())
                .map(today -> holding.nearest(today).filter(today::equals).isPresent()
                        ? "Today’s situation holds."
                        : "Today’s situation does not hold.");
    }
}
