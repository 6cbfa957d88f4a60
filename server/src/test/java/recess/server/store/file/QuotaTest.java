package recess.server.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import recess.common.message.Fault;
import recess.common.message.FaultCode;
import recess.common.message.UploadShare;
import recess.server.share.Origin;
import recess.server.store.UploadLimits;
import recess.server.store.UploadOwner;
import recess.server.store.UploadRefusedException;

class QuotaTest {
    private static final UploadOwner AMY = UploadOwner.player("amy", new Origin("10.0.0.1"));
    private static final UploadOwner BEN = UploadOwner.player("ben", new Origin("10.0.0.2"));

    @Test
    void limitsTheSizeOfAFile() throws UploadRefusedException {
        Quota quota = new Quota(new UploadLimits(10, 1000, 1000, 1000, 0, 1000));
        quota.begin(AMY, 0);
        quota.grow(AMY, 9, 9);
        quota.grow(AMY, 1, 10);
        assertThat(refusal(() -> quota.grow(AMY, 1, 11)))
                .isEqualTo(FaultCode.UPLOAD_TOO_LARGE
                        .because("not saved: the file is too large (limit 10 bytes)")
                        .with("limit", 10L));
    }

    @Test
    void limitsTheBytesOfOneOwner() throws UploadRefusedException {
        Quota quota = new Quota(new UploadLimits(1000, 10, 1000, 1000, 0, 1000));
        quota.begin(AMY, 0);
        quota.begin(AMY, 0);
        quota.grow(AMY, 5, 5);
        quota.grow(AMY, 4, 4);
        assertThat(refusal(() -> quota.grow(AMY, 2, 6)))
                .isEqualTo(FaultCode.UPLOAD_QUOTA
                        .because("not saved: files as 'amy' from your address would take more than 10 bytes together:"
                                + " ask your teacher to delete some")
                        .with("limit", 10L));
        quota.grow(AMY, 1, 5);
        assertThat(refusal(() -> quota.begin(AMY, 0)).code())
                .as("full before the data is sent")
                .isEqualTo(FaultCode.UPLOAD_QUOTA);
        quota.begin(BEN, 0);
        quota.grow(BEN, 10, 10);
    }

    @Test
    void limitsTheFilesOfOneOwner() throws UploadRefusedException {
        Quota quota = new Quota(new UploadLimits(1000, 1000, 2, 1000, 0, 1000));
        quota.begin(AMY, 0);
        quota.begin(AMY, 0);
        assertThat(refusal(() -> quota.begin(AMY, 0)))
                .isEqualTo(FaultCode.UPLOAD_QUOTA
                        .because("not saved: 2 files are stored or announced as 'amy' from your address (limit 2):"
                                + " ask your teacher to delete some")
                        .with("limit", 2L));
        quota.begin(BEN, 0);
    }

    @Test
    void limitsTheBytesOfAll() throws UploadRefusedException {
        Quota quota = new Quota(new UploadLimits(1000, 1000, 1000, 10, 0, 1000));
        for (int i = 0; i < 5; i++) {
            UploadOwner one = at("10.1.0." + i);
            quota.begin(one, 0);
            quota.grow(one, 2, 2);
        }
        assertThat(refusal(() -> quota.grow(AMY, 1, 1)).code()).isEqualTo(FaultCode.STORE_FULL);
        assertThat(refusal(() -> quota.begin(AMY, 0)))
                .isEqualTo(FaultCode.STORE_FULL
                        .because("not saved: all uploads would take more than 10 bytes: ask your teacher to make room")
                        .with("limit", 10L));
    }

    @Test
    void noAddressFillsTheStoreAlone() throws UploadRefusedException {
        Quota quota = new Quota(new UploadLimits(1000, 1000, 1000, 800, 0, 1000));
        for (int i = 0; i < 7; i++) {
            UploadOwner one = UploadOwner.player("bot-" + i, AMY.origin());
            quota.begin(one, 0);
            quota.grow(one, 100, 100);
        }
        assertThat(refusal(() -> quota.begin(AMY, 0)))
                .isEqualTo(FaultCode.STORE_FULL
                        .because("not saved: 700 bytes are stored from your address, and what is left is kept for"
                                + " others: ask your teacher to make room")
                        .with("limit", 800L));
        quota.begin(BEN, 0);
        quota.grow(BEN, 100, 100);
    }

