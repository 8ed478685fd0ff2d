// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Channel;
import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.ConflictBuilder;
import dev.entente.Fraction;
import dev.entente.Grounds;
import dev.entente.Type;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.statement.Statement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files written from a seed, held against what docs/format.md says that they mean. */
class CaseBinderTest {

    @ParameterizedTest(name = "seeds {0}0 to {0}9")
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void whatIsWrittenIsBound(long block) {
        for (long seed = 10 * block; seed < 10 * block + 10; seed++) {
            Written written = Written.of(new Random(seed));
            Case subject = read(written.text(List.of())).orElseThrow();

            assertThat(subject.conflict()).as("seed %d", seed).isEqualTo(written.conflict());
            assertThat(subject.situation().channels().orElseThrow())
                    .as("seed %d", seed)
                    .isEqualTo(written.channels());
            assertThat(subject.framing().goal().orElseThrow().when())
                    .as("seed %d", seed)
                    .isEqualTo(new Statement.Atom("d0.o0"));
            assertThat(subject.situation().unknowns().typesOf("d0"))
                    .as("seed %d", seed)
                    .extracting(Type::prior)
                    .containsExactlyElementsOf(written.priors().stream()
                            .map(share -> Optional.of(Fraction.of(share, written.whole())))
                            .toList());
        }
    }

    /** Whatever mistakes a file has, all of them are told, each once and in its order. */
    @ParameterizedTest(name = "seeds {0}0 to {0}9")
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void everyMistakeIsToldOnce(long block) {
        for (long seed = 10 * block; seed < 10 * block + 10; seed++) {
            Random random = new Random(seed);
            List<Mistake> mistakes = new ArrayList<>(List.of(Mistake.values()));
            mistakes.removeIf(_ -> random.nextInt(2) == 0);

            assertThat(read(Written.of(random).text(mistakes)).diagnostics().stream()
                            .filter(Diagnostic::isError)
                            .map(Diagnostic::message))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(
                            mistakes.stream().map(mistake -> mistake.message).toList());
        }
    }

    private static Reading<Case> read(String text) {
        Path path = Path.of("written.yaml");
        return CaseFile.read(SourceFile.of(path.toString(), text), path, Optional.empty(), Optional.empty());
    }

    /** In the order of the file. */
    private enum Mistake {
        FORGOTTEN_PRIOR("some types have a prior and some have none"),
        PRIORS("the priors sum to 0.75, not to 1"),
        GOAL("there is no outcome “oot”"),
        NOBODY("there is no decision maker “nobody”"),
        TWICE("“d0” stands in this channel already"),
        ALONE("a channel joins two or more decision makers");

        private final String message;

        Mistake(String message) {
            this.message = message;
        }
    }

