// SPDX-License-Identifier: Apache-2.0
/** What a brief should not say: words without numbers, judgements without grounds, one outcome without another. */
@NullMarked
package dev.entente.lint;

import org.jspecify.annotations.NullMarked;
