// SPDX-License-Identifier: Apache-2.0
/** What would make an outcome hold, and what would wreck it: packages, least changes, staging, spoilers, durability. */
@NullMarked
package dev.entente.design;

import org.jspecify.annotations.NullMarked;
