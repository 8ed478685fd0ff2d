// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import java.math.BigDecimal;

/** Numbers as tests write them. */
final class Numbers {

    private Numbers() {}

    /** "1/3", "0.9", "-2". */
    static Fraction of(String written) {
        int bar = written.indexOf('/');
        return bar < 0
                ? Fraction.of(new BigDecimal(written))
                : of(written.substring(0, bar)).over(of(written.substring(bar + 1)));
    }
}
