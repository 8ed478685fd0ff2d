// SPDX-License-Identifier: Apache-2.0
/** Reference classes: what came of other cases like the one at hand, as a case file states it. */
@NullMarked
package dev.entente.cases.reference;

import org.jspecify.annotations.NullMarked;
