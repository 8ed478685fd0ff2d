// SPDX-License-Identifier: Apache-2.0
package dev.entente.lint;

import dev.entente.GraphForm;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.casefile.WrittenCase;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Diagnostic.Severity;
import dev.entente.casefile.tree.Place;
import dev.entente.cases.Case;
import dev.entente.lint.LikelihoodWords.Hit;
import dev.entente.lint.LikelihoodWords.Kind;
import dev.entente.lint.LikelihoodWords.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a brief, or the case it is made of, breaks a {@link LintRule}. Words are looked for in the brief as it is composed
 * and in the texts of the case file, variants included; titles of sources are their authors' and are left alone.
 *
 * @param inCase in the order of the rules, then of the file
 * @param inBrief in reading order
 */
public record Lint(List<InCase> inCase, List<InBrief> inBrief) {

    private static final Comparator<InCase> IN_ORDER = Comparator.comparing(InCase::rule)
            .thenComparing(found -> found.diagnostic().place().file().name())
            .thenComparingInt(found -> found.diagnostic().place().start());

    public Lint {
        inCase = List.copyOf(inCase);
        inBrief = List.copyOf(inBrief);
    }

    /** A place in the case file. */
    public record InCase(LintRule rule, Diagnostic diagnostic) {}

    /** A sentence of the brief, under the heading of its section. */
    public record InBrief(LintRule rule, String section, String sentence, String message) {}

    public static Lint of(Case subject, WrittenCase written, Brief brief) {
        Words words = new Words(new StatedBelief(subject));
        Set<InCase> inCase = new LinkedHashSet<>();
        for (WrittenCase.Text text : written.texts()) {
            LikelihoodWords.in(text.value().text())
                    .forEach(said -> words.breaches(said)
                            .forEach(breach -> inCase.add(error(
                                    breach,
                                    text.value()
                                            .place(
                                                    breach.hit().start(),
                                                    breach.hit().end())))));
        }
        mixed(written.texts().stream().map(text -> text.value().text()).toList())
                .ifPresent(minor -> written.texts()
                        .forEach(text -> LikelihoodWords.in(text.value().text())
                                .forEach(said -> said.hits().stream()
                                        .filter(hit -> hit.kind() == minor)
                                        .forEach(hit -> inCase.add(error(
                                                new Breach(LintRule.MIXED_SCALES, hit, otherRow(hit)),
                                                text.value().place(hit.start(), hit.end())))))));
        written.withoutGrounds(subject)
                .forEach(found -> inCase.add(new InCase(
                        LintRule.NO_GROUNDS,
                        new Diagnostic(Severity.ERROR, found.place(), found.message(), found.hint()))));
        alternatives(subject, written).ifPresent(inCase::add);
        return new Lint(
                inCase.stream().sorted(IN_ORDER).toList(),
                inBrief(
                        brief,
                        subject.basis().sources().stream()
                                .map(source -> "“" + source.title() + "”")
                                .toList(),
                        words));
    }

    /** Whether nothing was found. */
    public boolean clean() {
        return inCase.isEmpty() && inBrief.isEmpty();
    }

    private static InCase error(Breach breach, Place place) {
        return new InCase(
                breach.rule(),
                new Diagnostic(Severity.ERROR, place, breach.message(), Optional.of(Words.hint(breach.rule()))));
    }

    /** A word that breaks a rule. */
    private record Breach(LintRule rule, Hit hit, String message) {}

    /** What is wrong with the words of a sentence. */
    private record Words(StatedBelief belief) {

        List<Breach> breaches(Said said) {
            List<Breach> breaches = new ArrayList<>();
            boolean sure = said.hits().stream().anyMatch(hit -> hit.kind() == Kind.CONFIDENCE);
            for (Hit hit : said.hits()) {
                if (hit.kind() == Kind.CONFIDENCE) {
                    continue;
                }
                if (sure) {
                    breaches.add(new Breach(
                            LintRule.MIXED_SCALES,
                            hit,
                            "“" + hit.word() + "” stands in one sentence with a confidence"));
                }
                if (!belief.tied(hit, said.text())) {
                    breaches.add(new Breach(
                            LintRule.BARE_LIKELIHOOD,
                            hit,
                            "“" + hit.word() + "” says how likely something is, with no number of a stated prior"));
                }
            }
            return breaches;
        }

