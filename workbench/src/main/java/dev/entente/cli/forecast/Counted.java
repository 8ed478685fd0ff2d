// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.forecast;

/** Things with their number. */
final class Counted {

    private Counted() {}

    /** "1 line", "1,200 lines". */
    static String of(int number, String what) {
        return Figures.number(number) + " " + what + (number == 1 ? "" : "s");
    }
}
