// SPDX-License-Identifier: Apache-2.0
package dev.entente.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.statement.ParsedStatement.Read;
import dev.entente.statement.ParsedStatement.Refused;
import dev.entente.statement.Statement.And;
import dev.entente.statement.Statement.Atom;
import dev.entente.statement.Statement.Constant;
import dev.entente.statement.Statement.Count;
import dev.entente.statement.Statement.Iff;
import dev.entente.statement.Statement.Implies;
import dev.entente.statement.Statement.Not;
import dev.entente.statement.Statement.Or;
import dev.entente.statement.Statement.Put;
import dev.entente.statement.Statement.Quantity;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementParserTest {

    /** The words of the language that can name options too are among them. */
    private static final List<String> NAMES = List.of(
            "a", "b", "c-d", "x.e", "unless", "xor", "either", "then", "none", "one", "at", "most", "least", "of",
            "only", "exactly");

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
                "a only if b; a implies b",
                "a unless b; not b implies a",
                "a or c unless b and d; not (b and d) implies (a or c)",
                "if a then b; a implies b",
                "if a and c then b or d; (a and c) implies (b or d)",
                "a if and only if b; a iff b",
                "a implies c if and only if b; (a implies c) iff b",
                "a iff if b then c; a iff (b implies c)",
                "either a or b or c; a or b or c",
                "not x implies either a or b; not x implies (a or b)",
                "a xor b; one of [a, b]",
                "c implies a xor not b; c implies one of [a, not b]",
                "exactly one of [a, b]; one of [a, b]",
                "at least one of [a, b]; a or b",
                "at least one of [a]; a",
                "not none of [a, b or c] and d; (not (none of [a, (b or c)])) and d",
                "at most one of [a, none of [b, c]]; at most one of [a, (none of [b, c])]",
                "unless unless then; not then implies unless",
                "if if-not then then; if-not implies then",
                "if then then either; then implies either",
                "either and xor or one; (either and xor) or one",
                "either unless then; not then implies either",
                "if either then xor; either implies xor",
                "either either or none; either or none",
                "only only if of; only implies of",
                "at and most and least and exactly; ((at and most and least and exactly))",
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
                "a =; 2; 3; a level is missing after “=”",
                "a = not b; 2; 3; a level is missing after “=”",
                "a == b; 2; 4; “==” is not part of the language of statements",
                "a => b; 2; 4; “=>” is not part of the language of statements",
                "not = b; 4; 5; a name is missing after “not”, before “=”",
                "(a) > b; 4; 5; only the name of an option can be compared with a level",
                "a > b > c; 6; 7; a chain of comparisons wants “and”",
                "a and; 5; 6; a name is missing after “and”, before the end of the statement",
                "``; 0; 1; the statement is empty",
                "a 😀 b; 2; 4; “😀” is not part of the language of statements",
                "a, b; 1; 2; “,” is not part of the language of statements",
                "a [b]; 2; 3; “[” is not part of the language of statements",
                "a unless b unless c; 11; 17; a chain of implies, if or iff wants parentheses",
                "a only if b implies c; 12; 19; a chain of implies, if or iff wants parentheses",
                "if a then b if c; 12; 14; a chain of implies, if or iff wants parentheses",
                "if a then b iff c; 12; 15; a chain of implies, if or iff wants parentheses",
                "a iff b if and only if c; 8; 10; a chain of implies, if or iff wants parentheses",
                "if a; 0; 2; this “if” has no “then”",
                "(if a) or b; 1; 3; this “if” has no “then”",
                "either a; 0; 6; this “either” has no “or”",
                "a and b xor c; 8; 11; “xor” beside “and”, “or” or another “xor” wants parentheses",
                "a or b xor c; 7; 10; “xor” beside “and”, “or” or another “xor” wants parentheses",
                "a xor b or c; 2; 5; “xor” beside “and”, “or” or another “xor” wants parentheses",
                "a xor b xor c; 2; 5; “xor” beside “and”, “or” or another “xor” wants parentheses",
                "a xor a; 2; 5; “a” stands twice among these",
                "one of a, b; 7; 8; a list in brackets is missing after “one of”",
                "one of [a, b; 7; 8; this bracket is never closed",
                "one of []; 8; 9; a name is missing after “[”, before “]”",
                "none of [a, b, a]; 0; 4; “a” stands twice among these",
                "a unless; 8; 9; a name is missing after “unless”, before the end of the statement",
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
            assertThat(read(statement.text()).text())
                    .as("seed %s, statement %s, as it was put", seed, k)
                    .isEqualTo(statement.text());
            assertThat(read(statement.plainText(name -> name)))
                    .as("seed %s, statement %s: %s", seed, k, statement.plainText(name -> name))
                    .isEqualTo(statement);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "talk only if not press",
                "freeze unless press",
                "talk if freeze and not press",
                "if talk then freeze",
                "none of [a, b]",
                "one of [a, b, not c]",
                "at most one of [a, b]",
                "a implies b",
                "(if a then b) iff c unless d",
            })
    void aStatementIsPrintedAsItWasPut(String text) {
        assertThat(read(text).text()).isEqualTo(text);
    }

    interface Truth {
        boolean of(boolean a, boolean b, boolean c);
    }

    static Stream<Arguments> wordings() {
        return Stream.of(
                wording("a only if b", (a, b, _) -> !a || b),
                wording("a if b", (a, b, _) -> !b || a),
                wording("a unless b", (a, b, _) -> b || a),
                wording("if a then b", (a, b, _) -> !a || b),
                wording("a if and only if b", (a, b, _) -> a == b),
                wording("either a or b", (a, b, _) -> a || b),
                wording("a xor b", (a, b, _) -> a != b),
                wording("none of [a, b, c]", (a, b, c) -> !a && !b && !c),
                wording("one of [a, b, c]", (a, b, c) -> count(a, b, c) == 1),
                wording("at most one of [a, b, c]", (a, b, c) -> count(a, b, c) <= 1),
                wording("at least one of [a, b, c]", (a, b, c) -> count(a, b, c) >= 1),
                wording("not one of [a, b, c]", (a, b, c) -> count(a, b, c) != 1),
                wording("c unless a xor b", (a, b, c) -> a != b || c));
    }

    private static Arguments wording(String text, Truth truth) {
        return Arguments.of(text, truth);
    }

    private static int count(boolean... truths) {
        int count = 0;
        for (boolean truth : truths) {
            count += truth ? 1 : 0;
        }
        return count;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wordings")
    void eachWordingIsTrueWhereEnglishSaysSo(String text, Truth truth) {
        for (int k = 0; k < 8; k++) {
            Map<String, Boolean> at = Map.of("a", (k & 1) != 0, "b", (k & 2) != 0, "c", (k & 4) != 0);
            assertThat(read(text).holds(at::get))
                    .as("%s at %s", text, at)
                    .isEqualTo(truth.of(
                            Objects.requireNonNull(at.get("a")),
                            Objects.requireNonNull(at.get("b")),
                            Objects.requireNonNull(at.get("c"))));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"québec", "québec", "परमाणु", "วาจา", "नि‌ति", "çöp-çözüm", "𐐷𐐲", "東京", "a_1"})
    void aNameIsLettersOfAnyScriptWithTheirMarks(String name) {
        assertThat(StatementParser.isName(name)).isTrue();
        assertThat(read("not " + name + " and b").atoms())
                .containsExactly(Normalizer.normalize(name, Normalizer.Form.NFC), "b");
    }

    @ParameterizedTest(name = "“{0}”")
    @ValueSource(strings = {"", "-a", "a-", "a b", "́a", "a.b", "a\u200Db", "a--b", "e!"})
    void whatIsNoNameIsNone(String text) {
        assertThat(StatementParser.isName(text)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"not ", "not (b and ", "not (a or (b and c)) and not (", "one of [a, none of [b, "})
    void deepNestingOfAnyKindIsRefused(String opening) {
        assertThat(StatementParser.parse(opening.repeat(20_000) + "a")).isInstanceOf(Refused.class);
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
        int kind = depth == 0 ? random.nextInt(2) : random.nextInt(12);
        return switch (kind) {
            case 0 -> new Atom(NAMES.get(random.nextInt(NAMES.size())));
            case 1 -> random.nextInt(6) == 0 ? new Constant(random.nextBoolean()) : new Atom("f");
            case 2 -> new Not(statement(random, depth - 1));
            case 3 -> new And(List.of(statement(random, depth - 1), statement(random, depth - 1)));
            case 4 ->
                new Or(List.of(
                        statement(random, depth - 1), statement(random, depth - 1), statement(random, depth - 1)));
            case 5 -> new Implies(statement(random, depth - 1), statement(random, depth - 1));
            case 6 -> new Implies(statement(random, depth - 1), statement(random, depth - 1), Put.IF);
            case 7 -> new Implies(statement(random, depth - 1), statement(random, depth - 1), Put.ONLY_IF);
            case 8 -> new Implies(statement(random, depth - 1), statement(random, depth - 1), Put.IF_THEN);
            case 9 -> new Implies(new Not(statement(random, depth - 1)), statement(random, depth - 1), Put.UNLESS);
            case 10 ->
                new Count(
                        List.of(Quantity.values()).get(random.nextInt(3)),
                        List.copyOf(new LinkedHashSet<>(
                                List.of(statement(random, depth - 1), statement(random, depth - 1)))));
            default -> new Iff(statement(random, depth - 1), statement(random, depth - 1));
        };
    }
}
