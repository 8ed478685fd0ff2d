// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.answer.Exhibited;
import dev.entente.app.CaseFiles;
import dev.entente.app.Home;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.Reading;
import dev.entente.cases.Case;
import dev.entente.cli.choice.AnswerFormat;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.Ink;
import dev.entente.cli.terminal.TextTable;
import dev.entente.cli.terminal.TextTable.Column;
import dev.entente.graph.StateSpace;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The cases that come with Entente. */
@Command(
        name = "gallery",
        description = "List the cases that come with Entente.",
        footer = {"", "Example:  entente gallery"})
final class Gallery implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private AnswerFormat format;

    /** Where a case stands. */
    private enum Room {
        CASES("Cases"),
        EXAMPLES("Made-up examples, one for each template of “entente new --template”"),
        PUBLISHED("From the literature");

        private final String title;

        Room(String title) {
            this.title = title;
        }

        static Room of(Path path) {
            return path.startsWith("published") ? PUBLISHED : path.startsWith("templates") ? EXAMPLES : CASES;
        }
    }

    /** A case that could be read, or one that has errors. */
    private record Exhibit(Path path, Room room, Optional<Case> read, int states) {

        Exhibited.One answer() {
            return new Exhibited.One(
                    Home.shown(path).toString(),
                    room == Room.PUBLISHED,
                    read.isEmpty(),
                    read.map(about -> Exhibited.About.of(about, states)));
        }
    }

    @Override
    public void run() {
        Path cases = Home.folder().resolve("cases");
        if (!Files.isDirectory(cases)) {
            throw CommandFailure.usage("There is no folder " + cases + ".");
        }
        CaseFiles.Found found = CaseFiles.below(cases);
        found.unread()
                .values()
                .forEach(failure -> spec.commandLine().getErr().println("note: " + failure.getMessage()));
        List<Exhibit> exhibits = found.cases().stream()
                .flatMap(path -> exhibit(path, Room.of(cases.relativize(path))).stream())
                .toList();
        format.write(
                (out, ink) -> text(exhibits, out, ink),
                () -> Exhibited.of(exhibits.stream().map(Exhibit::answer).toList()));
    }

    private static Optional<Exhibit> exhibit(Path path, Room room) {
        return switch (CaseFile.read(path, Optional.empty())) {
            case Reading.Done<Case>(Case read, var _) ->
                Optional.of(new Exhibit(
                        path,
                        room,
                        Optional.of(read),
                        StateSpace.of(read.conflict().form()).size()));
            case Reading.Failed<Case> _ ->
                CaseFile.isTemplate(path)
                        ? Optional.empty()
                        : Optional.of(new Exhibit(path, room, Optional.empty(), 0));
        };
    }

    private static void text(List<Exhibit> exhibits, PrintWriter out, Ink ink) {
        for (Room room : Room.values()) {
            group(
                    room.title,
                    exhibits.stream().filter(one -> one.room() == room).toList(),
                    out,
                    ink);
        }
    }

    private static void group(String title, List<Exhibit> exhibits, PrintWriter out, Ink ink) {
        if (exhibits.isEmpty()) {
            return;
        }
        out.println(ink.bold(title));
        TextTable table = new TextTable(
                List.of(Column.text(""), Column.wrapping("title and question"), Column.number("who × states")));
        for (Exhibit one : exhibits) {
            String about = one.read()
                    .map(read -> read.framing().title()
                            + read.framing()
                                    .question()
                                    .map(question -> " — " + question)
                                    .orElse(""))
                    .orElse("has errors; 'entente check' shows them");
            String size = one.read()
                    .map(read -> read.conflict().decisionMakers().size() + " × " + Ink.number(one.states()))
                    .orElse("");
            table.add(List.of(Home.shown(one.path()).toString(), about, size), false);
        }
        table.print(out, ink);
        out.println();
    }
}
