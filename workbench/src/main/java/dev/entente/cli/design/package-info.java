// SPDX-License-Identifier: Apache-2.0
/** The command {@code design}. */
@NullMarked
package dev.entente.cli.design;

import org.jspecify.annotations.NullMarked;
