// SPDX-License-Identifier: Apache-2.0
package dev.entente.compose;

import dev.entente.answer.HeldBrief;
import dev.entente.answer.HeldBrief.Kind;
import dev.entente.answer.HeldBrief.Marked;
import dev.entente.answer.HeldBrief.Wrong;
import dev.entente.brief.document.Attribution;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.document.Sentence.Mark;
import dev.entente.brief.page.PageOne;
import dev.entente.brief.words.Wording;
import dev.entente.cases.Case;
import dev.entente.compose.BriefComposer.Answers;
import dev.entente.finding.CaseFindings;
import dev.entente.finding.Finding;
import dev.entente.finding.FindingCheck;
import dev.entente.limits.BudgetSpent;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a brief, and holds every finding that its sentences are made from, and every other that could be told, against
 * the definitions.
 */
public final class BriefCheck {

    private enum Verdict {
        RIGHT,
        WRONG,
        UNCHECKED
    }

    private final BriefComposer composer;
    private final FindingCheck check;
    private final Set<String> limits = new LinkedHashSet<>();

    private BriefCheck(BriefComposer composer) {
        this.composer = composer;
        this.check = new FindingCheck(composer.subject(), composer.engine().model(), composer.budget());
    }

    /**
     * Checks the brief that a composer makes.
     *
     * @param variants the case's other variants, by name
     * @throws BudgetSpent when the budget is spent before it is known where the conflict rests
     */
    public static HeldBrief of(BriefComposer composer, Map<String, Case> variants) {
        return new BriefCheck(composer).checked(variants);
    }

    private HeldBrief checked(Map<String, Case> variants) {
        Answers answers = composer.ask(variants, limits::add);
        Brief brief = composer.tell(answers, "");
        CaseFindings findings = answers.all();
        PageOne page = new PageOne(
                findings, new Wording(composer.subject(), composer.engine().model()));
        List<Sentence> sentences = Attribution.sentences(brief).toList();
        Map<Finding, List<Sentence>> told = told(sentences, findings);
        Map<Finding, Verdict> verdicts = new LinkedHashMap<>();
        told.keySet().forEach(finding -> verdicts.put(finding, verdict(finding)));
        return new HeldBrief(
                composer.holds().name(),
                kinds(told, verdicts),
                told.entrySet().stream()
                        .filter(entry -> verdicts.get(entry.getKey()) == Verdict.WRONG)
                        .map(entry -> wrong(entry.getKey(), entry.getValue(), page))
                        .toList(),
                marked(answers, sentences),
                List.copyOf(limits),
                composer.budget().released());
    }

    /** Each finding with the sentences that are made from it; last those that no sentence tells. */
    private static Map<Finding, List<Sentence>> told(List<Sentence> sentences, CaseFindings findings) {
        Map<Finding, List<Sentence>> told = new LinkedHashMap<>();
        sentences.forEach(sentence -> sentence.findings()
                .forEach(finding ->
                        told.computeIfAbsent(finding, _ -> new ArrayList<>()).add(sentence)));
        findings.all().forEach(finding -> told.computeIfAbsent(finding, _ -> new ArrayList<>()));
        return told;
    }

    private Verdict verdict(Finding finding) {
        if (composer.budget().released()) {
            limits.add("The time was up before all was checked.");
            return Verdict.UNCHECKED;
        }
        if (!check.takes(finding)) {
            limits.add(
                    finding instanceof Finding.Settled
                            ? "There are too many orders of wants to go through each by the definitions."
                            : "The definitions go through up to " + number(FindingCheck.MOST_STATES)
                                    + " states, and there are "
                                    + number(composer.engine().model().size())
                                    + ": only what is said of single states was checked.");
            return Verdict.UNCHECKED;
        }
        try {
            return check.holds(finding) ? Verdict.RIGHT : Verdict.WRONG;
        } catch (BudgetSpent _) {
            composer.budget().release();
            return verdict(finding);
        }
    }

    private static String number(int count) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(count);
    }

    private static List<Kind> kinds(Map<Finding, List<Sentence>> told, Map<Finding, Verdict> verdicts) {
        Map<String, List<Finding>> byKind = new LinkedHashMap<>();
        told.keySet()
                .forEach(finding -> byKind.computeIfAbsent(finding.kind(), _ -> new ArrayList<>())
                        .add(finding));
        return byKind.entrySet().stream()
                .map(entry -> kind(entry.getKey(), entry.getValue(), told, verdicts))
                .toList();
    }

    private static Kind kind(
            String kind, List<Finding> of, Map<Finding, List<Sentence>> told, Map<Finding, Verdict> verdicts) {
        Set<Sentence> sentences = new LinkedHashSet<>();
        of.forEach(finding -> sentences.addAll(told.getOrDefault(finding, List.of())));
        return new Kind(
                kind,
                of.size(),
                count(of, verdicts, Verdict.RIGHT),
                count(of, verdicts, Verdict.WRONG),
                count(of, verdicts, Verdict.UNCHECKED),
                sentences.size());
    }

    private static int count(List<Finding> of, Map<Finding, Verdict> verdicts, Verdict verdict) {
        return (int)
                of.stream().filter(finding -> verdicts.get(finding) == verdict).count();
    }

    private static Wrong wrong(Finding finding, List<Sentence> sentences, PageOne page) {
        Sentence sentence = sentences.isEmpty() ? page.sentence(finding) : sentences.getFirst();
        return new Wrong(finding.kind(), sentence.text(), finding.toString());
    }

    private Marked marked(Answers answers, List<Sentence> sentences) {
        return Marked.of(
                sentences,
                Sentence.marked(sentences, Mark.REPLAYED).isEmpty() ? Optional.empty() : again(answers, sentences));
    }

    /** Whether going through the worlds once more gives the same sentences; empty where there was no time for it. */
    private Optional<Boolean> again(Answers answers, List<Sentence> sentences) {
        Answers second = new Answers(
                answers.findings(),
                answers.prospects(),
                composer.unlessStopped(() -> composer.survey(limits::add)),
                answers.settling(),
                answers.seen());
        if (second.survey().isEmpty()) {
            limits.add("There was no time to go through the worlds once more.");
            return Optional.empty();
        }
        List<Sentence> told = Attribution.sentences(composer.tell(second, "")).toList();
        return Optional.of(Sentence.marked(told, Mark.REPLAYED).equals(Sentence.marked(sentences, Mark.REPLAYED)));
    }
}
