// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.optional.OptionalPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is seen of folders that the test makes; of the machine that it runs on, nothing is asserted. */
class LookTest {

    @TempDir
    Path folder;

    @Test
    void aReleaseIsKnownByItsJarAndItsCachesAreWhereThoseOfTheUserAre() throws IOException {
        Path jar = written("lib/entente.jar", "jar");
        written("lib/fingerprint", "5a11\nmore\n");
        Files.createDirectory(folder.resolve("cases"));
        Machine.Program program = Look.program(Optional.of(folder), jar);

        assertThat(program)
                .isEqualTo(new Machine.Program(
                        Machine.Origin.RELEASE, folder, Optional.of("5a11"), Optional.of(folder.resolve("cases"))));
        assertThat(Look.cacheFolder(program, jar, "Linux", Map.of("HOME", folder.toString())))
                .contains(folder.resolve(".cache/entente/5a11"));
        assertThat(Look.cacheFolder(program, jar, "Linux", Map.of("HOME", "/h", "XDG_CACHE_HOME", "/x")))
                .contains(Path.of("/x/entente/5a11"));
        assertThat(Look.cacheFolder(program, jar, "Windows 11", Map.of("HOME", "/h", "LOCALAPPDATA", "/l")))
                .contains(Path.of("/l/entente/5a11"));
        assertThat(Look.cacheFolder(program, jar, "Linux", Map.of())).isEmpty();

        Path library = Files.createDirectories(folder.resolve("Library/Caches"));
        assertThat(Look.cacheFolder(program, jar, "Mac OS X", Map.of("HOME", folder.toString())))
                .contains(library.resolve("entente/5a11"));
    }

    @Test
    void aCloneHasItsBuildsAndTheirCachesInOneFolder() throws IOException {
        Path jar = written(".entente/77aa/entente.jar", "jar");
        Machine.Program program = Look.program(Optional.of(folder), jar);

        assertThat(program)
                .isEqualTo(new Machine.Program(Machine.Origin.CLONE, folder, Optional.of("77aa"), Optional.empty()));
        assertThat(Look.cacheFolder(program, jar, "Linux", Map.of())).contains(jar.getParent());

        assertThat(Look.carried(program.origin(), jar)).isEmpty();
        Files.createDirectories(jar.resolveSibling("lib/mcp"));
        assertThat(Look.carried(program.origin(), jar)).containsExactly(OptionalPart.MCP);
    }

    @Test
    void aReleaseHasItsFurtherCommandsBesideItsJar() throws IOException {
        Path jar = written("lib/entente.jar", "jar");

        assertThat(Look.carried(Machine.Origin.RELEASE, jar)).isEmpty();
        Files.createDirectories(folder.resolve("lib/mcp"));
        assertThat(Look.carried(Machine.Origin.RELEASE, jar)).containsExactly(OptionalPart.MCP);
    }

    @Test
    void withoutALauncherThereIsAJarOrAFolderOfClasses() throws IOException {
        Path jar = written("entente.jar", "jar");

        assertThat(Look.program(Optional.empty(), jar).origin()).isEqualTo(Machine.Origin.JAR);
        assertThat(Look.program(Optional.empty(), folder).origin()).isEqualTo(Machine.Origin.CLASSES);
        assertThat(Look.cacheFolder(Look.program(Optional.empty(), jar), jar, "Linux", Map.of("HOME", "/h")))
                .isEmpty();
    }

    @Test
    void theCacheIsTheOneThatJavaWasStartedWith() throws IOException {
        Path cache = written("java.aot", "learnt");

        assertThat(Look.startUp(Optional.of(folder), Optional.of(List.of("-Xms64m", "-XX:AOTCache=" + cache))))
                .isEqualTo(new Machine.StartUp(true, Optional.of(cache), Optional.of(folder), true, Optional.empty()));
        assertThat(Look.startUp(Optional.of(folder), Optional.of(List.of("-XX:AOTCache=/nowhere.aot")))
                        .used())
                .isEmpty();
        assertThat(Look.startUp(Optional.empty(), Optional.empty()))
                .isEqualTo(new Machine.StartUp(false, Optional.empty(), Optional.empty(), false, Optional.empty()));
    }

    @Test
    void anEmptyCacheIsOneThatJavaCouldNotMake() throws IOException {
        written("good.aot", "learnt");
        assertThat(Look.startUp(Optional.of(folder), Optional.of(List.of())).failed())
                .isEmpty();

        Path empty = written("bad.aot", "");
        assertThat(Look.startUp(Optional.of(folder), Optional.of(List.of())).failed())
                .contains(empty);
    }

    @Test
    void aFolderThatIsNotThereIsAsWritableAsTheNearestAboveIt() throws IOException {
        Path file = written("file", "");

        Machine.Own deep = Look.own(folder.resolve("a/b/c"));
        assertThat(deep.there()).isFalse();
        assertThat(deep.writable()).isTrue();
        assertThat(deep.free()).isPresent();
        assertThat(Look.own(file).writable()).isFalse();
        assertThat(Look.own(file.resolve("below")).writable()).isFalse();
        assertThat(folder.resolve("a")).as("looking makes nothing").doesNotExist();
    }

    @Test
    void theLocaleIsTheFirstThatIsSet() {
        assertThat(Look.locale(Map.of("LANG", "de_DE.UTF-8", "LC_CTYPE", "C", "LC_ALL", "")))
                .contains("C");
        assertThat(Look.locale(Map.of())).isEmpty();
    }

    private Path written(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
