// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.newcase;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A step on the way to a first case. */
public enum NewStep {
    NAME("What is it about?", "Name", "A name for the case, and the question that it should answer."),
    PARTIES(
            "Who decides?",
            "Parties",
            "Whoever can change something by themselves: states, firms, ministries, groups. Two are enough to begin with."),
    OPTIONS(
            "What can each of them do?",
            "Options",
            "One thing a line, as a command. Each is done or not done; what is neither here nor there stays out. The short"
                    + " name is for statements; leave it empty, and one is made."),
    RULES(
            "What can’t be together?",
            "Limits",
            "Leave out what makes no sense in any situation. Nothing need stand here."),
    WANTS(
            "What does each of them want?",
            "Wants",
            "Most important first: the first statement on which two situations differ decides which one is better. Say why"
                    + " you think so, and others can question it."),
    TODAY("Where do things stand now?", "Today", "Tick what is so today. All that is not ticked is not so."),
    HOPE(
            "What do you hope for?",
            "Hope",
            "An outcome that the question is about: what it is called, and when it holds. It may stay empty."),
    READY("Ready?", "Ready", "This is your case as a file. You can change everything later.");

    private static final List<NewStep> ALL = List.of(values());

    private final String question;
    private final String label;
    private final String advice;

    NewStep(String question, String label, String advice) {
        this.question = question;
        this.label = label;
        this.advice = advice;
    }

    public String question() {
        return question;
    }

    /** A word for the list of steps. */
    public String label() {
        return label;
    }

    public String advice() {
        return advice;
    }

    /** What it is called in addresses. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The step of a name in addresses. */
    static Optional<NewStep> of(String path) {
        return Stream.of(values()).filter(step -> step.path().equals(path)).findFirst();
    }

    /** The step after this one; the last is its own. */
    public NewStep next() {
        int here = ALL.indexOf(this);
        return here == ALL.size() - 1 ? this : ALL.get(here + 1);
    }

    /** The step before this one; empty for the first. */
    public Optional<NewStep> before() {
        int here = ALL.indexOf(this);
        return here == 0 ? Optional.empty() : Optional.of(ALL.get(here - 1));
    }
}
