// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.analysis.ExplainedState;
import dev.entente.analysis.Findings;
import dev.entente.analysis.Findings.Hanging;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.evidence.Dossier;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.stability.Concepts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The assumptions that carry weight, and where the model itself is thin. */
public final class AssumptionsSection {

    private final BriefContext context;
    private final Findings findings;

    public AssumptionsSection(BriefContext context) {
        this.context = context;
        this.findings = context.findings();
    }

    public Optional<Section> section() {
        List<List<Sentence>> items = new ArrayList<>();
        for (Hanging hanging : findings.assumptions()) {
            consequence(hanging).ifPresent(text -> items.add(item(hanging, text)));
        }
        List<Block> blocks = new ArrayList<>();
        if (!items.isEmpty()) {
            blocks.add(new Block.Bullets(items));
        }
        int idle = findings.assumptions().size() - items.size();
        if (idle > 0) {
            blocks.add(new Block.Paragraph(List.of(BriefContext.computed(others(idle, !items.isEmpty())))));
        }
        List<Sentence> cautions = cautions();
        if (!cautions.isEmpty()) {
            blocks.add(new Block.Paragraph(cautions));
        }
        return blocks.isEmpty() ? Optional.empty() : Optional.of(new Section("Assumptions that carry weight", blocks));
    }

    private List<Sentence> item(Hanging hanging, String consequence) {
        String want = English.start(
                context.wording().want(hanging.decisionMaker(), hanging.want().statement()));
        return List.of(
                BriefContext.strong(context.wording().startName(hanging.decisionMaker()) + ", "
                        + English.ordinal(hanging.place()) + " want."),
                BriefContext.computed(" " + want + ". "),
                Sentence.analyst(
                        "Assumed: " + stop(hanging.want().grounds().assumption().orElse(""))),
                BriefContext.computed(" Without it, " + consequence + " (" + context.concept() + ")."));
    }

    private static String stop(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    /** What falls without the want; empty when no finding of the bottom line does. */
    private Optional<String> consequence(Hanging hanging) {
        List<String> falls = new ArrayList<>();
        context.today().ifPresent(today -> {
            if (today.equilibrium() != hanging.todayHolds()) {
                falls.add("the status quo" + (hanging.todayHolds() ? " would hold" : " would no longer hold"));
            }
        });
        context.goal().ifPresent(goal -> {
            if (goal.equilibria().isEmpty() == hanging.goalHolds()) {
                falls.add(goal.outcome().label() + (hanging.goalHolds() ? " could hold" : " could no longer hold"));
            }
        });
        return falls.isEmpty() ? Optional.empty() : Optional.of(English.and(falls));
    }

    private String others(int idle, boolean some) {
        String which = some ? "The other " : "The ";
        return which + English.count(idle, "assumed want")
                + (idle == 1 ? " changes" : ", dropped one at a time, change")
                + " neither whether today holds nor whether " + context.goalLabel() + " can (" + context.concept()
                + ").";
    }

    /** Results that hang on a tie or on an answer that nobody would give. */
    private List<Sentence> cautions() {
        List<Sentence> said = new ArrayList<>();
        context.today().filter(ExplainedState::equilibrium).ifPresent(today -> {
            List<String> indifferent = indifferent(today.state());
            if (!indifferent.isEmpty()) {
                said.add(BriefContext.computed("The finding that today holds (" + context.concept()
                        + ") hangs on ties: " + English.and(indifferent) + " could leave without loss."));
            }
            if (!findings.under(Concepts.NASH).contains(today.state())) {
                said.add(BriefContext.computed(
                        " It also hangs on answers that the parties expect of one another: under Nash"
                                + " stability, where no answer is expected, today does not hold."));
            }
        });
        int bare = Dossier.of(findings.subject()).bare().size();
        if (bare > 0) {
            said.add(BriefContext.computed(" " + English.start(English.count(bare, "part")) + " of the model "
                    + (bare == 1 ? "rests" : "rest") + " on neither a claim nor a stated assumption."));
        }
        return said;
    }

    private List<String> indifferent(int state) {
        GraphModel model = findings.engine().model();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < model.decisionMakers(); i++) {
            int who = i;
            StateSet ties =
                    StateSet.where(model.size(), t -> !model.prefers(who, state, t) && !model.prefers(who, t, state));
            if (model.moves(i).from(state).anyMatch(ties::contains)) {
                names.add(context.wording().name(i));
            }
        }
        return names;
    }
}
