// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.tree;

/** A change can't be made in a file's text alone, as where an alias shares the value. The message is for the analyst. */
public final class ChangeRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ChangeRefused(Change change) {
        super("“" + change.path()
                + "” can't be changed here without touching other parts of the file; edit the file by hand");
    }

    /** @param why as a sentence without a full stop */
    public ChangeRefused(String why) {
        super(why);
    }

    /** A name that is taken. */
    public ChangeRefused(NodePath taken) {
        super("“" + taken + "” stands there already; choose another name");
    }
}
