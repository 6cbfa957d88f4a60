package recess.common.codec;

import java.util.OptionalLong;
import recess.common.message.Bytes;
import recess.common.message.Fault;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;

/** What a line from the lobby says to a client. All text in it is safe to show. */
public sealed interface FromLobby {
    /**
     * The answer to a request; a refusal, where it was refused or could not be read.
     *
     * @param id the integer that the request was marked with; empty where it was marked with none
     */
    record Answer(OptionalLong id, LobbyAnswer answer) implements FromLobby {}

    /** The next bytes of the file that the last answer, {@link recess.common.message.UploadAnswer.Content}, announced. Never empty. */
    record Block(Bytes bytes) implements FromLobby {}

    /** Something that nobody asked for. */
    record Event(LobbyEvent event) implements FromLobby {}

    /** A sentence for people. */
    record Notice(String text) implements FromLobby {}

    /** What is wrong with the connection as a whole, or with a line that could not be told from another. */
    record Failure(Fault fault) implements FromLobby {}

    /** A message of a type that this client does not know: a newer server's. To be ignored. */
    record Unknown(String type) implements FromLobby {}

    /** A line that is no message. */
    record Unreadable(String why) implements FromLobby {}
}
