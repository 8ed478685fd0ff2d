// SPDX-License-Identifier: Apache-2.0
package dev.entente.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.entente.casefile.edit.Template;
import dev.entente.cases.Anchor.Range;
import dev.entente.cases.Anchor.Unit;
import dev.entente.evidence.SourceText;
import dev.entente.evidence.SourceText.Stretch;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The prompt says all that a model needs, and numbers the text as claims are looked up. */
class ModelPromptTest {

    private static final SourceText TEXT = SourceText.of("""
            A magazine, page 3

            <!-- body -->
            # Heading

            One begins here
            and ends here.

            * * *

            <!-- a note of the reader -->
            ## Another heading
            Two follows at once.
            """);

    @Test
    void paragraphsHaveTheNumbersByWhichTheyAreFound() {
        String prompt = new ModelPrompt("one", TEXT, Optional.empty()).written();
        assertThat(prompt)
                .contains("""

                        A magazine, page 3

                        # Heading

                        [1] One begins here
                        and ends here.

                        * * *

                        ## Another heading

                        [2] Two follows at once.
                        """)
                .contains("id is \"one\"", "It has 2 numbered paragraphs", ModelPrompt.schema())
                .doesNotContain("a note of the reader", "%");
        for (Stretch stretch : TEXT.stretches()) {
            stretch.paragraph()
                    .ifPresent(number -> assertThat(TEXT.holding(Unit.PARAGRAPH, stretch.text()))
                            .containsExactly(new Range(number, number)));
        }
        assertThat(TEXT.count(Unit.PARAGRAPH)).isEqualTo(2);
    }

    @Test
    void aTemplateTellsWhatSuchConflictsHave() {
        Template water =
                Template.read(Path.of("../cases/templates/water/case.yaml")).orElseThrow();
        String prompt = new ModelPrompt("one", TEXT, Optional.of(water)).written();
        assertThat(prompt).contains("This is the pattern “water”", "\n  may want: ", "\noutcome ");
        water.subject()
                .conflict()
                .decisionMakers()
                .forEach(party -> assertThat(prompt).contains("party " + party.id() + ", “" + party.name() + "”"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"statement\": \"a\", \"claim\": \"c\"}",
                "{\"statement\": \"a\", \"assumed\": \"c\"}",
                "{\"statement\": \"a\"}",
                "{\"statement\": \"a\", \"claim\": \"c\", \"assumed\": \"c\"}"
            })
    void theSchemaTakesAWantOnOneGround(String want) {
        String answer = """
                {"source": {"id": "a", "title": "A"}, "title": "A", "question": "A?", "limits": [], "outcomes": [],
                 "today": [], "claims": [], "parties": [{"id": "a", "name": "A", "options": [], "wants": [%s]}]}
                """.formatted(want);
        boolean good = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ModelPrompt.schema(), InputFormat.JSON)
                .validate(answer, InputFormat.JSON)
                .isEmpty();
        assertThat(good).isEqualTo(want.contains("\"claim\"") != want.contains("\"assumed\""));
    }
}
