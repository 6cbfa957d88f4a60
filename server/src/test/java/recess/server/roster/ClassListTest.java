package recess.server.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import recess.server.store.MemoryKeptStore;

class ClassListTest {
    private static final Student ANN = new Student("12", "Ann Tan", "");
    private static final Student BEN = new Student("13", "Ben Lim", "");
    private static final InetAddress PC = InetAddress.ofLiteral("10.0.0.1");

    private final MemoryKeptStore store = new MemoryKeptStore();
    private final ClassList list = ClassList.open(store);

    @BeforeEach
    void load() {
        list.load(List.of(ANN, BEN, new Student("14", "Ben Lim", "the other one")));
    }

    @Test
    void findsAStudentByNumberOrByANameThatOnlyOneHas() {
        assertThat(list.find(" 12 ")).contains(ANN);
        assertThat(list.find("ann tan")).contains(ANN);
        assertThat(list.find("12 Ann Tan")).contains(ANN);
        assertThat(list.find("Ben Lim")).as("there are two").isEmpty();
        assertThat(list.find("Zoe")).isEmpty();
    }

    @Test
    void whatIsBoundSurvivesARestartAndANewListThatHasTheNumber() {
        list.bindToken("t1", ANN);
        list.bindAddress(PC, ANN);
        ClassList again = ClassList.open(store);
        assertThat(again.ofToken("t1")).contains(ANN);
        assertThat(again.at(PC)).contains(ANN);
        again.load(List.of(new Student("12", "Ann Tan-Lim", "")));
        assertThat(again.at(PC).orElseThrow().name()).isEqualTo("Ann Tan-Lim");
        again.load(List.of(BEN));
        assertThat(ClassList.open(store).at(PC)).isEmpty();
        again.load(List.of(ANN));
        assertThat(again.at(PC)).as("gone with the number").isEmpty();
    }

    @Test
    void ofTokensTheNewestIsGoodAndTheOneBeforeItThatMayNotHaveBeenReplaced() {
        list.bindToken("t1", ANN);
        list.replaceToken("t1", "t2", ANN);
        assertThat(list.ofToken("t1")).contains(ANN);
        list.replaceToken("t2", "t3", ANN);
        assertThat(list.ofToken("t1")).isEmpty();
        assertThat(list.ofToken("t2")).contains(ANN);
        assertThat(list.ofToken("t3")).contains(ANN);
        list.unbind(ANN);
        assertThat(ClassList.open(store).ofToken("t3")).isEmpty();
    }
}
