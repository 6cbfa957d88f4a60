package recess.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher for cmd, under Wine: which Java it takes, and what it passes on. Each Java is a program that ends at once. */
@EnabledOnOs(OS.LINUX)
@Timeout(180)
class CmdLauncherIT {
    /** Wine fills it with links to everywhere: nothing that a test should delete. */
    private static final Path PREFIX = Path.of("target", "wine").toAbsolutePath();

    @TempDir
    private Path folder;

    private record Outcome(int exitCode, String output) {}

    @BeforeEach
    void unpack() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/wine")), "skipped: wine is not installed");
        Files.copy(
                Path.of("launcher.bat"),
                Files.createDirectory(folder.resolve("app")).resolve("recess-server.bat"));
    }

    @Test
    void takesTheFirstJavaThatIsNewEnoughAndPassesEverythingOn() throws Exception {
        Path old = java("old", "17.0.15", "/bin/true");
        Path young = java("young jdk", "25.0.3", "/bin/echo");
        assertThat(run(Map.of("RECESS_JAVA_HOME", windows(old), "JAVA_HOME", windows(young)), "--motd", "two words"))
                .isEqualTo(new Outcome(
                        0,
                        "-XX:+ExitOnOutOfMemoryError -jar " + windows(folder.resolve("app"))
                                + "\\recess-server.jar --motd two words\n"));
        // Of a program for Windows the exit code comes through; this one finds no file of that name.
        Path later = java("later", "26-ea", PREFIX + "/drive_c/windows/system32/find.exe");
        assertThat(run(Map.of("RECESS_JAVA_HOME", windows(later), "JAVA_HOME", windows(young)))
                        .exitCode())
                .as("what the program ends with")
                .isEqualTo(1);
        java("app/runtime", "25", "/bin/echo");
        assertThat(run(Map.of("JAVA_HOME", windows(later))).exitCode())
                .as("the runtime that came along")
                .isZero();
    }

    @Test
    void saysWhatToDoWhereThereIsNone() throws Exception {
        Outcome outcome = run(Map.of("JAVA_HOME", windows(java("old", "24.0.2", "/bin/echo"))));
        assertThat(outcome.exitCode()).isEqualTo(69);
        assertThat(outcome.output())
                .contains("recess-server: needs a JDK 25 or later")
                .contains("RECESS_JAVA_HOME");
    }

    private Path java(String name, String version, String program) throws IOException {
        Path home = folder.resolve(name);
        Files.copy(
                Path.of(program), Files.createDirectories(home.resolve("bin")).resolve("java.exe"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static String windows(Path path) {
        return "Z:" + path.toString().replace('/', '\\');
    }

    private Outcome run(Map<String, String> variables, String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("wine", "cmd", "/c", windows(folder.resolve("app")) + "\\recess-server.bat"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeAll(List.of("JAVA_HOME", "RECESS_JAVA_HOME", "DISPLAY"));
        environment.putAll(Map.of("WINEPREFIX", PREFIX.toString(), "WINEDEBUG", "-all"));
        environment.putAll(variables);
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(
                process.waitFor(),
                output.lines().filter(line -> !line.startsWith("wine: ")).reduce("", (all, line) -> all + line + "\n"));
    }
}
