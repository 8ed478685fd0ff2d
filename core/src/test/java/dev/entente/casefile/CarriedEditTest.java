// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Channel;
import dev.entente.Direction;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.State;
import dev.entente.casefile.edit.CaseEditor;
import dev.entente.casefile.tree.ChangeRefused;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Asked;
import dev.entente.cases.Case;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSpace;
import dev.entente.statement.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Options, decision makers and outcomes that are added, renamed or removed take along what speaks of them: what the file
 * says of the states that there were, and that remain, is the same.
 */
class CarriedEditTest {

    private static final int CASES = 60;
    private static final Path FILE = Path.of("case.yaml");

    /** What a case says, whatever its names are: states as the sets of options taken. */
    private record Said(
            Set<Set<String>> states,
            Map<String, List<Set<Set<String>>>> rankings,
            Optional<Set<String>> today,
            Map<String, Set<Set<String>>> outcomes,
            List<String> channels,
            Map<String, Set<String>> aliases,
            Map<String, Set<Set<String>>> named,
            Optional<String> goal,
            Optional<Asked> asks,
            Map<String, Object> likelihoods) {}

    private static Optional<Case> read(String text, Optional<String> variant) {
        return CaseFile.read(SourceFile.of("case.yaml", text), FILE, variant, Optional.empty())
                        instanceof Reading.Done<Case>(Case subject, var _)
                ? Optional.of(subject)
                : Optional.empty();
    }

    private static Case sure(String text, Optional<String> variant, String told) {
        return switch (CaseFile.read(SourceFile.of("case.yaml", text), FILE, variant, Optional.empty())) {
            case Reading.Done<Case>(Case subject, var _) -> subject;
            case Reading.Failed<Case>(List<Diagnostic> found) ->
                throw new AssertionError(
                        told + "\n" + found.stream().map(Diagnostic::text).toList() + "\n" + text);
        };
    }

    /**
     * @param without states in which this option is taken are left out; empty for all
     * @param called what names are called
     */
    private static Said said(Case subject, Optional<String> without, UnaryOperator<String> called) {
        OptionForm form = (OptionForm) subject.conflict().form();
        GraphModel model = GraphModel.of(subject.conflict());
        StateSpace space = model.space();
        Function<State, Set<String>> taken = state -> form.options().stream()
                .map(option -> option.name())
                .filter(name -> form.holdsAtom(name, state))
                .map(called)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Integer> kept = new ArrayList<>();
        for (int s = 0; s < space.size(); s++) {
            State state = space.state(s);
            if (without.filter(name -> form.holdsAtom(name, state)).isEmpty()) {
                kept.add(s);
            }
        }
        Map<String, List<Set<Set<String>>>> rankings = new LinkedHashMap<>();
        for (int i = 0; i < model.decisionMakers(); i++) {
            int party = i;
            Map<Integer, Set<Set<String>>> tiers = new java.util.TreeMap<>();
            kept.forEach(s -> tiers.computeIfAbsent(model.ranking(party).ranks()[s], _ -> new LinkedHashSet<>())
                    .add(taken.apply(space.state(s))));
            rankings.put(
                    called.apply(subject.conflict().decisionMakers().get(i).id() + ".")
                            .replace(".", ""),
                    List.copyOf(tiers.values()));
        }
        Function<Statement, Set<Set<String>>> where = statement -> kept.stream()
                .map(space::state)
                .filter(state -> statement.holds(name -> form.holdsAtom(name, state)))
                .map(taken)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, Set<Set<String>>> outcomes = new LinkedHashMap<>();
        for (Outcome outcome : subject.framing().outcomes()) {
            outcomes.put(called.apply(outcome.id()), where.apply(outcome.when()));
        }
        List<String> channels = subject.situation().channels().orElse(List.of()).stream()
                .map(channel -> between(subject, channel, called)
                        + channel.when().map(where).map(String::valueOf).orElse("always"))
                .toList();
        Map<String, Set<String>> aliases = new LinkedHashMap<>();
        subject.situation().aliases().forEach((name, state) -> aliases.put(name, taken.apply(state)));
        Map<String, Set<Set<String>>> named = new LinkedHashMap<>();
        subject.framing().states().forEach(one -> named.put(one.id(), where.apply(one.when())));
        Optional<Asked> asks = subject.framing()
                .asks()
                .map(asked -> asked instanceof Asked.WhatDoesItAdd(String option)
                        ? new Asked.WhatDoesItAdd(called.apply(option))
                        : asked);
        Map<String, Object> likelihoods = new LinkedHashMap<>();
        subject.basis()
                .claims()
                .forEach(claim -> claim.bearing()
                        .likelihoods()
                        .forEach((party, types) -> likelihoods.put(claim.id() + called.apply(party + "."), types)));
        return new Said(
                kept.stream().map(space::state).map(taken).collect(Collectors.toCollection(LinkedHashSet::new)),
                rankings,
                subject.conflict().statusQuo().map(taken),
                outcomes,
                channels,
                aliases,
                named,
                subject.framing().goal().map(Outcome::id).map(called),
                asks,
                likelihoods);
    }

