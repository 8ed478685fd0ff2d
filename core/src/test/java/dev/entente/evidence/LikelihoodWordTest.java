// SPDX-License-Identifier: Apache-2.0
package dev.entente.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Fraction;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scale of ICD 203. */
class LikelihoodWordTest {

    @ParameterizedTest(name = "{0} in a thousand: {1}")
    @CsvSource({
        "0,",
        "9,",
        "10, almost no chance",
        "49, almost no chance",
        "50, very unlikely",
        "199, very unlikely",
        "200, unlikely",
        "449, unlikely",
        "450, roughly even chance",
        "500, roughly even chance",
        "550, roughly even chance",
        "551, likely",
        "800, likely",
        "801, very likely",
        "950, very likely",
        "951, almost certain",
        "990, almost certain",
        "991,",
        "1000,"
    })
    void wordsAtTheBoundaries(int perMille, String word) {
        assertThat(LikelihoodWord.of(Fraction.of(perMille, 1000)).map(LikelihoodWord::word))
                .isEqualTo(Optional.ofNullable(word));
    }

    @Test
    void aChanceAndItsContraryMirrorEachOther() {
        List<LikelihoodWord> scale = List.of(LikelihoodWord.values());
        assertThat(IntStream.rangeClosed(10, 990)).allSatisfy(n -> {
            int place = scale.indexOf(LikelihoodWord.of(Fraction.of(n, 1000)).orElseThrow());
            int contrary =
                    scale.indexOf(LikelihoodWord.of(Fraction.of(1000 - n, 1000)).orElseThrow());
            assertThat(place + contrary).as("%d in a thousand", n).isEqualTo(scale.size() - 1);
        });
    }
}
