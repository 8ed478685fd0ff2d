// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.Version;
import dev.entente.answer.json.Inline;
import dev.entente.answer.part.Head;
import dev.entente.cases.Case;
import dev.entente.lint.Lint;
import java.util.List;

/** What breaks a rule of how briefs are written, in the case and in its brief. */
public record Linted(@Inline Head head, List<InCase> inCase, List<InBrief> inBrief, String version) {

    /** In the case. */
    public record InCase(String rule, @Inline Checked.Mistake mistake) {}

    /** In the brief. */
    public record InBrief(String rule, String section, String sentence, String message) {}

    public static Linted of(Case about, Lint lint) {
        return new Linted(
                Head.of(about),
                lint.inCase().stream()
                        .map(one -> new InCase(one.rule().word(), Checked.Mistake.of(one.diagnostic())))
                        .toList(),
                lint.inBrief().stream()
                        .map(one -> new InBrief(one.rule().word(), one.section(), one.sentence(), one.message()))
                        .toList(),
                Version.running());
    }
}
