package recess.common.message;

import java.util.Arrays;
import java.util.Optional;

/** Everything a peer can be told went wrong: a stable code, its meaning, and whether the connection ends with it. */
public enum FaultCode implements ErrorCode {
    SERVER_FULL("server-full", "all connections are taken", true),
    ADDRESS_FULL("address-full", "too many connections from one address", true),
    BANNED("banned", "the teacher has banned the address", true),
    NO_INPUT("no-input", "nothing came after connecting", true),
    IDLE("idle", "nothing came for a long time", true),
    INPUT_TIMED_OUT("input-timed-out", "a line was begun and not finished", true),
    WRONG_PROTOCOL("wrong-protocol", "the client speaks another protocol", true),
    LINE_TOO_LONG("line-too-long", "a line over the limit; what is over it is dropped", false),
    LINE_ENDLESS("line-endless", "a line so far over the limit that nothing more is read", true),
    BAD_COMMAND("bad-command", "a line that is no command", false),
    BAD_JSON("bad-json", "a line that is no JSON as it has to be", false),
    BAD_REQUEST("bad-request", "a request that lacks something, or has something wrong in it", false),
    UNKNOWN_REQUEST("unknown-request", "a request that this server does not know", false),
    WRONG_VERSION("wrong-version", "a version of the protocol that this server does not speak", false),
    TOO_MANY_ERRORS("too-many-errors", "so many lines that could not be read that nothing more is", true),
    MESSAGE_TOO_LONG("message-too-long", "a message over the limit", true),
    MEMORY_BUSY("memory-busy", "all connections together hold as much of long messages as they may", true),
    TELNET_OVERLONG("telnet-overlong", "a telnet sub-negotiation without an end", true),
    NAME_REFUSED("name-refused", "no usable file name", true),
    UPLOAD_CUT_SHORT("upload-cut-short", "the input ended before the file did", true),
    UPLOAD_NOT_CLEAN("upload-not-clean", "the file holds what the framing cannot carry", true),
    UPLOAD_UNFRAMED("upload-unframed", "how many bytes of a file follow cannot be told", true),
    UPLOAD_TOO_LARGE("upload-too-large", "a file over the limit", true),
    UPLOAD_QUOTA("upload-quota", "the sender's share is used up", true),
    UPLOAD_TOO_SLOW("upload-too-slow", "the file came too slowly", true),
    UPLOADS_BUSY("uploads-busy", "as many uploads as there may be are running", true),
    STORE_FULL("store-full", "the room for all uploads is used up", true),
    NO_UPLOAD("no-upload", "there is no such upload", false),
    WRONG_OFFSET("wrong-offset", "the file does not go on there", false),
    UPLOAD_BUSY("upload-busy", "another connection is sending the file", false),
    UPLOAD_UNFINISHED("upload-unfinished", "the file is not complete", false),
    UPLOAD_STORED("upload-stored", "the file is stored already", false),
    DIGEST_MISMATCH("digest-mismatch", "what came is not what was announced", false),
    DISK_FULL("disk-full", "the server's disk is full or failing", true),
    STOPPING("stopping", "the server is stopping", true),
    INTERNAL("internal", "the server has a bug", true);

    private final String code;
    private final String meaning;
    private final boolean endsConnection;

    FaultCode(String code, String meaning, boolean endsConnection) {
        this.code = code;
        this.meaning = meaning;
        this.endsConnection = endsConnection;
    }

    /** The one with a stable name; empty where there is none, as with a newer server's. */
    public static Optional<FaultCode> find(String code) {
        return Arrays.stream(values()).filter(known -> known.code.equals(code)).findFirst();
    }

    @Override
    public String code() {
        return code;
    }

    /** What it means, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** Whether the connection is closed once the peer has been told. */
    public boolean endsConnection() {
        return endsConnection;
    }

    /** This fault, told in {@code sentence}. */
    public Fault because(String sentence) {
        return new Fault(this, sentence, "", Facts.NONE);
    }
}
