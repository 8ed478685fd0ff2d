// SPDX-License-Identifier: Apache-2.0
/** Searches for the least change that meets a requirement. */
@NullMarked
package dev.entente.design.search;

import org.jspecify.annotations.NullMarked;
