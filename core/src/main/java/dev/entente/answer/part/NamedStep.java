// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.part;

/** A step of one decision maker. */
public record NamedStep(String mover, NamedState to) {}
