// SPDX-License-Identifier: Apache-2.0
/**
 * The fast engines. {@link dev.entente.engine.Engines} picks the fittest; every one of them gives the answers of the
 * definitions in {@code dev.entente.stability}.
 */
@NullMarked
package dev.entente.engine;

import org.jspecify.annotations.NullMarked;
