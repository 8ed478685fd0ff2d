// SPDX-License-Identifier: Apache-2.0
/** Cards put in order for a party, and the list of wants that comes of it. */
@NullMarked
package dev.entente.cli.cards;

import org.jspecify.annotations.NullMarked;
