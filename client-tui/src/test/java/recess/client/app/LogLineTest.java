package recess.client.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import recess.client.app.LogLine.Kind;

class LogLineTest {
    @Test
    void tellsOfManyWhoComeInOneLine() {
        World world = World.begin("me");
        for (String who : new String[] {"ann", "bob", "李雷"}) {
            world = world.with(new LogLine(Kind.EVENT, who, "has sat down"));
        }
        world = world.with(new LogLine(Kind.CHAT, "ann", "has sat down"))
                .with(new LogLine(Kind.EVENT, "dan", "has sat down"))
                .with(new LogLine(Kind.EVENT, "dan", "has left"))
                .with(new LogLine(Kind.EVENT, "eve", "has won round 1"))
                .with(new LogLine(Kind.EVENT, "eve", "has won round 1"));
        assertThat(world.log())
                .extracting(line -> line.who() + " " + line.text())
                .containsExactly(
                        "ann, bob, 李雷 have sat down",
                        "ann has sat down",
                        "dan has sat down",
                        "dan has left",
                        "eve has won round 1",
                        "eve has won round 1");
    }

    @Test
    void keepsALineReadable() {
        World world = World.begin("me");
        for (int i = 0; i < 100; i++) {
            world = world.with(new LogLine(Kind.EVENT, "student-" + i, "has left"));
        }
        assertThat(world.log()).hasSize(4).allSatisfy(line -> assertThat(line.who().length()).isLessThan(310));
    }
}
