// SPDX-License-Identifier: Apache-2.0
/** Conflicts in the formats of other programs: read into case files, and written from cases. */
@NullMarked
package dev.entente.exchange;

import org.jspecify.annotations.NullMarked;
