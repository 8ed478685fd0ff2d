// SPDX-License-Identifier: Apache-2.0
package dev.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbenchTest {

    @Test
    void fromTheGalleryToTheStatusQuoOfACaseAndWhyItHolds(@TempDir Path own) {
        try (Visitor visitor = Visitor.open(own)) {
            Visitor.Page brief = visitor.get(visitor.get("/").link("Iran, June 2019"));
            assertThat(brief.text()).contains("Can Washington and Tehran reach the table, and what would hold?");

            Visitor.Page states = visitor.get(brief.link("Situations"));
            assertThat(visitor.get(states.link("The standoff")).text())
                    .contains(
                            "Today",
                            "It holds under sequential stability: nobody has reason to leave it.",
                            "Tehran stays");
        }
    }

    @Test
    void everyVisitorHasADeskOfTheirOwn(@TempDir Path own) {
        try (Visitor one = Visitor.open(own);
                Visitor other = one.another()) {
            one.post("/case/iran-2019/look", "concept", "Nash");

            assertThat(one.get("/case/iran-2019/states").text()).contains("by Nash stability.");
            assertThat(other.get("/case/iran-2019/states").text()).contains("by sequential stability.");
        }
    }

    /** Tehran expects strikes today; everybody else sees Washington as it is. */
    @Test
    void situationsAreLookedAtWithTheEyesOfAParty(@TempDir Path own) {
        try (Visitor visitor = Visitor.open(own)) {
            assertThat(visitor.get("/case/iran-2007/states?which=all").text())
                    .contains("as Tehran sees it", "as the partners see it")
                    .contains("40 of them hold");
            assertThat(visitor.get("/case/iran-2007/states?which=matter&eyes=target")
                            .text())
                    .contains("This is what Tehran expects, and whom it thinks would leave.");
            assertThat(visitor.get("/case/iran-2007/states?which=all&eyes=all").text())
                    .contains(
                            "78 of them hold by sequential stability. Each party stays or leaves as it sees the others.");
            assertThat(visitor.get("/case/iran-2007/states?which=all&eyes=target")
                            .text())
                    .contains("76 of them hold by sequential stability.");
            assertThat(visitor.get("/case/iran-2007/state/NNNYNNNNNNNY").text())
                    .contains("As the parties see it", "Tehran expects Washington to carry out strikes.");
            assertThat(visitor.get("/case/iran-2019/states").text()).doesNotContain("as Tehran sees it");
        }
    }

    @Test
    void aPageThatIsNotThereIsSaid(@TempDir Path own) {
        try (Visitor visitor = Visitor.open(own)) {
            assertThat(visitor.get("/case/atlantis").status()).isEqualTo(404);
            assertThat(visitor.get("/case/atlantis").text()).contains("There is no such case here.");
        }
    }
}
