// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The extreme rays of a pointed cone {x : row · x ≥ 0 for all rows}, by the double description method (Motzkin and others,
 * 1953; Fukuda and Prodon, 1996; keys Motzkin1953 and FukudaProdon1996): some rows of full rank make a simplicial cone, whose rays are the columns of their inverse; each further
 * row keeps the rays on its side, and joins each of them to each on the other side that it shares an edge with. Two rays share
 * an edge when the rows that are tight at both are all tight at no third. Degenerate rows need no care, since all is exact.
 *
 * <p>A step costs the square of the number of rays, times that number for the test of edges, on bit sets.
 */
final class Cone {

    private final List<BigInteger[]> rows;
    private final int dimension;
    private List<Ray> rays = new ArrayList<>();

    /** A ray, in lowest terms, and the rows that are 0 on it. */
    static final class Ray {
        private final BigInteger[] at;
        private final BitSet tight;

        private Ray(BigInteger[] at, BitSet tight) {
            this.at = at;
            this.tight = tight;
        }

        BigInteger at(int place) {
            return at[place];
        }

        BitSet tight() {
            return tight;
        }

        BigInteger times(BigInteger[] row) {
            BigInteger sum = BigInteger.ZERO;
            for (int k = 0; k < row.length; k++) {
                if (row[k].signum() != 0 && at[k].signum() != 0) {
                    sum = sum.add(row[k].multiply(at[k]));
                }
            }
            return sum;
        }
    }

    /** A ray, and how far it is on one side of a row. */
    private record Beside(Ray ray, BigInteger distance) {}

    private Cone(List<BigInteger[]> rows) {
        this.rows = rows;
        this.dimension = rows.getFirst().length;
    }

    /** @throws IllegalArgumentException when the cone has a line in it */
    static List<Ray> rays(List<BigInteger[]> rows) {
        return new Cone(rows).rays();
    }

    private List<Ray> rays() {
        Simplicial start = Simplicial.of(rows);
        if (start.basis().size() < dimension) {
            throw new IllegalArgumentException(
                    "a cone with a line in it (" + start.basis().size() + " < " + dimension + ")");
        }
        BitSet basis = new BitSet();
        start.basis().forEach(basis::set);
        for (int k = 0; k < dimension; k++) {
            BitSet tight = (BitSet) basis.clone();
            tight.clear(start.basis().get(k));
            rays.add(new Ray(lowest(start.rays().get(k)), tight));
        }
        IntStream.range(0, rows.size()).filter(row -> !basis.get(row)).forEach(this::cut);
        return rays;
    }

    private void cut(int row) {
        List<Beside> inside = new ArrayList<>();
        List<Beside> outside = new ArrayList<>();
        for (Ray ray : rays) {
            BigInteger value = ray.times(rows.get(row));
            switch (value.signum()) {
                case 0 -> ray.tight.set(row);
                case 1 -> inside.add(new Beside(ray, value));
                default -> outside.add(new Beside(ray, value.negate()));
            }
        }
        List<Ray> crossings = crossings(inside, outside, row);
        rays.removeIf(ray -> ray.times(rows.get(row)).signum() < 0);
        rays.addAll(crossings);
    }

    private List<Ray> crossings(List<Beside> inside, List<Beside> outside, int row) {
        List<Ray> crossings = new ArrayList<>();
        for (Beside one : inside) {
            for (Beside other : outside) {
                BitSet common = (BitSet) one.ray.tight.clone();
                common.and(other.ray.tight);
                if (shareAnEdge(common)) {
                    common.set(row);
                    crossings.add(new Ray(between(one, other), common));
                }
            }
        }
        return crossings;
    }

    /** Whether two rays with these tight rows in common are alone in that. */
    private boolean shareAnEdge(BitSet common) {
        if (common.cardinality() < dimension - 2) {
            return false;
        }
        int having = 0;
        for (Ray ray : rays) {
            if (holds(ray.tight, common) && ++having > 2) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(BitSet whole, BitSet part) {
        for (int k = part.nextSetBit(0); k >= 0; k = part.nextSetBit(k + 1)) {
            if (!whole.get(k)) {
                return false;
            }
        }
        return true;
    }

    /** Where the way from one to the other crosses the row. */
    private static BigInteger[] between(Beside inside, Beside outside) {
        return lowest(IntStream.range(0, inside.ray.at.length)
                .mapToObj(k ->
                        outside.ray.at[k].multiply(inside.distance).add(inside.ray.at[k].multiply(outside.distance)))
                .toArray(BigInteger[]::new));
    }

    private static BigInteger[] lowest(BigInteger[] ray) {
        BigInteger common = BigInteger.ZERO;
        for (BigInteger each : ray) {
            common = common.gcd(each);
        }
        BigInteger divisor = common;
        return divisor.equals(BigInteger.ONE)
                ? ray
                : IntStream.range(0, ray.length)
                        .mapToObj(k -> ray[k].divide(divisor))
                        .toArray(BigInteger[]::new);
    }
}
