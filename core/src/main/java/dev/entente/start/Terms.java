// SPDX-License-Identifier: Apache-2.0
package dev.entente.start;

import dev.entente.CaseNames;
import dev.entente.Named;
import dev.entente.Named.Found;
import dev.entente.Named.Unknown;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.Vocabulary;
import dev.entente.casefile.edit.Draft;
import dev.entente.casefile.edit.Draft.Kind;
import dev.entente.statement.Statement;
import dev.entente.statement.StatementParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What words in answers stand for: options and outcomes by their short names, by what they are called, or by their numbers;
 * with commas between, all of them are meant.
 */
final class Terms {

    private static final Pattern NOT = Pattern.compile("(?i)not\\s+(.+)");

    private final OptionForm form;
    private final List<Kind> kinds;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Vocabulary vocabulary;

    Terms(Draft draft) {
        this.form = Draft.form(draft.parties());
        this.kinds = draft.outcomes();
        this.vocabulary = new Vocabulary(form);
        for (Kind kind : kinds) {
            if (names().statement(kind.when()) instanceof Found<Statement>(Statement when)) {
                outcomes.add(new Outcome(kind.id(), kind.label(), when));
            }
        }
    }

    OptionForm form() {
        return form;
    }

    String written(Option option) {
        return vocabulary.shortest(option.name());
    }

    String written(Statement statement) {
        return statement.text(vocabulary::shortest);
    }

    private CaseNames names() {
        return new CaseNames(form, List.of(), outcomes);
    }

    /** What a statement says, or a list of options and outcomes that may have “not” before them. */
    Named<Statement> statement(String text) {
        List<String> parts = parts(text);
        List<String> unknown = parts.stream()
                .map(Terms::plain)
                .filter(part -> known(part).isEmpty() && isPhrase(part))
                .toList();
        if (!unknown.isEmpty()) {
            return Named.unknown("option or outcome", unknown, called());
        }
        List<String> said = parts.stream().map(this::written).toList();
        return names().statement(said.size() == 1 ? said.getFirst() : all(said));
    }

    private static String all(List<String> parts) {
        return String.join(
                " and ",
                parts.stream()
                        .map(part -> part.matches("(not )?[^\\s()]+") ? part : "(" + part + ")")
                        .toList());
    }

    static List<String> parts(String text) {
        return Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private String written(String part) {
        String plain = plain(part);
        boolean negated = !plain.equals(part);
        return known(plain).map(name -> negated ? "not " + name : name).orElse(part);
    }

    private static String plain(String part) {
        Matcher not = NOT.matcher(part);
        return not.matches() ? not.group(1).strip() : part;
    }

    /** Whether it is words side by side, as in a name, and no statement. */
    private static boolean isPhrase(String part) {
        return part.matches("[\\p{L}\\p{N}’'-]+( [\\p{L}\\p{N}’'-]+)+")
                && Stream.of(part.split(" ", -1)).noneMatch(StatementParser.reservedWords()::contains);
    }

    /** All that options and outcomes are called. */
    private List<String> called() {
        Stream<String> options = form.options().stream()
                .flatMap(option -> Stream.concat(Stream.of(written(option), option.label()), option.noun().stream()));
        return Stream.concat(options, kinds.stream().flatMap(kind -> Stream.of(kind.id(), kind.label())))
                .distinct()
                .toList();
    }

    private Optional<String> known(String word) {
        return option(word).map(this::written).or(() -> outcome(word).map(Kind::id));
    }

    /** The option of a number from 1, a short name, or what it is called. */
    Optional<Option> option(String word) {
        List<Option> options = form.options();
        if (word.matches("[0-9]{1,3}")) {
            return options.stream()
                    .skip(Integer.parseInt(word) - 1L)
                    .findFirst()
                    .filter(_ -> !word.equals("0"));
        }
        List<String> named = vocabulary.atoms(word);
        return named.size() == 1
                ? Optional.of(options.get(form.position(named.getFirst())))
                : only(options.stream()
                        .filter(option -> alike(word, option.label())
                                || option.noun()
                                        .filter(noun -> alike(word, noun))
                                        .isPresent())
                        .toList());
    }

    private static <T> Optional<T> only(List<T> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean alike(String word, String called) {
        return bare(word).equals(bare(called));
    }

    private static String bare(String words) {
        return words.strip().toLowerCase(Locale.ROOT).replaceFirst("^(the|an?) ", "");
    }

    /** Options with commas between. */
    Named<List<Option>> options(String list) {
        List<String> words = parts(list);
        List<String> unknown =
                words.stream().filter(word -> option(word).isEmpty()).toList();
        return unknown.isEmpty()
                ? new Found<>(words.stream()
                        .flatMap(word -> option(word).stream())
                        .distinct()
                        .toList())
                : new Unknown<>(vocabulary
                        .ambiguous(unknown)
                        .orElseGet(() -> Named.<Option>unknown("option", unknown, called())
                                .message()));
    }

    /** The outcome of a number from 1, a short name, or what it is called. */
    Optional<Kind> outcome(String word) {
        if (word.matches("[0-9]{1,3}")) {
            return kinds.stream().skip(Integer.parseInt(word) - 1L).findFirst().filter(_ -> !word.equals("0"));
        }
        return kinds.stream()
                .filter(kind -> kind.id().equals(word) || alike(word, kind.label()))
                .findFirst();
    }
}
