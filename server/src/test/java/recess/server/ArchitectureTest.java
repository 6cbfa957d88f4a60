package recess.server;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import recess.common.Games;

/**
 * Rules that hold for all packages of the server. What each may depend on is said in its {@code package-info.java}; the
 * client's {@code DeclaredDependenciesTest} holds them to that.
 */
@AnalyzeClasses(packages = "recess.server", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "recess.server";
    private static final String CLI = "recess.server.cli";
    private static final String DOORS = "recess.server.door..";
    private static final String LOG = "recess.server.log";
    private static final String NET = "recess.server.net";
    private static final String SQLITE_STORE = "recess.server.store.sqlite";

    private static final Set<String> WALL_CLOCKS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.time.Instant.now",
            "java.time.LocalDateTime.now",
            "java.time.LocalTime.now",
            "java.time.LocalDate.now",
            "java.time.ZonedDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone");

    @ArchTest
    static final ArchRule onlyNetUsesSockets = noClasses()
            .that()
            .resideOutsideOfPackage(NET)
            .should()
            .dependOnClassesThat(describe("are sockets", ArchitectureTest::isSocket));

    /** Which games there are is said in one list, and which have a listener in another. */
    @ArchTest
    static final ArchRule nobodyKnowsAGameByName = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT, CLI)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(Games.shipped().stream()
                    .map(game -> game.getClass().getPackageName())
                    .toArray(String[]::new));

    /** The text UI is a client wherever it runs: what serves all clients alike knows none of them. */
    @ArchTest
    static final ArchRule onlyDoorsKnowTheClient = noClasses()
            .that()
            .resideOutsideOfPackage(DOORS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("recess.client..");

    /** Everything that is measured is measured on the monotonic clock; only a line of log says what time it is. */
    @ArchTest
    static final ArchRule onlyTheLogAndTheRowsKnowTheTimeOfDay = noClasses()
            .that()
            .resideOutsideOfPackage(LOG)
            .and()
            .doNotHaveFullyQualifiedName(SQLITE_STORE + ".DatabaseTime")
            .should()
            .callMethodWhere(describe(
                    "reads a wall clock", (JavaMethodCall call) -> WALL_CLOCKS.contains(name(call.getTarget()))));

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("recess.server.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingStaticChanges =
            fields().that().areStatic().should().beFinal().because("there are no singletons and no mutable statics");

    private static String name(MethodCallTarget method) {
        return method.getOwner().getFullName() + "." + method.getName();
    }

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
