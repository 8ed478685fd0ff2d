// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.OptionForm.Switch;
import dev.entente.OptionWords.Thing;
import dev.entente.Pattern;
import dev.entente.State;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.graph.StateSpace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What parties, options, wants and states are called, where the case names them and where it does not. */
class ShortNamesTest {

    private static final int DRAWN = 400;

    private static final String CASE = """
            entente: 1
            title: Trade
            decision-makers:
              us:
                name: the United States
                short: Washington
                options:
                  talk: come to talks
                  low: {label: set a low tariff, noun: a low tariff}
                  high: {label: set a high tariff, noun: a high tariff}
                preferences:
                  - {id: no-talks-under-sanctions, want: talk implies not allies.press}
                  - talk iff not allies.press
                  - high
              allies:
                name: the allies
                options: {press: {label: keep up sanctions, noun: sanctions}}
                preferences: [us.talk or not allies.press]
              row:
                name: Rowland
                options: {press: {label: impose sanctions, noun: sanctions}, mission: UN mission}
                preferences: [not mission, low]
            feasible:
              - exactly-one: [low, high]
            status-quo: [high]
            outcomes:
              deal: {label: a deal, when: low and talk}
              peace: {label: peace, when: deal and not (allies.press or row.press or mission)}
            states:
              pressed: {label: the deal under pressure, when: deal and allies.press and row.press and mission}
            """;

    private static Case read(String text) {
        return CaseFile.read(SourceFile.of("case.yaml", text), Path.of("case.yaml"), Optional.empty(), Optional.empty())
                .orElseThrow();
    }

