// SPDX-License-Identifier: Apache-2.0
/** Why two cases turn out differently: mixtures of their parts, and how much each part accounts for. */
@NullMarked
package dev.entente.explore.compare;

import org.jspecify.annotations.NullMarked;
