// SPDX-License-Identifier: Apache-2.0
package dev.entente.mcp;

import java.time.Duration;

/**
 * How much an answer may take.
 *
 * @param time after which what is known is told
 * @param characters the most of an answer
 */
record Limits(Duration time, int characters) {}
