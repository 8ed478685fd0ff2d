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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads the compiled library: which package may use which, and what none may use. */
class PackageDirectionsTest {
    private static final String ROOT = "dev.entente";
    private static final Pattern SPACES = Pattern.compile(" ");

    /** What each package may use besides itself and the JDK; “.” is the root, “logic” and “yaml” are the libraries. */
    private static final String MAY_USE = """
            statement         |
            inflection        |
            .                 | statement inflection
            limits            |
            graph             | statement . limits
            cases.reference   | .
            cases             | statement . graph cases.reference
            signal            | statement . limits graph cases
            stability.steps   | . graph
            stability         | statement . limits graph stability.steps
            engine.sets       | statement . limits stability.steps stability logic
            engine.planes     | statement . limits graph stability.steps stability engine.sets
            engine.diagrams   | statement . limits stability.steps engine.sets engine.planes
            engine.listed     | . limits graph stability.steps stability
            engine.point      | . limits stability.steps stability engine.sets engine.diagrams
            engine            | . limits graph stability engine.sets engine.planes engine.diagrams engine.listed engine.point
            perception        | statement . limits graph cases stability engine
            analysis.deciding | statement . graph
            analysis          | statement . limits graph cases stability.steps stability engine.sets engine.listed engine
            analysis.play     | . limits graph cases stability analysis analysis.deciding
            answer.json       | .
            design.search     | statement . limits graph cases stability.steps stability engine.listed engine logic
            cards             | statement . graph cases design.search
            design            | statement . limits graph cases stability.steps stability engine.sets engine analysis analysis.deciding design.search
            evidence          | . cases
            casefile.tree     | yaml
            casefile.bind     | statement . limits graph cases cases.reference signal casefile.tree
            casefile.warn     | statement . limits graph cases evidence casefile.tree casefile.bind
            casefile          | statement . limits graph cases cases.reference casefile.tree casefile.bind casefile.warn
            explore.worlds    | statement . limits graph cases stability engine.listed casefile.tree casefile
            outside           | . cases.reference explore.worlds
            ask               | statement . limits graph cases stability engine design.search design explore.worlds
            explore.compare   | statement . limits graph cases stability engine.sets engine perception analysis evidence explore.worlds
            analogy           | statement . limits graph cases stability engine explore.compare
            finding           | statement . limits graph cases stability.steps stability perception analysis analysis.deciding design.search design evidence ask explore.compare
            brief.document    | finding
            brief.words       | statement . graph cases stability.steps stability analysis analysis.deciding brief.document design.search design evidence finding explore.worlds ask cards perception
            explore           | statement . limits graph cases stability engine.listed engine design evidence explore.worlds
            forecast          | statement . limits graph cases cases.reference stability engine analysis answer.json casefile.tree casefile.bind explore.worlds explore
            merge             | statement . limits graph cases cases.reference stability casefile.tree explore.worlds explore
            answer.part       | statement . graph cases stability analysis analysis.deciding answer.json design.search design evidence explore.worlds brief.words explore signal forecast
            expectation       | statement . limits graph cases stability.steps stability engine analysis design evidence explore.worlds explore.compare
            lint              | . cases stability brief.document evidence casefile.tree casefile
            brief.page        | inflection statement . graph cases stability analysis analysis.deciding analysis.play design.search brief.document brief.words finding perception
            roles             | statement . graph cases stability analysis brief.document brief.words casefile.tree exchange explore.worlds
            answer            | statement . graph cases cases.reference outside analogy stability.steps stability engine.sets engine analysis analysis.deciding answer.json brief.document design evidence casefile.tree casefile finding explore.worlds brief.words explore answer.part explore.compare expectation lint ask merge cards design.search signal perception brief.page forecast roles
            answer.table      | . cases graph stability engine analysis answer.json answer.part answer casefile explore.worlds explore
            brief.section     | statement . graph cases cases.reference outside analogy stability.steps stability analysis analysis.deciding brief.document design.search design evidence explore.worlds brief.words explore merge explore.compare perception
            brief.signal      | statement . cases brief.document brief.words signal answer.part answer
            brief             | statement . graph cases stability.steps stability analysis brief.document design explore.worlds brief.words explore explore.compare finding brief.page brief.section ask
            casefile.edit     | statement . limits graph cases design.search casefile.tree casefile.bind casefile cards merge explore.worlds ask
            start             | statement . limits graph cases stability engine analysis brief.words casefile.tree casefile casefile.edit
            compose           | statement . limits graph cases stability engine analysis brief.document design.search design explore.worlds brief.words explore answer.part answer finding brief.page brief.section brief ask perception
            exchange          | statement . limits graph cases stability engine.sets engine answer.json casefile.tree casefile.bind casefile.edit signal
            proposal          | statement . cases answer.json evidence casefile.tree casefile.bind casefile casefile.edit
            sheets            | statement . limits cases stability cards ask brief.document brief.words casefile.tree casefile exchange
            """;

    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = MAY_USE)
    void usesOnlyWhatItMay(String room, @Nullable String others) {
        Stream<String> allowed = Stream.concat(
                        Stream.of(room), others == null ? Stream.of() : SPACES.splitAsStream(others))
                .map(PackageDirectionsTest::named);
        classes()
                .that()
                .resideInAPackage(named(room))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(Stream.concat(allowed, Stream.of("java..", "org.jspecify.annotations"))
                        .toArray(String[]::new))
                .check(LIBRARY);
    }

    @Test
    void everyPackageIsInTheTable() {
        assertThat(LIBRARY.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()))
                .isEqualTo(MAY_USE.lines()
                        .map(row -> named(row.substring(0, row.indexOf('|')).strip()))
                        .collect(Collectors.toSet()));
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

    private static String named(String room) {
        return switch (room) {
            case "." -> ROOT;
            case "logic" -> "org.logicng..";
            case "yaml" -> "org.snakeyaml..";
            default -> ROOT + "." + room;
        };
    }
}
