package recess.client.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recess.client.link.LinkEvent;
import recess.common.Games;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyRequest;
import recess.common.message.Mode;
import recess.common.message.RoomInfo;

class CompletionTest {
    private final Completion completion = new Completion();

    @Test
    void beginsWithEveryCommandOnce() {
        assertThat(completion.candidates(List.of()))
                .contains("create", "join", "solo", "iam", "quiet", "upload", "retry", "wire")
                .doesNotHaveDuplicates()
                .noneMatch(word -> word.contains(" ") || word.equals("?"));
    }

    @ParameterizedTest
    @CsvSource({
        "create guess, race golf rounds capacity unlisted",
        "create guess golf rounds, ''",
        "create guess golf rounds 5, race capacity unlisted",
        "scores, today room all",
        "pause, on off",
        "quiet, on off bots",
        "quiet bots, on off",
        "quiet bots on, ''",
        "wire, on off",
        "say, ''",
        "join, ''",
    })
    void offersWhatCanComeNext(String before, String words) {
        assertThat(completion.candidates(List.of(before.split(" ", -1))))
                .containsExactlyInAnyOrder(words.isEmpty() ? new String[0] : words.split(" ", -1));
    }

    @Test
    void knowsEveryGameAndEveryBot() {
        assertThat(completion.candidates(List.of("create"))).isEqualTo(Games.names());
        assertThat(completion.candidates(List.of("Solo"))).isEqualTo(Games.names());
        assertThat(completion.candidates(List.of("bot")))
                .isEqualTo(Games.botNames())
                .contains("binary", "frequency", "elimination");
    }

    @Test
    void knowsTheRoomsThatWereListed() {
        RoomInfo room = new RoomInfo("ABCD", "guess", Mode.RACE, RoomInfo.State.WAITING, false, "bob", 0, 3, 1, 30, 0);
        completion.noted(new LinkEvent.Answered(1, new LobbyRequest.ListRooms(), new LobbyAnswer.Rooms(List.of(room))));
        assertThat(completion.candidates(List.of("join"))).containsExactly("ABCD");
        assertThat(completion.candidates(List.of("watch"))).containsExactly("ABCD");
    }
}
