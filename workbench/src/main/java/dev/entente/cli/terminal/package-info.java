// SPDX-License-Identifier: Apache-2.0
/** How a command speaks: ink, tables, progress, exit codes. */
@NullMarked
package dev.entente.cli.terminal;

import org.jspecify.annotations.NullMarked;
