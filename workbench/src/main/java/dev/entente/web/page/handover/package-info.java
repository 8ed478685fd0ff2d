// SPDX-License-Identifier: Apache-2.0
/** What is handed over: the picture, the brief and the files. */
@NullMarked
package dev.entente.web.page.handover;

import org.jspecify.annotations.NullMarked;
