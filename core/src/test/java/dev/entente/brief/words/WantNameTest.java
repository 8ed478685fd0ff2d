// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Direction;
import dev.entente.Grounds;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.State;
import dev.entente.brief.words.WantName.Doing;
import dev.entente.brief.words.WantName.Noun;
import dev.entente.brief.words.WantName.Plain;
import dev.entente.brief.words.WantName.Quoted;
import dev.entente.statement.ParsedStatement;
import dev.entente.statement.Statement;
import dev.entente.statement.StatementParser;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements as names of wants. Iran wants; what it does itself needs no doer. */
class WantNameTest {

    private static final int DRAWN = 40_000;
    private static final OptionForm FORM = new OptionForm(
            Stream.of("talk", "press", "provoke", "mission")
                    .map(id -> new Option("any", id, id, Direction.BOTH, Grounds.NONE))
                    .toList(),
            List.of(),
            List.of());

    private static final Map<String, Noun> NOUNS = Map.ofEntries(
            Map.entry("talk", new Plain("talks")),
            Map.entry("disarm", new Plain("disarmament")),
            Map.entry("press", new Plain("sanctions")),
            Map.entry("reward", new Plain("inducements")),
            Map.entry("assure", new Plain("a security assurance")),
            Map.entry("provoke", new Doing("", "staging attacks")),
            Map.entry("strike", new Doing("Washington", "carrying out strikes")),
            Map.entry("mission", new Quoted("“UN mission”")));

    private static final WantName.Nouns LOOKED_UP = new WantName.Nouns() {
        @Override
        public Noun of(String atom) {
            return Objects.requireNonNull(NOUNS.get(atom.substring(atom.indexOf('.') + 1)));
        }

        @Override
        public Noun outcome(String name) {
            return new Plain("a " + name);
        }

        @Override
        public String written(String atom) {
            return atom;
        }
    };

    private static Statement statement(String text) {
        return ((ParsedStatement.Read) StatementParser.parse(text)).statement();
    }

    private static String name(Statement statement) {
        return WantName.of(statement, LOOKED_UP);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "talk; talks",
                "not press; no sanctions",
                "not assure; no security assurance",
                "provoke; staging attacks",
                "not provoke; not staging attacks",
                "strike; Washington carrying out strikes",
                "not strike; Washington not carrying out strikes",
                "mission; “UN mission”",
                "not mission; not “UN mission”",
                "talk and reward and not press; talks, inducements and no sanctions",
                "not press or talk; sanctions only with talks",
                "talk or reward; talks or inducements",
                "talk implies not press; talks only without sanctions",
                "talk implies not strike; talks only without Washington carrying out strikes",
                "not press implies talk; sanctions unless talks",
                "not press implies not talk; talks only with sanctions",
                "disarm implies (assure and reward and not press); disarmament only with a security assurance, inducements and no sanctions",
                "(talk or disarm) implies assure; talks or disarmament only with a security assurance",
                "(talk and disarm) implies assure; talks and disarmament together only with a security assurance",
                "(reward or not press) implies not (mission or strike); inducements or no sanctions only without “UN mission” or Washington carrying out strikes",
                "press iff not disarm; sanctions without, and only without, disarmament",
                "mission iff (reward or talk); “UN mission” with, and only with, inducements or talks",
                "(reward or talk) iff mission; “UN mission” with, and only with, inducements or talks",
                "not (reward and press and talk); not all of inducements, sanctions and talks",
                "one of [reward, press, talk]; exactly one of inducements, sanctions and talks",
                "at most one of [reward, press]; at most one of inducements and sanctions",
                "not (at most one of [reward, press]); two or more of inducements and sanctions",
                "(talk iff press) iff reward; what “(talk iff press) iff reward” says",
                "true; anything at all",
                "talk and false; what cannot be",
            })
    void isCalled(String text, String name) {
        assertThat(name(statement(text))).isEqualTo(name);
    }

    @Test
    void statementsOfDifferentMeaningHaveDifferentNames() {
        SplittableRandom random = new SplittableRandom(17);
        Map<String, BitSet> meanings = new HashMap<>();
        Map<String, Statement> first = new HashMap<>();
        for (int k = 0; k < DRAWN; k++) {
            Statement drawn = drawn(random, 3);
            String name = name(drawn);
            BitSet meaning = meaning(drawn);
            assertThat(meanings.getOrDefault(name, meaning))
                    .as("%s: %s and %s", name, first.get(name), drawn)
                    .isEqualTo(meaning);
            meanings.put(name, meaning);
            first.putIfAbsent(name, drawn);
        }
        assertThat(meanings.values().stream().distinct().count()).isGreaterThan(500);
    }

    private static Statement drawn(SplittableRandom random, int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(7);
        return switch (kind) {
            case 1 -> new Statement.Not(drawn(random, depth - 1));
            case 2 -> new Statement.And(several(random, depth));
            case 3 -> new Statement.Or(several(random, depth));
            case 4 -> new Statement.Implies(drawn(random, depth - 1), drawn(random, depth - 1));
            case 5 -> new Statement.Iff(drawn(random, depth - 1), drawn(random, depth - 1));
            case 6 ->
                new Statement.Count(
                        List.of(Statement.Quantity.values()).get(random.nextInt(3)), several(random, depth));
            default ->
                new Statement.Atom(FORM.atoms().get(random.nextInt(FORM.atoms().size())));
        };
    }

    private static List<Statement> several(SplittableRandom random, int depth) {
        return IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(_ -> drawn(random, depth - 1))
                .toList();
    }

    private static BitSet meaning(Statement statement) {
        BitSet meaning = new BitSet();
        for (int state = 0; state < 1 << FORM.options().size(); state++) {
            meaning.set(state, FORM.holds(statement, State.of(state)));
        }
        return meaning;
    }
}
