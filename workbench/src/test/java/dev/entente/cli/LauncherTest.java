// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the launcher on a project of its own, in a folder with a blank in its name, with a JDK and a Maven that are
 * scripts and merely say what they were asked: what the launcher finds, when it builds and what it says.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "this launcher is bash’s")
class LauncherTest {
    private static final int CANNOT_START = 69;
    private static final String BUILDING_FIRST = "entente: building Entente (first use; a minute or two) …\n";
    private static final String FIRST_START =
            "entente: first start; making later ones faster, which takes some seconds …\n";
    private static final String BUILDING_AGAIN = "entente: building Entente (its sources have changed) …\n";

    /** Makes the cache it is asked for, or repeats the arguments after the jar and ends with the code in the first. */
    private static final String JAVA = """
            for argument; do
                case $argument in -XX:AOTCacheOutput=*) echo cache >"${argument#*=}"; echo trained; exit ;; esac
            done
            while [[ $1 != -cp ]]; do shift || exit 99; done
            [[ -f ${2%%:*} && $3 == dev.entente.cli.Main ]] || exit 99
            [[ $2 != *:* ]] || printf '[%s]' "${2##*/lib/}"
            shift 3
            printf '<%s>' "$@"
            code=${1:-exit 0}
            [[ $code == exit* ]] || code=0
            exit "${code#exit }"
            """;

    /** Counts its calls, talks, and puts a jar where the launcher wants it. */
    private static final String MAVEN = """
            echo call >>"${0%/*}/calls"
            echo 'Maven talks'
            echo 'Maven warns' >&2
            for argument; do
                case $argument in -Dbuild.folder=*) folder=${argument#*=} ;; esac
            done
            case " $* " in
                *' -pl mcp '*) folder=${folder/'${project.artifactId}'/entente-mcp}/lib ;;
                *' -pl spark '*) folder=${folder/'${project.artifactId}'/entente-spark}/lib ;;
                *) folder=${folder/'${project.artifactId}'/entente-workbench} ;;
            esac
            mkdir -p "$folder" && echo jar >"$folder/entente.jar"
            """;

    private static final List<String> TOOLS = List.of(
            "cksum",
            "cut",
            "find",
            "flock",
            "ls",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "rmdir",
            "sed",
            "sha256sum",
            "shasum",
            "sort",
            "tail",
            "touch",
            "tr",
            "xargs");

    @TempDir
    Path temp;

    private Path project;
    private Path jdk;
    private Path maven;
    private Path nothing;
    private Path tools;

    @BeforeEach
    void makeProject() throws IOException {
        project = Files.createDirectories(temp.resolve("a project"));
        nothing = Files.createDirectory(temp.resolve("nothing"));
        Files.copy(repository().resolve("entente"), project.resolve("entente"));
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        for (var module : List.of("picocli", "core", "report", "workbench")) {
            var sources = Files.createDirectories(project.resolve(module).resolve("src/main/java"));
            Files.writeString(sources.resolve("A.java"), "class A {}");
            Files.writeString(project.resolve(module).resolve("pom.xml"), "<project/>");
        }
        tools = temp.resolve("tools");
        for (var tool : TOOLS) {
            var found = onPath(tool);
            if (found.isPresent()) {
                script("tools/" + tool, "exec '%s' \"$@\"".formatted(found.get()));
            }
        }
        jdk = makeJdk("jdks/jdk new", "25.0.3");
        maven = temp.resolve("maven");
        script("maven/mvn", MAVEN);
    }

    @Test
    void withoutAJdkSaysWhatToInstall() throws Exception {
        var run = launch(project.resolve("entente"), Map.of("PATH", nothing, "ENTENTE_JDKS", nothing), "--version");

        assertThat(run.exitCode()).isEqualTo(CANNOT_START);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith(
                        "entente: a JDK 25 or newer and Maven (the command mvn) are needed, and neither was found.\n")
                .contains("https://adoptium.net/temurin/releases/?version=25", "JAVA_HOME")
                .contains("https://maven.apache.org/download.cgi");
    }

