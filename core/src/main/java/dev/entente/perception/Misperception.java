// SPDX-License-Identifier: Apache-2.0
package dev.entente.perception;

/** Something that a decision maker sees otherwise than it is. */
public sealed interface Misperception {

    /** Whose error it is, by place. */
    int viewer();

    /** What another wants. */
    record Wants(int viewer, int about) implements Misperception {}

    /** That there are some options. */
    record Missing(int viewer) implements Misperception {}
}
