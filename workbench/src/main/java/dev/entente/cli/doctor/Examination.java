// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.doctor;

import static dev.entente.answer.Examined.State.MISSING;
import static dev.entente.answer.Examined.State.NOT_KNOWN;

import dev.entente.Version;
import dev.entente.answer.Examined;
import dev.entente.answer.Examined.Part;
import dev.entente.answer.Examined.What;
import dev.entente.cli.optional.OptionalPart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is there of what Entente needs on a machine, and what to do about what isn’t. */
final class Examination {

    private static final long MEGABYTE = 1L << 20;

    /** A case of some ten thousand states, solved and written as a PDF, stays well below. */
    private static final long ENOUGH_MEMORY = 512 * MEGABYTE;

    /** A start-up cache, and cases and briefs as they come. */
    private static final long ENOUGH_DISK = 100 * MEGABYTE;

    private static final Optional<String> UTF_8_LOCALE = Optional.of("export LC_ALL=C.UTF-8");

    private final Machine machine;

    private Examination(Machine machine) {
        this.machine = machine;
    }

    /** What is to be said of a machine, in order. */
    static Examined of(Machine machine) {
        Examination examination = new Examination(machine);
        return Examined.of(List.of(
                examination.entente(),
                examination.java(),
                examination.memory(),
                examination.startUpCache(),
                examination.shippedCases(),
                examination.ownCases(),
                examination.disk(),
                examination.fonts(),
                examination.browser(),
                examination.port(),
                examination.letters(),
                examination.git(),
                examination.furtherParts()));
    }

    private Part entente() {
        Machine.Program program = machine.program();
        String build = program.build().map(name -> ", build " + name).orElse("");
        return Part.there(
                What.ENTENTE,
                true,
                Version.running() + build + ", from " + program.origin().words() + ": " + program.place());
    }

    private Part java() {
        Machine.Jvm runtime = machine.runtime();
        String found = runtime.version() + " of " + runtime.vendor() + ", on " + runtime.system() + " with "
                + counted(runtime.cores(), "processor");
        return runtime.lacking().isEmpty()
                ? Part.there(What.JAVA, true, found)
                : Part.wanting(
                        What.JAVA,
                        MISSING,
                        true,
                        found + ", without " + String.join(", ", runtime.lacking()),
                        "Take a whole JDK, 25 or newer; JAVA_HOME names its folder where there are several.",
                        machine.installer().jdk());
    }

    private Part memory() {
        String found = "Java may take " + size(machine.runtime().heap());
        return machine.runtime().heap() >= ENOUGH_MEMORY
                ? Part.there(What.MEMORY, false, found)
                : Part.wanting(
                        What.MEMORY,
                        MISSING,
                        false,
                        found + ", which is little for cases of many states and for documents",
                        "Where the machine has more, let Java take it.",
                        Optional.of("ENTENTE_JAVA_OPTIONS=-Xmx2g entente …"));
    }

    private Part startUpCache() {
        Machine.StartUp startUp = machine.startUp();
        if (startUp.used().isPresent()) {
            return Part.there(
                    What.START_UP_CACHE,
                    false,
                    "Java was started with " + startUp.used().get() + ", and leaves it aside where it doesn’t fit");
        }
        if (startUp.folder().isEmpty()) {
            return machine.program().origin() == Machine.Origin.RELEASE
                    ? noCache("there is no folder for it, as HOME is not set", "Name one.", otherFolder())
                    : noCache(
                            "only the launcher of a release or a clone makes one",
                            "Start Entente by the launcher of one.",
                            Optional.of("./entente doctor"));
        }
        Path folder = startUp.folder().get();
        if (!startUp.told()) {
            return Part.wanting(
                    What.START_UP_CACHE,
                    NOT_KNOWN,
                    false,
                    "the system doesn’t tell how Java was started",
                    "The launcher keeps it in " + folder + "; without it a start takes longer.",
                    Optional.empty());
        }
        if (!startUp.writable()) {
            return machine.program().origin() == Machine.Origin.RELEASE
                    ? noCache(folder + " can’t be written", "Name another folder for it.", otherFolder())
                    : noCache(
                            folder + " can’t be written",
                            "Put the clone in a folder of your own.",
                            Optional.of("cp -R \"" + machine.program().place() + "\" ~/entente"));
        }
        return startUp.failed()
                .map(empty -> noCache(
                        "Java couldn’t make one, and " + empty + " stands for that",
                        "Take that file away; the next start tries again.",
                        Optional.of("rm \"" + empty + "\"")))
                .orElseGet(() -> noCache(
                        "Java was started without one",
                        "The launcher makes it, in " + folder + ".",
                        Optional.of("./entente doctor")));
    }

