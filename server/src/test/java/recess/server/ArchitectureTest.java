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
import java.util.Arrays;
import java.util.Set;
import recess.common.Games;

/** Holds the build to what each {@code package-info.java} says the package may depend on. */
@AnalyzeClasses(packages = "recess.server", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "recess.server";
    private static final String CLI = "recess.server.cli";
    private static final String CONSOLE = "recess.server.console";
    private static final String DIALECT = "recess.server.dialect";
    private static final String LOG = "recess.server.log";
    private static final String NET = "recess.server.net";
    private static final String SESSION = "recess.server.session";
    private static final String STORE = "recess.server.store";
    private static final String FILE_STORE = STORE + ".file";
    private static final String SQLITE_STORE = STORE + ".sqlite";
    private static final String STORES = STORE + "..";
    private static final String[] FEATURES = {
        "recess.server.echo", "recess.server.raw", "recess.server.upload", "recess.server.game", "recess.server.lobby"
    };

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

    @ArchTest
    static final ArchRule netKnowsNoFeatureAndNoStore = nothingIn(NET, and(FEATURES, STORES, LOG));

    @ArchTest
    static final ArchRule featuresKnowNeitherNetNorDialects = noClasses()
            .that()
            .resideInAnyPackage(and(FEATURES, SESSION))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(NET, DIALECT, ROOT, CLI, LOG);

    @ArchTest
    static final ArchRule onlyUploadsKnowTheStore = noClasses()
            .that()
            .resideInAnyPackage("recess.server.echo", "recess.server.raw", SESSION)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(STORES);

    @ArchTest
    static final ArchRule featuresDoNotKnowEachOther =
            slices().matching("recess.server.(echo|raw|upload)..").should().notDependOnEachOther();

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

    @ArchTest
    static final ArchRule dialectsKnowNeitherSessionsNorSockets =
            nothingIn(DIALECT, and(FEATURES, SESSION, NET, STORES, LOG, "java.net"));

    @ArchTest
    static final ArchRule theStoreKnowsNoConversation = nothingIn(STORES, and(FEATURES, SESSION, NET, DIALECT, LOG));

    @ArchTest
    static final ArchRule filesDoNotKnowTables = nothingIn(FILE_STORE, SQLITE_STORE);

    @ArchTest
    static final ArchRule tablesDoNotKnowFiles = nothingIn(SQLITE_STORE, FILE_STORE);

    @ArchTest
    static final ArchRule contractsOfStoresKnowNoStore = nothingIn(STORE, FILE_STORE, SQLITE_STORE);

    /** Everybody else has the contracts, so that another store can take the place of one. */
    @ArchTest
    static final ArchRule onlyTheCompositionRootKnowsWhichStoresThereAre = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT, STORES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FILE_STORE, SQLITE_STORE);

    @ArchTest
    static final ArchRule onlyTheConsoleUsesJLine = noClasses()
            .that()
            .resideOutsideOfPackage(CONSOLE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jline..");

    /** What the teacher can do goes through the desk: the console knows neither sockets nor how the server is put together. */
    @ArchTest
    static final ArchRule theConsoleKnowsNeitherNetNorDialects =
            nothingIn(CONSOLE, NET, DIALECT, SESSION, "recess.server.metrics", "recess.server.stats");

    @ArchTest
    static final ArchRule onlyTheMetricsPageUsesPrometheusAndHttp = noClasses()
            .that()
            .resideOutsideOfPackage("recess.server.metrics")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.prometheus..", "com.sun.net.httpserver..");

    @ArchTest
    static final ArchRule onlyTheFlightEventsUseTheRecorder = noClasses()
            .that()
            .resideOutsideOfPackage("recess.server.jfr")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jdk.jfr..");

    @ArchTest
    static final ArchRule onlyTheCommandLineUsesPicocli = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    /** Gson takes what this project refuses, so every line of JSON goes through the framers. */
    @ArchTest
    static final ArchRule nothingHereUsesGson =
            noClasses().should().dependOnClassesThat().resideInAPackage("com.google.gson..");

    @ArchTest
    static final ArchRule onlyTheTablesUseSql = noClasses()
            .that()
            .resideOutsideOfPackage(SQLITE_STORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.sqlite..");

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
    static final ArchRule onlyTheCommandLineKnowsTheCompositionRoot = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT, CLI)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT, CLI);

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

    private static ArchRule nothingIn(String packageName, String... knows) {
        return noClasses()
                .that()
                .resideInAPackage(packageName)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(knows);
    }

    private static String[] and(String[] some, String... others) {
        String[] all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }
}
