// SPDX-License-Identifier: Apache-2.0
/** Sources, claims and what they support; what evidence makes of belief in types. */
@NullMarked
package dev.entente.evidence;

import org.jspecify.annotations.NullMarked;
