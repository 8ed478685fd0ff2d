// SPDX-License-Identifier: Apache-2.0
/** What pages stand in and are made of: the shell around them, addresses, answers, and the case that is open. */
@NullMarked
package dev.entente.web.page.frame;

import org.jspecify.annotations.NullMarked;
