// SPDX-License-Identifier: Apache-2.0

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** Reads what archives contain. */
final class Members {

    private Members() {}

    /** A hash of the contents of each file in an archive, by its path; links have none. Empty for what is no archive. */
    static TreeMap<String, Integer> of(Path file) throws IOException {
        return of(file.getFileName().toString(), Files.readAllBytes(file));
    }

    private static TreeMap<String, Integer> of(String name, byte[] bytes) throws IOException {
        InputStream in = new ByteArrayInputStream(bytes);
        if (name.endsWith(".zip")) {
            return of(new ZipArchiveInputStream(in), false);
        } else if (name.endsWith(".tar.gz")) {
            return of(new TarArchiveInputStream(new GZIPInputStream(in), "UTF-8"), false);
        } else if (name.endsWith(".deb")) {
            return of(new ArArchiveInputStream(in), true);
        }
        return new TreeMap<>();
    }

    private static TreeMap<String, Integer> of(ArchiveInputStream<?> archive, boolean nested) throws IOException {
        TreeMap<String, Integer> members = new TreeMap<>();
        for (ArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            byte[] contents = archive.readAllBytes();
            if (nested && entry.getName().endsWith(".tar.gz")) {
                String part = entry.getName().replace(".tar.gz", "/");
                of(entry.getName(), contents).forEach((path, hash) -> members.put(part + path.replaceFirst("^\\./", ""), hash));
            } else if (!entry.isDirectory()) {
                members.put(entry.getName(), Arrays.hashCode(contents));
            }
        }
        return members;
    }
}
