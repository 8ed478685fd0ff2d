// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.table;

import dev.entente.cases.Case;
import java.time.Instant;

/**
 * One asking, that tables tell apart from every other: the same asked of the same case twice is two runs, so that a run has
 * an id of its own and is not named by what it found.
 *
 * @param id no other run has it; ids of later runs sort behind
 * @param command what was asked
 * @param asked when
 * @param subject of what, its variant applied
 * @param text the whole case file, with what it extends taken in
 */
public record Run(String id, String command, Instant asked, Case subject, String text) {}
