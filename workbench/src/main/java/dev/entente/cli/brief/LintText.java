// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.brief;

import dev.entente.casefile.tree.Diagnostic;
import dev.entente.cli.terminal.Ink;
import dev.entente.lint.Lint;
import dev.entente.lint.Lint.InBrief;
import dev.entente.lint.Lint.InCase;
import dev.entente.lint.LintRule;
import java.io.PrintWriter;

/** What is wrong with a brief, as text. */
final class LintText {

    private LintText() {}

    static void print(Lint lint, PrintWriter out) {
        for (InCase found : lint.inCase()) {
            out.print(named(found).text());
        }
        for (InBrief found : lint.inBrief()) {
            out.println("brief, “" + Ink.plain(found.section()) + "”: error: " + named(found.message(), found.rule()));
            out.println("    " + Ink.plain(found.sentence()));
        }
        out.println(
                lint.clean()
                        ? "ok"
                        : count(lint.inCase().size()) + " in the case, "
                                + lint.inBrief().size() + " in the brief.");
    }

    private static String count(int number) {
        return number + (number == 1 ? " finding" : " findings");
    }

    private static Diagnostic named(InCase found) {
        Diagnostic plain = found.diagnostic();
        return new Diagnostic(plain.severity(), plain.place(), named(plain.message(), found.rule()), plain.hint());
    }

    private static String named(String message, LintRule rule) {
        return message + " [" + rule.word() + "]";
    }
}
