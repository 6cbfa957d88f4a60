package recess.client;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import recess.common.Games;

/**
 * Rules that hold for all packages of the client. What each may depend on is said in its {@code package-info.java}; {@code
 * DeclaredDependenciesTest} of the server's tests holds them to that.
 */
@AnalyzeClasses(packages = "recess.client", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String LINK = "recess.client.link";

    @ArchTest
    static final ArchRule nothingHereKnowsAGameByName = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(Games.shipped().stream()
                    .map(game -> game.getClass().getPackageName())
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule onlyTheLinkUsesSockets = noClasses()
            .that()
            .resideOutsideOfPackage(LINK)
            .should()
            .dependOnClassesThat(describe("are sockets", ArchitectureTest::isSocket));

    /** It takes as long to load as the first frame may take. */
    @ArchTest
    static final ArchRule whatOpensAScreenDoesWithoutPicocli = noClasses()
            .that()
            .haveSimpleName("Quick")
            .or()
            .haveSimpleName("CommandLineProgram")
            .or()
            .haveSimpleName("LaunchOptions")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    /** Their poller sits in a call of the system that nothing wakes, and the JVM waits 300 ms for it when somebody leaves. */
    @ArchTest
    static final ArchRule theLinkDoesWithoutVirtualThreads =
            noClasses().that().resideInAPackage(LINK).should().callMethod(Thread.class, "ofVirtual");

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("recess.client.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingStaticChanges =
            fields().that().areStatic().should().beFinal().because("there are no singletons and no mutable statics");

    private static boolean isSocket(JavaClass type) {
        return switch (type.getPackageName()) {
            case "java.net" ->
                Set.of("Socket", "ServerSocket", "DatagramSocket", "SocketTimeoutException")
                        .contains(type.getSimpleName());
            case "java.nio.channels" ->
                type.getSimpleName().contains("Socket") || type.getSimpleName().startsWith("Selector");
            default -> false;
        };
    }
}
