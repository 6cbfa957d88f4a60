package recess.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import recess.server.store.KeptStore.Change;
import recess.server.store.KeptStore.Kind;

/** What every store of kept things keeps to. */
public abstract class KeptStoreContract {
    /** The store, with all that was kept in it before. */
    protected abstract KeptStore store() throws IOException;

    @Test
    void keepsEachThingByItsKindAndKeyInTheOrderInWhichItCame() throws IOException {
        assertThat(store().keep(List.of(
                                Change.keep(Kind.STUDENT, "2", "Ben Lim", ""),
                                Change.keep(Kind.STUDENT, "1", "Ann Tan", "plays chess"),
                                Change.keep(Kind.BINDING, "1", "12")))
                        .join())
                .isTrue();
        assertThat(store().all(Kind.STUDENT)).containsExactly(
                Map.entry("2", List.of("Ben Lim", "")), Map.entry("1", List.of("Ann Tan", "plays chess")));
        assertThat(store().all(Kind.BINDING)).containsExactly(Map.entry("1", List.of("12")));
    }

    @Test
    void replacesAndDropsInTheOrderOfTheChanges() throws IOException {
        store().keep(List.of(
                        Change.keep(Kind.STUDENT, "1", "Ann"),
                        Change.keep(Kind.STUDENT, "2", "Ben"),
                        Change.drop(Kind.STUDENT, "3")))
                .join();
        store().keep(List.of(
                        Change.keep(Kind.STUDENT, "1", "Anna"),
                        Change.drop(Kind.STUDENT, "2"),
                        Change.keep(Kind.STUDENT, "3", "Cho"),
                        Change.drop(Kind.STUDENT, "3")))
                .join();
        assertThat(store().all(Kind.STUDENT)).containsExactly(Map.entry("1", List.of("Anna")));
    }
}
