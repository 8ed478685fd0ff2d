// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.compare;

import dev.entente.Outcome;
import dev.entente.Spelling;
import dev.entente.Unknowns;
import dev.entente.Version;
import dev.entente.answer.BeliefChanged;
import dev.entente.answer.Compared;
import dev.entente.answer.ComparedAll;
import dev.entente.answer.Corrected;
import dev.entente.brief.ComparisonBrief;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Section;
import dev.entente.brief.section.BeliefChangeSection;
import dev.entente.brief.section.CorrectionsSection;
import dev.entente.brief.words.English;
import dev.entente.brief.words.Wording;
import dev.entente.cases.Case;
import dev.entente.cases.Claim;
import dev.entente.cli.brief.WrittenBrief;
import dev.entente.cli.choice.AnswerFormat;
import dev.entente.cli.choice.Believing;
import dev.entente.cli.choice.BriefFormat;
import dev.entente.cli.choice.BudgetChoice;
import dev.entente.cli.choice.CaseArgument;
import dev.entente.cli.choice.CasePath;
import dev.entente.cli.choice.ConceptChoice;
import dev.entente.cli.choice.OutcomeChoice;
import dev.entente.cli.choice.RunnerChoice;
import dev.entente.cli.choice.WorldsChoice;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.SectionsText;
import dev.entente.explore.Believed;
import dev.entente.explore.compare.Comparison;
import dev.entente.explore.compare.Comparison.Ends;
import dev.entente.explore.compare.CorrectedCase;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.perception.Views;
import dev.entente.stability.Concept;
import dev.entente.stability.SanctionConcept;
import dev.entente.statement.Statement;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Why an outcome can hold in one case and not in another, part by part. */
@Command(
        name = "compare",
        description = "Say why an outcome can hold in one case and not in another on the same template: how much each"
                + " part accounts for, and which changes would be enough; with --worlds, of shares of the worlds that the"
                + " cases leave open.",
        footer = {
            "",
            "Example:  entente compare cases/iran-2019 cases/north-korea-2019 --outcome talks",
            "          entente compare cases/iran-2007 --before estimate",
            "          entente compare cases/iran-2007 --corrected"
        })
