// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.newcase;

/** A part of a template that is asked about, by decision maker where each has its own. */
sealed interface TemplatePart {

    /** What it is called in a file in which its answer is kept. */
    String id();

    /** What the case is called. */
    record Title() implements TemplatePart {
        @Override
        public String id() {
            return "title";
        }
    }

    /** Who a party is. */
    record Name(String party) implements TemplatePart {
        @Override
        public String id() {
            return "name:" + party;
        }
    }

    /** Which of its wants fit. */
    record Wants(String party) implements TemplatePart {
        @Override
        public String id() {
            return "wants:" + party;
        }
    }

    /** What is so today. */
    record Today() implements TemplatePart {
        @Override
        public String id() {
            return "today";
        }
    }
}
