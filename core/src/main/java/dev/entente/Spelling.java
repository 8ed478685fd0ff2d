// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which of the words that would be right was meant. */
public final class Spelling {

    private static final int FEW = 12;

    /** Longer words are not looked at letter by letter. */
    private static final int LONGEST = 200;

    /** Among more, many are near by chance, and looking at all of them for each slip takes long. */
    private static final int MOST_WORDS = 2_000;

    private Spelling() {}

    /**
     * A hint that names the word nearest to the one written, by the number of letters added, left out, replaced or
     * swapped (Damerau, 1964; each stretch edited once); empty when none is near enough to be a slip, and among more than
     * {@value #MOST_WORDS}.
     */
    public static String hint(String written, Collection<String> words) {
        return nearest(written, words)
                .map(word -> "Maybe you meant “" + word + "”.")
                .orElse("");
    }

    /** As {@link #hint(String, Collection)}, or all the words, after what they are, where they are few and none is near. */
    public static String hint(String written, Collection<String> words, String whatTheyAre) {
        String near = hint(written, words);
        boolean few = !words.isEmpty() && words.size() <= FEW;
        return near.isEmpty() && few ? whatTheyAre + ": " + String.join(", ", words) + "." : near;
    }

    public static Optional<String> nearest(String written, Collection<String> words) {
        if (words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        String plain = plain(written);
        return words.stream()
                .filter(word -> near(plain, plain(word)))
                .min(Comparator.comparingInt((String word) -> distance(plain, plain(word)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean near(String written, String word) {
        int allowed =
                Math.max(written.length(), word.length()) < 3 ? 0 : 1 + Math.min(written.length(), word.length()) / 5;
        boolean shortened = written.length() >= 4 && word.startsWith(written);
        boolean similar = Math.abs(written.length() - word.length()) <= allowed
                && Math.max(written.length(), word.length()) <= LONGEST;
        return shortened || (similar && distance(written, word) <= allowed);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[ _.-]", "");
    }

    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], 1 + beforeLast[j - 2]);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
