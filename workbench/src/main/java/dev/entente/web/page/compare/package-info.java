// SPDX-License-Identifier: Apache-2.0
/** Two cases side by side. */
@NullMarked
package dev.entente.web.page.compare;

import org.jspecify.annotations.NullMarked;
