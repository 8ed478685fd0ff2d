// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.brief.words.WantPhrase.Deed;
import dev.entente.statement.ParsedStatement;
import dev.entente.statement.StatementParser;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements in words, read as the wants of Iran. */
class WantPhraseTest {

    private static final Map<String, Deed> DEEDS = Map.of(
            "talk", new Deed("Iran", "come to talks"),
            "freeze", new Deed("Iran", "freeze the programme"),
            "provoke", new Deed("Iran", "stage attacks"),
            "press", new Deed("the United States", "keep up sanctions"),
            "reward", new Deed("the United States", "offer inducements"),
            "block", new Deed("Congress", "legislate against a deal"));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "talk; to come to talks",
                "not talk; not to come to talks",
                "not press; the United States not to keep up sanctions",
                "talk and freeze; to come to talks and to freeze the programme",
                "talk and reward and not block; to come to talks, and the United States to offer inducements, and Congress not to legislate against a deal",
                "talk implies not press; to come to talks only if the United States were not to keep up sanctions",
                "not press implies talk; to come to talks if the United States were not to keep up sanctions",
                "talk implies (reward and not press); to come to talks only if the United States were to offer inducements and not keep up sanctions",
                "press implies provoke; to stage attacks if the United States were to keep up sanctions",
                "provoke iff press; to stage attacks if, and only if, the United States were to keep up sanctions",
                "press iff provoke; to stage attacks if, and only if, the United States were to keep up sanctions",
                "not provoke or press; to stage attacks only if the United States were to keep up sanctions",
                "talk or reward; either to come to talks, or the United States to offer inducements",
                "reward implies not block; Congress not to legislate against a deal if the United States were to offer inducements",
                "not (reward and press); either the United States not to offer inducements or not to keep up sanctions",
                "talk implies not (press or block); to come to talks only if the United States were not to keep up sanctions and Congress were not to legislate against a deal",
                "true; anything at all",
            })
    void reads(String statement, String phrase) {
        var parsed = (ParsedStatement.Read) StatementParser.parse(statement);
        assertThat(WantPhrase.of(parsed.statement(), "Iran", atom -> Objects.requireNonNull(DEEDS.get(atom))))
                .isEqualTo(phrase);
    }

    @ParameterizedTest
    @CsvSource({"0, no states", "1, one state", "12, twelve states", "13, 13 states", "1008, '1,008 states'"})
    void counts(long number, String said) {
        assertThat(English.count(number, "state")).isEqualTo(said);
    }
}