    @Test
    void whoBorrowsANameElsewhereUsesUpNothingOfItsOwnersShare() throws UploadRefusedException {
        Quota quota = new Quota(new UploadLimits(10, 10, 1, 100, 0, 1));
        quota.begin(UploadOwner.player("AMY", BEN.origin()), 0);
        quota.begin(AMY, 0);
        assertThat(refusal(() -> quota.begin(AMY, 0)).code()).isEqualTo(FaultCode.UPLOAD_QUOTA);
        quota.remove(AMY, 0, 0);
        quota.begin(AMY, 0);
    }

    @Test
    void countsNothingThatItRefused() throws UploadRefusedException {
        Quota quota = new Quota(new UploadLimits(10, 10, 1, 20, 0, 1));
        quota.begin(AMY, 0);
        for (int i = 0; i < 5; i++) {
            refusal(() -> quota.begin(AMY, 0));
            refusal(() -> quota.grow(AMY, 11, 11));
        }
        quota.grow(AMY, 10, 10);
        quota.remove(AMY, 10, 10);
        quota.begin(AMY, 0);
        quota.grow(AMY, 10, 10);
    }

    @Test
    void keepsCountingWhatIsStored() throws UploadRefusedException {
        Quota quota = new Quota(new UploadLimits(10, 10, 2, 20, 0, 1));
        quota.begin(AMY, 0);
        quota.grow(AMY, 6, 6);
        quota.begin(AMY, 0);
        assertThat(refusal(() -> quota.grow(AMY, 5, 5)).code()).isEqualTo(FaultCode.UPLOAD_QUOTA);
        quota.grow(AMY, 4, 4);
        assertThat(refusal(() -> quota.begin(AMY, 0)).code()).isEqualTo(FaultCode.UPLOAD_QUOTA);
    }

    @Test
    void countsWhatWasStoredBeforeTheStart() {
        Quota bytes = new Quota(new UploadLimits(10, 10, 9, 100, 0, 1));
        bytes.remember(AMY, 10, 10);
        assertThat(refusal(() -> bytes.begin(AMY, 0)).code()).isEqualTo(FaultCode.UPLOAD_QUOTA);
        Quota files = new Quota(new UploadLimits(10, 10, 1, 100, 0, 1));
        files.remember(AMY, 0, 0);
        assertThat(refusal(() -> files.begin(AMY, 0)).code()).isEqualTo(FaultCode.UPLOAD_QUOTA);
        Quota all = new Quota(new UploadLimits(10, 10, 9, 10, 0, 1));
        all.remember(AMY, 10, 10);
        assertThat(refusal(() -> all.begin(BEN, 0)).code()).isEqualTo(FaultCode.STORE_FULL);
    }

    @Test
    void countsAnAnnouncedFileBeforeAnythingOfItHasCome() throws UploadRefusedException {
        Quota quota = new Quota(new UploadLimits(8, 10, 2, 100, 0, 1));
        assertThat(refusal(() -> quota.begin(AMY, 9)).code()).isEqualTo(FaultCode.UPLOAD_TOO_LARGE);
        quota.begin(AMY, 8);
        assertThat(quota.share(AMY)).isEqualTo(new UploadShare(8, 10, 2, 2, 1));
        assertThat(refusal(() -> quota.begin(AMY, 3)).code()).isEqualTo(FaultCode.UPLOAD_QUOTA);
        quota.begin(AMY, 2);
        assertThat(refusal(() -> quota.begin(AMY, 0)).code()).isEqualTo(FaultCode.UPLOAD_QUOTA);
        quota.remove(AMY, 8, 0);
        quota.remove(AMY, 2, 0);
        assertThat(quota.share(AMY)).isEqualTo(new UploadShare(8, 10, 2, 10, 2));
    }

    @Test
    void leavesTheRoomOfAllToThoseWhoSend() throws UploadRefusedException {
        Quota quota = new Quota(new UploadLimits(10, 100, 100, 20, 0, 1));
        for (int i = 0; i < 5; i++) {
            quota.begin(AMY, 10);
            quota.begin(BEN, 10);
        }
        quota.came(AMY, 15);
        assertThat(refusal(() -> quota.came(AMY, 5)).code()).isEqualTo(FaultCode.STORE_FULL);
        assertThat(refusal(() -> quota.begin(BEN, 6)).code()).isEqualTo(FaultCode.STORE_FULL);
        quota.correct(AMY, -15);
        quota.came(AMY, 10);
    }

    private static UploadOwner at(String address) {
        return UploadOwner.player("somebody", new Origin(address));
    }

    private static Fault refusal(ThrowingCallable call) {
        return catchThrowableOfType(UploadRefusedException.class, call).fault();
    }
}
