// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.analysis.Findings;
import dev.entente.brief.Briefs;
import dev.entente.brief.document.Brief;
import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.StabilityEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the comments of the report's entry types show. */
class ReportTourTest {

    private static final Brief BRIEF = brief(CaseFile.read(Path.of("..", "cases", "published", "hipel-1993-elmira"))
            .orElseThrow());

    @TempDir
    Path folder;

    private static Brief brief(Case subject) {
        StabilityEngine engine = Engines.fittest(GraphModel.of(subject.conflict()), Budget.UNLIMITED);
        Findings findings = Findings.of(subject, engine, Concepts.SEQ, Budget.UNLIMITED);
        return Briefs.of(findings, Optional.empty(), Optional.empty(), "a program of mine", "1.0");
    }

    @Test
    void aBriefAsAPage() throws IOException {
        Brief brief = BRIEF;
        // @start region="page"
        Path page = Files.writeString(folder.resolve("brief.html"), BriefHtml.html(brief), UTF_8);

        assertThat(Files.readString(page, UTF_8)).startsWith("<!DOCTYPE html>");
        // @end
    }

    @Test
    void aBriefAsPdf() throws IOException {
        Brief brief = BRIEF;
        // @start region="pdf"
        Path pdf = Files.write(folder.resolve("brief.pdf"), BriefPdf.pdf(brief));

        assertThat(Files.readAllBytes(pdf)).startsWith('%', 'P', 'D', 'F');
        // @end
    }
}
