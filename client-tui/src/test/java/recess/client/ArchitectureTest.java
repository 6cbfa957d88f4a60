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

/** Holds the build to what each {@code package-info.java} says the package may depend on. */
@AnalyzeClasses(packages = "recess.client", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String CLI = "recess.client.cli";
    private static final String LINE = "recess.client.line";
    private static final String LINK = "recess.client.link";
    private static final String UPLOAD = "recess.client.upload";
    private static final String FILES = "recess.client.files";
    private static final String BOT = "recess.client.bot";
    private static final String PRACTICE = "recess.client.practice";

    @ArchTest
    static final ArchRule nothingHereKnowsTheServer =
            noClasses().should().dependOnClassesThat().resideInAPackage("recess.server..");

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

    @ArchTest
    static final ArchRule theLinkKnowsNobodyWhoUsesIt = nothingIn(LINK, CLI, LINE, UPLOAD, FILES, BOT, PRACTICE);

    @ArchTest
    static final ArchRule whatLineModeAndScreensUseKnowsNeither = noClasses()
            .that()
            .resideInAnyPackage(UPLOAD, FILES, BOT, PRACTICE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CLI, LINE);

    @ArchTest
    static final ArchRule onlyLineModeUsesJLine = noClasses()
            .that()
            .resideOutsideOfPackage(LINE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jline..");

    @ArchTest
    static final ArchRule onlyTheCommandLineUsesPicocli = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    /** It takes as long to load as the first frame may take. */
    @ArchTest
    static final ArchRule whatOpensAScreenDoesWithoutPicocli = noClasses()
            .that()
            .haveSimpleName("Quick")
            .or()
            .haveSimpleName("CommandLineProgram")
            .or()
            .haveSimpleName("Opening")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    /** Gson takes what this project refuses, so every line of JSON goes through the codec. */
    @ArchTest
    static final ArchRule nothingHereUsesGson =
            noClasses().should().dependOnClassesThat().resideInAPackage("com.google.gson..");

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

    private static ArchRule nothingIn(String packageName, String... knows) {
        return noClasses()
                .that()
                .resideInAPackage(packageName)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(knows);
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
