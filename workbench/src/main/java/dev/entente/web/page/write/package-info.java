// SPDX-License-Identifier: Apache-2.0
/** Writing a case in a form. */
@NullMarked
package dev.entente.web.page.write;

import org.jspecify.annotations.NullMarked;
