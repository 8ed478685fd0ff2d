// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.newcase;

import dev.entente.cli.terminal.CommandFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Asks a person, a line at a time. */
record Questions(BufferedReader in, PrintWriter out) {

    void say(String text) {
        out.println(text);
    }

    /**
     * The next line.
     *
     * @param file where what was answered is kept
     * @param first whether nothing was answered yet
     * @throws CommandFailure when there is none
     */
    String ask(StartFile file, boolean first) {
        return next().orElseThrow(() -> CommandFailure.stopped(
                first
                        ? "the answers ended before the first; nothing was written."
                        : "the answers ended before the last question. What you typed is kept in " + file
                                + "; the same command goes on with it."));
    }

    /** The next line; empty when there is none. */
    private Optional<String> next() {
        out.print("> ");
        out.flush();
        try {
            Optional<String> line = Optional.ofNullable(in.readLine()).map(String::strip);
            if (line.isEmpty()) {
                out.println();
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
