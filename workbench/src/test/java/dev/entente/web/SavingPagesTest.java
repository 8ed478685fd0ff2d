// SPDX-License-Identifier: Apache-2.0
package dev.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mending a broken file, and saving, as someone at a browser meets them. */
class SavingPagesTest {

    private static final String BROKEN = """
            entente: 1
            title: A quarry
            decision-makers:
              a: {options: {x: do x}, preferences: [not y]}
              b: {options: {z: do z}, preferences: [z an x]}
            status-quo: [w]
            """;
    private static final String MENDED =
            BROKEN.replace("not y", "not x").replace("an x", "and x").replace("[w]", "[]");

    @TempDir
    private Path own;

    private Optional<Visitor> opened = Optional.empty();

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(own.resolve("mine"));
        Files.writeString(own.resolve("mine/case.yaml"), BROKEN);
        opened = Optional.of(Visitor.open(own));
    }

    @AfterEach
    void close() {
        opened.ifPresent(Visitor::close);
    }

    private Visitor visitor() {
        return opened.orElseThrow();
    }

    private String file() throws IOException {
        return Files.readString(own.resolve("mine/case.yaml"));
    }

    @Test
    void aBrokenCaseOpensWithAllItsMistakesAndIsMendedInPlace() throws IOException {
        assertThat(visitor().get("/").text()).contains("mine has mistakes");
        assertThat(visitor().get("/case/my~mine").text())
                .contains("This case has mistakes", "case.yaml:4:45: error: there is no option or outcome “y”")
                .contains("case.yaml:5:43: error: “and”, “or” or another connective is missing before “an”")
                .contains("case.yaml:6:14: error: there is no option or outcome “w”")
                .contains("status-quo: [w]");

        assertThat(visitor()
                        .post("/case/my~mine/write/text", "text", MENDED.replace("\n", "\r\n"))
                        .text())
                .contains("The whole file", "Not saved");
        assertThat(file()).isEqualTo(BROKEN);
        assertThat(visitor().get("/case/my~mine").text()).contains("A quarry");

        assertThat(visitor().post("/case/my~mine/save").text()).contains("Saved.", "Saved in");
        assertThat(file()).isEqualTo(MENDED);
    }

    @Test
    void aFileThatIsNoUtf8OpensWithThePlacesThatCantBeRead() throws IOException {
        byte[] bytes = MENDED.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        bytes[MENDED.indexOf("quarry")] = (byte) 0xE9;
        Files.write(own.resolve("mine/case.yaml"), bytes);
        assertThat(visitor().get("/case/my~mine").text())
                .contains("case.yaml:2:10: error: “\uFFFD” stands where something could not be read");
        assertThat(visitor()
                        .post("/case/my~mine/write/text", "text", MENDED, "do", "save")
                        .text())
                .contains("Saved.");
        assertThat(file()).isEqualTo(MENDED);
    }

    @Test
    void aFileThatIsTooLargeOrABombIsRefusedAndTheRestGoesOn() throws IOException {
        Files.write(own.resolve("mine/case.yaml"), new byte[3_000_000]);
        assertThat(visitor().get("/case/my~mine").text()).contains("larger than 2 MB");
        assertThat(visitor().get("/").text()).contains("Iran, June 2019", "mine has mistakes");

        String bomb = """
                a: &a [x, x, x, x, x, x, x, x, x, x]
                b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
                c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
                d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
                e: [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
                """;
        Files.writeString(own.resolve("mine/case.yaml"), bomb);
        assertThat(visitor().get("/case/my~mine").text()).contains("aliases repeat more than 10000 nodes");
        assertThat(visitor()
                        .post("/case/my~mine/write/text", "text", "x".repeat(2_000_001))
                        .text())
                .contains("larger than 2 MB", "Nothing was changed");
    }

    @Test
    void anEditMadeOutsideIsShownBesideOnesOwnAndNeverWrittenOver() throws IOException {
        visitor().post("/case/my~mine/write/text", "text", MENDED);
        String theirs = BROKEN.replace("A quarry", "Their quarry");
        Files.writeString(own.resolve("mine/case.yaml"), theirs);

        Visitor.Page conflict = visitor().post("/case/my~mine/save");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text())
                .contains("The file was changed meanwhile", "title: A quarry", "title: Their quarry", "differs");
        assertThat(file()).isEqualTo(theirs);

        assertThat(visitor().post("/case/my~mine/save/copy").text()).contains("Saved as a case of your own");
        assertThat(Files.readString(own.resolve("mine-2/case.yaml"))).isEqualTo(MENDED);
        assertThat(file()).isEqualTo(theirs);
    }

    @Test
    void aClassWorksOnCopiesThatDoNotClash() {
        try (Visitor other = visitor().another()) {
            visitor().post("/case/libya-2003/save");
            other.post("/case/libya-2003/save");
            assertThat(visitor().get("/").html()).contains("/case/my%7Elibya-2003\"", "/case/my%7Elibya-2003-2\"");
            assertThat(other.get("/case/my~libya-2003-2").status()).isEqualTo(200);
        }
    }

    @Test
    void whatATextHoldsIsNoMarkup() {
        String script = "title: </textarea><script>alert(1)</script>\n";
        visitor().post("/case/my~mine/write/text", "text", script);
        assertThat(visitor().get("/case/my~mine/write/text").html()).doesNotContain("<script>alert");
    }
}
