// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.check;

import dev.entente.Version;
import dev.entente.answer.Checked;
import dev.entente.answer.HeldBrief;
import dev.entente.answer.json.Json;
import dev.entente.app.FileFailure;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.ExpectedFile;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.cases.Case;
import dev.entente.cases.Expectation;
import dev.entente.cli.terminal.Bounds;
import dev.entente.expectation.Expectations;
import dev.entente.expectation.Expectations.Judgement;
import dev.entente.limits.Budget;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * What came of checking a case, or of looking for one.
 *
 * @param ofCase whether there was a case to check
 * @param read the case; empty when it has errors
 * @param diagnostics of the case, its variants and what is expected of it
 * @param answers what is expected, and what came of it
 * @param brief its brief, held against the definitions; empty where that isn’t asked, or the case has errors
 */
record CheckReport(
        Path path,
        boolean ofCase,
        Optional<Case> read,
        List<Diagnostic> diagnostics,
        List<Answer> answers,
        Optional<HeldBrief> brief) {

    CheckReport {
        diagnostics = List.copyOf(diagnostics);
        answers = List.copyOf(answers);
    }

    /**
     * An expectation, and what came of it.
     *
     * @param brief what is expected, in a line
     * @param full what is expected, all of it
     */
    record Answer(Expectation expectation, String brief, String full, Judgement judgement) {}

    /**
     * Reads a case and each of its variants, and computes what is expected of it.
     *
     * @param holding checks its brief; empty where that isn’t asked
     */
    static CheckReport of(Path path, Optional<BriefHolding> holding) {
        Bounds bounds = Bounds.now();
        Set<Diagnostic> found = new LinkedHashSet<>();
        Optional<Case> read = kept(CaseFile.check(path, bounds.folder()), found);
        Optional<Path> expected = ExpectedFile.beside(path);
        List<Expectation> expectations = read.isPresent() && expected.isPresent()
                ? kept(ExpectedFile.read(expected.get(), read.get(), bounds.folder()), found)
                        .orElse(List.of())
                : List.of();
        boolean sound = found.stream().noneMatch(Diagnostic::isError);
        return new CheckReport(
                path,
                true,
                read,
                List.copyOf(found),
                sound && read.isPresent() ? answers(expectations, path) : List.of(),
                read.filter(_ -> sound).flatMap(subject -> holding.map(held -> held.of(subject, path))));
    }

    /** That a folder can't be looked into. */
    static CheckReport unread(Path folder, FileFailure failure) {
        return of(
                folder,
                Diagnostic.ofPath(
                        folder,
                        "the folder can't be looked into: " + failure.reason(),
                        "All others have been checked."));
    }

    /** That there is no case at a path, or only a template. */
    static CheckReport withoutCase(Path path, boolean template) {
        return of(
                path,
                template
                        ? Diagnostic.ofPath(
                                path, "there is only a template here", "It is checked with the cases that extend it.")
                        : Diagnostic.ofPath(
                                path,
                                "there is no case in this folder",
                                "A case is a folder with a file case.yaml, or a YAML file."));
    }

    private static CheckReport of(Path path, Diagnostic why) {
        return new CheckReport(path, false, Optional.empty(), List.of(why), List.of(), Optional.empty());
    }

    private static <T> Optional<T> kept(Reading<T> reading, Set<Diagnostic> found) {
        found.addAll(reading.diagnostics());
        return switch (reading) {
            case Reading.Done<T>(T value, var _) -> Optional.of(value);
            case Reading.Failed<T> _ -> Optional.empty();
        };
    }

    private static List<Answer> answers(List<Expectation> expectations, Path path) {
        Map<Optional<String>, Expectations> judges = new HashMap<>();
        Budget budget = Budget.of(Bounds.now()::spent, _ -> {});
        return expectations.stream()
                .map(expectation -> {
                    Expectations judge = judges.computeIfAbsent(
                            expectation.variant(),
                            variant -> new Expectations(
                                    CaseFile.read(path, variant, Bounds.now().folder())
                                            .orElseThrow(),
                                    budget));
                    return new Answer(
                            expectation, judge.brief(expectation), judge.full(expectation), judge.judge(expectation));
                })
                .toList();
    }

    /** All reports as one answer. */
    static Checked answer(List<CheckReport> reports) {
        return new Checked(
                Json.VERSION,
                reports.stream().map(CheckReport::answer).toList(),
                total(reports, CheckReport::errors),
                total(reports, CheckReport::warnings),
                total(reports, CheckReport::met),
                total(reports, CheckReport::missed),
                total(reports, CheckReport::waiting),
                Version.running());
    }

    private Checked.One answer() {
        return new Checked.One(
                path.toString(),
                read.map(each -> each.basis().id()),
                read.map(each -> each.framing().title()),
                diagnostics.stream().map(Checked.Mistake::of).toList(),
                answers.stream()
                        .map(one -> Checked.Answer.of(one.expectation(), one.full(), one.judgement()))
                        .toList(),
                brief);
    }

    static int total(List<CheckReport> reports, ToIntFunction<CheckReport> count) {
        return reports.stream().mapToInt(count).sum();
    }

    boolean good() {
        return errors() == 0 && missed() == 0;
    }

    /** How many sentences of its brief, or findings behind them, are false. */
    int faults() {
        return brief.map(held ->
                        held.wrong().size() + (held.right() || !held.wrong().isEmpty() ? 0 : 1))
                .orElse(0);
    }

    boolean stopped() {
        return brief.filter(HeldBrief::stopped).isPresent();
    }

    int errors() {
        return (int) diagnostics.stream().filter(Diagnostic::isError).count();
    }

    int warnings() {
        return diagnostics.size() - errors();
    }

    int met() {
        return count(Judgement.Met.class);
    }

    int missed() {
        return count(Judgement.Missed.class);
    }

    int waiting() {
        return count(Judgement.Waiting.class);
    }

    private int count(Class<? extends Judgement> kind) {
        return (int)
                answers.stream().map(Answer::judgement).filter(kind::isInstance).count();
    }
}
