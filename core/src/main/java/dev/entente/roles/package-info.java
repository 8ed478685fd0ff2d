// SPDX-License-Identifier: Apache-2.0
/** A case played by people: what each is told, what whoever leads the game is told, and what they did, laid beside the model. */
@NullMarked
package dev.entente.roles;

import org.jspecify.annotations.NullMarked;
