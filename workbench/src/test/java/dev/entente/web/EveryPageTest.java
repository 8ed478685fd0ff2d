// SPDX-License-Identifier: Apache-2.0
package dev.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page in a real browser, on a wide screen and on a telephone, light, dark and in print: no barrier that axe-core calls
 * serious, nothing that reaches beyond it, names and no ids. {@code docs/screenshots} has its {@link Pictures} taken for the documentation.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {

    private static final List<Size> SIZES = List.of(new Size(1280, 900), new Size(390, 844));
    private static final int DOTS_PER_INCH = 110;

    private record Size(int width, int height) {}

    /** A page: what its picture is called, and where it is. */
    private record Place(String name, String path) {}

    private Path own;
    private Browser browser;
    private final Map<String, Path> taken = new HashMap<>();

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        own = folder.resolve("own");
        Files.writeString(Files.createDirectories(own.resolve("dam")).resolve("case.yaml"), OrderPageTest.CASE);
        browser = Browser.open(folder);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    static Stream<Arguments> pages() {
        return sized(Stream.of(
                new Place("gallery", "/"),
                new Place("new", "/new"),
                new Place("compare", "/compare?a=iran-2019&b=north-korea-2019&outcome=talks"),
                new Place("literature", "/?show=published"),
                new Place("brief", "/case/iran-2019"),
                new Place("levers", "/case/iran-2019"),
                new Place("situations", "/case/iran-2019/states"),
                new Place("all-situations", "/case/iran-2007/states?which=deal&eyes=target"),
                new Place("situation", "/case/north-korea-2019/state/press,provoke,join"),
                new Place("graph", "/case/published~hipel-1993-elmira/graph"),
                new Place("try", "/case/libya-2003/try"),
                new Place("play", "/case/iran-2019/play"),
                new Place(
                        "played",
                        "/case/iran-2019/play?from=YYYNNYYYNNNN&way=allies~YYYNNYYYNYNN&way=congress~YYYNNYYYNYYN"),
                new Place("ask", "/case/iran-2007/ask"),
                new Place("asked", "/case/iran-2019/ask"),
                new Place("evidence", "/case/iran-2007/evidence"),
                new Place("signal", "/case/north-korea-2007/signal?other=0.9"),
                new Place("write", "/case/iran-2019/write"),
                new Place("cards", "/case/iran-2019/write/cards?party=target"),
                new Place("order", "/case/my~dam/write/order"),
                new Place("text", "/case/iran-2019/write/text"),
                new Place("hand-over", "/case/iran-2019/hand-over"),
                new Place("broken", "/case/my~broken"),
                new Place("nothing", "/nothing"),
                new Place("tried", "/case/iran-2019/try")));
    }

    private static Stream<Arguments> sized(Stream<Place> places) {
        return places.flatMap(place ->
                SIZES.stream().map(size -> Arguments.of(place.name(), size.width(), place.path(), size.height())));
    }

    @ParameterizedTest(name = "{0} at {1} pixels")
    @MethodSource("pages")
    void isWithoutBarriersAndFitsTheScreen(String name, int width, String path, int height) throws IOException {
        if (name.equals("broken")) {
            Files.writeString(
                    Files.createDirectories(own.resolve("broken")).resolve("case.yaml"),
                    "entente: 1\ntitle: Broken\ndecision-makers: {us: {options: [press}\n");
        }
        browser.sized(width, height).go(path);
        asItIsUsed(name);
        looksWell(name, width);
        if (name.equals("tried")) {
            browser.click("Undo").shows("Nothing is tried yet");
        }
    }

    /** What a person does there first. */
    private void asItIsUsed(String name) {
        switch (name) {
            case "tried" -> {
                browser.element("[id='gone-us.press']").click();
                browser.shows("something tried");
            }
            case "brief" -> browser.shows("What would change it");
            case "levers" -> {
                browser.shows("What would change it");
                browser.script("document.getElementById('page-section-what-would-change-it').scrollIntoView()");
                browser.pointAt("[aria-labelledby='page-section-what-would-change-it'] tr:nth-child(2) .named-want");
                browser.shows("Rests on: Miller 2019");
            }
            case "asked" -> {
                browser.click("Who can wreck it?").shows("Israel and Saudi Arabia leave");
                browser.script("scrollTo(0, 240)");
            }
            case "order" -> {
                browser.script("document.querySelector('[name=why]').value = 'it said so in May'");
                browser.click("Today’s situation").shows("Known so far");
            }
            case "compare" -> browser.shows("Side by side");
            default -> browser.element("h1");
        }
    }

    private void looksWell(String name, int width) throws IOException {
        browser.picture(name + "-" + width);
        assertThat(browser.barriers()).isEmpty();
        fits("on the screen");
        browser.dark(true).picture(name + "-" + width + "-dark");
        if (width == SIZES.getFirst().width()) {
            assertThat(browser.barriersByColour())
                    .as("in the dark, as on screens of any size")
                    .isEmpty();
        }
        browser.dark(false).printed(true).picture(name + "-" + width + "-printed");
        fits("on paper");
        browser.printed(false);
        assertThat(browser.script("return document.querySelectorAll('h1').length"))
                .isEqualTo(1L);
    }

    /** What is taken away as a page, which needs nothing else. */
    @ParameterizedTest(name = "{0} at {2} pixels")
    @CsvSource({
        "Brief as a page, iran-2019.html, 1280, 900",
        "Brief as a page, iran-2019.html, 390, 844",
        "The case in one file, iran-2019-case.html, 1280, 900",
        "The case in one file, iran-2019-case.html, 390, 844"
    })
    void aFileThatWasTakenAwayIsWithoutBarriersAndFitsTheScreen(String offer, String name, int width, int height)
            throws IOException {
        Path file = taken(offer, name);
        browser.sized(width, height).go(file.toUri().toString());
        looksWell(name.replace(".html", ""), width);
    }

    /** The first page as it is printed. */
    @Test
    void theFirstPageIsOnePage() throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(taken("Brief as PDF", "iran-2019.pdf").toFile())) {
            PDFTextStripper text = new PDFTextStripper();
            text.setEndPage(1);
            assertThat(text.getText(pdf))
                    .contains("only the standoff holds", "How far to trust this", "1 / " + pdf.getNumberOfPages())
                    .doesNotContain("Annex");
            Pictures.write("paper", () -> {
                ByteArrayOutputStream png = new ByteArrayOutputStream();
                ImageIO.write(new PDFRenderer(pdf).renderImageWithDPI(0, DOTS_PER_INCH), "png", png);
                return png.toByteArray();
            });
        }
    }

    /** What is taken away once, and looked at on every screen. */
    private Path taken(String offer, String name) {
        return taken.computeIfAbsent(offer, _ -> {
            browser.sized(1280, 900).go("/case/iran-2019/hand-over").click(offer);
            return browser.downloaded(name);
        });
    }

    private void fits(String where) {
        assertThat(browser.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels beyond it " + where)
                .isEqualTo(0L);
    }
}
