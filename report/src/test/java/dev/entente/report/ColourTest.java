// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contrast as WCAG 2 computes it, for every colour on all that it may stand on; and no colour beside those. */
class ColourTest {

    private static final double TEXT = 4.5;

    @ParameterizedTest
    @EnumSource
    void standsOutOnItsGroundsOnLightSheets(Colour colour) {
        colour.grounds().forEach(ground -> check(colour, ground, Colour::light));
    }

    @ParameterizedTest
    @EnumSource
    void standsOutOnItsGroundsOnDarkSheets(Colour colour) {
        colour.grounds().forEach(ground -> check(colour, ground, Colour::dark));
    }

    /** The letter of a state is written in the colour of the sheet. */
    @Test
    void lettersStandOutOnTheirBadges() {
        assertThat(contrast(Colour.PAPER.light(), Colour.ACCENT.light())).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(Colour.PAPER.dark(), Colour.ACCENT.dark())).isGreaterThanOrEqualTo(TEXT);
    }

    @Test
    void knownContrasts() {
        assertThat(contrast(0xffffff, 0x000000)).isEqualTo(21);
        assertThat(contrast(0x777777, 0xffffff)).isBetween(4.47, 4.49);
    }

    @ParameterizedTest
    @ValueSource(strings = {"brief.css", "brief-pdf.css"})
    void styleSheetsNameTheirColoursFromThePaletteAlone(String sheet) {
        String css = BriefHtml.sheet(sheet);
        Set<String> declared =
                Arrays.stream(Colour.values()).map(Colour::variable).collect(Collectors.toCollection(HashSet::new));
        declared.add("--title");
        assertThat(all("var\\((--[a-z]+)\\)", css)).isSubsetOf(declared);
        assertThat(css).doesNotContainPattern("#[0-9a-fA-F]{3}").doesNotContain("rgb", "hsl");
        List<String> painted = all("(?:^|[\\s;{])(?:color|background|background-color): *([^;}]+)", css);
        assertThat(painted).allSatisfy(value -> assertThat(value).startsWith("var(--"));
        assertThat(all("\\d(?:px|pt) solid ([^;}]+)", css))
                .allSatisfy(value -> assertThat(value).startsWith("var(--"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"brief.css", "brief-pdf.css"})
    void textIsSetInColoursThatContrastEnoughForText(String sheet) {
        Set<Colour> used = all("[\\s;{]color: *var\\(--([a-z]+)\\)", BriefHtml.sheet(sheet)).stream()
                .map(name -> Colour.valueOf(name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        assertThat(used).isNotEmpty();
        assertThat(used).allSatisfy(colour -> assertThat(colour.leastContrast()).isGreaterThanOrEqualTo(TEXT));
    }

    @Test
    void picturesSetTextInColoursThatContrastEnoughForText() {
        assertThat(Stream.of(Pictures.standoff(), Pictures.crowded())
                        .flatMap(picture -> PictureDrawing.of(picture, Drawing.Frame.PAGE).marks().stream())
                        .filter(Mark.Text.class::isInstance)
                        .map(mark -> ((Mark.Text) mark).colour())
                        .filter(colour -> colour != Colour.PAPER)
                        .distinct())
                .isNotEmpty()
                .allSatisfy(colour -> assertThat(colour.leastContrast()).isGreaterThanOrEqualTo(TEXT));
    }

    private static void check(Colour colour, Colour ground, Function<Colour, Integer> sheet) {
        assertThat(contrast(sheet.apply(colour), sheet.apply(ground)))
                .as("%s on %s", colour, ground)
                .isGreaterThanOrEqualTo(colour.leastContrast());
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1).strip())
                .toList();
    }

    /** WCAG 2.2, "contrast ratio". */
    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8) + 0.0722 * channel(rgb);
    }

    private static double channel(int rgb) {
        double c = (rgb & 0xff) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
