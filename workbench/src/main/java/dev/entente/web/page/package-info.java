// SPDX-License-Identifier: Apache-2.0
/** The pages of the workbench. */
@NullMarked
package dev.entente.web.page;

import org.jspecify.annotations.NullMarked;
