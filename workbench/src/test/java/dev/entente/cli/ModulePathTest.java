// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The core, the report and the workbench as the modules that they are, with the libraries of the program beside them. */
class ModulePathTest {

    private static final Path CASE = Manual.root().resolve("cases/published/fang-1993-prisoners-dilemma");

    @TempDir
    Path folder;

    @Test
    void aCaseIsSolved() throws Exception {
        assertThat(said("solve", CASE.toString())).contains("equilibria");
    }

    @Test
    void aBriefIsAPageAndAPdf() throws Exception {
        Path page = folder.resolve("brief.html");
        Path pdf = folder.resolve("brief.pdf");
        said("brief", CASE.toString(), "-o", page.toString());
        said("brief", CASE.toString(), "-o", pdf.toString());

        assertThat(Files.readString(page, UTF_8)).startsWith("<!DOCTYPE html>").contains("<svg");
        assertThat(Files.readAllBytes(pdf)).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void aBriefIsADocumentAndSlidesAndNoWordMoreOnTheConsole() throws Exception {
        for (String ending : List.of("docx", "pptx")) {
            Path file = folder.resolve("brief." + ending);
            assertThat(said("brief", CASE.toString(), "-o", file.toString()))
                    .isEqualToIgnoringNewLines("Wrote " + file + ".");
            assertThat(Files.readAllBytes(file)).startsWith('P', 'K');
        }
    }

    @Test
    void theWorkbenchShowsItsPagesAndWhatTheyAreMadeOf() throws Exception {
        Process workbench = start("serve", "--no-open", CASE.toString());
        try (BufferedReader told = workbench.inputReader(UTF_8);
                HttpClient browser = HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()) {
            URI address = URI.create(told.readLine().strip());

            assertThat(got(browser, address).body()).contains("<h1");
            assertThat(got(browser, address.resolve("/assets/htmx.js")).statusCode())
                    .isEqualTo(200);
            assertThat(got(browser, address.resolve("/assets/workbench.css")).statusCode())
                    .isEqualTo(200);
        } finally {
            workbench.destroy();
            assertThat(workbench.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void thePartsAreModulesAndTheProgramExportsNothing() {
        List<ModuleDescriptor> ours = ours().stream()
                .flatMap(part -> ModuleFinder.of(part).findAll().stream())
                .map(ModuleReference::descriptor)
                .toList();

        assertThat(ours)
                .extracting(ModuleDescriptor::name)
                .containsExactlyInAnyOrder("dev.entente.core", "dev.entente.report", "dev.entente.workbench");
        assertThat(ours).noneMatch(ModuleDescriptor::isAutomatic);
        assertThat(ours)
                .filteredOn(module -> module.exports().isEmpty())
                .extracting(ModuleDescriptor::name)
                .containsExactly("dev.entente.workbench");
    }

    private static HttpResponse<String> got(HttpClient browser, URI address) throws Exception {
        return browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString(UTF_8));
    }

    private String said(String... arguments) throws Exception {
        Process command = start(arguments);
        String said = new String(command.getInputStream().readAllBytes(), UTF_8);
        assertThat(command.waitFor()).as(said).isZero();
        return said;
    }

    private Process start(String... arguments) throws IOException {
        String modules = Stream.concat(ours().stream(), Libraries.jars().values().stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dentente.home=" + Manual.root(),
                "-Dstdout.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "--module-path",
                modules,
                "--module",
                "dev.entente.workbench/" + Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
    }

    /** Where the three are: folders of classes, or jars, as far as the build is. */
    private static List<Path> ours() {
        return Libraries.classPath()
                .filter(part -> Files.exists(part.resolve("module-info.class"))
                        || part.getFileName().toString().matches("entente-(core|report|workbench)-.*\\.jar"))
                .toList();
    }
}
