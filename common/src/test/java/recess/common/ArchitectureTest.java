package recess.common;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.Arrays;
import recess.common.message.Hint;

/** Holds the build to what each {@code package-info.java} says the package may depend on. */
@AnalyzeClasses(packages = "recess.common", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] LANGUAGE = {"java..", "org.jspecify.annotations"};

    private static final String GSON = "com.google.gson..";

    @ArchTest
    static final ArchRule messagesDependOnNothing = classes()
            .that()
            .resideInAPackage("recess.common.message")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with("recess.common.message"));

    @ArchTest
    static final ArchRule safeTextDependsOnMessagesOnly = classes()
            .that()
            .resideInAPackage("recess.common.text")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with("recess.common.message", "recess.common.text"));

    @ArchTest
    static final ArchRule whatAGameIsDependsOnMessagesOnly = classes()
            .that()
            .resideInAPackage("recess.common.game")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with("recess.common.message", "recess.common.game"));

    @ArchTest
    static final ArchRule theRulesOfNumbersDependOnNothing = rules("NumberGame", "recess.common.guess");

    @ArchTest
    static final ArchRule theRulesOfHangmanDependOnNothing = rules("HangmanGame", "recess.common.hangman");

    @ArchTest
    static final ArchRule gamesDoNotKnowEachOther =
            slices().matching("recess.common.(guess|hangman)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule framersDependOnMessagesAndSafeTextOnly = classes()
            .that()
            .resideInAPackage("recess.common.codec")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(
                    GSON, "recess.common.limit", "recess.common.message", "recess.common.text", "recess.common.codec"));

    @ArchTest
    static final ArchRule nothingHereKnowsSocketsOrChannels =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("java.net..", "java.nio.channels..");

    @ArchTest
    static final ArchRule nothingHereHasAClockOfItsOwn = noClasses()
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock");

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("recess.common.(*)..").should().beFreeOfCycles();

    private static ArchRule rules(String game, String ownPackage) {
        return classes()
                .that()
                .haveSimpleName(game)
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage("java..", ownPackage)
                        .or(JavaClass.Predicates.equivalentTo(Hint.class)));
    }

    private static String[] with(String... packages) {
        String[] all = Arrays.copyOf(LANGUAGE, LANGUAGE.length + packages.length);
        System.arraycopy(packages, 0, all, LANGUAGE.length, packages.length);
        return all;
    }
}
