// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.proposal;

import dev.entente.app.FileFailure;
import dev.entente.app.WholeFile;
import dev.entente.cases.Anchor.Unit;
import dev.entente.cli.choice.CasePath;
import dev.entente.cli.choice.PlainText;
import dev.entente.cli.choice.TemplateChoice;
import dev.entente.cli.choice.TextsChoice;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.evidence.SourceText;
import dev.entente.proposal.ModelPrompt;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what a language model is to be asked of a text. */
@Command(
        name = "prompt",
        sortOptions = false,
        description = {
            "Write a prompt by which a language model of your own drafts a case from a text: the task, the form of the"
                    + " answer, and the text with its paragraphs numbered.",
            "Nothing is sent anywhere: you give the prompt to a model, save its answer, and 'entente take' reads it."
        },
        footer = {
            "",
            "Example:  entente prompt texts/ferry.txt -o prompt.txt",
            "          entente prompt texts/ferry.txt --template labour"
        })
public final class PromptCommand implements Runnable {

    /** More words than this are many for a language model to read at once. */
    private static final int MANY_WORDS = 50_000;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "TEXT", description = "The text, in UTF-8: .txt or .md. Blank lines part paragraphs.")
    private Path file;

    @Mixin
    private TemplateChoice template;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write this file. Without it: on standard output.")
    private Optional<Path> output = Optional.empty();

    @Override
    public void run() {
        String id = id();
        SourceText text = SourceText.of(PlainText.read(file));
        if (text.count(Unit.PARAGRAPH) == 0) {
            throw CommandFailure.usage(file + " has no paragraph with words in it.");
        }
        String prompt = new ModelPrompt(id, text, template.read()).written();
        output.ifPresentOrElse(
                to -> write(to, prompt), () -> spec.commandLine().getOut().print(prompt));
        tell(text, prompt);
    }

    /** What the text is called: its file’s name without the ending, by which it is found again. */
    private String id() {
        String name = String.valueOf(file.getFileName());
        return TextsChoice.ENDINGS.stream()
                .filter(ending -> name.length() > ending.length() && name.endsWith(ending))
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .findFirst()
                .orElseThrow(() ->
                        CommandFailure.usage("“%s” does not end in %s: 'take --texts' would not find it again."
                                .formatted(file, String.join(" or ", TextsChoice.ENDINGS))));
    }

    private void write(Path to, String prompt) {
        try {
            if (Files.exists(to) && Files.isSameFile(to, file)) {
                throw CommandFailure.usage("The prompt would be written over its text; choose another file.");
            }
        } catch (IOException e) {
            throw FileFailure.notWritten(to, e);
        }
        WholeFile.replace(to, prompt.getBytes(StandardCharsets.UTF_8));
        spec.commandLine().getErr().println("Wrote " + to + ".");
    }

    private void tell(SourceText text, String prompt) {
        PrintWriter err = spec.commandLine().getErr();
        int words = SourceText.words(prompt);
        int paragraphs = text.count(Unit.PARAGRAPH);
        err.println(String.format(
                Locale.ROOT,
                "The text has %,d %s; with it the prompt has %,d words (%,d kB).",
                paragraphs,
                paragraphs == 1 ? "paragraph" : "paragraphs",
                words,
                Math.ceilDiv(prompt.getBytes(StandardCharsets.UTF_8).length, 1000)));
        if (words > MANY_WORDS) {
            err.println("note: that is more than many language models read at once; it may have to be a part of the"
                    + " text, in a file of its own.");
        }
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of("."));
        err.println("Next: give it to a language model of your own, save what it answers, as answer.json say, and then"
                + " 'entente take answer.json --texts %s -o my-case'."
                        .formatted(new CasePath(folder, Optional.empty()).quoted()));
    }
}
