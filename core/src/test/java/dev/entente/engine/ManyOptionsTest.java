// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Direction;
import dev.entente.Grounds;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.Rule;
import dev.entente.State;
import dev.entente.engine.sets.Region;
import dev.entente.limits.Budget;
import dev.entente.limits.LimitExceeded;
import dev.entente.stability.Concepts;
import dev.entente.stability.SanctionConcept;
import dev.entente.statement.Statement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Cases with many options of which few matter, and statements about those that don't. */
class ManyOptionsTest {

    /** A random conflict of two parties with two options each, and so many options more, about which nobody asks. */
    private static Conflict with(int more, long seed) {
        Random random = new Random(seed);
        List<Option> options = new ArrayList<>();
        for (String owner : List.of("a", "b")) {
            IntStream.range(0, 2).forEach(k -> options.add(option(owner, "o" + k)));
        }
        IntStream.range(0, more).forEach(k -> options.add(option("a", "idle" + k)));
        List<Rule> rules = random.nextInt(3) == 0 ? List.of(new Rule.Holds(either(random), Grounds.NONE)) : List.of();
        return new Conflict(
                List.of(party("a", random), party("b", random)),
                new OptionForm(options, rules, List.of()),
                Optional.empty());
    }

    private static Option option(String owner, String id) {
        return new Option(owner, id, "do " + id, Direction.BOTH, Grounds.NONE);
    }

    private static DecisionMaker party(String id, Random random) {
        return new DecisionMaker(
                id,
                id,
                new Prioritized(IntStream.range(0, 3)
                        .mapToObj(k -> new Want("w" + k, either(random), Grounds.NONE, false))
                        .toList()));
    }

    /** One of the options that matter, taken or not, or another. */
    private static Statement either(Random random) {
        return new Statement.Or(List.of(literal(random), literal(random)));
    }

    private static Statement literal(Random random) {
        Statement atom = new Statement.Atom((random.nextBoolean() ? "a" : "b") + ".o" + random.nextInt(2));
        return random.nextBoolean() ? atom : new Statement.Not(atom);
    }

    private static List<Statement> idle(int more) {
        return IntStream.range(0, more)
                .<Statement>mapToObj(k -> new Statement.Atom("a.idle" + k))
                .toList();
    }

    /** Planes can't be over so many options; decision diagrams can, and each literal of an option that does not matter halves the states. */
    @Test
    void statementsOnManyOptionsAreAnsweredByBothEngines() {
        int asked = 0;
        for (long seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            int more = 20 + random.nextInt(60);
            Conflict conflict = with(more, seed);
            List<Statement> idle = idle(more);
            int literals = 2 + random.nextInt(more - 1);
            Statement all = new Statement.And(idle.subList(0, literals));
            State today = new State(new BigInteger(conflict.form().atoms().size(), random));
            for (SanctionConcept concept : List.of(Concepts.NASH, Concepts.SEQ)) {
                Region planes = Engines.explicit(conflict, Budget.UNLIMITED).equilibria(concept);
                Region diagrams = Engines.symbolic(conflict, Budget.UNLIMITED).equilibria(concept);
                String name = "seed %d, %d of %d, %s".formatted(seed, literals, more, concept.name());
                assertThat(planes.where(all).count())
                        .as(name)
                        .isEqualTo(planes.count().shiftRight(literals));
                for (Statement said :
                        List.of(all, new Statement.Not(all), new Statement.Or(idle.subList(0, literals)))) {
                    same(name, planes.where(said), diagrams.where(said), today);
                    same(
                            name,
                            planes.where(said).where(new Statement.Not(idle.getLast())),
                            diagrams.where(said).where(new Statement.Not(idle.getLast())),
                            today);
                    asked++;
                }
            }
        }
        assertThat(asked).isEqualTo(72);
    }

    private static void same(String name, Region planes, Region diagrams, State today) {
        assertThat(planes.count()).as(name).isEqualTo(diagrams.count());
        assertThat(planes.isEmpty()).as(name).isEqualTo(diagrams.isEmpty());
        assertThat(planes.first(5)).as(name).isEqualTo(diagrams.first(5));
        Optional<State> nearest = diagrams.nearest(today);
        assertThat(planes.nearest(today)).as(name).isEqualTo(nearest);
        nearest.ifPresent(state -> assertThat(planes.contains(state)).as(name).isTrue());
    }

    @Test
    void asManyOptionsAsDiagramsGoAreAnswered() {
        Conflict conflict = with(990, 1);
        assertThat(Engines.regions(conflict, Budget.UNLIMITED)
                        .equilibria(Concepts.SEQ)
                        .count()
                        .bitLength())
                .isGreaterThan(900);
        assertThat(Engines.symbolic(conflict, Budget.UNLIMITED)
                        .equilibria(Concepts.SEQ)
                        .count())
                .isEqualTo(Engines.regions(conflict, Budget.UNLIMITED)
                        .equilibria(Concepts.SEQ)
                        .count());
    }

    @Test
    void moreOptionsAreRefusedWithTheLimit() {
        Conflict conflict = with(16_000, 1);
        assertThatThrownBy(() -> Engines.fittest(conflict, Budget.UNLIMITED))
                .isInstanceOf(LimitExceeded.class)
                .hasMessageContaining("16,004 options, more than the 1,000 of a case whose states can't be listed");
    }
}
