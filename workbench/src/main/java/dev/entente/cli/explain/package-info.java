// SPDX-License-Identifier: Apache-2.0
/** The command {@code explain}. */
@NullMarked
package dev.entente.cli.explain;

import org.jspecify.annotations.NullMarked;
