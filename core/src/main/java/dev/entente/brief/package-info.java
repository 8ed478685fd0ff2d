// SPDX-License-Identifier: Apache-2.0
/** Results turned into a brief: what is said, in sentences, tables and a picture's content; and its Markdown. Recomputes nothing. */
@NullMarked
package dev.entente.brief;

import org.jspecify.annotations.NullMarked;
