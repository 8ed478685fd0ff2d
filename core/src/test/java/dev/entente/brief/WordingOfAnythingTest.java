// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Outcome;
import dev.entente.brief.words.Wording;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.statement.Statement;
import dev.entente.statement.Statement.And;
import dev.entente.statement.Statement.Atom;
import dev.entente.statement.Statement.ByName;
import dev.entente.statement.Statement.Constant;
import dev.entente.statement.Statement.Count;
import dev.entente.statement.Statement.Iff;
import dev.entente.statement.Statement.Implies;
import dev.entente.statement.Statement.Not;
import dev.entente.statement.Statement.Or;
import dev.entente.statement.Statement.Put;
import dev.entente.statement.Statement.Quantity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a statement says, there are words for it: statements drawn by chance, as wants and as conditions. A million take
 * a minute or two: {@code mvn -pl core test -Dtest=WordingOfAnythingTest -Dentente.wordings=1000000}.
 */
class WordingOfAnythingTest {

    private static final int STATEMENTS = Integer.getInteger("entente.wordings", 8_000);

    private static final String OPTIONS = """
            entente: 1
            title: Odd labels
            decision-makers:
              a: {name: the United States, options: {x: Accept the order, y: "X", z: "😀 now"}, preferences: [a.x]}
              b: {name: B, options: {x: do, w: "1999"}, preferences: [w]}
              c: {name: "c’s", options: {v: IMPOSE a levy}, preferences: [v]}
            outcomes:
              deal: {label: a deal, when: a.x and w}
              other: not deal or v
              none-of: none of [deal, other, z]
            """;

    private static final String GRAPH = """
            entente: 1
            title: Graph
            states: {cc: both give in, cd: one gives in, dd: "nobody"}
            decision-makers:
              a: {moves: {cc: [cd]}, ranking: [cc, cd, dd]}
              b: {moves: {cd: [dd]}, ranking: [cc, cd, dd]}
            outcomes: {deal: cc or cd, war: not deal}
            """;

    private static final Pattern SLIP = Pattern.compile(
            " {2}|^ | $|null|dev\\.entente|Optional|\\[\\]|(and|or|if|to|not|see)$|, ,|: ;|and and|or or");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void thereAreWordsForEveryStatement(long seed) {
        for (String text : List.of(OPTIONS, GRAPH)) {
            Case subject = read(text);
            Wording wording = new Wording(subject);
            Drawn drawn = new Drawn(subject, new Random(seed));
            for (int k = 0; k < STATEMENTS / 4; k++) {
                Statement statement = drawn.statement(1 + k % 5);
                for (String said : List.of(
                        wording.phrase(0, statement), wording.phrase(1, statement), wording.condition(statement))) {
                    assertThat(said).as("seed %s: %s", seed, statement.text()).isNotBlank();
                    assertThat(SLIP.matcher(said).find())
                            .as("seed %s: %s: “%s”", seed, statement.text(), said)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void whatIsTooMuchForASentenceIsQuoted() {
        Case subject = read(OPTIONS);
        Wording wording = new Wording(subject);
        Statement deep = new Atom("b.w");
        for (int k = 0; k < 100; k++) {
            deep = new Iff(new Not(new And(List.of(deep, new Atom("c.v")))), new Atom("a.y"));
        }
        List<Statement> many = new ArrayList<>();
        for (int k = 0; k < 100_000; k++) {
            many.add(new Or(List.of(new Atom("b.w"), new Not(new Atom("a.x")))));
        }
        assertThat(wording.phrase(0, deep))
                .startsWith("what “")
                .contains("letters) says")
                .hasSizeLessThan(1_000);
        assertThat(wording.condition(deep)).startsWith("what “").contains("letters) says");
        assertThat(wording.phrase(0, new And(many))).isEqualTo("accepting the order only with “1999”");
    }

    @Test
    void aWantThatNamesAnOutcomeIsSaidByItsLabel() {
        Case subject = read(OPTIONS);
        Wording wording = new Wording(subject);
        Statement deal = new ByName(
                "deal", subject.framing().outcome("deal").orElseThrow().when());
        assertThat(wording.phrase(1, deal)).isEqualTo("a deal");
        assertThat(wording.phrase(1, new Implies(new Not(deal), new Atom("b.w"))))
                .isEqualTo("a deal unless “1999”");
        assertThat(wording.condition(new Not(deal))).isEqualTo("no deal");
    }

    private static Case read(String text) {
        return CaseFile.read(SourceFile.of("odd.yaml", text), Path.of("odd.yaml"), Optional.empty(), Optional.empty())
                .orElseThrow();
    }

    /** Statements of the few atoms and outcomes that a case has, so that they often say things twice. */
    private static final class Drawn {

        private final List<Statement> atoms = new ArrayList<>();
        private final Random random;

        Drawn(Case subject, Random random) {
            this.random = random;
            subject.conflict().form().atoms().forEach(atom -> atoms.add(new Atom(atom)));
            for (Outcome outcome : subject.framing().outcomes()) {
                atoms.add(new ByName(outcome.id(), outcome.when()));
            }
            atoms.add(new Constant(true));
            atoms.add(new Constant(false));
        }

        Statement statement(int depth) {
            if (depth == 0) {
                return atoms.get(random.nextInt(atoms.size()));
            }
            return switch (random.nextInt(8)) {
                case 0 -> new And(parts(depth, 2));
                case 1 -> new Or(parts(depth, 2));
                case 2 -> new Iff(statement(depth - 1), statement(depth - 1));
                case 3 -> new Implies(statement(depth - 1), statement(depth - 1), Put.IF);
                case 4 -> new Implies(new Not(statement(depth - 1)), statement(depth - 1), Put.UNLESS);
                case 5 ->
                    new Count(
                            List.of(Quantity.values()).get(random.nextInt(3)),
                            List.copyOf(new LinkedHashSet<>(parts(depth, 1))));
                case 6 -> statement(0);
                default -> new Not(statement(depth - 1));
            };
        }

        private List<Statement> parts(int depth, int least) {
            List<Statement> parts = new ArrayList<>();
            for (int k = least + random.nextInt(3); k > 0; k--) {
                parts.add(statement(depth - 1));
            }
            return parts;
        }
    }
}
