// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Packs a release as {@code bin/release} does, of the project's own files, with a jar and a Java that are stand-ins, and
 * holds it against the list of what a release contains.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "releases are packed where files can be marked as programs")
class ReleaseTest {

    private static final Path LIST = Manual.root().resolve("packaging/contents");

    @TempDir
    static Path classes;

    private static ClassLoader programs;

    @TempDir
    Path temp;

    private Path jar;
    private Path contents;
    private Path parts;
    private Path runtime;

    /** Compiled as Java does when it is given a source; only once. */
    @BeforeAll
    static void compile() throws IOException {
        String classPath = Libraries.classPath().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-cp", classPath, "-d", classes.toString()));
        try (Stream<Path> sources = Files.list(Manual.root().resolve("packaging"))) {
            sources.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        programs = new URLClassLoader(new URL[] {classes.toUri().toURL()}, ReleaseTest.class.getClassLoader());
    }

    @BeforeEach
    void makeStandIns() throws IOException {
        jar = temp.resolve("standing-in.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String entry : List.of(
                    "META-INF/licences/EPL-1.0.txt",
                    "META-INF/licences/EPL-2.0.txt",
                    "META-INF/licences/a-jar/META-INF/LICENSE",
                    "META-INF/licences/b-jar/about.html",
                    "META-INF/resources/webjars/htmx.org/2.0.10/LICENSE",
                    "dev/entente/report/fonts/Font.txt",
                    "dev/entente/cli/Main.class")) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(entry.getBytes(UTF_8));
            }
        }
        contents = Files.writeString(temp.resolve("contents.json"), "{\n  \"components\" : [\n    {}\n  ]\n}\n");
        parts = temp.resolve("parts");
        for (String library : List.of(
                "mcp/entente-mcp",
                "mcp/jackson-a-1",
                "mcp/mcp-a-1",
                "mcp/reactive-streams-1",
                "mcp/reactor-core-1",
                "mcp/slf4j-api-1",
                "spark/entente-spark",
                "spark/a-1")) {
            Path file = parts.resolve(library + ".jar");
            Files.createDirectories(file.getParent());
            Files.writeString(file, library);
        }
        for (String library : List.of("entente-tables", "duckdb_jdbc-1")) {
            Files.createDirectories(parts.resolve("tables"));
            Files.writeString(parts.resolve("tables").resolve(library + ".jar"), library);
        }
        runtime = temp.resolve("runtime");
        for (String file : List.of("bin/java", "conf/a/b", "legal/java.base/LICENSE", "lib/modules", "lib/a/b.so")) {
            Files.createDirectories(runtime.resolve(file).getParent());
            Files.writeString(runtime.resolve(file), file);
        }
        assertThat(runtime.resolve("bin/java").toFile().setExecutable(true)).isTrue();
        Files.writeString(runtime.resolve("bin/java.exe"), "for Windows");
        Files.writeString(runtime.resolve("release"), "JAVA_VERSION=\"25.0.3\"\nMODULES=\"java.base java.xml\"\n");
    }

    @Test
    void aReleaseOfEachSystemContainsWhatTheListSays() throws Exception {
        for (String system : List.of("linux-x64", "macos-aarch64", "windows-x64")) {
            assertThat(held(packed(system), LIST)).isEmpty();
        }
    }

    @Test
    void whatIsMissingAndWhatIsTooMuchIsTold() throws Exception {
        Path release = packed("linux-x64");
        String list = Files.readString(LIST)
                .replace("*/lib/fingerprint\n", "")
                .replace("*/LICENSE\n", "*/LICENSE\n*/LICENCE\n")
                .replace("Dockerfile\n", "");

        assertThat(held(release, Files.writeString(temp.resolve("another list"), list)))
                .containsExactlyInAnyOrder(
                        "the release has Dockerfile, which isn't in the list.",
                        "entente-0.1.0-jars.zip has entente-0.1.0-jars/lib/fingerprint, which isn't in the list.",
                        "entente-0.1.0-jars.zip lacks */LICENCE, which is in the list.",
                        "entente-0.1.0-linux-x64.tar.gz has entente-0.1.0-linux-x64/lib/fingerprint, which isn't in the list.",
                        "entente-0.1.0-linux-x64.tar.gz lacks */LICENCE, which is in the list.");
    }

    @Test
    void everyCaseAndWhatLaunchesThemIsThere() throws Exception {
        Map<String, byte[]> jars = unzipped(packed("linux-x64").resolve("entente-0.1.0-jars.zip"));
        try (Stream<Path> files = Files.walk(Manual.root().resolve("cases"))) {
            assertThat(jars.keySet().stream().filter(name -> name.startsWith("cases/")))
                    .containsExactlyInAnyOrderElementsOf(files.filter(Files::isRegularFile)
                            .map(file -> Manual.root().relativize(file).toString())
                            .toList());
        }
        assertThat(jars.get("entente"))
                .isEqualTo(Files.readAllBytes(Manual.root().resolve("entente")));
        assertThat(jars.get("lib/entente.jar")).isEqualTo(Files.readAllBytes(jar));
        assertThat(new String(jars.get("entente.bat"), UTF_8)).contains("@echo off\r\n");
    }

    @Test
    void whatStandsBesideArchivesNamesFilesThatAreThere() throws Exception {
        Path release = packed("linux-x64");
        Set<String> names = names(release);

        assertThat(Files.readString(release.resolve("Dockerfile")))
                .contains("ADD entente-0.1.0-linux-x64.tar.gz /opt/", "/opt/entente-0.1.0-linux-x64/entente")
                .doesNotContain("@VERSION@", "@SYSTEM@");
        assertThat(Files.readString(release.resolve("jbang-catalog.json"))).contains("\"entente-0.1.0.jar\"");
        assertThat(Files.readString(release.resolve("compose.yaml"))).contains("\"127.0.0.1:7080:7080\"");
        assertThat(Files.readString(release.resolve("entente.cdx.json")))
                .contains("\"name\" : \"openjdk\"", "\"version\" : \"25.0.3\"", "java.base java.xml");
        assertThat(names).contains("entente-0.1.0-linux-x64.tar.gz", "entente-0.1.0.jar", "entente_0.1.0_amd64.deb");
        names.remove("SHA256SUMS");
        for (String line : Files.readAllLines(release.resolve("SHA256SUMS"))) {
            String[] sum = line.split("  ", -1);
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256")
                                    .digest(Files.readAllBytes(release.resolve(sum[1])))))
                    .isEqualTo(sum[0]);
            names.remove(sum[1]);
        }
        assertThat(names).isEmpty();
    }

    @Test
    void twoReleasesAreTheSameAndADifferenceIsTold() throws Exception {
        Path one = packed("linux-x64");
        Path other = packed("linux-x64");
        assertThat(compared(one, other)).isEmpty();

        Files.writeString(runtime.resolve("lib/modules"), "others");
        assertThat(compared(one, packed("linux-x64")))
                .contains("SHA256SUMS", "entente-0.1.0-linux-x64.tar.gz", "entente_0.1.0_amd64.deb")
                .contains("    entente-0.1.0-linux-x64/runtime/lib/modules")
                .contains("    data/usr/lib/entente/runtime/lib/modules")
                .doesNotContain("entente-0.1.0-jars.zip");
    }

    private Path packed(String system) throws Exception {
        Path folder = Files.createTempDirectory(temp, system);
        call("Release", "pack", Manual.root(), jar, contents, parts, runtime, system, folder);
        return folder;
    }

    private static List<String> held(Path release, Path list) throws Exception {
        return lines(call("Contents", "differences", release, list));
    }

    private static List<String> compared(Path one, Path other) throws Exception {
        return lines(call("Compare", "differences", one, other));
    }

    private static List<String> lines(@Nullable Object said) {
        return ((List<?>) Objects.requireNonNull(said))
                .stream().map(Object::toString).toList();
    }

    private static @Nullable Object call(String program, String name, Object... arguments) throws Exception {
        for (Method method : programs.loadClass(program).getDeclaredMethods()) {
            if (method.getName().equals(name) && Modifier.isStatic(method.getModifiers())) {
                method.setAccessible(true);
                return method.invoke(null, arguments);
            }
        }
        throw new AssertionError(program + " has no method " + name);
    }

    /** The files of an archive, by their paths below its one folder. */
    private static Map<String, byte[]> unzipped(Path archive) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                String name = entry.getName();
                files.put(
                        name.substring(name.indexOf('/') + 1),
                        zip.getInputStream(entry).readAllBytes());
            }
        }
        return files;
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
