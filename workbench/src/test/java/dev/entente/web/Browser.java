// SPDX-License-Identifier: Apache-2.0
package dev.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.explore.worlds.LocalRunner;
import dev.entente.web.desk.Shelf;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.opentest4j.TestAbortedException;

/**
 * Chromium without a window, on a workbench of its own. Debian's packages chromium and chromium-driver are wanted; where
 * they are missing they are installed if that may be done here, and else the tests that need them are left out and say so.
 * With ENTENTE_BROWSER=required they fail instead.
 */
public final class Browser implements AutoCloseable {

    /** Says at every start that it knows no newer protocol than its own, which isn't used. */
    private static final Logger PROTOCOLS = Logger.getLogger("org.openqa.selenium.devtools");

    static {
        PROTOCOLS.setLevel(Level.SEVERE);
    }

    private static final int MOST_TABS = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern REQUESTED = Pattern.compile("\"url\":\"((?:https?|wss?|ftp|file):[^\"]*)\"");

    private final Workbench workbench;
    private final List<Throwable> faults;
    private final ChromeDriver driver;
    private final Path downloads;
    private final URI root;

    private Browser(Workbench workbench, List<Throwable> faults, ChromeDriver driver, Path downloads) {
        this.workbench = workbench;
        this.faults = faults;
        this.driver = driver;
        this.downloads = downloads;
        this.root = URI.create(workbench.entrance()).resolve("/");
        driver.get(workbench.entrance());
    }

