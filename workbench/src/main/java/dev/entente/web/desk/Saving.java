// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import dev.entente.app.FileFailure;
import dev.entente.app.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Puts what stands on sheets into files, one after the other. A file that holds something else than the sheet was read
 * from is not written over, until the person says so who has seen what it holds.
 */
public final class Saving {

    /** Stands for a file that is gone. */
    public static final String GONE = "gone";

    private final Shelf shelf;

    public Saving(Shelf shelf) {
        this.shelf = shelf;
    }

    /** What came of saving. */
    public sealed interface Result {

        /** The file holds the sheet's text. */
        record Written() implements Result {}

        /**
         * The file has been changed since it was read; nothing was written.
         *
         * @param theirs what it holds; empty when it is gone
         */
        record Changed(Optional<String> theirs) implements Result {}
    }

    /**
     * Writes the text of a person's own case into its file.
     *
     * @param seen the {@linkplain #fingerprint fingerprint} of what else the person has seen in the file and wants
     *     written over
     * @throws FileFailure when the file can't be read or written
     */
    public synchronized Result save(Sheet sheet, Optional<String> seen) {
        if (!sheet.inPlace()) {
            throw new IllegalArgumentException("no case that is saved in place (" + sheet.slot() + ")");
        }
        Optional<String> theirs = inFile(sheet.slot());
        String mine = sheet.content().text();
        boolean free = theirs.filter(text -> text.equals(sheet.saved()) || text.equals(mine))
                        .isPresent()
                || seen.filter(fingerprint(theirs)::equals).isPresent();
        if (!free) {
            return new Result.Changed(theirs);
        }
        sheet.slot().stayWithin();
        makeFolder(sheet.slot().file());
        WholeFile.replace(sheet.slot().file(), mine.getBytes(StandardCharsets.UTF_8));
        sheet.savedAs(mine);
        return new Result.Written();
    }

    /**
     * Takes what the file holds onto the sheet; what stood there stays among its versions.
     *
     * @return whether there is a file
     */
    public synchronized boolean takeTheirs(Sheet sheet) {
        Optional<String> theirs = inFile(sheet.slot());
        theirs.ifPresent(sheet::takeOver);
        return theirs.isPresent();
    }

    /**
     * Saves the text as a case of the person's own, with the templates that it extends, and lays a sheet for it on the
     * desk that knows all that has been done. The sheet that it came from shows the case as it was opened again.
     */
    public synchronized Sheet saveCopy(Sheet sheet, Desk desk) {
        Path file = new OwnCopy(shelf, sheet.slot(), sheet.content().text(), sheet.saved()).write();
        Sheet copy = sheet.movedTo(shelf.slotOf(file));
        desk.made(copy.slot());
        desk.lay(copy);
        sheet.go(0);
        return copy;
    }

    /** What the file holds now; empty when it is gone. */
    public Optional<String> inFile(Slot slot) {
        return Files.exists(slot.file(), LinkOption.NOFOLLOW_LINKS) ? Optional.of(Sheet.read(slot)) : Optional.empty();
    }

    /** A short sign of what a file holds. */
    public static String fingerprint(Optional<String> text) {
        return text.map(Saving::digest).orElse(GONE);
    }

    private static String digest(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void makeFolder(Path file) {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw FileFailure.notWritten(file, e);
        }
    }
}
