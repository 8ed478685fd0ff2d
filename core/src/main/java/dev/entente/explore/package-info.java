// SPDX-License-Identifier: Apache-2.0
/** Many worlds instead of one: what survives what is not known, and why two cases differ. */
@NullMarked
package dev.entente.explore;

import org.jspecify.annotations.NullMarked;
