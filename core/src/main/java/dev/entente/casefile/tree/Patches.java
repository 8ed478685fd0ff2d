// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The syntax errors met in a text so far, and the text with those stretches of it covered that stop the engine and
 * whose meaning is plain all the same: an unquoted statement that begins with a sign of YAML, mostly. Nothing moves.
 */
final class Patches {

    private static final int MOST = 50;

    private final SourceFile file;
    private final StringBuilder text;
    private final List<SyntaxMistake.Explained> mistakes = new ArrayList<>();

    Patches(SourceFile file) {
        this.file = file;
        this.text = new StringBuilder(file.text());
    }

    String text() {
        return text.toString();
    }

    List<SyntaxMistake.Explained> mistakes() {
        return mistakes;
    }

    void add(SyntaxMistake.Explained mistake) {
        mistakes.add(mistake);
        mistake.covered().ifPresent(place -> {
            for (int i = place.start(); i < place.end(); i++) {
                text.setCharAt(i, 'x');
            }
        });
    }

    /** Whether another pass can get beyond the last mistake. */
    boolean canGoOn() {
        return !mistakes.isEmpty()
                && mistakes.size() < MOST
                && mistakes.getLast().covered().isPresent();
    }

    /** What the analyst wrote in the covered stretch that starts at an offset. */
    Optional<String> at(int start) {
        return mistakes.stream()
                .flatMap(mistake -> mistake.covered().stream())
                .filter(place -> place.start() == start)
                .map(place -> file.text().substring(place.start(), place.end()))
                .findFirst();
    }
}
