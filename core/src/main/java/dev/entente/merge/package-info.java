// SPDX-License-Identifier: Apache-2.0
/** What several analysts say of one case, laid together: what they agree on, where they differ, and what that decides. */
@NullMarked
package dev.entente.merge;

import org.jspecify.annotations.NullMarked;
