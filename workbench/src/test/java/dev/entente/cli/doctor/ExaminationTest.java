// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Version;
import dev.entente.answer.Examined;
import dev.entente.answer.Examined.Part;
import dev.entente.answer.Examined.State;
import dev.entente.answer.Examined.What;
import dev.entente.cli.optional.OptionalPart;
import dev.entente.cli.terminal.Ink;
import dev.entente.report.ScriptsShown;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A machine that has everything, and that machine with one thing missing. */
class ExaminationTest {

    private static final Path CACHE = Path.of("/home/ada/.cache/entente/5a11");

    private static final Machine WHOLE = new Machine(
            Installer.APT,
            new Machine.Program(
                    Machine.Origin.RELEASE,
                    Path.of("/opt/entente"),
                    Optional.of("5a11"),
                    Optional.of(Path.of("/opt/entente/cases"))),
            new Machine.Jvm("25.0.1+8", "Eclipse Adoptium", "Linux amd64", 4, 2L << 30, List.of()),
            new Machine.StartUp(
                    true, Optional.of(CACHE.resolve("java.aot")), Optional.of(CACHE), true, Optional.empty()),
            new Machine.Own(Path.of("/home/ada/my-cases"), true, true, OptionalLong.of(5L << 30)),
            new ScriptsShown(List.of("Latin", "Korean"), List.of(), List.of()),
            new Machine.Browser(Optional.of("/usr/bin/xdg-open"), true),
            Optional.empty(),
            new Machine.Letters(StandardCharsets.UTF_8, StandardCharsets.UTF_8, Optional.of("de_DE.UTF-8")),
            Optional.of(Path.of("/usr/bin/git")),
            List.of(OptionalPart.values()));

    @Test
    void nothingIsMissingWhereAllIsThere() {
        Examined examined = Examination.of(WHOLE);

        assertThat(examined.parts()).extracting(Part::part).containsExactly(What.values());
        assertThat(examined.parts())
                .allSatisfy(part -> assertThat(part.state()).as(part.found()).isEqualTo(State.THERE))
                .allSatisfy(part -> assertThat(part.remedy()).isEmpty());
        assertThat(examined.complete()).isTrue();
        assertThat(printed(examined))
                .contains(
                        "Entente                    there  " + Version.running()
                                + ", build 5a11, from a release: /opt/entente",
                        "25.0.1+8 of Eclipse Adoptium, on Linux amd64 with 4 processors",
                        "5.0 GB are free for /home/ada/my-cases")
                .endsWith("\nEverything is here that Entente needs.\n");
    }

    @Test
    void aJavaWithoutModules() {
        Machine.Jvm slim = new Machine.Jvm(
                "25.0.1", "Debian", "Linux amd64", 1, 2L << 30, List.of("java.desktop", "jdk.httpserver"));

        assertMissing(
                machine -> with(machine, slim),
                What.JAVA,
                true,
                "25.0.1 of Debian, on Linux amd64 with 1 processor, without java.desktop, jdk.httpserver",
                "Take a whole JDK, 25 or newer; JAVA_HOME names its folder where there are several.",
                "sudo apt install openjdk-25-jdk");
    }

    @Test
    void littleMemory() {
        assertMissing(
                machine -> with(machine, new Machine.Jvm("25", "X", "Linux", 2, 256L << 20, List.of())),
                What.MEMORY,
                false,
                "Java may take 256 MB, which is little for cases of many states and for documents",
                "Where the machine has more, let Java take it.",
                "ENTENTE_JAVA_OPTIONS=-Xmx2g entente …");
    }

