// SPDX-License-Identifier: Apache-2.0
/** Forecasts that are sealed before something happens, the ledger that keeps them, and how right they were. */
@NullMarked
package dev.entente.forecast;

import org.jspecify.annotations.NullMarked;
