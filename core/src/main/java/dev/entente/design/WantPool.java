// SPDX-License-Identifier: Apache-2.0
package dev.entente.design;

import dev.entente.Case;
import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Grounds;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.statement.Statement;
import dev.entente.statement.Statement.Atom;
import dev.entente.statement.Statement.Not;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The wants that a least change can add to a decision maker's list (DESIGN §6): finite, so that "the fewest" has a
 * meaning.
 *
 * @param byDecisionMaker for each decision maker the wants that it doesn't state itself, each statement once
 */
public record WantPool(List<List<Want>> byDecisionMaker) {

    public WantPool {
        byDecisionMaker = byDecisionMaker.stream().map(List::copyOf).toList();
    }

    /**
     * Every option taken and every option left; and what the same decision makers want elsewhere: in variants, as
     * types, or in another case on the same options.
     *
     * @param of the case whose wants are to be changed
     * @param elsewhere other conflicts with some of its decision makers, told by their ids
     */
    public static WantPool of(Case of, List<Conflict> elsewhere) {
        Conflict conflict = of.conflict();
        List<List<Want>> pool = new ArrayList<>();
        for (DecisionMaker decisionMaker : conflict.decisionMakers()) {
            Map<Statement, Want> wants = new LinkedHashMap<>();
            for (Conflict other : elsewhere) {
                collect(other, decisionMaker.id(), conflict.form().atoms(), wants);
            }
            for (String atom : conflict.form().atoms()) {
                add(new Atom(atom), wants);
                add(new Not(new Atom(atom)), wants);
            }
            stated(decisionMaker).forEach(want -> wants.remove(want.statement()));
            pool.add(List.copyOf(wants.values()));
        }
        return new WantPool(pool);
    }

    private static void collect(Conflict other, String id, List<String> atoms, Map<Statement, Want> wants) {
        other.decisionMakers().stream()
                .filter(same -> same.id().equals(id))
                .flatMap(same -> stated(same).stream())
                .filter(want -> atoms.containsAll(want.statement().atoms()))
                .forEach(want -> wants.putIfAbsent(want.statement(), want));
    }

    private static void add(Statement statement, Map<Statement, Want> wants) {
        wants.putIfAbsent(statement, new Want(statement.text(), statement, Grounds.NONE, false));
    }

    private static List<Want> stated(DecisionMaker decisionMaker) {
        return decisionMaker.preference() instanceof Prioritized(List<Want> wants) ? wants : List.of();
    }

    List<Want> of(int decisionMaker) {
        return byDecisionMaker.get(decisionMaker);
    }
}
