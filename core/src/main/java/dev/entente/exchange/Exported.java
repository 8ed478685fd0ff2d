// SPDX-License-Identifier: Apache-2.0
package dev.entente.exchange;

import java.util.List;

/** What came of writing a case in another format. */
public sealed interface Exported {

    /**
     * It could be written.
     *
     * @param text the whole file
     * @param leftOut what the case says and the format can't hold, in words; none of it changes what the file says of the
     *     conflict
     */
    record Written(String text, List<String> leftOut) implements Exported {
        public Written {
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * It is a table, to be written as any kind of table.
     *
     * @param rows each with its cells from the left
     * @param leftOut as of {@link Written}
     */
    record Tabled(List<List<String>> rows, List<String> leftOut) implements Exported {
        public Tabled {
            rows = rows.stream().map(List::copyOf).toList();
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * The format can't hold the conflict: what is written would be another.
     *
     * @param why in a sentence
     */
    record Refused(String why) implements Exported {}
}
