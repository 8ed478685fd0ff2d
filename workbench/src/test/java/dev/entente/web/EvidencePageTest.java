// SPDX-License-Identifier: Apache-2.0
package dev.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a model rests on, on a page; and pages of a case whose states are too many to list. */
class EvidencePageTest {

    @Test
    void claimsAndBeliefAndWhatThatDoesToWhatHolds(@TempDir Path own) {
        try (Visitor visitor = Visitor.open(own)) {
            Visitor.Page page = visitor.get("/case/iran-2007/evidence");
            while (page.text().contains("Look again")) {
                page = visitor.get("/case/iran-2007/evidence");
            }
            assertThat(page.text())
                    .contains(
                            "Of 38 parts of the model, ten (26 %) rest on claims",
                            "A Diplomatic About-Face",
                            "Used for Washington:",
                            "Of which type Tehran is",
                            "7/9 (77.8 %): likely",
                            "What that does to what holds");
            assertThat(page.link("Edit the claims and assumptions.")).isEqualTo("/case/iran-2007/write/text");
            assertThat(visitor.get("/case/libya-2003/evidence").text())
                    .contains("Claims by source", "Nobody in this case may be of several types")
                    .doesNotContain("What that does to what holds");
        }
    }

    @Test
    void aCaseTooLargeToListSaysWhatCanBeDone(@TempDir Path own) throws IOException {
        StringBuilder wide = new StringBuilder("entente: 1\ntitle: Wide\ndecision-makers:\n  us:\n    options: {");
        for (int i = 1; i <= 20; i++) {
            wide.append(i == 1 ? "" : ", ")
                    .append('o')
                    .append(i)
                    .append(": do thing ")
                    .append(i);
        }
        wide.append(
                        "}\n    preferences: [o1]\n  them:\n    options: {yield: {label: yield}}\n    preferences: [not yield, o1]\n")
                .append("status-quo: []\noutcomes: {end: {when: yield, label: an end}}\ngoal: end\n");
        Files.writeString(Files.createDirectories(own.resolve("wide")).resolve("case.yaml"), wide);
        try (Visitor visitor = Visitor.open(own)) {
            Visitor.Page states = visitor.get("/case/my~wide/states");
            assertThat(states.status()).isEqualTo(422);
            assertThat(states.text())
                    .contains("This case has more states than can be listed.", "What can be done all the same");
            readInShort(visitor.get(states.link("its brief")));
            handedOver(visitor);
            assertThat(visitor.get(states.link("evidence")).text())
                    .contains("Of three parts of the model, none rest on claims");
            Visitor.Page asked = visitor.get(states.link("Ask more") + "?question=wreck");
            while (asked.text().contains("Look again")) {
                asked = visitor.get(states.link("Ask more") + "?question=wreck");
            }
            assertThat(asked.text()).contains("What is left out", "up to 65,536; this one has more");
        }
    }

    private static void readInShort(Visitor.Page page) {
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(
                        "Wide: today’s situation does not last, and an end cannot hold",
                        "Of 2,097,152 situations that can be imagined",
                        "This case has more states than can be listed. So this brief says what can be counted");
        assertThat(page.link("Ask more")).endsWith("/ask");
    }

    /** Every form that is offered can be had, and is the same brief. */
    private static void handedOver(Visitor visitor) {
        Visitor.Page page = visitor.get("/case/my~wide/hand-over");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("The table of situations, the picture and the case in one file are left out.")
                .doesNotContain("Picture as SVG");
        assertThat(visitor.get(page.link("Brief as Markdown")).html())
                .startsWith("# Wide: today’s situation does not last, and an end cannot hold")
                .contains("## What is left out", "./entente brief ");
        assertThat(visitor.get(page.link("Brief as a page")).html()).contains("and an end cannot hold</h1>");
        assertThat(visitor.get(page.link("Brief as PDF")).body().startsWith("%PDF"))
                .isTrue();
        assertThat(visitor.get(page.link("Case file")).html()).startsWith("entente: 1\ntitle: Wide");
        assertThat(visitor.get("/case/my~wide/states.csv").status()).isEqualTo(422);
        assertThat(visitor.get("/case/my~wide/picture.svg").status()).isEqualTo(404);
    }
}
