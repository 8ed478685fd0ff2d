// SPDX-License-Identifier: Apache-2.0
/** The command {@code explore}. */
@NullMarked
package dev.entente.cli.explore;

import org.jspecify.annotations.NullMarked;
