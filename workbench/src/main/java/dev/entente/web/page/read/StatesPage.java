// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.read;

import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.analysis.Findings;
import dev.entente.brief.words.English;
import dev.entente.brief.words.ShortNames;
import dev.entente.brief.words.SituationNames;
import dev.entente.cases.NamedStates;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.statement.Statement;
import dev.entente.web.desk.SolvedCase;
import dev.entente.web.page.frame.ConceptNames;
import dev.entente.web.page.frame.Shell;
import dev.entente.web.page.frame.Shell.Leaf;
import dev.entente.web.page.frame.Templates;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * States, a line each: those that matter, which are today's, those that hold and the nearest to the goal; or all in which
 * an outcome holds.
 */
public final class StatesPage {

    static final int MOST_ROWS = 200;
    private static final int FEW_ROWS = 12;

    private final OpenedCase opened;
    private final SolvedCase solved;
    private final GraphModel model;
    private final Concept concept;
    private final Eyes eyes;
    private final ShortNames shortNames;
    private final List<ConceptNames.Reading> legend;

    private StatesPage(OpenedCase opened, String eyes) {
        this.opened = opened;
        this.eyes = Eyes.of(opened, eyes);
        this.solved = opened.solved();
        this.model = solved.model();
        this.concept = opened.concept();
        this.shortNames = new ShortNames(opened.subject());
        this.legend = ConceptNames.readings(opened.concept().name());
    }

    /**
     * What the page shows.
     *
     * @param which the filter: {@code matter}, {@code some}, {@code all}, or the id of an outcome or of a named state
     * @param options what can be asked to be there, or not to be
     * @param seen with whose eyes it is looked at
     * @param eyes with whose it can be; none where all see everything as it is
     * @param parties headings of the columns of decision makers
     * @param legend what the letters in the table stand for
     * @param more how many rows are left out
     */
    public record View(
            Shell shell,
            String which,
            String having,
            List<Filter> filters,
            List<Filter> options,
            String seen,
            List<Filter> eyes,
            List<String> parties,
            List<ConceptNames.Reading> legend,
            List<Row> rows,
            String summary,
            int more) {
        public View {
            filters = List.copyOf(filters);
            options = List.copyOf(options);
            eyes = List.copyOf(eyes);
            parties = List.copyOf(parties);
            legend = List.copyOf(legend);
            rows = List.copyOf(rows);
        }
    }

    /** Something to choose, by its name. */
    public record Filter(String id, String label) {}

    /**
     * A state.
     *
     * @param holds for each concept of the legend whether it holds under it
     * @param cells for each decision maker what it does there, and whether it stays
     */
    public record Row(String address, String title, boolean today, List<Boolean> holds, List<Cell> cells) {
        public Row {
            holds = List.copyOf(holds);
            cells = List.copyOf(cells);
        }

        /** Whether it holds under some concept. */
        public boolean holdsAnywhere() {
            return holds.contains(true);
        }
    }

    /** What a decision maker does, in nouns; empty where it does nothing or in graph form. */
    public record Cell(String does, boolean stays) {}

    public static Response answer(Request request, OpenedCase opened, Map<String, String> named) {
        return Response.page(Templates.html(
                "states",
                new StatesPage(opened, request.field("eyes").orElse(""))
                        .view(
                                request.field("which").orElse("matter"),
                                request.field("having").orElse(""),
                                request.field("eyes").orElse(""))));
    }

    private View view(String which, String having, String seen) {
        Optional<StateSet> asked = named(which);
        boolean matter = asked.isEmpty() && !which.equals("all") && !which.equals("some");
        Optional<Findings> found = matter ? solved.findingsSoon(concept) : Optional.empty();
        StateSet chosen = asked.orElseGet(() -> switch (which) {
            case "all" -> StateSet.where(model.size(), _ -> true);
            case "some" -> holdingUnderSome();
            default -> matter(found);
        });
        StateSet shown = chosen.and(having(having)).and(eyes.visible());
        StateSet holding = eyes.holding(concept);
        List<Integer> rows = ordered(shown, holding).limit(MOST_ROWS).boxed().toList();
        Map<Integer, String> names = names(rows);
        return new View(
                opened.shell(Leaf.SITUATIONS),
                which,
                having,
                filters(),
                options(),
                seen,
                Eyes.choices(opened),
                IntStream.range(0, model.decisionMakers())
                        .mapToObj(i -> English.start(shortNames.party(i)))
                        .toList(),
                legend,
                rows.stream().map(state -> row(state, names)).toList(),
                summary(shown, holding, matter && found.isEmpty()),
                Math.max(0, shown.count() - MOST_ROWS));
    }

    /** Of a few told apart; of many by what they are called alone, since the columns tell them apart. */
    private Map<Integer, String> names(List<Integer> rows) {
        SituationNames names = new SituationNames(opened.subject(), model.space());
        return rows.size() <= FEW_ROWS
                ? names.among(rows)
                : rows.stream().collect(Collectors.toMap(state -> state, names::state));
    }

