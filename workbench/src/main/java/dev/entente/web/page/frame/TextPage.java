// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.frame;

import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.web.desk.Sheet;
import dev.entente.web.desk.Slot;
import dev.entente.web.page.frame.Shell.Leaf;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole case file as text, with every mistake in it; in place of any page that a case with mistakes can't have. */
public final class TextPage {

    private TextPage() {}

    /**
     * What the page shows.
     *
     * @param lead what is to be done here, as a sentence
     * @param found mistakes and warnings
     * @param changed whether it is something tried that is wrong, and not the text
     * @param said what has just been done; empty when nothing
     */
    public record View(
            Shell shell,
            String heading,
            String lead,
            List<Finding> found,
            String text,
            boolean changed,
            SaveBox box,
            String said) {
        public View {
            found = List.copyOf(found);
        }

        /** As many lines as the text needs, within bounds. */
        public int rows() {
            return Math.clamp(text.lines().count() + 2, 12, 32);
        }

        /** The address of something about the case. */
        public String at(String what) {
            return shell.bar().orElseThrow().at(what);
        }
    }

    /**
     * A mistake or a warning.
     *
     * @param line in this text, from 1; 0 when it stands in another file
     * @param text as the command shows it
     */
    public record Finding(int line, int column, boolean mistake, String text) {}

    /** The editor of a case's file, whatever state it is in. */
    public static Response answer(Request request, Sheet sheet, Map<String, String> named) {
        return answer(
                sheet, List.of(), request.field("said").map(Notice::sentence).orElse(""));
    }

    /** A case that can't be shown, since it has mistakes. */
    public static Response broken(Sheet sheet, List<Diagnostic> found) {
        return answer(sheet, found, "");
    }

    private static Response answer(Sheet sheet, List<Diagnostic> reason, String said) {
        Slot slot = sheet.slot();
        SourceFile text = SourceFile.of(slot.shownFile(), sheet.content().text());
        Reading<Case> checked = CaseFile.check(text, slot.file(), Optional.of(slot.root()));
        boolean sound = checked instanceof Reading.Done<Case>;
        boolean changed = sound && reason.stream().anyMatch(Diagnostic::isError);
        List<Diagnostic> found = changed ? reason : checked.diagnostics();
        String title = checked instanceof Reading.Done<Case>(Case read, var _)
                ? read.framing().title()
                : slot.plainName();
        return Response.page(Templates.html(
                "text",
                new View(
                        Shell.of(sheet, title, Leaf.TEXT, List.of())
                                .with("write.js")
                                .with("kept.js"),
                        heading(sound, changed),
                        lead(sound, changed, found.size()),
                        found.stream().map(one -> finding(one, text)).toList(),
                        text.text(),
                        changed,
                        SaveBox.of(sheet),
                        said)));
    }

    private static String heading(boolean sound, boolean changed) {
        return changed ? "What was tried can’t be computed" : sound ? "The whole file" : "This case has mistakes";
    }

    private static String lead(boolean sound, boolean changed, int found) {
        if (changed) {
            return "The case itself is in order: undo the last change, or look at what is wrong with it.";
        }
        if (!sound) {
            return "Each is shown with its line and column. Mend them in the text below; nothing is written into the file"
                    + " until you save.";
        }
        return found == 0
                ? "No mistakes. Whatever you change here can be undone, and is written into the file only when you save."
                : "It can be computed; what follows is probably not meant, or wants a reason.";
    }

    private static Finding finding(Diagnostic one, SourceFile text) {
        boolean here = one.place().file().name().equals(text.name())
                && one.place().file().present();
        return new Finding(here ? one.place().line() : 0, here ? one.place().column() : 0, one.isError(), one.text());
    }
}
