// SPDX-License-Identifier: Apache-2.0
package dev.entente.mcp;

/** That a question can't be taken, in a sentence for who asked it. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
