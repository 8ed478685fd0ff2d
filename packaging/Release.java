// SPDX-License-Identifier: Apache-2.0

import dev.entente.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import picocli.CommandLine;

/**
 * Packs what {@code bin/release} has built. Runs in the project's folder, on the jar that it packs.
 *
 * <pre>java -cp entente.jar packaging/Release.java JAR CONTENTS PARTS RUNTIME SYSTEM FOLDER</pre>
 *
 * JAR holds the program, CONTENTS says for machines what is in it (CycloneDX), PARTS has a folder of jars for each command
 * that only some carry, RUNTIME is the Java to run it, SYSTEM what that is for: {@code linux-x64}, {@code macos-aarch64},
 * {@code windows-x64}. All that comes of it goes into FOLDER.
 */
final class Release {

    private static final String JAR = "entente.jar";
    private static final String SBOM = "entente.cdx.json";
    private static final List<String> PAPERS = List.of("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "NOTICE");

    /** Where a licence or notice stands in the jar, and what it is called outside of it. */
    private static final List<Pattern> LICENCES = List.of(
            Pattern.compile("META-INF/licences/(.+)"),
            Pattern.compile("META-INF/resources/webjars/([^/]+)/[^/]+(/LICENSE)"),
            Pattern.compile("dev/entente/report/(fonts/[^/]+\\.txt)"));

    private final Path project;
    private final Path jar;
    private final String contents;
    private final Path parts;
    private final Path runtime;
    private final String system;
    private final Path folder;
    private final String version;
    private final Archives archives;
    private final Instant time;

    private Release(
            Path project, Path jar, Path contents, Path parts, Path runtime, String system, Path folder)
            throws IOException {
        this.project = project;
        this.jar = jar;
        this.contents = Files.readString(contents);
        this.parts = parts;
        this.runtime = runtime;
        this.system = system;
        this.folder = folder;
        String pom = Files.readString(project.resolve("pom.xml"));
        this.version = only("<artifactId>entente</artifactId>\\s*<version>([^<]+)</version>", pom);
        this.time = Instant.parse(only("<project.build.outputTimestamp>([^<]+)<", pom));
        this.archives = new Archives(time);
    }

    public static void main(String[] args) throws IOException {
        pack(Path.of(""), Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), Path.of(args[3]), args[4], Path.of(args[5]));
    }

    /** As above, for the project in a folder. */
    static void pack(Path project, Path jar, Path contents, Path parts, Path runtime, String system, Path folder)
            throws IOException {
        new Release(project, jar, contents, parts, runtime, system, folder).pack();
    }

    private void pack() throws IOException {
        Files.createDirectories(folder);
        String image = "entente-" + version + "-" + system;
        if (windows()) {
            archives.zip(folder.resolve(image + ".zip"), new Tree().tree(image, application()));
        } else {
            archives.tarGz(folder.resolve(image + ".tar.gz"), new Tree().tree(image, application()));
        }
        if (system.startsWith("linux-")) {
            archives.deb(folder.resolve("entente_" + version + "_" + architecture() + ".deb"), control(), debian());
            fill("Dockerfile");
            fill("compose.yaml");
        }
        String jars = "entente-" + version + "-jars";
        archives.zip(folder.resolve(jars + ".zip"), new Tree().tree(jars, jars()));
        for (String part : parts()) {
            archives.zip(folder.resolve("entente-" + part + "-" + version + ".zip"), part(part));
        }
        Files.write(folder.resolve("entente-" + version + ".jar"), Files.readAllBytes(jar));
        fill("jbang-catalog.json");
        Files.writeString(folder.resolve(SBOM), withRuntime());
        Files.writeString(folder.resolve("SHA256SUMS"), sums());
    }

    private boolean windows() {
        return system.startsWith("windows-");
    }

    /** As Debian names it. */
    private String architecture() {
        return system.endsWith("-x64") ? "amd64" : "arm64";
    }

    // --- what archives hold ------------------------------------------------------------------------------------------

