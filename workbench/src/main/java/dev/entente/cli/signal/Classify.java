// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.signal;

import dev.entente.answer.Classified;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.casefile.tree.SourceReader;
import dev.entente.cli.choice.AnswerFormat;
import dev.entente.cli.choice.CasePath;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.ExitCode;
import dev.entente.exchange.Exchange;
import dev.entente.exchange.Format;
import dev.entente.signal.ExtensiveForm;
import dev.entente.signal.SignalTree;
import dev.entente.signal.TreeSolution;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Labels the equilibria of a small game. */
@Command(
        name = "classify",
        description = {
            "Find all equilibria of a small game of two players, exactly, and say what each withstands: a tree of Gambit"
                    + " (.efg) or a game in strategic form (.nfg).",
            "A tree in which a type is drawn, sends a message and is answered is judged as a game of signals: Nash, subgame"
                    + " perfect, weak perfect Bayesian, sequential, intuitive criterion, D1. So is one that goes on after"
                    + " messages or answers, as a crisis does, where all know then where they stand. Another: Nash, subgame"
                    + " perfect."
        },
        footer = {"", "Example:  entente classify beer-quiche.efg"})
public final class Classify implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "GAME", description = "The file; its ending tells the format, .efg or .nfg.")
    private Path file;

    @Mixin
    private AnswerFormat format;

    @Override
    public void run() {
        String name = file.toString();
        Format game = Format.of(name)
                .filter(one -> one == Format.EFG || one == Format.NFG)
                .orElseThrow(() -> CommandFailure.usage("“" + name + "” does not end as a game does: .efg, .nfg."));
        Diagnostics findings = new Diagnostics();
        Optional<SourceFile> text = SourceReader.read(file, name, findings);
        Reading<ExtensiveForm> reading =
                text.map(read -> Exchange.game(read, game)).orElseGet(() -> new Reading.Failed<>(findings.list()));
        switch (reading) {
            case Reading.Failed<ExtensiveForm>(List<Diagnostic> found) ->
                throw CasePath.failure(found, spec.commandLine().getErr());
            case Reading.Done<ExtensiveForm>(ExtensiveForm read, List<Diagnostic> _) -> tell(read);
        }
    }

    private void tell(ExtensiveForm tree) {
        Classified classified = classified(tree);
        format.write((out, _) -> new ClassifiedWords(classified).lines().forEach(out::println), () -> classified);
    }

    private static Classified classified(ExtensiveForm tree) {
        try {
            return SignalTree.of(tree)
                    .map(signal -> Classified.of(tree, signal, signal.solution()))
                    .orElseGet(() -> Classified.of(TreeSolution.of(tree)));
        } catch (IllegalArgumentException refused) {
            throw new CommandFailure(
                    ExitCode.CASE_HAS_ERRORS, "the game can’t be solved: " + refused.getMessage() + ".");
        }
    }
}
