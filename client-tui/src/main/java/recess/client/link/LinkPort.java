package recess.client.link;

import recess.common.message.Bytes;

/** What {@link LinkCore} has done to the connection. */
interface LinkPort {
    /** Makes a connection; how that went comes as {@link LinkCore#opened} or {@link LinkCore#lost}. */
    void connect();

    /** Sends a line behind those sent before. */
    void send(Bytes line);

    /** Lets go of the connection; nothing more comes from it. */
    void disconnect();
}
