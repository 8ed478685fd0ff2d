// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/**
 * Where connections arrive. Bytes go on to the server behind as they come; what it can't tell of a connection whose
 * request it is answering is known here: whether there still is somebody at the other end.
 */
final class Porch implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 1_000;
    private static final int PIECE = 16_384;

    /** So long nobody is let in where the machine has too little left for one more. */
    private static final long PAUSE_NANOS = 20_000_000;

    private final ServerSocket arrivals;
    private final InetSocketAddress server;
    private final Semaphore room = new Semaphore(MOST_CONNECTIONS);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Integer> present = ConcurrentHashMap.newKeySet();

    /**
     * Listens.
     *
     * @param server the server behind, on this machine
     * @throws IOException when the port is taken, or the address is none of this machine's
     */
    Porch(InetAddress listening, int port, InetSocketAddress server) throws IOException {
        this.server = server;
        this.arrivals = new ServerSocket();
        try {
            arrivals.bind(new InetSocketAddress(listening, port), MOST_CONNECTIONS);
        } catch (IOException taken) {
            arrivals.close();
            throw taken;
        }
    }

    /** Lets the first in. */
    void open() {
        Thread.ofPlatform().daemon().name("porch").start(this::arrive);
    }

    int port() {
        return arrivals.getLocalPort();
    }

    /** Whether somebody is still there who waits on a connection, by the port from which the server sees it come. */
    boolean present(int port) {
        return present.contains(port);
    }

    private void arrive() {
        while (!arrivals.isClosed()) {
            try {
                room.acquire();
                welcome(arrivals.accept());
            } catch (IOException | RuntimeException | OutOfMemoryError scarce) {
                // One is not let in; whoever comes next may be.
                room.release();
                LockSupport.parkNanos(PAUSE_NANOS);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void welcome(Socket outside) {
        open.add(outside);
        Thread.ofVirtual().start(() -> {
            try (outside;
                    Socket inside = new Socket(server.getAddress(), server.getPort())) {
                outside.setTcpNoDelay(true);
                inside.setTcpNoDelay(true);
                connect(outside, inside);
            } catch (IOException gone) {
                // Nobody is there to be told.
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } finally {
                open.remove(outside);
                room.release();
            }
        });
    }

    private void connect(Socket outside, Socket inside) throws InterruptedException, IOException {
        int port = inside.getLocalPort();
        present.add(port);
        Thread in = Thread.ofVirtual().start(() -> {
            pass(outside, inside);
            present.remove(port);
        });
        try {
            pass(inside, outside);
        } finally {
            outside.close();
            in.join();
        }
    }

    /** Hands on what comes until nothing does, and says so. */
    private static void pass(Socket from, Socket to) {
        byte[] piece = new byte[PIECE];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                out.write(piece, 0, read);
            }
            to.shutdownOutput();
        } catch (IOException gone) {
            // One of both has left; so the other is told.
        }
    }

    @Override
    public void close() {
        try {
            arrivals.close();
            for (Socket outside : open) {
                outside.close();
            }
        } catch (IOException e) {
            // It is closed as far as it can be.
        }
    }
}
