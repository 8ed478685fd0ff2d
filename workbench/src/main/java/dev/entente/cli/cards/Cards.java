// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.cards;

import dev.entente.DecisionMaker;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.app.FileFailure;
import dev.entente.brief.words.CardWords;
import dev.entente.brief.words.English;
import dev.entente.cards.Card;
import dev.entente.cards.CardTable;
import dev.entente.cards.Proposal;
import dev.entente.cards.Repair;
import dev.entente.cases.Case;
import dev.entente.cli.choice.CaseArgument;
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

    @Override
    public void run() {
        if (argument.variant().isPresent()) {
            throw CommandFailure.usage("Cards belong to the case itself; leave --variant away.");
        }
        Case subject = argument.read(List.of("preferences"));
        int who = subject.names().decisionMaker(party.strip()).or(CommandFailure::usage);
        DecisionMaker one = subject.conflict().decisionMakers().get(who);
        List<Statement> wants = wants(subject, one);
        CardTable table = CardTable.of(subject, who);
        if (table.cards().size() < 2) {
            throw CommandFailure.usage(
                    "The case names fewer than two outcomes and situations; name some under “outcomes” or"
                            + " “states”.");
        }
        Told told = new Told(
                table, new CardWords(subject, who, table), wants, new CardsFile(argument.file(), subject, who));
        if (answers.isPresent()) {
            told.replay(answers.get(), one.id());
        } else {
            told.ask(one.shortName());
        }
    }

    /** The list that the party has; a list of wants in an order that is known throughout. */
    private static List<Statement> wants(Case subject, DecisionMaker one) {
        boolean open = !subject.situation().unknowns().ordersOf(one.id()).isEmpty()
                || !subject.situation().unknowns().typesOf(one.id()).isEmpty();
        if (open || !(one.preference() instanceof Prioritized(List<Want> wants))) {
            throw CommandFailure.usage("What " + one.shortName() + " wants is "
                    + (open ? "open in part" : "no list of wants")
                    + "; cards make or mend a list of wants in an order that is known.");
        }
        return wants.stream().map(Want::statement).toList();
    }

    /** One round of cards. */
    private final class Told {

        private final CardTable table;
        private final CardWords words;
        private final List<Statement> wants;
        private final CardsFile file;
        private final PrintWriter out = spec.commandLine().getOut();
        private final PrintWriter err = spec.commandLine().getErr();
        private final BufferedReader in = new BufferedReader(new InputStreamReader(
                System.in, Charset.forName(System.getProperty("stdin.encoding", StandardCharsets.UTF_8.name()))));

        Told(CardTable table, CardWords words, List<Statement> wants, CardsFile file) {
            this.table = table;
            this.words = words;
            this.wants = wants;
            this.file = file;
        }

        void replay(Path path, String id) {
            String line = lines(path).stream()
                    .map(String::strip)
                    .filter(text -> text.startsWith(id + ":"))
                    .findFirst()
                    .orElseThrow(() -> CommandFailure.usage(path + " has no line “" + id + ": …”."));
            switch (LaidOut.of(line.substring(id.length() + 1), table.cards())) {
                case LaidOut.Read.Wrong(String why) -> throw CommandFailure.usage(path + ": " + why + ".");
                case LaidOut.Read.Right(LaidOut laid) -> {
                    if (!gives(tell(laid))) {
                        throw CommandFailure.usage("No list gives this order, so that nothing was written.");
                    }
                    write(laid);
                }
            }
        }

        private static List<String> lines(Path path) {
            try {
                return Files.readAllLines(path, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw FileFailure.notRead(path, e);
            }
        }

        void ask(String name) {
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
                    return;
                }
                if (answer.equals("y") && laid.isPresent()) {
                    write(laid.get());
                    return;
                }
                switch (LaidOut.of(answer, cards)) {
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

        private static boolean gives(Proposal proposal) {
            return proposal instanceof Proposal.Gives;
        }

        private Optional<Repair> repair(LaidOut laid) {
            return anew || wants.isEmpty() ? Optional.empty() : table.repair(wants, laid.piles());
        }

        private Proposal tell(LaidOut laid) {
            Proposal proposal = table.propose(laid.piles());
            Optional<Repair> repair = repair(laid);
            out.println(English.start(words.order(laid.piles())) + ".");
            List<List<Integer>> piles = proposal instanceof Proposal.Cannot cannot ? cannot.piles() : laid.piles();
            if (repair.isPresent()) {
                out.println(words.counted(repair.get()));
                words.repair(wants, repair.get()).forEach(line -> out.println("  " + line));
                words.list(repair.get().wants()).forEach(line -> out.println("  " + line));
                words.beyond(piles, table.beyond(piles, repair.get().wants())).forEach(out::println);
            } else {
                words.proposal(proposal).forEach(out::println);
                words.list(proposal.wants()).forEach(line -> out.println("  " + line));
                words.beyond(piles, proposal.beyond()).forEach(out::println);
            }
            return proposal;
        }

        private void write(LaidOut laid) {
            repair(laid)
                    .ifPresentOrElse(
                            found -> file.mend(found.changes(), laid.why()),
                            () -> file.write(table.propose(laid.piles()).wants(), laid.why()));
            out.println("Written.");
        }
    }
}
