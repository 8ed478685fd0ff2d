// SPDX-License-Identifier: Apache-2.0
/** Records as JSON. */
@NullMarked
package dev.entente.answer.json;

import org.jspecify.annotations.NullMarked;
