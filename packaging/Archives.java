// SPDX-License-Identifier: Apache-2.0

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * Writes archives that hold nothing of the machine they are made on: names in order, one time, no owner.
 *
 * @param time what is written as the time of every file
 */
record Archives(Instant time) {

    private static final int FILE = 0644;
    private static final int PROGRAM = 0755;
    private static final int LINK = 0777;

    void zip(Path archive, Tree tree) throws IOException {
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(archive)) {
            out.setLevel(Deflater.BEST_COMPRESSION);
            for (Map.Entry<String, Tree.Entry> named : tree.entries().entrySet()) {
                Tree.Entry.File file = (Tree.Entry.File) named.getValue();
                ZipArchiveEntry entry = new ZipArchiveEntry(named.getKey());
                // The form's time has no zone; what was written is the same in all of them.
                entry.setTimeLocal(java.time.LocalDateTime.ofInstant(time, java.time.ZoneOffset.UTC));
                entry.setUnixMode(file.executable() ? PROGRAM : FILE);
                out.putArchiveEntry(entry);
                out.write(file.contents());
                out.closeArchiveEntry();
            }
        }
    }

    void tarGz(Path archive, Tree tree) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(archive))) {
            tarGz(out, "", tree);
        }
    }

    /** A package of Debian's: three files in an archive of the oldest kind. */
    void deb(Path archive, Tree control, Tree data) throws IOException {
        try (ArArchiveOutputStream out = new ArArchiveOutputStream(Files.newOutputStream(archive))) {
            part(out, "debian-binary", "2.0\n".getBytes(StandardCharsets.UTF_8));
            part(out, "control.tar.gz", packed(control));
            part(out, "data.tar.gz", packed(data));
        }
    }

    private byte[] packed(Tree tree) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        tarGz(packed, "./", tree);
        return packed.toByteArray();
    }

    private void part(ArArchiveOutputStream out, String name, byte[] contents) throws IOException {
        out.putArchiveEntry(new ArArchiveEntry(name, contents.length, 0, 0, 0100000 | FILE, time.getEpochSecond()));
        out.write(contents);
        out.closeArchiveEntry();
    }

    private void tarGz(OutputStream out, String start, Tree tree) throws IOException {
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GzipCompressorOutputStream(out, best()), StandardCharsets.UTF_8.name())) {
            // dpkg reads no other form of long names.
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            for (String folder : tree.folders()) {
                put(tar, new TarArchiveEntry(start + folder + "/"), PROGRAM, new byte[0]);
            }
            for (Map.Entry<String, Tree.Entry> named : tree.entries().entrySet()) {
                String path = start + named.getKey();
                switch (named.getValue()) {
                    case Tree.Entry.File(byte[] contents, boolean executable) ->
                        put(tar, new TarArchiveEntry(path), executable ? PROGRAM : FILE, contents);
                    case Tree.Entry.Link(String target) -> {
                        TarArchiveEntry link = new TarArchiveEntry(path, TarConstants.LF_SYMLINK);
                        link.setLinkName(target);
                        put(tar, link, LINK, new byte[0]);
                    }
                }
            }
        }
    }

    private void put(TarArchiveOutputStream tar, TarArchiveEntry entry, int mode, byte[] contents) throws IOException {
        entry.setModTime(time.toEpochMilli());
        entry.setMode(mode);
        entry.setIds(0, 0);
        entry.setNames("root", "root");
        entry.setSize(contents.length);
        tar.putArchiveEntry(entry);
        tar.write(contents);
        tar.closeArchiveEntry();
    }

    /** As {@code gzip -9n} has it: no name and no time. */
    static GzipParameters best() {
        GzipParameters best = new GzipParameters();
        best.setCompressionLevel(Deflater.BEST_COMPRESSION);
        return best;
    }
}
