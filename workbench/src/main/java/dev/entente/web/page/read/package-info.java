// SPDX-License-Identifier: Apache-2.0
/** Pages that show a case: its overview, states, evidence, and the gallery of cases. */
@NullMarked
package dev.entente.web.page.read;

import org.jspecify.annotations.NullMarked;
