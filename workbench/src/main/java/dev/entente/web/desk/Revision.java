// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import java.util.OptionalInt;

/**
 * A state of a {@link Sheet}.
 *
 * @param number its place among all that there have been, from 0
 * @param parent the one it was made from; empty for the first
 * @param label what was done, as a sentence without a full stop: "Iran: the second want moved up"
 */
public record Revision(int number, OptionalInt parent, String label, Content content) {}
