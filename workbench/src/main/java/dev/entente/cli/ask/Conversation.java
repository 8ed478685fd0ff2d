// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.ask;

import dev.entente.answer.Inquired;
import dev.entente.ask.Ahead;
import dev.entente.ask.Circle;
import dev.entente.ask.Inquiry;
import dev.entente.ask.Outlook;
import dev.entente.ask.Question;
import dev.entente.ask.Reply;
import dev.entente.ask.Reply.Said;
import dev.entente.ask.Step;
import dev.entente.brief.words.English;
import dev.entente.brief.words.InquiryWords;
import dev.entente.cli.choice.AnswerFormat;
import dev.entente.cli.choice.BudgetChoice;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.Progress;
import dev.entente.limits.Budget;
import dev.entente.stability.SanctionConcept;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts the questions of an inquiry to a person, one at a time, and takes what is answered. */
final class Conversation implements AutoCloseable {

    private static final String HELP = """
              a or b   the one, or the other, comes first; what stands behind # says why: “a # it said so in May”
              =        no difference: a list of wants prefers one, so that both ways stay open
              ?        not known: stays open, and is not asked again
              u        undo the last answer
              q        stop here; all answers are in the case file already (Ctrl-D does the same)""";

    private final InquiryWords words;
    private final AskedFile file;
    private final BudgetChoice time;
    private final AnswerFormat format;
    private final SanctionConcept concept;
    private final PrintWriter err;
    private final BufferedReader in;
    private final Deque<Inquiry> before = new ArrayDeque<>();
    private final int read;
    private final Ahead ahead;
    private Inquiry inquiry;

    /** @param first what was answered before is in the case, and is taken from there */
    Conversation(
            Inquiry first,
            SanctionConcept concept,
            InquiryWords words,
            AskedFile file,
            BudgetChoice time,
            AnswerFormat format,
            PrintWriter err) {
        this.concept = concept;
        this.words = words;
        this.file = file;
        this.format = format;
        this.err = err;
        this.time = time;
        Budget budget = time.budget();
        String encoding = System.getProperty("stdin.encoding", StandardCharsets.UTF_8.name());
        this.in = new BufferedReader(new InputStreamReader(System.in, Charset.forName(encoding)));
        this.inquiry = file.text().resumed(first, budget);
        this.ahead = new Ahead(inquiry, budget);
        this.read = inquiry.replies().size();
    }

    /** Says what is asked about. */
    void begin() {
        Progress.end();
        err.println(
                "%s joint orders are open; “holds” is under %s. Answer a, b, = (no difference), ? (not known), u (undo) or q; h explains."
                        .formatted(English.start(English.number(inquiry.ordersLeft())), concept.name()));
    }

    /** Takes answers that were given before, and writes them into the case; nothing where they contradict each other. */
    Optional<Circle> take(List<Reply> replies) {
        Inquiry next = replies.isEmpty() ? inquiry : ahead.whole(time.budget());
        for (Reply reply : replies) {
            Optional<Circle> circle = next.circle(reply);
            if (circle.isPresent()) {
                return circle;
            }
            next = next.isSaid(reply) ? next : ahead.after(reply, time.budget());
        }
        Progress.end();
        inquiry = next;
        ahead.goOnFrom(inquiry);
        file.write(inquiry, read);
        return Optional.empty();
    }

    void tell(Circle circle) {
        err.println("These contradict each other:");
        circle.links()
                .forEach(link -> err.println(
                        "  " + words.said(link) + link.reply().map(_ -> "").orElse(" (as the case has it)")));
    }

    /** Asks until all is settled, or nobody answers any more. */
    void goOn() {
        boolean more = true;
        while (more) {
            if (inquiry.next() instanceof Step.SoFar) {
                inquiry = ahead.whole(time.budget());
                Progress.end();
            }
            more = switch (inquiry.next()) {
                case Step.Ask(Question question) -> ask(question);
                case Step.Settled settled -> settled(settled);
                case Step.Open(List<Outlook> outlooks) -> open(outlooks);
                case Step.SoFar _ -> throw new IllegalStateException("orders that were not all looked at");
            };
        }
    }

    private boolean ask(Question question) {
        InquiryWords.Put put = words.question(question);
        err.println();
        err.println(inquiry.number() + ". " + put.asked());
        err.println("   a  " + put.one());
        err.println("   b  " + put.other());
        put.turnsOn().ifPresent(turns -> err.println("   " + turns));
        while (true) {
            String answer = line();
            int hash = answer.indexOf('#');
            Optional<String> why = hash < 0
                    ? Optional.empty()
                    : Optional.of(answer.substring(hash + 1).strip()).filter(reason -> !reason.isEmpty());
            String said =
                    (hash < 0 ? answer : answer.substring(0, hash)).strip().toLowerCase(Locale.ROOT);
            switch (said) {
                case "a" -> {
                    return taken(new Reply(question, Said.ONE, why));
                }
                case "b" -> {
                    return taken(new Reply(question, Said.OTHER, why));
                }
                case "=" -> {
                    return taken(new Reply(question, Said.NO_DIFFERENCE, why));
                }
                case "?" -> {
                    return taken(new Reply(question, Said.NOT_KNOWN, why));
                }
                case "u" -> {
                    return undone();
                }
                case "q" -> throw stopped();
                default -> err.println(HELP);
            }
        }
    }

    private boolean taken(Reply reply) {
        before.push(inquiry);
        inquiry = ahead.after(reply, time.budget());
        Progress.end();
        file.write(inquiry, read);
        return true;
    }

    private boolean undone() {
        if (before.isEmpty()) {
            err.println("   There is nothing to undo that was answered now.");
        } else {
            inquiry = before.pop();
            ahead.goOnFrom(inquiry);
            file.write(inquiry, read);
        }
        return true;
    }

    private boolean settled(Step.Settled settled) {
        tell(out -> {
            out.println(words.settled(inquiry));
            words.certainty(settled.certainty()).ifPresent(out::println);
            words.answers(settled.outlook()).forEach(out::println);
        });
        return false;
    }

    private boolean open(List<Outlook> outlooks) {
        tell(out -> {
            out.println("What is not known decides. All else was asked.");
            words.apart(outlooks).forEach(out::println);
        });
        return false;
    }

    private void tell(Consumer<PrintWriter> said) {
        format.write((out, _) -> said.accept(out), () -> Inquired.of(inquiry, concept));
    }

    private String line() {
        err.print("> ");
        err.flush();
        try {
            String line = in.readLine();
            if (line == null) {
                err.println();
                throw stopped();
            }
            return line.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CommandFailure stopped() {
        tell(_ -> {});
        return CommandFailure.stopped(
                "%s orders are left, and they do not agree yet; ask again to go on. What was answered is in the case file."
                        .formatted(English.number(inquiry.ordersLeft())));
    }

    @Override
    public void close() {
        ahead.close();
    }
}
