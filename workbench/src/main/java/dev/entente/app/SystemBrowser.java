// SPDX-License-Identifier: Apache-2.0
package dev.entente.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser that a person's desktop would open.
 *
 * @param command opens an address that stands behind it
 */
public record SystemBrowser(List<String> command) {

    /** Without it a Ctrl-C that ends the workbench would end a browser too that was started for it. */
    private static final String SESSION = "setsid";

    public SystemBrowser {
        command = List.copyOf(command);
    }

    /** The one of this machine; none where there is no desktop to show one. */
    public static Optional<SystemBrowser> here() {
        return of(System.getProperty("os.name", ""), System.getenv());
    }

    /**
     * The one of a machine.
     *
     * @param system its name, as Java's property {@code os.name} has it
     * @param environment its variables
     */
    public static Optional<SystemBrowser> of(String system, Map<String, String> environment) {
        if (system.startsWith("Mac")) {
            return Optional.of(new SystemBrowser(List.of("open")));
        }
        if (system.startsWith("Windows")) {
            return Optional.of(new SystemBrowser(List.of("rundll32", "url.dll,FileProtocolHandler")));
        }
        Programs programs = new Programs(environment);
        return programs.find("xdg-open")
                .filter(_ -> desktop(environment))
                .map(opener -> new SystemBrowser(Stream.concat(programs.find(SESSION).stream(), Stream.of(opener))
                        .map(Path::toString)
                        .toList()));
    }

    /** Whether the variables of a machine other than a Mac or one of Windows name a desktop that can show windows. */
    public static boolean desktop(Map<String, String> environment) {
        return Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                .anyMatch(variable -> !environment.getOrDefault(variable, "").isEmpty());
    }

    /** Opens an address, and doesn't wait for what comes of it; whether there was something to open it. */
    public boolean open(String address) {
        try {
            new ProcessBuilder(
                            Stream.concat(command.stream(), Stream.of(address)).toList())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
