// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.cards;

import dev.entente.app.FileFailure;
import dev.entente.app.WholeFile;
import dev.entente.cards.Made;
import dev.entente.casefile.edit.CaseEditor;
import dev.entente.casefile.edit.WantLists;
import dev.entente.casefile.tree.ChangeRefused;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The case file that a list of wants is written into, at once and with nothing else changed. */
record CardsFile(Path file, Case subject, int who) {

    /** Writes the list that comes of cards. */
    void write(Made made, Optional<String> why) {
        String read = text();
        try {
            switch (CaseEditor.of(SourceFile.of(file.toString(), read), file, Optional.empty())) {
                case Reading.Done<CaseEditor>(CaseEditor before, var _) ->
                    WholeFile.replace(
                            file,
                            read,
                            new WantLists(subject, who)
                                    .written(before, made, why)
                                    .text());
                case Reading.Failed<CaseEditor> _ -> throw unwritable("it can no longer be read");
            }
        } catch (ChangeRefused refused) {
            throw unwritable(String.valueOf(refused.getMessage()));
        }
    }

    private String text() {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw FileFailure.notRead(file, e);
        }
    }

    private CommandFailure unwritable(String why) {
        return new CommandFailure(ExitCode.NOT_WRITTEN, "the list can't be written into " + file + ": " + why + ".");
    }
}
