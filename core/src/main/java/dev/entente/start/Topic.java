// SPDX-License-Identifier: Apache-2.0
package dev.entente.start;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is asked in a step: one thing, or many of a kind. */
public enum Topic {
    QUESTION(Step.QUESTION, false, true),
    TITLE(Step.QUESTION, false, true),
    PARTIES(Step.PARTIES, true, true),
    OPTIONS(Step.OPTIONS, true, false),
    APART(Step.LIMITS, false, false),
    LIMITS(Step.LIMITS, true, false),
    OUTCOMES(Step.OUTCOMES, true, false),
    TODAY(Step.TODAY, false, true),
    HOPE(Step.HOPE, false, false),
    WANTS(Step.WANTS, true, true);

    private final Step step;
    private final boolean many;
    private final boolean needed;

    Topic(Step step, boolean many, boolean needed) {
        this.step = step;
        this.many = many;
        this.needed = needed;
    }

    public Step step() {
        return step;
    }

    /** Whether it takes several answers. */
    public boolean many() {
        return many;
    }

    /** Whether it needs an answer. */
    public boolean needed() {
        return needed;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Topic> of(String word) {
        return Stream.of(values()).filter(topic -> topic.word().equals(word)).findFirst();
    }
}
