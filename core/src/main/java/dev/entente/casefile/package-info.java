// SPDX-License-Identifier: Apache-2.0
/** Case files: text to document (comments and order kept) to model, and every mistake with its place. The only room that knows YAML. */
@NullMarked
package dev.entente.casefile;

import org.jspecify.annotations.NullMarked;