    /**
     * A case: decision makers d0, d1, … with options o0, o1, …; the first is of types that are believed in by so many
     * parts of a whole.
     *
     * @param wants of each decision maker
     */
    private record Written(
            List<List<String>> options,
            List<List<String>> wants,
            List<String> today,
            List<Integer> priors,
            List<Channel> channels) {

        static Written of(Random random) {
            int decisionMakers = 2 + random.nextInt(3);
            List<List<String>> options = new ArrayList<>();
            List<String> all = new ArrayList<>();
            for (int i = 0; i < decisionMakers; i++) {
                options.add(ids("o", 1 + random.nextInt(3)));
                for (String option : options.getLast()) {
                    all.add("d" + i + "." + option);
                }
            }
            List<List<String>> wants = options.stream()
                    .map(_ -> IntStream.range(0, random.nextInt(4))
                            .mapToObj(_ -> want(all, random))
                            .distinct()
                            .toList())
                    .toList();
            List<Integer> priors = IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(_ -> 1 + random.nextInt(5))
                    .toList();
            List<Channel> channels = IntStream.range(0, random.nextInt(3))
                    .mapToObj(_ -> channel(decisionMakers, all, random))
                    .toList();
            return new Written(
                    options,
                    wants,
                    all.stream().filter(_ -> random.nextBoolean()).toList(),
                    priors,
                    channels);
        }

        private static List<String> ids(String letter, int count) {
            return IntStream.range(0, count).mapToObj(k -> letter + k).toList();
        }

        private static String want(List<String> atoms, Random random) {
            String one = atoms.get(random.nextInt(atoms.size()));
            String other = atoms.get(random.nextInt(atoms.size()));
            return switch (random.nextInt(4)) {
                case 0 -> one;
                case 1 -> "not " + one;
                case 2 -> one + " implies " + other;
                default -> one + " iff " + other;
            };
        }

        private static Channel channel(int decisionMakers, List<String> atoms, Random random) {
            int first = random.nextInt(decisionMakers);
            Coalition two = Coalition.of(first, (first + 1) % decisionMakers);
            Optional<Statement> when = random.nextBoolean()
                    ? Optional.empty()
                    : Optional.of(new Statement.Atom(atoms.get(random.nextInt(atoms.size()))));
            return new Channel(two, Optional.empty(), when, Grounds.NONE);
        }

        int whole() {
            return priors.stream().mapToInt(share -> share).sum();
        }

        /** The same, put together without a file. */
        Conflict conflict() {
            ConflictBuilder conflict = Conflict.between(ids("d", options.size()).toArray(String[]::new));
            for (int i = 0; i < options.size(); i++) {
                conflict.can("d" + i, options.get(i).toArray(String[]::new))
                        .wants("d" + i, wants.get(i).toArray(String[]::new));
            }
            return conflict.today(today.toArray(String[]::new)).build();
        }

        String text(List<Mistake> mistakes) {
            StringBuilder text = new StringBuilder("entente: 1\ntitle: Written\ndecision-makers:\n");
            for (int i = 0; i < options.size(); i++) {
                String all =
                        options.get(i).stream().map(id -> id + ": " + id).collect(Collectors.joining(", ", "{", "}"));
                text.append("  d%d:\n    options: %s\n    preferences: %s\n".formatted(i, all, wants.get(i)));
                if (i == 0) {
                    text.append("    types: {%s}\n".formatted(types(mistakes)));
                }
            }
            if (mistakes.contains(Mistake.PRIORS)) {
                text.append("""
                          odd:
                            options: {odd: be odd}
                            preferences: []
                            types: {a: {prior: 1/2, preferences: []}, b: {prior: 25 %, preferences: []}}
                        """);
            }
            text.append("status-quo: ").append(today).append("\noutcomes: {out: {label: an outcome, when: d0.o0}}\n");
            text.append(mistakes.contains(Mistake.GOAL) ? "goal: oot\n" : "goal: out\n");
            return text.append("channels: [%s]\n".formatted(between(mistakes))).toString();
        }

        private String types(List<Mistake> mistakes) {
            String types = IntStream.range(0, priors.size())
                    .mapToObj(k -> "t%d: {prior: %d/%d, preferences: []}".formatted(k, priors.get(k), whole()))
                    .collect(Collectors.joining(", "));
            return mistakes.contains(Mistake.FORGOTTEN_PRIOR) ? types + ", more: {preferences: []}" : types;
        }

        private String between(List<Mistake> mistakes) {
            List<String> told = new ArrayList<>();
            for (Channel channel : channels) {
                List<String> members = channel.between().list().stream()
                        .map(member -> "d" + member)
                        .toList();
                told.add(channel.when()
                        .map(when -> "{between: %s, when: %s}".formatted(members, when.text()))
                        .orElse(members.toString()));
            }
            if (mistakes.contains(Mistake.NOBODY)) {
                told.add("[d0, nobody]");
            }
            if (mistakes.contains(Mistake.TWICE)) {
                told.add("[d0, d1, d0]");
            }
            if (mistakes.contains(Mistake.ALONE)) {
                told.add("[d1]");
            }
            return String.join(", ", told);
        }
    }
}
