package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scripts that find a JDK, build, and start the programs. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launchers are for sh")
class LauncherIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path START = ROOT.resolve("common/bin/java-start.sh");
    private static final Path BUILD = ROOT.resolve("common/bin/java-launcher.sh");

    @TempDir
    private Path folder;

    private record Outcome(int exitCode, String output) {}

    @Test
    void findsAJdkByItsReleaseFileAndPassesOverOlderOnes() throws Exception {
        Path old = jdk("old", "17.0.15");
        Path young = jdk("young", "25.0.3");
        Outcome outcome =
                sh("RECESS_JAVA_HOME=" + old + " JAVA_HOME=" + young + "; find_java_home; echo \"$java_home\"");
        assertThat(outcome).isEqualTo(new Outcome(0, young + "\n"));
    }

    @ParameterizedTest
    @MethodSource("shells")
    void saysWhatToDoWhereThereIsNoJdkAndWhereItHasLooked(List<String> shell) throws Exception {
        Outcome outcome = sh(
                shell,
                "unset HOME JAVA_HOME; RECESS_JAVA_HOME=/no/jdk; RECESS_MIN_JAVA=999; launch " + ROOT
                        + " server recess-server.jar");
        assertThat(outcome.exitCode()).isEqualTo(69);
        assertThat(outcome.output().lines()).hasSize(2).allMatch(line -> line.length() < 250);
        assertThat(outcome.output())
                .contains("needs a JDK 999 or later", "RECESS_JAVA_HOME (/no/jdk)", "JAVA_HOME (not set)");
    }

    @ParameterizedTest
    @MethodSource("shells")
    void choosesUtf8WhereOnlyAsciiWasAskedFor(List<String> shell) throws Exception {
        Utf8Locale.required();
        String then = "choose_utf8_locale; echo \"$(locale charmap) ${RECESS_ASCII-}\"";
        assertThat(sh(shell, "unset LANG LC_CTYPE LC_ALL; " + then).output()).isEqualTo("UTF-8 \n");
        assertThat(sh(shell, "export LC_ALL=C; " + then).output()).isEqualTo("UTF-8 1\n");
        assertThat(sh(shell, "unset LC_ALL; export LANG=xx_YY.UTF-8; " + then).output())
                .isEqualTo("UTF-8 \n");
        String chosen = Utf8Locale.required().get("LC_ALL");
        assertThat(sh(shell, "export LC_ALL=" + chosen + "; choose_utf8_locale; echo $LC_ALL ${RECESS_ASCII-}")
                        .output())
                .isEqualTo(chosen + "\n");
    }

    /** As Debian's Maven 3.8 does, it prints escape sequences that nobody asked for. */
    @ParameterizedTest
    @MethodSource("shells")
    void buildsQuietlyAndShowsInCleanLinesWhyABuildFailed(List<String> shell) throws Exception {
        Path project = project();
        Path jar = project.resolve("server/target/x.jar");
        maven("printf '\\033[0m'; mkdir -p server/target; echo echo started >" + jar + "; printf '\\033[0m'");
        Path java = jdk("java", "25.0.3");
        Files.writeString(java.resolve("bin/java"), "#!/bin/sh\nshift 2\n. \"$1\"\n");
        String launch = "PATH=" + folder.resolve("bin") + ":$PATH; RECESS_JAVA_HOME=" + java + "; launch " + project
                + " server x.jar";
        assertThat(sh(shell, launch).output())
                .matches("\\S+: building, which takes a minute the first time \\.\\.\\.\nstarted\n");
        assertThat(sh(shell, launch).output()).isEqualTo("started\n");
        assertThat(project.resolve("common/target/launcher.lock")).doesNotExist();

        Files.delete(jar);
        maven("printf '\\033[1;31mno network\\033[m\\033[0m\\n'; exit 1");
        Outcome outcome = sh(shell, launch);
        assertThat(outcome.exitCode()).isEqualTo(70);
        assertThat(outcome.output().lines())
                .hasSize(3)
                .contains("no network")
                .last()
                .asString()
                .contains("the build failed");
    }

    @ParameterizedTest
    @MethodSource("shells")
    void saysWhyItCannotBuildAndStartsWhatThereIs(List<String> shell) throws Exception {
        Path project = project();
        Path java = jdk("java", "25.0.3");
        Files.writeString(java.resolve("bin/java"), "#!/bin/sh\necho started\n");
        // Found without PATH: there is no Maven.
        String launch = "RECESS_JAVA_HOME=" + java + "; command() { return 1; }; launch " + project + " server x.jar";
        Outcome outcome = sh(shell, launch);
        assertThat(outcome.exitCode()).isEqualTo(69);
        assertThat(outcome.output()).contains("is not built yet, and cannot be: Maven");
        Path jar = Files.writeString(
                Files.createDirectories(project.resolve("server/target")).resolve("x.jar"), "");
        Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
        outcome = sh(shell, launch);
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.output()).contains("is older than its sources, and starts as it is: Maven", "started");
    }

    @Test
    void isStaleOnlyWhereASourceIsNewerThanTheJar() throws Exception {
        Path project = project();
        Path jar = folder.resolve("x.jar");
        String question = "is_stale " + project + " " + jar + " server && echo stale || echo fresh";
        assertThat(sh(question).output()).isEqualTo("stale\n");
        Files.writeString(jar, "jar");
        assertThat(sh(question).output()).isEqualTo("fresh\n");
        Path source = Files.writeString(project.resolve("common/src/main/A.java"), "class A {}");
        Files.setLastModifiedTime(
                source, FileTime.fromMillis(Files.getLastModifiedTime(jar).toMillis() + 5000));
        assertThat(sh(question).output()).isEqualTo("stale\n");
        Path mark = Files.writeString(folder.resolve("built"), "");
        Files.setLastModifiedTime(
                mark, FileTime.fromMillis(Files.getLastModifiedTime(source).toMillis() + 5000));
        assertThat(sh(question).output())
                .as("what was built without a change of the jar")
                .isEqualTo("fresh\n");
        Files.setLastModifiedTime(
                Files.createDirectories(project.resolve("server/src/main/java/recess/deep/deeper")),
                FileTime.fromMillis(Files.getLastModifiedTime(mark).toMillis() + 5000));
        assertThat(sh(question).output())
                .as("a folder in which something is new")
                .isEqualTo("stale\n");
    }

    /** A cache of another JDK or of other jars is no use, and nobody is told. */
    @ParameterizedTest
    @MethodSource("shells")
    void startsWithoutACacheThatDoesNotFitAndSaysNothing(List<String> shell) throws Exception {
        Path target = Files.createDirectories(project().resolve("server/target"));
        Files.createSymbolicLink(target.resolve("lib"), ROOT.resolve("server/target/lib"));
        Files.copy(ROOT.resolve("server/target/recess-server.jar"), target.resolve("x.jar"));
        String launch = "RECESS_JAVA_HOME=" + System.getProperty("java.home") + "; launch " + folder.resolve("project")
                + " server x.jar --version";
        Outcome without = sh(shell, launch);
        assertThat(without.output()).matches("recess-server .+\n");
        Path cache = Files.writeString(target.resolve("x.aot"), "no cache");
        Files.setLastModifiedTime(
                cache,
                FileTime.fromMillis(
                        Files.getLastModifiedTime(target.resolve("x.jar")).toMillis() + 5000));
        assertThat(sh(shell, launch)).isEqualTo(without);
    }

    /** In the background, and once: the folder stays where it fails, as with this java. */
    @ParameterizedTest
    @MethodSource("shells")
    void makesTheCacheForTheNextStartWhereThereIsNone(List<String> shell) throws Exception {
        Path target = Files.createDirectories(project().resolve("server/target"));
        Files.writeString(target.resolve("x.jar"), "");
        Path java = jdk("java", "25.0.3");
        Path asked = folder.resolve("asked");
        Files.writeString(
                java.resolve("bin/java"),
                "#!/bin/sh\ncase $1 in *Training.java) echo \"$2\" >>" + asked + "; exit 1 ;; esac\n");
        String launch = "RECESS_JAVA_HOME=" + java + "; launch " + folder.resolve("project") + " server x.jar";
        assertThat(sh(shell, launch + " & launch " + folder.resolve("project") + " server x.jar; wait"))
                .isEqualTo(new Outcome(0, ""));
        String asking = "; i=0; until [ -s " + asked + " ] || [ $i = 100 ]; do sleep 0.1; i=$((i + 1)); done";
        assertThat(sh(shell, launch + " & wait" + asking)).isEqualTo(new Outcome(0, ""));
        assertThat(asked).hasContent("server");
        assertThat(target.resolve("x.training")).exists();
    }

    @Test
    void startsWithTheCacheBesideTheJar() throws Exception {
        Path target = Files.createDirectories(project().resolve("server/target"));
        Files.writeString(target.resolve("x.jar"), "");
        Path cache = Files.writeString(target.resolve("x.aot"), "");
        Path java = jdk("java", "25.0.3");
        Files.writeString(java.resolve("bin/java"), "#!/bin/sh\necho \"$@\"\n");
        String launch = "RECESS_JAVA_HOME=" + java + "; launch " + folder.resolve("project") + " server x.jar --help";
        assertThat(sh(launch).output())
                .contains("-XX:AOTCache=" + cache + " ", "-jar " + target.resolve("x.jar") + " --help\n")
                .doesNotContain("-Dorg.sqlite.lib.path");
        Path kept = Files.createDirectory(target.resolve("x.native"));
        assertThat(sh(launch).output())
                .contains("-Dorg.sqlite.lib.path=" + kept + " ", "-jar " + target.resolve("x.jar") + " --help\n");
    }

    @Test
    void shellcheckFindsNothing() throws Exception {
        assumeTrue(Tmux.isInstalled("shellcheck"), "skipped: shellcheck is not installed");
        assertThat(run("shellcheck", "-s", "sh", START.toString(), BUILD.toString()))
                .isEqualTo(new Outcome(0, ""));
        for (String launcher :
                new String[] {"server/bin/recess-server", "client-tui/bin/recess", "server/dist/launcher.sh"}) {
            assertThat(run("shellcheck", "-x", ROOT.resolve(launcher).toString()))
                    .isEqualTo(new Outcome(0, ""));
        }
    }

    /** What there is of each: the shell that is {@code sh} here, and those that it is elsewhere. */
    static Stream<List<String>> shells() throws Exception {
        List<List<String>> installed = new ArrayList<>();
        for (List<String> shell : List.of(
                List.of("sh"),
                List.of("dash"),
                List.of("bash", "--posix"),
                List.of("zsh", "--emulate", "sh"),
                List.of("busybox", "sh"))) {
            if (Tmux.isInstalled(shell.getFirst())) {
                installed.add(shell);
            }
        }
        return installed.stream();
    }

    private Path project() throws Exception {
        Path project = folder.resolve("project");
        for (String source : new String[] {"common/src/main", "server/src/main"}) {
            Files.createDirectories(project.resolve(source));
        }
        for (String pom : new String[] {"pom.xml", "common/pom.xml", "server/pom.xml"}) {
            Files.writeString(project.resolve(pom), "<project/>");
        }
        return project;
    }

    /** A Maven that runs a line of the shell. */
    private void maven(String line) throws Exception {
        Path maven = Files.createDirectories(folder.resolve("bin")).resolve("mvn");
        Files.writeString(maven, "#!/bin/sh\nif [ $1 = -v ]; then echo Java version: 25; exit; fi\n" + line + "\n");
        assertThat(maven.toFile().setExecutable(true)).isTrue();
    }

    private Path jdk(String name, String version) throws Exception {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        assertThat(Files.createFile(home.resolve("bin/java")).toFile().setExecutable(true))
                .isTrue();
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private Outcome sh(String commands) throws Exception {
        return sh(List.of("sh"), commands);
    }

    private Outcome sh(List<String> shell, String commands) throws Exception {
        List<String> command = new ArrayList<>(shell);
        command.addAll(List.of("-c", "set -eu; . " + START + "; . " + BUILD + "; " + commands));
        return run(command.toArray(String[]::new));
    }

    private Outcome run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }
}
