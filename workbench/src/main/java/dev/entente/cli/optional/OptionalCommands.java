// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.optional;

import dev.entente.Version;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.ExitCode;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The one table of the commands that only their users carry. */
public final class OptionalCommands {

    /** What each is for, by name. */
    private static final Map<String, String> PURPOSES =
            Map.of("mcp", "Answer the questions of an assistant about the cases of a folder (Model Context Protocol).");

    private OptionalCommands() {}

    public static Set<String> names() {
        return PURPOSES.keySet();
    }

    /** The command of a name, where its module is there; else one that says how to get it. To look takes a while. */
    public static CommandLine found(String name) {
        return ServiceLoader.load(OptionalCommand.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(command -> command.name().equals(name))
                .findFirst()
                .map(command -> new CommandLine(command.command()))
                .orElseGet(() -> named(name));
    }

    /** A command of that name, whatever follows it, that says how to get it; it is made without a look at what is there. */
    public static CommandLine named(String name) {
        String howToGet = howToGet(name);
        Runnable absent = () -> {
            throw new CommandFailure(ExitCode.NOT_HERE, howToGet);
        };
        CommandSpec spec = CommandSpec.wrapWithoutInspection(absent)
                .name(name)
                .addPositional(PositionalParamSpec.builder()
                        .arity("0..*")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .hidden(true)
                        .build());
        spec.usageMessage().description(PURPOSES.get(name)).footer("", howToGet);
        return new CommandLine(spec).setUnmatchedOptionsArePositionalParams(true);
    }

    /** A sentence on where the command of a name is had from. */
    public static String howToGet(String name) {
        return ("The command %1$s is a part that isn't here: from the sources ./entente %1$s builds it, and a release takes"
                        + " it from entente-%1$s-%2$s.zip, whose lib/%1$s goes beside lib/entente.jar.")
                .formatted(name, Version.running());
    }
}
