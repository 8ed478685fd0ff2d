// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.doctor;

import dev.entente.cli.optional.OptionalPart;
import dev.entente.report.ScriptsShown;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What was found when a machine was looked at.
 *
 * @param own the folder for one's own cases
 * @param git where Git is
 * @param carried the optional parts that are there
 * @param portRefused why no program may listen on this machine; empty where one may
 */
record Machine(
        Installer installer,
        Program program,
        Jvm runtime,
        StartUp startUp,
        Own own,
        ScriptsShown scripts,
        Browser browser,
        Optional<String> portRefused,
        Letters letters,
        Optional<Path> git,
        List<OptionalPart> carried) {

    Machine {
        carried = List.copyOf(carried);
    }

    /** Where a program was started from. */
    enum Origin {
        CLONE("a clone"),
        RELEASE("a release"),
        JAR("a jar by itself"),
        CLASSES("classes by themselves");

        private final String words;

        Origin(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * What runs.
     *
     * @param place the folder of the launcher; without one the jar, or the folder of the classes
     * @param build by which two builds of one version are told apart; none where nothing tells
     * @param cases the folder of the cases that come along, where it is there
     */
    record Program(Origin origin, Path place, Optional<String> build, Optional<Path> cases) {}

    /**
     * The Java it runs on.
     *
     * @param heap the bytes that it may take
     * @param lacking the modules of Java that Entente calls and this one doesn’t have
     */
    record Jvm(String version, String vendor, String system, int cores, long heap, List<String> lacking) {
        Jvm {
            lacking = List.copyOf(lacking);
        }
    }

    /**
     * What lets Java start faster.
     *
     * @param told whether the system tells with what options Java was started
     * @param used the cache that it was started with
     * @param folder where the launcher keeps caches; empty without a launcher, and for a user without a home
     * @param writable whether that can be written
     * @param failed an empty file there, which stands for a cache that Java couldn’t make
     */
    record StartUp(boolean told, Optional<Path> used, Optional<Path> folder, boolean writable, Optional<Path> failed) {}

    /**
     * A folder for one’s own cases.
     *
     * @param there whether it is there already
     * @param writable whether it can be written, or made
     * @param free the bytes that can be written there; empty where the system doesn’t tell
     */
    record Own(Path folder, boolean there, boolean writable, OptionalLong free) {}

    /**
     * What opens the workbench.
     *
     * @param opener what opens the desktop’s browser; none without a desktop
     * @param desktop whether there is one
     */
    record Browser(Optional<String> opener, boolean desktop) {}

    /**
     * How letters are written.
     *
     * @param output on the terminal
     * @param fileNames in the names of files
     * @param locale what the reader’s variables say of language and letters, such as “de_DE.UTF-8”
     */
    record Letters(Charset output, Charset fileNames, Optional<String> locale) {}
}
