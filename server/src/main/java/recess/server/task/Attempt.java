package recess.server.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import recess.common.text.CleanText;

/**
 * How far somebody has come with a task.
 *
 * @param who the real name where it is known, or else the name in the lobby, or else the address
 * @param tries connections to the listener, or rounds in the room
 * @param lastAnswer what was sent last; safe to show
 * @param solved when that was, the first time
 * @param nick what everybody may call them: the name in the lobby, or in a room; empty where there is none
 */
public record Attempt(
        String who, int tries, Instant lastSeen, String lastAnswer, Optional<Instant> solved, String nick) {
    /** What an older version did not write stands behind so many. */
    private static final int NICK = 6;

    private static final int MAX_ANSWER_CODE_POINTS = 60;

    static Attempt begun(String who, Instant now) {
        return new Attempt(who, 0, now, "", Optional.empty(), "");
    }

    Attempt tried(Instant now) {
        return new Attempt(who, tries + 1, now, lastAnswer, solved, nick);
    }

    Attempt seen(Instant now) {
        return new Attempt(who, tries, now, lastAnswer, solved, nick);
    }

    Attempt answered(String text, Instant now) {
        String clean = CleanText.shorten(CleanText.line(text), MAX_ANSWER_CODE_POINTS);
        return new Attempt(who, tries, now, clean, solved, nick);
    }

    Attempt solvedAt(Instant now) {
        return new Attempt(who, Math.max(1, tries), now, lastAnswer, solved.or(() -> Optional.of(now)), nick);
    }

    /** @param name empty for none */
    Attempt called(String name) {
        return new Attempt(who, tries, lastSeen, lastAnswer, solved, name.isEmpty() ? nick : name);
    }

    /** The same person's, who was known under another name before. */
    Attempt and(Attempt before) {
        return new Attempt(
                who,
                tries + before.tries,
                lastSeen.isAfter(before.lastSeen) ? lastSeen : before.lastSeen,
                lastAnswer.isEmpty() ? before.lastAnswer : lastAnswer,
                before.solved.or(() -> solved),
                nick.isEmpty() ? before.nick : nick);
    }

    List<String> fields(String task) {
        return List.of(
                task,
                who,
                Integer.toString(tries),
                lastSeen.toString(),
                lastAnswer,
                solved.map(Instant::toString).orElse(""),
                nick);
    }

    /** @throws RuntimeException where another version has written them */
    static Attempt of(List<String> fields) {
        return new Attempt(
                fields.get(1),
                Integer.parseInt(fields.get(2)),
                Instant.parse(fields.get(3)),
                fields.get(4),
                Optional.of(fields.get(5)).filter(text -> !text.isEmpty()).map(Instant::parse),
                fields.size() > NICK ? fields.get(NICK) : "");
    }
}