    private static String between(Case subject, Channel channel, UnaryOperator<String> called) {
        return java.util.stream.IntStream.range(
                        0, subject.conflict().decisionMakers().size())
                .filter(i -> (channel.between().members() >> i & 1) == 1)
                .mapToObj(i ->
                        called.apply(subject.conflict().decisionMakers().get(i).id() + "."))
                .toList()
                .toString();
    }

    private static String edited(String text, UnaryOperator<CaseEditor> edit) {
        CaseEditor editor = CaseEditor.of(SourceFile.of("case.yaml", text), FILE, Optional.empty())
                .orElseThrow();
        return edit.apply(editor).text();
    }

    private static List<Optional<String>> variants(Case subject) {
        List<Optional<String>> all = new ArrayList<>(List.of(Optional.empty()));
        subject.basis().variants().forEach(name -> all.add(Optional.of(name)));
        return all;
    }

    private static void assertComments(String before, String after, String told) {
        before.lines()
                .filter(line -> line.contains("#"))
                .map(line -> line.substring(line.indexOf('#')))
                .forEach(comment -> assertThat(after).as(told).contains(comment));
    }

    @Test
    void aFurtherOptionChangesNothingWhereItIsNotTaken() {
        everyCase((random, text) -> {
            String party = random.pick(random.parties);
            String id = random.nextBoolean() ? "fresh" : random.pick(random.ids);
            if (random.options.contains(party + "." + id)) {
                id = "fresh";
            }
            String name = party + "." + id;
            String added = id;
            String after = edited(text, it -> it.option(party, added, "do more", Direction.BOTH));
            assertSame(text, after, "added " + name, Optional.empty(), Optional.of(name), UnaryOperator.identity());
            assertComments(text, after, "added " + name);
        });
    }

    @Test
    void whatIsRenamedIsWhatItWas() {
        everyCase((random, text) -> {
            String party = random.pick(random.parties);
            String option = random.pick(random.options);
            String owner = option.substring(0, option.indexOf('.'));
            String id = option.substring(option.indexOf('.') + 1);
            String outcome = random.pick(random.outcomes);

            String byParty = edited(text, it -> it.renameParty(party, "renamed"));
            assertSame(
                    text,
                    byParty,
                    "party " + party,
                    Optional.empty(),
                    Optional.empty(),
                    name -> name.startsWith("renamed.") ? party + name.substring(7) : name);
            assertThat(edited(byParty, it -> it.renameParty("renamed", party))).isEqualTo(text);

            String byOption = edited(text, it -> it.renameOption(owner, id, "renamed"));
            assertSame(
                    text,
                    byOption,
                    "option " + option,
                    Optional.empty(),
                    Optional.empty(),
                    name -> name.equals(owner + ".renamed") ? option : name);

            String byOutcome = edited(text, it -> it.renameOutcome(outcome, "renamed"));
            assertSame(
                    text,
                    byOutcome,
                    "outcome " + outcome,
                    Optional.empty(),
                    Optional.empty(),
                    name -> name.equals("renamed") ? outcome : name);
            assertThat(edited(byOutcome, it -> it.renameOutcome("renamed", outcome)))
                    .isEqualTo(text);
            for (String after : List.of(byParty, byOption, byOutcome)) {
                assertComments(text, after, "renamed");
                assertThat(after.lines().count()).isEqualTo(text.lines().count());
            }
        });
    }

