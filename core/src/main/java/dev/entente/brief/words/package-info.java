// SPDX-License-Identifier: Apache-2.0
/** How parties, options, wants, states and reasons are put into words. */
@NullMarked
package dev.entente.brief.words;

import org.jspecify.annotations.NullMarked;
