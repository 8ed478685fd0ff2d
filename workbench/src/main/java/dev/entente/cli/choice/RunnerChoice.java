// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.choice;

import dev.entente.explore.worlds.LocalRunner;
import dev.entente.explore.worlds.Runner;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What goes through worlds, for all commands. */
public final class RunnerChoice {

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many work at once; the answer is the same. Default: as many as there are processors.")
    private Optional<Integer> threads = Optional.empty();

    /** The one that is asked for. */
    public Runner chosen() {
        return threads.<Runner>map(count -> new LocalRunner((int) WorldsChoice.atLeastOne("--threads", count)))
                .orElseGet(RunnerChoice::ofAllThreads);
    }

    /** For one who waits. */
    public static Runner ofAllThreads() {
        return new LocalRunner(Runtime.getRuntime().availableProcessors());
    }

    /** For many who ask at once. */
    public static Runner ofOneThread() {
        return new LocalRunner(1);
    }
}
