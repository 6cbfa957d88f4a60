package recess.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import recess.client.app.Action;
import recess.client.app.Screen;
import recess.client.app.State;
import recess.client.key.Key;

/** A key does one thing: of all that it is bound to on a screen, at most one works in each situation. */
class KeyConflictTest {
    private static final List<Action> EVERYWHERE = new Screens().everywhere();

    @TestFactory
    Stream<DynamicTest> bindsNoKeyOfEverywhereOnAScreen() {
        return Screens.all(Scenes.lobby(80, 24).state()).stream()
                .map(screen -> DynamicTest.dynamicTest(screen.name(), () -> {
                    Set<Key> own = new HashSet<>(keys(screen.actions()));
                    own.retainAll(new HashSet<>(keys(EVERYWHERE)));
                    assertThat(own.stream().map(Key::label)).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> doesOneThingInEachSituation() {
        return Scenes.all().entrySet().stream()
                .map(scene -> DynamicTest.dynamicTest(
                        scene.getKey(),
                        () -> check(scene.getValue().apply(new int[] {80, 24}).state())));
    }

    private static void check(State state) {
        for (Screen screen : state.screens()) {
            Map<Key, String> working = new HashMap<>();
            for (Action action : screen.actions()) {
                if (action.whyNot().apply(state).isEmpty()) {
                    for (Key key : action.binding().keys()) {
                        String other = working.put(key, action.binding().name());
                        assertThat(other)
                                .as(
                                        "%s on %s is also %s",
                                        key.label(),
                                        screen.name(),
                                        action.binding().name())
                                .isNull();
                    }
                }
            }
        }
    }

    private static List<Key> keys(List<Action> actions) {
        return actions.stream().flatMap(a -> a.binding().keys().stream()).toList();
    }
}
