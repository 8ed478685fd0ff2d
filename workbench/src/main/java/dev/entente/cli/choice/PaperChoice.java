// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.choice;

import dev.entente.report.Paper;
import picocli.CommandLine.Option;

/** What a document is printed on. */
public final class PaperChoice {

    @Option(
            names = "--paper",
            paramLabel = "PAPER",
            description = "What .pdf and .docx are printed on: ${COMPLETION-CANDIDATES}. Otherwise: ${DEFAULT-VALUE}.",
            defaultValue = "a4")
    private Paper paper = Paper.A4;

    /** The paper that was named. */
    public Paper paper() {
        return paper;
    }
}
