// SPDX-License-Identifier: Apache-2.0
package dev.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two cases side by side on a page, and the brief of them. */
class CompareTest {

    private static final String TALKS = "a=iran-2019&b=north-korea-2019&outcome=talks&concept=SEQ";

    private static Visitor visitor;

    @BeforeAll
    static void open(@TempDir Path own) {
        visitor = Visitor.open(own);
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void talksWithPyongyangAndNotWithTehran() {
        Visitor.Page page = visitor.get("/compare?" + TALKS);
        while (page.text().contains("Look again")) {
            page = visitor.get("/compare?" + TALKS);
        }

        assertThat(page.text())
                .contains(
                        "Talks can hold in North Korea, 2017 to June 2019, not in Iran, June 2019",
                        "Cannot hold: of 512 situations with it, none does.",
                        "Can hold: of 512 situations with it, ten do, one of them",
                        "What Washington wants, alone.",
                        "How the parts work together");
        assertThat(page.link("The other way round")).contains("a=north-korea-2019&b=iran-2019&outcome=talks");
        assertThat(page.html()).contains("<svg");
        assertThat(page.link("as PDF")).isEqualTo("/compare/brief.pdf?" + TALKS);
    }

    @Test
    void theBriefIsTakenAway() {
        Visitor.Page pdf = visitor.get("/compare/brief.pdf?" + TALKS);
        assertThat(pdf.savedAs()).contains("iran-2019-north-korea-2019.pdf");
        assertThat(pdf.body().startsWith("%PDF")).isTrue();
        assertThat(visitor.get("/compare/brief.md?" + TALKS).html())
                .contains("./entente compare cases/iran-2019 cases/north-korea-2019 --outcome talks");
        assertThat(visitor.get("/compare/brief.html?" + TALKS).text()).contains("What is enough");
    }

    @Test
    void whatCannotBeComparedSaysWhy() {
        Visitor.Page page = visitor.get("/compare?a=iran-2019&b=published~hipel-1993-elmira");
        assertThat(page.text())
                .contains("can’t be compared part by part. The cases are not on one template: those who decide in");
        assertThat(page.html()).contains("<optgroup label=\"Not on this template\" disabled>");
        assertThat(visitor.get("/compare").html()).doesNotContain("Not on this template");
        Visitor.Page unknown = visitor.get("/compare?a=iran-2019&b=north-korea-2019&outcome=dael");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text())
                .contains("They have no outcome “dael” that means the same in both.", "deal")
                .doesNotContain("Side by side");
        assertThat(visitor.get("/compare/brief.pdf?a=iran-2019").status()).isEqualTo(422);
        assertThat(visitor.get("/compare").text()).contains("Choose two cases.");
    }

    @Test
    void eachIsTakenFromTheSheetOfTheVisitor() {
        try (Visitor other = visitor.another()) {
            other.post("/case/iran-2007/look", "variant", "no-incentives");
            String address = "/compare?a=iran-2007&b=iran-2019";
            assertThat(other.get(address).text())
                    .contains("Iran, December 2007 (variant no-incentives), and Iran, June 2019");
            assertThat(visitor.get(address).text()).contains("Iran, December 2007, and Iran, June 2019");
        }
    }

    @Test
    void thatTodayIsRuledOutIsSaid() {
        try (Visitor other = visitor.another()) {
            other.post("/case/iran-2019/try/hold", "held", "us.press=N");
            Visitor.Page page = other.get("/compare?" + TALKS);
            while (page.text().contains("Look again")) {
                page = other.get("/compare?" + TALKS);
            }
            assertThat(page.text())
                    .contains("Where things stand today cannot be in this case, as it holds “not press”.")
                    .doesNotContain("It is not said where things stand.");
        }
    }
}
