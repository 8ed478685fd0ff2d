// SPDX-License-Identifier: Apache-2.0
/** What a letter can tell: small games, solved and labelled. */
@NullMarked
package dev.entente.cli.signal;

import org.jspecify.annotations.NullMarked;
