// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.choice;

import dev.entente.cli.optional.Cluster;
import dev.entente.cli.optional.OptionalPart;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.explore.worlds.LocalRunner;
import dev.entente.explore.worlds.Runner;
import java.util.Optional;
import java.util.ServiceLoader;
import picocli.CommandLine.Option;

/** What goes through worlds, for all commands. */
public final class RunnerChoice {

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many work at once; the answer is the same. Default: as many as there are processors.")
    private Optional<Integer> threads = Optional.empty();

    @Option(
            names = "--on",
            paramLabel = "ADDRESS",
            description = "Have a cluster of Apache Spark do the work, spark://HOST:7077, or Spark on this machine,"
                    + " local[N]; the answer is the same.")
    private Optional<String> address = Optional.empty();

    /** Whether it is said what. */
    public boolean said() {
        return threads.isPresent() || address.isPresent();
    }

    /**
     * The one that is asked for.
     *
     * @throws CommandFailure when there is none such, or the part that it needs isn't here
     */
    public Runner chosen() {
        if (threads.isPresent() && address.isPresent()) {
            throw CommandFailure.usage("A cluster has its own number of threads; leave --threads or --on away.");
        }
        return address.map(RunnerChoice::cluster)
                .or(() -> threads.map(
                        count -> new LocalRunner(Math.toIntExact(WorldsChoice.atLeastOne("--threads", count)))))
                .orElseGet(RunnerChoice::ofAllThreads);
    }

    private static Runner cluster(String address) {
        return OptionalPart.SPARK
                .service(() -> ServiceLoader.load(Cluster.class))
                .connect(address);
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