    /** The program with a Java of its own. */
    private Tree application() throws IOException {
        return (windows() ? windowsLaunchers(program(true)) : launcher(program(true)))
                .tree("runtime", runtime())
                .tree("licences", licences())
                .text(SBOM, withRuntime())
                .tree("docs", documents())
                .folder("cases", project.resolve("cases"));
    }

    /** The program for machines that have a Java. */
    private Tree jars() throws IOException {
        return windowsLaunchers(launcher(program(false)))
                .tree("licences", licences())
                .text(SBOM, contents)
                .tree("docs", documents())
                .folder("cases", project.resolve("cases"));
    }

    private List<String> parts() throws IOException {
        try (Stream<Path> folders = Files.list(parts)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
        }
    }

    /** What is to be unpacked in the folder of a release, so that launchers find a command that only some carry. */
    private Tree part(String name) throws IOException {
        return new Tree()
                .folder("lib/" + name, parts.resolve(name))
                .file("lib/" + name + "/NOTICE", project.resolve(name).resolve("NOTICE"))
                .file("lib/" + name + "/LICENSE", project.resolve("LICENSE"));
    }

    /** The jar, by what name launchers keep what they learn of it, and what is to be read. */
    private Tree program(boolean whole) throws IOException {
        Tree program = new Tree();
        for (String paper : PAPERS) {
            program.file(paper, project.resolve(paper));
        }
        return core(program, whole);
    }

    private Tree core(Tree program, boolean whole) throws IOException {
        return program.file("lib/" + JAR, jar).text("lib/fingerprint", fingerprint(whole) + "\n");
    }

    private Tree launcher(Tree program) throws IOException {
        return program.script("entente", project.resolve("entente"));
    }

    private Tree windowsLaunchers(Tree program) throws IOException {
        for (String launcher : List.of("entente.bat", "entente.ps1")) {
            String text = Files.readString(project.resolve("packaging").resolve(launcher));
            program.text(launcher, text.replace("\n", "\r\n"));
        }
        return program;
    }

    private Tree runtime() throws IOException {
        Tree tree = new Tree();
        try (Stream<Path> parts = Files.list(runtime)) {
            for (Path part : parts.sorted().toList()) {
                String name = part.getFileName().toString();
                if (Files.isDirectory(part)) {
                    tree.folder(name, part);
                } else {
                    tree.file(name, part);
                }
            }
        }
        return tree;
    }

    private Tree documents() throws IOException {
        Tree tree = new Tree();
        try (Stream<Path> documents = Files.list(project.resolve("docs"))) {
            for (Path document : documents.filter(name -> name.toString().matches(".*\\.(md|bib)")).sorted().toList()) {
                tree.file(document.getFileName().toString(), document);
            }
        }
        return tree.folder("images", project.resolve("docs/images"))
                .folder("scripts", project.resolve("docs/scripts"));
    }

