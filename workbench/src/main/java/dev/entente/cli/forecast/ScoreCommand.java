// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.forecast;

import dev.entente.answer.Scored;
import dev.entente.answer.json.Json;
import dev.entente.cli.choice.TableFormatChoice;
import dev.entente.cli.terminal.Ink;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How right the forecasts of a ledger were. */
@Command(
        name = "score",
        description =
                "Hold the forecasts of a ledger against what happened, beside the forecast that today goes on. A line that was"
                        + " changed, left out or put elsewhere is named, and then nothing is scored.",
        footer = {"", "Example:  entente score forecasts.jsonl"})
public final class ScoreCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "LEDGER", description = "A file that 'seal' writes.")
    private Path path;

    @Mixin
    private TableFormatChoice format;

    @Override
    public void run() {
        Scored scored = Scored.of(
                path.toString(), new LedgerFile(path, spec.commandLine().getErr()).read());
        PrintWriter out = spec.commandLine().getOut();
        switch (format.format()) {
            case TABLE -> new ScoredText(scored, out, Ink.of(spec.commandLine())).print();
            case JSON -> Json.write(scored, out);
            case CSV -> ScoredCsv.print(scored, out);
        }
    }
}
