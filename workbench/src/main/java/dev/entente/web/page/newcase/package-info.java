// SPDX-License-Identifier: Apache-2.0
/** Starting a case of one’s own. */
@NullMarked
package dev.entente.web.page.newcase;

import org.jspecify.annotations.NullMarked;
