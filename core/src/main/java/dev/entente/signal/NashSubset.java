// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import java.util.List;

/**
 * A largest set of equilibria of which every mixture of the sender’s behaviours with every mixture of the receiver’s is one
 * (Jansen, 1981; key Jansen1981).
 *
 * @param sender the corners of what the sender does in it; one where that is a point
 * @param receiver the corners of what the receiver does in it
 */
public record NashSubset(List<Behaviour> sender, List<Behaviour> receiver) {
    public NashSubset {
        sender = List.copyOf(sender);
        receiver = List.copyOf(receiver);
    }
}