    @Test
    void whatRemainsWithoutAnOptionIsWhatItWasWhereItWasNotTaken() {
        everyCase((random, text) -> {
            String option = random.pick(random.options);
            String owner = option.substring(0, option.indexOf('.'));
            String id = option.substring(option.indexOf('.') + 1);
            String after = edited(text, it -> it.removeOption(owner, id));
            assertSame(
                    text, after, "removed " + option, Optional.of(option), Optional.empty(), UnaryOperator.identity());
        });
    }

    @Test
    void withoutAnOutcomeStatementsSayWhatItSaid() {
        everyCase((random, text) -> {
            String outcome = random.pick(random.outcomes);
            if (outcome.equals("o2")
                    && text.lines()
                                    .filter(line -> line.matches(".*\\bo2\\b[^:].*"))
                                    .count()
                            > 0) {
                try {
                    edited(text, it -> it.removeOutcome(outcome));
                    assertThat(text.replaceAll("goal: o2|o2: ", "")).doesNotContain("o2");
                } catch (ChangeRefused refused) {
                    assertThat(refused).hasMessageContaining("variant “v3” says otherwise");
                }
                return;
            }
            String after = edited(text, it -> it.removeOutcome(outcome));
            assertSame(text, after, "removed " + outcome, Optional.empty(), Optional.empty(), UnaryOperator.identity());
        });
    }

    /** A case before and after says the same; where it could not be said before, nothing is asked after. */
    private static void assertSame(
            String before,
            String after,
            String told,
            Optional<String> gone,
            Optional<String> come,
            UnaryOperator<String> called) {
        for (Optional<String> variant : variants(sure(before, Optional.empty(), told))) {
            Said was = said(sure(before, variant, told), gone, UnaryOperator.identity());
            if (was.states().isEmpty()) {
                continue;
            }
            String where = told + variant.map(" in "::concat).orElse("") + "\n" + before + "\n→\n" + after;
            Said is = said(sure(after, variant, where), come, called);
            assertThat(is.states()).as(where).isEqualTo(was.states());
            assertThat(is.rankings()).as(where).isEqualTo(was.rankings());
            assertThat(is.channels()).as(where).isEqualTo(was.channels());
            assertThat(is.likelihoods()).as(where).isEqualTo(was.likelihoods());
            Set<String> outcomes = new LinkedHashSet<>(is.outcomes().keySet());
            outcomes.forEach(name -> assertThat(is.outcomes().get(name))
                    .as(where)
                    .isEqualTo(was.outcomes().get(name)));
            String plain =
                    gone.map(name -> name.substring(name.indexOf('.') + 1)).orElse("");
            Optional<Set<String>> today = was.today()
                    .map(taken -> taken.stream()
                            .filter(name -> gone.filter(name::equals).isEmpty())
                            .collect(Collectors.<String, Set<String>>toCollection(TreeSet::new)))
                    .filter(was.states()::contains);
            // Where a variant held what goes, today was no state of it and can be one now.
            if (gone.isEmpty() || was.today().isPresent()) {
                assertThat(is.today()).as(where).isEqualTo(today);
            }
            was.aliases().forEach((name, taken) -> {
                if (gone.filter(taken::contains).isEmpty()) {
                    assertThat(is.aliases().get(name)).as(where + plain).isEqualTo(taken);
                }
            });
            is.named()
                    .forEach((name, states) ->
                            assertThat(states).as(where).isEqualTo(was.named().get(name)));
            was.named().entrySet().stream()
                    .filter(one -> !one.getValue().isEmpty())
                    .forEach(one -> assertThat(is.named()).as(where).containsKey(one.getKey()));
            boolean aboutIt = was.asks().equals(gone.map(Asked.WhatDoesItAdd::new));
            assertThat(is.asks()).as(where).isEqualTo(aboutIt ? Optional.empty() : was.asks());
            if (told.startsWith("removed out")) {
                assertThat(is.outcomes()).as(where).hasSize(was.outcomes().size() - 1);
            } else if (!told.startsWith("removed")) {
                assertThat(is.goal()).as(where).isEqualTo(was.goal());
            }
        }
    }

    @FunctionalInterface
    private interface Try {
        void with(Written random, String text);
    }

