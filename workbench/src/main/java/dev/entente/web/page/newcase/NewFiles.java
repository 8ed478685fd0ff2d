// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.newcase;

import dev.entente.app.Brought;
import dev.entente.app.FileFailure;
import dev.entente.app.Starter;
import dev.entente.app.WholeFile;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.NodePath;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.exchange.Format;
import dev.entente.start.Start;
import dev.entente.web.desk.Content;
import dev.entente.web.desk.Desk;
import dev.entente.web.desk.Saving;
import dev.entente.web.desk.Sheet;
import dev.entente.web.desk.Slot;
import dev.entente.web.page.frame.Addresses;
import dev.entente.web.page.frame.SavePages;
import dev.entente.web.page.frame.Shell;
import dev.entente.web.page.frame.Templates;
import dev.entente.web.page.frame.Workplace;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The ways to a case of one's own: questions, an example, a copy of another case, a file that is there. */
public record NewFiles(Workplace workplace, Saving saving) {

    /**
     * Where it starts.
     *
     * @param begun the title of a draft that is there; empty when there is none
     * @param continues whether there is one
     * @param cases what can be copied
     * @param folder where new cases go
     * @param problem what went wrong; empty when nothing did
     * @param text that was to be brought in and could not be written
     */
    public record View(
            Shell shell,
            String begun,
            boolean continues,
            List<Source> cases,
            String folder,
            String problem,
            String text) {
        public View {
            cases = List.copyOf(cases);
        }
    }

    /** A case to copy. */
    public record Source(String name, String title) {}

    public Response start(Request request, Map<String, String> named) {
        return Response.page(html(request, "", ""));
    }

    private String html(Request request, String problem, String text) {
        Desk desk = workplace.desks().of(request.visitor());
        Start begun = desk.start();
        List<Source> cases = workplace.shelf().slots().stream()
                .flatMap(slot -> title(desk, slot).map(title -> new Source(slot.name(), title)).stream())
                .toList();
        View view = new View(
                Shell.of("New case").with("bring.js"),
                begun.read().draft().title(),
                !begun.equals(Start.NOTHING),
                cases,
                workplace.shelf().own().toString(),
                problem,
                text);
        return Templates.html("new", view);
    }

    private Optional<String> title(Desk desk, Slot slot) {
        try {
            Content plain = Content.of(desk.seen(slot).content().text());
            return workplace.solvedCases().read(slot, plain) instanceof Reading.Done<Case>(Case read, var _)
                    ? Optional.of(read.framing().title())
                    : Optional.empty();
        } catch (FileFailure _) {
            return Optional.empty();
        }
    }

    /** The example, as a case of one's own. */
    public Response starter(Request request, Map<String, String> named) {
        String text = Starter.text();
        return trying(request, "", () -> make(desk(request), title(text).orElse("example"), text));
    }

    /** A copy of a case, as it stands before the visitor. */
    public Response copy(Request request, Map<String, String> named) {
        Desk desk = workplace.desks().of(request.visitor());
        return request.field("case")
                .flatMap(workplace.shelf()::find)
                .map(slot -> trying(request, "", () -> {
                    Sheet copy = saving.saveCopy(desk.sheet(slot), desk);
                    return new Response.Redirect(Addresses.of(copy.name(), ""));
                }))
                .orElseGet(() -> Response.notFound("There is no such case here."));
    }

    /** A text that is brought in from elsewhere, with mistakes or without. */
    public Response bring(Request request, Map<String, String> named) {
        String text = request.text("text").replaceAll("\\r\\n?", "\n");
        if (text.isBlank()) {
            return new Response.Page(422, html(request, "There is nothing in it.", ""));
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > CaseFile.LARGEST) {
            return new Response.Refusal(
                    413, "That is larger than 2 MB, and a case is a few kilobytes. Nothing was brought in.");
        }
        Optional<String> called = request.field("name");
        Optional<Format> format = called.flatMap(Format::of);
        return format.isPresent()
                ? foreign(request, SourceFile.of(called.orElseThrow(), text), format.get())
                : made(request, called, text);
    }

    /** Another program's file becomes a case; what can't come over stands at its beginning. */
    private Response foreign(Request request, SourceFile file, Format format) {
        if (!format.canBeRead()) {
            return new Response.Page(422, html(request, "Of " + format.title() + " no case can be made.", ""));
        }
        Reading<Document> read = file.name().endsWith(".xlsx")
                ? Brought.spreadsheet(file.name(), bytes(file.text()))
                : Brought.text(file, format);
        List<String> found = read.diagnostics().stream().map(NewFiles::line).toList();
        return switch (read) {
            case Reading.Failed<Document> _ ->
                new Response.Page(
                        422,
                        html(
                                request,
                                "No case can be made of " + file.name() + ". " + String.join(" ", found),
                                file.name().endsWith(".xlsx") ? "" : file.text()));
            case Reading.Done<Document>(Document document, var _) -> {
                String head = "# Made of " + file.name() + ".\n"
                        + found.stream().map(line -> "# " + line + "\n").collect(Collectors.joining());
                yield made(request, title(document.write()), head + document.write());
            }
        };
    }

    /** A spreadsheet is no text, and sent as letters; what is none comes to nothing. */
    private static byte[] bytes(String letters) {
        try {
            return Base64.getDecoder().decode(letters.strip());
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    private static String line(Diagnostic diagnostic) {
        return "Line " + diagnostic.place().line() + ": " + diagnostic.message() + ".";
    }

    private Response made(Request request, Optional<String> called, String text) {
        String name = called.map(file -> file.replaceFirst("\\.ya?ml$", ""))
                .filter(file -> !file.equals("case"))
                .or(() -> title(text))
                .orElse("case");
        return trying(request, text, () -> make(desk(request), name, text));
    }

    private static Optional<String> title(String text) {
        return Document.parse(SourceFile.of("case.yaml", text)) instanceof Reading.Done<Document>(Document read, var _)
                ? read.at(NodePath.of("title"))
                        .filter(Node.Scalar.class::isInstance)
                        .map(title -> ((Node.Scalar) title).text())
                : Optional.empty();
    }

    private Desk desk(Request request) {
        return workplace.desks().of(request.visitor());
    }

    /** Something that may fail for want of a place to write. */
    @FunctionalInterface
    private interface Writing {
        Response write();
    }

    private Response trying(Request request, String text, Writing writing) {
        try {
            return writing.write();
        } catch (FileFailure failure) {
            return new Response.Page(422, html(request, SavePages.sentence(failure), text));
        }
    }

    /**
     * Makes a case of a text, in a folder of its own, and goes there.
     *
     * @throws FileFailure when it can't be written
     */
    Response make(Desk desk, String title, String text) {
        Path folder = workplace.shelf().room(title);
        Path file = folder.resolve("case.yaml");
        try {
            WholeFile.create(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (FileFailure failure) {
            deleteEmpty(folder);
            throw failure;
        }
        Slot slot = workplace.shelf().slotOf(file);
        desk.made(slot);
        return new Response.Redirect(Addresses.of(slot.name(), ""));
    }

    private static void deleteEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException _) {
            // It stays; nothing is lost by that.
        }
    }
}
