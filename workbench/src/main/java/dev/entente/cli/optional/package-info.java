// SPDX-License-Identifier: Apache-2.0
/** Commands that only their users carry. */
@NullMarked
package dev.entente.cli.optional;

import org.jspecify.annotations.NullMarked;
