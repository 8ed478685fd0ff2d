// SPDX-License-Identifier: Apache-2.0
/** What is still to be asked of an order that is not known: only what decides the answers of a brief. */
@NullMarked
package dev.entente.ask;

import org.jspecify.annotations.NullMarked;
