// SPDX-License-Identifier: Apache-2.0
package dev.entente.web;

import dev.entente.explore.worlds.Runner;
import dev.entente.web.desk.Desks;
import dev.entente.web.desk.Shelf;
import dev.entente.web.desk.SolvedCases;
import dev.entente.web.desk.Workers;
import dev.entente.web.page.Pages;
import dev.entente.web.page.frame.Workplace;
import dev.entente.web.server.Door;
import dev.entente.web.server.Served;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The workbench: pages on a port of this machine. */
public final class Workbench implements AutoCloseable {

    private final Door door;
    private final Workers workers;

    private Workbench(Door door, Workers workers) {
        this.door = door;
        this.workers = workers;
    }

    /**
     * Opens the workbench.
     *
     * @param host where to listen, for others to come in; this machine alone when empty
     * @param port 0 for any that is free
     * @param runner what goes through worlds
     * @param faults hears of what went wrong inside
     * @param served hears of each request, after it
     * @throws IOException when the port is taken, or no browser can open the address
     */
    public static Workbench open(
            Shelf shelf,
            Optional<String> host,
            int port,
            Runner runner,
            Consumer<Throwable> faults,
            Consumer<Served> served)
            throws IOException {
        Workers workers = new Workers();
        Workplace workplace = new Workplace(
                shelf,
                host.isPresent() ? Desks.shared() : Desks.ofOne(shelf.own()),
                new SolvedCases(),
                workers,
                runner);
        return new Workbench(new Door(host, port, Pages.routes(workplace), Pages::refusal, faults, served), workers);
    }

    /** The address to open in a browser; it holds the key of this start. */
    public String entrance() {
        return entrances().getFirst();
    }

    /** All addresses to open, the best first: several where the workbench listens on all that the machine has. */
    public List<String> entrances() {
        return door.entrances();
    }

    /** Where it listens, without the key. */
    public List<String> addresses() {
        return door.addresses();
    }

    @Override
    public void close() {
        door.close();
        workers.close();
    }
}
