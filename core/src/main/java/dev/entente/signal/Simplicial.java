// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The first rows of full rank, and the cone that they make.
 *
 * @param basis the rows, by place
 * @param rays for each row of the basis the ray on which it is above 0 and the others are 0
 */
record Simplicial(List<Integer> basis, List<BigInteger[]> rays) {

    static Simplicial of(List<BigInteger[]> rows) {
        int size = rows.getFirst().length;
        List<Integer> basis = new ArrayList<>();
        List<Fraction[]> reduced = new ArrayList<>();
        for (int row = 0; row < rows.size() && basis.size() < size; row++) {
            Fraction[] line = extended(rows.get(row), basis.size(), size);
            reduced.forEach(earlier -> clear(line, earlier, size));
            int pivot = pivot(line, size);
            if (pivot < size) {
                scale(line, line[pivot]);
                reduced.forEach(earlier -> clear(earlier, line, size));
                reduced.add(line);
                basis.add(row);
            }
        }
        return new Simplicial(basis, basis.size() < size ? List.of() : columns(reduced, size));
    }

    /** The row, and behind it which row of the basis it is. */
    private static Fraction[] extended(BigInteger[] row, int place, int size) {
        Fraction[] line = new Fraction[2 * size];
        Arrays.fill(line, Fraction.ZERO);
        for (int k = 0; k < size; k++) {
            line[k] = new Fraction(row[k], BigInteger.ONE);
        }
        line[size + place] = Fraction.ONE;
        return line;
    }

    private static int pivot(Fraction[] line, int size) {
        int pivot = 0;
        while (pivot < size && line[pivot].signum() == 0) {
            pivot++;
        }
        return pivot;
    }

    private static void clear(Fraction[] line, Fraction[] by, int size) {
        Fraction factor = line[pivot(by, size)];
        if (factor.signum() != 0) {
            for (int k = 0; k < line.length; k++) {
                line[k] = line[k].minus(factor.times(by[k]));
            }
        }
    }

    private static void scale(Fraction[] line, Fraction by) {
        for (int k = 0; k < line.length; k++) {
            line[k] = line[k].over(by);
        }
    }

    /** The columns of the inverse, as whole numbers. */
    private static List<BigInteger[]> columns(List<Fraction[]> reduced, int size) {
        Fraction[][] inverse = new Fraction[size][];
        reduced.forEach(line -> inverse[pivot(line, size)] = line);
        return IntStream.range(0, size)
                .mapToObj(column -> Whole.numbers(IntStream.range(0, size)
                        .mapToObj(k -> inverse[k][size + column])
                        .toList()))
                .toList();
    }
}
