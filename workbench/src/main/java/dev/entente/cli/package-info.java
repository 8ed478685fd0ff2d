// SPDX-License-Identifier: Apache-2.0
/** The command {@code entente}: one class per subcommand, and what they share. */
@NullMarked
package dev.entente.cli;

import org.jspecify.annotations.NullMarked;
