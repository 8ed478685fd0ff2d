// SPDX-License-Identifier: Apache-2.0
/** An edit of a case carried through to all that depends on it. */
@NullMarked
package dev.entente.casefile.edit;

import org.jspecify.annotations.NullMarked;
