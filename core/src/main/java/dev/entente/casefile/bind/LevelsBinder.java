// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.bind;

import dev.entente.Direction;
import dev.entente.Grounds;
import dev.entente.Levels;
import dev.entente.Levels.Steps;
import dev.entente.Option;
import dev.entente.Spelling;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads options of several levels: each becomes an option for each level. */
final class LevelsBinder {

    static final String LEVELS = "levels";

    private static final String STEPS = "steps";
    private static final String DIRECTION = "direction";

    private static final Map<String, Steps> STEP_WORDS = Map.of("any", Steps.ANY, "one", Steps.ONE);
    private static final Map<String, Direction> DIRECTIONS =
            Map.of("both", Direction.BOTH, "up", Direction.FORWARD, "down", Direction.BACK, "fixed", Direction.FIXED);

    private final GroundsBinder grounds;
    private final Diagnostics findings;
    private final List<Levels> read = new ArrayList<>();

    LevelsBinder(GroundsBinder grounds, Diagnostics findings) {
        this.grounds = grounds;
        this.findings = findings;
    }

    /** Whether an option is written with levels. */
    static boolean isMeant(Node option) {
        return option instanceof Mapping mapping && mapping.value(LEVELS).isPresent();
    }

    /** What of several levels was read, in the order of the file. */
    List<Levels> read() {
        return read;
    }

    /** The options of the levels of one option, from the lowest; none where its levels can’t be read. */
    List<Option> options(String owner, Entry entry) {
        Fields fields = grounds.fields(
                (Mapping) entry.value(), "an option with levels", LEVELS, STEPS, DIRECTION, "noun", "raise", "lower");
        String id = NamesInFile.known(entry.key());
        String noun = fields.words("noun").orElse(plain(id));
        Optional<String> raise = fields.words("raise");
        Optional<String> lower = fields.words("lower");
        Direction direction = word(fields, DIRECTION, "direction of levels", DIRECTIONS, Direction.BOTH);
        Steps steps = word(fields, STEPS, "way to step", STEP_WORDS, Steps.ANY);
        Grounds why = grounds.grounds(fields);
        SequencedMap<String, String> nouns = nouns(fields, noun);
        if (nouns.size() < 2) {
            return List.of();
        }
        Levels levels = new Levels(owner, id, List.copyOf(nouns.keySet()), noun, raise, lower, direction, steps);
        read.add(levels);
        return IntStream.range(0, nouns.size())
                .mapToObj(level -> option(levels, level, nouns, why))
                .toList();
    }

    private static Option option(Levels levels, int level, Map<String, String> nouns, Grounds why) {
        String at = levels.levels().get(level);
        return new Option(
                levels.owner(),
                levels.optionId(level),
                "set " + determined(levels.noun()) + " to " + plain(at),
                Optional.ofNullable(nouns.get(at)),
                Optional.empty(),
                levels.direction(level),
                level == levels.levels().size() - 1 ? why : Grounds.NONE);
    }

    /** By level, from the lowest, what there is then; fewer than two where a mistake was told. */
    private SequencedMap<String, String> nouns(Fields fields, String noun) {
        SequencedMap<String, String> nouns = new LinkedHashMap<>();
        Node written = fields.node(LEVELS).orElseThrow();
        boolean sound = true;
        Set<String> before = new HashSet<>();
        for (Named level : named(fields, written)) {
            String name = level.name().text();
            boolean named = NamesInFile.check(level.name(), "a level", findings);
            boolean twice = !before.add(name);
            if (twice) {
                findings.error(
                        level.name().place(), "the level “" + name + "” stands here twice", "Leave it out once.");
            }
            sound &= named && !twice;
            nouns.putIfAbsent(
                    name,
                    level.noun()
                            .map(said -> fields.words(said, "noun").orElse(name))
                            .orElseGet(() -> derived(noun, plain(name))));
        }
        boolean listed = written instanceof Sequence || written instanceof Mapping;
        if (listed && sound && nouns.size() < 2) {
            findings.error(
                    written.place(),
                    nouns.isEmpty() ? "there is no level" : "there is one level, and two or more make a difference",
                    "List them from the lowest: “levels: [none, partial, full]”.");
        }
        return sound ? nouns : new LinkedHashMap<>();
    }

    /** A level, and what there is then, where that is said. */
    private record Named(Scalar name, Optional<Scalar> noun) {}

    private List<Named> named(Fields fields, Node written) {
        return switch (written) {
            case Mapping mapping ->
                mapping.entries().stream()
                        .map(level -> new Named(
                                level.key(),
                                level.value() instanceof Scalar said && said.isNull()
                                        ? Optional.empty()
                                        : fields.scalar(level.value(), "what there is at a level")))
                        .toList();
            case Sequence list ->
                list.items().stream()
                        .flatMap(item -> fields.scalar(item, "a level").stream())
                        .map(level -> new Named(level, Optional.empty()))
                        .toList();
            case Scalar _ -> {
                var _ = fields.list(written, "“" + LEVELS + "”");
                yield List.of();
            }
        };
    }

    private <T> T word(Fields fields, String key, String what, Map<String, T> words, T otherwise) {
        Optional<Scalar> written = fields.scalar(key);
        Optional<T> known = written.flatMap(word -> Optional.ofNullable(words.get(word.text())));
        written.filter(_ -> known.isEmpty()).ifPresent(word -> {
            List<String> all = words.keySet().stream().sorted().toList();
            String near = word.text().equals("forward")
                    ? "Write “up”."
                    : word.text().equals("back") ? "Write “down”." : Spelling.hint(word.text(), all);
            findings.error(
                    word.place(),
                    "“" + word.text() + "” is no " + what,
                    near.isEmpty() ? "Write " + String.join(", ", all) + "." : near);
        });
        return known.orElse(otherwise);
    }

    private static String plain(String id) {
        return id.replace('-', ' ').replace('_', ' ');
    }

    private static String bare(String noun) {
        return noun.strip().replaceFirst("^(?:[Tt]he|[Aa]n?) (?=.)", "");
    }

    /** “the tariff” for “a tariff”; “sanctions” as it is. */
    private static String determined(String noun) {
        String bare = bare(noun);
        return bare.equals(noun.strip()) ? bare : "the " + bare;
    }

    /** “partial sanctions”, “no sanctions”, “a high tariff”, “sanctions at 25”. */
    private static String derived(String noun, String level) {
        String bare = bare(noun);
        if (level.equals("none")) {
            return "no " + bare;
        }
        if (Character.isDigit(level.codePointAt(0))) {
            return determined(noun) + " at " + level;
        }
        boolean counted = noun.strip().matches("[Aa]n? .+");
        String article = !counted
                ? bare.equals(noun.strip()) ? "" : "the "
                : "aeiou".indexOf(level.charAt(0)) < 0 ? "a " : "an ";
        return article + level + " " + bare;
    }
}
