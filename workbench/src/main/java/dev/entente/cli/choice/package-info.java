// SPDX-License-Identifier: Apache-2.0
/** Options that several commands take. */
@NullMarked
package dev.entente.cli.choice;

import org.jspecify.annotations.NullMarked;