    @Test
    void noCacheBecauseItsFolderCannotBeWritten() {
        Machine.StartUp shut = new Machine.StartUp(true, Optional.empty(), Optional.of(CACHE), false, Optional.empty());

        assertMissing(
                machine -> with(machine, shut),
                What.START_UP_CACHE,
                false,
                CACHE + " can’t be written; so each start takes longer",
                "Name another folder for it.",
                "export XDG_CACHE_HOME=/a/folder/of/yours");
        assertMissing(
                machine -> with(with(machine, from(Machine.Origin.CLONE)), shut),
                What.START_UP_CACHE,
                false,
                CACHE + " can’t be written; so each start takes longer",
                "Put the clone in a folder of your own.",
                "cp -R \"/opt/entente\" ~/entente");
    }

    @Test
    void noCacheForAUserWithoutAHome() {
        assertMissing(
                machine -> with(
                        machine,
                        new Machine.StartUp(true, Optional.empty(), Optional.empty(), false, Optional.empty())),
                What.START_UP_CACHE,
                false,
                "there is no folder for it, as HOME is not set; so each start takes longer",
                "Name one.",
                "export XDG_CACHE_HOME=/a/folder/of/yours");
    }

    @Test
    void noCacheBecauseJavaCouldMakeNone() {
        Path empty = CACHE.resolve("java.aot");

        assertMissing(
                machine -> with(
                        machine,
                        new Machine.StartUp(true, Optional.empty(), Optional.of(CACHE), true, Optional.of(empty))),
                What.START_UP_CACHE,
                false,
                "Java couldn’t make one, and " + empty + " stands for that; so each start takes longer",
                "Take that file away; the next start tries again.",
                "rm \"" + empty + "\"");
    }

    @Test
    void noCacheWithoutALauncher() {
        assertMissing(
                machine -> with(
                        with(machine, from(Machine.Origin.JAR)),
                        new Machine.StartUp(true, Optional.empty(), Optional.empty(), false, Optional.empty())),
                What.START_UP_CACHE,
                false,
                "only the launcher of a release or a clone makes one; so each start takes longer",
                "Start Entente by the launcher of one.",
                "./entente doctor");
    }

    @Test
    void noCacheThoughTheLauncherCouldHaveMadeOne() {
        assertMissing(
                machine -> with(
                        machine,
                        new Machine.StartUp(true, Optional.empty(), Optional.of(CACHE), true, Optional.empty())),
                What.START_UP_CACHE,
                false,
                "Java was started without one; so each start takes longer",
                "The launcher makes it, in " + CACHE + ".",
                "./entente doctor");
    }

    @Test
    void whatTheSystemDoesNotTellIsNotKnown() {
        Machine untold = with(
                with(WHOLE, new Machine.StartUp(false, Optional.empty(), Optional.of(CACHE), true, Optional.empty())),
                new Machine.Own(Path.of("/home/ada/my-cases"), true, true, OptionalLong.empty()));
        Examined examined = Examination.of(untold);

        assertThat(examined.parts().stream()
                        .filter(part -> part.state() == State.NOT_KNOWN)
                        .map(Part::part))
                .containsExactly(What.START_UP_CACHE, What.DISK);
        assertThat(examined.complete()).isTrue();
        assertThat(printed(examined)).contains("not known  the system doesn’t tell how Java was started");
    }

    @Test
    void noShippedCases() {
        Machine.Program bare = new Machine.Program(
                Machine.Origin.RELEASE, Path.of("/opt/entente"), Optional.empty(), Optional.empty());

        assertMissing(
                machine -> with(machine, bare),
                What.SHIPPED_CASES,
                false,
                "there is no folder “cases” beside the program",
                "They come with a release’s archive and with a clone; your own cases need none of them.",
                "./entente gallery");
    }

    @Test
    void aFolderThatCannotBeWritten() {
        assertMissing(
                machine -> with(
                        machine, new Machine.Own(Path.of("/srv/my-cases"), false, false, OptionalLong.of(5L << 30))),
                What.OWN_CASES,
                true,
                "/srv/my-cases can’t be written, so nothing can be saved there",
                "Name a folder that you can write.",
                "entente serve ~/my-cases");
    }

