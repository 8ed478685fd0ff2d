// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.forecast;

import dev.entente.answer.Backtested;
import dev.entente.answer.Backtested.Tried;
import dev.entente.app.CaseFiles;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.Reading;
import dev.entente.cases.Case;
import dev.entente.cli.terminal.Bounds;
import dev.entente.engine.Engines;
import dev.entente.engine.FittingEngine;
import dev.entente.forecast.Resting;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.SanctionConcept;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cases of folders, each as it stands held against what it says happened. */
public final class CaseScores {

    private final Budget budget;
    private final List<Tried> tried = new ArrayList<>();
    private final List<String> without = new ArrayList<>();
    private final Map<String, String> unread = new LinkedHashMap<>();

    private CaseScores(Budget budget) {
        this.budget = budget;
    }

    /**
     * Of all cases at some paths; templates are left out.
     *
     * @throws dev.entente.limits.BudgetSpent when the budget is spent before
     */
    public static Backtested of(List<Path> paths, Budget budget) {
        CaseScores scores = new CaseScores(budget);
        for (Path path : paths) {
            CaseFiles.Found found = CaseFiles.below(path);
            found.unread().forEach((folder, failure) -> scores.unread.put(folder.toString(), failure.reason()));
            found.cases().stream().filter(file -> !CaseFile.isTemplate(file)).forEach(scores::add);
        }
        return Backtested.of(scores.tried, scores.without, scores.unread);
    }

    private void add(Path path) {
        budget.check();
        switch (CaseFile.read(path, Optional.empty(), Bounds.now().folder())) {
            case Reading.Failed<Case> _ -> unread.put(path.toString(), "it has errors; 'entente check' shows which");
            case Reading.Done<Case>(Case read, var _) -> {
                if (read.happened().isEmpty()) {
                    without.add(path.toString());
                } else {
                    hold(read, path);
                }
            }
        }
    }

    private void hold(Case read, Path path) {
        FittingEngine engine = Engines.fittest(read.conflict(), read.situation().unknowns(), budget);
        List<SanctionConcept> concepts = Concepts.usual();
        List<Resting> resting = concepts.stream()
                .flatMap(concept -> Resting.of(read, engine, concept, budget).stream())
                .toList();
        if (resting.size() == concepts.size()) {
            tried.add(new Tried(read, path.toString(), resting));
        } else {
            unread.put(path.toString(), "it can’t be decided where it can rest");
        }
    }
}
