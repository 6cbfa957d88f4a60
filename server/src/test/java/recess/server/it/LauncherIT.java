package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The scripts that find a JDK, build, and start the programs. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launchers are for sh")
class LauncherIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path SHARED = ROOT.resolve("common/bin/java-launcher.sh");

    @TempDir
    private Path folder;

    private record Outcome(int exitCode, String output) {}

    @Test
    void findsAJdkByItsReleaseFileAndPassesOverOlderOnes() throws Exception {
        Path old = jdk("old", "17.0.15");
        Path young = jdk("young", "25.0.3");
        Outcome outcome = sh("RECESS_JAVA_HOME=" + old + " JAVA_HOME=" + young + "; find_java_home");
        assertThat(outcome).isEqualTo(new Outcome(0, young + "\n"));
    }

    @Test
    void saysInOneLineWhatToDoWhereThereIsNoJdk() throws Exception {
        Outcome outcome = sh("RECESS_MIN_JAVA=999; launch " + ROOT + " server recess-server.jar");
        assertThat(outcome.exitCode()).isEqualTo(69);
        assertThat(outcome.output().lines()).hasSize(1);
        assertThat(outcome.output()).contains("needs a JDK 999 or later", "RECESS_JAVA_HOME");
    }

    @Test
    void isStaleOnlyWhereASourceIsNewerThanTheJar() throws Exception {
        for (String source : new String[] {"common/src/main", "server/src/main"}) {
            Files.createDirectories(folder.resolve(source));
        }
        for (String pom : new String[] {"pom.xml", "common/pom.xml", "server/pom.xml"}) {
            Files.writeString(folder.resolve(pom), "<project/>");
        }
        Path jar = folder.resolve("x.jar");
        String question = "is_stale " + folder + " " + jar + " server && echo stale || echo fresh";
        assertThat(sh(question).output()).isEqualTo("stale\n");
        Files.writeString(jar, "jar");
        assertThat(sh(question).output()).isEqualTo("fresh\n");
        Path source = Files.writeString(folder.resolve("common/src/main/A.java"), "class A {}");
        Files.setLastModifiedTime(
                source, FileTime.fromMillis(Files.getLastModifiedTime(jar).toMillis() + 5000));
        assertThat(sh(question).output()).isEqualTo("stale\n");
    }

    @Test
    void shellcheckFindsNothing() throws Exception {
        boolean installed = Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "shellcheck")));
        assumeTrue(installed, "shellcheck is not installed");
        assertThat(run("shellcheck", "-s", "sh", SHARED.toString())).isEqualTo(new Outcome(0, ""));
        for (String launcher : new String[] {"server/bin/recess-server", "client-tui/bin/recess"}) {
            assertThat(run("shellcheck", "-x", ROOT.resolve(launcher).toString()))
                    .isEqualTo(new Outcome(0, ""));
        }
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
        return run("sh", "-c", "set -eu; . " + SHARED + "; " + commands);
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
