// SPDX-License-Identifier: Apache-2.0
/** The command {@code similar}. */
@NullMarked
package dev.entente.cli.similar;

import org.jspecify.annotations.NullMarked;
