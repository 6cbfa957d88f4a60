package recess.client.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OwnThemeTest {
    @Test
    void takesFromAnotherThemeWhatItLeavesOut() {
        OwnTheme own = OwnTheme.parse("mine", "# for the evening\n\nbase = sepia\nACCENT = #005f00\n");
        assertThat(own.complaints()).isEmpty();
        assertThat(own.theme().label()).isEqualTo("mine");
        assertThat(own.theme().style(Role.KEY).ink()).isEqualTo(new Color(0x005F00, 0));
        assertThat(own.theme().style(Role.TEXT)).isEqualTo(sepia().style(Role.TEXT));
    }

    @Test
    void saysWhatIsWrongAndTakesTheRest() {
        OwnTheme own =
                OwnTheme.parse("mine", "accent: blue\nbase = nowhere\nshadow = #112233\ngood = green\nbad=#FF0000");
        assertThat(own.complaints())
                .hasSize(4)
                .first()
                .isEqualTo(
                        "line 1: 'accent: blue' is neither base = THEME nor one of grey, accent, good, warn, bad, self,"
                                + " ink, paper = #RRGGBB");
        assertThat(own.theme().style(Role.BAD).ink()).isEqualTo(new Color(0xFF0000, 9));
        assertThat(OwnTheme.parse("mine", "base = mono").complaints()).hasSize(1);
    }

    @Test
    void saysWhatCannotBeReadOnItsPaper() {
        OwnTheme own = OwnTheme.parse("mine", "paper = #202020\nink = #f0f0f0\nself = #404040");
        assertThat(own.complaints()).containsExactly("self on this paper has a contrast of 1.6 : 1; text needs 4.5");
        assertThat(OwnTheme.parse("mine", "paper = #000000").complaints())
                .containsExactly("paper without ink: the terminal's own letters may be of the same colour");
    }

    @Test
    void standsAmongTheOthersAndInThePlaceOfOneOfItsName() {
        Theme mine = OwnTheme.parse("mine", "").theme();
        Theme dusk = OwnTheme.parse("dusk", "base = light").theme();
        Themes themes = Themes.BUILT_IN.with(List.of(mine, dusk));
        assertThat(themes.labels()).hasSize(9).endsWith("mono", "mine");
        assertThat(themes.labelled("dusk")).contains(dusk);
        assertThat(themes.after(mine, 1)).isEqualTo(Theme.DARK);
        assertThat(themes.after(Theme.DARK, -1)).isEqualTo(mine);
    }

    @Test
    void findsTheNearestOfFewerColours() {
        assertThat(new Color(0x5FAFFF, 0).indexed()).isEqualTo(75);
        assertThat(new Color(0x1E2433, 0).shown(Depth.INDEXED)).isEqualTo(0x262626);
        assertThat(new Color(0xFFFFFF, 0).indexed()).isEqualTo(231);
        assertThat(Color.parse("#12345")).isEmpty();
        assertThat(Color.contrast(0xFFFFFF, 0x000000)).isEqualTo(21);
    }

    private static Theme sepia() {
        return Themes.BUILT_IN.labelled("sepia").orElseThrow();
    }
}
