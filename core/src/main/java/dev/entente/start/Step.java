// SPDX-License-Identifier: Apache-2.0
package dev.entente.start;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A step on the way to a first case. */
public enum Step {
    QUESTION("What is it about?", "Question", "The question comes first: page one of the brief will answer it."),
    PARTIES(
            "Who decides?",
            "Parties",
            "Whoever can change something by themselves: states, firms, ministries, groups. Two are enough to begin with."),
    OPTIONS(
            "What can each of them do?",
            "Options",
            "One thing at a time, as a command: “block the road”. Each is done or not done; what changes nothing stays out."),
    LIMITS(
            "What can’t be together?",
            "Limits",
            "Leave out what makes no sense in any situation. Often nothing need be said here."),
    OUTCOMES(
            "How could it end?",
            "Outcomes",
            "Give the endings that people talk about a name: a settlement, a strike. Say what is done in each, and what is"
                    + " not; whatever you don’t mention may be either way."),
    TODAY("Where do things stand now?", "Today", "What is done today. All else is not."),
    HOPE(
            "What do you hope for?",
            "Hope",
            "The outcome that the question is about. The brief says what would make it hold."),
    WANTS(
            "What does each of them want?",
            "Wants",
            "As each of them sees it, not as you do. Put the outcomes in order, from the best to the worst; then say what else"
                    + " matters, most important first.");

    private static final List<Step> ALL = List.of(values());

    private final String question;
    private final String label;
    private final String advice;

    Step(String question, String label, String advice) {
        this.question = question;
        this.label = label;
        this.advice = advice;
    }

    public String question() {
        return question;
    }

    /** A word for a list of steps. */
    public String label() {
        return label;
    }

    public String advice() {
        return advice;
    }

    /** Which step it is, from 1. */
    public int number() {
        return ALL.indexOf(this) + 1;
    }

    /** What it is called in addresses. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The step of a name in addresses. */
    public static Optional<Step> of(String path) {
        return Stream.of(values()).filter(step -> step.path().equals(path)).findFirst();
    }

    /** The step after this one; empty for the last. */
    public Optional<Step> next() {
        return ALL.stream().skip(number()).findFirst();
    }

    /** The step before this one; empty for the first. */
    public Optional<Step> before() {
        return number() == 1 ? Optional.empty() : Optional.of(ALL.get(number() - 2));
    }
}
