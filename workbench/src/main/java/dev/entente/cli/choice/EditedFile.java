// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.choice;

import dev.entente.app.FileFailure;
import dev.entente.app.WholeFile;
import dev.entente.casefile.edit.CaseEditor;
import dev.entente.casefile.tree.ChangeRefused;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cli.terminal.Bounds;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** A case file that is changed as a whole, at once and with nothing else in it changed. */
public record EditedFile(Path file, CaseEditor editor) {

    /** The file as it is. */
    public static EditedFile of(Path file) {
        try {
            SourceFile text = SourceFile.of(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
            return switch (CaseEditor.of(text, file, Bounds.now().folder())) {
                case Reading.Done<CaseEditor>(CaseEditor editor, var _) -> new EditedFile(file, editor);
                case Reading.Failed<CaseEditor> _ -> throw unwritable(file, "it can no longer be read");
            };
        } catch (IOException e) {
            throw FileFailure.notRead(file, e);
        }
    }

    /**
     * Writes it with a change.
     *
     * @throws FileFailure when another program changed the file meanwhile
     */
    public void change(UnaryOperator<CaseEditor> change) {
        try {
            WholeFile.replace(file, editor.text(), change.apply(editor).text());
        } catch (ChangeRefused refused) {
            throw unwritable(file, String.valueOf(refused.getMessage()));
        }
    }

    private static CommandFailure unwritable(Path file, String why) {
        return new CommandFailure(ExitCode.NOT_WRITTEN, "nothing can be written into " + file + ": " + why + ".");
    }
}
