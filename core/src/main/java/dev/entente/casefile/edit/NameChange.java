// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.edit;

/** A change of what there is in a case, of which other parts of its file speak. */
sealed interface NameChange {

    /** A further option, the last of its decision maker. */
    record OptionAdded(String party, String id) implements NameChange {}

    record OptionRenamed(String party, String from, String to) implements NameChange {}

    /** An option goes; what speaks of it is as if it were never taken. */
    record OptionRemoved(String party, String id) implements NameChange {}

    record PartyRenamed(String from, String to) implements NameChange {}

    /** A decision maker goes that has no options any more. */
    record PartyRemoved(String id) implements NameChange {}

    record OutcomeRenamed(String from, String to) implements NameChange {}

    /**
     * An outcome goes; what speaks of it says what it said.
     *
     * @param when what it says
     */
    record OutcomeRemoved(String id, String when) implements NameChange {}
}
