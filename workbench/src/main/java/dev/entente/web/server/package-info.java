// SPDX-License-Identifier: Apache-2.0
/** What travels between a browser and the workbench, and who may come in. */
@NullMarked
package dev.entente.web.server;

import org.jspecify.annotations.NullMarked;
