// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fonts that stand in where ours lack a letter: the TrueType fonts in some folders, single or in collections, that may be
 * embedded. Folders are looked through when the first letter is asked for, and not before. Of several fonts with a letter
 * an upright one of usual weight and width is taken, then the first by name.
 *
 * <p>Fonts with other outlines, or with pictures for letters, are passed over, since a PDF can't carry them along.
 */
public final class SpareFonts {

    private static final int MOST_FILES = 2_000;
    private static final int DEEPEST = 8;
    private static final List<String> UNUSUAL = List.of(
            "bold", "italic", "oblique", "mono", "light", "thin", "black", "heavy", "condensed", "narrow", "serif");

    private final List<Path> folders;
    private List<SpareFont> fonts = List.of();
    private boolean looked;

    private SpareFonts(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** None at all. */
    public static SpareFonts none() {
        return new SpareFonts(List.of());
    }

    /** The fonts in some folders and below; a folder that isn't there has none. */
    public static SpareFonts in(List<Path> folders) {
        return new SpareFonts(folders);
    }

    /** The fonts of this machine, where systems and people keep them. */
    public static SpareFonts ofMachine() {
        return Machine.FONTS;
    }

    private static final class Machine {
        private static final SpareFonts FONTS = new SpareFonts(usual());
    }

    private static List<Path> usual() {
        Path home = Path.of(System.getProperty("user.home", "."));
        Stream<Path> folders = Stream.concat(
                Stream.of(
                        Path.of("/usr/share/fonts"),
                        Path.of("/usr/local/share/fonts"),
                        Path.of("/Library/Fonts"),
                        Path.of("/System/Library/Fonts"),
                        home.resolve(".fonts"),
                        home.resolve(".local/share/fonts"),
                        home.resolve("Library/Fonts")),
                Stream.of("WINDIR", "LOCALAPPDATA")
                        .flatMap(name -> Optional.ofNullable(System.getenv(name)).stream())
                        .flatMap(folder ->
                                Stream.of(Path.of(folder, "Fonts"), Path.of(folder, "Microsoft", "Windows", "Fonts"))));
        return folders.toList();
    }

    /** The font that is to show a character. */
    synchronized Optional<SpareFont> with(int character) {
        if (!looked) {
            looked = true;
            fonts = found();
        }
        return fonts.stream().filter(font -> font.has(character)).findFirst();
    }

    private List<SpareFont> found() {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            files.addAll(filesIn(folder));
        }
        List<SpareFont> found = new ArrayList<>();
        files.stream()
                .sorted(Comparator.comparingLong(SpareFonts::unusual)
                        .thenComparing(file -> file.getFileName().toString())
                        .thenComparing(Path::toString))
                .forEach(file -> found.addAll(SpareFont.in(file)));
        return found;
    }

    private static long unusual(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return UNUSUAL.stream().filter(name::contains).count();
    }

    private static List<Path> filesIn(Path folder) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().toLowerCase(Locale.ROOT).matches("(?s).*\\.(ttf|ttc|otf|otc)")) {
                        files.add(file);
                    }
                    return files.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path below, @Nullable IOException failure) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            return files;
        }
        return files;
    }
}
