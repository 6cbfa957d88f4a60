package recess.server.raw;

import java.util.List;
import recess.common.game.RawSetting;
import recess.common.setting.ValueType;

/** What happens behind the last word of a game that is played alone. */
public enum Over {
    /** The connection is closed. */
    CLOSE("close"),
    /** Nothing, until the client goes. */
    WAIT("wait"),
    /** The next game begins. */
    AGAIN("again");

    public static final RawSetting<Over> SETTING = RawSetting.rule(
            "over",
            ValueType.oneOf("close|wait|again", over -> over.word, List.of(values())),
            CLOSE,
            "behind the last word: close; wait until the client does; again, the next game");

    private final String word;

    Over(String word) {
        this.word = word;
    }
}
