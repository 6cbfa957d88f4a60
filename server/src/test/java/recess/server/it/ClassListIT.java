package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.server.event.ServerEvent;

/** Students of a class list, whom only the teacher knows. */
class ClassListIT {
    private static final String CLASS = "number,name\n11,Ben Lim\n12,Ann Tan\n13,Cho\n";

    @TempDir
    private Path data;

    @Test
    void aNumberTypedOnceSaysWhoIsBehindANameATokenAndAnAddress() throws Exception {
        String token;
        try (TestServer server = start();
                JsonClient ann = JsonClient.connect(server.address("lobby/json"));
                JsonClient bob = JsonClient.connect(server.address("lobby/json"))) {
            Teacher teacher = Teacher.at(server);
            bob.hello("bob");
            ann.hello("ann");
            Path file = Files.writeString(data.resolve("class.csv"), CLASS);
            assertThat(teacher.types("class load " + file).getLast()).startsWith("3 students on the list");
            ann.await("real-name-asked");
            assertThat(ann.ask("{'type':'iam','realName':'99'}").get("message").getAsString())
                    .startsWith("the class list has no '99'");
            assertThat(JsonClient.type(ann.ask("{'type':'iam','realName':'12'}")))
                    .isEqualTo("done");
            assertThat(ann.ask("{'type':'iam','realName':'Cho'}").get("message").getAsString())
                    .startsWith("you are number 12 already");
            ann.send("{'type':'quit'}");
            try (JsonClient again = JsonClient.connect(server.address("lobby/json"))) {
                token = again.hello("annie").get("token").getAsString();
                again.ask("{'type':'iam','realName':'ann tan'}");
                teacher.types("task open numbers guess/lines for 20m");
                teacher.types("task open file upload/nul");
                aScriptFromTheSameMachineIsHers(server);
                assertThat(teacher.types("task numbers"))
                        .anyMatch(line -> line.matches("12 Ann Tan +solved \\d\\d:\\d\\d +1 +\\d\\d:\\d\\d +\\d+"))
                        .anyMatch(line -> line.matches("13 Cho +not begun +0 +- +-"))
                        .last()
                        .asString()
                        .startsWith("numbers on guess/lines: 1 solved, 0 trying, 2 not begun; closes ");
                teacher.types("open guess unlisted as SECRET");
                teacher.types("task open quiet SECRET");
                assertThat(bob.ask("{'type':'tasks'}").toString())
                        .contains("quiet")
                        .doesNotContain("SECRET");
                teacher.types("task close quiet");
                assertThat(bob.ask("{'type':'tasks'}").get("tasks"))
                        .as("who has no name there is a number for everybody else")
                        .hasToString("[{\"task\":\"numbers\",\"where\":\"guess/lines\",\"solved\":1,\"trying\":0,"
                                + "\"notBegun\":2,\"solvers\":[\"12\"],\"triers\":[]},"
                                + "{\"task\":\"file\",\"where\":\"upload/nul\",\"solved\":1,\"trying\":0,"
                                + "\"notBegun\":2,\"solvers\":[\"12\"],\"triers\":[]}]");
                assertThat(teacher.types("task")).anyMatch(line -> line.matches("file +upload/nul .* +1 +0 +2"));
                assertThat(teacher.types("task close file")).containsExactly("the task file is closed");
                assertThat(teacher.types("who"))
                        .anyMatch(line -> line.startsWith("annie ") && line.endsWith("12 Ann Tan"))
                        .anyMatch(line -> line.matches("bob .* here +-"));
                assertThat(teacher.types("class"))
                        .anyMatch(line -> line.matches("12 +Ann Tan +annie +127.0.0.1 +here +-"))
                        .anyMatch(line -> line.matches("13 +Cho +- +- +missing +-"))
                        .last()
                        .isEqualTo("1 of 3 are here; missing: 11 Ben Lim, 13 Cho");
                assertThat(bob.ask("{'type':'who'}").toString()).doesNotContain("Tan");
                bob.ask("{'type':'iam','realName':'11'}");
                assertThat(teacher.types("class unbind 11")).containsExactly("11 Ben Lim may choose again");
                bob.await("real-name-asked");
                assertThat(teacher.types("who")).anyMatch(line -> line.matches("bob .* here +-"));
                assertThat(JsonClient.type(bob.ask("{'type':'iam','realName':'13'}")))
                        .isEqualTo("done");
            }
            assertThat(teacher.types("class bind bob 13")).containsExactly("'bob' is 13 Cho");
            assertThat(teacher.types("who")).anyMatch(line -> line.startsWith("bob ") && line.endsWith("13 Cho"));
        }
        try (TestServer server = start();
                JsonClient ann = JsonClient.connect(server.address("lobby/json"))) {
            ann.ask("{'type':'hello','name':'anastasia','token':'" + token + "'}");
            assertThat(Teacher.at(server).types("who"))
                    .anyMatch(line -> line.startsWith("anastasia ") && line.endsWith("12 Ann Tan"));
        }
    }

    private void aScriptFromTheSameMachineIsHers(TestServer server) throws Exception {
        try (TestClient script = server.connect("guess/lines")) {
            int low = 1;
            int high = 100;
            for (String hint = ""; !hint.equals("Correct\n"); ) {
                script.expect("GUESS\n");
                int guess = (low + high) / 2;
                hint = script.send(guess + "\n").readLine();
                low = hint.equals("Low\n") ? guess + 1 : low;
                high = hint.equals("High\n") ? guess - 1 : high;
            }
        }
        try (TestClient sender = server.connect("upload/nul")) {
            sender.send("a.txt\0text\0\0").expect("\0\0");
        }
        Teacher teacher = Teacher.at(server);
        assertThat(server.events()
                        .await(ServerEvent.UploadStored.class)
                        .source()
                        .toString())
                .endsWith(" (12 Ann Tan)");
        assertThat(teacher.types("uploads")).anyMatch(line -> line.contains(" 12 Ann Tan "));
        assertThat(teacher.types("scores solo")).anyMatch(line -> line.matches("guest +1 +1 +guess \\d+ +12 Ann Tan"));
        for (String what : new String[] {"scores", "uploads", "attendance", "tasks"}) {
            Path file = data.resolve(what + ".csv");
            teacher.types("export " + what + " " + file);
            assertThat(file).content().as(what).contains("\"12 Ann Tan\"");
        }
        assertThat(data.resolve("attendance.csv"))
                .content()
                .contains(",\"annie\",\"12 Ann Tan\",\"127.0.0.1\"", ",\"\",\"12 Ann Tan\",\"127.0.0.1\"");
    }

    private TestServer start() throws Exception {
        return TestServer.in(data)
                .listen("lobby/json@0", "guess/lines@0?gap=0", "upload/nul@0")
                .start();
    }
}
