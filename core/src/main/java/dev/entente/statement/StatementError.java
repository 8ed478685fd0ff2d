// SPDX-License-Identifier: Apache-2.0
package dev.entente.statement;

/**
 * A mistake in a statement's text.
 *
 * @param start offset of the first offending character, from 0
 * @param end offset behind the last
 * @param message what is wrong
 * @param hint what would be right; empty when nothing helps
 */
public record StatementError(int start, int end, String message, String hint) {}
