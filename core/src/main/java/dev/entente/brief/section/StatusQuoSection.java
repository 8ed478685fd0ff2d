// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.analysis.ExplainedState;
import dev.entente.analysis.Explanation;
import dev.entente.analysis.Findings;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.brief.words.Reasons;
import dev.entente.graph.GraphModel;
import dev.entente.stability.Concept;
import dev.entente.stability.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where the conflict rests now, and why each party stays or leaves. */
public final class StatusQuoSection {

    private final BriefContext context;
    private final Findings findings;
    private final GraphModel model;
    private final Reasons reasons;

    public StatusQuoSection(BriefContext context) {
        this.context = context;
        this.findings = context.findings();
        this.model = findings.engine().model();
        this.reasons = new Reasons(context.wording(), model);
    }

    public Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(List.of(BriefContext.computed(counts()))));
        context.today().ifPresent(today -> {
            List<Explanation> told = today.explanations().stream()
                    .filter(explanation ->
                            today.equilibrium() || !(explanation.verdict() instanceof Verdict.NoImprovement))
                    .toList();
            blocks.add(reasons.table(today, told, why(today)));
            if (told.size() < today.explanations().size()) {
                blocks.add(new Block.Paragraph(List.of(BriefContext.computed(
                        told.size() == today.explanations().size() - 1
                                ? "The other party would gain nothing by moving."
                                : "The other parties would gain nothing by moving."))));
            }
        });
        return new Section("Where it rests", blocks);
    }

    /** What the reasons of the parties are to say. */
    public static String why(ExplainedState today) {
        return today.equilibrium() ? "Why it stays" : "Why it would leave, or what keeps it";
    }

    private String counts() {
        List<String> counts = new ArrayList<>();
        findings.equilibria()
                .forEach((concept, states) -> counts.add(
                        (states.isEmpty() ? "none" : English.number(states.count())) + " under " + concept.name()));
        boolean none = findings.equilibria().values().stream().allMatch(dev.entente.graph.StateSet::isEmpty);
        String all = none
                ? "None of the " + English.count(model.size(), "possible state") + " holds, under "
                        + English.or(findings.equilibria().keySet().stream()
                                .map(Concept::name)
                                .toList())
                        + ": nothing comes to rest."
                : "Of " + English.count(model.size(), "possible state") + ", those that hold are " + English.and(counts)
                        + ".";
        if (none) {
            return all;
        }
        return all + " "
                + context.today().map(this::todayUnder).orElse("None of the possible states is given as today’s.");
    }

    private String todayUnder(ExplainedState today) {
        List<String> holding = new ArrayList<>();
        List<String> failing = new ArrayList<>();
        for (Map.Entry<Concept, dev.entente.graph.StateSet> entry :
                findings.equilibria().entrySet()) {
            (entry.getValue().contains(today.state()) ? holding : failing)
                    .add(entry.getKey().name());
        }
        if (failing.isEmpty()) {
            return "Today’s state is among them under each.";
        }
        return holding.isEmpty()
                ? "Today’s state is among them under none."
                : "Today’s state is among them under " + English.and(holding) + ", not under " + English.and(failing)
                        + ".";
    }
}
