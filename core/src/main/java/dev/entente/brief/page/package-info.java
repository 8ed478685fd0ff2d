// SPDX-License-Identifier: Apache-2.0
/** The first page of a brief: findings in sentences, by names, in the order in which a reader asks. */
@NullMarked
package dev.entente.brief.page;

import org.jspecify.annotations.NullMarked;