    private static Case found(String file) throws IOException {
        try (var in = ShortNamesTest.class.getResourceAsStream("/found/" + file)) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Case trade() {
        return read(CASE);
    }

    private static List<Option> options(Case subject) {
        return ((OptionForm) subject.conflict().form()).options();
    }

    @Test
    void partiesHaveTheirShortNameAndNumber() {
        ShortNames names = new ShortNames(trade());
        assertThat(names.party(0)).isEqualTo("Washington");
        assertThat(names.party(1)).isEqualTo("the allies");
        assertThat(names.parties(Coalition.of(0, 2))).isEqualTo("Washington and Rowland");
        assertThat(names.plural(Coalition.of(0))).isFalse();
        assertThat(names.plural(Coalition.of(1))).isTrue();
        assertThat(names.plural(Coalition.of(0, 2))).isTrue();
        assertThat(names.pronoun(0) + names.possessive(0)).isEqualTo("itits");
        assertThat(names.pronoun(1) + names.possessive(1)).isEqualTo("theytheir");
    }

    @Test
    void optionsOfOneNameAreToldByTheirOwner() {
        Case subject = trade();
        ShortNames names = new ShortNames(subject);
        assertThat(options(subject).stream().map(names::noun))
                .containsExactly(
                        new Thing("coming to talks", false),
                        new Thing("a low tariff", false),
                        new Thing("a high tariff", false),
                        new Thing("the allies’ sanctions", false),
                        new Thing("Rowland’s sanctions", false),
                        new Thing("UN mission", true));
    }

    @Test
    void wantsHaveTheirNameOrAShortPhrase() {
        ShortNames names = new ShortNames(trade());
        assertThat(names.want(0, 0)).isEqualTo("no talks under sanctions");
        assertThat(names.want(0, 1)).isEqualTo("coming to talks without, and only without, the allies’ sanctions");
        assertThat(names.want(0, 2)).isEqualTo("a high tariff");
        assertThat(names.want(1, 0)).isEqualTo("the allies’ sanctions only with Washington coming to talks");
        assertThat(names.want(2, 0)).isEqualTo("not “UN mission”");
    }

    @Test
    void aChangeWithinAnExactlyOneGroupIsOne() {
        Case subject = trade();
        OptionForm form = (OptionForm) subject.conflict().form();
        State high = new Pattern("NNYNNN").least();
        State low = new Pattern("YYNNNN").least();
        List<Switch> switches = form.switches(high, low);
        assertThat(switches)
                .containsExactly(
                        new Switch(form.options().get(2), form.options().get(1)));
        assertThat(new ShortNames(subject).switched(switches.getFirst()))
                .isEqualTo("from a high tariff to a low tariff");
        assertThat(form.switches(low, low)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "exactly-one: [low, high]; true",
                "one of [low, high]; true",
                "at-most-one: [low, high]; false",
                "at-least-one: [low, high]; false",
                "low xor high; true",
                "exactly-one: [low, talk, high]; true",
            })
    void onlyOfSuchGroupsOfOneOwner(String rule, boolean switched) {
        OptionForm form = (OptionForm)
                read(CASE.replace("exactly-one: [low, high]", rule)).conflict().form();
        assertThat(form.switches(new Pattern("NNYNNN").least(), new Pattern("NYNNNN").least()))
                .hasSize(switched ? 1 : 0);
    }

    @Test
    void noSwitchIsMadeOfTheOptionsOfTwo() {
        OptionForm form = (OptionForm)
                read(CASE.replace("[low, high]", "[high, mission]")).conflict().form();
        assertThat(form.exactlyOne()).hasSize(1);
        assertThat(form.switches(new Pattern("NNYNNN").least(), new Pattern("NNNNNY").least()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "NNYNNN; today’s situation",
                "YYNNNN; peace",
                "YYNYYY; the deal under pressure",
                "YYNYNN; the deal with the allies’ sanctions and without Rowland’s sanctions or “UN mission”",
                "NYNNNN; a situation without a name",
            })
    void aStateAloneIsCalled(String pattern, String name) {
        Case subject = trade();
        StateSpace space = StateSpace.of(subject.conflict().form());
        int state = space.indexOf(new Pattern(pattern).least()).orElseThrow();
        assertThat(new SituationNames(subject, space).state(state)).isEqualTo(name);
    }

    @Test
    void statesToldTogetherAreToldApart() {
        Case subject = trade();
        StateSpace space = StateSpace.of(subject.conflict().form());
        Map<Integer, String> called = new SituationNames(subject, space)
                .among(List.of(
                        space.indexOf(new Pattern("NNYNNN").least()).orElseThrow(),
                        space.indexOf(new Pattern("YYNYYN").least()).orElseThrow(),
                        space.indexOf(new Pattern("YYNYNN").least()).orElseThrow(),
                        space.indexOf(new Pattern("NYNNNN").least()).orElseThrow()));
        assertThat(called.values())
                .containsExactlyInAnyOrder(
                        "today’s situation",
                        "the deal with Rowland’s sanctions",
                        "the deal without Rowland’s sanctions",
                        "the situation with a low tariff and without the allies’ sanctions");
    }

    @Test
    void noTwoStatesAreCalledTheSame() throws IOException {
        Random random = new Random(7);
        for (Case subject :
                List.of(trade(), found("many-scripts.yaml"), found("two-levels.yaml"), found("words.yaml"))) {
            StateSpace space = StateSpace.of(subject.conflict().form());
            SituationNames names = new SituationNames(subject, space);
            for (int k = 0; k < DRAWN / 4; k++) {
                TreeSet<Integer> told = new TreeSet<>(IntStream.range(0, 1 + random.nextInt(9))
                        .mapToObj(_ -> random.nextInt(space.size()))
                        .toList());
                Map<Integer, String> called = names.among(told);
                assertThat(called.keySet()).isEqualTo(told);
                assertThat(new HashSet<>(called.values())).as("%s", called).hasSize(told.size());
            }
        }
    }

    @Test
    void whatIsNoVerbIsToldInTheNeutralForm() throws IOException {
        Case subject = found("labels-not-verbs.yaml");
        ShortNames names = new ShortNames(subject);
        assertThat(options(subject).stream()
                        .map(option -> names.act(option, true).present(false)))
                .containsExactly(
                        "builds a dam",
                        "do not negotiate, on",
                        "building a dam, on",
                        "builds a wall, on",
                        "Full withdrawal, on",
                        "no deal, on",
                        "is patient",
                        "vetoes it",
                        "re-opens talks",
                        "dies for it",
                        "refers it",
                        "not attack, on",
                        "2% levy, on",
                        "“observe” the truce, on",
                        "secretly arm, on",
                        "US troops out, on",
                        "UN mission, on",
                        "quits",
                        "cooperates");
        Case scripts = found("many-scripts.yaml");
        ShortNames others = new ShortNames(scripts);
        assertThat(options(scripts).stream()
                        .map(option -> others.act(option, false).command()))
                .containsExactly("вести переговоры, off", "签署协议, off", "إطلاق المياه, off", "सीमा खोलना 🎉, off");
        assertThat(others.want(2, 0)).isEqualTo("“إطلاق المياه” with, and only with, “签署协议”");
    }
}
