// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.part;

import java.util.List;

/**
 * A state, as answers name it.
 *
 * @param pattern Y, N or {@code *} for each option; in graph form its name
 * @param taken the options taken, named in full
 */
public record NamedState(String pattern, List<String> taken) {}