    private static void everyCase(Try each) {
        int tried = 0;
        for (int seed = 0; tried < CASES; seed++) {
            assertThat(seed).as("cases that can be read").isLessThan(40 * CASES);
            Written random = new Written(seed);
            Optional<String> text = random.text();
            if (text.isPresent()) {
                each.with(random, text.get());
                tried++;
            }
        }
    }

    /** A case that says something in every place that can speak of others. */
    private static final class Written {
        private final Random random;
        private final List<String> parties = List.of("a", "b", "c");
        private final List<String> ids = List.of("x", "y", "z", "w");
        private final List<String> options = new ArrayList<>();
        private final List<String> outcomes = List.of("o1", "o2", "o3");

        Written(long seed) {
            random = new Random(seed);
            for (String party : parties.subList(0, 2)) {
                List<String> shuffled = new ArrayList<>(ids);
                Collections.shuffle(shuffled, random);
                shuffled.subList(0, party.equals("a") ? 2 : 1 + random.nextInt(2))
                        .forEach(id -> options.add(party + "." + id));
            }
        }

        boolean nextBoolean() {
            return random.nextBoolean();
        }

        String pick(List<String> of) {
            return of.get(random.nextInt(of.size()));
        }

        /** An option as statements write it. */
        private String name() {
            String option = pick(options);
            String id = option.substring(2);
            boolean shared =
                    options.stream().filter(other -> other.endsWith("." + id)).count() > 1;
            return shared || random.nextInt(3) == 0 ? option : id;
        }

        private String statement(int depth, List<String> known) {
            if (depth == 0 || random.nextInt(3) == 0) {
                return !known.isEmpty() && random.nextInt(4) == 0 ? pick(known) : name();
            }
            String left = statement(depth - 1, known);
            String right = statement(depth - 1, known);
            return switch (random.nextInt(9)) {
                case 5 -> "(" + left + ") unless (" + right + ")";
                case 6 -> "at most one of [" + String.join(", ", options.subList(0, 2)) + "]";
                case 7 -> "one of [" + String.join(", ", options.subList(1, 3)) + "]";
                case 0 -> "not (" + left + ")";
                case 1 -> "(" + left + ") and (" + right + ")";
                case 2 -> "(" + left + ") or " + right.replaceAll("^(.*[ ].*)$", "($1)");
                case 3 -> "(" + left + ") implies (" + right + ")";
                case 4 -> "(" + left + ") iff (" + right + ")";
                default -> "not (" + left + ") or (" + right + ")";
            };
        }

        private String pattern(boolean dashes) {
            StringBuilder letters = new StringBuilder();
            options.forEach(
                    _ -> letters.append(dashes && random.nextInt(3) == 0 ? '-' : random.nextBoolean() ? 'Y' : 'N'));
            return letters.toString();
        }

        private String taken(String pattern) {
            List<String> taken = new ArrayList<>();
            for (int k = 0; k < pattern.length(); k++) {
                if (pattern.charAt(k) == 'Y') {
                    taken.add(options.get(k));
                }
            }
            return String.join(", ", taken);
        }

        /** The text; empty where the rules leave too little. */
        Optional<String> text() {
            String rules = rules();
            String parts = "        preferences: [a." + options.getFirst().substring(2) + "]\n";
            Optional<Case> bare = read(head(rules, parts, parts) + "status-quo: []\n", Optional.empty())
                    .or(() -> read(head(rules, parts, parts), Optional.empty()));
            if (bare.isEmpty()) {
                return Optional.empty();
            }
            StateSpace space = GraphModel.of(bare.get().conflict()).space();
            if (space.size() < 3) {
                return Optional.empty();
            }
            List<String> patterns = new ArrayList<>();
            for (int s = 0; s < space.size(); s++) {
                patterns.add(space.pattern(s));
            }
            String whole = head(rules, preference(patterns), preference(patterns)) + rest(patterns);
            return read(whole, Optional.empty())
                    .filter(subject -> variants(subject).stream()
                            .allMatch(variant -> read(whole, variant).isPresent()))
                    .map(_ -> whole);
        }

