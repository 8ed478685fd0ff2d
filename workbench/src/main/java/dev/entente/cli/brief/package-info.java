// SPDX-License-Identifier: Apache-2.0
/** The command {@code brief}. */
@NullMarked
package dev.entente.cli.brief;

import org.jspecify.annotations.NullMarked;
