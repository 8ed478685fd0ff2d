// SPDX-License-Identifier: Apache-2.0
/** Trying changes out, and taking them back. */
@NullMarked
package dev.entente.web.page.tryout;

import org.jspecify.annotations.NullMarked;
