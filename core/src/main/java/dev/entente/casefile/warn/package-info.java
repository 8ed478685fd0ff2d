// SPDX-License-Identifier: Apache-2.0
/** What can be read and is likely not meant. */
@NullMarked
package dev.entente.casefile.warn;

import org.jspecify.annotations.NullMarked;
