// SPDX-License-Identifier: Apache-2.0
/** What the command and the workbench share: where cases lie, and how files are written. */
@NullMarked
package dev.entente.app;

import org.jspecify.annotations.NullMarked;
