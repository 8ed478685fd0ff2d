// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Which scripts have a font where letters are drawn into a file, as in a PDF and in a PNG: told by letters that a text in
 * the script can hardly do without.
 *
 * @param shown the scripts, by their English names, that our fonts or those of the machine have
 * @param loose those of the shown whose letters stand one by one, not joined or stacked as they should be
 * @param lacking those for which there is no font, so that boxes stand for their letters
 */
public record ScriptsShown(List<String> shown, List<String> loose, List<String> lacking) {

    /** A script, and some letters of it. */
    private record Sample(String script, String letters) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample("Latin", "aßłő"),
            new Sample("Greek", "αώΩ"),
            new Sample("Cyrillic", "ажїЯ"),
            new Sample("Arabic", "ابپ"),
            new Sample("Hebrew", "אבת"),
            new Sample("Armenian", "աբև"),
            new Sample("Georgian", "აბჰ"),
            new Sample("Ethiopic", "አበሠ"),
            new Sample("Devanagari", "अकत"),
            new Sample("Bengali", "অকত"),
            new Sample("Tamil", "அகத"),
            new Sample("Sinhala", "අකත"),
            new Sample("Thai", "กขอ"),
            new Sample("Khmer", "កខត"),
            new Sample("Burmese", "ကခတ"),
            new Sample("Chinese", "中国國"),
            new Sample("Japanese", "あアん"),
            new Sample("Korean", "한국가"));

    public ScriptsShown {
        shown = List.copyOf(shown);
        loose = List.copyOf(loose);
        lacking = List.copyOf(lacking);
    }

    /** With our fonts, and these where ours lack a letter. */
    public static ScriptsShown with(SpareFonts fonts) {
        List<String> shown = new ArrayList<>();
        List<String> loose = new ArrayList<>();
        List<String> lacking = new ArrayList<>();
        for (Sample sample : SAMPLES) {
            Lettering letters = Lettering.of(sample.letters(), fonts);
            if (letters.lacking().isEmpty()) {
                shown.add(sample.script());
                if (!letters.loose().isEmpty()) {
                    loose.add(sample.script());
                }
            } else {
                lacking.add(sample.script());
            }
        }
        return new ScriptsShown(shown, loose, lacking);
    }
}
