package recess.server.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import recess.common.message.Fault;
import recess.common.message.FaultCode;
import recess.server.share.Origin;
import recess.server.store.UploadRefusedException;

class UploadSlotsTest {
    private static final Origin LAB = new Origin("192.168.1.20");
    private static final Origin HOME = new Origin("10.0.0.2");

    private final AtomicLong now = new AtomicLong();
    private final UploadSlots slots = new UploadSlots(3, now::get);

    @Test
    void anAddressMayHaveWhatNobodyElseWants() throws UploadRefusedException {
        enter(LAB, 3);
        assertThat(slots.taken()).isEqualTo(3);
        Fault fault = refusal(() -> slots.enter(LAB, Duration.ZERO));
        assertThat(fault)
                .isEqualTo(FaultCode.UPLOADS_BUSY
                        .because("not saved: 3 of the 3 uploads that may run at once are from your address: try again"
                                + " when one of them is done")
                        .with("limit", 3L));
    }

    @Test
    void theSlowestOfTheHeaviestAddressGivesWayToANewcomer() throws UploadRefusedException {
        List<UploadSlots.Slot> lab = enter(LAB, 3);
        assertThat(refusal(() -> slots.enter(HOME, Duration.ZERO)).code())
                .as("nothing is known of their pace yet")
                .isEqualTo(FaultCode.UPLOADS_BUSY);
        lab.get(0).came(8_000_000);
        lab.get(1).came(3000);
        lab.get(2).came(7_000_000);
        pass(Duration.ofSeconds(2));
        slots.enter(HOME, Duration.ZERO);
        assertThat(refusal(() -> lab.get(1).came(1)).sentence())
                .contains("this was the slowest upload of your address");
        assertThatCode(() -> lab.get(0).came(1)).doesNotThrowAnyException();
        lab.get(1).leave();
        assertThat(slots.taken()).isEqualTo(3);
    }

    @Test
    void ofItsOwnAnAddressEndsOnlyWhatHardlyComes() throws UploadRefusedException {
        List<UploadSlots.Slot> lab = enter(LAB, 3);
        for (UploadSlots.Slot slot : lab) {
            slot.came(1_000_000);
        }
        pass(Duration.ofSeconds(2));
        assertThat(refusal(() -> slots.enter(LAB, Duration.ZERO)).code()).isEqualTo(FaultCode.UPLOADS_BUSY);
        pass(Duration.ofSeconds(60));
        slots.enter(LAB, Duration.ZERO);
        assertThat(lab.stream().filter(slot -> isEnded(slot))).hasSize(1);
    }

    @Test
    void whoWaitsGetsAPlaceThatBecomesFree() throws Exception {
        List<UploadSlots.Slot> lab = enter(LAB, 3);
        CompletableFuture<UploadSlots.Slot> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return slots.enter(LAB, Duration.ofMinutes(1));
            } catch (UploadRefusedException e) {
                throw new CompletionException(e);
            }
        });
        lab.getFirst().leave();
        waiting.get(1, TimeUnit.MINUTES).leave();
        assertThat(slots.taken()).isEqualTo(2);
    }

    private List<UploadSlots.Slot> enter(Origin origin, int count) throws UploadRefusedException {
        List<UploadSlots.Slot> entered = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entered.add(slots.enter(origin, Duration.ZERO));
        }
        return entered;
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private static boolean isEnded(UploadSlots.Slot slot) {
        try {
            slot.came(0);
            return false;
        } catch (UploadRefusedException e) {
            return true;
        }
    }

    private static Fault refusal(ThrowingCallable call) {
        return catchThrowableOfType(UploadRefusedException.class, call).fault();
    }
}
