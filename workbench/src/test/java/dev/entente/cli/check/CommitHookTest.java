// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hook that the guide shows, in a repository of Git. */
class CommitHookTest {

    @TempDir
    private Path folder;

    private static String hook() throws IOException {
        String guide = Files.readString(Path.of("../docs/guide.md"));
        int start = guide.indexOf("#!/bin/sh\n# Holds a commit back");
        return guide.substring(start, guide.indexOf("```", start));
    }

    private int run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.resolve("cases of ours").toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("told").toFile());
        builder.environment().put("PATH", folder + File.pathSeparator + System.getenv("PATH"));
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private static void executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void itHoldsBackACommitWithAMistake() throws IOException, InterruptedException {
        Path cases = Files.createDirectories(folder.resolve("cases of ours"));
        executable(
                folder.resolve("entente"),
                "#!/bin/sh\nexec '%s' -cp '%s' dev.entente.cli.Main \"$@\"\n"
                        .formatted(
                                Path.of(System.getProperty("java.home"), "bin", "java"),
                                System.getProperty("java.class.path")));
        List<String> git = List.of("git", "-c", "user.name=a", "-c", "user.email=a@example.org");
        assertThat(run("git", "init", "-q")).isZero();
        executable(cases.resolve(".git/hooks/pre-commit"), hook());
        Path file = Files.createDirectories(cases.resolve("a draft")).resolve("case.yaml");
        Files.writeString(file, "entente: 1\ntitle: Draft\n");
        assertThat(run("git", "add", "-A")).isZero();
        String[] commit = {git.get(0), git.get(1), git.get(2), git.get(3), git.get(4), "commit", "-q", "-m", "A draft"};
        assertThat(run(commit)).isNotZero();
        assertThat(folder.resolve("told")).content().contains("the key “decision-makers” is missing");
        Files.writeString(
                file,
                "entente: 1\ntitle: Draft\ndecision-makers:\n  a: {options: {sign: sign it}, preferences: [sign]}\n");
        assertThat(run("git", "add", "-A")).isZero();
        assertThat(run(commit)).isZero();
    }
}
