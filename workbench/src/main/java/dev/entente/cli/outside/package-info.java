// SPDX-License-Identifier: Apache-2.0
/** The command {@code outside}. */
@NullMarked
package dev.entente.cli.outside;

import org.jspecify.annotations.NullMarked;
