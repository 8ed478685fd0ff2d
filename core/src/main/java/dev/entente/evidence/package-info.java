// SPDX-License-Identifier: Apache-2.0
/** Sources, claims and what they support. */
@NullMarked
package dev.entente.evidence;

import org.jspecify.annotations.NullMarked;
