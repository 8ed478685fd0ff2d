// SPDX-License-Identifier: Apache-2.0
package dev.entente.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Holds all that is found of random cases against the definitions, and prints how often each kind of finding was reached.
 *
 * @param findings by kind: how many there were
 * @param cases by kind: in how many cases
 * @param wrong by kind: how many were false
 * @param first of those that were false
 */
record FindingsTable(
        long drawn,
        Map<String, Integer> findings,
        Map<String, Integer> cases,
        Map<String, Integer> wrong,
        Optional<Wrong> first) {

    private static final long USUAL_CASES = 5_000;

    /** So often each kind is to be reached in so many cases. */
    private static final double LEAST_OF_CASES = 100.0 / USUAL_CASES;

    /** A finding that is false, and the seed of its case. */
    record Wrong(long seed, Finding finding) {}

    /** Of one case. */
    private record Held(long seed, List<Finding> findings, List<Finding> wrong) {
        static Held of(long seed) {
            SmallFindings.Drawn drawn = SmallFindings.draw(seed);
            FindingCheck check = drawn.check();
            List<Finding> all = drawn.findings().all();
            return new Held(
                    seed,
                    all,
                    all.stream().filter(finding -> !check.holds(finding)).toList());
        }
    }

    /** Of so many cases, from a seed on. */
    static FindingsTable of(long seed, long cases) {
        List<Held> held = LongStream.range(seed, seed + cases)
                .parallel()
                .mapToObj(Held::of)
                .toList();
        Map<String, Integer> findings = zeros();
        Map<String, Integer> reached = zeros();
        Map<String, Integer> wrong = zeros();
        for (Held one : held) {
            one.findings().forEach(finding -> findings.merge(finding.kind(), 1, Integer::sum));
            one.findings().stream().map(Finding::kind).distinct().forEach(kind -> reached.merge(kind, 1, Integer::sum));
            one.wrong().forEach(finding -> wrong.merge(finding.kind(), 1, Integer::sum));
        }
        return new FindingsTable(
                cases,
                findings,
                reached,
                wrong,
                held.stream()
                        .flatMap(one -> one.wrong().stream().map(finding -> new Wrong(one.seed(), finding)))
                        .findFirst());
    }

    private static Map<String, Integer> zeros() {
        Map<String, Integer> zeros = new TreeMap<>();
        kinds(Finding.class).forEach(kind -> zeros.put(Finding.kind(kind), 0));
        return zeros;
    }

    /** All kinds there are. */
    static Stream<Class<?>> kinds(Class<?> sealed) {
        Class<?>[] permitted = sealed.getPermittedSubclasses();
        return permitted == null ? Stream.of(sealed) : Arrays.stream(permitted).flatMap(FindingsTable::kinds);
    }

    /** The kinds that too few cases reach. */
    List<String> rare() {
        return cases.entrySet().stream()
                .filter(entry -> entry.getValue() < LEAST_OF_CASES * drawn)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** As a Markdown table. */
    String text() {
        List<String> lines = new ArrayList<>(List.of("| kind | findings | in cases | false |", "|---|---:|---:|---:|"));
        findings.forEach((kind, count) -> lines.add("| %s | %,d | %,d%s | %,d |"
                .formatted(kind, count, cases.get(kind), rare().contains(kind) ? " **rare**" : "", wrong.get(kind))));
        return String.join("\n", lines) + "\n";
    }

    /** {@code --cases N} and {@code --seed S}; exit code 1 where something is false or rare. */
    public static void main(String[] args) {
        Map<String, Long> asked = new LinkedHashMap<>(Map.of("--cases", USUAL_CASES, "--seed", 0L));
        for (int k = 0; k < args.length; k += 2) {
            if (!asked.containsKey(args[k]) || k + 1 == args.length || !args[k + 1].matches("\\d{1,15}")) {
                System.err.println("bench/findings [--cases N] [--seed S]");
                System.exit(2);
            }
            asked.put(args[k], Long.valueOf(args[k + 1]));
        }
        long seed = asked.getOrDefault("--seed", 0L);
        long cases = asked.getOrDefault("--cases", USUAL_CASES);
        long start = System.nanoTime();
        FindingsTable table = of(seed, cases);
        System.out.printf("%,d cases from seed %d, in %.0f s%n%n", cases, seed, (System.nanoTime() - start) / 1e9);
        System.out.print(table.text());
        table.first().ifPresent(FindingsTable::show);
        System.exit(table.first().isPresent() || !table.rare().isEmpty() ? 1 : 0);
    }

    private static void show(Wrong wrong) {
        System.out.printf("%nFalse, seed %d: %s%n%n", wrong.seed(), wrong.finding());
        System.out.print(new CaseText(SmallFindings.subject(wrong.seed())).text());
    }
}
