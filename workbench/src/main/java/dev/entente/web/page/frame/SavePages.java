// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.frame;

import dev.entente.app.FileFailure;
import dev.entente.casefile.CaseFile;
import dev.entente.web.desk.Desk;
import dev.entente.web.desk.Saving;
import dev.entente.web.desk.Sheet;
import dev.entente.web.page.frame.Shell.Leaf;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Saving, and what to do when that can't be done at once. */
public record SavePages(Workplace workplace, Saving saving) {

    /**
     * A save that failed.
     *
     * @param sentence why
     */
    public record NotSaved(Shell shell, String sentence, SaveBox box) {}

    /** Takes the text of the whole file over. */
    public Response text(Request request, Sheet sheet, Map<String, String> named) {
        String text = withBreaksOf(sheet.content().text(), request.text("text").replaceAll("\\r\\n?", "\n"));
        if (text.length() > CaseFile.LARGEST) {
            return new Response.Refusal(
                    413, "That is larger than 2 MB, and a case is a few kilobytes. Nothing was changed.");
        }
        sheet.change("The text of the file changed", sheet.content().withText(text));
        return request.field("do").filter("save"::equals).isPresent()
                ? save(request, sheet, named)
                : there(request, sheet, Notice.WRITTEN);
    }

    /** Browsers send other line breaks than the file may have. */
    private static String withBreaksOf(String before, String text) {
        return before.contains("\r\n") ? text.replace("\n", "\r\n") : text;
    }

    /** Saves an own case where it is, another as a copy. */
    public Response save(Request request, Sheet sheet, Map<String, String> named) {
        if (!sheet.inPlace()) {
            return copy(request, sheet, named);
        }
        try {
            return switch (saving.save(sheet, request.field("seen"))) {
                case Saving.Result.Written() -> there(request, sheet, Notice.SAVED);
                case Saving.Result.Changed(Optional<String> theirs) -> ConflictPage.answer(sheet, theirs);
            };
        } catch (FileFailure failure) {
            return notSaved(sheet, failure);
        }
    }

    public Response copy(Request request, Sheet sheet, Map<String, String> named) {
        try {
            Desk desk = workplace.desks().of(request.visitor());
            return there(request, saving.saveCopy(sheet, desk), Notice.COPIED);
        } catch (FileFailure failure) {
            return notSaved(sheet, failure);
        }
    }

    public Response theirs(Request request, Sheet sheet, Map<String, String> named) {
        try {
            return saving.takeTheirs(sheet)
                    ? there(request, sheet, Notice.TAKEN)
                    : ConflictPage.answer(sheet, Optional.empty());
        } catch (FileFailure failure) {
            return notSaved(sheet, failure);
        }
    }

    private static Response notSaved(Sheet sheet, FileFailure failure) {
        Shell shell = Shell.of(sheet, sheet.slot().plainName(), Leaf.WRITE, List.of());
        return new Response.Page(
                422, Templates.html("not-saved", new NotSaved(shell, sentence(failure), SaveBox.of(sheet))));
    }

    /** A failure as a sentence of its own. */
    public static String sentence(FileFailure failure) {
        return dev.entente.brief.words.English.start(String.valueOf(failure.getMessage())) + ".";
    }

    /** Whoever wrote in the text goes on there, others with the parts. */
    private static Response there(Request request, Sheet sheet, Notice said) {
        String page = request.fields().containsKey("text") ? "write/text" : "write";
        return new Response.Redirect(Addresses.of(sheet.name(), page) + "?said=" + said.word());
    }
}
