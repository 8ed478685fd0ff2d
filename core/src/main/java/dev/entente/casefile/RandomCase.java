// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * A case drawn by chance, with the structure that real ones have: short statements in order of priority. For trying out
 * and for measuring. The same parameters and seed give the same text, for ever.
 *
 * <ul>
 *   <li>Options {@code o1}, {@code o2}, … are dealt to the decision makers {@code d1}, {@code d2}, … in this order and
 *       evenly: {@code options / decisionMakers} each, the first {@code options % decisionMakers} one more.
 *   <li>Each decision maker has {@code statements} wants. A want is, with equal chances, an {@code and}, {@code or},
 *       {@code iff} or {@code implies} of distinct options drawn from all, each negated or not: two for {@code iff},
 *       else two to four with equal chances (of two options there are two). In {@code implies} the last follows from
 *       the others together.
 *   <li>Each of {@code infeasible} rules forbids a cube: two to four distinct options, each taken or not. One that would
 *       forbid the status quo is drawn again.
 *   <li>The share {@code oneWay} of the options, to the nearest number, can only be taken or only be given up, with
 *       equal chances.
 *   <li>In the status quo no option is taken. The outcome {@code goal} is the first want of {@code d1}.
 * </ul>
 *
 * <p>Wants are drawn first, then cubes, then directions, so that cases that differ in these have the same wants.
 *
 * @param options their number, from 2 to {@value #MOST_OPTIONS}
 * @param decisionMakers their number, from 1 to {@value #MOST_DECISION_MAKERS} and to the number of options
 * @param statements wants per decision maker, from 1 to {@value #MOST_STATEMENTS}
 * @param infeasible the number of forbidden cubes, from 0 to {@value #MOST_INFEASIBLE}
 * @param oneWay the share of options with a direction, from 0 to 1
 */
public record RandomCase(int options, int decisionMakers, int statements, int infeasible, double oneWay, long seed) {

    public static final int MOST_OPTIONS = 1_000;
    public static final int MOST_DECISION_MAKERS = 63;
    public static final int MOST_STATEMENTS = 100;
    public static final int MOST_INFEASIBLE = 1_000;

    private static final int MOST_TOGETHER = 4;

    /** The generator. Only its {@link RandomGenerator#nextLong()} is used: what else is made of it may change with Java. */
    private static final RandomGeneratorFactory<RandomGenerator> GENERATOR =
            RandomGeneratorFactory.of("L64X128MixRandom");

    public RandomCase {
        require("options", options, 2, MOST_OPTIONS);
        require("decision makers", decisionMakers, 1, Math.min(MOST_DECISION_MAKERS, options));
        require("statements", statements, 1, MOST_STATEMENTS);
        require("infeasible cubes", infeasible, 0, MOST_INFEASIBLE);
        if (!(oneWay >= 0 && oneWay <= 1)) {
            throw new IllegalArgumentException("the share of one-way options is from 0 to 1 (" + oneWay + ")");
        }
    }

    /** A case in which all states are feasible and every option can be taken and given up. */
    public static RandomCase of(int options, int decisionMakers, int statements, long seed) {
        return new RandomCase(options, decisionMakers, statements, 0, 0, seed);
    }

    private static void require(String what, int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException("%s: from %d to %d (%d)".formatted(what, least, most, number));
        }
    }

    public String title() {
        return "Random conflict: %d options, %s, seed %d"
                .formatted(
                        options, decisionMakers == 1 ? "1 decision maker" : decisionMakers + " decision makers", seed);
    }

    /** The command that writes it. */
    public String command() {
        return "entente new --random --options %d --decision-makers %d --statements %d%s%s --seed %d -o FOLDER"
                .formatted(
                        options,
                        decisionMakers,
                        statements,
                        infeasible == 0 ? "" : " --infeasible " + infeasible,
                        oneWay == 0 ? "" : " --one-way " + oneWay,
                        seed);
    }

    /** The number of options of a decision maker, numbered from 0. */
    public int optionsOf(int decisionMaker) {
        return options / decisionMakers + (decisionMaker < options % decisionMakers ? 1 : 0);
    }

    /** The text of the case file. */
    public String text() {
        Draw draw = new Draw(GENERATOR.create(seed), options);
        List<List<String>> wants = IntStream.range(0, decisionMakers)
                .mapToObj(_ -> IntStream.range(0, statements)
                        .mapToObj(_ -> draw.want())
                        .toList())
                .toList();
        List<String> cubes =
                IntStream.range(0, infeasible).mapToObj(_ -> draw.cube()).toList();
        List<String> directions = draw.directions((int) Math.round(oneWay * options));
        StringBuilder text = new StringBuilder()
                .append("# ")
                .append(command())
                .append("\nentente: 1\ntitle: \"")
                .append(title())
                .append("\"\n\ndecision-makers:\n");
        int first = 0;
        for (int i = 0; i < decisionMakers; i++) {
            append(i, directions.subList(first, first + optionsOf(i)), first, wants.get(i), text);
            first += optionsOf(i);
        }
        if (!cubes.isEmpty()) {
            text.append("\nfeasible:\n");
            cubes.forEach(cube -> text.append("  - never: \"").append(cube).append("\"\n"));
        }
        return text.append("\nstatus-quo: []\noutcomes:\n  goal: {label: what party 1 wants most, when: ")
                .append(wants.getFirst().getFirst())
                .append("}\ngoal: goal\n")
                .toString();
    }

    private static void append(int i, List<String> directions, int first, List<String> wants, StringBuilder text) {
        text.append("  d")
                .append(i + 1)
                .append(":\n    name: party ")
                .append(i + 1)
                .append("\n    options:\n");
        for (int k = 0; k < directions.size(); k++) {
            String option = Draw.name(first + k);
            String direction = directions.get(k);
            text.append("      ")
                    .append(option)
                    .append(direction.isEmpty() ? ": take up " : ": {label: take up ")
                    .append(option)
                    .append(direction.isEmpty() ? "\n" : ", direction: " + direction + "}\n");
        }
        text.append("    preferences:\n");
        wants.forEach(want -> text.append("      - {want: ").append(want).append(", assumption: drawn by chance}\n"));
    }

    /** What is drawn, in turn. */
    private record Draw(RandomGenerator random, int options) {

        static String name(int option) {
            return "o" + (option + 1);
        }

        /** From 0 to before {@code bound}, from one number of the generator; the bias is below 2⁻⁵⁴. */
        int below(int bound) {
            return (int) Math.unsignedMultiplyHigh(random.nextLong(), bound);
        }

        boolean coin() {
            return below(2) == 1;
        }

        Set<Integer> distinct(int number) {
            Set<Integer> drawn = new LinkedHashSet<>();
            while (drawn.size() < number) {
                drawn.add(below(options));
            }
            return drawn;
        }

        Set<Integer> few() {
            return distinct(2 + below(Math.min(MOST_TOGETHER, options) - 1));
        }

        String want() {
            return switch (below(4)) {
                case 0 -> String.join(" and ", literals(few()));
                case 1 -> String.join(" or ", literals(few()));
                case 2 -> String.join(" iff ", literals(distinct(2)));
                default -> {
                    List<String> literals = literals(few());
                    int last = literals.size() - 1;
                    yield String.join(" and ", literals.subList(0, last)) + " implies " + literals.get(last);
                }
            };
        }

        private List<String> literals(Set<Integer> drawn) {
            return drawn.stream()
                    .map(option -> (coin() ? "" : "not ") + name(option))
                    .toList();
        }

        String cube() {
            StringBuilder letters = new StringBuilder();
            while (letters.indexOf("Y") < 0) {
                letters.setLength(0);
                letters.repeat('-', options);
                few().forEach(option -> letters.setCharAt(option, coin() ? 'Y' : 'N'));
            }
            return letters.toString();
        }

        /** For each option its direction; empty for both. */
        List<String> directions(int oneWay) {
            List<String> directions = new ArrayList<>(Collections.nCopies(options, ""));
            distinct(oneWay).forEach(option -> directions.set(option, coin() ? "forward" : "back"));
            return directions;
        }
    }
}
