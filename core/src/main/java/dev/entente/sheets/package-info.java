// SPDX-License-Identifier: Apache-2.0
/** What a person who knows a party is asked about it on paper, and what comes back. */
@NullMarked
package dev.entente.sheets;

import org.jspecify.annotations.NullMarked;
