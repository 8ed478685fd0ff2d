// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.listed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.Grounds;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.RandomConflicts;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.Definitions;
import dev.entente.stability.Gmr;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.Seq;
import dev.entente.stability.Smr;
import dev.entente.stability.Sseq;
import dev.entente.statement.Statement.Atom;
import dev.entente.statement.Statement.Not;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found once for many rankings, after many questions, against the definitions. */
class ListedSearchTest {

    @ParameterizedTest(name = "seeds {0}00 to {0}39")
    @ValueSource(longs = {0, 1, 2, 3})
    void afterManyRankingsTheAnswerIsStillThatOfTheDefinitions(long block) {
        for (long seed = 100 * block; seed < 100 * block + 40; seed++) {
            Conflict drawn = seed % 4 == 0 ? RandomConflicts.graph(seed) : RandomConflicts.options(seed);
            GraphModel model = GraphModel.of(drawn);
            ListedSearch search = ListedSearch.of(model, Budget.UNLIMITED);
            Random random = new Random(seed);
            for (int i = 0; i < model.decisionMakers(); i++) {
                for (int asked = 0; asked < model.size(); asked++) {
                    search.rank(
                            i,
                            random.ints(model.size(), 1, Math.min(4, model.size() + 1))
                                    .toArray());
                    search.stable(asked % 2 == 0 ? new Gmr() : new Smr(), i);
                }
                search.rank(i, model.ranking(i).ranks());
                for (SanctionConcept concept : List.of(new Gmr(), new Smr())) {
                    assertThat(search.stable(concept, i))
                            .as("seed %s, %s, decision maker %s", seed, concept.name(), i)
                            .isEqualTo(new Definitions(model).stable(concept, Coalition.of(i)));
                }
            }
        }
    }

    /** The others' rankings stay, so that what follows on their improvements is found once; it serves symmetric and other concepts. */
    @ParameterizedTest(name = "seeds {0}00 to {0}59")
    @ValueSource(longs = {0, 1, 2, 3, 4})
    void credibleAnswersUnderManyRankingsOfOneAreThoseOfTheDefinitions(long block) {
        for (long seed = 100 * block; seed < 100 * block + 60; seed++) {
            Conflict drawn = seed % 4 == 0 ? RandomConflicts.graph(seed) : RandomConflicts.options(seed);
            GraphModel model = GraphModel.of(drawn);
            ListedSearch search = ListedSearch.of(model, Budget.UNLIMITED);
            for (int i = 0; i < model.decisionMakers(); i++) {
                search.rank(i, model.ranking(i).ranks());
            }
            Random random = new Random(seed);
            for (int i = 0; i < model.decisionMakers(); i++) {
                for (int asked = 0; asked < 4; asked++) {
                    Prioritized wants = wants(drawn, random);
                    GraphModel changed = model.with(i, wants);
                    search.rank(i, changed.ranking(i).ranks());
                    for (SanctionConcept concept : List.of(new Seq(), new Sseq())) {
                        assertThat(search.stable(concept, i))
                                .as("seed %s, %s, decision maker %s, %s", seed, concept.name(), i, wants)
                                .isEqualTo(new Definitions(changed).stable(concept, Coalition.of(i)));
                    }
                }
                search.rank(i, model.ranking(i).ranks());
            }
        }
    }

    private static Prioritized wants(Conflict conflict, Random random) {
        return new Prioritized(conflict.form().atoms().stream()
                .filter(_ -> random.nextBoolean())
                .map(atom -> random.nextBoolean() ? new Atom(atom) : new Not(new Atom(atom)))
                .map(literal -> new Want(literal.text(), literal, Grounds.NONE, false))
                .toList());
    }
}
