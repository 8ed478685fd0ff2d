// SPDX-License-Identifier: Apache-2.0
/** Several people's versions of one case, laid together. */
@NullMarked
package dev.entente.cli.merge;

import org.jspecify.annotations.NullMarked;
