// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;

/**
 * What the sender may be, and knows that it is.
 *
 * @param prior what the receiver believes before any message; more than 0 in a {@link SignallingGame}
 */
public record SenderType(String name, Fraction prior) {}
