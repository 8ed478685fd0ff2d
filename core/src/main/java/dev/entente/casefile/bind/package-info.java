// SPDX-License-Identifier: Apache-2.0
/** From nodes of a case file to what they mean, each kind of thing by a binder of its own. */
@NullMarked
package dev.entente.casefile.bind;

import org.jspecify.annotations.NullMarked;
