package recess.common.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import recess.common.message.Bytes;
import recess.common.message.FaultCode;

class HoldBudgetTest {
    private static final int LIMIT = 100_000;

    @Test
    void givesUpToItsEndAndNotBeyond() {
        HoldBudget budget = new HoldBudget(10);
        assertThat(budget.take(10)).isTrue();
        assertThat(budget.take(1)).isFalse();
        budget.give(1);
        assertThat(budget.take(2)).isFalse();
        assertThat(budget.take(1)).isTrue();
        assertThat(budget.heldBytes()).isEqualTo(10);
        assertThat(HoldBudget.unlimited().take(Long.MAX_VALUE)).isTrue();
    }

    @Test
    void shortMessagesCostNothing() {
        NulFramer framer = new NulFramer(LIMIT, new HoldBudget(0));
        assertThat(framer.next(Bytes.utf8("x".repeat(8 * 1024)).view())).isEqualTo(Decoded.NeedMore.NEED_MORE);
    }

    @Test
    void aLongMessageIsPaidForUntilTheNextIsAskedFor() {
        HoldBudget budget = new HoldBudget(LIMIT);
        NulFramer framer = new NulFramer(LIMIT, budget);
        assertThat(framer.next(Bytes.utf8("x".repeat(LIMIT) + "\0").view())).isInstanceOf(Decoded.Message.class);
        assertThat(budget.heldBytes()).isEqualTo(LIMIT);
        assertThat(framer.next(Bytes.EMPTY.view())).isEqualTo(Decoded.NeedMore.NEED_MORE);
        assertThat(budget.heldBytes()).isZero();
    }

    @Test
    void whoFindsItUsedUpIsToldAndTheOthersGoOn() {
        HoldBudget budget = new HoldBudget(LIMIT);
        NulFramer first = new NulFramer(LIMIT, budget);
        NulFramer second = new NulFramer(LIMIT, budget);
        assertThat(first.next(Bytes.utf8("x".repeat(LIMIT)).view())).isEqualTo(Decoded.NeedMore.NEED_MORE);
        assertThat(second.next(Bytes.utf8("x".repeat(LIMIT)).view()))
                .isEqualTo(new Decoded.Broken(
                        FaultCode.MEMORY_BUSY.because("busy with long messages, try again in a moment")));
        second.close();
        assertThat(first.next(Bytes.utf8("\0").view())).isInstanceOf(Decoded.Message.class);
        first.close();
        first.close();
        assertThat(budget.heldBytes()).isZero();
    }
}
