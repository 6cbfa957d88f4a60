package recess.server.lobby;

import java.net.InetAddress;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import recess.common.message.RefusalCode;
import recess.common.room.Refusal;
import recess.server.share.Origin;

/** Somebody who has taken a name; guarded by the lobby's lock. */
final class Player {
    private static final int STIRS = 6;
    private static final Duration STIR_TIME = Duration.ofSeconds(6);

    final String name;

    /** Whether the client said that it is a program which plays by itself. */
    boolean bot;

    final Tokens tokens = new Tokens();

    /** These are the player's and not the connection's: another connection is no way around them. */
    final MovePace pace;

    final Rate chat = new Rate(3, Duration.ofSeconds(3));
    /** Where the connection comes from that has the name, or had it last. */
    InetAddress address;

    /** Whether it sits on a raw listener, under a made-up name. */
    final boolean raw;

    /** Comings and goings: everybody in a room is told of each. */
    private final Rate stir = new Rate(STIRS, STIR_TIME);

    Audience audience;

    @Nullable
    Room room;

    /** What is played outside every room; empty for nothing. */
    String gameAlone = "";

    boolean lost;
    long lostNanos;

    /** @param nanoTime the monotonic clock, in nanoseconds */
    Player(String name, boolean raw, InetAddress address, Audience audience, LongSupplier nanoTime) {
        this.name = name;
        this.raw = raw;
        this.address = address;
        this.pace = new MovePace(nanoTime);
        this.audience = audience;
    }

    /** Another connection has the seat now. */
    void takenOverBy(Audience other, InetAddress from) {
        audience = other;
        address = from;
        lost = false;
    }

    /** Whom what the player holds is counted for, also while the connection is lost. */
    Origin origin() {
        return Origin.of(address);
    }

    /** Counts what everybody in a room is told of, where it is not one too many. */
    void stir(long nowNanos) throws Refusal {
        if (!stir.admits(nowNanos)) {
            throw new Refusal(
                    RefusalCode.SLOW_DOWN,
                    "slow down (create, join, watch, leave, pause, unbot: " + STIRS + " in " + STIR_TIME.toSeconds()
                            + " s)");
        }
    }

    /** Whether anybody may take the name: the connection is lost, and there is no seat to keep. The token is still good. */
    boolean hasGone() {
        return lost && room == null;
    }

    /** Whether the seat is one that a connection from an address has lost, which may have it back. */
    boolean isLostSeatOf(InetAddress from) {
        return lost && room != null && address.equals(from);
    }
}
