package recess.server.session;

import recess.common.message.ClientMessage;

/** A conversation in a dialect that frames lines. */
public interface LineSession extends Session {
    /** The client has sent a line. */
    Next line(String text, Reply reply);

    /**
     * The client has sent something that is no line.
     *
     * @param why one line, safe to show
     */
    Next unreadable(String why, Reply reply);

    @Override
    default Next received(ClientMessage message, Reply reply) {
        return switch (message) {
            case ClientMessage.Line(String text) -> line(text, reply);
            case ClientMessage.Unreadable unreadable ->
                unreadable(unreadable.fault().sentence(), reply);
            case ClientMessage.Asked _,
                    ClientMessage.Block _,
                    ClientMessage.Flow _,
                    ClientMessage.UploadBegun _,
                    ClientMessage.UploadPart _,
                    ClientMessage.UploadEnded _ ->
                throw new IllegalStateException("this listener's dialect frames lines");
        };
    }
}
