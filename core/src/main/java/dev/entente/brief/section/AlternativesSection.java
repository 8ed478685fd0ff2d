// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.analysis.ExplainedState;
import dev.entente.analysis.Findings;
import dev.entente.analysis.Findings.Goal;
import dev.entente.analysis.Findings.Notable;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.graph.StateSet;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.SanctionConcept;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What could hold instead of the status quo; and where the goal can't, who would leave it. */
public final class AlternativesSection {

    private final BriefContext context;
    private final Findings findings;

    public AlternativesSection(BriefContext context) {
        this.context = context;
        this.findings = context.findings();
    }

    public Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(List.of(BriefContext.computed(summary()))));
        if (!findings.notable().isEmpty()) {
            blocks.add(table());
        }
        context.goal().filter(goal -> goal.equilibria().isEmpty()).ifPresent(goal -> {
            List<Sentence> said = new ArrayList<>();
            permissive(goal).ifPresent(text -> said.add(BriefContext.computed(text)));
            if (!goal.states().isEmpty()) {
                said.add(BriefContext.computed(nearest(goal)));
                blocks.add(new Block.Paragraph(said));
            }
        });
        return new Section("What could hold instead", blocks);
    }

    private String summary() {
        int others = findings.holding().count()
                - (context.today().map(ExplainedState::equilibrium).orElse(false) ? 1 : 0);
        if (others == 0) {
            String nothing = context.today().isPresent() ? "Nothing else" : "Nothing";
            return nothing + " holds under " + context.concept() + ".";
        }
        int shown = findings.notable().size();
        StateSet nash = findings.under(Concepts.NASH);
        long expected = findings.notable().stream()
                .filter(notable -> !nash.contains(notable.state()))
                .count();
        String states = context.today().isPresent() ? "other state" : "state";
        return English.start(English.count(others, states))
                + (others == 1 ? " holds" : " hold") + " under " + context.concept()
                + (shown < others ? "; of each kind, the one that holds under most concepts is shown." : ".")
                + (expected > 0
                        ? " What does not hold under Nash as well holds only because leaving it would be answered."
                        : "");
    }

    private Block table() {
        List<List<Sentence>> rows = new ArrayList<>();
        for (Notable notable : findings.notable()) {
            int state = notable.state();
            List<String> concepts = new ArrayList<>();
            for (Map.Entry<Concept, StateSet> entry : findings.equilibria().entrySet()) {
                if (entry.getValue().contains(state)) {
                    concepts.add(entry.getKey().name());
                }
            }
            boolean all = concepts.size() == findings.equilibria().size();
            String under = all ? "every concept" : String.join(", ", concepts);
            String survives =
                    findings.surviving().contains(state) ? ", and against coalitions (C" + context.concept() + ")" : "";
            rows.add(List.of(
                    BriefContext.strong(
                            English.start(context.wording().title(state).orElse("—")) + alike(notable)),
                    BriefContext.computed(
                            English.start(context.wording().scene(state).replaceFirst("^with ", ""))),
                    BriefContext.computed(under + survives)));
        }
        return new Block.Table(List.of("Outcome", "What it would look like", "Holds under"), rows);
    }

    private static String alike(Notable notable) {
        return notable.alike() == 0 ? "" : " (and " + English.number(notable.alike()) + " more like it)";
    }

    /** Where looser concepts admit the goal, why they don't count for much. */
    private Optional<String> permissive(Goal goal) {
        List<String> looser = new ArrayList<>();
        for (Concept concept : List.of(Concepts.GMR, Concepts.SMR)) {
            int count = findings.under(concept).and(goal.states()).count();
            if (count > 0) {
                looser.add(English.count(count, "state") + " under " + concept.name());
            }
        }
        return looser.isEmpty()
                ? Optional.empty()
                : Optional.of("Looser concepts would admit " + goal.outcome().label() + " (in "
                        + English.and(looser)
                        + ")" + admitting() + ".");
    }

    /** Why GMR and SMR admit more than the concept of the brief, where it is one of those that they are looser than. */
    private String admitting() {
        if (!(findings.concept() instanceof SanctionConcept strict)) {
            return "";
        }
        List<String> answers = new ArrayList<>();
        if (strict.credible()) {
            answers.add("that those who give them would not gain by at every step");
        }
        if (strict.symmetric()) {
            answers.add("that it could escape by moving on");
        }
        return ", but only because they let a party be deterred by answers"
                + (answers.isEmpty() ? "" : " " + String.join(" or ", answers));
    }

    private String nearest(Goal goal) {
        int state = findings.goalState().orElseThrow();
        List<Integer> leavers = Findings.leavers(findings.engine(), findings.concept(), state);
        return "The state with " + goal.outcome().label() + " that the fewest would leave (" + context.concept()
                + ") is the one "
                + context.wording().scene(state) + ": "
                + English.and(leavers.stream().map(context.wording()::name).toList())
                + " would not stay.";
    }
}
