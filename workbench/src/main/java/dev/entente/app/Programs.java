// SPDX-License-Identifier: Apache-2.0
package dev.entente.app;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The programs that can be started by their names alone.
 *
 * @param environment the variables of the machine; PATH names the folders
 */
public record Programs(Map<String, String> environment) {

    public Programs {
        environment = Map.copyOf(environment);
    }

    /** Where a program is; on Windows its file ends in “.exe”. */
    public Optional<Path> find(String name) {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of(Path.of(folder, name), Path.of(folder, name + ".exe")))
                .filter(file -> Files.isExecutable(file) && !Files.isDirectory(file))
                .findFirst();
    }
}
