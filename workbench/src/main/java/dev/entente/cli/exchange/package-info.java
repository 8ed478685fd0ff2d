// SPDX-License-Identifier: Apache-2.0
/** Bringing in what other programs wrote, and taking cases to them. */
@NullMarked
package dev.entente.cli.exchange;

import org.jspecify.annotations.NullMarked;
