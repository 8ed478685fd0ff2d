// SPDX-License-Identifier: Apache-2.0
/** How long and how large a computation may be. */
@NullMarked
package dev.entente.limits;

import org.jspecify.annotations.NullMarked;
