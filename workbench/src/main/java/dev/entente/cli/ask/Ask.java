// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.ask;

import dev.entente.Preference.Prioritized;
import dev.entente.app.FileFailure;
import dev.entente.ask.Circle;
import dev.entente.ask.Inquiry;
import dev.entente.ask.Openings;
import dev.entente.ask.Reply;
import dev.entente.brief.words.InquiryWords;
import dev.entente.casefile.edit.AskedLine;
import dev.entente.casefile.edit.AskedText;
import dev.entente.cases.Case;
import dev.entente.cli.choice.AnswerFormat;
import dev.entente.cli.choice.BudgetChoice;
import dev.entente.cli.choice.CaseArgument;
import dev.entente.cli.choice.ConceptChoice;
import dev.entente.cli.choice.EditedFile;
import dev.entente.cli.terminal.Bounds;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.ExitCode;
import dev.entente.cli.terminal.Progress;
import dev.entente.stability.SanctionConcept;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks of wants in no order only what decides the answers. */
@Command(
        name = "ask",
        description = {
            "Ask what is still needed to settle the answers where the order of wants is open (any-order, known): one"
                    + " comparison at a time, until every order left answers alike.",
            "Each answer is written into the case file at once, under “known”; so it goes on from there another time."
        },
        footer = {"", "Example:  entente ask my-case --party target"})
public final class Ask implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseArgument argument;

    @Option(
            names = "--party",
            split = ",",
            paramLabel = "NAME",
            description = "The decision makers to ask about, together. Default: all whose order of wants is open.")
    private List<String> parties = List.of();

    @Mixin
    private ConceptChoice concept;

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description =
                    "Take the answers in this file first, one a line: “target: survival > talks # why”, “target: a ="
                            + " b” for no difference, “target: a ? b” where it is not known.")
    private Optional<Path> answers = Optional.empty();

    @Mixin
    private AnswerFormat format;

    @Mixin
    private BudgetChoice time;

    @Override
    public void run() {
        if (argument.variant().isPresent()) {
            throw CommandFailure.usage("Answers belong to the case itself; leave --variant away.");
        }
        PrintWriter err = spec.commandLine().getErr();
        Case subject = argument.read(List.of("any-order", "known"));
        Case open = Openings.of(subject, asked(subject));
        SanctionConcept holds = concept.named().ofWorlds().getFirst();
        AskedFile file = new AskedFile(new AskedText(
                EditedFile.of(argument.file()).editor(),
                subject,
                argument.file(),
                Bounds.now().folder()));
        Inquiry first = Inquiry.of(open, holds, Inquiry.SEED, time.budget());
        Progress.end();
        try (Conversation conversation =
                new Conversation(first, holds, new InquiryWords(subject), file, time, format, err)) {
            conversation.begin();
            conversation
                    .take(answers.map(path -> replies(path, first, file.text())).orElse(List.of()))
                    .ifPresent(circle -> {
                        throw contradiction(circle, conversation);
                    });
            conversation.goOn();
        }
    }

    /** Whose wants are open, or those of them that were named. */
    private Set<String> asked(Case subject) {
        Set<String> open = subject.conflict().decisionMakers().stream()
                .filter(one -> one.preference() instanceof Prioritized)
                .filter(one -> subject.situation().unknowns().typesOf(one.id()).isEmpty())
                .map(one -> one.id())
                .filter(id -> !subject.situation().unknowns().ordersOf(id).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = parties.stream()
                .map(name -> subject.names().decisionMaker(name.strip()).or(CommandFailure::usage))
                .map(place -> subject.conflict().decisionMakers().get(place).id())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = new TreeSet<>(named);
        known.removeAll(open);
        if (!known.isEmpty() || open.isEmpty()) {
            throw CommandFailure.usage((known.isEmpty()
                            ? "No order of wants is open."
                            : "The order of the wants of " + String.join(", ", known) + " is not open.")
                    + " Put “any-order: […]” around those whose order is, or write “known: []” beside the list where that"
                    + " of all is.");
        }
        return named.isEmpty() ? open : named;
    }

    /** The replies of a file of answers; every line that is none is told. */
    private static List<Reply> replies(Path path, Inquiry inquiry, AskedText text) {
        List<Reply> replies = new ArrayList<>();
        List<String> mistakes = new ArrayList<>();
        List<String> lines = lines(path);
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                int at = number;
                reply(line, inquiry, text)
                        .ifPresentOrElse(
                                replies::add,
                                () -> mistakes.add(path + ":" + at + ": “" + line
                                        + "” is no comparison of two open wants; write “target: this > that”."));
            }
        }
        if (!mistakes.isEmpty()) {
            throw CommandFailure.usage(String.join("\n", mistakes));
        }
        return replies;
    }

    private static Optional<Reply> reply(String line, Inquiry inquiry, AskedText text) {
        int colon = line.indexOf(':');
        int hash = line.indexOf(" # ");
        Optional<String> why = hash < 0
                ? Optional.empty()
                : Optional.of(line.substring(hash + 3).strip());
        String said = (hash < 0 ? line : line.substring(0, hash)).substring(colon + 1);
        for (int who : inquiry.asked()) {
            String id = inquiry.subject().conflict().decisionMakers().get(who).id();
            if (colon > 0 && id.equals(line.substring(0, colon).strip())) {
                return AskedLine.of(said)
                        .flatMap(one -> one.reply(who, text.names(who), why))
                        .filter(reply -> inquiry.asks(reply.question()));
            }
        }
        return Optional.empty();
    }

    private static List<String> lines(Path path) {
        try {
            return Files.readAllLines(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw FileFailure.notRead(path, e);
        }
    }

    private static CommandFailure contradiction(Circle circle, Conversation conversation) {
        conversation.tell(circle);
        return new CommandFailure(
                ExitCode.CASE_HAS_ERRORS,
                "the answers contradict each other, and none was taken; turn one of these round, or take it out.");
    }
}
