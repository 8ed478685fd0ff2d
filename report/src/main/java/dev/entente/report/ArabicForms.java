// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Arabic letters as they join: each by the character for its form that Unicode has in its blocks of presentation forms,
 * which fonts have a letter for, so that text looks right where nothing else joins letters. Which forms a letter has says
 * how it joins: with an initial one on both sides, with a final one alone only to what comes before it. Lam and alef
 * become one. A letter without such forms stays as it is: see {@link #joins}.
 */
final class ArabicForms {

    private static final int FIRST = 0xFB50;
    private static final int LAST = 0xFEFC;
    private static final int LAM = 0x0644;
    private static final int TATWEEL = 0x0640;
    private static final int JOINER = 0x200D;
    private static final Map<String, Map<Form, Integer>> FORMS = forms();

    private enum Form {
        ISOLATED,
        FINAL,
        INITIAL,
        MEDIAL
    }

    private ArabicForms() {}

    /** A text with its Arabic letters in the forms that they have where they stand; in the order of reading, as it was. */
    static String of(String text) {
        if (text.codePoints().noneMatch(ArabicForms::arabic)) {
            return text;
        }
        int[] letters = ligatures(text);
        StringBuilder shaped = new StringBuilder();
        for (int at = 0; at < letters.length; at++) {
            boolean before = before(letters, at) && joinsBefore(letters[at]);
            boolean after = joinsAfter(letters[at]) && after(letters, at);
            Form form = before ? after ? Form.MEDIAL : Form.FINAL : after ? Form.INITIAL : Form.ISOLATED;
            shaped.appendCodePoint(formsOf(letters[at]).getOrDefault(form, letters[at]));
        }
        return shaped.toString();
    }

    /** Whether a letter is shown as it should be: it isn't Arabic, is no letter, or has its forms. */
    static boolean joins(int letter) {
        return !arabic(letter)
                || !Character.isLetter(letter)
                || letter == TATWEEL
                || (letter >= FIRST && letter <= LAST)
                || !formsOf(letter).isEmpty();
    }

    private static boolean arabic(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC;
    }

    private static boolean before(int[] letters, int at) {
        int k = at - 1;
        while (k >= 0 && mark(letters[k])) {
            k--;
        }
        return k >= 0 && joinsAfter(letters[k]);
    }

    private static boolean after(int[] letters, int at) {
        int k = at + 1;
        while (k < letters.length && mark(letters[k])) {
            k++;
        }
        return k < letters.length && joinsBefore(letters[k]);
    }

    private static boolean mark(int letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static boolean joinsBefore(int letter) {
        return letter == TATWEEL || letter == JOINER || formsOf(letter).containsKey(Form.FINAL);
    }

    private static boolean joinsAfter(int letter) {
        return letter == TATWEEL || letter == JOINER || formsOf(letter).containsKey(Form.INITIAL);
    }

    /** The letters of a text, lam and alef as one, by the isolated form of both. */
    private static int[] ligatures(String text) {
        int[] letters = text.codePoints().toArray();
        int kept = 0;
        for (int at = 0; at < letters.length; at++) {
            Optional<Integer> both = at + 1 < letters.length && letters[at] == LAM
                    ? Optional.ofNullable(of(List.of(LAM, letters[at + 1])).get(Form.ISOLATED))
                    : Optional.empty();
            letters[kept++] = both.orElse(letters[at]);
            at += both.isPresent() ? 1 : 0;
        }
        return Arrays.copyOf(letters, kept);
    }

    private static Map<Form, Integer> formsOf(int letter) {
        boolean both = letter >= 0xFEF5 && letter <= LAST;
        return both
                ? FORMS.getOrDefault(Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC), Map.of())
                : of(List.of(letter));
    }

    private static Map<Form, Integer> of(List<Integer> letters) {
        StringBuilder text = new StringBuilder();
        letters.forEach(text::appendCodePoint);
        return FORMS.getOrDefault(text.toString(), Map.of());
    }

    /** By the letters that each stands for, the characters for their forms: of single letters, and of lam with alef. */
    private static Map<String, Map<Form, Integer>> forms() {
        Map<String, Map<Form, Integer>> forms = new HashMap<>();
        for (int character = FIRST; character <= LAST; character++) {
            String name = Optional.ofNullable(Character.getName(character)).orElse("");
            String letters = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
            boolean single = letters.codePointCount(0, letters.length()) == 1;
            if (name.startsWith("ARABIC L") && (single || name.startsWith("ARABIC LIGATURE LAM WITH ALEF "))) {
                for (Form form : Form.values()) {
                    if (name.endsWith(" " + form + " FORM")) {
                        forms.computeIfAbsent(letters, _ -> new TreeMap<>()).putIfAbsent(form, character);
                    }
                }
            }
        }
        return forms;
    }
}
