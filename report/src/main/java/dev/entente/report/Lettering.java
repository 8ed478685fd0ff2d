// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the letters of a text are shown with, where the fonts that come with Entente are to be drawn into a file and the
 * reader's own can't help: in a PDF and in a PNG.
 *
 * @param spares the fonts that stand in where ours lack letters
 * @param lacking the letters for which there is no font; a box stands for each
 * @param loose the letters of scripts that have to be joined or stacked, and are set one by one here
 */
public record Lettering(List<SpareFont> spares, SortedSet<Integer> lacking, SortedSet<Integer> loose) {

    private static final int MOST_NAMED = 12;

    /** No mark of a script stands behind the supplementary plane. */
    private static final int MARKS_END = 0x20000;

    /** Scripts that have marks and can be set one by one all the same: marks are rare in them, or our own joining sees to them. */
    private static final Set<UnicodeScript> PLAIN = EnumSet.of(
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.GLAGOLITIC,
            UnicodeScript.COPTIC,
            UnicodeScript.HEBREW,
            UnicodeScript.ARABIC,
            UnicodeScript.ETHIOPIC,
            UnicodeScript.HAN,
            UnicodeScript.HANGUL,
            UnicodeScript.TIFINAGH);

    /** Scripts that join their letters and have no marks. */
    private static final Set<UnicodeScript> CURSIVE =
            EnumSet.of(UnicodeScript.PHAGS_PA, UnicodeScript.PSALTER_PAHLAVI, UnicodeScript.CHORASMIAN);

    private static final Set<UnicodeScript> SHAPED = shaped();

    /**
     * Scripts whose letters have to be joined, stacked or put in another order: those that join, and by the Unicode Character
     * Database those that write with marks of their own.
     */
    private static Set<UnicodeScript> shaped() {
        Set<UnicodeScript> shaped = IntStream.range(0, MARKS_END)
                .filter(Lettering::mark)
                .mapToObj(UnicodeScript::of)
                .collect(Collectors.toCollection(() -> EnumSet.copyOf(CURSIVE)));
        shaped.removeAll(PLAIN);
        return shaped;
    }

    private static boolean mark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    public Lettering {
        spares = List.copyOf(spares);
        lacking = new TreeSet<>(lacking);
        loose = new TreeSet<>(loose);
    }

    /** What a text needs, of these fonts. */
    static Lettering of(String text, SpareFonts fonts) {
        List<SpareFont> spares = new ArrayList<>();
        SortedSet<Integer> lacking = new TreeSet<>();
        ArabicForms.of(text)
                .codePoints()
                .filter(Lettering::shown)
                .filter(letter -> !Face.anyHas(letter))
                .sorted()
                .distinct()
                .forEach(letter -> {
                    if (spares.stream().noneMatch(font -> font.has(letter))) {
                        fonts.with(letter).ifPresentOrElse(spares::add, () -> lacking.add(letter));
                    }
                });
        SortedSet<Integer> loose = text.codePoints()
                .filter(Lettering::setLoosely)
                .filter(letter -> !lacking.contains(letter))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        return new Lettering(spares, lacking, loose);
    }

    private static boolean setLoosely(int letter) {
        return needsMore(letter) || !ArabicForms.joins(letter);
    }

    /** Whether a letter is of a script that is more than letters in a row. */
    static boolean needsMore(int letter) {
        return SHAPED.contains(UnicodeScript.of(letter));
    }

    /** Whether something is to be seen of a character. */
    static boolean shown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> false;
            default -> character < 0xFE00 || character > 0xFE0F;
        };
    }

    /** The spare font that shows a character. */
    Optional<SpareFont> with(int character) {
        return spares.stream().filter(font -> font.has(character)).findFirst();
    }

    /** Whether everything is shown as it should be. */
    public boolean whole() {
        return lacking.isEmpty() && loose.isEmpty();
    }

    /** What isn't shown as it should be, a sentence each, naming the letters; none where all is well. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (!lacking.isEmpty()) {
            warnings.add("No TrueType font here has " + named(lacking) + "; a box stands for each.");
        }
        if (!loose.isEmpty()) {
            warnings.add("The letters of " + scripts(loose) + " (" + named(loose)
                    + ") stand one by one, not joined or stacked as they should be.");
        }
        return List.copyOf(warnings);
    }

    /** The same for the reader of the file, in letters that it has; empty where all is well. */
    Optional<String> note() {
        List<String> parts = new ArrayList<>();
        if (!lacking.isEmpty()) {
            parts.add((lacking.size() == 1
                            ? "A box stands for a letter"
                            : "Boxes stand for " + lacking.size() + " letters")
                    + " (" + scripts(lacking) + ") that no font of the machine has on which this was made.");
        }
        if (!loose.isEmpty()) {
            parts.add("The letters of " + scripts(loose) + " are not joined or stacked as they should be.");
        }
        return whole() ? Optional.empty() : Optional.of(String.join(" ", parts));
    }

    private static String named(SortedSet<Integer> letters) {
        String first =
                letters.stream().limit(MOST_NAMED).map(Character::toString).collect(Collectors.joining(" "));
        int more = letters.size() - MOST_NAMED;
        return more > 0 ? first + " and " + more + " more" : first;
    }

    /** The scripts of letters, by their English names; signs that belong to none are called so. */
    private static String scripts(SortedSet<Integer> letters) {
        List<String> names = letters.stream()
                .map(UnicodeScript::of)
                .map(script -> switch (script) {
                    case HAN -> "Chinese characters";
                    case COMMON, INHERITED, UNKNOWN -> "emoji and signs";
                    default -> name(script);
                })
                .distinct()
                .toList();
        return String.join(", ", names);
    }

    private static String name(UnicodeScript script) {
        String name = script.name().replace('_', ' ');
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