    private static Part noCache(String found, String remedy, Optional<String> command) {
        return Part.wanting(
                What.START_UP_CACHE, MISSING, false, found + "; so each start takes longer", remedy, command);
    }

    private static Optional<String> otherFolder() {
        return Optional.of("export XDG_CACHE_HOME=/a/folder/of/yours");
    }

    private Part shippedCases() {
        return machine.program()
                .cases()
                .map(folder -> Part.there(What.SHIPPED_CASES, false, folder.toString()))
                .orElseGet(() -> Part.wanting(
                        What.SHIPPED_CASES,
                        MISSING,
                        false,
                        "there is no folder “cases” beside the program",
                        "They come with a release’s archive and with a clone; your own cases need none of them.",
                        Optional.of("./entente gallery")));
    }

    private Part ownCases() {
        Machine.Own own = machine.own();
        return own.writable()
                ? Part.there(What.OWN_CASES, true, own.folder() + (own.there() ? "" : ", made when one is saved"))
                : Part.wanting(
                        What.OWN_CASES,
                        MISSING,
                        true,
                        own.folder() + " can’t be written, so nothing can be saved there",
                        "Name a folder that you can write.",
                        Optional.of("entente serve ~/my-cases"));
    }

    private Part disk() {
        Machine.Own own = machine.own();
        if (own.free().isEmpty()) {
            return Part.wanting(
                    What.DISK,
                    NOT_KNOWN,
                    true,
                    "the system doesn’t tell how much is free for " + own.folder(),
                    "A file is replaced whole or not at all, so a full disk costs no case.",
                    Optional.empty());
        }
        String found = size(own.free().getAsLong()) + " are free for " + own.folder();
        return own.free().getAsLong() >= ENOUGH_DISK
                ? Part.there(What.DISK, true, found)
                : Part.wanting(
                        What.DISK,
                        MISSING,
                        true,
                        found,
                        "Make room, or name a folder on another disk.",
                        Optional.of("entente serve /another/disk/my-cases"));
    }

    private Part fonts() {
        List<String> lacking = machine.scripts().lacking();
        String loose = machine.scripts().loose().isEmpty()
                ? ""
                : ". Letters stand one by one, not joined or stacked, in "
                        + String.join(", ", machine.scripts().loose());
        String found = "for " + String.join(", ", machine.scripts().shown()) + loose;
        return lacking.isEmpty()
                ? Part.there(What.FONTS, false, found)
                : Part.wanting(
                        What.FONTS,
                        MISSING,
                        false,
                        "none for " + String.join(", ", lacking) + "; there are " + found,
                        "Where a case is written in one of these, install a TrueType font (.ttf, .ttc) that has its"
                                + " letters, or write HTML, which needs none.",
                        machine.installer().fonts(lacking).or(() -> Optional.of("entente brief CASE -o brief.html")));
    }

