// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.read;

import dev.entente.Coalition;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.analysis.Findings;
import dev.entente.brief.words.English;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.web.desk.SolvedCase;
import dev.entente.web.page.frame.Shell;
import dev.entente.web.page.frame.Shell.Tab;
import dev.entente.web.page.frame.Templates;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * States, a line each: those that matter, which are today's, those that hold and the nearest to the goal; or all in which
 * an outcome holds.
 */
public final class StatesPage {

    static final int MOST_ROWS = 200;

    private final OpenedCase opened;
    private final SolvedCase solved;
    private final GraphModel model;
    private final Concept concept;

    private StatesPage(OpenedCase opened) {
        this.opened = opened;
        this.solved = opened.solved();
        this.model = solved.model();
        this.concept = opened.concept();
    }

    /**
     * What the page shows.
     *
     * @param which the filter: {@code matter}, {@code some}, {@code all}, or the id of an outcome
     * @param options headings of the columns of options, each with its owner's name
     * @param parties headings of the columns of decision makers
     * @param more how many rows are left out
     */
    public record View(
            Shell shell,
            String concept,
            String which,
            List<Filter> filters,
            List<Heading> options,
            List<String> parties,
            List<Row> rows,
            String summary,
            int more) {
        public View {
            filters = List.copyOf(filters);
            options = List.copyOf(options);
            parties = List.copyOf(parties);
            rows = List.copyOf(rows);
        }
    }

    public record Filter(String id, String label) {}

    /** A column of an option. */
    public record Heading(String owner, String option) {}

    /**
     * A state.
     *
     * @param marks whether each option is taken; empty in graph form
     * @param stays whether each decision maker stays, under the concept
     * @param holds the concepts under which it is an equilibrium
     */
    public record Row(
            String address,
            String title,
            String words,
            boolean today,
            List<Boolean> marks,
            List<Boolean> stays,
            List<String> holds) {
        public Row {
            marks = List.copyOf(marks);
            stays = List.copyOf(stays);
            holds = List.copyOf(holds);
        }
    }

    public static Response answer(Request request, OpenedCase opened, Map<String, String> named) {
        return Response.page(Templates.html(
                "states", new StatesPage(opened).view(request.field("which").orElse("matter"))));
    }

    private View view(String which) {
        Optional<Outcome> outcome = opened.subject().framing().outcome(which);
        boolean matter = outcome.isEmpty() && !which.equals("all") && !which.equals("some");
        Optional<Findings> found = matter ? solved.findingsSoon(concept) : Optional.empty();
        StateSet shown = outcome.map(asked -> model.space().where(asked.when())).orElseGet(() -> switch (which) {
            case "all" -> StateSet.where(model.size(), _ -> true);
            case "some" -> holdingUnderSome();
            default -> matter(found);
        });
        List<Filter> filters = new ArrayList<>(List.of(
                new Filter("matter", "Those that matter"),
                new Filter("some", "All that hold under some concept"),
                new Filter("all", "All states")));
        opened.subject()
                .framing()
                .outcomes()
                .forEach(one -> filters.add(new Filter(one.id(), English.start(one.label()))));
        StateSet holding = solved.equilibria(concept);
        int holds = shown.and(holding).count();
        String summary = English.start(English.count(shown.count(), "state")) + " of " + English.number(model.size())
                + "; of these, " + English.number(holds) + (holds == 1 ? " holds" : " hold") + " under "
                + concept.name()
                + "."
                + (matter && found.isEmpty()
                        ? " Which state comes nearest to the goal takes longer to find than a page has, and is left out."
                        : "");
        return new View(
                opened.shell(Tab.STATES),
                concept.name(),
                which,
                filters,
                headings(),
                IntStream.range(0, model.decisionMakers())
                        .mapToObj(solved.wording()::startName)
                        .toList(),
                ordered(shown, holding).limit(MOST_ROWS).mapToObj(this::row).toList(),
                summary,
                Math.max(0, shown.count() - MOST_ROWS));
    }

    /** Today first, then what holds, then the rest. */
    private IntStream ordered(StateSet shown, StateSet holding) {
        OptionalInt today = model.statusQuo();
        Comparator<Integer> order = Comparator.comparing((Integer s) -> today.isEmpty() || today.getAsInt() != s)
                .thenComparing(s -> !holding.contains(s))
                .thenComparingInt(s -> -concepts(s).size())
                .thenComparing(Comparator.naturalOrder());
        return shown.stream().boxed().sorted(order).mapToInt(Integer::intValue);
    }

    /** Today, all that hold, and the state that comes nearest to the goal. */
    private StateSet matter(Optional<Findings> findings) {
        OptionalInt goal = findings.map(Findings::goalState).orElse(OptionalInt.empty());
        return solved.equilibria(concept)
                .or(StateSet.where(
                        model.size(),
                        s -> model.statusQuo().equals(OptionalInt.of(s)) || goal.equals(OptionalInt.of(s))));
    }

    private StateSet holdingUnderSome() {
        return Concepts.usual().stream()
                .map(solved::equilibria)
                .reduce(StateSet::or)
                .orElseThrow();
    }

    private List<String> concepts(int state) {
        return Concepts.usual().stream()
                .filter(usual -> solved.equilibria(usual).contains(state))
                .map(Concept::name)
                .toList();
    }

    private List<Heading> headings() {
        return model.conflict().form() instanceof OptionForm form
                ? form.options().stream()
                        .map(option -> new Heading(
                                solved.wording()
                                        .startName(opened.subject().conflict().indexOf(option.owner())),
                                option.label()))
                        .toList()
                : List.of();
    }

    private Row row(int state) {
        List<Boolean> marks = model.conflict().form() instanceof OptionForm form
                ? form.options().stream()
                        .map(option ->
                                form.holdsAtom(option.name(), model.space().state(state)))
                        .toList()
                : List.of();
        return new Row(
                opened.address(state),
                English.start(solved.wording().title(state).orElse("A state without a name")),
                solved.names().words(state),
                model.statusQuo().equals(OptionalInt.of(state)),
                marks,
                IntStream.range(0, model.decisionMakers())
                        .mapToObj(i -> solved.engine().isStable(concept, Coalition.of(i), state))
                        .toList(),
                concepts(state));
    }
}
