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

    /** An answer that may stay empty. */
    Optional<String> optional(String question) {
        out.println(question);
        return Optional.of(ask()).filter(answer -> !answer.isEmpty());
    }

    /** An answer, asked for until there is one. */
    String required(String question) {
        out.println(question);
        while (true) {
            String answer = ask();
            if (!answer.isEmpty()) {
                return answer;
            }
        }
    }

    /**
     * The next line.
     *
     * @throws CommandFailure when the answers end before the last question
     */
    String ask() {
        out.print("> ");
        out.flush();
        try {
            String line = in.readLine();
            if (line == null) {
                out.println();
                throw CommandFailure.stopped("the answers ended before the last question; nothing was written.");
            }
            return line.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