    @Test
    void namesOnlyTheJdkWhereMavenIsThere() throws Exception {
        assertThat(launch(project.resolve("entente"), Map.of("PATH", path(maven), "ENTENTE_JDKS", nothing))
                        .err())
                .startsWith("entente: a JDK 25 or newer is needed, and none was found.\n")
                .doesNotContain("Maven");
    }

    @Test
    void namesAJreAsWhatItIs() throws Exception {
        var jre = makeJdk("jre", "25.0.3");
        Files.delete(jre.resolve("bin/javac"));

        assertThat(launch(
                                project.resolve("entente"),
                                Map.of("PATH", nothing, "JAVA_HOME", jre, "ENTENTE_JDKS", nothing))
                        .err())
                .contains("Found, but of no use here:\n    %s (25.0.3, but without the compiler: a JRE)\n"
                        .formatted(jre));
    }

    @Test
    void advisesWhatAptOffers() throws Exception {
        assertThat(adviceWhere("uname", "echo Linux", "apt-cache", offers("25.0.1+8-1~deb13u1", "3.9.9-1")))
                .contains("    sudo apt install openjdk-25-jdk\n", "    sudo apt install maven\n")
                .doesNotContain("temurin-25-jdk", "dnf", "brew");
    }

    @Test
    void advisesTemurinWhereAptHasNoJdkThatIsNewEnough() throws Exception {
        assertThat(adviceWhere("uname", "echo Linux", "apt-cache", offers("(none)", "3.6.3-5")))
                .contains("Debian 12 and older, or where apt finds none:  temurin-25-jdk")
                .contains("https://adoptium.net/installation/linux", "what apt has is too old")
                .doesNotContain("sudo apt install maven");
    }

    @Test
    void advisesWhatOtherSystemsHave() throws Exception {
        assertThat(adviceWhere("uname", "echo Linux", "dnf", "exit 1"))
                .contains("sudo dnf install java-25-openjdk-devel", "sudo dnf install maven", "temurin-25-jdk");
        assertThat(adviceWhere("uname", "echo Darwin", "apt-cache", "exit 1"))
                .contains("brew install openjdk\n", "brew install maven")
                .doesNotContain("apt");
        assertThat(adviceWhere("uname", "echo MINGW64_NT-10.0-22631"))
                .contains("winget install EclipseAdoptium.Temurin.25.JDK", "https://maven.apache.org/download.cgi")
                .doesNotContain("apt", "brew");
    }

    /** What is said without a JDK and Maven on a system with the commands given, each with what it does. */
    private String adviceWhere(String... commands) throws Exception {
        var folder = Files.createTempDirectory(temp, "system").getFileName();
        for (int k = 0; k < commands.length; k += 2) {
            script(folder + "/" + commands[k], commands[k + 1]);
        }
        var environment = Map.of("PATH", path(temp.resolve(folder)), "ENTENTE_JDKS", nothing);
        return launch(project.resolve("entente"), environment).err();
    }

    /** apt-cache, with what it would install. */
    private static String offers(String jdk, String maven) {
        return """
                case $2 in openjdk-25-jdk) version='%s' ;; maven) version='%s' ;; *) exit 99 ;; esac
                printf '%%s:\\n  Installed: (none)\\n  Candidate: %%s\\n  Version table:\\n' "$2" "$version"
                """.formatted(jdk, maven);
    }

    @Test
    void aLocaleThatIsNotInstalledGivesWayToOneThatHasAllLetters() throws Exception {
        script("jdks/jdk new/bin/java", JAVA.replace("printf '<%s>' \"$@\"", "printf '<%s>' \"${LC_ALL:-}\""));
        script("tools/locale", "if [[ $LANG == de_DE.UTF-8 ]]; then echo UTF-8; else echo ANSI_X3.4-1968; fi");

        assertThat(localeWith("LANG", "xx_YY.UTF-8")).isEqualTo("<C.UTF-8>");
        assertThat(localeWith("LANG", "C")).isEqualTo("<C.UTF-8>");
        assertThat(localeWith("LANG", "")).isEqualTo("<C.UTF-8>");
        assertThat(localeWith("LANG", "de_DE.UTF-8")).isEqualTo("<>");
    }

