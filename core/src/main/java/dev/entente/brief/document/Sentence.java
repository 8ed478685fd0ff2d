// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.document;

import dev.entente.finding.Finding;
import dev.entente.finding.Finding.Want;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sentence or a table cell, in runs of text, that knows whose word it is.
 *
 * @param runs the text in pieces of one emphasis each
 * @param voice computed from the model, or the analyst's own judgement
 * @param findings what it is made from; none where it says nothing that could be false of the model, or is the analyst's
 * @param mark what it is where no definition decides whether it is true
 */
public record Sentence(List<Run> runs, Voice voice, List<Finding> findings, Optional<Mark> mark) {

    /** Around a name in text: characters that no text has. */
    private static final char NAME = '\uE000';

    /** Between the name of a want and its place. */
    private static final char OF = '\uE001';

    private static final Pattern NAMES =
            Pattern.compile(NAME + "([^" + NAME + OF + "]*)(?:" + OF + "([0-9]+) ([0-9]+))?" + NAME);

    private static final Pattern LINE = Pattern.compile("_+");

    /** Whose word a sentence is. */
    public enum Voice {
        /** Follows from the case by computation. */
        COMPUTED,
        /** Taken from the case file: the analyst's own claim, assumption or wording. */
        ANALYST
    }

    /** What a sentence is that isn't made from findings, and yet says more than a name. */
    public enum Mark {
        /** Counted over worlds that were drawn or gone through: the record of them gives it again. */
        REPLAYED,
        /** Read from the case file, and as right as that. */
        RECORDED,
        /** One of several things that could be told as well. */
        CHOSEN,
        /** By an engine that goes through more states than the definitions can. */
        COUNTED
    }

    /** How a run of text is set. */
    public enum Emphasis {
        NONE,
        STRONG,
        LIGHT,
        CODE,
        /** What the analyst calls something. */
        NAME
    }

    /**
     * Text of one emphasis.
     *
     * @param want the want whose name it is; empty of all else
     */
    public record Run(String text, Emphasis emphasis, Optional<Want> want) {

        /** Text that names no want. */
        public Run(String text, Emphasis emphasis) {
            this(text, emphasis, Optional.empty());
        }

        boolean isName() {
            return emphasis == Emphasis.NAME;
        }
    }

    public Sentence {
        runs = List.copyOf(runs);
        findings = List.copyOf(findings);
    }

    /** One of which it isn't said what it is made from. */
    public Sentence(List<Run> runs, Voice voice) {
        this(runs, voice, List.of(), voice == Voice.ANALYST ? Optional.of(Mark.RECORDED) : Optional.empty());
    }

    /** Words marked as what the analyst calls something, for {@link #of}. */
    public static String name(String words) {
        return NAME + plain(words) + NAME;
    }

    /** The name of a want, marked as one, for {@link #of}. */
    public static String name(String words, Want want) {
        return NAME + plain(words) + OF + want.who() + " " + want.place() + NAME;
    }

    private static String plain(String words) {
        return words.replace(NAME, ' ').replace(OF, ' ');
    }

    /** The first letter of text a capital, be it of a {@linkplain #name name}. */
    public static String start(String text) {
        int at = !text.isEmpty() && text.charAt(0) == NAME ? 1 : 0;
        return text.length() > at
                ? text.substring(0, at) + text.substring(at, at + 1).toUpperCase(Locale.ROOT) + text.substring(at + 1)
                : text;
    }

    /** What findings say, in words in which {@linkplain #name names} are marked. */
    public static Sentence of(String text, Finding... findings) {
        return of(text, List.of(findings));
    }

    /** As {@link #of(String, Finding...)}. */
    public static Sentence of(String text, List<? extends Finding> findings) {
        List<Run> runs = new ArrayList<>();
        Matcher names = NAMES.matcher(text);
        int from = 0;
        while (names.find()) {
            runs.add(new Run(text.substring(from, names.start()), Emphasis.NONE));
            runs.add(new Run(names.group(1), Emphasis.NAME, want(names)));
            from = names.end();
        }
        runs.add(new Run(text.substring(from), Emphasis.NONE));
        return new Sentence(
                runs.stream().filter(run -> !run.text().isEmpty()).toList(),
                Voice.COMPUTED,
                List.copyOf(findings),
                Optional.empty());
    }

    private static Optional<Want> want(Matcher name) {
        return Optional.ofNullable(name.group(2))
                .map(who -> new Want(Integer.parseInt(who), Integer.parseInt(name.group(3))));
    }

    /** A line to write on, as long as so many letters. */
    public static Sentence line(int letters) {
        return computed("_".repeat(letters));
    }

    /** Whether it is a line to write on. */
    public boolean isLine() {
        return LINE.matcher(text()).matches();
    }

    /** Those of some that say something and are marked so. */
    public static List<Sentence> marked(List<Sentence> sentences, Mark as) {
        return sentences.stream()
                .filter(sentence -> !sentence.text().isEmpty())
                .filter(sentence -> sentence.mark().filter(as::equals).isPresent())
                .toList();
    }

    /** Whether it is computed, says something, and nothing says of it from what. */
    boolean saysSomethingUnmarked() {
        return voice == Voice.COMPUTED && findings.isEmpty() && mark.isEmpty() && !text().isEmpty();
    }

    /** The same, marked for what it is. */
    public Sentence marked(Mark as) {
        return new Sentence(runs, voice, findings, Optional.of(as));
    }

    /** The same with strong words before it. */
    public Sentence after(String words) {
        List<Run> more = new ArrayList<>(List.of(new Run(words, Emphasis.STRONG)));
        more.addAll(runs);
        return new Sentence(more, voice, findings, mark);
    }

    /** A computed sentence, in words in which {@linkplain #name names} are marked. */
    public static Sentence computed(String text) {
        return of(text);
    }

    /** Words in which {@linkplain #name names} are marked as plain text, in which they are quoted. */
    public static String quoting(String text) {
        return NAMES.matcher(text).replaceAll(name -> Matcher.quoteReplacement(quote(name.group(1))));
    }

    /** The analyst's own words, without emphasis. */
    public static Sentence analyst(String text) {
        return new Sentence(List.of(new Run(text, Emphasis.NONE)), Voice.ANALYST);
    }

    /** The sentence as plain text in which names are quoted, unless it is a name alone. */
    public String quoted() {
        return runs.size() == 1
                ? text()
                : runs.stream()
                        .map(run -> run.isName() ? quote(run.text()) : run.text())
                        .collect(Collectors.joining());
    }

    private static String quote(String name) {
        return "“" + name.replace('“', '‘').replace('”', '’') + "”";
    }

    /** The sentence as plain text. */
    public String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
