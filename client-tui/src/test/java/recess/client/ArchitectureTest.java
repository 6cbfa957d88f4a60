package recess.client;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

/** Holds the build to what each {@code package-info.java} says the package may depend on. */
@AnalyzeClasses(packages = "recess.client", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "recess.client.";
    private static final String[] PURE = {
        ROOT + "key", ROOT + "theme", ROOT + "widget", ROOT + "app", ROOT + "screen",
    };

    @ArchTest
    static final ArchRule theClientKnowsNoServer =
            noClasses().should().dependOnClassesThat().resideInAPackage("recess.server..");

    @ArchTest
    static final ArchRule onlyTheTerminalKnowsLanterna = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "terminal")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.googlecode.lanterna..");

    @ArchTest
    static final ArchRule onlyLineModeKnowsJLine = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "line")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jline..");

    @ArchTest
    static final ArchRule onlyLinksKnowSockets = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "link", ROOT + "upload")
            .should()
            .dependOnClassesThat(describe("are sockets", ArchitectureTest::isSocket));

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

    @ArchTest
    static final ArchRule packagesOfTheScreensFormNoCycles = slices().matching(
                    "recess.client.(key|theme|widget|app|screen|ui|terminal|link|upload)")
            .should()
            .beFreeOfCycles();

    private static boolean isSocket(JavaClass type) {
        return type.getSimpleName().endsWith("Socket") || type.getSimpleName().endsWith("SocketChannel");
    }
}
