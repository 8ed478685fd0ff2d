// SPDX-License-Identifier: Apache-2.0
/** What is published, computed elsewhere or promised about a case, held against what is computed. */
@NullMarked
package dev.entente.expectation;

import org.jspecify.annotations.NullMarked;
