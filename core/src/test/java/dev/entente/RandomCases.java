// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import dev.entente.cases.Basis;
import dev.entente.cases.Case;
import dev.entente.cases.Framing;
import dev.entente.cases.Situation;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Small cases from a seed: the conflicts of {@link RandomConflicts}, with an outcome that is the goal, and channels. */
public final class RandomCases {

    private RandomCases() {}

    /** A case about a conflict; in a third of them it isn't said who can move together. */
    public static Case of(Conflict conflict, Random random) {
        List<String> atoms = conflict.form().atoms();
        Statement atom = new Statement.Atom(atoms.get(random.nextInt(atoms.size())));
        Statement other = new Statement.Atom(atoms.get(random.nextInt(atoms.size())));
        Outcome goal = new Outcome("goal", "the goal", new Statement.Or(List.of(atom, other)));
        Optional<List<Channel>> channels =
                random.nextInt(3) == 0 ? Optional.empty() : Optional.of(channels(conflict, random));
        return of(conflict, goal, channels);
    }

    /** A case about a conflict that has no more than a goal and channels. */
    public static Case of(Conflict conflict, Outcome goal, Optional<List<Channel>> channels) {
        return new Case(
                new Situation(conflict, channels, Unknowns.NONE, Map.of(), List.of(), List.of(), List.of()),
                new Framing("random", goal),
                new Basis("random"));
    }

    private static List<Channel> channels(Conflict conflict, Random random) {
        List<Channel> channels = new ArrayList<>();
        List<String> atoms = conflict.form().atoms();
        for (int k = random.nextInt(3); k > 0; k--) {
            int first = random.nextInt(conflict.decisionMakers().size());
            int second = random.nextInt(conflict.decisionMakers().size());
            Optional<Statement> when = random.nextBoolean()
                    ? Optional.empty()
                    : Optional.of(new Statement.Atom(atoms.get(random.nextInt(atoms.size()))));
            channels.add(new Channel(
                    Coalition.of(
                            first,
                            second,
                            random.nextInt(conflict.decisionMakers().size())),
                    Optional.empty(),
                    when,
                    Grounds.NONE));
        }
        return channels;
    }
}
