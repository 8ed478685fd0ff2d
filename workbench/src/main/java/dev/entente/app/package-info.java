// SPDX-License-Identifier: Apache-2.0
/** What the command and the workbench share: where cases lie, how files are written, how a brief is composed. */
@NullMarked
package dev.entente.app;

import org.jspecify.annotations.NullMarked;
