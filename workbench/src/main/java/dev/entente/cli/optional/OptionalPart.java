// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.optional;

import dev.entente.Version;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.ExitCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The parts that only their users carry: each is a module that stands, with the libraries that it needs, in a folder of
 * {@code lib} of its name, beside the program, and is found by {@link ServiceLoader}. The launcher puts it there, and on
 * the class path, for who types what it is {@linkplain #askedBy asked by}.
 */
public enum OptionalPart {
    MCP("mcp", "Answer the questions of an assistant about the cases of a folder (Model Context Protocol)."),
    SPARK("--on", "Have a cluster of Apache Spark go through worlds."),
    TABLES("--tables", "Add answers as tables to a DuckDB database, or to a folder of Parquet files.");

    private final String askedBy;
    private final String purpose;

    /** @param askedBy a command, or an option of several */
    OptionalPart(String askedBy, String purpose) {
        this.askedBy = askedBy;
        this.purpose = purpose;
    }

    /** The parts that are commands. */
    public static List<String> commands() {
        return Arrays.stream(values())
                .filter(OptionalPart::isCommand)
                .map(OptionalPart::askedBy)
                .toList();
    }

    /** What is typed by who needs it: the name of a command, or an option with its hyphens. */
    public String askedBy() {
        return askedBy;
    }

    private boolean isCommand() {
        return !askedBy.startsWith("-");
    }

    /** As its folder in {@code lib} is called. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A sentence on where it is had from. */
    public String howToGet() {
        String needed = isCommand()
                ? "The command " + askedBy + " is a part that isn't here: from the sources ./entente " + askedBy
                        + " builds it"
                : "The option " + askedBy + " needs a part that isn't here: from the sources ./entente builds it for a"
                        + " command with that option";
        return needed
                + ", and a release takes it from entente-%1$s-%2$s.zip, whose lib/%1$s goes beside lib/entente.jar."
                        .formatted(this, Version.running());
    }

    /**
     * What does it. To look takes a while.
     *
     * @throws CommandFailure when the part isn't there; it says how to get it
     */
    public <T> T service(Supplier<ServiceLoader<T>> loader) {
        return loader.get().findFirst().orElseThrow(() -> new CommandFailure(ExitCode.NOT_HERE, howToGet()));
    }

    /** The command of a name, where its part is there; else one that says how to get it. To look takes a while. */
    public static CommandLine found(String command) {
        return ServiceLoader.load(OptionalCommand.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(found -> found.name().equals(command))
                .findFirst()
                .map(found -> new CommandLine(found.command()))
                .orElseGet(() -> named(command));
    }

    /** A command of that name, whatever follows it, that says how to get it; it is made without a look at what is there. */
    public static CommandLine named(String command) {
        OptionalPart part = Arrays.stream(values())
                .filter(one -> one.askedBy.equals(command))
                .findFirst()
                .orElseThrow();
        Runnable absent = () -> {
            throw new CommandFailure(ExitCode.NOT_HERE, part.howToGet());
        };
        CommandSpec spec = CommandSpec.wrapWithoutInspection(absent)
                .name(command)
                .addPositional(PositionalParamSpec.builder()
                        .arity("0..*")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .hidden(true)
                        .build());
        spec.usageMessage().description(part.purpose).footer("", part.howToGet());
        return new CommandLine(spec).setUnmatchedOptionsArePositionalParams(true);
    }
}
