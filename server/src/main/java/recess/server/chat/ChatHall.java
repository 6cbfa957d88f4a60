package recess.server.chat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Where those who want to chat on one listener find each other. Thread-safe: all of a hall's chats share its lock. */
public final class ChatHall {
    private final Deque<ChatSession> waiting = new ArrayDeque<>();

    /** The one who has waited longest; who comes waits where nobody does. Called with the hall's lock held. */
    Optional<ChatSession> partnerOf(ChatSession newcomer) {
        ChatSession partner = waiting.poll();
        if (partner == null) {
            waiting.add(newcomer);
        }
        return Optional.ofNullable(partner);
    }

    /** Called with the hall's lock held. */
    void leave(ChatSession one) {
        waiting.remove(one);
    }
}
