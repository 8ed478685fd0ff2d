// SPDX-License-Identifier: Apache-2.0
/** The command {@code evidence}. */
@NullMarked
package dev.entente.cli.evidence;

import org.jspecify.annotations.NullMarked;
