// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.DecisionMaker;
import dev.entente.Named;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Asked;
import dev.entente.cases.Case;
import dev.entente.cases.NamedStates;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names that a case file gives, those that serve where it gives none, and what is wrong with some. */
class NamesOfACaseTest {

    private static final String CASE = """
            entente: 1
            title: Talks
            question: What does the letter add?
            asks: {what-does-it-add: letter}
            decision-makers:
              us:
                name: the United States
                short: Washington
                options:
                  letter: write to the leader
                  press: {label: keep up sanctions, noun: sanctions, undo: lift sanctions}
                preferences:
                  - {id: no-letter_first, want: not letter}
                  - {name: sanctions till talks, want: press or talk}
                  - press
              allies:
                name: the allies
                number: singular
                options: {talk: come to talks}
                preferences: [talk]
            status-quo: [press]
            aliases: {s1: NYN}
            outcomes: {talks: talk}
            states:
              quiet: {label: the quiet before, when: []}
              today: {label: the standoff, when: s1}
              with-letter: letter and talk
              pressed: {when: "-Y-"}
            goal: talks
            variants:
              renamed: {decision-makers: {us: {short: D.C., options: {letter: {noun: a letter}}}, allies: {number: null}}, states: {quiet: null}, asks: why}
              without-press: {hold: {press: N}, status-quo: []}
            """;

    private static Reading<Case> read(String text, Optional<String> variant) {
        return CaseFile.read(SourceFile.of("case.yaml", text), Path.of("case.yaml"), variant, Optional.empty());
    }

    private static Case read(String text) {
        return read(text, Optional.empty()).orElseThrow();
    }

    private static Option option(Case subject, int place) {
        return ((OptionForm) subject.conflict().form()).options().get(place);
    }

    private static List<Want> wants(Case subject, int decisionMaker) {
        return ((Prioritized)
                        subject.conflict().decisionMakers().get(decisionMaker).preference())
                .wants();
    }

    @Test
    void whatTheFileSaysIsThere() {
        Case subject = read(CASE);
        DecisionMaker us = subject.conflict().decisionMakers().getFirst();
        assertThat(us.shortName()).isEqualTo("Washington");
        assertThat(us.plural()).isFalse();
        assertThat(subject.conflict().decisionMakers().getLast().plural()).isFalse();
        assertThat(subject.conflict().decisionMakers().getLast().shortName()).isEqualTo("the allies");
        assertThat(option(subject, 0).noun()).isEmpty();
        assertThat(option(subject, 1).noun()).contains("sanctions");
        assertThat(option(subject, 1).undo()).contains("lift sanctions");
        assertThat(wants(subject, 0))
                .extracting(Want::name)
                .containsExactly(Optional.of("no letter first"), Optional.of("sanctions till talks"), Optional.empty());
        assertThat(subject.framing().asks()).contains(new Asked.WhatDoesItAdd("us.letter"));
        assertThat(subject.framing().states())
                .extracting(NamedStates::label)
                .containsExactly("the quiet before", "the standoff", "with letter", "pressed");
        assertThat(subject.framing().states())
                .extracting(named -> named.when().text())
                .containsExactly(
                        "not us.letter and not us.press and not allies.talk",
                        "not us.letter and us.press and not allies.talk",
                        "us.letter and allies.talk",
                        "us.press");
    }

    @Test
    void aPartyIsFoundByItsShortName() {
        assertThat(read(CASE).names().decisionMaker("washington")).isEqualTo(new Named.Found<>(0));
        assertThat(read(CASE.replace("short: Washington", "short: allies"))
                        .names()
                        .decisionMaker("allies"))
                .isEqualTo(new Named.Found<>(1));
    }

    @Test
    void aVariantSetsThemAnew() {
        Case subject = read(CASE, Optional.of("renamed")).orElseThrow();
        assertThat(subject.conflict().decisionMakers().getFirst().shortName()).isEqualTo("D.C.");
        assertThat(subject.conflict().decisionMakers().getLast().plural()).isTrue();
        assertThat(option(subject, 0).noun()).contains("a letter");
        assertThat(subject.framing().states()).extracting(NamedStates::id).doesNotContain("quiet");
        assertThat(subject.framing().asks()).contains(new Asked.Why());
    }

