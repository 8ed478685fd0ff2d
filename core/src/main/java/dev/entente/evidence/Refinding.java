// SPDX-License-Identifier: Apache-2.0
package dev.entente.evidence;

import dev.entente.cases.Anchor;
import dev.entente.cases.Anchor.Range;
import dev.entente.cases.Case;
import dev.entente.cases.Claim;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A claim's place looked up in a copy of its source. */
public record Refinding(Claim claim, Result result) {

    /** Below this share of words in common, a passage elsewhere is not worth telling. */
    private static final double ALIKE = 0.5;

    /** What came of it. */
    public sealed interface Result {}

    /** The same text at its place. */
    public record Found() implements Result {}

    /** The same text at other places. */
    public record Moved(List<Range> to) implements Result {
        public Moved {
            to = List.copyOf(to);
        }
    }

    /**
     * Another text at its place, and the same nowhere.
     *
     * @param overlap about the share of words in common with what was there; empty where the fingerprint can't tell
     * @param nearest a place that has more in common
     */
    public record Changed(Optional<Double> overlap, Optional<Near> nearest) implements Result {}

    /** A place, and about the share of words in common. */
    public record Near(Range at, double overlap) {}

    /** The place is there, with nothing to compare its text with; its fingerprint. */
    public record Unmarked(String fingerprint) implements Result {}

    /** There is no copy of the source. */
    public record NoText() implements Result {}

    /** The copy has no such place; {@code count} how many there are. */
    public record NoPlace(int count) implements Result {}

    /** The claim was looked for before, and is marked as not found. */
    public record Unsupported() implements Result {}

    /** The claim says no place that can be counted. */
    public record Uncounted() implements Result {}

    /**
     * Looks up every claim of a case. Linear in the texts for each claim.
     *
     * @param texts copies of the sources, by their ids
     */
    public static List<Refinding> all(Case subject, Map<String, SourceText> texts) {
        return subject.basis().claims().stream()
                .map(claim -> new Refinding(claim, result(claim, texts)))
                .toList();
    }

    /**
     * Looks a claim up by some words that stand at its place. Where they stand elsewhere, the places come nearest first.
     * Linear in the text.
     *
     * @param claim one whose place is a number
     * @param words in a row, as they stand there
     */
    public static Refinding quoted(Claim claim, String words, SourceText text) {
        Anchor anchor = claim.anchor().orElseThrow();
        Range said = anchor.range().orElseThrow();
        List<Range> places = text.holding(anchor.unit(), words);
        if (places.contains(said)) {
            return new Refinding(claim, new Found());
        }
        if (!places.isEmpty()) {
            return new Refinding(
                    claim,
                    new Moved(places.stream()
                            .sorted(Comparator.comparingInt(place -> Math.abs(place.first() - said.first())))
                            .toList()));
        }
        int count = text.count(anchor.unit());
        return new Refinding(
                claim, said.last() > count ? new NoPlace(count) : new Changed(Optional.empty(), Optional.empty()));
    }

    private static Result result(Claim claim, Map<String, SourceText> texts) {
        Optional<Range> range = claim.anchor().flatMap(Anchor::range);
        if (claim.unsupported()) {
            return new Unsupported();
        }
        if (!texts.containsKey(claim.source())) {
            return new NoText();
        }
        return range.isEmpty()
                ? new Uncounted()
                : lookedUp(claim.anchor().orElseThrow(), range.get(), texts.get(claim.source()));
    }

    private static Result lookedUp(Anchor anchor, Range range, SourceText text) {
        Optional<Passage> there = text.passage(anchor.unit(), range);
        Optional<String> mark = anchor.fingerprint();
        if (mark.isEmpty()) {
            return there.<Result>map(passage -> new Unmarked(passage.fingerprint()))
                    .orElseGet(() -> new NoPlace(text.count(anchor.unit())));
        }
        String digest = mark.get().split("-", 2)[0];
        if (there.isPresent() && there.get().digest().equals(digest)) {
            return new Found();
        }
        List<Range> places = text.ranges(anchor.unit(), range.length());
        List<Range> same = places.stream()
                .filter(place -> passage(text, anchor, place).digest().equals(digest))
                .toList();
        if (!same.isEmpty()) {
            return new Moved(same);
        }
        return there.isEmpty() ? new NoPlace(text.count(anchor.unit())) : changed(anchor, there.get(), text, places);
    }

    private static Passage passage(SourceText text, Anchor anchor, Range place) {
        return text.passage(anchor.unit(), place).orElseThrow();
    }

    private static Result changed(Anchor anchor, Passage there, SourceText text, List<Range> places) {
        String[] mark = anchor.fingerprint().orElseThrow().split("-", 2);
        if (mark.length < 2) {
            return new Changed(Optional.empty(), Optional.empty());
        }
        Sketch before = Sketch.parse(mark[1]);
        double overlap = before.overlap(there.sketch());
        Optional<Near> nearest = places.stream()
                .map(place -> new Near(
                        place, before.overlap(passage(text, anchor, place).sketch())))
                .max(Comparator.comparingDouble(Near::overlap))
                .filter(near -> near.overlap() > overlap && near.overlap() >= ALIKE);
        return new Changed(Optional.of(overlap), nearest);
    }
}
