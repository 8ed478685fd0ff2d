// SPDX-License-Identifier: Apache-2.0
/** One state asked at a time, where sets would be too large. */
@NullMarked
package dev.entente.engine.point;

import org.jspecify.annotations.NullMarked;
