// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.newcase;

import dev.entente.app.FileFailure;
import dev.entente.app.Starter;
import dev.entente.casefile.RandomCase;
import dev.entente.casefile.edit.Template;
import dev.entente.cli.brief.BriefCommand;
import dev.entente.cli.choice.RandomChoice;
import dev.entente.cli.choice.TemplateChoice;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.ExitCode;
import dev.entente.cli.terminal.Onward;
import dev.entente.limits.Budget;
import dev.entente.start.Kept;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts a case: by questions, with an example to change, or drawn by chance. */
@Command(
        name = "new",
        sortOptions = false,
        description = {
            "Start a case: asks for the question, who decides, what each can do and wants, reads each answer back, writes"
                    + " FOLDER/case.yaml, and ends on page one of the brief.",
            "What was answered is kept: the same command goes on where the answers ended.",
            "A template knows a kind of conflict: its parties, their options and the wants that they may have.",
            "No case that is there is overwritten."
        },
        footer = {
            "",
            "Example:  entente new my-case",
            "          entente new my-river --template water",
            "          entente new --random --options 60 --seed 1 -o big"
        })
public final class NewCase implements Callable<Integer> {
    private static final Duration MOMENT = Duration.ofSeconds(2);

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "The folder of the new case.")
    private Optional<Path> operand = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "The same, as an option.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--starter", description = "Ask nothing; write an example with every common part of the format.")
    private boolean starter;

    @Mixin
    private TemplateChoice template;

    @Mixin
    private RandomChoice random;

    @Override
    public Integer call() {
        Path folder = folder();
        Optional<RandomCase> drawn = random.chosen();
        if (Stream.of(starter, drawn.isPresent(), template.isNamed())
                        .filter(way -> way)
                        .count()
                > 1) {
            throw CommandFailure.usage(
                    "--starter, --template and --random are different ways to start a case: choose one.");
        }
        Optional<Template> begun = template.read();
        Path file = folder.resolve("case.yaml");
        boolean asks = !starter && drawn.isEmpty();
        StartFile target = new StartFile(file, there(file, asks, begun));
        Optional<Questions> asked = asks ? asked(spec.commandLine().getErr()) : Optional.empty();
        if (asked.isEmpty() && target.isBegun()) {
            throw CommandFailure.usage("There is nobody to answer; " + file + " stays as it was begun.");
        }
        String text = drawn.map(RandomCase::text)
                .or(() -> begun.map(from -> begun(from, asked, target)))
                .or(() -> asked.map(questions -> new Interview(questions, target, NewCase::moment).text()))
                .orElseGet(Starter::text);
        target.write(text);
        return asked.isPresent() || begun.isPresent() ? pageOne(folder, file) : told(folder, file);
    }

    private static String begun(Template from, Optional<Questions> asked, StartFile target) {
        TemplateAnswers answers = target.begun()
                .flatMap(text -> TemplateAnswers.kept(from, text))
                .orElseGet(() -> TemplateAnswers.none(from));
        return asked.map(questions -> new TemplateInterview(questions, target, answers).text())
                .orElseGet(answers::begun);
    }

    /** What follows so far is told at once, or not at all. */
    private static Budget moment() {
        long end = System.nanoTime() + MOMENT.toNanos();
        return Budget.of(() -> System.nanoTime() > end, _ -> {});
    }

    private int told(Path folder, Path file) {
        spec.commandLine().getOut().println(file);
        spec.commandLine()
                .getErr()
                .println("Next: 'entente solve %s' and 'entente brief %s'; the file is yours to edit."
                        .formatted(folder, folder));
        return ExitCode.DONE;
    }

    /** The first page of its brief, as the command of that name writes it. */
    private int pageOne(Path folder, Path file) {
        spec.commandLine()
                .getErr()
                .println(
                        "\nThe case is in %s, and yours to edit. Page one of its brief ('entente brief %s' has the annex):\n"
                                .formatted(file, folder));
        return Onward.to(spec.commandLine(), new BriefCommand(), folder.toString(), "--short");
    }

    /** What a file holds that a case goes on from; empty where there is no file. */
    private static Optional<String> there(Path file, boolean asks, Optional<Template> template) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String text = asks ? read(file) : "";
        boolean goesOn = template.map(from -> TemplateAnswers.kept(from, text).isPresent())
                .orElseGet(() -> Kept.of(text).isPresent());
        if (!goesOn && (Kept.isOne(text) || TemplateAnswers.isKept(text))) {
            throw CommandFailure.usage(file + " was begun with "
                    + TemplateAnswers.keptFrom(text)
                            .map(name -> "'entente new --template " + name + "'")
                            .orElse("'entente new'")
                    + ", and can't be gone on with here: this is another command, or it was changed by hand since. Give the"
                    + " command that began it; or go on with it in an editor, and take the lines that begin with #> out; or"
                    + " begin in another folder.");
        }
        if (!goesOn) {
            throw FileFailure.notWritten(file, new FileAlreadyExistsException(file.toString()));
        }
        return Optional.of(text);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException _) {
            return "";
        }
    }

    private Path folder() {
        if (operand.isPresent() && output.isPresent()) {
            throw CommandFailure.usage(
                    "one folder for the new case, not two (%s, %s).".formatted(operand.get(), output.get()));
        }
        return operand.or(() -> output)
                .orElseThrow(() -> CommandFailure.usage("which folder? 'entente new my-case' makes one."));
    }

    /** Somebody to ask; empty when there is nobody. */
    private static Optional<Questions> asked(PrintWriter err) {
        String encoding = System.getProperty("stdin.encoding", StandardCharsets.UTF_8.name());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, Charset.forName(encoding)));
        try {
            in.mark(1);
            if (in.read() < 0) {
                return Optional.empty();
            }
            in.reset();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(new Questions(in, err));
    }
}
