// SPDX-License-Identifier: Apache-2.0
/** The command {@code mcp}: a server of the Model Context Protocol over standard input and output. */
@NullMarked
package dev.entente.mcp;

import org.jspecify.annotations.NullMarked;
