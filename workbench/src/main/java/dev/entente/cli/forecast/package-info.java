// SPDX-License-Identifier: Apache-2.0
/** The commands {@code seal} and {@code score}, and cases held against what happened. */
@NullMarked
package dev.entente.cli.forecast;

import org.jspecify.annotations.NullMarked;
