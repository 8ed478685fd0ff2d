// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.entente.cli.Manual.Block;
import dev.entente.cli.Manual.Link;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs what README.md and docs/ show, each document from top to bottom in a folder of its own, beside the shipped cases:
 *
 * <ul>
 *   <li>{@code sh}: every line that begins with {@code ./entente} is run, and must end with exit code 0, or with the one
 *       that a comment at its end names: {@code # exit code 1}. Other lines are for the reader.
 *   <li>{@code text}: what the last command or program before it printed, standard output first. A line {@code …} stands
 *       for what is left out; without one it must be all that was printed. White space counts as one blank, so that long
 *       lines can be broken.
 *   <li>{@code yaml} that begins with {@code entente:}: a whole case, which must be without errors. After a comment
 *       {@code <!-- file: PATH -->} it is also written there, for the commands that follow; after {@code <!-- file:
 *       PATH, with mistakes -->} it is only written.
 *   <li>{@code yaml} that begins with {@code source:}: an {@code expected.yaml} of the document's first whole case, all
 *       of which must come out as expected.
 *   <li>Other {@code yaml}: changes of the document's first whole case, which must be without errors.
 *   <li>{@code txt} and {@code json} after a comment {@code <!-- file: PATH -->}: written there, for the commands that follow.
 *   <li>{@code java}: a whole program, compiled and run.
 *   <li>Links lead to files and headings that are there.
 * </ul>
 */
class DocsTest {

    @TempDir
    Path temp;

    @TestFactory
    Stream<DynamicContainer> documents() throws IOException {
        Path root = Manual.root();
        List<Path> documents = new ArrayList<>(List.of(root.resolve("README.md"), root.resolve("CONTRIBUTING.md")));
        try (Stream<Path> docs = Files.list(root.resolve("docs"))) {
            docs.filter(path -> path.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
        assertThat(documents).as("documents, those in docs/ among them").hasSizeGreaterThan(2);
        return documents.stream().map(this::document);
    }

    private DynamicContainer document(Path path) {
        Manual manual = Manual.read(path);
        Walkthrough walkthrough = new Walkthrough(folder(manual.name()), manual.firstCase());
        Stream<DynamicTest> blocks = manual.blocks().stream()
                .filter(Walkthrough::concerns)
                .map(block -> dynamicTest(title(manual, block), () -> walkthrough.follow(block)));
        assertThat(manual.blocks().size() + manual.links().size())
                .as("what there is to try in %s", manual.name())
                .isPositive();
        Stream<DynamicTest> links = manual.links().stream()
                .map(link ->
                        dynamicTest(manual.name() + ":" + link.line() + " → " + link.target(), () -> follow(link)));
        return dynamicContainer(manual.name(), Stream.concat(blocks, links));
    }

    private static String title(Manual manual, Block block) {
        String first = block.text().lines().findFirst().orElse("");
        return "%s:%d %s: %s".formatted(manual.name(), block.line(), block.language(), first);
    }

    private Path folder(String name) {
        try {
            return Files.createDirectory(temp.resolve(name.replace('.', '-'))).toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void follow(Link link) throws IOException {
        assertThat(link.file()).exists();
        if (!link.heading().isEmpty()) {
            assertThat(Manual.headings(Files.readString(link.file(), UTF_8))).contains(link.heading());
        }
    }
}
