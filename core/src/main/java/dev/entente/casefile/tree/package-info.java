// SPDX-License-Identifier: Apache-2.0
/** A case file as text and as a tree of nodes with places: reading it, changing it, and what is wrong with it. */
@NullMarked
package dev.entente.casefile.tree;

import org.jspecify.annotations.NullMarked;
