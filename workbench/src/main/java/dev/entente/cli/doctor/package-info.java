// SPDX-License-Identifier: Apache-2.0
/** What Entente finds of what it needs on a machine, and what is missing. */
@NullMarked
package dev.entente.cli.doctor;

import org.jspecify.annotations.NullMarked;
