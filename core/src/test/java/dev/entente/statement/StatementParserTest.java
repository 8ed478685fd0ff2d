// SPDX-License-Identifier: Apache-2.0
package dev.entente.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.statement.ParsedStatement.Read;
import dev.entente.statement.ParsedStatement.Refused;
import dev.entente.statement.Statement.And;
import dev.entente.statement.Statement.Atom;
import dev.entente.statement.Statement.Constant;
import dev.entente.statement.Statement.Iff;
import dev.entente.statement.Statement.Implies;
import dev.entente.statement.Statement.Not;
import dev.entente.statement.Statement.Or;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementParserTest {

    @ParameterizedTest(name = "{0}  is  {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "not a and b; (not a) and b",
                "a or b and c; a or (b and c)",
                "a implies b or c; a implies (b or c)",
                "a iff b implies c; a iff (b implies c)",
                "a if b; b implies a",
                "not not a; not (not a)",
                "!a & b | c; ((not a) and b) or c",
                "a -> b; a implies b",
                "a <-> b; a iff b",
                "a->b; a implies b",
                "(((a))); a",
            })
    void reads(String text, String same) {
        assertThat(read(text)).isEqualTo(read(same));
    }

    @ParameterizedTest(name = "“{0}”: {1} to {2}: {3}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a and and b; 6; 9; a name is missing after “and”, before “and”",
                "a b; 2; 3; “and”, “or” or another connective is missing before “b”",
                "a AND b; 2; 5; “and”, “or” or another connective is missing before “AND”",
                "(a or b; 0; 1; this parenthesis is never closed",
                "a or b); 6; 7; this parenthesis closes nothing",
                "a implies b implies c; 12; 19; a chain of implies, if or iff wants parentheses",
                "a if b if c; 7; 9; a chain of implies, if or iff wants parentheses",
                "a iff b iff c; 8; 11; a chain of implies, if or iff wants parentheses",
                "a implies b if c; 12; 14; a chain of implies, if or iff wants parentheses",
                "a = b; 2; 3; “=” is not part of the language of statements",
                "a and; 5; 6; a name is missing after “and”, before the end of the statement",
                "``; 0; 1; the statement is empty",
                "a 😀 b; 2; 4; “😀” is not part of the language of statements",
            })
    void pointsAtTheMistake(String text, int start, int end, String message) {
        assertThat(StatementParser.parse(text)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.error().message()).isEqualTo(message);
            assertThat(refused.error().start()).isEqualTo(start);
            assertThat(refused.error().end()).isEqualTo(end);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsPrintedIsReadBack(long seed) {
        Random random = new Random(seed);
        for (int k = 0; k < 500; k++) {
            Statement statement = statement(random, 4);
            assertThat(read(statement.text()))
                    .as("seed %s, statement %s: %s", seed, k, statement.text())
                    .isEqualTo(statement);
        }
    }

    @ParameterizedTest(name = "a parenthesis {0} deep")
    @ValueSource(ints = {150, 100_000})
    void deepNestingIsReadOrRefusedAndNeverOverflows(int depth) {
        ParsedStatement parsed = StatementParser.parse("(".repeat(depth) + "a" + ")".repeat(depth));
        assertThat(parsed).isInstanceOf(depth < 200 ? Read.class : Refused.class);
    }

    private static Statement read(String text) {
        return switch (StatementParser.parse(text)) {
            case Read read -> read.statement();
            case Refused refused -> throw new AssertionError(text + ": " + refused.error());
        };
    }

    private static Statement statement(Random random, int depth) {
        int kind = depth == 0 ? random.nextInt(2) : random.nextInt(7);
        return switch (kind) {
            case 0 -> new Atom(List.of("a", "b", "c-d", "x.e").get(random.nextInt(4)));
            case 1 -> random.nextInt(6) == 0 ? new Constant(random.nextBoolean()) : new Atom("f");
            case 2 -> new Not(statement(random, depth - 1));
            case 3 -> new And(List.of(statement(random, depth - 1), statement(random, depth - 1)));
            case 4 ->
                new Or(List.of(
                        statement(random, depth - 1), statement(random, depth - 1), statement(random, depth - 1)));
            case 5 -> new Implies(statement(random, depth - 1), statement(random, depth - 1));
            default -> new Iff(statement(random, depth - 1), statement(random, depth - 1));
        };
    }
}
