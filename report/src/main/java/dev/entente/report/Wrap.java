// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Text broken into lines that are no wider than asked. */
final class Wrap {

    private static final int HALVINGS = 5;

    /** Where a line can end: a percent sign stays with its number. */
    private static final String SPACES = "\\s+(?!\\s|%)";

    private final Face face;
    private final double size;
    private final double width;
    private final List<String> lines = new ArrayList<>();
    private String line = "";

    private Wrap(Face face, double size, double width) {
        this.face = face;
        this.size = size;
        this.width = width;
    }

    /** As few lines as the width allows, of about the same length; a word is broken within only where it is wider than a line. */
    static List<String> lines(String text, Face face, double size, double width) {
        List<String> fewest = greedy(text, face, size, width);
        double narrow = Math.min(width, Math.max(width / 2, longestWord(text, face, size)));
        double wide = width;
        for (int i = 0; i < HALVINGS && fewest.size() > 1; i++) {
            double middle = (narrow + wide) / 2;
            if (greedy(text, face, size, middle).size() > fewest.size()) {
                narrow = middle;
            } else {
                wide = middle;
            }
        }
        return greedy(text, face, size, wide);
    }

    private static double longestWord(String text, Face face, double size) {
        return Stream.of(text.strip().split(SPACES, -1))
                .mapToDouble(word -> face.width(word, size))
                .max()
                .orElse(0);
    }

    private static List<String> greedy(String text, Face face, double size, double width) {
        Wrap wrap = new Wrap(face, size, width);
        for (String word : text.strip().split(SPACES, -1)) {
            wrap.add(word);
        }
        wrap.lines.add(wrap.line);
        return wrap.lines;
    }

    private void add(String word) {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (fits(longer)) {
            line = longer;
        } else if (line.isEmpty()) {
            breakUp(word);
        } else {
            lines.add(line);
            line = "";
            add(word);
        }
    }

    private void breakUp(String word) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length() && fits(word.substring(0, word.offsetByCodePoints(end, 1)))) {
            end = word.offsetByCodePoints(end, 1);
        }
        if (end == word.length()) {
            line = word;
        } else {
            lines.add(word.substring(0, end));
            add(word.substring(end));
        }
    }

    private boolean fits(String text) {
        return face.width(text, size) <= width;
    }
}
