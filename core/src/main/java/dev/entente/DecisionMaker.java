// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import dev.entente.inflection.Nouns;

/**
 * One who decides.
 *
 * @param id its name in the case file and in output for machines
 * @param name its name as it stands in mid-sentence ("the United States")
 * @param shortName what it is called where it was named before, as it stands in mid-sentence ("Washington")
 * @param plural whether verbs and pronouns speak of many ("the partners stay out")
 * @param preference what it wants
 * @param attitudes how it is disposed towards others and itself
 */
public record DecisionMaker(
        String id, String name, String shortName, boolean plural, Preference preference, Attitudes attitudes) {

    public DecisionMaker {
        Checks.said(id, "a decision maker without an id", () -> "named “" + name + "”");
        Checks.said(name, "a decision maker without a name", () -> id);
        Checks.said(shortName, "a decision maker whose short name says nothing", () -> id);
    }

    /** One of whose attitudes nothing is said. */
    public DecisionMaker(String id, String name, String shortName, boolean plural, Preference preference) {
        this(id, name, shortName, plural, preference, Attitudes.NONE);
    }

    /** One of whom its name tells all: it is called by it in full, and is one or many as it sounds. */
    public DecisionMaker(String id, String name, Preference preference) {
        this(id, name, name, soundsPlural(name), preference);
    }

    /** The same with other wants. */
    public DecisionMaker with(Preference other) {
        return new DecisionMaker(id, name, shortName, plural, other, attitudes);
    }

    /** The same with other attitudes. */
    public DecisionMaker with(Attitudes others) {
        return new DecisionMaker(id, name, shortName, plural, preference, others);
    }

    /** Whether a name is of many, as far as words tell: “the partners” and “Japan and South Korea” are, “Congress” isn’t. */
    public static boolean soundsPlural(String name) {
        return Nouns.plural(name);
    }
}
