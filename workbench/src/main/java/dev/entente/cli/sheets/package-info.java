// SPDX-License-Identifier: Apache-2.0
/** Sheets on which a person is asked about a party, and what comes back on them. */
@NullMarked
package dev.entente.cli.sheets;

import org.jspecify.annotations.NullMarked;
