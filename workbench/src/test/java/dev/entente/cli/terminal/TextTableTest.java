// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void aPercentSignStaysWithItsNumber() {
        assertThat(TextTable.wrap("in 5/64 (about 8 %) of the box", 15))
                .containsExactly("in 5/64 (about", "8 %) of the box");
    }
}
