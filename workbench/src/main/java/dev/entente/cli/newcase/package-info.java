// SPDX-License-Identifier: Apache-2.0
/** The command {@code new}. */
@NullMarked
package dev.entente.cli.newcase;

import org.jspecify.annotations.NullMarked;
