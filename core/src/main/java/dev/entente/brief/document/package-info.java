// SPDX-License-Identifier: Apache-2.0
/** What a brief is made of: sections, blocks, sentences, the content of pictures; and its Markdown. */
@NullMarked
package dev.entente.brief.document;

import org.jspecify.annotations.NullMarked;
