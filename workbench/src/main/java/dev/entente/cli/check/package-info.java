// SPDX-License-Identifier: Apache-2.0
/** The command {@code check}. */
@NullMarked
package dev.entente.cli.check;

import org.jspecify.annotations.NullMarked;