        private String rules() {
            StringBuilder rules = new StringBuilder("feasible:\n");
            if (random.nextBoolean()) {
                rules.append("  - never: ").append(quoted(pattern(true))).append(" # c1\n");
            }
            if (random.nextInt(4) == 0) {
                rules.append("  - only: [")
                        .append(quoted(pattern(true)))
                        .append(", ")
                        .append(quoted("-".repeat(options.size() - 1) + "N"))
                        .append("] # c2\n");
            }
            if (random.nextInt(3) == 0) {
                rules.append("  - at-most-one: [")
                        .append(String.join(", ", options.subList(0, 2)))
                        .append("] # c3\n");
            }
            if (random.nextBoolean()) {
                rules.append("  - ").append(quoted(statement(1, List.of()))).append("\n");
            }
            return rules.toString().equals("feasible:\n") ? "" : rules.toString();
        }

        private static String quoted(String text) {
            return "\"" + text + "\"";
        }

        private String head(String rules, String one, String other) {
            StringBuilder text = new StringBuilder("entente: 1\ntitle: Made up # c4\ndecision-makers:\n");
            for (String party : parties) {
                text.append("  ").append(party).append(": # of ").append(party).append("\n    options:\n");
                boolean any = false;
                for (String option : options) {
                    if (option.startsWith(party + ".")) {
                        text.append("      ")
                                .append(option.substring(2))
                                .append(": do it # can ")
                                .append(option)
                                .append('\n');
                        any = true;
                    }
                }
                if (!any) {
                    text.setLength(text.length() - 1);
                    text.append(" {}\n");
                }
                text.append((party.equals("a") ? one : party.equals("b") ? other : "        preferences: []\n")
                        .replace("        ", "    "));
            }
            return text + rules;
        }

        private String preference(List<String> patterns) {
            return switch (random.nextInt(4)) {
                case 0 ->
                    "        weights:\n            " + quoted(statement(1, List.of())) + ": 3 # c5\n            "
                            + quoted(statement(2, outcomes)) + ": 2\n";
                case 1 ->
                    "        preferences:\n            - " + quoted(statement(2, outcomes))
                            + " # c6\n            - {want: "
                            + quoted(statement(1, List.of())) + ", id: w1}\n            - any-order: ["
                            + quoted(statement(1, outcomes))
                            + ", {want: " + name() + ", id: w2}]\n";
                default -> "        ranking: " + ranking(patterns) + " # c7\n";
            };
        }

        private String ranking(List<String> patterns) {
            List<String> left = new ArrayList<>(patterns);
            Collections.shuffle(left, random);
            List<String> groups = new ArrayList<>();
            while (!left.isEmpty()) {
                int size = Math.min(left.size(), 1 + random.nextInt(3));
                List<String> group = left.subList(0, size).stream()
                        .map(pattern -> random.nextInt(5) == 0 && pattern.contains("Y")
                                ? quoted(taken(pattern))
                                : quoted(pattern))
                        .toList();
                if (!groups.isEmpty()
                        && random.nextInt(6) == 0
                        && !groups.getLast().startsWith("much")) {
                    groups.add("much better than");
                }
                groups.add(size == 1 ? group.getFirst() : "[" + String.join(", ", group) + "]");
                left = left.subList(size, left.size());
            }
            return "[" + String.join(", ", groups) + "]";
        }

        private String rest(List<String> patterns) {
            String today = pick(patterns);
            String named = pick(patterns);
            return "status-quo: " + (random.nextBoolean() ? quoted(today) : "[" + taken(today) + "]") + " # c8\n"
                    + "outcomes:\n  o1: {label: one, when: " + quoted(statement(2, List.of())) + "}\n  o2: "
                    + quoted(statement(2, List.of("o1"))) + " # c9\n  o3: " + quoted(statement(1, List.of("o1", "o2")))
                    + "\n"
                    + "goal: " + pick(outcomes) + "\n"
                    + "aliases: {s1: " + quoted(named) + ", s2: [" + taken(pick(patterns)) + "]}\n"
                    + "states:\n  n1: {label: a place, when: " + quoted(statement(1, outcomes)) + "} # c12\n  n2: "
                    + quoted(pick(patterns)) + "\n  n3: {when: [" + taken(pick(patterns))
                    + "]}\n  n4: {when: s1}\n  n5: "
                    + quoted(statement(1, List.of())) + "\n  when: {when: "
                    + quoted("-" + pick(patterns).substring(1))
                    + "}\n"
                    + "asks: {what-does-it-add: " + pick(options) + "} # c13\n"
                    + "channels:\n  - {between: [a, b], when: " + quoted(statement(1, outcomes))
                    + "} # c10\n  - [a, c]\n"
                    + "variants:\n"
                    + "  v1: {status-quo: s1, goal: " + pick(outcomes) + ", asks: why, aliases: {s2: "
                    + quoted(pick(patterns)) + "}, states: {n2: "
                    + quoted(pick(patterns)) + ", n3: {when: " + quoted(pick(patterns)) + "}}}\n"
                    + "  v2: {hold: {" + pick(options) + ": N}}\n"
                    + "  v3:\n    decision-makers:\n      c: {ranking: " + ranking(patterns) + "} # c11\n"
                    + "    outcomes: {o2: {when: " + name() + "}}\n"
                    + "  v4: {decision-makers: {c: {preferences: {add: [{at: 1, want: " + quoted(statement(1, outcomes))
                    + "}]}}}}\n";
        }
    }

