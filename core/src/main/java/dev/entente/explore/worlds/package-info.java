// SPDX-License-Identifier: Apache-2.0
/** Worlds: what each unknown can be, worlds drawn or enumerated, and what they are counted for. */
@NullMarked
package dev.entente.explore.worlds;

import org.jspecify.annotations.NullMarked;
