// SPDX-License-Identifier: Apache-2.0
package dev.entente.cases;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place in a source where a claim stands.
 *
 * @param where as the case file says: a number from 1, or a range of them ("3-4")
 * @param fingerprint what tells the text there again, without holding it
 */
public record Anchor(Unit unit, String where, Optional<String> fingerprint) {

    private static final Pattern RANGE = Pattern.compile("([0-9]{1,6})(?:\\s*[-–]\\s*([0-9]{1,6}))?");

    /** What places are counted in. */
    public enum Unit {
        PARAGRAPH("paragraph", "¶"),
        PAGE("page", "p. ");

        private final String word;
        private final String sign;

        Unit(String word, String sign) {
            this.word = word;
            this.sign = sign;
        }

        public String word() {
            return word;
        }

        /** A place in short: "¶3", "p. 3". */
        public String at(String where) {
            return sign + where;
        }
    }

    /** Places that follow each other, from 1, both ends included. */
    public record Range(int first, int last) {
        public Range {
            if (first < 1 || last < first) {
                throw new IllegalArgumentException("no range (" + first + " to " + last + ")");
            }
        }

        public int length() {
            return last - first + 1;
        }

        /** "3", "3-4". */
        @Override
        public String toString() {
            return first == last ? String.valueOf(first) : first + "-" + last;
        }
    }

    /** "¶3", "p. 3". */
    public String text() {
        return unit.at(where);
    }

    /** The places that are meant; empty where {@link #where} is no number and no range. */
    public Optional<Range> range() {
        Matcher numbers = RANGE.matcher(where.strip());
        if (!numbers.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(numbers.group(1));
        int last = numbers.group(2) == null ? first : Integer.parseInt(numbers.group(2));
        return first < 1 || last < first ? Optional.empty() : Optional.of(new Range(first, last));
    }
}
