// SPDX-License-Identifier: Apache-2.0
/** The command {@code compare}. */
@NullMarked
package dev.entente.cli.compare;

import org.jspecify.annotations.NullMarked;
