package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are given back, everything that is copied, and people who are forgotten. */
class HomeworkIT {
    @TempDir
    private Path folder;

    @Test
    void filesAreGivenBackAllIsCopiedWhileItIsInUseAndAPersonIsForgotten() throws Exception {
        try (TestServer server = start("data")) {
            Teacher teacher = Teacher.at(server);
            teacher.types("class load " + Files.writeString(folder.resolve("class.csv"), "12,Ann Tan\n13,Ben Lim\n"));
            try (FileClient ben = FileClient.connect(server.address("lobby/json"), "ben")) {
                ben.ask("{'type':'iam','realName':'13'}");
                ben.upload("essay.txt", bytes("first"));
                ben.upload("essay.txt", bytes("second"));
            }
            try (FileClient zoe = FileClient.connect(server.address("lobby/json"), "zoe")) {
                zoe.upload("essay.txt", bytes("zoe's"));
            }
            // The name is free as soon as the server has read the end of that connection.
            while (!server.server().register().people().isEmpty()) {
                Thread.onSpinWait();
            }
            try (JsonClient zoe = JsonClient.connect(server.address("lobby/json"))) {
                assertThat(JsonClient.type(zoe.hello("zoe"))).isEqualTo("welcome");
                zoe.ask("{'type':'solo','game':'guess'}");
                Bisection search = new Bisection();
                for (int i = 0; i < 7; i++) {
                    zoe.guess(search.guess());
                    JsonObject said = zoe.await(m -> List.of("moved", "solo-ended").contains(JsonClient.type(m)));
                    if (JsonClient.type(said).equals("solo-ended")) {
                        break;
                    }
                    search.learn(said);
                }
            }
            assertThat(names("uploads zip " + folder.resolve("homework"), teacher, "homework.zip"))
                    .containsExactlyInAnyOrder("13 Ben Lim/essay.txt", "13 Ben Lim/essay-2.txt", "zoe/essay.txt");
            assertThat(names("backup " + folder.resolve("all"), teacher, "all.zip"))
                    .containsExactlyInAnyOrder(
                            "recess.db",
                            "uploads/13 Ben Lim/essay.txt",
                            "uploads/13 Ben Lim/essay-2.txt",
                            "uploads/zoe/essay.txt");
            unpack(folder.resolve("all.zip"), folder.resolve("copy"));

            assertThat(teacher.types("forget 13").getLast())
                    .startsWith("'13 Ben Lim' is forgotten: 0 results, 2 files, 1 day of attendance");
            assertThat(teacher.types("forget ZOE").getLast())
                    .startsWith("'ZOE' is forgotten: 1 result, 1 file, 1 day of attendance");
            assertThat(server.server().inbox().files()).isEmpty();
            assertThat(server.server().archive().results()).isEmpty();
            assertThat(folder.resolve("data/uploads")).isEmptyDirectory();
            assertThat(teacher.types("class")).hasSize(3).noneMatch(line -> line.contains("Ben"));
        }
        // What is deleted is overwritten, at the latest when the server stops.
        assertThat(Files.readString(folder.resolve("data/recess.db"), StandardCharsets.ISO_8859_1))
                .doesNotContain("Ben Lim");
        try (TestServer copy = start("copy")) {
            assertThat(copy.server().inbox().files()).hasSize(3);
            assertThat(folder.resolve("copy/uploads/zoe/essay.txt")).hasContent("zoe's");
            Teacher teacher = Teacher.at(copy);
            assertThat(teacher.types("scores all solo")).hasSize(2);
            assertThat(teacher.types("class").getLast()).startsWith("0 of 2 are here");
            assertThat(teacher.types("reset scores").getLast()).isEqualTo("1 result deleted");
            assertThat(teacher.types("scores all solo")).containsExactly("no game has ended");
        }
    }

    private TestServer start(String data) throws Exception {
        return TestServer.in(folder.resolve(data)).listen("lobby/json@0").start();
    }

    private List<String> names(String command, Teacher teacher, String file) throws IOException {
        assertThat(teacher.types(command).getLast()).endsWith(folder.resolve(file).toString());
        List<String> names = new ArrayList<>();
        try (ZipFile zip = new ZipFile(folder.resolve(file).toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                names.add(entries.nextElement().getName());
            }
        }
        return names;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void unpack(Path file, Path into) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                Path target = into.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                Files.copy(zip.getInputStream(entry), target);
            }
        }
    }
}
