// SPDX-License-Identifier: Apache-2.0
package dev.entente.exchange;

import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Pattern;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.Rule;
import dev.entente.answer.json.Json;
import dev.entente.answer.json.Key;
import dev.entente.cases.Case;
import dev.entente.engine.Engines;
import dev.entente.engine.sets.Region.Cover;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.limits.LimitExceeded;
import dev.entente.statement.Statement;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes files of GMCR+ and gmcr-py ({@link GmcrReader} says what they hold). Wants become conditions of the same meaning; where
 * a decision maker has none, but a ranking or weights, all are ranked by hand.
 */
final class GmcrWriter {

    private static final String FORMAT = "A file of GMCR+";
    private static final int MOST_CONDITIONS = 256;

    private final Conflict conflict;
    private final OptionForm form;
    /** The states without rules, for what a statement says in all of them. */
    private final RegionEngine everywhere;

    private GmcrWriter(Conflict conflict, OptionForm form) {
        this.conflict = conflict;
        this.form = form;
        OptionForm free = new OptionForm(form.options(), List.of(), List.of());
        List<DecisionMaker> wantless = conflict.decisionMakers().stream()
                .map(one -> one.with(new Prioritized(List.of())))
                .toList();
        this.everywhere = Engines.symbolic(new Conflict(wantless, free, Optional.empty()), Budget.UNLIMITED);
    }

    /** The file. */
    public record Whole(
            String program,
            @Key("useManualPreferenceRanking") boolean manual,
            List<OneOption> options,
            @Key("decisionMakers") List<Party> parties,
            List<List<List<Object>>> infeasibles) {}

    public record OneOption(
            String name, @Key("permittedDirection") String direction) {}

    public record Party(
            String name,
            List<Integer> options,
            List<Object> preferences,
            @Key("preferenceRanking") Optional<List<Object>> ranking) {}

    public record Compound(boolean compound, List<List<List<Object>>> members) {}

    static Exported write(Case subject) {
        return OptionCase.of(subject, FORMAT, form -> {
            try {
                GmcrWriter writer = new GmcrWriter(subject.conflict(), form);
                return writer.ranked()
                        ? OptionCase.listed(subject, model -> writer.write(subject, Optional.of(model)))
                        : writer.write(subject, Optional.empty());
            } catch (LimitExceeded many) {
                return new Exported.Refused(FORMAT + " can’t hold this case: " + many.getMessage() + ".");
            }
        });
    }

    private boolean ranked() {
        return conflict.decisionMakers().stream().anyMatch(one -> !(one.preference() instanceof Prioritized));
    }

    private Exported write(Case subject, Optional<GraphModel> model) {
        List<Party> parties = IntStream.range(0, conflict.decisionMakers().size())
                .mapToObj(i -> party(i, model))
                .toList();
        Whole whole = new Whole(
                "entente",
                model.isPresent(),
                form.options().stream().map(GmcrWriter::option).toList(),
                parties,
                form.rules().stream()
                        .flatMap(this::forbidden)
                        .map(GmcrWriter::condition)
                        .toList());
        StringWriter text = new StringWriter();
        try (PrintWriter out = new PrintWriter(text)) {
            Json.write(whole, out);
        }
        List<String> leftOut = new ArrayList<>(OptionCase.leftOut(subject));
        if (conflict.statusQuo().isPresent()) {
            leftOut.addFirst("where things stand today");
        }
        return new Exported.Written(text.toString(), leftOut);
    }

    private static OneOption option(Option option) {
        return new OneOption(
                option.label(),
                switch (option.direction()) {
                    case BOTH -> "both";
                    case FORWARD -> "fwd";
                    case BACK -> "back";
                    case FIXED -> "fixed";
                });
    }

    private Party party(int i, Optional<GraphModel> model) {
        DecisionMaker one = conflict.decisionMakers().get(i);
        List<Integer> own = IntStream.range(0, form.options().size())
                .filter(k -> form.options().get(k).owner().equals(one.id()))
                .boxed()
                .toList();
        List<Object> wants = one.preference() instanceof Prioritized(List<Want> listed)
                ? listed.stream()
                        .flatMap(want -> want(want.statement()).stream())
                        .toList()
                : List.of();
        return new Party(one.name(), own, wants, model.map(states -> ranking(states, i)));
    }

