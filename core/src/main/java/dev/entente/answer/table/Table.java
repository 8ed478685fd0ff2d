// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.table;

import java.util.List;

/**
 * Rows of a shape.
 *
 * @param rows made as they are gone through, each time anew, since they can be more than memory holds; a row has a cell for
 *     each column, of its {@link Column.Kind}, or an {@link java.util.Optional} of that for one that may be empty
 */
public record Table(Shape shape, Iterable<List<Object>> rows) {}
