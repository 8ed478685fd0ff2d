// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.bind;

import dev.entente.Spelling;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.statement.StatementParser;
import java.util.List;
import java.util.Optional;

/** What decision makers, options, outcomes and states can be called. */
public final class NamesInFile {

    private NamesInFile() {}

    /**
     * What something is known by while the rest is read: its name. In quotes where it is so wrong that it would not tell things
     * apart, since empty, or parted by a dot as the names of options are.
     */
    public static String known(Scalar name) {
        return name.text().isBlank() || name.text().contains(".") ? "“" + name.text() + "”" : name.text();
    }

    /** The decision maker that a name means; a finding where there is none of it. */
    static Optional<String> decisionMaker(Scalar name, List<String> ids, Diagnostics findings) {
        Optional<String> named = Optional.of(known(name)).filter(ids::contains);
        if (named.isEmpty()) {
            findings.error(
                    name.place(),
                    "there is no decision maker “" + name.text() + "”",
                    Spelling.hint(name.text(), ids, "Decision makers"));
        }
        return named;
    }

    /** The name that a text would be with its odd signs replaced; empty when none is left. */
    static String possible(String text) {
        return text.replaceAll("[^\\p{L}\\p{Nd}_]+", "-").replaceAll("^-|-$", "");
    }

    /** Whether a name can be used; a finding when it can't. */
    public static boolean check(Scalar name, String what, Diagnostics findings) {
        if (StatementParser.reservedWords().contains(name.text())) {
            findings.error(
                    name.place(),
                    "“" + name.text() + "” is a word of the language of statements and can’t name " + what,
                    "Choose another name.");
            return false;
        }
        if (!StatementParser.isName(name.text())) {
            String possible = possible(name.text());
            findings.error(
                    name.place(),
                    "“" + name.text() + "” can’t name " + what,
                    "Names are letters, digits and “_”, with “-” between them"
                            + (possible.isEmpty() ? "." : ", such as “" + possible + "”."));
            return false;
        }
        return true;
    }
}
