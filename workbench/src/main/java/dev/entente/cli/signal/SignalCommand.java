// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.signal;

import dev.entente.answer.Signalled;
import dev.entente.app.WholeFile;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Section;
import dev.entente.brief.signal.SignalNames;
import dev.entente.brief.signal.SignalPictures;
import dev.entente.brief.signal.SignalWords;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.Wording;
import dev.entente.cases.Case;
import dev.entente.cases.Signal;
import dev.entente.cli.choice.AnswerFormat;
import dev.entente.cli.choice.CaseArgument;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.ExitCode;
import dev.entente.exchange.Exchange;
import dev.entente.exchange.Format;
import dev.entente.report.BriefPdf;
import dev.entente.report.Paper;
import dev.entente.report.PicturePng;
import dev.entente.report.PictureSvg;
import dev.entente.report.SpareFonts;
import dev.entente.signal.LetterOfCase;
import dev.entente.signal.LetterRegions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a signal of a case can tell. */
@Command(
        name = "signal",
        description = {
            "Say what a letter, or another signal of the case, can tell its receiver of its sender: what it would have to cost,"
                    + " and whom; what can come of it, with what each outcome withstands and why not more; what is believed"
                    + " before and after.",
            "The case says under “signals” what a signal is and what it costs."
        },
        footer = {"", "Example:  entente signal my-case"})
public final class SignalCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseArgument argument;

    @Option(names = "--signal", paramLabel = "NAME", description = "Which signal, where the case has several.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = {
                "Also write this file; its ending says what. The square of costs, belief before and after, and the game as"
                        + " a tree, as a picture: .svg, .png; all of it on a page: .pdf; the game in the middle of the"
                        + " bounds for Gambit: .efg, .nfg."
            })
    private Optional<Path> output = Optional.empty();

    @Mixin
    private AnswerFormat format;

    @Override
    public void run() {
        Case subject = argument.read(List.of("types", "sees"));
        Signal signal = signal(subject);
        LetterOfCase letter = letter(subject, signal);
        LetterRegions regions = LetterRegions.of(letter.box());
        Signalled told = Signalled.of(subject, letter, regions);
        SignalNames names = SignalNames.of(subject, letter);
        SignalWords words = new SignalWords(told, names, new Wording(subject));
        Drawn drawn = new Drawn(SignalPictures.of(regions, told, names), words);
        output.ifPresent(file -> write(file, subject, letter, names, drawn));
        format.write(subject, words.sections(), () -> told);
    }

    private Signal signal(Case subject) {
        List<Signal> all = subject.situation().signals();
        List<String> ids = all.stream().map(Signal::id).toList();
        if (all.isEmpty()) {
            throw CommandFailure.usage(
                    "The case has no signal; say under “signals” what is sent, by whom and to whom.");
        }
        if (name.isEmpty() && all.size() > 1) {
            throw CommandFailure.usage(
                    "The case has several signals; name one with --signal: " + String.join(", ", ids) + ".");
        }
        return all.stream()
                .filter(one -> name.isEmpty() || name.get().equals(one.id()))
                .findFirst()
                .orElseThrow(() -> CommandFailure.usage(
                        "There is no signal “" + name.orElse("") + "”. Signals: " + String.join(", ", ids) + "."));
    }

    private void write(Path file, Case subject, LetterOfCase letter, SignalNames names, Drawn drawn) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        String ending = name.substring(Math.max(0, name.lastIndexOf('.')));
        byte[] bytes = switch (ending) {
            case ".svg" -> PictureSvg.svg(drawn.pictures().plate()).getBytes(StandardCharsets.UTF_8);
            case ".png" -> PicturePng.png(drawn.pictures().plate());
            case ".pdf" ->
                BriefPdf.of(drawn.page(subject), Paper.A4, SpareFonts.ofMachine())
                        .file();
            case ".efg" -> game(subject, letter, names, Format.EFG);
            case ".nfg" -> game(subject, letter, names, Format.NFG);
            default ->
                throw CommandFailure.usage(
                        "“" + file + "” does not end as what can be written does: .svg, .png, .pdf, .efg, .nfg.");
        };
        WholeFile.replace(file, bytes);
        spec.commandLine().getErr().println("Wrote " + file + ".");
    }

    private static byte[] game(Case subject, LetterOfCase letter, SignalNames names, Format format) {
        return Exchange.write(
                        names.named(letter.box().middle()),
                        subject.heading() + ": " + letter.signal().id(),
                        List.of(names.sender(), names.receiver()),
                        format)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What can be put on a page. */
    private record Drawn(SignalPictures pictures, SignalWords words) {

        Brief page(Case subject) {
            List<Section> sections = new ArrayList<>(words.sections());
            sections.set(
                    0,
                    new Section(
                            sections.getFirst().heading(),
                            pictures.plate().parts().stream()
                                    .<Block>map(Block.Figure::new)
                                    .toList()));
            return new Brief(
                    BriefContext.computed(subject.heading()),
                    subject.framing().question().orElse(""),
                    BriefContext.computed("A game of signals made of the case; no forecast."),
                    words.answer(),
                    sections);
        }
    }

    private static LetterOfCase letter(Case subject, Signal signal) {
        try {
            return LetterOfCase.of(subject, signal);
        } catch (IllegalArgumentException refused) {
            throw new CommandFailure(
                    ExitCode.CASE_HAS_ERRORS,
                    "the signal “" + signal.id() + "” can’t be judged: " + refused.getMessage() + ".");
        }
    }
}
