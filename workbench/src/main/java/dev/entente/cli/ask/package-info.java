// SPDX-License-Identifier: Apache-2.0
/** The command {@code ask}. */
@NullMarked
package dev.entente.cli.ask;

import org.jspecify.annotations.NullMarked;
