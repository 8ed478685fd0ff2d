// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.ask;

import dev.entente.app.WholeFile;
import dev.entente.ask.Inquiry;
import dev.entente.ask.Reply;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.edit.CaseEditor;
import dev.entente.casefile.tree.ChangeRefused;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.ExitCode;
import dev.entente.explore.worlds.LinearExtensions;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The case file that replies are written into, each as soon as it is given. */
final class AskedFile {

    private final Path file;
    private final CaseEditor before;
    private final Case subject;
    private String written;

    /** @param subject the case as the file has it */
    AskedFile(Path file, CaseEditor before, Case subject) {
        this.file = file;
        this.before = before;
        this.subject = subject;
        this.written = before.text();
    }

    private String id(int decisionMaker) {
        return subject.conflict().decisionMakers().get(decisionMaker).id();
    }

    /** What the wants of a decision maker are called in the file, by place. */
    List<String> names(int decisionMaker, int wants) {
        return IntStream.range(0, wants)
                .mapToObj(place -> before.wantNamed(id(decisionMaker), place))
                .toList();
    }

    /** What was asked of a decision maker before, and stays open. */
    List<Reply> open(int decisionMaker, int wants) {
        List<String> names = names(decisionMaker, wants);
        return before.known(id(decisionMaker)).stream()
                .flatMap(text -> AskedLine.of(text).stream())
                .filter(line -> line.sign() != '>')
                .flatMap(line -> line.reply(decisionMaker, names, Optional.empty()).stream())
                .toList();
    }

    /**
     * Writes what was replied since, in place of what was written before.
     *
     * @param from so many replies are in the file already
     * @throws dev.entente.app.FileFailure when another program changed the file meanwhile
     */
    void write(Inquiry inquiry, int from) {
        CaseEditor changed = before;
        try {
            for (Reply reply : inquiry.replies().subList(from, inquiry.replies().size())) {
                int who = reply.question().decisionMaker();
                List<Integer> order = inquiry.order(who);
                changed = changed.know(
                        id(who),
                        AskedLine.of(reply, names(who, order.size())).text(),
                        reply.why().orElse(""));
            }
            for (int who : inquiry.asked()) {
                changed = changed.ordered(id(who), inquiry.order(who));
            }
        } catch (ChangeRefused refused) {
            throw unwritable(String.valueOf(refused.getMessage()));
        }
        String text = changed.text();
        if (!says(text, inquiry)) {
            throw unwritable("the file speaks of wants by their place, or has two that say the same; give them ids");
        }
        if (!text.equals(written)) {
            WholeFile.replace(file, written, text);
            written = text;
        }
    }

    /** Whether a text, read again, leaves as many orders open as the inquiry does. */
    private boolean says(String text, Inquiry inquiry) {
        Reading<Case> read =
                CaseFile.read(SourceFile.of(file.toString(), text), file, Optional.empty(), Optional.empty());
        return read instanceof Reading.Done<Case>(Case now, var _)
                && inquiry.asked().stream()
                        .flatMap(who -> now.situation().unknowns().ordersOf(id(who)).stream())
                        .map(order -> new LinearExtensions(order).count())
                        .reduce(BigInteger.ONE, BigInteger::multiply)
                        .equals(inquiry.ordersLeft());
    }

    private CommandFailure unwritable(String why) {
        return new CommandFailure(
                ExitCode.NOT_WRITTEN, "what was answered can't be written into " + file + ": " + why + ".");
    }
}
