package recess.common.message;

/** What kind of thing went wrong: the stable code of an error, by which programs decide. */
public sealed interface ErrorCode permits FaultCode, RefusalCode, ErrorCode.Unknown {
    /** The stable name that logs and protocols carry. */
    String code();

    /** A newer server's: it is shown as it came, and means nothing else here. */
    record Unknown(String code) implements ErrorCode {}

    /** The code of an answer: the lobby's own, a fault's, or one that is not known. */
    static ErrorCode ofAnswer(String code) {
        return RefusalCode.find(code)
                .<ErrorCode>map(known -> known)
                .or(() -> FaultCode.find(code))
                .orElseGet(() -> new Unknown(code));
    }
}
