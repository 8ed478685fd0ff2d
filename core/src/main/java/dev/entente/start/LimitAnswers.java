// SPDX-License-Identifier: Apache-2.0
package dev.entente.start;

import dev.entente.Named.Found;
import dev.entente.Named.Unknown;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.brief.words.English;
import dev.entente.brief.words.ShortNames;
import dev.entente.casefile.edit.Draft;
import dev.entente.casefile.edit.Draft.Rule;
import dev.entente.casefile.edit.Draft.RuleKind;
import dev.entente.cases.Case;
import dev.entente.graph.StateSpace;
import dev.entente.limits.LimitExceeded;
import dev.entente.start.Said.Refused;
import dev.entente.statement.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can’t be together. */
final class LimitAnswers {

    private static final Pattern LIST = Pattern.compile(
            "(?i)(never(?: both| together)?|at[ -]most[ -]one|exactly[ -]one|at[ -]least[ -]one)\\s*:(.*)");

    private LimitAnswers() {}

    /** Whether two options that read as alternatives are never both taken: yes or no. */
    static Said apart(Draft draft, String pair, String text) {
        List<String> options = List.of(pair.split("\\+", -1));
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "y" -> {
                Terms terms = new Terms(draft);
                String list = options.stream()
                        .flatMap(name -> terms.option(name).stream())
                        .map(terms::written)
                        .collect(Collectors.joining(", "));
                yield possible(
                        draft.and(new Rule(RuleKind.AT_MOST_ONE, list)),
                        subject -> "Never both: " + things(subject, options) + ".");
            }
            case "no", "n" ->
                Said.taken(draft, subject -> English.start(things(subject, options)) + " can be together.");
            default -> new Refused("Answer yes or no.");
        };
    }

    private static String things(Case subject, List<String> names) {
        ShortNames said = new ShortNames(subject);
        return subject.conflict().form() instanceof OptionForm form
                ? English.andApart(said.present(
                        names.stream()
                                .map(name -> form.options().get(form.position(name)))
                                .toList(),
                        English::and))
                : "";
    }

    static Said limit(Draft draft, String text) {
        Terms terms = new Terms(draft);
        Matcher list = LIST.matcher(text);
        return list.matches() ? list(draft, terms, list.group(1), list.group(2)) : always(draft, terms, text);
    }

    private static Said always(Draft draft, Terms terms, String text) {
        return switch (terms.statement(text)) {
            case Unknown<Statement>(String message) -> new Refused(message);
            case Found<Statement>(Statement read) ->
                possible(
                        draft.and(new Rule(RuleKind.STATEMENT, terms.written(read))),
                        subject -> "In every situation: " + new ShortNames(subject).condition(read) + ".");
        };
    }

    private static Said list(Draft draft, Terms terms, String how, String text) {
        return switch (terms.options(text)) {
            case Unknown<List<Option>>(String message) -> new Refused(message);
            case Found<List<Option>>(List<Option> options) ->
                options.size() < 2
                        ? new Refused("Name at least two options, with commas between.")
                        : counted(draft, terms, how, options);
        };
    }

    private static Said counted(Draft draft, Terms terms, String how, List<Option> options) {
        List<String> names = options.stream().map(Option::name).toList();
        List<String> written = options.stream().map(terms::written).toList();
        Optional<RuleKind> kind = kind(how);
        Rule rule = kind.map(one -> new Rule(one, String.join(", ", written)))
                .orElseGet(() -> new Rule(RuleKind.STATEMENT, "not (" + String.join(" and ", written) + ")"));
        String said = kind.isEmpty()
                ? "Never together: "
                : English.start(how.replace('-', ' ').toLowerCase(Locale.ROOT)) + " of: ";
        return possible(draft.and(rule), subject -> said + things(subject, names) + ".");
    }

    private static Optional<RuleKind> kind(String how) {
        String key = how.toLowerCase(Locale.ROOT).replace(' ', '-');
        return Stream.of(RuleKind.values())
                .filter(kind -> kind.key().equals(key))
                .findFirst();
    }

    /** Taken, unless no situation is left. */
    private static Said possible(Draft limited, Function<Case, String> readBack) {
        boolean left = Subject.of(limited)
                .map(subject -> !(subject.conflict().form() instanceof OptionForm form) || any(form))
                .orElse(false);
        return left
                ? Said.taken(limited, readBack)
                : new Refused("With this no situation is left: it can’t be so together with the limits before it.");
    }

    /** Whether a form has a state; where that takes too long to find out, it is taken to have one. */
    static boolean any(OptionForm form) {
        try {
            return StateSpace.any(form).isPresent();
        } catch (LimitExceeded _) {
            return true;
        }
    }
}
