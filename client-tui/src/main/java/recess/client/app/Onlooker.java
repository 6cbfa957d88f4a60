package recess.client.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.Person;

/** What somebody knows of a room who only looks at it, by the same rules as a client that watches. */
public record Onlooker(Table table) {
    /**
     * Somebody comes to look.
     *
     * @param ended what was told at the end of the last round; since then people may have come, and time has passed
     */
    public static Onlooker of(
            LobbyAnswer.InRoom seat, List<Person> people, List<? extends LobbyEvent> ended, Duration now) {
        Onlooker then = new Onlooker(Table.in(seat, Optional.empty(), now));
        for (LobbyEvent event : ended) {
            then = then.after(event, now);
        }
        return new Onlooker(Table.in(seat, Optional.of(then.table()), now).listing(people));
    }

    /** After something that happened in the room. */
    public Onlooker after(LobbyEvent event, Duration now) {
        return new Onlooker(LobbyEventReducer.table(event, table, now));
    }
}