    @Test
    void aFullDisk() {
        assertMissing(
                machine -> with(
                        machine, new Machine.Own(Path.of("/srv/my-cases"), false, true, OptionalLong.of(9L << 20))),
                What.DISK,
                true,
                "9 MB are free for /srv/my-cases",
                "Make room, or name a folder on another disk.",
                "entente serve /another/disk/my-cases");
    }

    @Test
    void scriptsWithoutAFont() {
        ScriptsShown some = new ScriptsShown(List.of("Latin", "Thai"), List.of("Thai"), List.of("Khmer", "Korean"));
        String found = "none for Khmer, Korean; there are for Latin, Thai. Letters stand one by one, not joined or"
                + " stacked, in Thai";
        String remedy = "Where a case is written in one of these, install a TrueType font (.ttf, .ttc) that has its"
                + " letters, or write HTML, which needs none.";

        assertMissing(
                machine -> with(machine, some),
                What.FONTS,
                false,
                found,
                remedy,
                "sudo apt install fonts-noto-core fonts-nanum");
        assertMissing(
                machine -> with(with(machine, some), Installer.NONE),
                What.FONTS,
                false,
                found,
                remedy,
                "entente brief CASE -o brief.html");
    }

    @Test
    void noDesktopOrNothingThatOpensItsBrowser() {
        assertMissing(
                machine -> with(machine, new Machine.Browser(Optional.empty(), false)),
                What.BROWSER,
                false,
                "there is no desktop to show one (neither DISPLAY nor WAYLAND_DISPLAY is set)",
                "Open the address that “entente serve” prints in a browser of this machine.",
                "entente serve --no-open");
        assertMissing(
                machine -> with(machine, new Machine.Browser(Optional.empty(), true)),
                What.BROWSER,
                false,
                "nothing here opens the desktop’s browser: xdg-open was not found",
                "Open the address that “entente serve” prints yourself, or install what opens it.",
                "sudo apt install xdg-utils");
    }

    @Test
    void noPort() {
        assertMissing(
                machine -> new Machine(
                        machine.installer(),
                        machine.program(),
                        machine.runtime(),
                        machine.startUp(),
                        machine.own(),
                        machine.scripts(),
                        machine.browser(),
                        Optional.of("Permission denied"),
                        machine.letters(),
                        machine.git(),
                        machine.carried()),
                What.PORT,
                true,
                "no program may listen on 127.0.0.1 (Permission denied), so the workbench can’t",
                "All but the workbench works; a brief can be read as a page.",
                "entente brief CASE -o brief.html");
    }

    @Test
    void lettersThatAreLost() {
        assertMissing(
                machine -> with(
                        machine,
                        new Machine.Letters(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8, Optional.empty())),
                What.LETTERS,
                false,
                "Java writes to the terminal in ISO-8859-1, which lacks signs that Entente uses",
                "Start Entente by its launcher, or have Java write UTF-8.",
                "java -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -jar entente.jar doctor");
        assertMissing(
                machine -> with(
                        machine,
                        new Machine.Letters(StandardCharsets.UTF_8, StandardCharsets.US_ASCII, Optional.of("C"))),
                What.LETTERS,
                false,
                "names of files are read as US-ASCII, so those with other letters aren’t found",
                "Choose a locale that has all letters.",
                "export LC_ALL=C.UTF-8");
        assertMissing(
                machine -> with(
                        machine,
                        new Machine.Letters(
                                StandardCharsets.UTF_8, StandardCharsets.UTF_8, Optional.of("de_DE.ISO-8859-15@euro"))),
                What.LETTERS,
                false,
                "Entente writes UTF-8, and the locale of the terminal is de_DE.ISO-8859-15@euro",
                "Choose a locale and a terminal of UTF-8.",
                "export LC_ALL=C.UTF-8");
    }

