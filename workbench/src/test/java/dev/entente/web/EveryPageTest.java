// SPDX-License-Identifier: Apache-2.0
package dev.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page in a real browser, on a wide screen and on a telephone, light, dark and in print: no barrier that axe-core calls
 * serious, nothing that reaches beyond it, names and no ids. The pictures taken lie in {@code target/pages}; {@code docs/screenshots}
 * takes those in the documentation from there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {

    private static final List<Size> SIZES = List.of(new Size(1280, 900), new Size(390, 844));
    private static final Path PICTURES = Path.of("target", "pages");

    private record Size(int width, int height) {}

    /** A page: what its picture is called, and where it is. */
    private record Place(String name, String path) {}

    private Browser browser;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        Path broken = Files.createDirectories(folder.resolve("own/broken"));
        Files.writeString(
                broken.resolve("case.yaml"), "entente: 1\ntitle: Broken\ndecision-makers: {us: {options: [press}\n");
        Files.createDirectories(PICTURES);
        browser = Browser.open(folder);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                        new Place("gallery", "/"),
                        new Place("new", "/new"),
                        new Place("compare", "/compare?a=iran-2019&b=north-korea-2019&outcome=talks"),
                        new Place("literature", "/?show=published"),
                        new Place("brief", "/case/iran-2019"),
                        new Place("situations", "/case/iran-2019/states"),
                        new Place("all-situations", "/case/north-korea-2019/states?which=deal"),
                        new Place("situation", "/case/north-korea-2019/state/press,provoke,join"),
                        new Place("graph", "/case/published~hipel-1993-elmira/graph"),
                        new Place("try", "/case/libya-2003/try"),
                        new Place("tried", "/case/iran-2019/try"),
                        new Place("play", "/case/iran-2019/play"),
                        new Place(
                                "played",
                                "/case/iran-2019/play?from=YYYNNYYYNNNN&way=allies~YYYNNYYYNYNN&way=congress~YYYNNYYYNYYN"),
                        new Place("ask", "/case/iran-2007/ask"),
                        new Place("evidence", "/case/iran-2007/evidence"),
                        new Place("write", "/case/iran-2019/write"),
                        new Place("text", "/case/iran-2019/write/text"),
                        new Place("hand-over", "/case/iran-2019/hand-over"),
                        new Place("broken", "/case/my~broken"),
                        new Place("nothing", "/nothing"))
                .flatMap(place -> SIZES.stream()
                        .map(size -> Arguments.of(place.name(), size.width(), place.path(), size.height())));
    }

    @ParameterizedTest(name = "{0} at {1} pixels")
    @MethodSource("pages")
    void isWithoutBarriersAndFitsTheScreen(String name, int width, String path, int height) throws IOException {
        browser.sized(width, height).go(path);
        if (name.equals("tried")) {
            browser.element("[id='gone-us.press']").click();
            browser.shows("something tried");
        }
        if (name.equals("brief")) {
            browser.shows("What would change it");
        }
        browser.picture(PICTURES.resolve(name + "-" + width + ".png"));
        assertThat(browser.barriers()).isEmpty();
        fits("on the screen");
        browser.dark(true).picture(PICTURES.resolve(name + "-" + width + "-dark.png"));
        assertThat(browser.barriers()).as("in the dark").isEmpty();
        browser.dark(false).printed(true).picture(PICTURES.resolve(name + "-" + width + "-printed.png"));
        fits("on paper");
        browser.printed(false);
        assertThat(browser.script("return document.querySelectorAll('h1').length"))
                .isEqualTo(1L);
    }

    private void fits(String where) {
        assertThat(browser.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels beyond it " + where)
                .isEqualTo(0L);
    }
}
