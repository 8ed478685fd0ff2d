// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import dev.entente.DecisionMaker;
import dev.entente.Form;
import dev.entente.GraphForm;
import dev.entente.Levels;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Pattern;
import dev.entente.Rule;
import dev.entente.State;
import dev.entente.cases.Case;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What everybody who has a part in a case can know of it, in words: who is there, what each can do, what is done in a
 * situation, and what can't be. Nothing of it tells what anybody wants.
 */
public final class SceneWords {

    /** So many situations of those that alone can be are told one by one. */
    private static final int MOST_TOLD = 6;

    private final Case subject;
    private final ShortNames names;
    private final Set<String> hidden;

    public SceneWords(Case subject) {
        this(subject, Set.of());
    }

    /** @param hidden options, named in full, that aren't spoken of */
    public SceneWords(Case subject, Set<String> hidden) {
        this.subject = subject;
        this.names = new ShortNames(subject);
        this.hidden = Set.copyOf(hidden);
    }

    private Form form() {
        return subject.conflict().form();
    }

    private List<DecisionMaker> parties() {
        return subject.conflict().decisionMakers();
    }

    /** The options of a decision maker that are spoken of and are no levels. */
    public List<Option> options(OptionForm form, int who) {
        return form.options().stream()
                .filter(option -> option.owner().equals(parties().get(who).id()))
                .filter(option -> form.levelsOf(option).isEmpty())
                .filter(option -> !hidden.contains(option.name()))
                .toList();
    }

    /** What a decision maker has at several levels, and is spoken of. */
    public List<Levels> levels(OptionForm form, int who) {
        return form.levels().stream()
                .filter(one -> one.owner().equals(parties().get(who).id()))
                .filter(one -> one.options().stream().noneMatch(hidden::contains))
                .toList();
    }

    /** "The United States: write a letter; lift sanctions (not to be taken back).": what each can do or leave, a sentence each. */
    public List<String> abilities() {
        return Stream.iterate(0, who -> who < parties().size(), who -> who + 1)
                .map(this::ability)
                .toList();
    }

    private String ability(int who) {
        DecisionMaker one = parties().get(who);
        List<String> can = can(who);
        return English.start(one.name())
                + (one.shortName().equals(one.name()) ? "" : " (" + one.shortName() + ")")
                + (can.isEmpty()
                        ? (one.plural() ? " have" : " has") + " no choice of this kind."
                        : ": " + String.join("; ", can) + ".");
    }

    private List<String> can(int who) {
        return switch (form()) {
            case GraphForm graph -> {
                List<GraphForm.Arc> moves =
                        graph.moves().getOrDefault(parties().get(who).id(), List.of());
                yield moves.stream()
                        .map(move -> "from " + label(graph, move.from()) + " to " + label(graph, move.to()))
                        .toList();
            }
            case OptionForm form ->
                Stream.concat(
                                options(form, who).stream().map(option -> option.label() + way(option)),
                                levels(form, who).stream().map(SceneWords::range))
                        .toList();
        };
    }

    private static String way(Option option) {
        return switch (option.direction()) {
            case BOTH -> "";
            case FORWARD -> " (not to be taken back)";
            case BACK -> " (once given up, not again)";
            case FIXED -> " (as it is today)";
        };
    }

    /** "sanctions at one of these levels: none, partial or full (up only, one step at a time)". */
    private static String range(Levels levels) {
        List<String> bounds = new ArrayList<>();
        switch (levels.direction()) {
            case BOTH -> {}
            case FORWARD -> bounds.add("up only");
            case BACK -> bounds.add("down only");
            case FIXED -> bounds.add("as it is today");
        }
        if (levels.steps() == Levels.Steps.ONE) {
            bounds.add("one step at a time");
        }
        return English.bare(levels.noun()) + " at one of these levels: "
                + English.or(levels.levels().stream().map(SceneWords::level).toList())
                + (bounds.isEmpty() ? "" : " (" + String.join(", ", bounds) + ")");
    }

    /** The name of a level as it is read. */
    public static String level(String name) {
        return name.replace('-', ' ').replace('_', ' ');
    }

