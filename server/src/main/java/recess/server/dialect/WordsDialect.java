package recess.server.dialect;

import recess.common.codec.Decoder;
import recess.common.codec.LineFramer;
import recess.common.message.Bytes;
import recess.common.message.EchoReply;
import recess.common.message.Fault;
import recess.common.message.GuessReply;
import recess.common.message.HangmanReply;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyReply;
import recess.common.message.ServerMessage;
import recess.common.message.UploadReply;

/**
 * Bare words: no line end either way, one read is one message. For clients that compare the whole of one {@code recv}
 * with {@code GUESS}, {@code Low}, {@code High} and {@code Correct}, as the course's do.
 */
public final class WordsDialect implements Dialect {
    private final DialectSettings settings;
    private final String question;

    private WordsDialect(DialectSettings settings, String question) {
        this.settings = settings;
        this.question = question;
    }

    /** The words of the teacher's program: it asks with {@code GUESS}. */
    public static Dialect teachers(DialectSettings settings) {
        return new WordsDialect(settings, "GUESS");
    }

    /** The words of the student's program: it asks with {@code Guess the number}. */
    public static Dialect students(DialectSettings settings) {
        return new WordsDialect(settings, "Guess the number");
    }

    @Override
    public Decoder newDecoder() {
        return new LineFramer(settings.lines(), LineFramer.Unended.AT_EACH_READ, settings.nanoTime());
    }

    @Override
    public Bytes encode(ServerMessage message) {
        return switch (message) {
            case GuessReply.Asked _ -> Bytes.utf8(question);
            // The last line before the connection ends: a person reads it, and no word follows it.
            case Fault fault -> Bytes.utf8(fault.sentence() + "\n");
            case ServerMessage.Notice _,
                    EchoReply _,
                    GuessReply.Hinted _,
                    GuessReply.Solved _,
                    HangmanReply _,
                    LobbyReply _,
                    LobbyEvent _,
                    UploadReply _ -> Bytes.utf8(PlainText.of(message).stripTrailing());
        };
    }

    @Override
    public boolean carriesNotices() {
        return true;
    }
}
