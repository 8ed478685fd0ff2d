// SPDX-License-Identifier: Apache-2.0
/** Questions that take their time, and their answers. */
@NullMarked
package dev.entente.web.page.ask;

import org.jspecify.annotations.NullMarked;
