// SPDX-License-Identifier: Apache-2.0
/**
 * What each question answers, as data: one tree of records for each, of listed states or regions alike, with its JSON. The
 * components of a record are its keys, in order; the schemas that are made from them stand beside it.
 */
@NullMarked
package dev.entente.answer;

import org.jspecify.annotations.NullMarked;
