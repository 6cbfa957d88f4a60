package recess.client.upload;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import recess.client.link.LobbyConnection;
import recess.client.link.Server;
import recess.client.link.UploadState.Phase;
import recess.common.file.Utf8Path;
import recess.common.message.FaultCode;
import recess.common.message.LobbyAnswer;
import recess.common.message.UploadAnswer;
import recess.common.message.UploadInfo;
import recess.common.message.UploadRequest;
import recess.common.text.FileNames;
import recess.common.text.IoReason;

/** One attempt to upload a file: hash, announce or resume, send, compare. Blocks; for one thread. */
final class Attempt {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int CANCEL_TRIES = 25;
    private static final Duration CANCEL_PAUSE = Duration.ofMillis(200);

    private final Server server;
    private final Announcer announcer;
    private final Journal journal;
    private final Upload upload;

    Attempt(Server server, Announcer announcer, Journal journal, Upload upload) {
        this.server = server;
        this.announcer = announcer;
        this.journal = journal;
        this.upload = upload;
    }

    /**
     * Does all of it and reports the progress; the upload is done when this returns.
     *
     * @param digests what earlier attempts have computed; this one adds its own
     * @throws IOException if the connection breaks: another attempt resumes there
     * @throws Refusal if another attempt would be refused too, unless {@link Refusal#mayPass}
     */
    void run(Map<FileVersion, String> digests) throws IOException, Refusal, InterruptedException {
        Path path = upload.path();
        FileVersion version;
        try {
            if (!Files.isRegularFile(path)) {
                throw Refusal.because(Files.exists(path) ? "that is no ordinary file" : "there is no such file");
            }
            version = FileVersion.of(path);
        } catch (NoSuchFileException e) {
            throw Refusal.because("there is no such file");
        } catch (IOException e) {
            throw unreadable(e);
        }
        Optional<Journal.Entry> begun = journal.find(path, version);
        String known = begun.map(Journal.Entry::sha256).orElse(digests.getOrDefault(version, ""));
        String digest = known.isEmpty() ? hash(version.sizeBytes()) : known;
        digests.put(version, digest);
        upload.hashed(digest);
        try (LobbyConnection connection = LobbyConnection.open(server, PATIENCE)) {
            send(connection, begun, new UploadRequest.Begin(nameOf(path), version.sizeBytes(), digest), version);
        }
    }

    private String hash(long size) throws Refusal {
        upload.begin(Phase.HASHING, size, 0);
        try {
            return Digest.of(upload);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private void send(
            LobbyConnection connection, Optional<Journal.Entry> begun, UploadRequest.Begin file, FileVersion version)
            throws IOException, Refusal, InterruptedException {
        String id = "";
        long offset = 0;
        if (begun.isPresent()) {
            LobbyAnswer answer =
                    connection.ask(new UploadRequest.Status(begun.get().upload()));
            if (answer instanceof UploadAnswer.Status(UploadInfo info)) {
                if (info.state() == UploadInfo.State.STORED) {
                    compare(info.size(), info.sha256(), info.name(), info.version(), file);
                    return;
                }
                if (info.state() == UploadInfo.State.SENDING) {
                    throw Refusal.because(
                            FaultCode.UPLOAD_BUSY, "the server has not noticed yet that the connection broke");
                }
                id = info.upload();
                offset = info.offset();
            }
        }
        if (id.isEmpty()) {
            LobbyAnswer answer = announcer.announce(file);
            if (!(answer instanceof UploadAnswer.Ready ready)) {
                throw Refusal.of(answer);
            }
            id = ready.upload();
            offset = ready.offset();
            journal.keep(upload.path(), new Journal.Entry(id, file.sha256(), version));
        }
        upload.begin(Phase.SENDING, file.size(), offset);
        UploadAnswer.Stored stored = new Sending(connection, upload, id, file.size()).from(offset);
        compare(stored.size(), stored.sha256(), stored.name(), stored.version(), file);
    }

    /** Compares what the server has stored with the file, so that nobody has to trust the server. */
    private void compare(long size, String sha256, String name, int version, UploadRequest.Begin file) throws Refusal {
        journal.forget(upload.path());
        if (size != file.size() || !sha256.equals(file.sha256())) {
            throw Refusal.because(
                    FaultCode.DIGEST_MISMATCH,
                    "what the server stored as " + name + " is not what was sent: do not rely on it, try again");
        }
        upload.stored(version > 1 ? FileNames.version(name, version, FileNames.MAX_BYTES) : name);
    }

    /** Lets the server discard what it has. */
    void cancel() throws InterruptedException {
        Optional<Journal.Entry> begun;
        try {
            begun = journal.find(upload.path(), FileVersion.of(upload.path()));
        } catch (IOException e) {
            return;
        }
        journal.forget(upload.path());
        if (begun.isPresent()) {
            try (LobbyConnection connection = LobbyConnection.open(server, Duration.ofSeconds(5))) {
                UploadRequest.Cancel cancel =
                        new UploadRequest.Cancel(begun.get().upload());
                LobbyAnswer answer = connection.ask(cancel);
                // The server may count the file as being sent until it has noticed the end of the other connection.
                for (int i = 0; i < CANCEL_TRIES && isBusy(answer); i++) {
                    Thread.sleep(CANCEL_PAUSE);
                    answer = connection.ask(cancel);
                }
            } catch (IOException e) {
                // The server discards by itself what nobody resumes.
            }
        }
    }

    private static boolean isBusy(LobbyAnswer answer) {
        return answer instanceof LobbyAnswer.Refused && Refusal.of(answer).mayPass();
    }

    private static String nameOf(Path path) {
        String name = Utf8Path.name(path);
        return name.isEmpty() ? "file" : name;
    }

    private static Refusal unreadable(IOException e) {
        return Refusal.because(
                e instanceof AccessDeniedException
                        ? "you are not allowed to read this file"
                        : "the file cannot be read: " + IoReason.of(e));
    }
}
