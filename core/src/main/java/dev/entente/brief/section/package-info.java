// SPDX-License-Identifier: Apache-2.0
/** The sections of a brief, each from one finding. */
@NullMarked
package dev.entente.brief.section;

import org.jspecify.annotations.NullMarked;
