// SPDX-License-Identifier: Apache-2.0
/** What only some carry: commands, and what options of others need. */
@NullMarked
package dev.entente.cli.optional;

import org.jspecify.annotations.NullMarked;
