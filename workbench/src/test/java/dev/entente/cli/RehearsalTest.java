// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {

    @TempDir
    Path folder;

    @Test
    void everyCommandOfItEndsWell() {
        Properties properties = System.getProperties();
        Path brief = folder.resolve("brief.pdf");
        try {
            Properties launched = (Properties) properties.clone();
            launched.setProperty("entente.home", Manual.root().toString());
            System.setProperties(launched);
            Rehearsal.main(new String[] {brief.toString()});
        } finally {
            System.setProperties(properties);
        }
        assertThat(brief).isNotEmptyFile();
    }
}
