package recess.common;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import recess.common.game.Game;

/**
 * Rules that hold for all packages that server and client share. What each may depend on is said in its {@code
 * package-info.java}; the server's {@code DeclaredDependenciesTest} holds them to that.
 */
@AnalyzeClasses(packages = "recess.common", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule theRulesOfNumbersDependOnNothing = rules("NumberGame", "recess.common.guess");

    @ArchTest
    static final ArchRule theRulesOfHangmanDependOnNothing = rules("HangmanGame", "recess.common.hangman");

    @ArchTest
    static final ArchRule theRulesOfCodesDependOnNothing = rules("CodeRules", "recess.common.code");

    /** A game is what implements {@link Game}, in a package of its own. */
    @ArchTest
    static final ArchRule gamesDoNotKnowEachOther =
            slices().assignedFrom(new GamePackages()).should().notDependOnEachOther();

    private static final class GamePackages implements SliceAssignment {
        private static final Set<String> PACKAGES = Games.shipped().stream()
                .map(game -> game.getClass().getPackageName())
                .collect(Collectors.toSet());

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return PACKAGES.contains(type.getPackageName())
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "the packages of games";
        }
    }

    @ArchTest
    static final ArchRule nothingHereKnowsSocketsOrChannels = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.net..", "java.nio.channels..")
                    // These only spell: a file has a name in every locale as a URI.
                    .and(not(belongToAnyOf(URI.class, URLEncoder.class, URLDecoder.class))));

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
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", ownPackage);
    }
}
