// SPDX-License-Identifier: Apache-2.0
/** The command {@code paths}. */
@NullMarked
package dev.entente.cli.paths;

import org.jspecify.annotations.NullMarked;
