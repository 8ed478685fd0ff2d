// SPDX-License-Identifier: Apache-2.0
/** What can be said of a case, each with the conditions under which it is true, and the check that holds it to them. */
@NullMarked
package dev.entente.finding;

import org.jspecify.annotations.NullMarked;
