// SPDX-License-Identifier: Apache-2.0
package dev.entente.exchange;

import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.limits.Budget;
import dev.entente.signal.ExtensiveForm;
import dev.entente.signal.SignallingGame;
import java.util.List;
import java.util.Optional;

/** Reads other programs' files into case files, and writes cases as such files. */
public final class Exchange {

    private Exchange() {}

    /**
     * A case file of what a file says. What can't come over is warned of at its place; what can't be read is an error.
     *
     * @param format one of text that {@linkplain Format#canBeRead can be read}
     * @param title what the case is called where the file gives it no title
     */
    public static Reading<Document> read(SourceFile file, Format format, String title) {
        return switch (format) {
            case GMCR -> GmcrReader.read(file, title);
            case NFG -> NfgReader.read(file);
            case EFG -> GameTree.begin(file, title);
            case TABLE, DOT, LATEX -> throw new IllegalArgumentException("no text that can be read (" + format + ")");
        };
    }

    /**
     * The game that a file holds, as it is: a tree ({@code .efg}), or a game in strategic form ({@code .nfg}) as one in which the
     * second player doesn’t know what the first did.
     *
     * @throws IllegalArgumentException when the format is of no game
     */
    public static Reading<ExtensiveForm> game(SourceFile file, Format format) {
        Diagnostics findings = new Diagnostics();
        Optional<ExtensiveForm> game = switch (format) {
            case EFG -> EfgReader.game(file, findings).map(EfgReader.Placed::game);
            case NFG -> NfgReader.game(file, findings).flatMap(form -> StrategicTree.of(form, file, findings));
            case TABLE, GMCR, DOT, LATEX -> throw new IllegalArgumentException("no game (" + format + ")");
        };
        return findings.reading(game::orElseThrow);
    }

    /** A case file of the table of a conflict. */
    public static Reading<Document> read(Grid table, String title) {
        return TableReader.read(table, title);
    }

    /**
     * A case in another format, or why that can't hold it.
     *
     * @param budget of what has to be computed for it
     */
    public static Exported write(Case subject, Format format, Budget budget) {
        return switch (format) {
            case TABLE -> TableWriter.write(subject);
            case GMCR -> GmcrWriter.write(subject);
            case NFG -> NfgWriter.write(subject);
            case EFG -> EfgWriter.write(subject);
            case DOT -> DotWriter.write(subject);
            case LATEX -> LatexWriter.write(subject, budget);
        };
    }

    /** A tree as a file of Gambit ({@code .efg}). */
    public static String write(ExtensiveForm game) {
        return EfgWriter.text(game);
    }

    /**
     * A game of signals as a file of Gambit: a tree ({@code .efg}), or in strategic form ({@code .nfg}).
     *
     * @param players what the sender and the receiver are called
     * @throws IllegalArgumentException when the format is of no game
     */
    public static String write(SignallingGame game, String title, List<String> players, Format format) {
        SignalWriter writer = new SignalWriter(game, title, players);
        return switch (format) {
            case EFG -> writer.tree();
            case NFG -> writer.strategies();
            case TABLE, GMCR, DOT, LATEX -> throw new IllegalArgumentException("no game (" + format + ")");
        };
    }

    /** The form of the table of a conflict, to be filled in. */
    public static List<List<String>> blankTable() {
        return TableWriter.blank();
    }
}
