// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.cards;

import dev.entente.DecisionMaker;
import dev.entente.answer.Carded;
import dev.entente.answer.Carded.Laying;
import dev.entente.app.FileFailure;
import dev.entente.brief.words.CardWords;
import dev.entente.brief.words.English;
import dev.entente.cards.Card;
import dev.entente.cards.CardTable;
import dev.entente.cards.LaidOut;
import dev.entente.cards.Made;
import dev.entente.casefile.edit.WantLists;
import dev.entente.cases.Case;
import dev.entente.cli.choice.AnswerFormat;
import dev.entente.cli.choice.CaseArgument;
import dev.entente.cli.choice.EditedFile;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.statement.Statement;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Has cards put in order for a party, and makes a list of wants of that. */
@Command(
        name = "cards",
        description = {
            "Put outcomes and situations in order for a party, as cards: the shortest list of wants that gives this order, or"
                    + " the fewest changes of the list that the party has.",
            "Nothing is written before you say so."
        },
        footer = {"", "Example:  entente cards my-case --party target"})
public final class Cards implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseArgument argument;

    @Option(names = "--party", required = true, paramLabel = "NAME", description = "Whose order it is.")
    private String party = "";

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description =
                    "Take the order from this file, and write the list: a line “target: deal > today = quarrel # why”.")
    private Optional<Path> answers = Optional.empty();

    @Option(names = "--anew", description = "Make a list anew, whatever the party wants so far.")
    private boolean anew;

    @Mixin
    private AnswerFormat format;

    @Override
    public void run() {
        if (argument.variant().isPresent()) {
            throw CommandFailure.usage("Cards belong to the case itself; leave --variant away.");
        }
        Case subject = argument.read(List.of("preferences"));
        int who = subject.names().decisionMaker(party.strip()).or(CommandFailure::usage);
        DecisionMaker one = subject.conflict().decisionMakers().get(who);
        List<Statement> wants =
                CardTable.list(subject, who).orElseThrow(() -> CommandFailure.usage(CardWords.refusal(subject, one)));
        CardTable table = CardTable.of(subject, who);
        if (table.cards().size() < 2) {
            throw CommandFailure.usage(
                    "The case names fewer than two outcomes and situations; name some under “outcomes” or"
                            + " “states”.");
        }
        Told told = new Told(table, new CardWords(subject, who, table), wants, new WantLists(subject, who));
        boolean written = answers.isPresent() ? told.replay(answers.get(), one.id()) : told.ask(one.shortName());
        format.write((_, _) -> {}, () -> Carded.of(subject, who, table, wants, told.laying(), written));
        if (answers.isPresent() && !written) {
            throw CommandFailure.usage("No list gives this order, so that nothing was written.");
        }
    }

    /** One round of cards. */
    private final class Told {

        private final CardTable table;
        private final CardWords words;
        private final List<Statement> wants;
        private final WantLists lists;
        private final PrintWriter out = format.aside();
        private final PrintWriter err = spec.commandLine().getErr();
        private final BufferedReader in = new BufferedReader(new InputStreamReader(
                System.in, Charset.forName(System.getProperty("stdin.encoding", StandardCharsets.UTF_8.name()))));

        private Optional<Laying> laying = Optional.empty();

        Told(CardTable table, CardWords words, List<Statement> wants, WantLists lists) {
            this.table = table;
            this.words = words;
            this.wants = wants;
            this.lists = lists;
        }

        /** What was laid out last. */
        Optional<Laying> laying() {
            return laying;
        }

        /** Lays out the order of a file, and writes the list that gives it; whether there is one. */
        boolean replay(Path path, String id) {
            String line = lines(path).stream()
                    .map(String::strip)
                    .filter(text -> text.startsWith(id + ":"))
                    .findFirst()
                    .orElseThrow(() -> CommandFailure.usage(path + " has no line “" + id + ": …”."));
            return switch (laidOut(line.substring(id.length() + 1))) {
                case LaidOut.Read.Wrong(String why) -> throw CommandFailure.usage(path + ": " + why + ".");
                case LaidOut.Read.Right(LaidOut laid) -> {
                    boolean gives = tell(laid).gives();
                    if (gives) {
                        write(laid);
                    }
                    yield gives;
                }
            };
        }

        private LaidOut.Read laidOut(String line) {
            LaidOut.Read read = table.laidOut(line);
            return read instanceof LaidOut.Read.Right(LaidOut laid) && laid.count() < 2
                    ? new LaidOut.Read.Wrong("it takes two cards at least to say which is better")
                    : read;
        }

        private static List<String> lines(Path path) {
            try {
                return Files.readAllLines(path, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw FileFailure.notRead(path, e);
            }
        }

        /** Asks for orders until one is to be written, or no more is to be tried; whether one was written. */
        boolean ask(String name) {
            List<Card> cards = table.cards();
            for (int k = 0; k < cards.size(); k++) {
                err.println("  " + (k + 1) + "  " + words.shown(k));
            }
            if (!wants.isEmpty()) {
                CardTable.Order order = table.order(wants);
                err.println("As the list has it: " + words.order(order.piles()) + ".");
                order.spread()
                        .forEach(card -> err.println("  The situations of “"
                                + cards.get(card).label() + "” are not all as good as each other."));
            }
            err.println("What does " + name
                    + " like best, and then? As 2 1=4 3: the best first, = for as good as; leave out"
                    + " what does not matter. q stops.");
            Optional<LaidOut> laid = Optional.empty();
            while (true) {
                String answer = line();
                if (answer.equals("q")) {
                    return false;
                }
                if (answer.equals("y") && laid.isPresent()) {
                    write(laid.get());
                    return true;
                }
                switch (laidOut(answer)) {
                    case LaidOut.Read.Wrong(String why) -> err.println("   " + why + ".");
                    case LaidOut.Read.Right(LaidOut right) -> {
                        tell(right);
                        laid = Optional.of(right);
                        err.println("y writes this list into the case; another order tries again; q stops.");
                    }
                }
            }
        }

        private String line() {
            err.print("> ");
            err.flush();
            try {
                String line = in.readLine();
                return line == null ? "q" : line.strip();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Made made(LaidOut laid) {
            return table.made(laid, anew ? List.of() : wants);
        }

        private Made tell(LaidOut laid) {
            Made made = made(laid);
            laying = Optional.of(new Laying(laid, made));
            out.println(English.start(words.order(laid.piles())) + ".");
            words.made(table, made, wants).forEach(out::println);
            return made;
        }

        private void write(LaidOut laid) {
            Made made = made(laid);
            EditedFile.of(argument.file()).change(editor -> lists.written(editor, made, laid.why()));
            out.println("Written.");
        }
    }
}
