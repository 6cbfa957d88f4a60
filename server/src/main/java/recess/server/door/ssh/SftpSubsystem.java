package recess.server.door.ssh;

import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.subsystem.SubsystemFactory;

/** The one subsystem that the door has. */
record SftpSubsystem(Commands commands) implements SubsystemFactory {
    @Override
    public String getName() {
        return "sftp";
    }

    @Override
    public Command createSubsystem(ChannelSession channel) {
        return commands.sftp(channel);
    }
}
