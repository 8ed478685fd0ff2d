// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import dev.entente.Budget;
import dev.entente.Case;
import dev.entente.GraphModel;
import dev.entente.StateNames;
import dev.entente.StateSet;
import dev.entente.analysis.Findings;
import dev.entente.brief.Wording;
import dev.entente.engine.Engines;
import dev.entente.stability.Concept;
import dev.entente.stability.StabilityEngine;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A case with what has been computed of it; each answer is computed when it is first asked for. For cases whose states
 * can be listed.
 */
public final class Reckoning {

    private final Case of;
    private final StabilityEngine engine;
    private final StabilityEngine quick;
    private final StateNames names;
    private final Wording wording;
    private final Map<Concept, StateSet> equilibria = new HashMap<>();
    private final Map<Concept, Findings> findings = new ConcurrentHashMap<>();

    /** @throws dev.entente.LimitExceeded when the case has more states than can be listed */
    Reckoning(Case of) {
        this.of = of;
        GraphModel model = GraphModel.of(of.conflict());
        this.engine = Engines.fittest(model, Budget.UNLIMITED);
        this.quick = Engines.fittest(model, Budget.UNLIMITED);
        this.names = new StateNames(of, model.space());
        this.wording = new Wording(of, model);
    }

    /** Asks something while nobody else does: engines remember things, and are not for several threads at once. */
    public synchronized <T> T alone(Supplier<T> question) {
        return question.get();
    }

    /** Asks something that takes milliseconds, of an engine of its own: it need not wait for what takes longer. */
    public <T> T quickly(Function<StabilityEngine, T> question) {
        synchronized (quick) {
            return question.apply(quick);
        }
    }

    public Case of() {
        return of;
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
        return findings.computeIfAbsent(concept, asked -> Findings.of(of, engine, asked, Budget.UNLIMITED));
    }
}
