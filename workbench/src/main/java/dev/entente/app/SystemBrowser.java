// SPDX-License-Identifier: Apache-2.0
package dev.entente.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
    static Optional<SystemBrowser> of(String system, Map<String, String> environment) {
        if (system.startsWith("Mac")) {
            return Optional.of(new SystemBrowser(List.of("open")));
        }
        if (system.startsWith("Windows")) {
            return Optional.of(new SystemBrowser(List.of("rundll32", "url.dll,FileProtocolHandler")));
        }
        boolean desktop = Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                .anyMatch(variable -> !environment.getOrDefault(variable, "").isEmpty());
        return onPath("xdg-open", environment)
                .filter(_ -> desktop)
                .map(opener -> new SystemBrowser(Stream.concat(onPath(SESSION, environment).stream(), Stream.of(opener))
                        .toList()));
    }

    private static Optional<String> onPath(String name, Map<String, String> environment) {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString);
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