    @Test
    void noOtherProgramIsAskedOfALocaleInWhichBashReadsLetters() throws Exception {
        var length = new ProcessBuilder(bash().toString(), "-c", "letter=ä; echo ${#letter}");
        length.environment().put("LC_ALL", "C.UTF-8");
        var letters = new String(length.start().getInputStream().readAllBytes(), UTF_8);
        assumeThat(letters).as("letters in C.UTF-8, which some systems lack").isEqualTo("1\n");
        script("jdks/jdk new/bin/java", JAVA.replace("printf '<%s>' \"$@\"", "printf '<%s>' \"${LC_ALL:-}\""));
        script("tools/locale", "echo ANSI_X3.4-1968");

        assertThat(localeWith("LANG", "C.UTF-8")).isEqualTo("<>");
    }

    private String localeWith(String variable, String value) throws Exception {
        var environment = usual();
        environment.put(variable, value);
        return launch(project.resolve("entente"), environment, "exit 0").out();
    }

    @Test
    void namesTheJdksThatAreTooOld() throws Exception {
        var old = makeJdk("jdk-17", "17.0.15");
        var ancient = makeJdk("jdks-old/jdk8", "1.8.0_402");
        var run = launch(
                project.resolve("entente"),
                Map.of("PATH", old.resolve("bin"), "JAVA_HOME", old, "ENTENTE_JDKS", temp.resolve("jdks-old")));

        assertThat(run.exitCode()).isEqualTo(CANNOT_START);
        assertThat(run.err())
                .contains("Found, but of no use here:\n    %s (17.0.15)\n    %s (1.8.0_402)\n".formatted(old, ancient));
    }

    @Test
    void withoutMavenSaysWhatToInstall() throws Exception {
        var run = launch(project.resolve("entente"), Map.of("PATH", nothing, "JAVA_HOME", jdk), "--version");

        assertThat(run.exitCode()).isEqualTo(CANNOT_START);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("entente: Maven (the command mvn) was not found, so Entente cannot be built.\n")
                .contains("https://maven.apache.org/download.cgi");
    }

    @Test
    void findsAJdkByItsLinkOnThePath() throws Exception {
        var links = Files.createDirectory(temp.resolve("links"));
        Files.createSymbolicLink(links.resolve("java"), jdk.resolve("bin/java"));
        var run = launch(project.resolve("entente"), Map.of("PATH", path(links, maven), "ENTENTE_JDKS", nothing));

        assertThat(run.err()).isEqualTo(BUILDING_FIRST);
    }

    @Test
    void findsAJdkInAFolderOfJdks() throws Exception {
        makeJdk("jdks/a older", "21.0.1");
        var environment = Map.of("PATH", path(maven), "ENTENTE_JDKS", nothing + ":" + temp.resolve("jdks"));

        assertThat(launch(project.resolve("entente"), environment).err()).isEqualTo(BUILDING_FIRST);
    }

    @Test
    void buildsOnceAndHandsOverArgumentsAndExitCode() throws Exception {
        var link = temp.resolve("link to entente");
        Files.createSymbolicLink(link, Path.of("a project/entente"));

        assertThat(launch(link, usual(), "exit 3", "", "a  b*", "$HOME"))
                .isEqualTo(new Run(3, "<exit 3><><a  b*><$HOME>", BUILDING_FIRST));
        assertThat(launch(link, usual(), "exit 0")).isEqualTo(new Run(0, "<exit 0>", ""));
        assertThat(mavenCalls()).isEqualTo(1);
    }

    @Test
    void buildsAgainWhenASourceChangesOrGoes() throws Exception {
        var launcher = project.resolve("entente");
        var folder = project.resolve("core/src/main/java");
        var source = folder.resolve("A.java");
        launch(launcher, usual());

        later(Files.writeString(source, "class A { int a; }"));
        assertThat(launch(launcher, usual()).err()).isEqualTo(BUILDING_AGAIN);
        Files.delete(source);
        later(folder);
        assertThat(launch(launcher, usual()).err()).isEqualTo(BUILDING_AGAIN);
        assertThat(mavenCalls()).isEqualTo(3);
    }

