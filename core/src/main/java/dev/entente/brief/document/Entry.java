// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.document;

import dev.entente.finding.Finding.Want;

/** What an annex tells in a row of its own, so that a page can point there. Decision makers and states are counted from 0. */
public sealed interface Entry {

    /** Under which id it stands: the same for the same case, whatever else is told. */
    String id();

    /** What holds under a concept, by its name. */
    record OfConcept(String name) implements Entry {
        @Override
        public String id() {
            return "concept-" + name.replaceAll("[^A-Za-z0-9]+", "-");
        }
    }

    /** A situation: who does what there. */
    record OfState(int state) implements Entry {
        @Override
        public String id() {
            return "situation-" + state;
        }
    }

    /** A want of a list: its formula and its source. */
    record OfWant(Want want) implements Entry {
        @Override
        public String id() {
            return "want-" + (want.who() + 1) + "-" + want.place();
        }
    }

    /** What somebody wants who has no list of wants. */
    record OfParty(int who) implements Entry {
        @Override
        public String id() {
            return "party-" + (who + 1);
        }
    }
}
