// SPDX-License-Identifier: Apache-2.0
/** What people need to play a case, and what they did laid beside the model. */
@NullMarked
package dev.entente.cli.roles;

import org.jspecify.annotations.NullMarked;
