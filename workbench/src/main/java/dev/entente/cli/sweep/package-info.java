// SPDX-License-Identifier: Apache-2.0
/** The command {@code sweep}. */
@NullMarked
package dev.entente.cli.sweep;

import org.jspecify.annotations.NullMarked;
