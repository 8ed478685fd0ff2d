// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.casefile.CaseFile;
import dev.entente.casefile.ExpectedFile;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.cases.Case;
import dev.entente.cli.Manual.Block;
import dev.entente.cli.terminal.ExitCode;
import dev.entente.expectation.Expectations;
import dev.entente.limits.Budget;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Follows a document block by block, by the rules of {@link DocsTest}. */
final class Walkthrough {

    private static final String COMMAND = "./entente ";
    private static final Pattern EXIT = Pattern.compile("# exit code (\\d+)");
    private static final Pattern FILE = Pattern.compile("file: (\\S+?)(, with mistakes)?");

    /** What stands before a file that a command writes, or reads again. */
    private static final Set<String> FILE_OPTIONS =
            Set.of("-o", "--save", "--rerun", "--csv", "--csv-worlds", "--texts", "--ledger");

    private final Path folder;
    private final Optional<String> firstCase;
    private String printed = "";

    /** @param firstCase what fragments of cases are changes of */
    Walkthrough(Path folder, Optional<String> firstCase) {
        this.folder = folder;
        this.firstCase = firstCase;
    }

    /** Whether there is something to do about a block. */
    static boolean concerns(Block block) {
        return Set.of("sh", "text", "yaml", "java").contains(block.language()) || isFile(block);
    }

    /** Whether a block is a file of another kind than a case, to be written and no more. */
    private static boolean isFile(Block block) {
        return Set.of("json", "txt").contains(block.language())
                && FILE.matcher(block.comment()).matches();
    }

    void follow(Block block) throws IOException, InterruptedException {
        switch (block.language()) {
            case "sh" ->
                block.text().lines().filter(line -> line.startsWith(COMMAND)).forEach(this::run);
            case "text" -> compare(block.text());
            case "yaml" -> read(block);
            case "json", "txt" -> {
                Matcher file = FILE.matcher(block.comment());
                if (file.matches()) {
                    write(folder.resolve(file.group(1)), block.text());
                }
            }
            default -> runJava(block.text());
        }
    }

    // --- commands ----------------------------------------------------------------------------------------------------

    private void run(String line) {
        Matcher exit = EXIT.matcher(line);
        int expected = exit.find() ? Integer.parseInt(exit.group(1)) : ExitCode.DONE;
        String[] arguments = arguments(line.replaceFirst("\\s+#.*", ""));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        InputStream in = System.in;
        Properties properties = System.getProperties();
        try {
            System.setIn(new ByteArrayInputStream(new byte[0]));
            System.setProperties(withHome(properties));
            int code = Main.run(Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true)), arguments);
            printed = asTyped(out.toString() + err);
            assertThat(code).as("exit code of %s%n%s", line, printed).isEqualTo(expected);
        } finally {
            System.setIn(in);
            System.setProperties(properties);
        }
    }

    /** The property by which the launcher tells where it is. */
    private static Properties withHome(Properties properties) {
        Properties launched = (Properties) properties.clone();
        launched.setProperty("entente.home", Manual.root().toString());
        return launched;
    }

    /** The words of a command line, paths among them leading into the folder of the document, else into the project. */
    private String[] arguments(String line) {
        List<String> words = new ArrayList<>();
        Matcher each = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)").matcher(line.substring(COMMAND.length()));
        while (each.find()) {
            words.add(Stream.of(1, 2, 3)
                    .map(each::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow());
        }
        boolean creates = words.getFirst().equals("new");
        List<String> placed = new ArrayList<>(words.subList(0, 1));
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            boolean operand = !word.startsWith("-") && !words.get(i - 1).startsWith("-");
            boolean written = FILE_OPTIONS.contains(words.get(i - 1)) || (creates && operand);
            placed.add(written ? folder.resolve(word).toString() : operand ? placed(word) : word);
        }
        return placed.toArray(String[]::new);
    }

    /** A path of the document or of the project, where there is such a file. */
    private String placed(String word) {
        return Stream.of(folder, Manual.root())
                .filter(_ -> word.matches("[\\w./-]+"))
                .map(start -> start.resolve(word))
                .filter(Files::exists)
                .map(Path::toString)
                .findFirst()
                .orElse(word);
    }

    /** Output with paths as the reader typed them. */
    private String asTyped(String output) {
        String result = output;
        for (Path start : List.of(folder, Manual.root())) {
            result = result.replace(start.toString().replace('\\', '/') + "/", "")
                    .replace(start + "\\", "");
        }
        return result;
    }

    private void compare(String expected) {
        String found = flat(printed);
        List<String> parts =
                Stream.of(expected.split("(?m)^…$", -1)).map(Walkthrough::flat).toList();
        if (parts.size() == 1) {
            assertThat(found).isEqualTo(parts.getFirst());
        }
        int from = 0;
        for (String part : parts) {
            int at = found.indexOf(part, from);
            assertThat(at)
                    .as("%n%s%nis not, in this order, in%n%n%s", part, printed)
                    .isNotNegative();
            from = at + part.length();
        }
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    // --- cases -------------------------------------------------------------------------------------------------------

    private void read(Block block) throws IOException {
        Matcher file = FILE.matcher(block.comment());
        boolean whole = block.text().startsWith("entente:");
        Path path = folder.resolve(file.matches() ? file.group(1) : ".blocks/" + block.line() + "/case.yaml");
        if (block.text().startsWith("source:")) {
            judge(block);
            return;
        }
        String head = whole ? "" : "entente: 1\nextends: ../first.yaml\n";
        if (!whole) {
            write(path.resolveSibling("../first.yaml").normalize(), firstCase.orElseThrow());
        }
        write(path, head + block.text());
        if (!file.matches() || file.group(2) == null) {
            assertThat(errors(CaseFile.check(path))).isEmpty();
        }
    }

    private void judge(Block block) throws IOException {
        Path path = folder.resolve(".blocks/" + block.line() + "/case.yaml");
        Path expected = path.resolveSibling("expected.yaml");
        write(path, firstCase.orElseThrow());
        write(expected, block.text());
        Case subject = CaseFile.read(path).orElseThrow();
        Expectations expectations = new Expectations(subject, Budget.UNLIMITED);
        assertThat(ExpectedFile.read(expected, subject).orElseThrow().stream().map(expectations::judge))
                .noneMatch(Expectations.Judgement.Missed.class::isInstance);
    }

    private static List<String> errors(Reading<Case> reading) {
        return reading.diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::text)
                .toList();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text, UTF_8);
    }

    // --- programs ----------------------------------------------------------------------------------------------------

    private void runJava(String program) throws IOException, InterruptedException {
        Path file = folder.resolve("Program.java");
        write(file, program);
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        Path java = Path.of(System.getProperty("java.home", ""), "bin", "java");
        Path output = folder.resolve("program.out");
        Process process = new ProcessBuilder(java.toString(), "-cp", classPath, file.toString())
                .directory(Manual.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        printed = Files.readString(output, UTF_8);
        assertThat(ended && process.exitValue() == 0).as(printed).isTrue();
    }
}