    private Tree licences() throws IOException {
        Tree tree = new Tree();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) file.stream().filter(one -> !one.isDirectory())::iterator) {
                Optional<String> name = licence(entry.getName());
                if (name.isPresent()) {
                    tree.bytes(name.get(), file.getInputStream(entry).readAllBytes());
                }
            }
        }
        return tree;
    }

    private static Optional<String> licence(String entry) {
        return LICENCES.stream()
                .map(pattern -> pattern.matcher(entry))
                .filter(Matcher::matches)
                .map(found -> found.groupCount() == 1 ? found.group(1) : found.group(1) + found.group(2))
                .findFirst();
    }

    // --- the package for Debian --------------------------------------------------------------------------------------

    private Tree debian() throws IOException {
        StringWriter completion = new StringWriter();
        Main.commandLine(new PrintWriter(completion, true), new PrintWriter(System.err)).execute("completion");
        CommandLine entente = Main.commandLine(new PrintWriter(System.out), new PrintWriter(System.err));
        Tree papers = new Tree()
                .text("copyright", Files.readString(project.resolve("NOTICE")) + "\n" + Files.readString(project.resolve("LICENSE")))
                .text(SBOM, withRuntime())
                .tree("licences", licences())
                .tree("docs", documents());
        for (String paper : List.of("README.md", "CHANGELOG.md", "CONTRIBUTING.md")) {
            papers.file(paper, project.resolve(paper));
        }
        return new Tree()
                .tree("usr/lib/entente", core(launcher(new Tree()), true).tree("runtime", runtime()))
                .folder("usr/lib/entente/cases", project.resolve("cases"))
                .link("usr/bin/entente", "../lib/entente/entente")
                .bytes("usr/share/man/man1/entente.1.gz", gzip(ManPage.of(entente, version, time)))
                .text("usr/share/bash-completion/completions/entente", completion.toString())
                .file("usr/share/applications/entente.desktop", project.resolve("packaging/entente.desktop"))
                .file(
                        "usr/share/icons/hicolor/scalable/apps/entente.svg",
                        project.resolve("workbench/src/main/resources/dev/entente/web/icon.svg"))
                .tree("usr/share/doc/entente", papers);
    }

    private Tree control() throws IOException {
        Tree data = debian();
        long bytes = data.entries().values().stream()
                .mapToLong(entry -> entry instanceof Tree.Entry.File file ? file.contents().length : 0)
                .sum();
        StringBuilder sums = new StringBuilder();
        data.entries().forEach((path, entry) -> {
            if (entry instanceof Tree.Entry.File file) {
                sums.append(digest("MD5", file.contents())).append("  ").append(path).append('\n');
            }
        });
        String control = Files.readString(project.resolve("packaging/control"));
        return new Tree()
                .text("control", filled(control).replace("@KIBIBYTES@", String.valueOf(bytes / 1024)))
                .text("md5sums", sums.toString());
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GzipCompressorOutputStream(packed, Archives.best())) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    // --- what stands beside the archives -----------------------------------------------------------------------------

    private void fill(String name) throws IOException {
        Files.writeString(folder.resolve(name), filled(Files.readString(project.resolve("packaging").resolve(name))));
    }

    private String filled(String text) {
        return text.replace("@VERSION@", version).replace("@SYSTEM@", system).replace("@ARCHITECTURE@", architecture());
    }

    /** What machines are told is inside, with the Java of the archive among it. */
    private String withRuntime() throws IOException {
        Properties release = new Properties();
        try (var lines = Files.newBufferedReader(runtime.resolve("release"))) {
            release.load(lines);
        }
        String java = release.getProperty("JAVA_VERSION").replace("\"", "");
        String start = "\"components\" : [\n";
        int at = contents.indexOf("\n  " + start);
        if (at < 0) {
            throw new IllegalStateException("the list for machines has no components");
        }
        int after = at + 3 + start.length();
        return contents.substring(0, after) + """
                    {
                      "type" : "platform",
                      "bom-ref" : "pkg:generic/openjdk@%1$s",
                      "name" : "openjdk",
                      "version" : "%1$s",
                      "description" : "The modules of OpenJDK that run it: %2$s",
                      "licenses" : [
                        {
                          "expression" : "GPL-2.0-only WITH Classpath-exception-2.0"
                        }
                      ],
                      "purl" : "pkg:generic/openjdk@%1$s"
                    },
                """.formatted(java, release.getProperty("MODULES").replace("\"", "")) + contents.substring(after);
    }

    private String sums() throws IOException {
        TreeMap<String, String> sums = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                sums.put(file.getFileName().toString(), digest("SHA-256", Files.readAllBytes(file)));
            }
        }
        StringBuilder lines = new StringBuilder();
        sums.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
        return lines.toString();
    }

    /** What tells one program from another: the jar and, where it comes along, the Java that runs it. */
    private String fingerprint(boolean whole) throws IOException {
        byte[] program = Files.readAllBytes(jar);
        byte[] java = whole ? Files.readAllBytes(runtime.resolve("lib/modules")) : new byte[0];
        return digest("SHA-256", (digest("SHA-256", program) + digest("SHA-256", java)).getBytes(StandardCharsets.UTF_8))
                .substring(0, 16);
    }

    private static String digest(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String only(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("pom.xml doesn't say (" + pattern + ")"))
                .group(1);
    }
}
