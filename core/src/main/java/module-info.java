// SPDX-License-Identifier: Apache-2.0

/**
 * Conflict analysis with the Graph Model: cases are read ({@link dev.entente.casefile}), analysed, and put into words
 * ({@link dev.entente.brief}). {@link dev.entente.cases.Case} and {@link dev.entente.engine.Engines} are where to begin. What is
 * not exported is how it is done, and can change any time.
 */
@SuppressWarnings("module") // those it exports some packages to aren’t there yet when it is compiled
module dev.entente.core {
    requires static transitive org.jspecify;
    requires logicng;
    requires org.snakeyaml.engine;

    exports dev.entente;
    exports dev.entente.analogy;
    exports dev.entente.analysis;
    exports dev.entente.analysis.deciding;
    exports dev.entente.analysis.play;
    exports dev.entente.answer;
    exports dev.entente.answer.json;
    exports dev.entente.answer.part;
    exports dev.entente.answer.table;
    exports dev.entente.ask;
    exports dev.entente.brief;
    exports dev.entente.brief.document;
    exports dev.entente.brief.words;
    exports dev.entente.cards;
    exports dev.entente.casefile;
    exports dev.entente.casefile.tree;
    exports dev.entente.cases;
    exports dev.entente.cases.reference;
    exports dev.entente.compose;
    exports dev.entente.design;
    exports dev.entente.design.search;
    exports dev.entente.engine;
    exports dev.entente.engine.listed;
    exports dev.entente.engine.sets;
    exports dev.entente.evidence;
    exports dev.entente.exchange;
    exports dev.entente.expectation;
    exports dev.entente.explore;
    exports dev.entente.explore.compare;
    exports dev.entente.explore.worlds;
    exports dev.entente.finding;
    exports dev.entente.forecast;
    exports dev.entente.graph;
    exports dev.entente.limits;
    exports dev.entente.lint;
    exports dev.entente.merge;
    exports dev.entente.outside;
    exports dev.entente.perception;
    exports dev.entente.roles;
    exports dev.entente.sheets;
    exports dev.entente.signal;
    exports dev.entente.stability;
    exports dev.entente.stability.steps;
    exports dev.entente.statement;

    // The pieces of a brief, which the report draws and the workbench puts together in its own way.
    exports dev.entente.brief.page to
            dev.entente.workbench;
    exports dev.entente.brief.section to
            dev.entente.report,
            dev.entente.workbench;
    exports dev.entente.brief.signal to
            dev.entente.workbench;
    exports dev.entente.casefile.edit to
            dev.entente.workbench;
    exports dev.entente.proposal to
            dev.entente.workbench;
    exports dev.entente.start to
            dev.entente.workbench;
}
