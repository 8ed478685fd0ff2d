// SPDX-License-Identifier: Apache-2.0
package dev.entente.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Saves one text after the other into a file until it is killed. */
final class KilledSaver {

    private static final int LINES = 20_000;

    private KilledSaver() {}

    /** A text that shows whether it is whole: one line, over and over. */
    static String text(int number) {
        return ("# the text of number " + number + "\n").repeat(LINES + number);
    }

    @SuppressWarnings("InfiniteLoop")
    public static void main(String... args) {
        for (int number = 0; ; number = (number + 1) % 10) {
            WholeFile.replace(Path.of(args[0]), text(number).getBytes(StandardCharsets.UTF_8));
            System.out.println(number);
        }
    }
}
