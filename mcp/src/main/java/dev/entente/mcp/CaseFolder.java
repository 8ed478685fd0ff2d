// SPDX-License-Identifier: Apache-2.0
package dev.entente.mcp;

import dev.entente.Spelling;
import dev.entente.app.CaseFiles;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.ExpectedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder outside which nothing is read. What is asked for is named by its path from there, and followed to where it
 * really is before it is opened.
 */
final class CaseFolder {

    private static final int LONGEST = 1_000;

    private final Path folder;
    private final Path real;

    /** @param folder as it was named at the start; answers name files by it */
    CaseFolder(Path folder) throws IOException {
        this.folder = folder;
        this.real = folder.toRealPath();
    }

    /** Where the folder really is. */
    Path real() {
        return real;
    }

    /** All cases and templates, by their paths from here, in order of name; those that lead outside are left out. */
    List<String> cases() {
        return CaseFiles.below(folder).cases().stream()
                .filter(file -> inside(CaseFiles.file(file)))
                .map(this::name)
                .toList();
    }

    /** How a case is asked for: its path from here, with slashes. */
    private String name(Path file) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        return name.isEmpty() ? "." : name;
    }

    /**
     * The file, or the folder, of one case.
     *
     * @throws Refusal where there is none, or it isn't to be read
     */
    Path oneCase(String named) throws Refusal {
        Path path = path(named);
        Path file = CaseFiles.file(path);
        if (!Files.exists(file)) {
            throw missing(named);
        }
        requireCase(named, file);
        return path;
    }

    /** The text of one case. */
    String text(String named) throws Refusal {
        Path file = CaseFiles.file(oneCase(named));
        try {
            if (Files.size(file) > CaseFile.LARGEST) {
                throw new Refusal("“" + named + "” is larger than a case may be.");
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new Refusal("“" + named + "” can't be read: " + e.getMessage());
        }
    }

    /** One case, or a folder with cases in it, all of which may be read. */
    Path cases(String named) throws Refusal {
        Path path = path(named);
        if (!Files.exists(path)) {
            throw missing(named);
        }
        if (!inside(path)) {
            throw outside(named);
        }
        List<Path> all = CaseFiles.below(path).cases();
        for (Path each : all) {
            requireCase(name(each), CaseFiles.file(each));
        }
        return path;
    }

    /** A folder of texts, all of which may be read. */
    Path texts(String named) throws Refusal {
        Path path = path(named);
        if (!Files.isDirectory(path)) {
            throw new Refusal("There is no folder “" + named + "”.");
        }
        try (Stream<Path> texts = Files.list(path)) {
            if (!inside(path) || !texts.allMatch(this::inside)) {
                throw outside(named);
            }
            return path;
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal("“" + named + "” can't be read: " + e.getMessage());
        }
    }

    private void requireCase(String named, Path file) throws Refusal {
        if (!inside(file) || !ExpectedFile.beside(file).map(this::inside).orElse(true)) {
            throw outside(named);
        }
        if (!Files.isRegularFile(file) || !file.getFileName().toString().matches("(?i).*\\.ya?ml")) {
            throw new Refusal("“" + named + "” is no case: a case is a folder with case.yaml, or a YAML file.");
        }
    }

    /** Where a name leads, as far as the name itself tells. */
    private Path path(String named) throws Refusal {
        if (named.isBlank() || named.length() > LONGEST) {
            throw new Refusal("A case is named by its path from the folder, such as iran-2019.");
        }
        if (named.matches("[/\\\\~].*|[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            throw new Refusal("“" + named + "” is no path from the folder; an absolute one isn't taken.");
        }
        try {
            Path relative = Path.of(named).normalize();
            for (Path part : Path.of(named)) {
                String text = part.toString();
                if (text.startsWith(".") && !text.equals(".")) {
                    throw new Refusal(
                            "“" + named + "” isn't taken: a path leads down from the folder, and to nothing hidden.");
                }
            }
            return relative.toString().isEmpty() ? folder : folder.resolve(relative);
        } catch (InvalidPathException e) {
            throw new Refusal("That is no path: " + e.getReason() + ".");
        }
    }

    /** Whether a file, links followed, lies in the folder. */
    private boolean inside(Path path) {
        try {
            return path.toRealPath().startsWith(real);
        } catch (IOException e) {
            return false;
        }
    }

    private Refusal missing(String named) {
        return new Refusal("There is no case “" + named + "” in the folder. " + Spelling.hint(named, cases(), "Cases"));
    }

    private static Refusal outside(String named) {
        return new Refusal("“" + named + "” leads out of the folder, and nothing outside is read.");
    }
}
