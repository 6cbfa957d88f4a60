package recess.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import recess.common.message.Fault;
import recess.common.message.FaultCode;
import recess.common.message.UploadShare;

class QuotaTest {
    private static final String AMY = "10.0.0.1";
    private static final String BEN = "10.0.0.2";

    @Test
    void limitsTheSizeOfAFile() throws UploadRefusedException {
        Quota quota = new Quota(new UploadLimits(10, 1000, 1000, 1000, 0, 1000));
        quota.begin(AMY);
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
        quota.begin(AMY);
        quota.begin(AMY);
        quota.grow(AMY, 5, 5);
        quota.grow(AMY, 4, 4);
        assertThat(refusal(() -> quota.grow(AMY, 2, 6)))
                .isEqualTo(FaultCode.UPLOAD_QUOTA
                        .because("not saved: your files would take more than 10 bytes together")
                        .with("limit", 10L));
        quota.grow(AMY, 1, 5);
        assertThat(refusal(() -> quota.begin(AMY)).code())
                .as("full before the data is sent")
                .isEqualTo(FaultCode.UPLOAD_QUOTA);
        quota.begin(BEN);
        quota.grow(BEN, 10, 10);
    }

    @Test
    void limitsTheFilesOfOneOwner() throws UploadRefusedException {
        Quota quota = new Quota(new UploadLimits(1000, 1000, 2, 1000, 0, 1000));
        quota.begin(AMY);
        quota.begin(AMY);
        assertThat(refusal(() -> quota.begin(AMY)))
                .isEqualTo(FaultCode.UPLOAD_QUOTA
                        .because("not saved: you have stored 2 files (limit 2)")
                        .with("limit", 2L));
        quota.begin(BEN);
    }

    @Test
    void limitsTheBytesOfAll() throws UploadRefusedException {
        Quota quota = new Quota(new UploadLimits(1000, 1000, 1000, 10, 0, 1000));
        quota.begin(AMY);
        quota.begin(BEN);
        quota.grow(AMY, 5, 5);
        quota.grow(BEN, 4, 4);
        assertThat(refusal(() -> quota.grow(AMY, 2, 7)).code()).isEqualTo(FaultCode.STORE_FULL);
        quota.grow(BEN, 1, 5);
        assertThat(refusal(() -> quota.begin(AMY)))
                .isEqualTo(FaultCode.STORE_FULL
                        .because("not saved: all uploads would take more than 10 bytes: ask your teacher to make room")
                        .with("limit", 10L));
    }

    @Test
    void limitsTheUploadsAtOnce() throws UploadRefusedException {
        Quota quota = new Quota(new UploadLimits(1000, 1000, 1000, 1000, 0, 2));
        quota.begin(AMY);
        quota.begin(BEN);
        assertThat(refusal(() -> quota.begin(AMY)))
                .isEqualTo(FaultCode.UPLOADS_BUSY
                        .because("not saved: 2 uploads are running, which is the limit: try again in a moment")
                        .with("limit", 2L));
        quota.end(BEN, 0, true);
        quota.begin(AMY);
    }

    @Test
    void countsNothingThatItRefused() throws UploadRefusedException {
        Quota quota = new Quota(new UploadLimits(10, 10, 1, 10, 0, 1));
        quota.begin(AMY);
        for (int i = 0; i < 5; i++) {
            refusal(() -> quota.begin(AMY));
            refusal(() -> quota.grow(AMY, 11, 11));
        }
        quota.grow(AMY, 10, 10);
        quota.end(AMY, 10, false);
        quota.begin(AMY);
        quota.grow(AMY, 10, 10);
    }

    @Test
    void keepsCountingWhatIsStored() throws UploadRefusedException {
        Quota quota = new Quota(new UploadLimits(10, 10, 2, 10, 0, 1));
        quota.begin(AMY);
        quota.grow(AMY, 6, 6);
        quota.end(AMY, 6, true);
        quota.begin(AMY);
        assertThat(refusal(() -> quota.grow(AMY, 5, 5)).code()).isEqualTo(FaultCode.UPLOAD_QUOTA);
        quota.grow(AMY, 4, 4);
        quota.end(AMY, 4, true);
        assertThat(refusal(() -> quota.begin(AMY)).code()).isEqualTo(FaultCode.UPLOAD_QUOTA);
    }

    @Test
    void countsWhatWasStoredBeforeTheStart() {
        Quota bytes = new Quota(new UploadLimits(10, 10, 9, 100, 0, 1));
        bytes.remember(AMY, 10);
        assertThat(refusal(() -> bytes.begin(AMY)).code()).isEqualTo(FaultCode.UPLOAD_QUOTA);
        Quota files = new Quota(new UploadLimits(10, 10, 1, 100, 0, 1));
        files.remember(AMY, 0);
        assertThat(refusal(() -> files.begin(AMY)).code()).isEqualTo(FaultCode.UPLOAD_QUOTA);
        Quota all = new Quota(new UploadLimits(10, 10, 9, 10, 0, 1));
        all.remember(AMY, 10);
        assertThat(refusal(() -> all.begin(BEN)).code()).isEqualTo(FaultCode.STORE_FULL);
    }

    @Test
    void countsAnAnnouncedFileBeforeAnythingOfItHasCome() throws UploadRefusedException {
        Quota quota = new Quota(new UploadLimits(8, 10, 2, 100, 0, 1));
        assertThat(refusal(() -> quota.announce(AMY, 9)).code()).isEqualTo(FaultCode.UPLOAD_TOO_LARGE);
        quota.announce(AMY, 8);
        assertThat(quota.share(AMY)).isEqualTo(new UploadShare(8, 10, 2, 2, 1));
        assertThat(refusal(() -> quota.announce(AMY, 3)).code()).isEqualTo(FaultCode.UPLOAD_QUOTA);
        quota.announce(AMY, 2);
        assertThat(refusal(() -> quota.announce(AMY, 0)).code()).isEqualTo(FaultCode.UPLOAD_QUOTA);
        quota.withdraw(AMY, 8);
        quota.withdraw(AMY, 2);
        assertThat(quota.share(AMY)).isEqualTo(new UploadShare(8, 10, 2, 10, 2));
    }

    @Test
    void leavesTheRoomOfAllToThoseWhoSend() throws UploadRefusedException {
        Quota quota = new Quota(new UploadLimits(10, 100, 100, 10, 0, 1));
        quota.announce(AMY, 10);
        quota.announce(BEN, 10);
        quota.came(6);
        assertThat(refusal(() -> quota.came(5)).code()).isEqualTo(FaultCode.STORE_FULL);
        assertThat(refusal(() -> quota.announce(BEN, 5)).code()).isEqualTo(FaultCode.STORE_FULL);
        quota.correct(-6);
        quota.came(10);
    }

    @Test
    void letsSendersWaitForAPlace() throws Exception {
        Quota quota = new Quota(new UploadLimits(10, 100, 100, 100, 0, 1));
        quota.enter(Duration.ZERO);
        assertThat(refusal(() -> quota.enter(Duration.ofMillis(1))).code()).isEqualTo(FaultCode.UPLOADS_BUSY);
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> {
            try {
                quota.enter(Duration.ofMinutes(1));
            } catch (UploadRefusedException e) {
                throw new CompletionException(e);
            }
        });
        quota.leave();
        waiting.get(1, TimeUnit.MINUTES);
    }

    private static Fault refusal(ThrowingCallable call) {
        return catchThrowableOfType(UploadRefusedException.class, call).fault();
    }
}
