// SPDX-License-Identifier: Apache-2.0
/** Sets of states as a bit for each, sliced by the value of options; levels of preference on them. */
@NullMarked
package dev.entente.engine.planes;

import org.jspecify.annotations.NullMarked;
