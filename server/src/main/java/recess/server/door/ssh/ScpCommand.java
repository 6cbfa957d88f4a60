package recess.server.door.ssh;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import recess.common.text.CleanText;
import recess.server.store.UploadRefusedException;
import recess.server.upload.DropBox;

/** The receiving side of the old scp (OpenSSH before 9.0, PuTTY's pscp, {@code scp -O}): the same box as for sftp. */
final class ScpCommand extends ChannelCommand {
    private static final int MAX_LINE_BYTES = 4 * 1024;
    private static final int BLOCK_BYTES = 32 * 1024;
    private static final long MAX_DROPPED_BYTES = 64L * 1024 * 1024;
    private static final Pattern FILE = Pattern.compile("C[0-7]{4} ([0-9]{1,18}) (.+)");

    private final ScpArguments arguments;
    private final Box box;

    ScpCommand(ScpArguments arguments, Box box) {
        this.arguments = arguments;
        this.box = box;
    }

    @Override
    int run() throws IOException {
        if (!arguments.puts()) {
            refuse("files go in here, and none comes out");
            return 1;
        }
        try {
            DropBox opened = box.open();
            agree();
            int status = 0;
            for (String line = line(); !line.isEmpty(); line = line()) {
                status |= take(line, opened);
            }
            return status;
        } catch (UploadRefusedException e) {
            refuse(e.fault().sentence());
            return 1;
        }
    }

    /** Returns 1 where something was refused. */
    private int take(String line, DropBox opened) throws IOException {
        return switch (line.charAt(0)) {
            case 'C' -> file(line, opened);
            // Folders are left out: the box has none. Times are the server's own.
            case 'D', 'E', 'T' -> {
                agree();
                yield 0;
            }
            default -> {
                refuse("this is not understood: " + CleanText.quote(line));
                throw new IOException("no scp");
            }
        };
    }

    private int file(String line, DropBox opened) throws IOException {
        Matcher matcher = FILE.matcher(line);
        if (!matcher.matches()) {
            refuse("this is no file: " + CleanText.quote(line));
            return 1;
        }
        long left = Long.parseLong(matcher.group(1));
        try (DropBox.Drop drop = opened.begin(arguments.name(matcher.group(2)))) {
            agree();
            UploadRefusedException refusal = receive(drop, left);
            boolean isWhole = in().read() == 0;
            if (refusal != null) {
                throw refusal;
            }
            if (!isWhole) {
                return 1;
            }
            drop.finish();
            agree();
            return 0;
        } catch (UploadRefusedException e) {
            refuse(e.fault().sentence());
            return 1;
        }
    }

    /** The sender reads why only when it has sent all: what is refused is read to its end, and dropped; but not for ever. */
    private @Nullable UploadRefusedException receive(DropBox.Drop drop, long bytes) throws IOException {
        UploadRefusedException refusal = null;
        byte[] block = new byte[BLOCK_BYTES];
        long left = bytes;
        while (left > 0) {
            int count = in().read(block, 0, (int) Math.min(block.length, left));
            if (count < 0) {
                throw new EOFException("the file is cut short");
            }
            left -= count;
            try {
                if (refusal == null) {
                    drop.write(ByteBuffer.wrap(block, 0, count));
                }
            } catch (UploadRefusedException e) {
                refusal = e;
                if (left > MAX_DROPPED_BYTES) {
                    say("recess: " + e.fault().sentence());
                    throw new IOException("a file of " + bytes + " bytes is refused");
                }
            }
        }
        return refusal;
    }

    private void agree() throws IOException {
        write(new byte[] {0});
    }

    private void refuse(String why) throws IOException {
        write(("\u0001recess: " + why + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The next line without its end; empty at the end of input. */
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        InputStream in = in();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (line.size() == MAX_LINE_BYTES) {
                throw new IOException("a line without an end");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