    private String summary(StateSet shown, StateSet holding, boolean late) {
        int holds = shown.and(holding).count();
        String those = shown.count() < 2
                ? (holds == 1 ? "it holds" : "none holds")
                : holds == shown.count()
                        ? "all of them hold"
                        : English.number(holds) + " of them " + (holds == 1 ? "holds" : "hold");
        return English.start(English.count(shown.count(), "situation")) + " of " + English.number(model.size()) + "; "
                + those + " by " + concept.title() + "." + eyes.told()
                + (late
                        ? " Which comes nearest to the goal takes longer to find than a page has, and is left out."
                        : "");
    }

    /** The states of an outcome or a name that the case has. */
    private Optional<StateSet> named(String which) {
        return opened.subject()
                .framing()
                .outcome(which)
                .map(Outcome::when)
                .or(() -> opened.subject().framing().states().stream()
                        .filter(one -> one.id().equals(which))
                        .map(NamedStates::when)
                        .findFirst())
                .map(model.space()::where);
    }

    private List<Filter> filters() {
        List<Filter> filters = new ArrayList<>(List.of(
                new Filter("matter", "those that matter"),
                new Filter("some", "all that hold under some concept"),
                new Filter("all", "all")));
        opened.subject().framing().outcomes().forEach(one -> filters.add(new Filter(one.id(), one.label())));
        opened.subject().framing().states().forEach(one -> filters.add(new Filter(one.id(), one.label())));
        return filters;
    }

    /** "with sanctions" and "without sanctions", for each option. */
    private List<Filter> options() {
        List<Filter> options = new ArrayList<>(List.of(new Filter("", "whatever is done there")));
        if (model.conflict().form() instanceof OptionForm form) {
            form.options().forEach(option -> {
                options.add(new Filter(option.name() + "=Y", "with " + shortNames.present(option)));
                if (form.levelsOf(option).isPresent()) {
                    return;
                }
                options.add(new Filter(option.name() + "=N", "without " + shortNames.present(option)));
            });
        }
        return options;
    }

    /** The states with an option, "us.press=Y", or without it, "us.press=N". */
    private StateSet having(String asked) {
        String option = asked.substring(0, Math.max(0, asked.lastIndexOf('=')));
        boolean there = model.conflict().form() instanceof OptionForm form && form.has(option);
        if (!there) {
            return StateSet.where(model.size(), _ -> true);
        }
        Statement taken = new Statement.Atom(option);
        return model.space().where(asked.endsWith("=N") ? new Statement.Not(taken) : taken);
    }

    /** Today first, then what holds, then the rest. */
    private IntStream ordered(StateSet shown, StateSet holding) {
        OptionalInt today = model.statusQuo();
        Comparator<Integer> order = Comparator.comparing((Integer s) -> today.isEmpty() || today.getAsInt() != s)
                .thenComparing(s -> !holding.contains(s))
                .thenComparingLong(s -> -concepts(s))
                .thenComparing(Comparator.naturalOrder());
        return shown.stream().boxed().sorted(order).mapToInt(Integer::intValue);
    }

    /** Today, all that hold, and the state that comes nearest to the goal. */
    private StateSet matter(Optional<Findings> findings) {
        OptionalInt goal = findings.map(Findings::goalState).orElse(OptionalInt.empty());
        return eyes.holding(concept)
                .or(StateSet.where(
                        model.size(),
                        s -> model.statusQuo().equals(OptionalInt.of(s)) || goal.equals(OptionalInt.of(s))));
    }

    private StateSet holdingUnderSome() {
        return Concepts.usual().stream().map(eyes::holding).reduce(StateSet::or).orElseThrow();
    }

    private long concepts(int state) {
        return Concepts.usual().stream()
                .filter(usual -> eyes.holding(usual).contains(state))
                .count();
    }

    private Row row(int state, Map<Integer, String> names) {
        return new Row(
                opened.address(state),
                English.start(names.getOrDefault(state, "a situation without a name")),
                model.statusQuo().equals(OptionalInt.of(state)),
                Concepts.usual().stream()
                        .map(usual -> eyes.holding(usual).contains(state))
                        .toList(),
                IntStream.range(0, model.decisionMakers())
                        .mapToObj(i -> new Cell(does(i, state), eyes.stays(concept, i, state)))
                        .toList());
    }

    private String does(int i, int state) {
        return model.conflict().form() instanceof OptionForm form
                ? form.options().stream()
                        .filter(option -> model.conflict().indexOf(option.owner()) == i)
                        .filter(option ->
                                form.holdsAtom(option.name(), model.space().state(state)))
                        .map(option -> shortNames.noun(option).text())
                        .collect(Collectors.joining(", "))
                : "";
    }
}
