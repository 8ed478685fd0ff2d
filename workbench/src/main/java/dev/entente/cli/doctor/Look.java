// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.doctor;

import dev.entente.app.Home;
import dev.entente.app.Programs;
import dev.entente.app.SystemBrowser;
import dev.entente.cli.optional.OptionalPart;
import dev.entente.report.ScriptsShown;
import dev.entente.report.SpareFonts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Looks at the machine that this runs on, and changes nothing there. */
final class Look {

    /** What Entente and its libraries call. */
    private static final List<String> MODULES =
            List.of("java.desktop", "java.logging", "java.xml", "jdk.httpserver", "jdk.unsupported");

    private static final String CACHE_OPTION = "-XX:AOTCache=";

    private final String system = System.getProperty("os.name", "");
    private final Map<String, String> environment = System.getenv();
    private final Programs programs = new Programs(environment);

    /** Of the machine as it is now. */
    static Machine here() {
        return new Look().machine();
    }

    private Machine machine() {
        Path code = code();
        Machine.Program program = program(Home.launched().map(Path::toAbsolutePath), code);
        return new Machine(
                Installer.of(programs),
                program,
                runtime(),
                startUp(cacheFolder(program, code, system, environment), options()),
                own(Path.of(Home.OWN_CASES).toAbsolutePath()),
                ScriptsShown.with(SpareFonts.ofMachine()),
                browser(),
                portRefused(),
                letters(),
                programs.find("git"),
                carried(program.origin(), code));
    }

    /** The jar, or the folder of classes. */
    private static Path code() {
        try {
            return Path.of(
                    Objects.requireNonNull(Look.class.getProtectionDomain().getCodeSource())
                            .getLocation()
                            .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What runs.
     *
     * @param home the launcher’s folder
     * @param code the jar, or the folder of classes
     */
    static Machine.Program program(Optional<Path> home, Path code) {
        Optional<Path> released = home.filter(folder -> code.equals(folder.resolve("lib/entente.jar")));
        Optional<Path> cloned = home.filter(folder -> code.startsWith(folder.resolve(".entente")));
        Machine.Origin origin = released.isPresent()
                ? Machine.Origin.RELEASE
                : cloned.isPresent()
                        ? Machine.Origin.CLONE
                        : Files.isDirectory(code) ? Machine.Origin.CLASSES : Machine.Origin.JAR;
        Optional<String> build = released.flatMap(folder -> firstLine(folder.resolve("lib/fingerprint")))
                .or(() -> cloned.map(_ -> code.resolveSibling("").getFileName().toString()));
        return new Machine.Program(
                origin,
                home.orElse(code),
                build,
                Optional.of(home.orElse(Path.of("").toAbsolutePath()).resolve("cases"))
                        .filter(Files::isDirectory));
    }

    /** The optional parts whose folders stand beside the jar, in a clone in its folder “lib”. */
    static List<OptionalPart> carried(Machine.Origin origin, Path code) {
        Path beside = switch (origin) {
            case CLONE -> code.resolveSibling("lib");
            case RELEASE, JAR, CLASSES -> code.resolveSibling("");
        };
        return Stream.of(OptionalPart.values())
                .filter(part -> Files.isDirectory(beside.resolve(part.toString())))
                .toList();
    }

    private static Optional<String> firstLine(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().map(String::strip);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Machine.Jvm runtime() {
        Runtime runtime = Runtime.getRuntime();
        return new Machine.Jvm(
                Runtime.version().toString(),
                System.getProperty("java.vendor", ""),
                System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""),
                runtime.availableProcessors(),
                runtime.maxMemory(),
                MODULES.stream()
                        .filter(module -> ModuleLayer.boot().findModule(module).isEmpty())
                        .toList());
    }

    /** What Java was started with, where the system tells. */
    private static Optional<List<String>> options() {
        return ProcessHandle.current().info().arguments().map(List::of);
    }

    /** Where the launchers keep start-up caches; they say so at their heads. */
    static Optional<Path> cacheFolder(
            Machine.Program program, Path code, String system, Map<String, String> environment) {
        return switch (program.origin()) {
            case CLONE -> Optional.of(code.resolveSibling("").toAbsolutePath());
            case RELEASE ->
                caches(system, environment)
                        .map(folder -> folder.resolve("entente")
                                .resolve(program.build().orElse("")));
            case JAR, CLASSES -> Optional.empty();
        };
    }

    private static Optional<Path> caches(String system, Map<String, String> environment) {
        if (system.startsWith("Windows")) {
            return variable("LOCALAPPDATA", environment);
        }
        return variable("XDG_CACHE_HOME", environment)
                .or(() -> variable("HOME", environment).map(home -> {
                    Path library = home.resolve("Library/Caches");
                    return Files.isDirectory(library) ? library : home.resolve(".cache");
                }));
    }

    private static Optional<Path> variable(String name, Map<String, String> environment) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isEmpty())
                .map(Path::of);
    }

    /**
     * What lets Java start faster.
     *
     * @param options what Java was started with; empty where the system doesn’t tell
     */
    static Machine.StartUp startUp(Optional<Path> folder, Optional<List<String>> options) {
        Optional<Path> used = options.orElse(List.of()).stream()
                .filter(option -> option.startsWith(CACHE_OPTION))
                .map(option -> Path.of(option.substring(CACHE_OPTION.length())))
                .filter(Files::isRegularFile)
                .findFirst();
        return new Machine.StartUp(
                options.isPresent(),
                used,
                folder,
                folder.filter(Look::writable).isPresent(),
                folder.flatMap(Look::emptyCache));
    }

    private static Optional<Path> emptyCache(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".aot"))
                    .sorted()
                    .toList()) {
                if (Files.size(file) == 0) {
                    return Optional.of(file);
                }
            }
        } catch (IOException _) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    static Machine.Own own(Path folder) {
        return new Machine.Own(folder, Files.exists(folder), writable(folder), free(folder));
    }

    /** Whether files can be written there; where a folder isn’t there, whether it could be made. */
    private static boolean writable(Path folder) {
        return existing(folder)
                .filter(there -> Files.isDirectory(there) && Files.isWritable(there))
                .isPresent();
    }

    /** A folder, or the nearest above it that is there. */
    private static Optional<Path> existing(Path folder) {
        return Stream.iterate(folder.toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(Files::exists)
                .findFirst();
    }

    private static OptionalLong free(Path folder) {
        try {
            Path there = existing(folder).orElseThrow(() -> new IOException("no such drive"));
            return OptionalLong.of(Files.getFileStore(there).getUsableSpace());
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }

    private Machine.Browser browser() {
        boolean desktop =
                system.startsWith("Mac") || system.startsWith("Windows") || SystemBrowser.desktop(environment);
        return new Machine.Browser(
                SystemBrowser.of(system, environment).map(browser -> String.join(" ", browser.command())), desktop);
    }

    /** Listens for a moment where the workbench would. */
    private static Optional<String> portRefused() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Machine.Letters letters() {
        return new Machine.Letters(System.out.charset(), namesOfFiles(), locale(environment));
    }

    /** Windows knows all letters in names of files whatever its code page is. */
    private Charset namesOfFiles() {
        return system.startsWith("Windows")
                ? StandardCharsets.UTF_8
                : Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    }

    static Optional<String> locale(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .flatMap(name -> Optional.ofNullable(environment.get(name)).stream())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
