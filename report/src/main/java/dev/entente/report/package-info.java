// SPDX-License-Identifier: Apache-2.0
/**
 * A finished brief made visible: as HTML, as PDF, and its picture as SVG. The same brief gives the same bytes.
 */
@NullMarked
package dev.entente.report;

import org.jspecify.annotations.NullMarked;