    private static String found() throws IOException {
        try (var in = CarriedEditTest.class.getResourceAsStream("/found/patterns-everywhere.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyPlaceOfTheDamGoesAlong() throws IOException {
        String text = found();
        String after = edited(text, it -> it.option("city", "bypass", "build a bypass", Direction.BOTH));
        assertThat(after)
                .contains("ranking: [YY-N, YN-N, [NY-N, NN-N], YN-Y, YY-Y, [NN-Y, NY-Y]]   # best first")
                .contains("aliases: {s1: NNNN, s2: YYNN}")
                .contains("hold: {city.pay: N}");
        assertSame(text, after, "added", Optional.empty(), Optional.of("city.bypass"), UnaryOperator.identity());

        String renamed = edited(text, it -> it.renameOption("city", "pay", "compensate"));
        assertThat(renamed)
                .contains("want: build implies compensate        # fairness")
                .contains("when: build and compensate and not protest")
                .contains("hold: {city.compensate: N}");
        String town = edited(text, it -> it.renameParty("city", "town"));
        assertThat(town).contains("between: [town, villages]").contains("hold: {town.pay: N}");
        assertThat(edited(text, it -> it.renameOutcome("deal", "fair"))).contains("  fair: {label: a fair dam,");

        CaseEditor removed = CaseEditor.of(SourceFile.of("case.yaml", text), FILE, Optional.empty())
                .orElseThrow()
                .removeOption("city", "pay");
        assertThat(removed.text())
                .contains("ranking: [YN, [NN], YY, [NY]]   # best first")
                .contains("want: not build        # fairness")
                .contains("aliases: {s1: NN}");
        assertThat(removed.along()).anyMatch(line -> line.contains("“YYN” goes"));
    }

    @Test
    void aDecisionMakerTakesItsChannelsAndTypesAlong() {
        String text = """
                entente: 1
                title: T
                decision-makers:
                  a: {options: {x: do x}, preferences: [y], types: {hard: {preferences: [not y]}, soft: {preferences: [y]}}}
                  b: {options: {y: do y}, preferences: [x implies y, not y]}
                  c: {options: {}, preferences: [a.x]}
                status-quo: [x]
                channels: [[a, b], {between: [a, b, c], when: x or y}]
                sources: {s: {title: S}}
                evidence: {e: {source: s, claim: c, likelihood: {a.hard: 0.5, a.soft: 0.2}}}
                variants: {v: {hold: {a.x: Y}}, w: {decision-makers: {a: {preferences: [not y]}}}}
                """;
        assertThat(edited(text, it -> it.renameParty("a", "us")))
                .isEqualTo(text.replace("a.", "us.")
                        .replace("  a: {options", "  us: {options")
                        .replace("[a, b", "[us, b")
                        .replace("{a: {preferences", "{us: {preferences"));
        String after = edited(text, it -> it.removeParty("a"));
        Case subject = sure(after, Optional.empty(), "removed");
        assertThat(subject.situation().channels().orElseThrow()).hasSize(1);
        assertThat(subject.conflict().decisionMakers()).hasSize(2);
        assertThat(sure(after, Optional.of("v"), after)).isNotNull();
        assertThat(sure(after, Optional.of("w"), after)).isNotNull();
    }
}
