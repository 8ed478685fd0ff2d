// SPDX-License-Identifier: Apache-2.0
/** Results turned into a brief: what is said, in sentences, tables and a picture's content; and its Markdown. Recomputes nothing. */
@NullMarked
package dev.entente.brief;

import dev.entente.brief.document.Markdown;

import org.jspecify.annotations.NullMarked;
