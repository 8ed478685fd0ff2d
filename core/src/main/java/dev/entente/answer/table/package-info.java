// SPDX-License-Identifier: Apache-2.0
/** Answers as tables, for programs that read many of them together (docs/tables.md). */
@NullMarked
package dev.entente.answer.table;

import org.jspecify.annotations.NullMarked;
