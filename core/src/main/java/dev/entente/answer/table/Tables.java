// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.table;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A table of each shape, of one run or of several.
 *
 * @param all one for each shape, in their order
 */
public record Tables(List<Table> all) {

    public Tables {
        all = List.copyOf(all);
        if (!all.stream().map(Table::shape).toList().equals(List.of(Shape.values()))) {
            throw new IllegalArgumentException("not one table for each shape (" + all + ")");
        }
    }

    /** Those that are given; of a shape that isn’t, one without rows. */
    static Tables of(Table... given) {
        Map<Shape, Table> by = new EnumMap<>(Shape.class);
        Arrays.stream(Shape.values()).forEach(shape -> by.put(shape, new Table(shape, List.of())));
        Arrays.stream(given).forEach(table -> by.put(table.shape(), table));
        return new Tables(List.copyOf(by.values()));
    }

    /** The rows of several runs, one run after the other. */
    public static Tables joined(List<Tables> runs) {
        return new Tables(Arrays.stream(Shape.values())
                .map(shape -> new Table(
                        shape,
                        () -> runs.stream().flatMap(run -> run.rows(shape)).iterator()))
                .toList());
    }

    private Stream<List<Object>> rows(Shape shape) {
        return all.stream()
                .filter(table -> table.shape() == shape)
                .flatMap(table -> StreamSupport.stream(table.rows().spliterator(), false));
    }
}
