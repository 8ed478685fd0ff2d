// SPDX-License-Identifier: Apache-2.0
/** The outside view: cases of a reference class counted from a table, and how far the counts reach. */
@NullMarked
package dev.entente.outside;

import org.jspecify.annotations.NullMarked;
