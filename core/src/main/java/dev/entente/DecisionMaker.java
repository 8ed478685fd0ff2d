// SPDX-License-Identifier: Apache-2.0
package dev.entente;

/**
 * One who decides.
 *
 * @param id its name in the case file and in output for machines
 * @param name its name as it stands in mid-sentence ("the United States")
 * @param preference what it wants
 */
public record DecisionMaker(String id, String name, Preference preference) {

    public DecisionMaker {
        Checks.said(id, "a decision maker without an id", () -> "named “" + name + "”");
        Checks.said(name, "a decision maker without a name", () -> id);
    }
}