    /** “a standstill”: a state of a graph by what it is called. */
    public static String label(GraphForm graph, State state) {
        return English.quoted(graph.states()
                .get(graph.place(graph.pattern(state)).orElseThrow())
                .label());
    }

    /** "Washington: a letter, sanctions; Moscow: talks": what is done in a state; in graph form what it is called. */
    public String state(State state) {
        return switch (form()) {
            case GraphForm graph -> label(graph, state);
            case OptionForm form -> {
                List<String> done = new ArrayList<>();
                for (int who = 0; who < parties().size(); who++) {
                    List<String> things = things(form, who, state);
                    if (!things.isEmpty()) {
                        done.add(names.party(who) + ": " + String.join(", ", things));
                    }
                }
                yield done.isEmpty() ? "none of this is done" : String.join("; ", done);
            }
        };
    }

    /** Whether nothing that is spoken of is done in a state. */
    public boolean idle(State state) {
        return form() instanceof OptionForm form
                && Stream.iterate(0, who -> who < parties().size(), who -> who + 1)
                        .allMatch(who -> things(form, who, state).isEmpty());
    }

    private List<String> things(OptionForm form, int who, State state) {
        return Stream.concat(
                        options(form, who).stream(),
                        levels(form, who).stream()
                                .flatMap(one -> form.level(one, state).stream()
                                        .mapToObj(level -> form.options().get(form.position(one.option(level))))))
                .filter(option -> form.holdsAtom(option.name(), state))
                .map(option -> option.words().thing().text())
                .toList();
    }

    /** What can't be, or must be, whatever anybody does: a sentence for each rule that says more than which levels there are. */
    public List<String> rules() {
        if (!(form() instanceof OptionForm form)) {
            return List.of();
        }
        Set<String> told = new LinkedHashSet<>();
        for (Rule rule : form.rules()) {
            Statement statement = statement(form, rule);
            boolean ofLevels =
                    form.levels().stream().anyMatch(one -> one.options().containsAll(statement.atoms()));
            boolean unseen = statement.atoms().stream().anyMatch(hidden::contains);
            if (!ofLevels && !unseen) {
                told.add(rule(rule, statement));
            }
        }
        return List.copyOf(told);
    }

    private String rule(Rule rule, Statement statement) {
        if (rule instanceof Rule.Only(List<Pattern> patterns, var _)) {
            return patterns.size() > MOST_TOLD
                    ? "Of all that could be done together, only " + English.count(patterns.size(), "combination")
                            + " can be; whoever leads the game has the list."
                    : "Only this can be done together: "
                            + String.join(
                                    "; or ",
                                    patterns.stream()
                                            .map(pattern -> names.condition(conjunction(form(), pattern)))
                                            .toList())
                            + ".";
        }
        return English.start(names.condition(statement)) + ".";
    }

    private static Statement statement(OptionForm form, Rule rule) {
        return switch (rule) {
            case Rule.Holds(Statement statement, var _) -> statement;
            case Rule.Never(Pattern pattern, var _) -> new Statement.Not(conjunction(form, pattern));
            case Rule.Only(List<Pattern> patterns, var _) ->
                Statement.any(patterns.stream()
                        .map(pattern -> conjunction(form, pattern))
                        .toList());
            case Rule.Count(int least, int most, List<String> options, var _) -> {
                List<Statement> atoms =
                        options.stream().<Statement>map(Statement.Atom::new).toList();
                yield most > 1
                        ? Statement.any(atoms)
                        : new Statement.Count(
                                least == 1 ? Statement.Quantity.ONE : Statement.Quantity.AT_MOST_ONE, atoms);
            }
        };
    }

    private static Statement conjunction(Form form, Pattern pattern) {
        List<Statement> literals = new ArrayList<>();
        for (int k = 0; k < pattern.letters().length(); k++) {
            Statement atom = new Statement.Atom(form.atoms().get(k));
            switch (pattern.letters().charAt(k)) {
                case 'Y' -> literals.add(atom);
                case 'N' -> literals.add(new Statement.Not(atom));
                default -> {}
            }
        }
        return Statement.all(literals);
    }
}
