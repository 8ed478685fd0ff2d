// SPDX-License-Identifier: Apache-2.0
/** The command {@code solve}. */
@NullMarked
package dev.entente.cli.solve;

import org.jspecify.annotations.NullMarked;
