package recess.server.net;

import recess.common.message.Fault;
import recess.common.message.FaultCode;
import recess.common.message.ServerMessage.Notice;

/** What a peer is told when it has let the server wait for too long. */
final class TimeoutMessages {
    private TimeoutMessages() {}

    /** It has not sent what has to come first. */
    static Fault noInput(ConnectionLimits.Waits waits) {
        String what = switch (waits.what()) {
            case BYTE -> "no input in ";
            case MESSAGE -> "no message in ";
        };
        return FaultCode.NO_INPUT.because(what + Seconds.of(waits.first()) + ", bye");
    }

    /** It has not sent anything for long. */
    static Notice idleWarning(ConnectionLimits.Waits waits) {
        return new Notice("no input for " + Seconds.of(waits.idleWarning()) + ", closing in "
                + Seconds.of(waits.idle().minus(waits.idleWarning())));
    }

    /** It has not sent anything for too long. */
    static Fault idle(ConnectionLimits.Waits waits) {
        return FaultCode.IDLE.because("no input for " + Seconds.of(waits.idle()) + ", bye");
    }

    /** It has begun a line and not finished it. */
    static Fault line(ConnectionLimits.Waits waits) {
        return FaultCode.INPUT_TIMED_OUT.because(
                "input timed out (a line must end within " + Seconds.of(waits.line()) + ")");
    }

    /** Its file comes too slowly. */
    static Fault pace(ConnectionLimits.MinimumPace pace) {
        return FaultCode.UPLOAD_TOO_SLOW.because("not saved: too slow (at least " + pace.bytesPerSecond()
                + " bytes per second over " + Seconds.of(pace.window()) + ")");
    }
}
