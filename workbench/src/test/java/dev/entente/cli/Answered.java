// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command line ended with, run in this JVM. */
public record Answered(int exitCode, String out, String err) {

    public static Answered by(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true)), arguments);
        return new Answered(exitCode, out.toString(), err.toString());
    }
}
