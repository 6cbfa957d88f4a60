package recess.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlayerNamesTest {
    static Stream<String> ordinaryNames() {
        return Stream.of(("a|7|ann|Ann_B-2.c|50|Zoë|Nguyễn|Åse|Ольга|Ελένη|שלום|أحمد|सीता|ज़ें|สมชาย|李小龍|さくら|サーバ|"
                        + "김철수|sam.|root-beer|hostess|Bottom|allison|serve|binary-bot|guest-2|"
                        + "Teach|Teacherly|Serverus|Preserver|Tom|Theo|Theodora|Mrinal|Mrs.Lim|MrTan|Mya|Amir|Andrea|"
                        + "Adminah|Recesso|Drew|Sirius|Ours|Anna|Michał|Øystein|Đặng|Þór|Ŧeo|Işık|Æsa|ŋana|Вова|"
                        + "Здравко|Νίκος|Արամ")
                .split("[|]", -1));
    }

    @ParameterizedTest
    @MethodSource("ordinaryNames")
    void takesOrdinaryNamesOfManyLanguages(String name) {
        assertThat(PlayerNames.objection(PlayerNames.normal(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "ß", "ｱ", "й"})
    void takesNamesOfTwentyColumnsAndNoMore(String letter) {
        assertThat(PlayerNames.objection(letter.repeat(19))).isEmpty();
        assertThat(PlayerNames.objection(letter.repeat(20))).isEmpty();
        assertThat(PlayerNames.objection(letter.repeat(21)))
                .hasValueSatisfying(why -> assertThat(why).endsWith(" has 21 columns (limit 20)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"字", "あ", "ア", "한", "ー字", "Ｗ", "ㄅ", "\uD842\uDFB7"})
    void countsWideLettersAsTwoColumns(String letter) {
        int letters = letter.codePointCount(0, letter.length());
        assertThat(Columns.of(letter)).isEqualTo(2 * letters);
        assertThat(PlayerNames.objection("字" + letter.repeat(10 / letters)))
                .hasValueSatisfying(why -> assertThat(why).contains(" columns (limit 20)"));
    }

    @Test
    void countsNoColumnForAnAccentButTakesFewOnOneLetter() {
        assertThat(Columns.of("q\u0301\u0301\u0301")).isEqualTo(1);
        assertThat(PlayerNames.objection("q\u0301\u0301\u0301q\u0301")).isEmpty();
        assertThat(PlayerNames.objection("q\u0301\u0301\u0301\u0301"))
                .hasValueSatisfying(why -> assertThat(why).endsWith(" has more than 3 accents on one letter"));
    }

    static Stream<String> namesWithSomethingElse() {
        return Stream.of(("a b|a\tb|a\n|a\u0000|a\u001b[2J|a\u007f|a\u009b|a\u200bb|a\u202eb|a\u2066b|a\uFEFF|"
                        + "a\u00ADb|a\u00A0b|a\u3000b|a!|a@b|a/b|a\\b|a:b|a,b|a'b|<b>|a=b|a*|🎲|a\u20E3|½|²|\u3164|"
                        + "\uD83C|a\uE000|a\uFE0F|a\u034Fb")
                .split("[|]", -1));
    }

    @ParameterizedTest
    @MethodSource("namesWithSomethingElse")
    void refusesWhateverIsNoLetterDigitOrOneOfThreeSigns(String name) {
        assertThat(PlayerNames.objection(name)).hasValueSatisfying(why -> {
            assertThat(why).endsWith(" has something else than letters, digits, _ - and .");
            assertThat(CleanText.line(why)).isEqualTo(why);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"_a", "-a", ".a", "-", "\u0301a"})
    void refusesToBeginWithASign(String name) {
        assertThat(PlayerNames.objection(name))
                .hasValueSatisfying(why -> assertThat(why).endsWith(" has to begin with a letter or a digit"));
    }

    /** Lisu, Cherokee, phonetic letters, small capitals, turned letters. */
    @ParameterizedTest
    @ValueSource(strings = {"ꓔꓰꓮꓚꓧꓰꓣ", "ꓢꓰꓣꓦꓰꓣ", "ᎢᎬᎪᏟᎻᎬᎡ", "teɑcher", "ᴛᴇᴀᴄʜᴇʀ", "sᴇʀvᴇʀ", "ʇeacher", "ⲧⲉⲁ", "ꬲve"})
    void refusesLettersThatNoLanguageInEverydayUseHas(String name) {
        assertThat(PlayerNames.objection(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "1.2.3.4", "999.0.0.0"})
    void refusesWhatReadsLikeAnAddress(String name) {
        assertThat(PlayerNames.objection(name))
                .hasValueSatisfying(why -> assertThat(why).endsWith(" reads like an address"));
        assertThat(PlayerNames.objection(name.substring(0, 3))).isEmpty();
    }

    @Test
    void refusesNoNameAtAll() {
        assertThat(PlayerNames.objection(PlayerNames.normal(" \t\n ")))
                .contains("a name has 1 to 20 letters, digits, _ - or .");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // The first letters: Cyrillic, Greek, full-width beside Cyrillic, bold beside Cyrillic; then Hangul
                // beside Latin.
                "аnn",
                "Αnn",
                "ａня",
                "𝐚ня",
                "kim김"
            })
    void refusesLettersOfTwoScripts(String name) {
        assertThat(PlayerNames.objection(name))
                .hasValueSatisfying(why -> assertThat(why).endsWith(" mixes scripts, so it could pass for another"));
    }

    static Stream<String> namesOfAuthority() {
        return Stream.of(("admin|ADMIN|Admin|administrator|all|bot|console|everyone|host|moderator|nobody|operator|"
            + "recess|root|server|system|teacher|you|adm1n|4dm1n|s3rv3r|5erver|0perat0r|7eacher|r00t|"
            + "h0st|8ot|a11|al1|AdmIn|adrnin|ad-min|s.e.r.v.e.r|se_rver|server.|server-2|admin7|"
            + "Teacher.1|the-teacher|game_server|recess-bot|op3rat0r.x|ａｄｍｉｎ|𝐬𝐞𝐫𝐯𝐞𝐫|àdmín|sèrver|admın|"
            + "НОЅТ|ВОТ|ѕуѕтем|ΒΟΤ|ΒοΤ|ŧeacher|ƭeacher|ƫeacher|ȶeacher|ȿerver|serveɍ|sɇrver|operaŧor|ađmin|Ŧeacher|"
            + "ħost|bøt|theteacher|TheTeacher|MrTeacher|MrsTeacher|teachers|Teachers2|myteacher|AnAdmin|aserver|"
            + "theServers|TheMrTeacher|our.teacher|ThéTeacher|RealTeacher|mrŧeacher5|drServer")
                .split("[|]", -1));
    }

    @ParameterizedTest
    @MethodSource("namesOfAuthority")
    void refusesWhatReadsLikeTheServerOrTheTeacher(String name) {
        assertThat(PlayerNames.objection(PlayerNames.normal(name)))
                .hasValueSatisfying(why -> assertThat(why).endsWith(" reads like the server or the teacher"));
    }

    @ParameterizedTest
    @CsvSource({
        "' ann ', ann",
        "'\u2003ann\n', ann",
        // Decomposed and composed: e and an acute accent; Hangul letters.
        "'e\u0301', 'é'",
        "'\u1112\u1161\u11ab', 한",
        "Ann, Ann"
    })
    void keepsANameInOneForm(String typed, String kept) {
        assertThat(PlayerNames.normal(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "Ann, ANN",
        "Ann, ann",
        "ｎeo, neo",
        "straße, STRASSE",
        "ΣΑΣ, σας",
        "Éa, éa",
        "ﬁn, fin",
        "ı, i",
        "ǆ, ǅ",
        "'\u0390', '\u03AA\u0301'",
        "Ⅷ, viii"
    })
    void takesNamesForTheSameThatDifferInCaseOrFormOnly(String one, String other) {
        assertThat(PlayerNames.key(one)).isEqualTo(PlayerNames.key(other));
    }

    @Test
    void keepsOtherNamesApart() {
        Set<String> keys = new HashSet<>();
        for (String name : List.of("ann", "anna", "an", "ann-", "ann_", "ann.", "ann2", "änn", "5nn")) {
            assertThat(keys.add(PlayerNames.key(name))).as(name).isTrue();
        }
    }

    @Test
    void hasOneKeyForANameAndItsKeyWhateverTheLetters() {
        Random random = new Random(20);
        for (int round = 0; round < 20_000; round++) {
            String name = PlayerNames.normal(new StringBuilder()
                    .appendCodePoint(random.nextInt(0x2FA1E))
                    .appendCodePoint(random.nextInt(0x2000))
                    .toString());
            if (PlayerNames.objection(name).isEmpty()) {
                String key = PlayerNames.key(name);
                assertThat(PlayerNames.key(key)).as(name).isEqualTo(key);
                assertThat(PlayerNames.key(PlayerNames.normal(name.toUpperCase(Locale.ROOT))))
                        .as(name)
                        .isEqualTo(key);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ace, асе",
        "cop, сор",
        "pax, рах",
        "TOM, ТОМ",
        "OXO, ОХО",
        "TOM, ΤΟΜ",
        "tom, ŧom",
        "tom, ƫom",
        "Ivan, IVAN",
        "von, νοη",
        "NON, ΝΟΝ",
        "Michal, Michał",
        "oyster, øyster",
        "eva, ɇva",
        "sus, ȿus",
        "no, ոօ",
        "сор, ϲορ",
        "noël, nоёl",
        "3o3, ЗОЗ",
        "Qi, Ԛі",
        "hex, һех",
        "Sid, ЅіԀ"
    })
    void seesTheSameInLettersThatLookTheSame(String one, String other) {
        assertThat(PlayerNames.look(PlayerNames.normal(one))).isEqualTo(PlayerNames.look(PlayerNames.normal(other)));
    }

    @ParameterizedTest
    @CsvSource({
        "Zoe, Zoë",
        "Tom, T0m",
        "ann, anna",
        "ivan, іvаnа",
        "jose, josé",
        "лев, Lev",
        "Анна, Anna",
        "rna, ma",
        "бобр, bobr",
        "ada, αδα"
    })
    void seesTheDifferenceWhereThereIsOne(String one, String other) {
        assertThat(PlayerNames.look(PlayerNames.normal(one))).isNotEqualTo(PlayerNames.look(PlayerNames.normal(other)));
    }
}
