// SPDX-License-Identifier: Apache-2.0
/** The language of statements: its tree, its parser with columns, its printer. Imports nothing of ours. */
@NullMarked
package dev.entente.statement;

import org.jspecify.annotations.NullMarked;
