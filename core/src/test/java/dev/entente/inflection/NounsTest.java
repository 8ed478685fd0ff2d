// SPDX-License-Identifier: Apache-2.0
package dev.entente.inflection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NounsTest {

    @ParameterizedTest
    @CsvSource({
        "talks, true",
        "talks after a letter, true",
        "free elections under supervision, true",
        "a truce, false",
        "an end to sanctions, false",
        "a deal without sanctions, false",
        "today’s situation, false",
        "peace between the sisters, false",
        "the Ministry of Mines and Energy, false",
        "Washington and Tokyo, true",
        "the headquarters, false"
    })
    void tellsOneFromMany(String name, boolean many) {
        assertThat(Nouns.plural(name)).isEqualTo(many);
    }
}
