// SPDX-License-Identifier: Apache-2.0
/**
 * The workbench in the browser: a server for this machine alone. {@code server} speaks HTTP and guards the door,
 * {@code desk} keeps what people work at, {@code page} answers with pages made from templates.
 */
@NullMarked
package dev.entente.web;

import org.jspecify.annotations.NullMarked;