    private Part browser() {
        Machine.Browser browser = machine.browser();
        if (browser.opener().isPresent()) {
            return Part.there(
                    What.BROWSER, false, "opened by " + browser.opener().get());
        }
        return browser.desktop()
                ? Part.wanting(
                        What.BROWSER,
                        MISSING,
                        false,
                        "nothing here opens the desktop’s browser: xdg-open was not found",
                        "Open the address that “entente serve” prints yourself, or install what opens it.",
                        machine.installer().opener().or(Examination::unopened))
                : Part.wanting(
                        What.BROWSER,
                        MISSING,
                        false,
                        "there is no desktop to show one (neither DISPLAY nor WAYLAND_DISPLAY is set)",
                        "Open the address that “entente serve” prints in a browser of this machine.",
                        unopened());
    }

    private static Optional<String> unopened() {
        return Optional.of("entente serve --no-open");
    }

    private Part port() {
        return machine.portRefused()
                .map(reason -> Part.wanting(
                        What.PORT,
                        MISSING,
                        true,
                        "no program may listen on 127.0.0.1 (" + reason + "), so the workbench can’t",
                        "All but the workbench works; a brief can be read as a page.",
                        Optional.of("entente brief CASE -o brief.html")))
                .orElseGet(() -> Part.there(
                        What.PORT,
                        true,
                        "one that is free, on this machine alone (127.0.0.1); --port chooses another"));
    }

    private Part letters() {
        Machine.Letters letters = machine.letters();
        if (!letters.output().equals(StandardCharsets.UTF_8)) {
            return oddLetters(
                    "Java writes to the terminal in " + letters.output() + ", which lacks signs that Entente uses",
                    "Start Entente by its launcher, or have Java write UTF-8.",
                    Optional.of("java -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -jar entente.jar doctor"));
        }
        if (!letters.fileNames().equals(StandardCharsets.UTF_8)) {
            return oddLetters(
                    "names of files are read as " + letters.fileNames() + ", so those with other letters aren’t found",
                    "Choose a locale that has all letters.",
                    UTF_8_LOCALE);
        }
        return letters.locale()
                .filter(Examination::namesOtherLetters)
                .map(locale -> oddLetters(
                        "Entente writes UTF-8, and the locale of the terminal is " + locale,
                        "Choose a locale and a terminal of UTF-8.",
                        UTF_8_LOCALE))
                .orElseGet(() -> Part.there(What.LETTERS, false, "UTF-8, on the terminal and in names of files"));
    }

    private static Part oddLetters(String found, String remedy, Optional<String> command) {
        return Part.wanting(What.LETTERS, MISSING, false, found, remedy, command);
    }

    /** Whether a locale names a way to write letters, and another than UTF-8. */
    private static boolean namesOtherLetters(String locale) {
        int dot = locale.indexOf('.');
        String named = locale.substring(dot + 1).replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
        return dot >= 0 && !named.replace("-", "").equals("utf8");
    }

    private Part git() {
        return machine.git()
                .map(program -> Part.there(What.GIT, false, program.toString()))
                .orElseGet(() -> Part.wanting(
                        What.GIT,
                        MISSING,
                        false,
                        "“git” was not found on the PATH",
                        "It is wanted only where the cases of each commit are to be checked.",
                        machine.installer().git()));
    }

    private Part furtherParts() {
        List<OptionalPart> carried = machine.carried();
        List<OptionalPart> lacking = Stream.of(OptionalPart.values())
                .filter(part -> !carried.contains(part))
                .toList();
        return lacking.isEmpty()
                ? Part.there(What.FURTHER_PARTS, false, named(carried))
                : Part.wanting(
                        What.FURTHER_PARTS,
                        MISSING,
                        false,
                        "not here, as few people need them: " + named(lacking),
                        lacking.stream().map(OptionalPart::howToGet).collect(Collectors.joining(" ")),
                        Optional.empty());
    }

    private static String named(List<OptionalPart> parts) {
        return parts.stream().map(OptionalPart::askedBy).collect(Collectors.joining(", "));
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String size(long bytes) {
        long megabytes = bytes / MEGABYTE;
        return megabytes < 1024 ? megabytes + " MB" : String.format(Locale.ROOT, "%.1f GB", megabytes / 1024.0);
    }
}
