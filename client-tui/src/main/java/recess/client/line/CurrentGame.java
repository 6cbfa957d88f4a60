package recess.client.line;

import java.util.OptionalInt;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.RoomInfo;

/**
 * What is played, and which round a move is meant for: one that is on its way when a round ends is not to count in the next. Follows what happens;
 * not thread-safe.
 */
final class CurrentGame {
    private String ofRoom = "";
    private boolean isAlone;
    private OptionalInt round = OptionalInt.empty();

    /** The move, for the round that is running as far as is known here. */
    LobbyRequest.Move move(String move) {
        return new LobbyRequest.Move(move, isAlone ? OptionalInt.empty() : round);
    }

    /** What is played in the room; empty outside. */
    String ofRoom() {
        return ofRoom;
    }

    void lost() {
        ofRoom = "";
        isAlone = false;
        round = OptionalInt.empty();
    }

    void seated(LobbyAnswer.InRoom seat) {
        ofRoom = seat.room().game();
        round = seat.room().state() == RoomInfo.State.RUNNING
                ? OptionalInt.of(seat.room().round())
                : OptionalInt.empty();
    }

    void answered(LobbyRequest request, LobbyAnswer answer) {
        if (answer instanceof LobbyAnswer.InRoom seat) {
            seated(seat);
        }
        if (request instanceof LobbyRequest.Solo && answer instanceof LobbyAnswer.Moved) {
            isAlone = true;
        }
        if (request instanceof LobbyRequest.LeaveRoom && answer instanceof LobbyAnswer.Done && !isAlone) {
            round = OptionalInt.empty();
        }
    }

    void happened(LobbyEvent event) {
        switch (event) {
            case LobbyEvent.RoundStarted started -> {
                ofRoom = started.view().game();
                round = OptionalInt.of(started.round());
            }
            case LobbyEvent.RoundEnded _, LobbyEvent.RoomClosed _ -> round = OptionalInt.empty();
            case LobbyEvent.SoloEnded _ -> isAlone = false;
            case LobbyEvent.Announced _,
                    LobbyEvent.Kicked _,
                    LobbyEvent.MatchEnded _,
                    LobbyEvent.OfMembers _,
                    LobbyEvent.Paused _,
                    LobbyEvent.Progress _,
                    LobbyEvent.RealNameAsked _,
                    LobbyEvent.Said _,
                    LobbyEvent.TakenOver _,
                    LobbyEvent.UploadProgress _ -> {}
        }
    }
}
