// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.choice;

import dev.entente.casefile.RandomCase;
import dev.entente.cli.terminal.CommandFailure;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What {@code new --random} draws. */
public final class RandomChoice {

    private static final int OPTIONS = 12;
    private static final int DECISION_MAKERS = 3;
    private static final int STATEMENTS = 6;
    private static final long SEED = 1;

    @Option(names = "--random", description = "Ask nothing; draw a case by chance, the same for the same numbers.")
    private boolean random;

    @Option(
            names = "--options",
            paramLabel = "COUNT",
            description = "Of --random: how many options in all. Default: " + OPTIONS + ".")
    private Optional<Integer> options = Optional.empty();

    @Option(
            names = "--decision-makers",
            paramLabel = "COUNT",
            description =
                    "Likewise: how many decision makers; options are dealt evenly. Default: " + DECISION_MAKERS + ".")
    private Optional<Integer> decisionMakers = Optional.empty();

    @Option(
            names = "--statements",
            paramLabel = "COUNT",
            description = "Likewise: how many wants each of them has. Default: " + STATEMENTS + ".")
    private Optional<Integer> statements = Optional.empty();

    @Option(
            names = "--infeasible",
            paramLabel = "COUNT",
            description = "Likewise: how many patterns of two to four options can't be. Default: 0.")
    private Optional<Integer> infeasible = Optional.empty();

    @Option(
            names = "--one-way",
            paramLabel = "SHARE",
            description =
                    "Likewise: the share of options, from 0 to 1, that can only be taken or only given up. Default: 0.")
    private Optional<Double> oneWay = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "Likewise: another number, another case. Default: " + SEED + ".")
    private Optional<Long> seed = Optional.empty();

    /**
     * The case asked for; empty without {@code --random}.
     *
     * @throws CommandFailure when there is no such case, or numbers are given without {@code --random}
     */
    public Optional<RandomCase> chosen() {
        if (!random) {
            if (Stream.of(options, decisionMakers, statements, infeasible, oneWay, seed)
                    .anyMatch(Optional::isPresent)) {
                throw CommandFailure.usage("--options, --decision-makers, --statements, --infeasible, --one-way and"
                        + " --seed say what to draw by chance: add --random.");
            }
            return Optional.empty();
        }
        int all = within("--options", options.orElse(OPTIONS), 2, RandomCase.MOST_OPTIONS);
        return Optional.of(new RandomCase(
                all,
                parties(all),
                within("--statements", statements.orElse(STATEMENTS), 1, RandomCase.MOST_STATEMENTS),
                within("--infeasible", infeasible.orElse(0), 0, RandomCase.MOST_INFEASIBLE),
                share(),
                seed.orElse(SEED)));
    }

    private int parties(int all) {
        int parties = within(
                "--decision-makers",
                decisionMakers.orElse(Math.min(DECISION_MAKERS, all)),
                1,
                RandomCase.MOST_DECISION_MAKERS);
        if (parties > all) {
            throw CommandFailure.usage(
                    "each decision maker needs an option, and %d options are too few for %d.".formatted(all, parties));
        }
        return parties;
    }

    private double share() {
        double share = oneWay.orElse(0.0);
        if (!(share >= 0 && share <= 1)) {
            throw CommandFailure.usage("--one-way is a share from 0 to 1, not %s.".formatted(share));
        }
        return share;
    }

    private static int within(String option, int number, int least, int most) {
        if (number < least || number > most) {
            throw CommandFailure.usage("%s is from %d to %d, not %d.".formatted(option, least, most, number));
        }
        return number;
    }
}
