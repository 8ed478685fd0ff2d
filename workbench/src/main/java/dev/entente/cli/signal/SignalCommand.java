// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.signal;

import dev.entente.answer.Challenged;
import dev.entente.answer.Signalled;
import dev.entente.app.WholeFile;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Plate;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.signal.CrisisPicture;
import dev.entente.brief.signal.CrisisWords;
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
import dev.entente.signal.CrisisOfCase;
import dev.entente.signal.CrisisRegions;
import dev.entente.signal.LetterOfCase;
import dev.entente.signal.LetterRegions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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
        switch (signal.game()) {
            case LETTER -> tellLetter(subject, judged(signal, () -> LetterOfCase.of(subject, signal)));
            case CRISIS -> tellCrisis(subject, judged(signal, () -> CrisisOfCase.of(subject, signal)));
        }
    }

    private void tellLetter(Case subject, LetterOfCase letter) {
        LetterRegions regions = LetterRegions.of(letter.box());
        Signalled told = Signalled.of(subject, letter, regions);
        SignalNames names = SignalNames.of(subject, letter);
        SignalWords words = new SignalWords(told, names, new Wording(subject));
        Drawn drawn = new Drawn(SignalPictures.of(regions, told, names).plate(), words.answer(), words.sections());
        output.ifPresent(file -> write(
                file,
                subject,
                drawn,
                to -> Exchange.write(
                        names.named(letter.box().middle()), title(subject, letter.signal()), names.players(), to)));
        format.write(subject, words.sections(), () -> told);
    }

    private void tellCrisis(Case subject, CrisisOfCase crisis) {
        CrisisRegions regions = CrisisRegions.of(crisis.box());
        Challenged told = Challenged.of(subject, crisis, regions);
        SignalNames names = SignalNames.of(subject, crisis);
        CrisisWords words = new CrisisWords(told, names, new Wording(subject));
        Drawn drawn = new Drawn(new CrisisPicture(regions, names).plate(told), words.answer(), words.sections());
        output.ifPresent(file ->
                write(file, subject, drawn, to -> tree(crisis, title(subject, crisis.signal()), names, to)));
        format.write(subject, words.sections(), () -> told);
    }

    private static String tree(CrisisOfCase crisis, String title, SignalNames names, Format format) {
        if (format != Format.EFG) {
            throw CommandFailure.usage("A crisis is written as a tree: .efg.");
        }
        return Exchange.write(
                crisis.box().middle().tree(title, names.players(), List.of(names.serious(), names.other())));
    }

    private static String title(Case subject, Signal signal) {
        return subject.heading() + ": " + signal.id();
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

    private void write(Path file, Case subject, Drawn drawn, Function<Format, String> game) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        String ending = name.substring(Math.max(0, name.lastIndexOf('.')));
        byte[] bytes = switch (ending) {
            case ".svg" -> PictureSvg.svg(drawn.plate()).getBytes(StandardCharsets.UTF_8);
            case ".png" -> PicturePng.png(drawn.plate());
            case ".pdf" ->
                BriefPdf.of(drawn.page(subject), Paper.A4, SpareFonts.ofMachine())
                        .file();
            case ".efg" -> game.apply(Format.EFG).getBytes(StandardCharsets.UTF_8);
            case ".nfg" -> game.apply(Format.NFG).getBytes(StandardCharsets.UTF_8);
            default ->
                throw CommandFailure.usage(
                        "“" + file + "” does not end as what can be written does: .svg, .png, .pdf, .efg, .nfg.");
        };
        WholeFile.replace(file, bytes);
        spec.commandLine().getErr().println("Wrote " + file + ".");
    }

    /** What can be put on a page. */
    private record Drawn(Plate plate, List<Sentence> answer, List<Section> said) {

        Brief page(Case subject) {
            List<Section> sections = new ArrayList<>(said);
            sections.set(
                    0,
                    new Section(
                            sections.getFirst().heading(),
                            plate.parts().stream().<Block>map(Block.Figure::new).toList()));
            return new Brief(
                    BriefContext.computed(subject.heading()),
                    subject.framing().question().orElse(""),
                    BriefContext.computed("A game of signals made of the case; no forecast."),
                    answer,
                    sections);
        }
    }

    private static <T> T judged(Signal signal, Supplier<T> game) {
        try {
            return game.get();
        } catch (IllegalArgumentException refused) {
            throw new CommandFailure(
                    ExitCode.CASE_HAS_ERRORS,
                    "the signal “" + signal.id() + "” can’t be judged: " + refused.getMessage() + ".");
        }
    }
}
