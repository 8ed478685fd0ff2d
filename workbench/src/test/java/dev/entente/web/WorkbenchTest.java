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

    @Test
    void aPageThatIsNotThereIsSaid(@TempDir Path own) {
        try (Visitor visitor = Visitor.open(own)) {
            assertThat(visitor.get("/case/atlantis").status()).isEqualTo(404);
            assertThat(visitor.get("/case/atlantis").text()).contains("There is no such case here.");
        }
    }
}
