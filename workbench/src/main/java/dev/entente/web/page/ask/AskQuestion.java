// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.ask;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be asked of a case. */
public enum AskQuestion {
    HOLD(
            "What would make it hold?",
            "What one side could do, the fewest changes of what the parties want, and the steps that lead there."),
    WRECK("Who can wreck it?", "Who would gain by leaving, what keeps them from it, and who could but won’t."),
    UNFOLD("How can it unfold?", "Who must move from today on, alone or together, and who takes a loss."),
    DURABLE("How durable is it?", "Whether it outlasts other variants and types, and how little would undo it."),
    SURVIVE("What survives what is not known?", "Goes through the worlds that the case leaves open.");

    private final String label;
    private final String about;

    AskQuestion(String label, String about) {
        this.label = label;
        this.about = about;
    }

    /** On a button. */
    public String label() {
        return label;
    }

    /** What the answer tells. */
    public String about() {
        return about;
    }

    /** In addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The question of an id. */
    static Optional<AskQuestion> of(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    /** Over the answer, of an outcome by its label. */
    String heading(Optional<String> outcome) {
        String it = outcome.orElse("another situation");
        return switch (this) {
            case HOLD -> "What would make " + it + " hold?";
            case WRECK -> "Who can wreck " + it + "?";
            case UNFOLD -> "How can it unfold, from today to " + outcome.orElse("another situation that holds") + "?";
            case DURABLE -> "How durable is " + it + "?";
            case SURVIVE -> label;
        };
    }
}