    /** A want as a condition; nothing where it holds everywhere or nowhere, which makes no difference. */
    private Optional<Object> want(Statement statement) {
        List<Pattern> patterns = cover(statement);
        boolean idle = patterns.isEmpty()
                || patterns.getFirst().open() == form.options().size();
        if (idle) {
            return Optional.empty();
        }
        List<List<List<Object>>> members =
                patterns.stream().map(GmcrWriter::condition).toList();
        return Optional.of(members.size() == 1 ? members.getFirst() : new Compound(true, members));
    }

    private List<Pattern> cover(Statement statement) {
        Cover cover = everywhere.where(statement).cover(MOST_CONDITIONS);
        if (!cover.whole()) {
            throw new LimitExceeded("“%s” takes more than %d conditions".formatted(statement.text(), MOST_CONDITIONS));
        }
        return cover.patterns();
    }

    private Stream<Pattern> forbidden(Rule rule) {
        return switch (rule) {
            case Rule.Never(Pattern pattern, var _) -> Stream.of(pattern);
            case Rule.Holds(Statement statement, var _) -> cover(new Statement.Not(statement)).stream();
            case Rule.Only(List<Pattern> patterns, var _) ->
                cover(new Statement.Not(patterns.stream()
                                .map(this::statement)
                                .reduce((one, other) -> new Statement.Or(List.of(one, other)))
                                .orElseGet(() -> new Statement.Constant(false))))
                        .stream();
            case Rule.Count(int least, int most, List<String> options, var _) ->
                cover(new Statement.Not(count(least, most, options))).stream();
        };
    }

    private Statement statement(Pattern pattern) {
        return all(IntStream.range(0, pattern.letters().length())
                .filter(k -> pattern.letters().charAt(k) != '-')
                .mapToObj(k ->
                        literal(form.options().get(k).name(), pattern.letters().charAt(k) == 'Y'))
                .toList());
    }

    private static Statement literal(String option, boolean taken) {
        Statement atom = new Statement.Atom(option);
        return taken ? atom : new Statement.Not(atom);
    }

    private static Statement all(List<Statement> parts) {
        return switch (parts.size()) {
            case 0 -> new Statement.Constant(true);
            case 1 -> parts.getFirst();
            default -> new Statement.And(parts);
        };
    }

    /** From so many to so many of some options are taken: told option by option, so that it stays small. */
    private static Statement count(int least, int most, List<String> options) {
        if (options.isEmpty()) {
            return new Statement.Constant(least <= 0);
        } else if (least > options.size() || most < 0) {
            return new Statement.Constant(false);
        } else if (least <= 0 && most >= options.size()) {
            return new Statement.Constant(true);
        }
        List<String> rest = options.subList(1, options.size());
        return new Statement.Or(List.of(
                new Statement.And(List.of(literal(options.getFirst(), true), count(least - 1, most - 1, rest))),
                new Statement.And(List.of(literal(options.getFirst(), false), count(least, most, rest)))));
    }

    private static List<List<Object>> condition(Pattern pattern) {
        return IntStream.range(0, pattern.letters().length())
                .filter(k -> pattern.letters().charAt(k) != '-')
                .mapToObj(
                        k -> List.<Object>of(k, String.valueOf(pattern.letters().charAt(k))))
                .toList();
    }

    /** The places of the states, from 1, the best first; those that are equally good in a list. */
    private static List<Object> ranking(GraphModel model, int i) {
        TreeMap<Integer, List<Integer>> groups = IntStream.range(0, model.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        s -> model.ranking(i).rank(s),
                        TreeMap::new,
                        Collectors.mapping(s -> s + 1, Collectors.toList())));
        return groups.values().stream()
                .<Object>map(group -> group.size() == 1 ? group.getFirst() : group)
                .toList();
    }
}
