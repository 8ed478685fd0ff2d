// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Reads the compiled library: which package may use which, and what none may use. */
class PackageDirectionsTest {
    private static final String ROOT = "dev.entente";
    private static final String STATEMENT = "dev.entente.statement";
    private static final String STABILITY = "dev.entente.stability";
    private static final String ENGINE = "dev.entente.engine";
    private static final String ANALYSIS = "dev.entente.analysis";
    private static final String DESIGN = "dev.entente.design";
    private static final String EXPLORE = "dev.entente.explore";
    private static final String EXPECTATION = "dev.entente.expectation";
    private static final String EVIDENCE = "dev.entente.evidence";
    private static final String CASEFILE = "dev.entente.casefile";
    private static final String BRIEF = "dev.entente.brief";
    private static final String ANSWER = "dev.entente.answer";
    private static final String LINT = "dev.entente.lint";
    private static final String YAML = "org.snakeyaml..";
    private static final String LOGIC = "org.logicng..";

    /** What each package may use besides itself and the JDK. */
    private static final Map<String, String[]> MAY_USE = Map.ofEntries(
            Map.entry(STATEMENT, uses()),
            Map.entry(ROOT, uses(STATEMENT)),
            Map.entry(STABILITY, uses(ROOT, STATEMENT)),
            Map.entry(ENGINE, uses(ROOT, STATEMENT, STABILITY, LOGIC)),
            Map.entry(ANALYSIS, uses(ROOT, STATEMENT, STABILITY, ENGINE)),
            Map.entry(DESIGN, uses(ROOT, STATEMENT, STABILITY, ENGINE, ANALYSIS, LOGIC)),
            // an experiment travels as the text of its case, and is read where it arrives
            Map.entry(EXPLORE, uses(ROOT, STATEMENT, STABILITY, ENGINE, ANALYSIS, DESIGN, EVIDENCE, CASEFILE)),
            Map.entry(EXPECTATION, uses(ROOT, STATEMENT, STABILITY, ENGINE, ANALYSIS, DESIGN, EXPLORE, EVIDENCE)),
            Map.entry(EVIDENCE, uses(ROOT, STATEMENT)),
            Map.entry(CASEFILE, uses(ROOT, STATEMENT, EVIDENCE, YAML)),
            Map.entry(BRIEF, uses(ROOT, STATEMENT, STABILITY, ANALYSIS, DESIGN, EXPLORE, EVIDENCE)),
            Map.entry(ANSWER, uses(ROOT, STATEMENT, STABILITY, ENGINE, ANALYSIS, DESIGN, EXPLORE, EVIDENCE, BRIEF)),
            Map.entry(LINT, uses(ROOT, STATEMENT, EVIDENCE, CASEFILE, BRIEF)));

    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @SuppressWarnings("unused") // the parameters of the test below
    private static final Iterable<String> PACKAGES =
            MAY_USE.keySet().stream().sorted().toList();

    @ParameterizedTest(name = "{0}")
    @FieldSource("PACKAGES")
    void usesOnlyWhatItMay(String room) {
        var allowed =
                Stream.concat(Stream.of(room, "java..", "org.jspecify.annotations"), Arrays.stream(MAY_USE.get(room)));
        classes()
                .that()
                .resideInAPackage(room)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new))
                .check(LIBRARY);
    }

    @Test
    void everyPackageIsInTheTable() {
        assertThat(LIBRARY.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()))
                .isSubsetOf(MAY_USE.keySet());
    }

    @Test
    void noCycles() {
        slices().matching("dev.(**)").should().beFreeOfCycles().check(LIBRARY);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"java.net.http..", "java.util.prefs..", "java.sql..", "java.awt..", "javax.swing.."})
    void theLibraryDoesNotUse(String room) {
        noClasses().should().dependOnClassesThat().resideInAPackage(room).check(LIBRARY);
    }

    @Test
    void theLibraryNeitherPrintsNorLogsNorExits() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(LIBRARY);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(LIBRARY);
        noClasses().should().callMethod(System.class, "exit", int.class).check(LIBRARY);
    }

    private static String[] uses(String... packages) {
        return packages;
    }
}
