// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis.play;

import dev.entente.Coalition;
import dev.entente.analysis.Path.Effect;

/**
 * Something that can be done in a state.
 *
 * @param movers who does it, one party or several together
 * @param to where it leads
 * @param effect what it is to its movers: a gain where it is one to each, a loss where it is one to any, else nothing
 * @param deterred whether it is a gain that the others can answer under the concept, so that it isn't worth while
 */
public record Choice(Coalition movers, int to, Effect effect, boolean deterred) {}
