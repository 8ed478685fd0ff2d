// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.frame;

import dev.entente.cases.Case;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.web.desk.Sheet;
import dev.entente.web.desk.Slot;
import java.nio.file.Path;

/** The line to type in a terminal that computes a brief again. */
public final class CommandLine {

    private CommandLine() {}

    /** Of the case on a sheet; what is only tried has none, and the line says so. */
    public static String of(Sheet sheet, Case subject, Concept asked) {
        String concept = asked.equals(Concepts.MEANT) ? "" : " --concept " + asked.name();
        String variant =
                subject.basis().variant().map(name -> " --variant " + name).orElse("");
        String tried = sheet.content().tried() ? "  # and what was tried in the workbench" : "";
        return "./entente brief " + from(sheet.slot()) + variant + concept + tried;
    }

    /** Where the case lies, as far as others need to know: from the name of its root on. */
    private static Path from(Slot slot) {
        Path file = slot.file().endsWith("case.yaml") ? slot.file().resolveSibling("") : slot.file();
        return slot.root().resolveSibling("").relativize(file);
    }
}
