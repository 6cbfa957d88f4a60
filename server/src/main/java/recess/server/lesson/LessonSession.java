package recess.server.lesson;

import recess.server.event.ServerEvent.Received;
import recess.server.event.ServerEvent.Solved;
import recess.server.session.LineSession;
import recess.server.session.Next;
import recess.server.session.Reply;
import recess.server.session.SessionContext;

/** One client in a lesson. */
public final class LessonSession implements LineSession {
    private final SessionContext context;
    private final Lesson lesson;

    private volatile boolean midway;

    public LessonSession(SessionContext context, Lesson lesson) {
        this.context = context;
        this.lesson = lesson;
    }

    @Override
    public void opened(Reply reply) {
        if (say(lesson.opened(), reply) == Next.CLOSE) {
            reply.hangUp();
        }
    }

    @Override
    public Next line(String text, Reply reply) {
        context.events().publish(new Received(context.source(), text));
        midway = true;
        return say(lesson.heard(text), reply);
    }

    @Override
    public Next unreadable(String why, Reply reply) {
        return say(lesson.unreadable(why), reply);
    }

    @Override
    public boolean isMidway() {
        return midway;
    }

    private Next say(Lesson.Said said, Reply reply) {
        if (said.solved()) {
            context.events().publish(new Solved(context.source()));
        }
        said.texts().forEach(reply::send);
        midway &= !said.over();
        return said.over() ? Next.CLOSE : Next.CONTINUE;
    }
}