public final class Compare implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "CASE",
            description = "Two cases, the first being changed into the second; or more, for a table of all pairs. With"
                    + " --before or --corrected, one.")
    private List<Path> paths = List.of();

    @Option(
            names = "--variant",
            paramLabel = "NAME",
            description = "Apply this variant of the last case first; the same case may come twice.")
    private Optional<String> variant = Optional.empty();

    @Mixin
    private OutcomeChoice outcome;

    @Mixin
    private ConceptChoice concept;

    @Option(
            names = "--before",
            split = ",",
            paramLabel = "ITEM",
            description =
                    "Compare one case before and after these items of evidence: belief, and what can hold by it; with"
                            + " --outcome, of that alone.")
    private List<String> before = List.of();

    @Option(
            names = "--corrected",
            description = "Of one case: what it changes when the parties learn what they see wrongly, and whose error"
                    + " decides.")
    private boolean corrected;

    @Mixin
    private WorldsChoice worlds;

    @Mixin
    private RunnerChoice runner;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write a brief of two cases to this file; its ending chooses .md, .html, .pdf or .json.")
    private Optional<Path> output = Optional.empty();

    @Mixin
    private AnswerFormat format;

    @Mixin
    private BudgetChoice time;

    @Override
    public void run() {
        if (runner.said() && !worlds.asked()) {
            throw CommandFailure.usage(
                    "--threads and --on go with the worlds of two cases; say with --worlds how many.");
        }
        if (corrected) {
            corrections();
            return;
        }
        if (!before.isEmpty()) {
            evidence();
            return;
        }
        if (paths.size() < 2) {
            throw CommandFailure.usage("Name two cases, or one with --before ITEM, an item of its evidence, or one with"
                    + " --corrected.");
        }
        if (worlds.said() && !worlds.asked()) {
            throw CommandFailure.usage("--seed fixes which worlds are drawn; say with --worlds how many.");
        }
        List<CasePath> named = IntStream.range(0, paths.size())
                .mapToObj(k -> new CasePath(paths.get(k), k == paths.size() - 1 ? variant : Optional.empty()))
                .toList();
        PrintWriter err = spec.commandLine().getErr();
        List<String> used = worlds.asked() ? CaseArgument.OPEN : List.of();
        List<Case> cases = named.stream().map(path -> path.read(err, used)).toList();
        if (cases.size() == 2) {
            pair(cases.getFirst(), cases.getLast(), err);
        } else if (output.isPresent()) {
            throw CommandFailure.usage("A brief compares two cases; name two, or leave -o away.");
        } else {
            all(cases, err);
        }
    }

    /** One case before and after some of its evidence. */
    private void evidence() {
        if (paths.size() != 1 || output.isPresent()) {
            throw CommandFailure.usage("--before goes with one case, and without -o.");
        }
        if (worlds.said()) {
            throw CommandFailure.usage("--before looks at the worlds of one case; --worlds and --seed go with two.");
        }
        PrintWriter err = spec.commandLine().getErr();
        Case read = new CasePath(paths.getFirst(), variant).read(err, CaseArgument.OPEN);
        Case subject =
                outcome.text().map(text -> read.askedOnly(outcome(read, text))).orElse(read);
        List<String> items = subject.basis().claims().stream().map(Claim::id).toList();
        for (String item : before) {
            if (!items.contains(item)) {
                throw CommandFailure.usage("There is no item of evidence “" + item + "”. "
                        + Spelling.hint(item, items, "Items of evidence"));
            }
        }
        SanctionConcept holds = concept.named().ofWorlds().getFirst();
        Believed believed = Believing.of(subject, holds, time.budget(), err)
                .orElseThrow(() -> CommandFailure.usage(
                        "Nobody in this case may be of several types, so that evidence" + " changes no belief."));
        format.write(subject, BeliefChangeSection.sections(believed, before), () -> BeliefChanged.of(believed, before));
        if (!believed.explored().whole()) {
            throw CommandFailure.stopped(
                    "stopped before all worlds were looked at; what is told of what can hold is of some of them only.");
        }
    }

    /** One case as its parties see it, and when they see it as it is. */
    private void corrections() {
        if (paths.size() != 1 || output.isPresent() || !before.isEmpty() || worlds.said()) {
            throw CommandFailure.usage("--corrected goes with one case, and without -o, --before and --worlds.");
        }
        PrintWriter err = spec.commandLine().getErr();
        Case subject = new CasePath(paths.getFirst(), variant).read(err, CaseArgument.SEES);
        Budget budget = time.budget();
        GraphModel model = listed(subject, budget);
        Concept holds = concept.named().plain(subject, model, err);
        Views.refusal(holds).ifPresent(why -> {
            throw CommandFailure.usage(English.start(why) + ".");
        });
        Optional<Outcome> asked =
                outcome.text().map(text -> outcome(subject, text)).or(subject.framing()::goal);
        CorrectedCase found = CorrectedCase.of(subject, holds, asked, budget);
        if (found.errors().isEmpty()) {
            throw CommandFailure.usage("In this case each sees everything as it is; “sees” says who doesn’t.");
        }
        format.write(
                subject, CorrectionsSection.sections(found, new Wording(subject, model)), () -> Corrected.of(found));
    }

    private void pair(Case from, Case to, PrintWriter err) {
        refuse(from, to);
        Budget budget = time.budget();
        GraphModel here = listed(from, budget);
        Wording words = new Wording(to, listed(to, budget));
        Comparison comparison = known(from, to, holds(from, here, err), budget);
        Compared answer = Compared.of(comparison);
        Brief brief = ComparisonBrief.of(comparison, new Wording(from, here), words, commandLine(), Version.running());
        if (output.isPresent()) {
            BriefFormat asked = BriefFormat.of(output.get())
                    .orElseThrow(() -> CommandFailure.usage(
                            "What is " + output.get() + " to be? Let it end in " + BriefFormat.ENDINGS + "."));
            new WrittenBrief(brief, answer).write(asked, output.get(), err);
            err.println("Wrote " + output.get()
                    + (comparison.asked().isEmpty() ? "." : ", partial: the run was stopped before it was done."));
        } else {
            format.write((out, ink) -> new SectionsText(out, ink).print(brief), () -> answer);
        }
        comparison.asked().ifPresent(_ -> {
            throw CommandFailure.stopped("not all worlds were looked at; what fewer of them tell is told.");
        });
    }

    /** A comparison; where it is stopped, what is known of two cases as they stand is told first. */
    private Comparison known(Case from, Case to, Concept holds, Budget budget) {
        if (worlds.asked()) {
            return comparison(from, to, holds, budget);
        }
        Outcome asked = outcome(from, to);
        Ends ends = Comparison.ends(from, to, asked, holds, budget);
        try {
            return comparison(from, to, holds, budget);
        } catch (BudgetSpent spent) {
            format.write(
                    (out, ink) -> out.println(ComparisonBrief.ends(asked, from, to, ends) + " (" + holds.name() + ")."),
                    () -> Compared.stopped(from, to, asked, holds, ends));
            throw CommandFailure.stopped(
                    "stopped before it was known what the differences between the cases do; what is known is told.");
        }
    }

    private void all(List<Case> cases, PrintWriter err) {
        Budget budget = time.budget();
        List<GraphModel> models =
                cases.stream().map(subject -> listed(subject, budget)).toList();
        List<Comparison> comparisons = comparisons(cases, models, budget, err);
        int pairs = cases.size() * (cases.size() - 1);
        boolean whole = comparisons.size() == pairs
                && comparisons.stream().allMatch(each -> each.asked().isEmpty());
        List<Section> table = comparisons.size() < cases.size() - 1
                ? List.of()
                : ComparisonBrief.table(
                        comparisons,
                        IntStream.range(0, cases.size())
                                .mapToObj(k -> new Wording(cases.get(k), models.get(k)))
                                .toList());
        format.write((out, ink) -> new SectionsText(out, ink).print(table), () -> ComparedAll.of(comparisons, whole));
        if (!whole) {
            throw CommandFailure.stopped("stopped after %d of %d comparisons; what is known is printed."
                    .formatted(comparisons.size(), pairs));
        }
    }

    /** Of every case with every other, until the budget is spent. */
    private List<Comparison> comparisons(List<Case> cases, List<GraphModel> models, Budget budget, PrintWriter err) {
        List<Comparison> comparisons = new ArrayList<>();
        try {
            for (int row = 0; row < cases.size(); row++) {
                for (int column = 0; column < cases.size(); column++) {
                    if (row != column) {
                        budget.check();
                        refuse(cases.get(row), cases.get(column));
                        Concept holds = holds(cases.get(row), models.get(row), err);
                        comparisons.add(comparison(cases.get(row), cases.get(column), holds, budget));
                    }
                }
            }
        } catch (BudgetSpent spent) {
            budget.release();
        }
        return comparisons;
    }

    private void refuse(Case from, Case to) {
        Optional<String> refusal = worlds.asked() ? Comparison.refusalByWorlds(from, to) : Comparison.refusal(from, to);
        refusal.ifPresent(reason -> {
            throw CommandFailure.usage(reason);
        });
    }

    private Concept holds(Case from, GraphModel model, PrintWriter err) {
        return worlds.asked()
                ? concept.named().ofWorlds().getFirst()
                : concept.named().plain(from, model, err);
    }

    private Comparison comparison(Case from, Case to, Concept holds, Budget budget) {
        Outcome asked = outcome(from, to);
        return worlds.asked() && holds instanceof SanctionConcept ofWorlds
                ? Comparison.byWorlds(from, to, asked, ofWorlds, worlds.most(), worlds.seed(), runner.chosen(), budget)
                : Comparison.of(from, to, asked, holds, budget);
    }

    private Outcome outcome(Case from, Case to) {
        String text = outcome.text()
                .or(() -> from.framing().goal().map(Outcome::id))
                .orElseThrow(() -> CommandFailure.usage("Which outcome? Name one with --outcome."));
        Statement here = from.names().statement(text).or(CommandFailure::usage);
        Statement there = to.names().statement(text).or(CommandFailure::usage);
        if (!here.seal().equals(there.seal())) {
            throw CommandFailure.usage("“%s” means one thing in %s and another in %s: %s; %s."
                    .formatted(
                            text,
                            from.basis().id(),
                            to.basis().id(),
                            here.spelledOut(_ -> false).text(),
                            there.spelledOut(_ -> false).text()));
        }
        return outcome(from, text);
    }

    private static Outcome outcome(Case subject, String text) {
        return subject.framing()
                .outcome(text)
                .orElseGet(() -> new Outcome(
                        text, "“" + text + "”", subject.names().statement(text).or(CommandFailure::usage)));
    }

    private static GraphModel listed(Case subject, Budget budget) {
        return GraphModel.of(subject.conflict(), Unknowns.NONE, budget);
    }

    /** The line that computes the comparison again. */
    private String commandLine() {
        StringBuilder line = new StringBuilder("./entente compare");
        paths.forEach(path -> line.append(' ').append(new CasePath(path, Optional.empty()).quoted()));
        variant.ifPresent(name -> line.append(" --variant ").append(name));
        outcome.text()
                .ifPresent(
                        text -> line.append(" --outcome ").append(text.matches("[\\w-]+") ? text : "'" + text + "'"));
        return line.append(concept.argument()).append(worlds.arguments()).toString();
    }
}
