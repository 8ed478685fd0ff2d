// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.frame;

import dev.entente.brief.words.English;
import dev.entente.web.desk.Job;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The place of an answer that may take a while.
 *
 * @param now what is being computed, or why there is no answer
 * @param taken for how many seconds it has been computed
 * @param said the answer, as markup; empty while there is none
 * @param asked whether the visitor has just asked, so that the heading is to be read first
 */
public record AnswerView(Question question, Stage stage, String now, long taken, String said, boolean asked) {

    private static final Duration PATIENCE = Duration.ofMillis(300);

    /**
     * What is asked.
     *
     * @param heading the question in words
     * @param standing under what it is answered
     * @param address of the answer
     * @param stop where to post that it be stopped, or begun anew
     * @param fields what goes with that
     */
    public record Question(String heading, String standing, String address, String stop, List<Field> fields) {
        public Question {
            fields = List.copyOf(fields);
        }
    }

    /** What is sent along. */
    public record Field(String name, String value) {}

    /** How far an answer is. */
    public enum Stage {
        /** It is still to come. */
        RUNNING,
        /** All of it is there. */
        DONE,
        /** It was stopped, and what is known is there. */
        CUT
    }

    /** The answer of a job, after waiting for it for a moment. */
    public static <T> AnswerView of(Question question, Job<T> job, Function<T, String> told, boolean asked) {
        return switch (job.await(PATIENCE)) {
            case Job.Waiting<T> _ -> running(question, "Others are answered first", Optional.empty(), asked);
            case Job.Computing<T>(String what) ->
                running(question, what.isEmpty() ? "Getting ready" : what, job.taken(), asked);
            case Job.Done<T>(T answer, boolean cut) ->
                new AnswerView(question, cut ? Stage.CUT : Stage.DONE, "", 0, told.apply(answer), asked);
            case Job.Nothing<T> _ -> new AnswerView(question, Stage.CUT, "Nothing was known by then.", 0, "", asked);
            case Job.Refused<T>(String sentence) ->
                new AnswerView(question, Stage.DONE, English.start(sentence), 0, "", asked);
            case Job.Failed<T>(Throwable fault) ->
                throw new IllegalStateException("a question failed (" + question.address() + ")", fault);
        };
    }

    private static AnswerView running(Question question, String now, Optional<Duration> taken, boolean asked) {
        long seconds = taken.map(Duration::toSeconds).orElse(0L);
        return new AnswerView(question, Stage.RUNNING, now, seconds, "", asked);
    }
}
