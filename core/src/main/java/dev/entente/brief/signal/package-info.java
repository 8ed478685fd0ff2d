// SPDX-License-Identifier: Apache-2.0

/** What a signal can tell, in sentences and as pictures. */
@NullMarked
package dev.entente.brief.signal;

import org.jspecify.annotations.NullMarked;
