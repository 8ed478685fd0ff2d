// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.proposal;

import dev.entente.app.FileFailure;
import dev.entente.app.WholeFile;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.cli.check.Check;
import dev.entente.cli.choice.CasePath;
import dev.entente.cli.choice.PlainText;
import dev.entente.cli.choice.TextsChoice;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.ExitCode;
import dev.entente.cli.terminal.Ink;
import dev.entente.cli.terminal.Onward;
import dev.entente.evidence.SourceText;
import dev.entente.proposal.ModelAnswer;
import dev.entente.proposal.Taken;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a case of what a language model answered to a prompt. */
@Command(
        name = "take",
        sortOptions = false,
        description = {
            "Make a case of what a language model answered to 'entente prompt': every claim is looked up in your copy of the"
                    + " text, and what is not found there is marked as unsupported. Ends by 'entente check' on the case.",
            "Every mistake in the answer is shown at its place, and then nothing is written; nothing that is there is"
                    + " overwritten."
        },
        footer = {"", "Example:  entente take answer.json --texts texts -o my-case"})
public final class Take implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ANSWER", description = "What the model answered: JSON, also between fences of Markdown.")
    private Path file;

    @Mixin
    private TextsChoice texts;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "The folder of the new case. Without it: the case file, on standard output.")
    private Optional<Path> output = Optional.empty();

    @Override
    public Integer call() {
        Optional<Path> target = output.map(folder -> folder.resolve("case.yaml"));
        target.filter(Files::exists).ifPresent(there -> {
            throw FileFailure.notWritten(there, new FileAlreadyExistsException(there.toString()));
        });
        Taken taken = taken();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Ink ink = Ink.of(spec.commandLine());
        if (target.isEmpty()) {
            out.print(taken.text());
            new TakenText(err, ink).print(taken);
            return checked(taken, err);
        }
        WholeFile.createWithFolder(target.get(), taken.text().getBytes(StandardCharsets.UTF_8));
        out.println(target.get());
        new TakenText(out, ink).print(taken);
        int exitCode =
                Onward.to(spec.commandLine(), new Check(), output.orElseThrow().toString());
        String named = new CasePath(output.orElseThrow(), Optional.empty()).quoted();
        err.println(
                "Next: read %s through and mend it; then 'entente brief %s' says what holds, and 'entente ask %s' what"
                                .formatted(target.get(), named, named)
                        + " is still to be asked.");
        return exitCode;
    }

    private Taken taken() {
        PrintWriter err = spec.commandLine().getErr();
        ModelAnswer answer = done(ModelAnswer.of(SourceFile.of(file.toString(), PlainText.read(file))));
        answer.aside().ifPresent(aside -> err.println("note: " + aside));
        if (answer.textId().isEmpty()) {
            throw CasePath.failure(answer.mistakes(), err);
        }
        return done(answer.against(text(answer.textId().get())));
    }

    private SourceText text(String id) {
        Path folder = texts.folder()
                .orElseThrow(() -> CommandFailure.usage(
                        "In which text are the claims to be looked up? Add --texts FOLDER, the folder of “%s”."
                                .formatted(id)));
        return Optional.ofNullable(texts.read(List.of(id)).get(id))
                .orElseThrow(() -> CommandFailure.usage(
                        "The answer is about “%s”, and there is no %s in %s. Its “source” names the text by its file."
                                .formatted(
                                        id,
                                        String.join(
                                                " or ",
                                                TextsChoice.ENDINGS.stream()
                                                        .map(ending -> id + ending)
                                                        .toList()),
                                        folder)));
    }

    /** What was read, after its warnings. */
    private <T> T done(Reading<T> reading) {
        PrintWriter err = spec.commandLine().getErr();
        return switch (reading) {
            case Reading.Failed<T>(List<Diagnostic> found) -> throw CasePath.failure(found, err);
            case Reading.Done<T>(T value, List<Diagnostic> found) -> {
                found.forEach(diagnostic -> err.print(diagnostic.text()));
                yield value;
            }
        };
    }

    /** What {@code check} would find of a case that is not written. */
    private static int checked(Taken taken, PrintWriter err) {
        Reading<Case> checked =
                CaseFile.check(SourceFile.of("case.yaml", taken.text()), Path.of("case.yaml"), Optional.empty());
        checked.diagnostics().forEach(diagnostic -> err.print(diagnostic.text()));
        return checked instanceof Reading.Done<Case> ? ExitCode.DONE : ExitCode.CASE_HAS_ERRORS;
    }
}
