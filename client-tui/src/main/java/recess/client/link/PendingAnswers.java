package recess.client.link;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyRequest;
import recess.common.message.RefusalCode;

/** The requests that wait for their answers. Not thread-safe. */
final class PendingAnswers {
    static final int MAX = 1000;

    private final Map<Long, LobbyRequest> requests = new LinkedHashMap<>();

    boolean isEmpty() {
        return requests.isEmpty();
    }

    boolean isFull() {
        return requests.size() >= MAX;
    }

    void add(long ticket, LobbyRequest request) {
        requests.put(ticket, request);
    }

    /** The request of an answer; empty where nobody waits for it. */
    Optional<LobbyRequest> take(long ticket) {
        return Optional.ofNullable(requests.remove(ticket));
    }

    /** Refuses all of them: no answer will come. */
    void refuse(String sentence, Consumer<LinkEvent> listener) {
        Map<Long, LobbyRequest> open = new LinkedHashMap<>(requests);
        requests.clear();
        open.forEach((ticket, request) -> listener.accept(refusal(ticket, request, sentence)));
    }

    static LinkEvent refusal(long ticket, LobbyRequest request, String sentence) {
        return new LinkEvent.Answered(ticket, request, new LobbyAnswer.Refused(RefusalCode.OFFLINE, sentence));
    }
}
