// SPDX-License-Identifier: Apache-2.0
package dev.entente.design.search;

import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Grounds;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.cases.Case;
import dev.entente.statement.Statement;
import dev.entente.statement.Statement.Atom;
import dev.entente.statement.Statement.Not;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The wants that a least change can add to a decision maker's list (docs/theory.md §9.2): finite, so that "the fewest" has a
 * meaning.
 *
 * @param byDecisionMaker for each decision maker the wants that it doesn't state itself, each statement once
 */
public record WantPool(List<List<Want>> byDecisionMaker) {

    public WantPool {
        byDecisionMaker = byDecisionMaker.stream().map(List::copyOf).toList();
    }

    /**
     * Every option taken and every option left; and what the same decision makers want elsewhere: as types, in variants, or in another case on the same options.
     *
     * @param subject the case whose wants are to be changed
     * @param elsewhere other conflicts with some of its decision makers, told by their ids
     */
    public static WantPool of(Case subject, List<Conflict> elsewhere) {
        Conflict conflict = subject.conflict();
        List<String> atoms = conflict.form().atoms();
        List<List<Want>> pool = new ArrayList<>();
        for (DecisionMaker decisionMaker : conflict.decisionMakers()) {
            Map<Statement, Want> wants = new LinkedHashMap<>();
            subject.situation()
                    .unknowns()
                    .typesOf(decisionMaker.id())
                    .forEach(type -> collect(type.preference(), subject, wants));
            elsewhere.stream()
                    .flatMap(other -> other.decisionMakers().stream())
                    .filter(same -> same.id().equals(decisionMaker.id()))
                    .forEach(same -> collect(same.preference(), subject, wants));
            for (String atom : atoms) {
                add(new Atom(atom), wants);
                add(new Not(new Atom(atom)), wants);
            }
            stated(decisionMaker.preference()).forEach(want -> wants.remove(want.statement()));
            pool.add(List.copyOf(wants.values()));
        }
        return new WantPool(pool);
    }

    /** Nothing to add for anybody. */
    static WantPool none(int decisionMakers) {
        return new WantPool(Collections.nCopies(decisionMakers, List.of()));
    }

    private static void collect(Preference preference, Case subject, Map<Statement, Want> wants) {
        Set<String> atoms = Set.copyOf(subject.conflict().form().atoms());
        stated(preference).stream()
                .filter(want -> atoms.containsAll(want.statement().atoms()))
                .map(want -> inWordsOf(subject, want))
                .forEach(want -> wants.putIfAbsent(want.statement(), want));
    }

    /** The want without the names of outcomes that are another case's. */
    private static Want inWordsOf(Case subject, Want want) {
        Statement statement = want.statement()
                .spelledOut(byName -> subject.framing()
                        .outcome(byName.name())
                        .filter(outcome -> outcome.when().seal().equals(byName.seal()))
                        .isPresent());
        return want.with(statement);
    }

    private static void add(Statement statement, Map<Statement, Want> wants) {
        wants.putIfAbsent(statement, new Want(statement.text(), statement, Grounds.NONE, false));
    }

    private static List<Want> stated(Preference preference) {
        return preference instanceof Prioritized(List<Want> wants) ? wants : List.of();
    }

    List<Want> of(int decisionMaker) {
        return byDecisionMaker.get(decisionMaker);
    }
}
