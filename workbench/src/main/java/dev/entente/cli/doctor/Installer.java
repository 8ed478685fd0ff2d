// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.doctor;

import dev.entente.app.Programs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a system installs programs with. */
enum Installer {
    APT("apt", "sudo apt install ", "openjdk-25-jdk", "git"),
    DNF("dnf", "sudo dnf install ", "java-25-openjdk-devel", "git"),
    BREW("brew", "brew install ", "openjdk", "git"),
    WINGET("winget", "winget install ", "EclipseAdoptium.Temurin.25.JDK", "Git.Git"),
    /** None that is known here. */
    NONE("", "", "", "");

    private final String program;
    private final String install;
    private final String jdk;
    private final String git;

    Installer(String program, String install, String jdk, String git) {
        this.program = program;
        this.install = install;
        this.jdk = jdk;
        this.git = git;
    }

    /** The one of a machine. */
    static Installer of(Programs programs) {
        return Stream.of(APT, DNF, BREW, WINGET)
                .filter(one -> programs.find(one.program).isPresent())
                .findFirst()
                .orElse(NONE);
    }

    Optional<String> jdk() {
        return line(jdk);
    }

    Optional<String> git() {
        return line(git);
    }

    /** What opens the browser of a desktop where that is no part of the system. */
    Optional<String> opener() {
        return switch (this) {
            case APT, DNF -> line("xdg-utils");
            case BREW, WINGET, NONE -> Optional.empty();
        };
    }

    /** TrueType fonts of scripts, by their English names; none where it isn’t known what they are called. */
    Optional<String> fonts(List<String> scripts) {
        return switch (this) {
            case APT -> line(scripts.stream().map(Installer::debian).distinct().collect(Collectors.joining(" ")));
            case DNF, BREW, WINGET, NONE -> Optional.empty();
        };
    }

    private static String debian(String script) {
        return switch (script) {
            case "Chinese", "Japanese" -> "fonts-droid-fallback";
            case "Korean" -> "fonts-nanum";
            default -> "fonts-noto-core";
        };
    }

    private Optional<String> line(String what) {
        return this == NONE ? Optional.empty() : Optional.of(install + what);
    }
}
