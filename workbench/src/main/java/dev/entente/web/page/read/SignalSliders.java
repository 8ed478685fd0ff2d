// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.read;

import dev.entente.Fraction;
import dev.entente.brief.signal.SignalNames;
import dev.entente.brief.words.English;
import dev.entente.signal.LetterGame;
import dev.entente.web.server.Request;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the sliders of a signal stand: what it costs each type, belief before it, and the belief from which on the receiver
 * answers. They stand at the middle of the analyst’s bounds unless an address says otherwise.
 */
public record SignalSliders(List<Slider> sliders) {

    public SignalSliders {
        sliders = List.copyOf(sliders);
    }

    private static final int SERIOUS = 0;
    private static final int OTHER = 1;
    private static final int PRIOR = 2;
    private static final int BELIEF = 3;

    /** Digits behind the point. */
    private static final int PLACES = 2;

    /** Belief is neither impossible nor sure. */
    private static final BigDecimal LEAST_BELIEF = new BigDecimal("0.01");

    private static final BigDecimal MOST_BELIEF = new BigDecimal("0.99");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,6})?");

    /**
     * A slider.
     *
     * @param name of its field
     * @param label what it stands for, as within a sentence
     * @param analysts the middle of the analyst’s bounds
     * @param number where it stands
     * @param mistake what is wrong with what was asked for; else empty
     */
    public record Slider(
            String name,
            String label,
            BigDecimal least,
            BigDecimal most,
            Fraction analysts,
            Fraction number,
            Optional<String> mistake) {

        static Slider of(String name, String label, BigDecimal least, BigDecimal most, Fraction analysts) {
            BigDecimal stands = rounded(analysts);
            return new Slider(name, label, least.min(stands), most.max(stands), analysts, analysts, Optional.empty());
        }

        /** Where an address asks for; the analyst’s own number where it rounds to that, or where that can’t be. */
        private Slider at(Optional<String> asked) {
            if (asked.isEmpty()) {
                return this;
            }
            Optional<BigDecimal> wanted =
                    asked.filter(text -> NUMBER.matcher(text).matches()).map(BigDecimal::new);
            if (wanted.filter(value -> value.compareTo(rounded(analysts)) == 0).isPresent()) {
                return this;
            }
            return wanted.filter(value -> value.compareTo(least) >= 0 && value.compareTo(most) <= 0)
                    .map(value -> new Slider(name, label, least, most, analysts, Fraction.of(value), Optional.empty()))
                    .orElseGet(() -> new Slider(
                            name,
                            label,
                            least,
                            most,
                            analysts,
                            analysts,
                            Optional.of("“" + asked.get() + "” can’t be " + label + ": that is a number from "
                                    + least.toPlainString() + " to " + most.toPlainString()
                                    + ". The analyst’s own stands in its place.")));
        }

        /** The place of the slider. */
        public String stands() {
            return rounded(number).toPlainString();
        }

        /** Its label by itself. */
        public String heading() {
            return English.start(label);
        }

        boolean moved() {
            return !number.equals(analysts);
        }

        /** “what it costs the posturing type: 0.9 for 0.75”. */
        public String change() {
            return label + ": " + number.written() + " for " + analysts.written();
        }
    }

    /**
     * At the middle of the analyst’s bounds.
     *
     * @param most what a letter can cost at most in the square that is drawn
     */
    static SignalSliders of(LetterGame middle, Fraction most, SignalNames names) {
        BigDecimal highest = new BigDecimal(most.numerator())
                .divide(new BigDecimal(most.denominator()), PLACES, RoundingMode.CEILING)
                .stripTrailingZeros();
        String after = names.receiver() + " " + names.verb("answers", "answer");
        return new SignalSliders(List.of(
                Slider.of(
                        "serious",
                        "what it costs " + names.serious(),
                        BigDecimal.ZERO,
                        highest,
                        middle.costOfSerious()),
                Slider.of("other", "what it costs " + names.other(), BigDecimal.ZERO, highest, middle.costOfOther()),
                Slider.of("prior", "belief before it in " + names.serious(), LEAST_BELIEF, MOST_BELIEF, middle.prior()),
                Slider.of(
                        "belief", "the belief from which on " + after, LEAST_BELIEF, MOST_BELIEF, middle.threshold())));
    }

    /** Where an address asks for. */
    SignalSliders asked(Request request) {
        return new SignalSliders(sliders.stream()
                .map(slider -> slider.at(request.field(slider.name())))
                .toList());
    }

    Fraction costOfSerious() {
        return sliders.get(SERIOUS).number();
    }

    Fraction costOfOther() {
        return sliders.get(OTHER).number();
    }

    Fraction prior() {
        return sliders.get(PRIOR).number();
    }

    Fraction belief() {
        return sliders.get(BELIEF).number();
    }

    boolean priorMoved() {
        return sliders.get(PRIOR).moved();
    }

    /** What was moved, one after another. */
    List<String> changes() {
        return sliders.stream().filter(Slider::moved).map(Slider::change).toList();
    }

    List<String> mistakes() {
        List<String> mistakes = new ArrayList<>();
        sliders.forEach(slider -> slider.mistake().ifPresent(mistakes::add));
        return mistakes;
    }

    private static BigDecimal rounded(Fraction number) {
        return new BigDecimal(number.numerator())
                .divide(new BigDecimal(number.denominator()), MathContext.DECIMAL64)
                .setScale(PLACES, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }
}
