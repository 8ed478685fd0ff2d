// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * What the build put into the jar, against what NOTICE says of it and against the list for machines. The build runs this
 * once the jar is made, and says where it is. The plugin that makes the list refuses to where Maven is told to stay
 * offline; what is asked of the list is then asked of none.
 */
class JarContentsTest {

    private static final Path JAR = made("entente.jar");
    private static final String OFFLINE = "entente.offline";
    private static final String OURS = "dev.entente";

    @Test
    @DisabledIfSystemProperty(named = OFFLINE, matches = "offline: true")
    void noticeAndTheListForMachinesNameTheSameLibraries() throws IOException {
        assertThat(components().keySet()).isEqualTo(Libraries.noticed().keySet());
        Libraries.jars()
                .forEach((name, library) -> assertThat(library.getFileName().toString())
                        .isEqualTo(Libraries.artifact(name) + "-" + components().get(name) + ".jar"));
    }

    @Test
    @DisabledIfSystemProperty(named = OFFLINE, matches = "offline: true")
    void theListForMachinesIsTheSameWheneverItIsMade() {
        assertThat(contents()).doesNotContain("serialNumber", "\"timestamp\"");
    }

    @Test
    void everyClassIsOursOrOfALibraryThatIsNamed() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path library : Libraries.jars().values()) {
            known.addAll(entries(library));
        }
        assertThat(entries(JAR).stream()
                        .filter(entry -> entry.endsWith(".class"))
                        .filter(entry -> !entry.startsWith("dev/entente/"))
                        .filter(entry -> !known.contains(entry)))
                .isEmpty();
    }

    @Test
    void everyLibraryThatIsNamedIsThere() throws IOException {
        Set<String> there = entries(JAR);
        Libraries.jars().forEach((name, library) -> {
            Set<String> parts = entries(library);
            parts.removeIf(entry -> entry.startsWith("META-INF/maven") || !entry.matches(".*\\.(class|js)"));
            assertThat(there).as(name).containsAnyElementsOf(parts.isEmpty() ? there : parts);
        });
    }

    /** The JVM's start-up cache leaves out classes that are older than that, and the start would take half as long again. */
    @Test
    void picocliIsCompiledAnew() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile());
                var commandLine =
                        new DataInputStream(jar.getInputStream(jar.getJarEntry("picocli/CommandLine.class")))) {
            commandLine.readInt();
            commandLine.readShort();
            assertThat(commandLine.readShort()).isGreaterThanOrEqualTo((short) 50);
        }
    }

    @Test
    void whatLibrariesSayOfTheirLicencesIsThereWordForWord() throws IOException {
        List<String> said = Libraries.jars().values().stream()
                .flatMap(library -> entries(library).stream()
                        .filter(entry -> entry.matches("META-INF/(LICENSE|NOTICE)[^/]*|about[^/]*\\.html"))
                        .map(entry -> text(library, entry)))
                .toList();
        Set<String> there = entries(JAR).stream()
                .filter(entry -> entry.startsWith("META-INF/licences/"))
                .map(entry -> text(JAR, entry))
                .collect(Collectors.toSet());

        assertThat(said).hasSizeGreaterThan(10).allMatch(there::contains);
        assertThat(there).anyMatch(text -> text.contains("Apache PDFBox"));
    }

    @Test
    void theTextOfEveryLicenceIsThere() throws IOException {
        Map<String, String> texts = Map.of(
                "Apache-2.0", "META-INF/LICENSE",
                "EPL-1.0", "META-INF/licences/EPL-1.0.txt",
                "EPL-2.0", "META-INF/licences/EPL-2.0.txt",
                "LGPL-2.1-or-later", "META-INF/licences/openhtmltopdf-core-jar/META-INF/LICENSE-LGPL-2.1.txt",
                "0BSD", "META-INF/resources/webjars/htmx.org/2.0.10/LICENSE");

        assertThat(texts.keySet()).isEqualTo(new TreeSet<>(Libraries.noticed().values()));
        assertThat(entries(JAR)).containsAll(texts.values());
        assertThat(text(JAR, "META-INF/NOTICE"))
                .isEqualTo(Files.readString(Manual.root().resolve("NOTICE"), UTF_8));
        assertThat(text(JAR, "META-INF/LICENSE"))
                .isEqualTo(Files.readString(Manual.root().resolve("LICENSE"), UTF_8));
    }

    /** The version of each library in the list for machines. */
    private static Map<String, String> components() {
        Map<String, String> components = new TreeMap<>();
        Pattern.compile("\"purl\" : \"pkg:maven/([^/\"]+)/([^@\"]+)@([^?\"]+)")
                .matcher(contents())
                .results()
                .filter(library -> !library.group(1).equals(OURS))
                .forEach(library -> components.put(library.group(1) + ":" + library.group(2), library.group(3)));
        return components;
    }

    private static String contents() {
        try {
            return Files.readString(made("entente.contents"), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> entries(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new AssertionError(jar.toString(), e);
        }
    }

    private static String text(Path jar, String entry) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return new String(file.getInputStream(file.getJarEntry(entry)).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(entry, e);
        }
    }

    private static Path made(String property) {
        return Path.of(Optional.ofNullable(System.getProperty(property))
                .orElseThrow(() -> new AssertionError("the build doesn’t say where it is (" + property + ")")));
    }
}
