// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Reads the compiled module: a report is made from a brief, and knows neither how a case is read nor who asks. */
class PackageDirectionsTest {
    private static final JavaClasses REPORT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.entente.report");

    @Test
    void knowsNeitherCaseFilesNorCommands() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.entente.casefile..", "dev.entente.cli..", "org.snakeyaml..", "java.net.http..")
                .allowEmptyShould(true)
                .check(REPORT);
    }

    @Test
    void neitherPrintsNorExits() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.allowEmptyShould(true).check(REPORT);
        noClasses()
                .should()
                .callMethod(System.class, "exit", int.class)
                .allowEmptyShould(true)
                .check(REPORT);
    }
}
