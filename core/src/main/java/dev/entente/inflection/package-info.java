// SPDX-License-Identifier: Apache-2.0
/** What can be told of English words by their form: verbs as commands, and noun phrases. */
@NullMarked
package dev.entente.inflection;

import org.jspecify.annotations.NullMarked;
