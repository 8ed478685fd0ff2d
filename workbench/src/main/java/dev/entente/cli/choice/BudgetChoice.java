// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.choice;

import dev.entente.cli.terminal.Bounds;
import dev.entente.cli.terminal.Interrupt;
import dev.entente.cli.terminal.Progress;
import dev.entente.limits.Budget;
import java.io.Console;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** For how long a command may compute. */
public class BudgetChoice {

    private static final Pattern DURATION = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(ms|s|m|h)");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private final long start = System.nanoTime();
    private final Bounds bounds = Bounds.now();
    private Optional<Duration> limit = Optional.empty();

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            description = "Stop after so long (500ms, 30s, 5m, 1h) and say what is known then. Default: no limit.")
    void allow(String text) {
        limit = Optional.of(duration(text, spec));
    }

    /**
     * A length of time as it is typed.
     *
     * @param spec the command that it is typed for
     * @throws ParameterException for anything else
     */
    public static Duration duration(String text, CommandSpec spec) {
        Matcher matcher = DURATION.matcher(text.strip());
        if (!matcher.matches()) {
            throw new ParameterException(
                    spec.commandLine(), "“" + text + "” is no length of time; write 500ms, 30s, 5m or 1h.");
        }
        double millis = Double.parseDouble(matcher.group(1))
                * switch (matcher.group(2)) {
                    case "ms" -> 1;
                    case "s" -> 1_000;
                    case "m" -> 60_000;
                    default -> 3_600_000;
                };
        return Duration.ofMillis((long) millis);
    }

    /**
     * So long as the command line allows, from when it was read, and until the reader interrupts; with a grace to tell
     * what is known. What is computed is told on a terminal when it lasts.
     */
    public Budget budget() {
        Interrupt.heed();
        long nanos = limit.map(Duration::toNanos).orElse(Long.MAX_VALUE);
        Consumer<String> listener = onTerminal() && !bounds.guest()
                ? Progress.begin(spec.commandLine().getErr(), limit)::say
                : _ -> {};
        return Budget.of(() -> bounds.spent() || taken() >= nanos, () -> late(nanos), listener);
    }

    private boolean late(long nanos) {
        return bounds.late() || taken() - Interrupt.TELLING.toNanos() >= nanos;
    }

    private long taken() {
        return System.nanoTime() - start;
    }

    @SuppressWarnings("SystemConsoleNull") // it is null where java.base provides it and no terminal is there
    private static boolean onTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
