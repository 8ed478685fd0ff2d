// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Reads the compiled commands: they ask the library and the report, and leave YAML and documents to them. */
class PackageDirectionsTest {
    private static final JavaClasses COMMANDS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.entente.cli");

    @Test
    void leaveYamlAndDocumentsToOthers() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.snakeyaml..",
                        "com.openhtmltopdf..",
                        "org.apache.pdfbox..",
                        "org.eclipse..",
                        "java.net.http..")
                .check(COMMANDS);
    }

    @Test
    void onlyMainEndsTheJvm() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Main.class)
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(COMMANDS);
    }
}
