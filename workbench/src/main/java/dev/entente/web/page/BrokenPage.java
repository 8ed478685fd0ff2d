// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page;

import dev.entente.casefile.Diagnostic;
import dev.entente.web.desk.Sheet;
import dev.entente.web.page.Shell.Tab;
import dev.entente.web.server.Answer;
import java.util.List;

/** A case with errors: what is wrong, and the text to mend it in. */
final class BrokenPage {

    private BrokenPage() {}

    /**
     * What the page shows.
     *
     * @param found every mistake, as the command shows it
     * @param text of the case file
     * @param changed whether it is something tried that is wrong, and not the text
     */
    public record View(Shell shell, List<String> found, String text, boolean changed) {
        public View {
            found = List.copyOf(found);
        }
    }

    static Answer answer(Sheet sheet, List<Diagnostic> found) {
        Shell shell = Shell.of(sheet, sheet.slot().name(), Tab.WRITE, List.of());
        List<String> shown = found.stream().map(Diagnostic::text).toList();
        boolean tried = sheet.current().content().tried();
        return Answer.page(Templates.html(
                "broken", new View(shell, shown, sheet.current().content().text(), tried)));
    }
}
