// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A document in Markdown, as its blocks of code and its links to other files of the project. */
record Manual(String name, List<Block> blocks, List<Link> links) {

    private static final Pattern FENCE = Pattern.compile("```(\\w*)");
    private static final Pattern COMMENT = Pattern.compile("<!-- (.*) -->");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

    /**
     * A block of code.
     *
     * @param language what stands behind its fence
     * @param comment what the comment on the line above it says
     */
    record Block(String language, String comment, int line, String text) {}

    /** A link to a file, or to a heading in one. */
    record Link(String target, int line, Path file, String heading) {}

    /** The folder that holds README.md: the working folder, or the one above when that is a module. */
    static Path root() {
        return Stream.of(Path.of(""), Path.of(".."))
                .map(folder -> folder.toAbsolutePath().normalize())
                .filter(folder -> Files.exists(folder.resolve("docs/guide.md")))
                .findFirst()
                .orElseThrow();
    }

    static Manual read(Path path) {
        List<String> lines = lines(path);
        List<Block> blocks = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            if (fence.matches()) {
                int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf("```");
                String text = String.join("\n", lines.subList(i + 1, end)) + "\n";
                blocks.add(new Block(fence.group(1), comment(lines, i - 1), i + 1, text));
                i = end;
            } else {
                links.addAll(links(path, lines.get(i), i + 1));
            }
        }
        return new Manual(String.valueOf(path.getFileName()), blocks, links);
    }

    /** The first whole case in the document. */
    Optional<String> firstCase() {
        return blocks.stream()
                .filter(block -> block.language().equals("yaml") && block.text().startsWith("entente:"))
                .map(Block::text)
                .findFirst();
    }

    /** The headings of a document, as links name them. */
    static List<String> headings(String document) {
        return document.lines()
                .filter(line -> line.matches("#+ .*"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                .map(line -> line.replaceAll("[^\\p{L}\\p{Nd} _-]", "").replace(' ', '-'))
                .toList();
    }

    private static List<String> lines(Path path) {
        try {
            return Files.readAllLines(path, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String comment(List<String> lines, int at) {
        Matcher comment = COMMENT.matcher(at < 0 ? "" : lines.get(at));
        return comment.matches() ? comment.group(1) : "";
    }

    private static List<Link> links(Path from, String line, int number) {
        return LINK.matcher(line)
                .results()
                .map(found -> found.group(1))
                .filter(target -> !target.matches("[a-z]+:.*"))
                .map(target -> link(from, target, number))
                .toList();
    }

    private static Link link(Path from, String target, int number) {
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        String heading = hash < 0 ? "" : target.substring(hash + 1);
        return new Link(target, number, file.isEmpty() ? from : from.resolveSibling(file), heading);
    }
}
