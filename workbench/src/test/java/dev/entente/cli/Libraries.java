// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The libraries of the program, by what NOTICE says of them and as the tests find them. */
final class Libraries {

    private static final Pattern LINE = Pattern.compile("^ {2}([\\w.-]+:[\\w.-]+)(?:, [\\w ]+?)? {2,}([\\w.-]+)$");

    private Libraries() {}

    /** The licence of each library that NOTICE names. */
    static Map<String, String> noticed() throws IOException {
        Map<String, String> noticed = new TreeMap<>();
        for (String line : Files.readAllLines(Manual.root().resolve("NOTICE"), UTF_8)) {
            LINE.matcher(line).results().forEach(library -> noticed.put(library.group(1), library.group(2)));
        }
        assertThat(noticed).isNotEmpty();
        return noticed;
    }

    /** The jars of the libraries that NOTICE names. */
    static Map<String, Path> jars() throws IOException {
        Map<String, Path> jars = new TreeMap<>();
        for (String name : noticed().keySet()) {
            jar(name).ifPresent(jar -> jars.put(name, jar));
        }
        assertThat(jars.keySet()).isEqualTo(noticed().keySet());
        return jars;
    }

    private static Optional<Path> jar(String name) {
        String start = Pattern.quote(artifact(name)) + "-\\d";
        return classPath()
                .filter(path -> path.getFileName().toString().matches(start + ".*\\.jar"))
                .findFirst();
    }

    static String artifact(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /** What the tests run on: jars and folders of classes. */
    static Stream<Path> classPath() {
        return Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator, -1))
                .map(Path::of);
    }
}
