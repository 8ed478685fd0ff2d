// SPDX-License-Identifier: Apache-2.0
package dev.entente.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.statement.Statement.And;
import dev.entente.statement.Statement.Atom;
import dev.entente.statement.Statement.ByName;
import dev.entente.statement.Statement.Iff;
import dev.entente.statement.Statement.Not;
import dev.entente.statement.Statement.Or;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements that name others: what they mean is that of their expansion, which is never made. */
class SharedStatementsTest {

    /** Spelled out, 10^60 statements and more: whoever expands it doesn't end. */
    private static Statement chain(String name) {
        Statement statement = new Atom("x");
        for (int k = 0; k < 60; k++) {
            statement = new ByName(name + k, new And(Collections.nCopies(10, statement)));
        }
        return statement;
    }

    @Test
    void aHugeStatementIsAskedLikeASmallOne() {
        Statement chain = chain("o");
        assertThat(chain.holds(_ -> true)).isTrue();
        assertThat(chain.holds(_ -> false)).isFalse();
        assertThat(chain.atoms()).containsExactly("x");
        assertThat(chain.replace(name -> new Atom("y." + name)).atoms()).containsExactly("y.x");
        assertThat(chain.text()).isEqualTo("o59");
        assertThat(new Not(chain).text()).isEqualTo("not o59");
        assertThat(chain.depth()).isEqualTo(61);
        assertThat(chain.size()).isEqualTo(Long.MAX_VALUE);
        assertThat(chain.spelledOut(_ -> false)).isSameAs(chain);
    }

    @Test
    void hugeStatementsAreEqualWhereTheySayTheSame() {
        assertThat(chain("o")).isEqualTo(chain("p")).hasSameHashCodeAs(chain("p"));
        assertThat(new Or(List.of(chain("o"), new Atom("y")))).isEqualTo(new Or(List.of(chain("p"), new Atom("y"))));
        assertThat(chain("o").replace(_ -> new Atom("y"))).isNotEqualTo(chain("o"));
        assertThat(chain("o").seal()).isEqualTo(chain("p").seal());
    }

    @Test
    void aStatementOfAHundredThousandTermsIsAskedAtOnce() {
        List<Statement> parts = new ArrayList<>();
        for (int k = 0; k < 100_000; k++) {
            parts.add(new Or(List.of(new Atom("a" + k % 1000), new Not(new Atom("b" + k)))));
        }
        Statement wide = new And(parts);
        ParsedStatement parsed = StatementParser.parse(wide.text());
        assertThat(parsed).isInstanceOfSatisfying(ParsedStatement.Read.class, read -> {
            assertThat(read.statement()).isEqualTo(wide).hasSameHashCodeAs(wide);
            assertThat(read.statement().seal()).isEqualTo(wide.seal());
            assertThat(read.statement().atoms()).hasSize(101_000);
            assertThat(read.statement().holds(_ -> true)).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aNamedStatementMeansItsExpansion(long seed) {
        Random random = new Random(seed);
        for (int k = 0; k < 200; k++) {
            List<Statement> named = new ArrayList<>(List.of(new Atom("a"), new Atom("b"), new Atom("c")));
            List<Statement> plain = new ArrayList<>(named);
            for (int o = 0; o < 6; o++) {
                int kind = random.nextInt(4);
                int first = random.nextInt(named.size());
                int second = random.nextInt(named.size());
                named.add(new ByName("o" + o, joined(kind, named.get(first), named.get(second))));
                plain.add(joined(kind, plain.get(first), plain.get(second)));
            }
            String which = "seed %s, statement %s: %s".formatted(seed, k, plain.getLast());
            Statement shared = named.getLast();
            assertThat(shared.spelledOut(_ -> false)).as(which).isEqualTo(plain.getLast());
            assertThat(shared.seal()).as(which).isEqualTo(plain.getLast().seal());
            assertThat(shared.size()).as(which).isEqualTo(plain.getLast().size());
            assertThat(shared.depth()).as(which).isEqualTo(plain.getLast().depth());
            assertThat(shared.atoms()).as(which).isEqualTo(plain.getLast().atoms());
            for (int at = 0; at < 8; at++) {
                int state = at;
                assertThat(shared.holds(atom -> (state >> "abc".indexOf(atom) & 1) == 1))
                        .as("%s at %s", which, at)
                        .isEqualTo(plain.getLast().holds(atom -> (state >> "abc".indexOf(atom) & 1) == 1));
            }
        }
    }

    private static Statement joined(int kind, Statement one, Statement other) {
        return switch (kind) {
            case 0 -> new And(List.of(one, other));
            case 1 -> new Or(List.of(one, other));
            case 2 -> new Not(one);
            default -> new Iff(one, other);
        };
    }
}
