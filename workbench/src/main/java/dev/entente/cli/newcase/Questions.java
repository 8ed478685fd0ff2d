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
     * @throws CommandFailure when the answers end before the last question
     */
    String ask() {
        return next().orElseThrow(() ->
                CommandFailure.stopped("the answers ended before the last question; nothing was written."));
    }

    /** The next line; empty when there is none. */
    Optional<String> next() {
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
