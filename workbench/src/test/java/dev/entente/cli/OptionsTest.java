// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.choice.AnswerFormat;
import dev.entente.cli.choice.TextFormat;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Member;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What commands have in common in their options. */
class OptionsTest {

    private static final List<String> USUAL =
            Concepts.usual().stream().map(Concept::name).toList();

    @Test
    void whatSeveralCommandsAskForIsDeclaredOnce() {
        Map<String, Set<Class<?>>> declared = new HashMap<>();
        for (CommandLine command : commands()) {
            command.getCommandSpec().options().stream()
                    .filter(option -> option.userObject() instanceof Member)
                    .forEach(option -> declared.computeIfAbsent(
                                    option.longestName() + " "
                                            + option.typeInfo().getClassName(),
                                    _ -> new HashSet<>())
                            .add(((Member) option.userObject()).getDeclaringClass()));
        }

        assertThat(declared).hasSizeGreaterThan(30);
        for (String shared : List.of("--concept", "--concepts", "--outcome", "--worlds", "--with", "--budget")) {
            assertThat(declared.entrySet().stream().filter(one -> one.getKey().startsWith(shared + " ")))
                    .as(shared)
                    .singleElement()
                    .satisfies(one -> assertThat(one.getValue()).hasSize(1));
        }
        assertThat(declared.get("--format " + TextFormat.class.getName())).containsExactly(AnswerFormat.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"brief", "explain", "paths", "design", "explore", "compare", "evidence", "solve"})
    void helpNamesTheConcepts(String command) {
        String help = words(Answered.by("help", command).out());

        assertThat(help).contains(String.join(", ", USUAL));
        assertThat(help.contains("--concept=")).isEqualTo(!command.equals("solve"));
        if (command.equals("solve")) {
            assertThat(help.split("[\\s,;().]+")).containsAll(Concepts.names());
        } else {
            assertThat(help).contains("Default: " + Concepts.MEANT.name() + ".");
        }
    }

    @Test
    void completionKnowsTheConcepts() {
        String script = Answered.by("completion").out();
        String names = USUAL.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(" "));

        assertThat(script)
                .contains("NAME_option_args=(" + names + ") # --concept values")
                .contains("NAME_option_args=(" + names + ") # --concepts values");
    }

    /** The script keeps what completes a value by the label of the option. */
    @Test
    void valuesThatDifferHaveLabelsThatDiffer() {
        for (CommandLine command : commands()) {
            Map<String, List<String>> byLabel = new HashMap<>();
            command.getCommandSpec().options().stream()
                    .filter(option -> option.completionCandidates() != null)
                    .forEach(option -> {
                        List<String> values = new ArrayList<>();
                        option.completionCandidates().forEach(values::add);
                        assertThat(byLabel.computeIfAbsent(option.paramLabel(), _ -> values))
                                .as("%s %s", command.getCommandName(), option.longestName())
                                .isEqualTo(values);
                    });
        }
    }

    private static Collection<CommandLine> commands() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return Main.commandLine(nowhere, nowhere).getSubcommands().values();
    }

    /** With one blank between words. */
    private static String words(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
