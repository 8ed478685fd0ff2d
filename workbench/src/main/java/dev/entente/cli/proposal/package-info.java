// SPDX-License-Identifier: Apache-2.0
/** The commands {@code prompt} and {@code take}. */
@NullMarked
package dev.entente.cli.proposal;

import org.jspecify.annotations.NullMarked;
