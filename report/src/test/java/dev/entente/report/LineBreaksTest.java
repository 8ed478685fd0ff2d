// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines end between words and after hyphens, and never at an apostrophe within a word. */
class LineBreaksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "whether today’s situation; whether |today’s |situation",
                "rock’n’roll in Xi’an; rock’n’roll |in |Xi’an",
                "the parties’ wants; the |parties’ |wants",
                "‘so’ (done), well-known; ‘so’ |(done), |well-|known"
            })
    void betweenWords(String text, String parts) {
        LineBreaks breaks = new LineBreaks();
        breaks.setText(text);
        StringBuilder cut = new StringBuilder(text);
        int shift = 0;
        for (int at = breaks.next(); at >= 0 && at < text.length(); at = breaks.next()) {
            if (at > 0) {
                cut.insert(at + shift, '|');
                shift++;
            }
        }
        assertThat(cut).hasToString(parts);
    }
}
