// SPDX-License-Identifier: Apache-2.0
/** The solution concepts as the literature defines them, and the engine that applies them literally. Every faster engine is tested against this room. */
@NullMarked
package dev.entente.stability;

import org.jspecify.annotations.NullMarked;
