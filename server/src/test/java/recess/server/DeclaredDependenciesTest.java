package recess.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds every package of the three modules to the sentence "May depend on: ..." of its {@code package-info.java}.
 *
 * <p>What a package names in code style is a package of its own module or of {@code common}, without the packages below it,
 * or a library; the server's may name a package of the client, such as {@code client.ui}. {@code common} alone is all of it for
 * the other modules. "Everything" is its own module and {@code common}; what follows "but" is left out of it. The standard
 * library need not be named, apart from {@code java.sql}. This test stands here because the server's tests see all three
 * modules.
 */
class DeclaredDependenciesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // In a whole build the client's tests are in a jar.
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("recess");
    private static final Pattern SENTENCE = Pattern.compile("May depend on:(.*?)(?:\\.\\s|\\.?$)");
    private static final Pattern NAME = Pattern.compile("\\{@code\\s+([\\w.]+)\\s*}");

    /** What a package says it may depend on. */
    private record Declaration(boolean everything, Set<String> named, Set<String> excluded) {}

    static Stream<String> packages() {
        return CLASSES.stream().map(JavaClass::getPackageName).distinct().sorted();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void dependsOnNothingThatItDoesNotName(String packageName) throws IOException {
        Declaration declaration = declaration(packageName);
        List<String> undeclared = CLASSES.stream()
                .filter(type -> type.getPackageName().equals(packageName))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> !allowed(declaration, packageName, target(dependency)))
                .map(dependency -> target(dependency) + " in "
                        + dependency.getOriginClass().getSimpleName())
                .distinct()
                .sorted()
                .toList();
        assertThat(undeclared)
                .as(source(packageName) + ": \"May depend on\" leaves out")
                .isEmpty();
    }

    @Test
    void seesAllThreeModules() {
        assertThat(packages()).contains("recess.common.message", "recess.server.net", "recess.client.app");
    }

    private static Declaration declaration(String packageName) throws IOException {
        String text = Files.readString(source(packageName)).replaceAll("\\s*\\n ?\\*/?\\s*|\\s*\\n\\s*\\*?/?\\s*", " ");
        List<String> sentences =
                SENTENCE.matcher(text).results().map(found -> found.group(1)).toList();
        assertThat(sentences)
                .as(source(packageName) + ": sentences \"May depend on: ...\"")
                .hasSize(1);
        String[] parts = sentences.getFirst().split("\\b(?:but|never)\\b", 2);
        return new Declaration(
                parts[0].contains("everything"), names(parts[0]), parts.length > 1 ? names(parts[1]) : Set.of());
    }

    private static Set<String> names(String text) {
        return NAME.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean allowed(Declaration declaration, String from, String to) {
        if (to.isEmpty() || to.equals(from) || to.equals("org.jspecify.annotations")) {
            return true;
        }
        if (!to.startsWith("recess.")) {
            return (to.startsWith("java.") && !isWithin(to, "java.sql"))
                    || declaration.named().stream().anyMatch(name -> isWithin(to, name));
        }
        boolean isOwnModule = isWithin(to, module(from));
        if (!isOwnModule && !isWithin(to, "recess.common")) {
            return declaration.named().stream().anyMatch(name -> to.equals("recess." + name));
        }
        if (declaration.everything()) {
            return declaration.excluded().stream().noneMatch(name -> isWithin(to, module(from) + "." + name));
        }
        return declaration.named().stream()
                .anyMatch(name -> to.equals(module(from) + "." + name)
                        || to.equals("recess." + name)
                        || (name.equals("common") && !isOwnModule));
    }

    private static boolean isWithin(String packageName, String outer) {
        return packageName.equals(outer) || packageName.startsWith(outer + ".");
    }

    /** {@code recess.server} of {@code recess.server.net}. */
    private static String module(String packageName) {
        return Stream.of(packageName.split("\\.", -1)).limit(2).collect(Collectors.joining("."));
    }

    private static String target(Dependency dependency) {
        JavaClass type = dependency.getTargetClass().getBaseComponentType();
        return type.isPrimitive() ? "" : type.getPackageName();
    }

    private static Path source(String packageName) {
        String folder = module(packageName).equals("recess.client")
                ? "client-tui"
                : module(packageName).substring(7);
        return Path.of("..", folder, "src", "main", "java")
                .resolve(packageName.replace('.', '/'))
                .resolve("package-info.java");
    }
}
