// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.ask;

import dev.entente.app.WholeFile;
import dev.entente.ask.Inquiry;
import dev.entente.casefile.edit.AskedText;
import dev.entente.casefile.tree.ChangeRefused;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.ExitCode;

/** The case file that replies are written into, each as soon as it is given. */
final class AskedFile {

    private final AskedText text;
    private String written;

    AskedFile(AskedText text) {
        this.text = text;
        this.written = text.before().text();
    }

    /** The text as it was when asking began. */
    AskedText text() {
        return text;
    }

    /**
     * Writes what was replied since, in place of what was written before.
     *
     * @param from so many replies are in the file already
     * @throws dev.entente.app.FileFailure when another program changed the file meanwhile
     */
    void write(Inquiry inquiry, int from) {
        try {
            String now = text.with(inquiry, from);
            if (!now.equals(written)) {
                WholeFile.replace(text.file(), written, now);
                written = now;
            }
        } catch (ChangeRefused refused) {
            throw new CommandFailure(
                    ExitCode.NOT_WRITTEN,
                    "what was answered can't be written into " + text.file() + ": " + refused.getMessage() + ".");
        }
    }
}