    /**
     * A browser at the gallery.
     *
     * @param folder where own cases and downloads go
     */
    public static Browser open(Path folder) throws IOException {
        Path chromium = installed("chromium", "chromium-browser", "google-chrome");
        Path chromedriver = installed("chromedriver", "chromium.chromedriver");
        List<Throwable> faults = new CopyOnWriteArrayList<>();
        Path downloads = Files.createDirectories(folder.resolve("downloads"));
        Workbench workbench = Workbench.open(
                new Shelf(Optional.of(Visitor.cases()), folder.resolve("own")),
                Optional.empty(),
                0,
                new LocalRunner(1),
                faults::add,
                _ -> {});
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile())
                .build();
        return new Browser(
                workbench, faults, new ChromeDriver(service, options(chromium, folder, downloads)), downloads);
    }

    private static ChromeOptions options(Path chromium, Path folder, Path downloads) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=1280,1000");
        options.setExperimentalOption("prefs", Map.of("download.default_directory", downloads.toString()));
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    private static Path installed(String... names) {
        return found(names)
                .or(() -> install() ? found(names) : Optional.empty())
                .orElseThrow(() -> {
                    String missing =
                            names[0] + " is not there and can't be installed here (Debian: apt install chromium"
                                    + " chromium-driver)";
                    return "required".equals(System.getenv("ENTENTE_BROWSER"))
                            ? new IllegalStateException(missing)
                            : new TestAbortedException("left out: " + missing);
                });
    }

    private static Optional<Path> found(String... names) {
        for (String folder :
                Optional.ofNullable(System.getenv("PATH")).orElse("").split(":", -1)) {
            for (String name : names) {
                Path program = Path.of(folder, name);
                if (Files.isExecutable(program)) {
                    return Optional.of(program);
                }
            }
        }
        return Optional.empty();
    }

    /** By apt, where we are the one who may; one process after the other, for tests run in several. */
    private static synchronized boolean install() {
        if (!"root".equals(System.getProperty("user.name")) || found("apt-get").isEmpty()) {
            return false;
        }
        Path lock = Path.of(System.getProperty("java.io.tmpdir"), "entente-browser.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            boolean already =
                    found("chromium").isPresent() && found("chromedriver").isPresent();
            return already
                    || (apt("update")
                            && apt("install", "-y", "--no-install-recommends", "chromium", "chromium-driver"));
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean apt(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("apt-get", "-qq"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
    }

    /** Opens a page by its address. */
    public Browser go(String path) {
        driver.get(root.resolve(path).toString());
        return this;
    }

    /** Where it is. */
    public String path() {
        return URI.create(String.valueOf(driver.getCurrentUrl())).getRawPath();
    }

    /** The window's size, in pixels. */
    public Browser sized(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        return this;
    }

    /** As by one who prefers dark pages, or light ones. */
    public Browser dark(boolean dark) {
        return emulated(
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** As on paper, or on a screen again. */
    public Browser printed(boolean printed) {
        return emulated(Map.of("media", printed ? "print" : "screen"));
    }

    private Browser emulated(Map<String, Object> media) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", media);
        return this;
    }

    /** Clicks what a person reads as a link or button of that text; the first there is. */
    public Browser click(String text) {
        WebElement element = waitFor("a link or button “" + text + "”", () -> named(text));
        element.click();
        return this;
    }

    /** The link or button of that text or accessible name. */
    private Optional<WebElement> named(String text) {
        String literal = text.contains("'") ? "\"" + text + "\"" : "'" + text + "'";
        return driver
                .findElements(
                        By.xpath("//*[self::a or self::button or self::summary or @role='button'][normalize-space()="
                                + literal + " or @aria-label=" + literal + "]"))
                .stream()
                .filter(WebElement::isDisplayed)
                .findFirst();
    }

    /** An element by its selector. */
    public WebElement element(String selector) {
        return waitFor(
                "an element " + selector,
                () -> driver.findElements(By.cssSelector(selector)).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst());
    }

    /** Waits until the page shows a text. */
    public Browser shows(String text) {
        var _ = waitFor("the text “" + text + "”", () -> Optional.of(text).filter(this::isShown));
        return this;
    }

    /** Asks the page first, which is quick, since to gather what a person sees of it takes long. */
    private boolean isShown(String text) {
        return Boolean.TRUE.equals(script("return document.body.innerText.includes(arguments[0])", text))
                && text().contains(text);
    }

    /** What the page shows, as text. */
    public String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** Presses keys where the focus is. */
    public Browser press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    /** Brings the pointer over an element. */
    public Browser pointAt(String selector) {
        new Actions(driver).moveToElement(element(selector)).perform();
        return this;
    }

    /** Drags one element to the middle of another. */
    public Browser drag(String selector, String onto) {
        new Actions(driver)
                .moveToElement(element(selector))
                .clickAndHold()
                .moveByOffset(0, 8)
                .moveToElement(element(onto))
                .release()
                .perform();
        return this;
    }

    /** Goes with the Tab key to what is named so, as one without a mouse does, and fails when it isn't reached. */
    public Browser tabTo(String name) {
        return tabUntil(
                "“" + name + "”",
                () -> focusMayBeNamed(name)
                        && name(driver.switchTo().activeElement()).equals(name));
    }

    /** As {@link #tabTo}, to the element of an id, where several have the same name. */
    public Browser tabToId(String id) {
        return tabUntil(id, () -> script("return document.activeElement.id").equals(id));
    }

    private Browser tabUntil(String what, BooleanSupplier there) {
        for (int i = 0; i < MOST_TABS; i++) {
            press(Keys.TAB);
            if (there.getAsBoolean()) {
                return this;
            }
        }
        throw new AssertionError("the Tab key doesn't reach " + what + " on " + path());
    }

    /** Whether the texts of what has the focus have the words of a name: quick, where to work out what it is called takes long. */
    private boolean focusMayBeNamed(String name) {
        return Boolean.TRUE.equals(script("""
                const element = document.activeElement;
                const letters = text => text.replace(/\\s/g, '');
                return letters(element.textContent + (element.ariaLabel ?? '')).includes(letters(arguments[0]));
                """, name));
    }

    private static String name(WebElement element) {
        return String.valueOf(element.getAccessibleName()).strip();
    }

    /** Waits for a file to be there whole. */
    public Path downloaded(String name) {
        return waitFor(
                "the file " + name, () -> Optional.of(downloads.resolve(name)).filter(Files::isRegularFile));
    }

    /** A picture of the page among the {@link Pictures}. One that is just being laid out anew refuses to be taken, and is taken again. */
    public void picture(String name) throws IOException {
        Pictures.write(name, () -> waitFor("a picture", this::taken));
    }

    private Optional<byte[]> taken() {
        try {
            return Optional.of(driver.getScreenshotAs(OutputType.BYTES));
        } catch (WebDriverException e) {
            return Optional.empty();
        }
    }

    /** The answer of a script. */
    public Object script(String script, Object... arguments) {
        return Optional.ofNullable(driver.executeScript(script, arguments)).orElse("");
    }

    /** What axe-core finds wrong on the page that is serious or worse: one line each. */
    public List<String> barriers() throws IOException {
        return barriers("{ resultTypes: ['violations'] }");
    }

    /** The same of what can go wrong by colours alone, on a page that is without {@link #barriers} in others. */
    public List<String> barriersByColour() throws IOException {
        return barriers(
                "{ resultTypes: ['violations'], runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }");
    }

    private List<String> barriers(String how) throws IOException {
        if (Boolean.FALSE.equals(script("return 'axe' in window"))) {
            try (InputStream axe = Browser.class.getResourceAsStream("/axe.min.js")) {
                assertThat(axe).isNotNull();
                driver.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Object found = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, %s).then(result => done(result.violations
                  .filter(rule => rule.impact === 'serious' || rule.impact === 'critical')
                  .flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.target.join(' ') + ' – ' + node.failureSummary))));
                """.formatted(how));
        return ((List<?>) Optional.ofNullable(found).orElse(List.of()))
                .stream().map(String::valueOf).toList();
    }

    /** Nothing was complained of, and nobody but the server was asked for anything. */
    public void wasClean() {
        assertThat(faults).isEmpty();
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                        .map(LogEntry::getMessage))
                .isEmpty();
        assertThat(driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                        .map(LogEntry::getMessage)
                        .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                        .flatMap(message -> {
                            Matcher url = REQUESTED.matcher(message);
                            return url.results().map(result -> result.group(1));
                        })
                        .distinct())
                .isNotEmpty()
                .allMatch(url -> url.startsWith(root.toString()));
    }

    /** Something that comes about after a while. */
    @FunctionalInterface
    private interface Awaited<T> {
        Optional<T> now();
    }

    private <T> T waitFor(String what, Awaited<T> awaited) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                Optional<T> now = awaited.now();
                if (now.isPresent()) {
                    return now.get();
                }
            } catch (StaleElementReferenceException changed) {
                // The page was being drawn anew.
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("not there: " + what + "; the page " + path() + " shows:\n" + text());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
        workbench.close();
    }
}
