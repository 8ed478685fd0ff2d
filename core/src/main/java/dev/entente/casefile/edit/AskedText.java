// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.edit;

import dev.entente.ask.Inquiry;
import dev.entente.ask.Reply;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.ChangeRefused;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.explore.worlds.LinearExtensions;
import dev.entente.limits.Budget;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The text of a case that what is replied in an {@linkplain Inquiry inquiry} is written into: as {@code known}, with its
 * reason, and with the list in an order that fits.
 *
 * @param before the text as it was when the inquiry began
 * @param subject the case as that text has it
 * @param file where the text belongs
 * @param within the folder outside which nothing is read
 */
public record AskedText(CaseEditor before, Case subject, Path file, Optional<Path> within) {

    private String id(int decisionMaker) {
        return subject.conflict().decisionMakers().get(decisionMaker).id();
    }

    /** What the wants of a decision maker are called in the text, by place. */
    public List<String> names(int decisionMaker) {
        return before.wantNames(id(decisionMaker));
    }

    /** The inquiry with what was asked before and stays open, so that it is not asked again. */
    public Inquiry resumed(Inquiry begun, Budget budget) {
        Inquiry resumed = begun;
        for (int who : begun.asked()) {
            for (Reply reply : open(who)) {
                resumed = begun.asks(reply.question()) ? resumed.with(reply, budget) : resumed;
            }
        }
        return resumed;
    }

    private List<Reply> open(int decisionMaker) {
        List<String> names = names(decisionMaker);
        return before.known(id(decisionMaker)).stream()
                .flatMap(known -> AskedLine.of(known.order()).stream())
                .filter(line -> line.sign() != '>')
                .flatMap(line -> line.reply(decisionMaker, names, Optional.empty()).stream())
                .toList();
    }

    /**
     * The text with what was replied since.
     *
     * @param from so many replies are in the text already
     * @throws ChangeRefused where it can’t be written so that it says the same when it is read again
     */
    public String with(Inquiry inquiry, int from) {
        CaseEditor changed = before;
        for (Reply reply : inquiry.replies().subList(from, inquiry.replies().size())) {
            int who = reply.question().decisionMaker();
            changed = changed.know(
                    id(who), AskedLine.of(reply, names(who)).text(), reply.why().orElse(""));
        }
        for (int who : inquiry.asked()) {
            changed = changed.ordered(id(who), inquiry.order(who));
        }
        String text = changed.text();
        if (!says(text, inquiry)) {
            throw new ChangeRefused(
                    "the file speaks of wants by their place, or has two that say the same; give them ids");
        }
        return text;
    }

    /** Whether a text, read again, leaves as many orders open as the inquiry does. */
    private boolean says(String text, Inquiry inquiry) {
        Reading<Case> read = CaseFile.read(SourceFile.of(file.toString(), text), file, Optional.empty(), within);
        return read instanceof Reading.Done<Case>(Case now, var _)
                && inquiry.asked().stream()
                        .flatMap(who -> now.situation().unknowns().ordersOf(id(who)).stream())
                        .map(order -> new LinearExtensions(order).count())
                        .reduce(BigInteger.ONE, BigInteger::multiply)
                        .equals(inquiry.ordersLeft());
    }
}