        static String hint(LintRule rule) {
            return switch (rule) {
                case BARE_LIKELIHOOD ->
                    "Leave it out, or give types priors and put the number in per cent beside the scale’s word for it.";
                case MIXED_SCALES ->
                    "Keep to one row of the scale, and tell how likely and how sure in sentences of their own.";
                case NO_GROUNDS, NO_ALTERNATIVES, LONG_SENTENCE, ACRONYM, WERE_TO -> "";
            };
        }
    }

    private static String otherRow(Hit hit) {
        return "“" + hit.word() + "” is of the other row of the scale than the rest";
    }

    /** The row of the scale that is used less, where both are used. */
    private static Optional<Kind> mixed(List<String> texts) {
        List<Kind> used = texts.stream()
                .flatMap(text -> LikelihoodWords.in(text).stream())
                .flatMap(said -> said.hits().stream())
                .map(Hit::kind)
                .toList();
        long first = used.stream().filter(Kind.FIRST_ROW::equals).count();
        long second = used.stream().filter(Kind.SECOND_ROW::equals).count();
        return first == 0 || second == 0
                ? Optional.empty()
                : Optional.of(first < second ? Kind.FIRST_ROW : Kind.SECOND_ROW);
    }

    /** A case that names no second outcome and has no second reading: nothing not known, no variant, no type. */
    private static Optional<InCase> alternatives(Case subject, WrittenCase written) {
        boolean outcomes =
                subject.framing().outcomes().size() > 1 || subject.conflict().form() instanceof GraphForm;
        boolean readings = !subject.situation().unknowns().none()
                || !subject.basis().variants().isEmpty();
        return outcomes || readings
                ? Optional.empty()
                : Optional.of(new InCase(
                        LintRule.NO_ALTERNATIVES,
                        new Diagnostic(
                                Severity.ERROR,
                                written.place("outcomes"),
                                "the case names no second outcome and has no second reading, so that its brief offers no"
                                        + " alternative",
                                Optional.of(
                                        "Name what else could come about under “outcomes”, say what is not known, or"
                                                + " add a variant."))));
    }

    private static List<InBrief> inBrief(Brief brief, List<String> titles, Words words) {
        Set<InBrief> found = new LinkedHashSet<>();
        Optional<Kind> minor = mixed(
                parts(brief, titles).flatMap(part -> part.texts().stream()).toList());
        parts(brief, titles)
                .forEach(part -> part.texts()
                        .forEach(text -> LikelihoodWords.in(text).forEach(said -> {
                            words.breaches(said)
                                    .forEach(breach -> found.add(
                                            new InBrief(breach.rule(), part.heading(), said.text(), breach.message())));
                            said.hits().stream()
                                    .filter(hit -> minor.isPresent() && hit.kind() == minor.get())
                                    .forEach(hit -> found.add(new InBrief(
                                            LintRule.MIXED_SCALES, part.heading(), said.text(), otherRow(hit))));
                        })));
        found.addAll(Readability.of(brief));
        return List.copyOf(found);
    }

    /** A part of a brief, as texts of which each may hold several sentences. */
    private record Spoken(String heading, List<String> texts) {}

    private static Stream<Spoken> parts(Brief brief, List<String> titles) {
        return Stream.concat(
                Stream.of(
                        new Spoken("Title", List.of(brief.title())),
                        new Spoken("Question", List.of(brief.question())),
                        new Spoken("In short", List.of(brief.standing().text(), joined(brief.bottomLine())))),
                brief.sections().stream().map(section -> spoken(section, titles)));
    }

    /** What a section says, without titles of sources. */
    private static Spoken spoken(Section section, List<String> titles) {
        return new Spoken(
                section.heading(),
                section.blocks().stream()
                        .flatMap(Lint::texts)
                        .map(text -> titles.stream().reduce(text, (said, title) -> said.replace(title, "“…”")))
                        .toList());
    }

    private static Stream<String> texts(Block block) {
        return switch (block) {
            case Block.Paragraph(List<Sentence> said) -> Stream.of(joined(said));
            case Block.Bullets(List<List<Sentence>> items) -> items.stream().map(Lint::joined);
            case Block.Table(var _, List<List<Sentence>> rows, var _) ->
                rows.stream().flatMap(List::stream).map(Sentence::text);
            case Block.Figure(var shown) -> Stream.of(shown.caption().text());
            case Block.Command _ -> Stream.empty();
        };
    }

    private static String joined(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::text).map(String::strip).collect(Collectors.joining(" "));
    }
}
