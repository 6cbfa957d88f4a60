package recess.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

/** Holds the packages of the text UI to what their {@code package-info.java} says they may depend on. */
@AnalyzeClasses(packages = "recess.client", importOptions = ImportOption.DoNotIncludeTests.class)
class ScreenArchitectureTest {
    private static final String ROOT = "recess.client.";
    private static final String[] PURE = {
        ROOT + "key", ROOT + "theme", ROOT + "widget", ROOT + "app", ROOT + "screen",
    };

    @ArchTest
    static final ArchRule onlyTheTerminalKnowsLanterna = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "terminal")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.googlecode.lanterna..");

    @ArchTest
    static final ArchRule keysKnowNothing = noClasses()
            .that()
            .resideInAPackage(ROOT + "key")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "theme", ROOT + "widget", ROOT + "app", ROOT + "screen", ROOT + "link");

    @ArchTest
    static final ArchRule widgetsKnowNothingOfGames = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "widget", ROOT + "theme")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "app", ROOT + "screen", ROOT + "link", "recess.common.message");

    @ArchTest
    static final ArchRule theTerminalKnowsNoScreens = noClasses()
            .that()
            .resideInAPackage(ROOT + "terminal")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "app", ROOT + "screen", ROOT + "link", ROOT + "ui");

    @ArchTest
    static final ArchRule theStateKnowsNoScreenByName = noClasses()
            .that()
            .resideInAPackage(ROOT + "app")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "screen", ROOT + "ui", ROOT + "terminal");

    @ArchTest
    static final ArchRule screensArePure = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.util.concurrent..", "java.io..", ROOT + "terminal", ROOT + "ui")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.nio.file.Files")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);
}