    @Test
    void doesNotBuildAgainForTheSameSourcesOrATest() throws Exception {
        var launcher = project.resolve("entente");
        var source = project.resolve("core/src/main/java/A.java");
        launch(launcher, usual());

        later(source);
        assertThat(launch(launcher, usual()).err()).isEmpty();
        var test =
                Files.createDirectories(project.resolve("core/src/test/java")).resolve("ATest.java");
        later(Files.writeString(test, "class ATest {}"));
        assertThat(launch(launcher, usual()).err()).isEmpty();
        assertThat(mavenCalls()).isEqualTo(1);
    }

    @Test
    void showsTheEndOfABuildThatFailsAndTriesAgain() throws Exception {
        var launcher = project.resolve("entente");
        script("maven/mvn", "echo '[ERROR] A.java:[1,1] no such word'; exit 1");
        var failed = launch(launcher, usual());

        assertThat(failed.exitCode()).isEqualTo(CANNOT_START);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err())
                .startsWith(BUILDING_FIRST + "entente: the build failed. The end of ")
                .contains("[ERROR] A.java:[1,1] no such word");
        script("maven/mvn", MAVEN);
        assertThat(launch(launcher, usual(), "exit 0").out()).isEqualTo("<exit 0>");
    }

    @Test
    void tellsHowFarABuildIs() throws Exception {
        script("maven/mvn", """
                echo '[INFO] Scanning for projects...'
                echo 'Downloaded from central: https://repo.example/a.jar (1 kB at 2 kB/s)'
                echo '[INFO] Building Picocli, compiled anew 0.1.0                                 [2/3]'
                echo '[INFO] Building Entente workbench 0.1.0 [3/3]'
                """ + MAVEN);

        assertThat(launch(project.resolve("entente"), usual(), "exit 0"))
                .isEqualTo(new Run(
                        0,
                        "<exit 0>",
                        BUILDING_FIRST + "entente: 2/3 Picocli, compiled anew\nentente: 3/3 Entente workbench\n"));
        assertThat(Files.readString(project.resolve(".entente/build.log"))).contains("Scanning", "Maven warns");
    }

    @Test
    void runsTheLastBuildWhenMavenIsGone() throws Exception {
        var launcher = project.resolve("entente");
        launch(launcher, usual());
        later(Files.writeString(project.resolve("pom.xml"), "<project></project>"));
        Files.delete(maven.resolve("mvn"));

        var words = "entente: Maven (the command mvn) was not found; running the build from before the last change.\n";
        assertThat(launch(launcher, usual(), "exit 0")).isEqualTo(new Run(0, "<exit 0>", words));
    }

    @Test
    void twoStartedAtOnceBothAnswer() throws Exception {
        var first = start(project.resolve("entente"), usual(), "exit 0", "first");
        var second = start(project.resolve("entente"), usual(), "exit 0", "second");

        assertThat(finish(first).out()).isEqualTo("<exit 0><first>");
        assertThat(finish(second).out()).isEqualTo("<exit 0><second>");
        try (var left = Files.list(project.resolve(".entente"))) {
            assertThat(left.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("work."));
        }
    }

    @Test
    void aPartIsBuiltWhenItsCommandIsAskedForAndAgainWhenItsSourcesChange() throws Exception {
        var launcher = project.resolve("entente");
        var building = "entente: building what the command mcp needs …\n";
        var source = Files.writeString(makePart("mcp"), "class A {}");

        assertThat(launch(launcher, usual(), "exit 0").err()).isEqualTo(BUILDING_FIRST);
        assertThat(mavenCalls()).isEqualTo(1);
        assertThat(launch(launcher, usual(), "mcp", "a  b*").err()).isEqualTo(building);
        assertThat(launch(launcher, usual(), "mcp", "a  b*"))
                .extracting(Run::out, Run::err)
                .containsExactly("[mcp/*]<mcp><a  b*>", "");
        assertThat(launch(launcher, usual(), "exit 0")).isEqualTo(new Run(0, "<exit 0>", ""));
        later(source);
        assertThat(launch(launcher, usual(), "mcp").err()).isEqualTo(building);
        assertThat(mavenCalls()).isEqualTo(3);
    }

    @Test
    void aPartIsBuiltWhenAnOptionAsksForIt() throws Exception {
        var launcher = project.resolve("entente");
        makePart("spark");
        launch(launcher, usual(), "exit 0");

        assertThat(launch(launcher, usual(), "explore", "a", "--on", "b"))
                .isEqualTo(new Run(
                        0, "[spark/*]<explore><a><--on><b>", "entente: building what the option --on needs …\n"));
        assertThat(launch(launcher, usual(), "explore", "--on=b").out()).isEqualTo("[spark/*]<explore><--on=b>");
        assertThat(launch(launcher, usual(), "explore", "--only", "a--on b", "on")
                        .out())
                .isEqualTo("<explore><--only><a--on b><on>");
        assertThat(mavenCalls()).isEqualTo(2);
    }

    @Test
    void aPartThatCannotBeFetchedIsToldOfInASentence() throws Exception {
        makePart("mcp");
        launch(project.resolve("entente"), usual(), "exit 0");
        script("maven/mvn", "echo '[ERROR] Could not transfer artifact a:b:1 from central'; exit 1");

        var failed = launch(project.resolve("entente"), usual(), "mcp");
        assertThat(failed.exitCode()).isEqualTo(CANNOT_START);
        assertThat(failed.err()).contains("once, it takes a connection to the network.\nentente: the build failed.");
        Files.delete(maven.resolve("mvn"));
        assertThat(launch(project.resolve("entente"), usual(), "mcp"))
                .extracting(Run::out, Run::err)
                .containsExactly("<mcp>", """
                        entente: what the command mcp needs is not built yet.
                        entente: To build it takes Maven and a folder that can be written.
                        """);
    }

    @Test
    void aReleaseTakesAPartFromItsFolder() throws Exception {
        var launcher = makeRelease();
        assertThat(launch(launcher, usual(), "mcp").out()).isEqualTo("<mcp>");
        Files.createDirectories(temp.resolve("a release/lib/mcp"));
        assertThat(launch(launcher, usual(), "mcp").out()).isEqualTo("[mcp/*]<mcp>");
        assertThat(launch(launcher, usual(), "exit 0").out()).isEqualTo("<exit 0>");
        Files.createDirectories(temp.resolve("a release/lib/tables"));
        assertThat(launch(launcher, usual(), "exit 0", "--tables", "a b").out())
                .isEqualTo("[tables/*]<exit 0><--tables><a b>");
        assertThat(launch(launcher, usual(), "exit 0", "--tables=a").out()).isEqualTo("[tables/*]<exit 0><--tables=a>");
    }

    @Test
    void aReleaseRunsOnItsOwnJavaAndBuildsNothing() throws Exception {
        var launcher = makeRelease();
        var runtime = makeJdk("a release/runtime", "25.0.3");
        Files.delete(runtime.resolve("bin/javac"));
        var environment = Map.of("PATH", path(), "ENTENTE_JDKS", nothing, "HOME", temp.resolve("home"));

        assertThat(launch(launcher, environment, "exit 3", "a  b*"))
                .isEqualTo(new Run(3, "<exit 3><a  b*>", FIRST_START));
        assertThat(launch(launcher, environment, "exit 0")).isEqualTo(new Run(0, "<exit 0>", ""));
        assertThat(temp.resolve("home/.cache/entente/0123456789abcdef")).isNotEmptyDirectory();
        assertThat(temp.resolve("a release/.entente")).doesNotExist();
    }

    @Test
    void aReleaseWithoutJavaTakesOneThatCannotCompileAndNeedsNoHome() throws Exception {
        var jre = makeJdk("jre", "25.0.3");
        Files.delete(jre.resolve("bin/javac"));

        assertThat(launch(makeRelease(), Map.of("PATH", path(), "JAVA_HOME", jre, "HOME", ""), "exit 0"))
                .isEqualTo(new Run(0, "<exit 0>", ""));
        assertThat(launch(makeRelease(), Map.of("PATH", path(), "ENTENTE_JDKS", nothing))
                        .err())
                .startsWith("entente: a JDK 25 or newer is needed, and none was found.\n")
                .doesNotContain("Maven");
    }

    @Test
    void aReleaseKeepsTheCachesOfThreeAndWhereItIsTold() throws Exception {
        var launcher = makeRelease();
        var environment = usual();
        environment.put("XDG_CACHE_HOME", temp.resolve("caches"));
        for (var fingerprint : List.of("a", "b", "c", "d")) {
            Files.writeString(temp.resolve("a release/lib/fingerprint"), fingerprint + "\n");
            launch(launcher, environment, "exit 0");
            try (var caches = Files.list(temp.resolve("caches/entente").resolve(fingerprint))) {
                Files.setLastModifiedTime(
                        caches.findFirst().orElseThrow(),
                        FileTime.from(Instant.now().minusSeconds(1000 - fingerprint.codePointAt(0))));
            }
        }

        assertThat(temp.resolve("caches/entente/a")).doesNotExist();
        assertThat(temp.resolve("caches/entente/b")).isNotEmptyDirectory();
        assertThat(temp.resolve("caches/entente/d")).isNotEmptyDirectory();
    }

    /** The source of a part. */
    private Path makePart(String part) throws IOException {
        var sources = Files.createDirectories(project.resolve(part + "/src/main/java"));
        Files.createDirectories(project.resolve("docs"));
        Files.writeString(project.resolve(part + "/pom.xml"), "<project/>");
        return Files.writeString(sources.resolve("A.java"), "class A {}");
    }

    private Path makeRelease() throws IOException {
        var release = temp.resolve("a release");
        Files.createDirectories(release.resolve("lib"));
        Files.writeString(release.resolve("lib/entente.jar"), "jar");
        Files.writeString(release.resolve("lib/fingerprint"), "0123456789abcdef\n");
        return Files.copy(
                repository().resolve("entente"), release.resolve("entente"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** What one start of the launcher said, and how it ended. */
    private record Run(int exitCode, String out, String err) {}

    private record Started(Process process, Path out, Path err) {}

    private Run launch(Path launcher, Map<String, ?> environment, String... arguments) throws Exception {
        return finish(start(launcher, environment, arguments));
    }

    private Started start(Path launcher, Map<String, ?> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(bash().toString(), launcher.toString()));
        command.addAll(Arrays.asList(arguments));
        var out = Files.createTempFile(temp, "out", "");
        var err = Files.createTempFile(temp, "err", "");
        var builder = new ProcessBuilder(command)
                .directory(nothing.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("HOME", nothing.toString());
        environment.forEach((name, value) -> builder.environment().put(name, value.toString()));
        return new Started(builder.start(), out, err);
    }

    private static Run finish(Started started) throws Exception {
        boolean ended = started.process().waitFor(60, TimeUnit.SECONDS);
        started.process().descendants().forEach(ProcessHandle::destroyForcibly);
        started.process().destroyForcibly();
        assertThat(ended).as("the launcher ends").isTrue();
        return new Run(
                started.process().exitValue(),
                Files.readString(started.out(), UTF_8),
                Files.readString(started.err(), UTF_8));
    }

    private Map<String, Object> usual() {
        var environment = new HashMap<String, Object>();
        environment.put("JAVA_HOME", jdk);
        environment.put("PATH", path(maven));
        return environment;
    }

    /** The folders given, then one that holds the system's tools the launcher needs, and no other. */
    private String path(Path... folders) {
        return Stream.concat(Arrays.stream(folders), Stream.of(tools))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path makeJdk(String name, String version) throws IOException {
        script(name + "/bin/java", JAVA);
        script(name + "/bin/javac", "exit 99");
        var home = temp.resolve(name);
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        return home;
    }

    private void script(String name, String body) throws IOException {
        var file = temp.resolve(name);
        Files.createDirectories(temp.resolve(name.substring(0, name.lastIndexOf('/'))));
        Files.writeString(file, "#!%s%n%s".formatted(bash(), body));
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private long mavenCalls() throws IOException {
        return Files.readAllLines(maven.resolve("calls")).size();
    }

    /** A change that even a file system with coarse times tells from what was there. */
    private static void later(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(2)));
    }

    private static Path bash() {
        return onPath("bash").orElseThrow();
    }

    private static Optional<Path> onPath(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name).toAbsolutePath())
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path repository() {
        return Stream.of(Path.of(""), Path.of(".."))
                .filter(folder -> Files.exists(folder.resolve("entente")))
                .findFirst()
                .orElseThrow();
    }
}
