// SPDX-License-Identifier: Apache-2.0
package dev.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What the tables of measurements write alike. */
final class TableText {

    private TableText() {}

    /** What the measurements are made on, in a line. */
    static String machine() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        String cpu = System.getProperty("os.arch");
        if (Files.exists(info)) {
            try (Stream<String> lines = Files.lines(info)) {
                cpu = lines.filter(line -> line.startsWith("model name"))
                        .findFirst()
                        .map(line -> line.replaceFirst(".*: *", ""))
                        .orElse(cpu);
            }
        }
        Runtime runtime = Runtime.getRuntime();
        return "%s, %d cores; %s %s; heap up to %.1f GB"
                .formatted(
                        cpu,
                        runtime.availableProcessors(),
                        System.getProperty("java.vendor.version", "Java"),
                        Runtime.version(),
                        runtime.maxMemory() / 1e9);
    }

    /** Three digits, or all before the point. */
    static String number(double value) {
        int before = value < 1 ? 0 : (int) Math.floor(Math.log10(value)) + 1;
        String digits = String.format(Locale.ROOT, "%." + Math.max(0, 3 - Math.max(before, 1)) + "f", value);
        return digits.contains(".") ? digits.replaceFirst("\\.?0+$", "") : digits;
    }
}
