package recess.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import recess.server.store.AttendanceStore.Attendee;

/** What every store of attendance keeps to. */
public abstract class AttendanceStoreContract {
    private static final ZoneId SINGAPORE = ZoneId.of("Asia/Singapore");
    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-24T22:36:00Z"), SINGAPORE);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-25T04:00:00Z"), SINGAPORE);
    private static final Clock NEXT_DAY = Clock.fixed(Instant.parse("2026-11-25T16:00:00Z"), SINGAPORE);

    /** The store, with all that was noted in it before, at another time. */
    protected abstract AttendanceStore at(Clock clock) throws IOException;

    @Test
    void keepsALineForEachNameAndAddress() throws IOException {
        AttendanceStore store = at(MORNING);
        store.seen("Ann", "10.0.0.1", "");
        assertThat(store.attendees()).hasSize(1);
        store.seen("bob", "10.0.0.2", "Bob Lim");
        assertThat(store.attendees()).hasSize(2);
        store = at(NOON);
        store.seen("ANN", "10.0.0.1", "Ann Tan");
        store.seen("ann", "10.0.0.1", "");
        store.seen("ann", "10.0.0.9", "");
        assertThat(store.attendees())
                .extracting(Attendee::name, Attendee::realName, Attendee::address)
                .containsExactlyInAnyOrder(
                        tuple("Ann", "Ann Tan", "10.0.0.1"),
                        tuple("bob", "Bob Lim", "10.0.0.2"),
                        tuple("ann", "", "10.0.0.9"));
    }

    @Test
    void forgetsAPersonUnderEveryNameAndDaysThatAreOver() throws IOException {
        AttendanceStore store = at(MORNING);
        store.seen("Ann", "10.0.0.1", "12 Ann Tan");
        store.seen("", "10.0.0.1", "12 Ann Tan");
        store.seen("", "10.0.0.2", "");
        store.seen("bob", "10.0.0.2", "");
        assertThat(store.attendees()).hasSize(4);
        assertThat(store.forget("12", "12 Ann Tan")).isEqualTo(2);
        assertThat(store.forget("BOB", "")).isEqualTo(1);
        assertThat(store.attendees()).extracting(Attendee::address).containsExactly("10.0.0.2");
        assertThat(store.dropBefore(store.today())).isZero();
        assertThat(store.dropBefore(store.today().plusDays(1))).isEqualTo(1);
    }

    @Test
    void daysAndTimesAreThoseOfTheServersTimeZone() throws IOException {
        at(MORNING).seen("ann", "10.0.0.1", "");
        // Asked, so that it is written before the next.
        assertThat(at(MORNING).attendees()).hasSize(1);
        at(NOON).seen("ann", "10.0.0.1", "");
        assertThat(at(NOON).attendees()).hasSize(1);
        at(NEXT_DAY).seen("ann", "10.0.0.1", "");
        assertThat(at(NEXT_DAY).attendees())
                .extracting(Attendee::day, Attendee::firstSeen, Attendee::lastSeen)
                .containsExactly(
                        tuple(
                                LocalDate.of(2026, 11, 25),
                                OffsetDateTime.parse("2026-11-25T06:36:00+08:00"),
                                OffsetDateTime.parse("2026-11-25T12:00:00+08:00")),
                        tuple(
                                LocalDate.of(2026, 11, 26),
                                OffsetDateTime.parse("2026-11-26T00:00:00+08:00"),
                                OffsetDateTime.parse("2026-11-26T00:00:00+08:00")));
    }
}
