// SPDX-License-Identifier: Apache-2.0
/** A case drafted from a text by the reader’s own language model: what it is asked, and what is made of its answer. */
@NullMarked
package dev.entente.proposal;

import org.jspecify.annotations.NullMarked;
