// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import dev.entente.Unknowns;
import dev.entente.analysis.Findings;
import dev.entente.brief.document.Brief;
import dev.entente.brief.words.Wording;
import dev.entente.cases.Case;
import dev.entente.cases.StateNames;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.BudgetSpent;
import dev.entente.stability.Concept;
import dev.entente.stability.StabilityEngine;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A case with what has been computed of it; each answer is computed when it is first asked for. For cases whose states
 * can be listed.
 */
public final class SolvedCase {

    private static final long LOOK_AGAIN_MILLIS = 50;
    private static final Duration SOON = Duration.ofSeconds(8);

    private final ReentrantLock engineFree = new ReentrantLock();
    private final ReentrantLock quickFree = new ReentrantLock();
    private final Case subject;
    private final StabilityEngine engine;
    private final StabilityEngine quick;
    private final StateNames names;
    private final Wording wording;
    private final Map<Concept, StateSet> equilibria = new HashMap<>();
    private final Map<Concept, Findings> findings = new ConcurrentHashMap<>();
    private final Map<Concept, Brief> briefs = new ConcurrentHashMap<>();

    /** @throws dev.entente.limits.LimitExceeded when the case has more states than can be listed */
    SolvedCase(Case subject) {
        this.subject = subject;
        GraphModel model = GraphModel.of(subject.conflict(), Unknowns.NONE, Asking.BUDGET);
        this.engine = Engines.fittest(model, Asking.BUDGET);
        this.quick = Engines.fittest(model, Asking.BUDGET);
        this.names = new StateNames(subject, model.space());
        this.wording = new Wording(subject, model);
    }

    /**
     * Asks something while nobody else does: engines remember things, and are not for several threads at once.
     *
     * @throws dev.entente.limits.BudgetSpent when whoever asks waits no longer
     */
    public <T> T alone(Supplier<T> question) {
        return alone(engineFree, question);
    }

    static <T> T alone(ReentrantLock free, Supplier<T> question) {
        try {
            while (!free.tryLock(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                Asking.BUDGET.check();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BudgetSpent();
        }
        try {
            return question.get();
        } finally {
            free.unlock();
        }
    }

    /** Asks something that takes milliseconds, of an engine of its own: it need not wait for what takes longer. */
    public <T> T quickly(Function<StabilityEngine, T> question) {
        return alone(quickFree, () -> question.apply(quick));
    }

    public Case subject() {
        return subject;
    }

    public StabilityEngine engine() {
        return engine;
    }

    public GraphModel model() {
        return engine.model();
    }

    public StateNames names() {
        return names;
    }

    public Wording wording() {
        return wording;
    }

    public StateSet equilibria(Concept concept) {
        return quickly(asked -> equilibria.computeIfAbsent(concept, asked::equilibria));
    }

    /** What a brief would say under a concept. */
    public Findings findings(Concept concept) {
        return findings.computeIfAbsent(concept, asked -> Findings.of(subject, engine, asked, Asking.BUDGET));
    }

    /** The same where it has been asked before. */
    public Optional<Findings> findingsKnown(Concept concept) {
        return Optional.ofNullable(findings.get(concept));
    }

    /** The whole brief, where it has been made. */
    public Optional<Brief> brief(Concept concept) {
        return Optional.ofNullable(briefs.get(concept));
    }

    /** Keeps a whole brief for all who look at the case. */
    public void keep(Concept concept, Brief brief) {
        briefs.put(concept, brief);
    }

    /** What a brief would say where it is known soon, for what can be shown without it; empty where it takes longer. */
    public Optional<Findings> findingsSoon(Concept concept) {
        try {
            return Optional.of(Asking.within(Asking.share(SOON), () -> findings(concept)));
        } catch (BudgetSpent late) {
            Asking.BUDGET.check();
            return Optional.empty();
        }
    }
}
