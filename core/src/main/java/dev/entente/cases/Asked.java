// SPDX-License-Identifier: Apache-2.0
package dev.entente.cases;

/** What a brief is to answer, where its case says so. What holds, lasts or is added to is the goal. */
public sealed interface Asked {

    /** Can it hold? */
    record CanItHold() implements Asked {}

    /** What would make it hold? */
    record WhatWouldMakeItHold() implements Asked {}

    /**
     * What does an option add to what makes it hold?
     *
     * @param option its name in full
     */
    record WhatDoesItAdd(String option) implements Asked {}

    /** Does it last? */
    record DoesItLast() implements Asked {}

    /** Why is it so? */
    record Why() implements Asked {}
}
