// SPDX-License-Identifier: Apache-2.0
package dev.entente.cards;

import dev.entente.DecisionMaker;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.cases.Case;
import dev.entente.statement.Statement;
import dev.entente.statement.Statement.And;
import dev.entente.statement.Statement.Atom;
import dev.entente.statement.Statement.ByName;
import dev.entente.statement.Statement.Iff;
import dev.entente.statement.Statement.Implies;
import dev.entente.statement.Statement.Not;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The wants that lists are made of, the plainest first: of equally short lists the plainer is proposed. */
final class OfferedWants {

    private OfferedWants() {}

    /**
     * What an option is or isn’t, the party’s own first; outcomes by name, or not; two of an option each together; one where
     * another, both or neither.
     */
    static List<Statement> of(Case subject, int decisionMaker) {
        List<Atom> atoms = atoms(subject, decisionMaker);
        List<Statement> single = atoms.stream().flatMap(OfferedWants::eitherWay).toList();
        List<Statement> offered = new ArrayList<>(single);
        for (Outcome outcome : subject.framing().outcomes()) {
            eitherWay(new ByName(outcome.id(), outcome.when())).forEach(offered::add);
        }
        pairs(single).forEach(pair -> offered.add(new And(pair)));
        pairs(single).forEach(pair -> {
            offered.add(new Implies(pair.getFirst(), pair.getLast()));
            offered.add(new Implies(pair.getLast(), pair.getFirst()));
        });
        for (int a = 0; a < atoms.size(); a++) {
            for (int b = a + 1; b < atoms.size(); b++) {
                offered.add(new Iff(atoms.get(a), atoms.get(b)));
                offered.add(new Iff(atoms.get(a), new Not(atoms.get(b))));
            }
        }
        return offered;
    }

    private static List<Atom> atoms(Case subject, int decisionMaker) {
        DecisionMaker party = subject.conflict().decisionMakers().get(decisionMaker);
        return subject.conflict().form() instanceof OptionForm form
                ? Stream.of(true, false)
                        .flatMap(own -> form.options().stream()
                                .filter(option -> option.owner().equals(party.id()) == own)
                                .map(Option::name))
                        .map(Atom::new)
                        .toList()
                : subject.conflict().form().atoms().stream().map(Atom::new).toList();
    }

    private static Stream<Statement> eitherWay(Statement statement) {
        return Stream.of(statement, new Not(statement));
    }

    /** Two of different options. */
    private static List<List<Statement>> pairs(List<Statement> single) {
        List<List<Statement>> pairs = new ArrayList<>();
        for (int a = 0; a < single.size(); a++) {
            for (int b = a + 1; b < single.size(); b++) {
                if (a / 2 != b / 2) {
                    pairs.add(List.of(single.get(a), single.get(b)));
                }
            }
        }
        return pairs;
    }
}
