// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.check;

import dev.entente.answer.CheckNote;
import java.io.PrintWriter;
import java.util.List;

/** What was found as the workflow commands of GitHub Actions, a line each, which show as notes beside the files. */
final class WorkflowCommands {

    private WorkflowCommands() {}

    static void print(List<CheckNote> notes, PrintWriter out) {
        notes.forEach(note -> out.println(line(note)));
    }

    private static String line(CheckNote note) {
        String place = note.span()
                .map(span -> ",line=" + span.line() + ",endLine=" + span.endLine()
                        + (span.line() == span.endLine()
                                ? ",col=" + span.column() + ",endColumn=" + span.endColumn()
                                : ""))
                .orElse("");
        return "::" + (note.error() ? "error" : "warning") + " file=" + value(note.file()) + place + "::"
                + text(note.message());
    }

    /** A text as the runner reads it back. */
    private static String text(String plain) {
        return plain.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String value(String plain) {
        return text(plain).replace(":", "%3A").replace(",", "%2C");
    }
}
