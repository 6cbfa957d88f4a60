package recess.common.battleship;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import recess.common.game.RawSetting;

class BattleshipTest {
    @Test
    void aRoomHasNoChoiceWhenItEnds() {
        assertThat(new Battleship().settings()).extracting(RawSetting::name).contains("until");
        assertThat(new Battleship().playerSettings())
                .extracting(RawSetting::name)
                .containsExactly("ships", "missiles");
    }
}
