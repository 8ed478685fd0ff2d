// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.signal;

import dev.entente.answer.Signalled;
import dev.entente.app.WholeFile;
import dev.entente.brief.words.Wording;
import dev.entente.cases.Case;
import dev.entente.cases.Signal;
import dev.entente.cli.choice.AnswerFormat;
import dev.entente.cli.choice.CaseArgument;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.ExitCode;
import dev.entente.exchange.Exchange;
import dev.entente.exchange.Format;
import dev.entente.signal.LetterOfCase;
import dev.entente.signal.LetterRegions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin
    private CaseArgument argument;

    @Option(names = "--signal", paramLabel = "NAME", description = "Which signal, where the case has several.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Also write the game in the middle of the bounds for Gambit: a file that ends in .efg or .nfg.")
    private Optional<Path> output = Optional.empty();

    @Mixin
    private AnswerFormat format;

    @Override
    public void run() {
        Case subject = argument.read(List.of("types"));
        Signal signal = signal(subject);
        LetterOfCase letter = letter(subject, signal);
        LetterRegions regions = LetterRegions.of(letter.box());
        Signalled told = Signalled.of(subject, letter, regions);
        SignalNames names = SignalNames.of(subject, letter);
        output.ifPresent(file -> write(file, subject, letter, names));
        format.write(subject, new SignalWords(told, names, new Wording(subject)).sections(), () -> told);
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

    private static void write(Path file, Case subject, LetterOfCase letter, SignalNames names) {
        Format game = Format.of(file.toString())
                .filter(one -> one == Format.EFG || one == Format.NFG)
                .orElseThrow(() -> CommandFailure.usage("“" + file + "” does not end as a game does: .efg, .nfg."));
        String text = Exchange.write(
                names.named(letter.box().middle()),
                subject.heading() + ": " + letter.signal().id(),
                List.of(names.sender(), names.receiver()),
                game);
        WholeFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
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
