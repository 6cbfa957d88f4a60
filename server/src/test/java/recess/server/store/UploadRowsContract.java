package recess.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import recess.server.share.Origin;

/** What all rows of uploads keep to, wherever they are. */
public abstract class UploadRowsContract {
    private static final String FIRST = "1".repeat(32);
    private static final String SECOND = "2".repeat(32);
    private static final String SHA256 = "ab".repeat(32);
    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-11-25T06:30:00.123+08:00");
    private static final Origin LAB = new Origin("192.168.1.20");
    private static final UploadOwner ANN = UploadOwner.player("Ann", LAB);
    private static final UploadOwner RAW = new UploadOwner("192.168.1.20", false, LAB, "Ann, bob", "12 Ann Tan");

    /** Where the server is, which keeps these rows. */
    protected static final Clock SINGAPORE = Clock.system(ZoneId.of("Asia/Singapore"));

    /** The rows to be tested, which are empty in the beginning. */
    protected abstract UploadRows rows();

    /** The same rows, as the next run finds them. */
    protected abstract UploadRows reopened() throws IOException;

    @Test
    void keepsAFileThatBeginsToComeUntilItIsForgotten() throws IOException {
        UploadRows.Unfinished row =
                new UploadRows.Unfinished(FIRST, "x.part", ANN, "数 '🎲.txt", 5_000_000_000L, SHA256);
        rows().begun(row);
        rows().begun(new UploadRows.Unfinished(SECOND, "y.part", ANN, "b", 0, SHA256));
        assertThat(reopened().unfinished()).hasSize(2).contains(row);
        rows().forget(FIRST);
        rows().forget(FIRST);
        assertThat(reopened().unfinished())
                .extracting(UploadRows.Unfinished::upload)
                .containsExactly(SECOND);
    }

    @Test
    void refusesTheSameFileTwice() throws IOException {
        UploadRows.Unfinished row = new UploadRows.Unfinished(FIRST, "x.part", ANN, "a", 5, SHA256);
        rows().begun(row);
        assertThatIOException().isThrownBy(() -> rows().begun(row));
    }

    @Test
    void aStoredFileIsUnfinishedNoLonger() throws IOException {
        rows().begun(new UploadRows.Unfinished(FIRST, "x.part", ANN, "a.txt", 5, SHA256));
        StoredFile row = new StoredFile("recv-a.txt", FIRST, ANN, "a.txt", 1, 5, SHA256, MORNING);
        rows().stored(row);
        assertThat(reopened().unfinished()).isEmpty();
        assertThat(rows().find(FIRST)).contains(row);
        assertThat(row.info().offset()).isEqualTo(5);
    }

    @Test
    void keepsWhoWasAtTheAddressOfAClientWithoutAName() throws IOException {
        StoredFile row = new StoredFile("recv-b.txt", "", RAW, "b.txt", 3, 0, SHA256, MORNING);
        rows().stored(row);
        assertThat(reopened().all()).containsExactly(row);
        assertThat(rows().find("")).isEmpty();
    }

    @Test
    void keepsTheOrderAndReplacesARowOfTheSameName() throws IOException {
        rows().stored(new StoredFile("recv-b", "", RAW, "b", 1, 1, SHA256, MORNING));
        rows().stored(new StoredFile("recv-a", FIRST, ANN, "a", 1, 1, SHA256, MORNING));
        rows().stored(new StoredFile("recv-b", SECOND, ANN, "b", 1, 2, SHA256, MORNING));
        assertThat(reopened().all())
                .extracting(StoredFile::storedName, StoredFile::sizeBytes)
                .containsExactly(tuple("recv-a", 1L), tuple("recv-b", 2L));
    }

    @Test
    void dropsADeletedFile() throws IOException {
        rows().stored(new StoredFile("recv-a", FIRST, ANN, "a", 1, 1, SHA256, MORNING));
        rows().delete("recv-a");
        rows().delete("recv-a");
        assertThat(reopened().all()).isEmpty();
        assertThat(rows().find(FIRST)).isEmpty();
    }
}
