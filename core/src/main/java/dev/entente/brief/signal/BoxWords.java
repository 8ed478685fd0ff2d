// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.signal;

import dev.entente.Fraction;
import dev.entente.answer.part.Bounds;
import dev.entente.answer.part.Range;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The numbers of a game of signals in plain words: what the analyst gives them as, and the box that their bounds make.
 *
 * @param names what the parts of the signal are called
 * @param wording cites what numbers rest on
 */
record BoxWords(SignalNames names, Wording wording) {

    /**
     * A part of the box.
     *
     * @param share which share of the box it is
     * @param outcomes what can come of it there
     */
    record Part(Fraction share, String where, List<String> outcomes) {}

    static Sentence said(String text) {
        return BriefContext.computed(text);
    }

    static Block bullets(List<String> lines) {
        return new Block.Bullets(lines.stream().map(line -> List.of(said(line))).toList());
    }

    /** “0.2 to 0.4 (assumed: …)”. */
    String stated(Bounds of) {
        return band(of) + " (" + grounds(of) + ")";
    }

    /** “0.2 to 0.4”. */
    static String band(Bounds of) {
        return of.wide()
                ? of.least().written() + " to " + of.most().written()
                : of.least().written();
    }

    /** What a number rests on. */
    String grounds(Bounds of) {
        List<String> said = new ArrayList<>();
        if (!of.because().isEmpty()) {
            said.add(wording.citation(of.because()));
        }
        of.assumption().ifPresent(why -> said.add("assumed: " + why));
        return said.isEmpty() ? "the case does not say why" : String.join("; ", said);
    }

    /** What is believed before anything is sent. */
    String prior(Fraction prior, boolean furtherTypes) {
        return "Before it, belief in " + names.serious() + " is " + prior.written() + ": the analyst’s own prior"
                + (furtherTypes ? ", of these two types alone" : "") + ", taken to be that of " + names.receiver()
                + ", too.";
    }

    /** “1/3 to 1/2”, “1/3”. */
    static String range(Range chance) {
        return chance.least().equals(chance.most())
                ? chance.least().toString()
                : chance.least() + " to " + chance.most();
    }

    /** “In 25 % of the box it tells nothing.”, and of the next part “In 75 % it …”; nothing of all of it, or none. */
    static void add(List<String> shares, Fraction share, String what) {
        if (share.signum() > 0 && share.compareTo(Fraction.ONE) < 0) {
            shares.add("In " + SignalNames.share(share) + (shares.isEmpty() ? " of the box " : " ") + what);
        }
    }

    /** What a share of the box is, and is not. */
    static Sentence noProbability() {
        return said("The box is all that lies within the analyst’s bounds; a share of it is no probability.");
    }

    /** Where a box has parts that differ, what can come of it in each, the largest first. */
    static Optional<Section> parts(List<Part> parts) {
        if (parts.size() < 2) {
            return Optional.empty();
        }
        List<List<Sentence>> rows = parts.stream()
                .sorted(Comparator.comparing(Part::share).reversed())
                .map(part -> Stream.of(
                                SignalNames.share(part.share()), part.where(), String.join("; ", part.outcomes()))
                        .map(BoxWords::said)
                        .toList())
                .toList();
        return Optional.of(new Section(
                "What can come of it in the box",
                List.of(new Block.Table(List.of("share of the box", "where", "what can come of it"), rows))));
    }
}
