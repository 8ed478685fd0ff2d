// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.choice;

import dev.entente.answer.json.Json;
import dev.entente.brief.document.Section;
import dev.entente.brief.words.BriefContext;
import dev.entente.cases.Case;
import dev.entente.cli.terminal.Ink;
import dev.entente.cli.terminal.SectionsText;
import dev.entente.stability.Concept;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How an answer is written: in words, or for machines. */
public final class AnswerFormat {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private TextFormat format = TextFormat.TEXT;

    /** Where words go on the way to the answer: to standard output, or beside it where the answer is for machines. */
    public PrintWriter aside() {
        return switch (format) {
            case TEXT -> spec.commandLine().getOut();
            case JSON -> spec.commandLine().getErr();
        };
    }

    /** Writes the answer to standard output, in one of the two ways. */
    public void write(BiConsumer<PrintWriter, Ink> words, Supplier<?> tree) {
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> words.accept(out, Ink.of(spec.commandLine()));
            case JSON -> Json.write(tree.get(), out);
        }
    }

    /** Writes what is said of a case. */
    public void write(Case subject, List<Section> sections, Supplier<?> tree) {
        write((out, ink) -> new SectionsText(out, ink).print(subject, "", sections), tree);
    }

    /** Writes what is said of a case, and first what “holds” means in all of it. */
    public void write(Case subject, Concept holds, List<Section> sections, Supplier<?> tree) {
        write((out, ink) -> new SectionsText(out, ink).print(subject, BriefContext.holding(holds), sections), tree);
    }
}
