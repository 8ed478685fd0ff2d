// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reads the compiled command and workbench: they ask the library and the report, and leave YAML and documents to them. The
 * command knows the workbench, and both what they share; in the workbench, pages know the desk and the server, and neither
 * knows them.
 */
class PackageDirectionsTest {
    private static final JavaClasses WORKBENCH = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.entente.cli", "dev.entente.app", "dev.entente.web");

    @Test
    void leaveYamlAndDocumentsToOthers() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.snakeyaml..",
                        "com.openhtmltopdf..",
                        "org.apache.pdfbox..",
                        "org.apache.poi..",
                        "org.openxmlformats..",
                        "org.eclipse..",
                        "java.net.http..")
                .check(WORKBENCH);
    }

    @ParameterizedTest(name = "{0} doesn’t know {1}")
    @CsvSource({
        "dev.entente.app.., dev.entente.cli..",
        "dev.entente.app.., dev.entente.web..",
        "dev.entente.web.., dev.entente.cli..",
        "dev.entente.web.server.., dev.entente.web.desk..",
        "dev.entente.web.server.., dev.entente.web.page..",
        "dev.entente.web.desk.., dev.entente.web.page..",
        "dev.entente.web.desk.., dev.entente.web.server..",
        "dev.entente.web.desk.., dev.entente.report.."
    })
    void roomsLookOneWay(String room, String other) {
        noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(other)
                .check(WORKBENCH);
    }

    @Test
    void noCycles() {
        slices().matching("dev.(**)").should().beFreeOfCycles().check(WORKBENCH);
    }

    @Test
    void onlyTheProgramsEndTheJvm() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Main.class, Rehearsal.class)
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(WORKBENCH);
    }
}
