package recess.server.door.ssh;

import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.server.channel.ChannelSessionFactory;

/** Makes the channels of the door. */
final class TerminalChannels extends ChannelSessionFactory {
    @Override
    public Channel createChannel(Session session) {
        return new TerminalChannel();
    }
}
