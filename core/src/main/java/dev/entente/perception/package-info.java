// SPDX-License-Identifier: Apache-2.0
/** What the parties take each other to be, and where the conflict rests when each judges by its own picture. */
@NullMarked
package dev.entente.perception;

import org.jspecify.annotations.NullMarked;
