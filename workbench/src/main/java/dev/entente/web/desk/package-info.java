// SPDX-License-Identifier: Apache-2.0
/** What a person works at: the cases on the shelf, and the sheets on which they are changed. */
@NullMarked
package dev.entente.web.desk;

import org.jspecify.annotations.NullMarked;
