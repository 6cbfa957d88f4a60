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

    /** @param sentNanos when it left */
    record Waiting(LobbyRequest request, long sentNanos) {}

    private final Map<Long, Waiting> requests = new LinkedHashMap<>();

    boolean isEmpty() {
        return requests.isEmpty();
    }

    boolean isFull() {
        return requests.size() >= MAX;
    }

    void add(long ticket, LobbyRequest request, long now) {
        requests.put(ticket, new Waiting(request, now));
    }

    /** The request of an answer; empty where nobody waits for it. */
    Optional<Waiting> take(long ticket) {
        return Optional.ofNullable(requests.remove(ticket));
    }

    /** Refuses all of them: no answer will come. */
    void refuse(String sentence, Consumer<LinkEvent> listener) {
        Map<Long, Waiting> open = new LinkedHashMap<>(requests);
        requests.clear();
        open.forEach((ticket, waiting) -> listener.accept(refusal(ticket, waiting.request(), sentence)));
    }

    static LinkEvent refusal(long ticket, LobbyRequest request, String sentence) {
        return new LinkEvent.Answered(ticket, request, new LobbyAnswer.Refused(RefusalCode.OFFLINE, sentence));
    }
}
