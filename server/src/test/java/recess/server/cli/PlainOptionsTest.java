package recess.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainOptionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--lan",
                "--listen guess/lines@9999 --listen=echo/nul@[::1]:0?idle=10s --data x=y",
                "--lan --idle 1h --no-console --max-file=2MiB --seed 1",
                "--data relative/folder --stop-on-bye --workers iterative",
                "--max-connections many"
            })
    void readsTheSameAsPicocli(String line) {
        SettingValues plain = new SettingValues();
        assertThat(PlainOptions.read(plain, words(line))).isTrue();
        SettingValues picocli = new SettingValues();
        new ServerCommandLine("1").parse(picocli, words(line));
        assertThat(texts(plain)).isEqualTo(texts(picocli));
        assertThat(picocli.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "-h",
                "--version",
                "--lan --lan",
                "--lan=true",
                "--data",
                "--data=",
                "--data --lan",
                "--data -x",
                "--data a --data b",
                "--data @file",
                "--data \"a\"",
                "--lann",
                "@file",
                "guess/lines",
                "--lan x"
            })
    void leavesToPicocliWhatIsNotPlain(String line) {
        SettingValues values = new SettingValues();
        assertThat(PlainOptions.read(values, words(line))).isFalse();
        assertThat(texts(values)).allMatch(List::isEmpty);
    }

    private static String[] words(String line) {
        return line.isEmpty() ? new String[0] : line.split(" ", -1);
    }

    private static List<List<String>> texts(SettingValues values) {
        return ServerSettings.ALL.stream()
                .map(setting -> values.each(setting, text -> text))
                .toList();
    }
}
