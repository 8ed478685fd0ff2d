// SPDX-License-Identifier: Apache-2.0
package dev.entente.mcp;

import dev.entente.cli.Main;
import dev.entente.cli.terminal.Bounds;
import dev.entente.cli.terminal.ExitCode;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs the commands that tools are, few at a time and each within limits. One that is stopped tells what it knows; one that
 * can't be stopped is left, and keeps its place until it has ended.
 */
final class Calls {

    /** An analysis takes all processors, so more would only make each slower. */
    private static final int AT_A_TIME = 2;

    private static final int MOST_WAITING = 8;

    /** So long after its time is up a command has told what it knows. */
    static final Duration GRACE = Duration.ofSeconds(6);

    private final CaseFolder folder;
    private final Limits limits;
    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    Calls(CaseFolder folder, Limits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /** Answers a question, or says why not. */
    CallToolResult answer(Asked asked, Map<String, Object> arguments) {
        try {
            String[] line = asked.commandLine(arguments);
            if (places.getQueueLength() >= MOST_WAITING
                    || !places.tryAcquire(limits.time().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refusal("Other questions are still being answered; ask again later.");
            }
            return answered(asked.tool(), line);
        } catch (Refusal refusal) {
            return failed(refusal.sentence());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed("The question was taken back.");
        }
    }

    private CallToolResult answered(Tool tool, String[] line) throws Refusal, InterruptedException {
        Bounds bounds = Bounds.of(folder.real(), limits.time());
        Held out = new Held(limits.characters());
        Held err = new Held(limits.characters());
        FutureTask<Integer> run = new FutureTask<>(() -> {
            try (PrintWriter answer = new PrintWriter(out);
                    PrintWriter notes = new PrintWriter(err)) {
                return Main.call(bounds, answer, notes, line);
            } finally {
                places.release();
            }
        });
        Thread.ofPlatform().daemon().name(tool.command()).start(run);
        try {
            int code = run.get(limits.time().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
            return told(tool, code, out, err);
        } catch (TimeoutException e) {
            throw new Refusal("It took longer than %d s and couldn't be stopped there, so that nothing is known. %s"
                    .formatted(limits.time().toSeconds(), tool.shorter()));
        } catch (ExecutionException e) {
            throw new Refusal("A fault of Entente, not of your case: " + e.getCause());
        } finally {
            bounds.giveUp();
        }
    }

    private CallToolResult told(Tool tool, int code, Held out, Held err) throws Refusal {
        if (out.length() > limits.characters()) {
            throw new Refusal("The answer has %,d characters, more than the %,d that are handed over. %s"
                    .formatted(out.length(), limits.characters(), tool.shorter()));
        }
        String notes = err.text().strip();
        if (err.length() > limits.characters()) {
            notes += "\nThere are %,d characters more than are handed over; mend these first."
                    .formatted(err.length() - limits.characters());
        }
        if (out.length() == 0 || code == ExitCode.FAULT) {
            return failed(notes.isEmpty() ? "There is no answer." : notes);
        }
        CallToolResult.Builder told = CallToolResult.builder().addTextContent(out.text());
        if (!notes.isEmpty()) {
            told.addTextContent(notes);
        }
        return told.isError(false).build();
    }

    private static CallToolResult failed(String why) {
        return CallToolResult.builder().addTextContent(why).isError(true).build();
    }
}
