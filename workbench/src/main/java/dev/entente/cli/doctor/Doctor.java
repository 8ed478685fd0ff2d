// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.doctor;

import dev.entente.answer.Examined;
import dev.entente.answer.Examined.Part;
import dev.entente.answer.Examined.State;
import dev.entente.answer.Examined.What;
import dev.entente.cli.choice.AnswerFormat;
import dev.entente.cli.terminal.ExitCode;
import dev.entente.cli.terminal.Ink;
import dev.entente.cli.terminal.TextTable;
import dev.entente.cli.terminal.TextTable.Column;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What is there of what Entente needs on this machine, and what is missing. */
@Command(
        name = "doctor",
        description = {
            "Say what is there of what Entente needs on this machine, what is missing, and what to do about it.",
            "It changes nothing, and asks nothing of the network."
        },
        footer = {"", "Example:  entente doctor", "Exit code 1: something is missing that is needed."})
public final class Doctor implements Callable<Integer> {

    @Mixin
    private AnswerFormat format;

    @Override
    public Integer call() {
        Examined examined = Examination.of(Look.here());
        format.write((out, ink) -> print(examined, out, ink), () -> examined);
        return examined.complete() ? ExitCode.DONE : ExitCode.SOMETHING_MISSING;
    }

    /** A line for each thing, below it what to do, and at the end whether it will do. */
    static void print(Examined examined, PrintWriter out, Ink ink) {
        TextTable table = new TextTable(List.of(Column.text(""), Column.text(""), Column.wrapping("")));
        for (Part part : examined.parts()) {
            boolean wanted = part.needed() && part.state() == State.MISSING;
            table.add(List.of(title(part.part()), state(part), part.found()), wanted);
            part.remedy().ifPresent(remedy -> table.add(List.of("", "", "→ " + remedy), false));
            part.command().ifPresent(command -> table.add(List.of("", "", TextTable.unbroken("  " + command)), false));
        }
        table.print(out, ink);
        out.println();
        out.println(sum(examined));
    }

    private static String sum(Examined examined) {
        if (!examined.complete()) {
            return "Missing, and needed: " + named(examined, true) + ".";
        }
        String others = named(examined, false);
        return "Everything is here that Entente needs."
                + (others.isEmpty() ? "" : " Missing, and needed only at times: " + others + ".");
    }

    private static String named(Examined examined, boolean needed) {
        return examined.parts().stream()
                .filter(part -> part.state() == State.MISSING && part.needed() == needed)
                .map(part -> title(part.part()))
                .collect(Collectors.joining(", "));
    }

    private static String state(Part part) {
        return switch (part.state()) {
            case THERE -> "there";
            case MISSING -> part.needed() ? "missing, needed" : "missing";
            case NOT_KNOWN -> "not known";
        };
    }

    private static String title(What part) {
        return switch (part) {
            case ENTENTE -> "Entente";
            case JAVA -> "Java";
            case MEMORY -> "memory";
            case START_UP_CACHE -> "start-up cache";
            case SHIPPED_CASES -> "cases that come along";
            case OWN_CASES -> "folder for your cases";
            case DISK -> "free disk space";
            case FONTS -> "fonts for PDF and PNG";
            case BROWSER -> "browser for the workbench";
            case PORT -> "port for the workbench";
            case LETTERS -> "letters of all languages";
            case GIT -> "Git";
            case FURTHER_PARTS -> "further parts";
        };
    }
}
