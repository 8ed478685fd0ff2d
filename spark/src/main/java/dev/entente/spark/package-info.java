// SPDX-License-Identifier: Apache-2.0
/** The option {@code --on}: designs carried out on Apache Spark; alone in knowing it. */
@NullMarked
package dev.entente.spark;

import org.jspecify.annotations.NullMarked;