    @Test
    void whatHasTheNameOfAStateThatAVariantTakesAwayHasNone() {
        Case subject = read(CASE, Optional.of("without-press")).orElseThrow();
        assertThat(subject.framing().states())
                .extracting(NamedStates::id)
                .containsExactly("quiet", "with-letter", "pressed");
    }

    @Test
    void noNameAtAllIsSaidByNull() {
        assertThat(wants(read(CASE.replace("{id: no-letter_first,", "{id: no-letter_first, name: null,")), 0)
                        .getFirst()
                        .name())
                .isEmpty();
    }

    @Test
    void theSameWordsAreToldApart() {
        Reading<Case> read = read(
                CASE.replace("{name: sanctions till talks,", "{name: No letter first,")
                        .replace("short: Washington", "short: Allies")
                        .replace("the standoff", "the quiet before")
                        .replace("write to the leader", "{label: write to the leader, noun: Sanctions}"),
                Optional.empty());
        Case subject = read.orElseThrow();
        assertThat(wants(subject, 0))
                .extracting(Want::name)
                .containsExactly(
                        Optional.of("no letter first (no-letter_first)"),
                        Optional.of("No letter first (2)"),
                        Optional.empty());
        assertThat(subject.conflict().decisionMakers())
                .extracting(DecisionMaker::shortName)
                .containsExactly("Allies (us)", "the allies (allies)");
        assertThat(subject.framing().states())
                .extracting(NamedStates::label)
                .startsWith("the quiet before (quiet)", "the quiet before (today)");
        assertThat(option(subject, 0).noun()).contains("Sanctions (letter)");
        assertThat(option(subject, 1).noun()).contains("sanctions (press)");
    }

    @ParameterizedTest(name = "{1} for {0}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "short: Washington; short: ' '; 8:12; there is nothing in this short",
                "noun: sanctions; noun: ''; 11:47; there is nothing in this noun",
                "undo: lift sanctions; undo: '  '; 11:64; there is nothing in this undo",
                "name: sanctions till talks; name: ''; 14:16; there is nothing in this name",
                "number: singular; number: dual; 18:13; “dual” is no number that verbs have",
                "asks: {what-does-it-add: letter}; asks: {what-does-it-add: lettre}; 4:26; there is no option or outcome “lettre”",
                "asks: {what-does-it-add: letter}; asks: {what-does-it-add: talks}; 4:26; “talks” is an outcome, and an option is expected here",
                "asks: {what-does-it-add: letter}; asks: what-does-it-add; 4:7; this asks what is added, and not by what",
                "asks: {what-does-it-add: letter}; asks: can-it-last; 4:7; “can-it-last” is no question",
                "asks: {what-does-it-add: letter}; asks: {}; 4:7; the key “what-does-it-add” is missing",
                "asks: {what-does-it-add: letter}; asks: [why]; 4:7; “asks” is a list, and must be a question",
                "{label: the quiet before, when: []}; {label: the quiet before}; 25:10; the key “when” is missing",
                "{label: the quiet before, when: []}; {label: '', when: []}; 25:18; there is nothing in this label",
                "when: s1; when: s2; 26:38; there is no option or outcome “s2”",
                "\"-Y-\"; \"-Y\"; 28:19; this pattern has 2 letters, and there are 3 options",
                "quiet: {; not: {; 25:3; “not” is a word of the language of statements and can’t name a state",
            })
    void mistakesAreToldAtTheirPlace(String what, String instead, String place, String message) {
        String text = CASE.replace(what, instead);
        assertThat(text).isNotEqualTo(CASE);
        Reading<Case> read = read(text, Optional.empty());
        assertThat(read).isInstanceOf(Reading.Failed.class);
        assertThat(read.diagnostics())
                .extracting(Diagnostic::text)
                .anySatisfy(said -> assertThat(said).contains(place + ": error: " + message));
    }

    @Test
    void statesAndOptionsTogetherWithMovesAreAGraphWithAMistake() {
        String text = CASE.replace("options: {talk: come to talks}", "moves: {quiet: [today]}");
        assertThat(read(text, Optional.empty())).isInstanceOf(Reading.Failed.class);
    }
}
