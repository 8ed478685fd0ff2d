// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.app.FileFailure;
import dev.entente.app.Home;
import dev.entente.app.SystemBrowser;
import dev.entente.cli.choice.RunnerChoice;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.ExitCode;
import dev.entente.cli.terminal.Interrupt;
import dev.entente.web.Logbook;
import dev.entente.web.Workbench;
import dev.entente.web.desk.Shelf;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The workbench in the browser. */
@Command(
        name = "serve",
        sortOptions = false,
        description = {
            "Open the workbench: pages on this machine, to read cases, change them and see what that does.",
            "It prints its address, opens it in the browser where there is one, and runs until it is stopped (Ctrl-C)."
        },
        footer = {"", "Example:  entente serve my-cases"})
final class Serve implements Runnable {
    private static final Path STANDARD_ERROR = Path.of("-");

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            defaultValue = Home.OWN_CASES,
            description = "The folder of your own cases, the only one that is written to. Default: ${DEFAULT-VALUE}.")
    private Path folder = Path.of("");

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "The port; 0 takes any that is free. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description =
                    "Let others in, as in a classroom: listen on this address of the machine instead of on the"
                            + " loopback. Each works on copies of their own and writes over none that another has saved. Nothing is encrypted: only on a network you trust.")
    private Optional<String> host = Optional.empty();

    @Option(
            names = "--no-open",
            description = "Open no browser. The address lets in whoever has it, and while it is being opened others"
                    + " who work on this machine can see it among the programs that run.")
    private boolean unopened;

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description =
                    "Write down at the end of this file what the workbench does: its starts and stops, each request and each"
                            + " fault. - is standard error. No text of a case and no key is in it.")
    private Optional<Path> log = Optional.empty();

    @Override
    public void run() {
        PrintWriter err = spec.commandLine().getErr();
        if (port < 0 || port > 65_535) {
            throw CommandFailure.usage("a port is a number from 0 to 65535 (" + port + ").");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw CommandFailure.usage(folder + " is no folder; own cases want one.");
        }
        limitRequests();
        Path shipped = Home.folder().resolve("cases");
        Shelf shelf = new Shelf(Files.isDirectory(shipped) ? Optional.of(shipped) : Optional.empty(), folder);
        try (Logbook logbook = logbook(err);
                Workbench workbench = Workbench.open(
                        shelf,
                        host,
                        port,
                        RunnerChoice.ofOneThread(),
                        fault -> {
                            fault.printStackTrace(err);
                            logbook.fault(fault);
                        },
                        logbook::served)) {
            logbook.start(workbench.addresses());
            PrintWriter out = spec.commandLine().getOut();
            workbench.entrances().forEach(out::println);
            out.flush();
            err.println("Your cases are kept in " + shelf.own() + ".");
            if (host.isPresent()) {
                err.println("warning: whoever reaches this machine and has such an address can read the cases here and"
                        + " save cases of their own in " + folder + ". A case is written over only by the one who saved"
                        + " it, as long as the workbench runs. What travels is not encrypted.");
            }
            err.println((opened(workbench.entrance()) ? "It is opened in your browser." : "Open it in a browser.")
                    + " Ctrl-C ends the workbench.");
            Interrupt.await();
            err.println("The workbench has ended, as it was asked to by Ctrl-C or a signal.");
        } catch (IOException e) {
            throw CommandFailure.usage("the workbench can't listen there: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Logbook logbook(PrintWriter err) {
        Consumer<String> trouble = reason -> err.println(
                "warning: the log can't be written any more (" + reason + "). The workbench goes on without it.");
        try {
            return log.filter(file -> !file.equals(STANDARD_ERROR))
                    .map(file -> Logbook.at(file, trouble))
                    .orElseGet(
                            () -> Logbook.on(log.isPresent() ? System.err : OutputStream.nullOutputStream(), trouble));
        } catch (FileFailure e) {
            throw new CommandFailure(
                    ExitCode.NOT_WRITTEN, e.getMessage() + ". Name another file for the log, or - for standard error.");
        }
    }

    private boolean opened(String address) {
        return !unopened
                && SystemBrowser.here().filter(browser -> browser.open(address)).isPresent();
    }

    /** Whoever sends or reads too slowly is sent away; small answers leave at once. */
    private static void limitRequests() {
        System.setProperty("sun.net.httpserver.maxReqTime", "30");
        System.setProperty("sun.net.httpserver.maxRspTime", "120");
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }
}