    @Test
    void localesOfUtf8AreWell() {
        for (String locale : List.of("C.utf8", "de_DE.UTF-8@euro", "C", "en_GB")) {
            Machine machine = with(
                    WHOLE, new Machine.Letters(StandardCharsets.UTF_8, StandardCharsets.UTF_8, Optional.of(locale)));

            assertThat(part(machine, What.LETTERS).state()).as(locale).isEqualTo(State.THERE);
        }
    }

    @Test
    void noFurtherCommands() {
        Part part = Examination.of(new Machine(
                        WHOLE.installer(),
                        WHOLE.program(),
                        WHOLE.runtime(),
                        WHOLE.startUp(),
                        WHOLE.own(),
                        WHOLE.scripts(),
                        WHOLE.browser(),
                        WHOLE.portRefused(),
                        WHOLE.letters(),
                        WHOLE.git(),
                        List.of()))
                .parts()
                .getLast();

        assertThat(part.part()).isEqualTo(What.FURTHER_PARTS);
        assertThat(part.state()).isEqualTo(State.MISSING);
        assertThat(part.needed()).isFalse();
        assertThat(part.found()).isEqualTo("not here, as few people need them: mcp, --on, --tables");
        assertThat(part.remedy())
                .hasValueSatisfying(remedy -> assertThat(remedy)
                        .startsWith(
                                "The command mcp is a part that isn't here: from the sources ./entente mcp builds it"));
    }

    @Test
    void noGit() {
        assertMissing(
                machine -> new Machine(
                        Installer.WINGET,
                        machine.program(),
                        machine.runtime(),
                        machine.startUp(),
                        machine.own(),
                        machine.scripts(),
                        machine.browser(),
                        machine.portRefused(),
                        machine.letters(),
                        Optional.empty(),
                        machine.carried()),
                What.GIT,
                false,
                "“git” was not found on the PATH",
                "It is wanted only where the cases of each commit are to be checked.",
                "winget install Git.Git");
    }

    /** Of all, one thing is missing, and that is said. */
    private static void assertMissing(
            UnaryOperator<Machine> change, What what, boolean needed, String found, String remedy, String command) {
        Examined examined = Examination.of(change.apply(WHOLE));

        assertThat(examined.parts().stream().filter(part -> part.state() != State.THERE))
                .containsExactly(
                        new Part(what, State.MISSING, needed, found, Optional.of(remedy), Optional.of(command)));
        assertThat(examined.complete()).isEqualTo(!needed);
        String printed = printed(examined);
        assertThat(printed).contains("  " + command + "\n");
        assertThat(printed.lines().toList().getLast())
                .startsWith(
                        needed
                                ? "Missing, and needed: "
                                : "Everything is here that Entente needs. Missing, and needed only at times: ");
    }

    private static Part part(Machine machine, What what) {
        return Examination.of(machine).parts().stream()
                .filter(part -> part.part() == what)
                .findFirst()
                .orElseThrow();
    }

    private static String printed(Examined examined) {
        StringWriter text = new StringWriter();
        try (PrintWriter out = new PrintWriter(text)) {
            Doctor.print(examined, out, new Ink(false));
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static Machine.Program from(Machine.Origin origin) {
        return new Machine.Program(
                origin,
                WHOLE.program().place(),
                WHOLE.program().build(),
                WHOLE.program().cases());
    }

    private static Machine with(Machine machine, Object changed) {
        return new Machine(
                changed instanceof Installer installer ? installer : machine.installer(),
                changed instanceof Machine.Program program ? program : machine.program(),
                changed instanceof Machine.Jvm runtime ? runtime : machine.runtime(),
                changed instanceof Machine.StartUp startUp ? startUp : machine.startUp(),
                changed instanceof Machine.Own own ? own : machine.own(),
                changed instanceof ScriptsShown scripts ? scripts : machine.scripts(),
                changed instanceof Machine.Browser browser ? browser : machine.browser(),
                machine.portRefused(),
                changed instanceof Machine.Letters letters ? letters : machine.letters(),
                machine.git(),
                machine.carried());
    }
}
