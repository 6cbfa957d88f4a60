package recess.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

/** What shows screens reads no clock, waits for nothing and opens nothing. */
@AnalyzeClasses(packages = "recess.client", importOptions = ImportOption.DoNotIncludeTests.class)
class ScreenArchitectureTest {
    private static final String ROOT = "recess.client.";
    private static final String[] PURE = {
        ROOT + "key", ROOT + "theme", ROOT + "widget", ROOT + "app", ROOT + "screen",
    };

    @ArchTest
    static final ArchRule screensArePure = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.util.concurrent..", "java.io..")
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
