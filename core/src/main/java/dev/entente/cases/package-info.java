// SPDX-License-Identifier: Apache-2.0
/** A case: a conflict with what makes it a question someone asks, and what people call its states. */
@NullMarked
package dev.entente.cases;

import org.jspecify.annotations.NullMarked;
