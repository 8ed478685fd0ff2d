// SPDX-License-Identifier: Apache-2.0
/** Playing a conflict out, move by move. */
@NullMarked
package dev.entente.web.page.play;

import org.jspecify.annotations.NullMarked;
