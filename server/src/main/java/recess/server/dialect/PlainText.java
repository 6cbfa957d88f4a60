package recess.server.dialect;

import recess.common.message.EchoReply;
import recess.common.message.Fault;
import recess.common.message.GuessReply;
import recess.common.message.HangmanReply;
import recess.common.message.Hint;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyReply;
import recess.common.message.ServerMessage;
import recess.common.message.UploadReply;

/** The course's own words for every message, in lines: what the text dialects have in common. */
final class PlainText {
    private PlainText() {}

    /** The lines of a message, each with its LF; a prompt that waits for input on its own line has none. */
    static String of(ServerMessage message) {
        return switch (message) {
            case ServerMessage.Notice notice -> notice.text() + "\n";
            case Fault fault -> fault.sentence() + "\n";
            case EchoReply.Received _ -> "OK\n";
            case EchoReply.Returned returned -> returned.bytes().asUtf8() + "\n";
            case GuessReply.Asked _ -> "GUESS\n";
            case GuessReply.Hinted hinted -> word(hinted.hint()) + "\n";
            case GuessReply.Solved _ -> "Correct\n";
            case HangmanReply.Opened opened ->
                "You have " + opened.attempts() + " attempts. Good Luck!\n" + turn(opened.masked(), opened.attempts());
            case HangmanReply.Turned turned ->
                turned.remark().map(remark -> remark + "\n").orElse("") + turn(turned.masked(), turned.attemptsLeft());
            case HangmanReply.Ended ended ->
                ended.masked() + "\n" + (ended.won() ? "WIN" : "LOSE..The word is " + ended.word()) + "\n";
            case LobbyReply reply -> LobbyText.of(reply.answer());
            case LobbyEvent event -> LobbyText.of(event);
            case UploadReply.Stored stored -> "saved " + stored.storedName() + " (" + stored.sizeBytes() + " bytes)\n";
        };
    }

    /** {@code Low} or {@code High}. */
    static String word(Hint hint) {
        return switch (hint) {
            case LOW -> "Low";
            case HIGH -> "High";
        };
    }

    private static String turn(String masked, int attemptsLeft) {
        return masked + "\n[" + attemptsLeft + "]Guess letter:";
    }
}
