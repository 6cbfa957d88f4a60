package recess.client.screen;

import java.util.List;
import recess.client.link.UploadState;

/** The files that are on their way, in a few words for the bar at the top of every screen. */
final class Sending {
    private Sending() {}

    /** Empty where nothing is on its way. */
    static String of(List<UploadState> uploads) {
        List<UploadState> open =
                uploads.stream().filter(u -> !u.phase().isOver()).toList();
        if (open.isEmpty()) {
            return "";
        }
        // Whether one is being hashed or sent: what all of it comes to is what the server has.
        long size = open.stream().mapToLong(UploadState::sizeBytes).sum();
        long done = open.stream()
                .mapToLong(u -> u.phase() == UploadState.Phase.HASHING ? 0 : u.doneBytes())
                .sum();
        String files = open.size() == 1 ? "1 file" : open.size() + " files";
        return "sending " + files + (size == 0 ? "" : " " + UploadView.percent(done, size));
    }
}
