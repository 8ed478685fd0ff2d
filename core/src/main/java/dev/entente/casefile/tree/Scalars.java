// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.tree;

import dev.entente.casefile.tree.Node.Kind;
import java.util.regex.Pattern;

/** What plain scalars stand for: the core schema of YAML 1.2 (YAML 1.2.2, §10.3.2). */
final class Scalars {

    private static final Pattern NULL = Pattern.compile("null|Null|NULL|~|");
    private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
            + "|[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"
            + "|[-+]?(\\.inf|\\.Inf|\\.INF)|\\.nan|\\.NaN|\\.NAN");

    private Scalars() {}

    static Kind kindOfPlain(String text) {
        if (NULL.matcher(text).matches()) {
            return Kind.NULL;
        }
        if (BOOLEAN.matcher(text).matches()) {
            return Kind.BOOLEAN;
        }
        return NUMBER.matcher(text).matches() ? Kind.NUMBER : Kind.TEXT;
    }
}
