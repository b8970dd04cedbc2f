package dev.assay.profile.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.assay.Declared;
import dev.assay.MeasuredCsv;
import dev.assay.profile.value.SemanticType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    private static SemanticType of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return SemanticType.of(bytes, 0, bytes.length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The parcel was late and one of the cups had a crack in it. | TEXT_EN",
                "I would buy this again, but not at that price! | TEXT_EN",
                "Die Lieferung kam zu spät und eine der Tassen war kaputt. | TEXT_DE",
                "Ich bin mit dem Gerät sehr zufrieden. | TEXT_DE",
                "Le colis est arrivé en retard et une des tasses était cassée. | TEXT_FR",
                "C'est un très bon produit pour le prix | TEXT_FR",
                "El paquete llegó tarde y una de las tazas estaba rota. | TEXT_ES",
                "Muy contento con la compra, pero el color no es como en la foto | TEXT_ES",
                "O pacote chegou tarde e uma das xícaras estava quebrada. | TEXT_PT",
                "Não gostei muito, mas a entrega foi rápida | TEXT_PT",
                "Il pacco è arrivato in ritardo e una delle tazze era rotta. | TEXT_IT",
                "Het pakket kwam te laat en een van de kopjes was kapot. | TEXT_NL",
                "Paketet kom för sent och en av kopparna var trasig. | TEXT_SV",
                "Pakken kom for sent, og jeg vil ikke købe noget her mere. | TEXT_DA",
                "Pakken kom for sent, og jeg vil ikke kjøpe noe mer av dette. | TEXT_NB",
                "Paketti tuli myöhässä ja yksi kuppi oli rikki, mutta se ei haittaa. | TEXT_FI",
                "Paczka przyszła za późno i jedna z filiżanek nie jest cała. | TEXT_PL",
                "Balík přišel pozdě a jeden z hrnků se rozbil, ale to je v pořádku. | TEXT_CS",
                "Coletul a ajuns târziu și una dintre căni este spartă. | TEXT_RO",
                "A csomag későn jött meg, és az egyik csésze nem volt ép. | TEXT_HU",
                "Paket çok geç geldi ve bir fincan kırık, ama bu benim için önemli değil. | TEXT_TR",
                "Paket itu datang terlambat dan salah satu cangkir tidak utuh. | TEXT_ID",
                "Посылка пришла поздно, и одна из чашек была разбита. | TEXT_RU",
                "Посилка прийшла пізно, і це не те, що я замовляв для дому. | TEXT_UK",
                "Пратката дойде късно и една от чашите не е здрава, но ще я задържа. | TEXT_BG",
                "وصل الطرد في وقت متأخر ولم يكن هذا ما طلبت من المتجر | TEXT_AR",
                "Το δέμα ήρθε αργά και ένα φλιτζάνι ήταν σπασμένο. | TEXT_EL",
                "החבילה הגיעה מאוחר ואחת הכוסות הייתה שבורה | TEXT_HE",
                "पैकेट देर से आया और एक कप टूटा हुआ था | TEXT_HI",
                "พัสดุมาถึงช้าและถ้วยใบหนึ่งแตก | TEXT_TH",
                "소포가 늦게 도착했고 컵 하나가 깨졌어요 | TEXT_KO",
                "荷物が遅れて届き、カップが一つ割れていました。 | TEXT_JA",
                "包裹到得很晚，其中一个杯子碎了。 | TEXT_ZH",
            })
    void a_sentence_is_told(String text, SemanticType language) {
        assertEquals(language, of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WHITE HANGING HEART T-LIGHT HOLDER",
                "SET OF 3 CAKE TINS PANTRY DESIGN",
                "12 Main Street, Springfield, Ohio",
                "München, Köln, Düsseldorf, Nürnberg",
                "de la",
                "A B C D E F G",
                "2024 10 11 12 13",
                "Samsung Galaxy S21 128 GB schwarz",
                "\u4e2d\u6587",
                "lorem ipsum dolor sit amet consectetur",
            })
    void names_titles_and_few_words_say_nothing(String text) {
        assertNull(of(text));
    }

    /** What is behind is neither read nor guessed. */
    @Test
    void a_long_text_is_told_by_its_beginning_wherever_that_is_cut() {
        String english = "The parcel was late and one of the cups had a crack in it. ";
        String german = "Die Lieferung kam zu spät und eine der Tassen war kaputt. ";
        assertEquals(SemanticType.TEXT_EN, of(english.repeat(5) + german.repeat(50)));
        byte[] bytes = ("漢字仮名交じり文" + "は読めます".repeat(100)).getBytes(StandardCharsets.UTF_8);
        for (int end = 60; end < 300; end++) {
            assertEquals(SemanticType.TEXT_JA, SemanticType.of(bytes, 0, end));
        }
    }

    private static Optional<SemanticType> ofColumn(List<String> texts, int rows) {
        String csv =
                IntStream.range(0, rows)
                        .mapToObj(i -> "\"" + texts.get(i % texts.size()) + " " + i + "\"\n")
                        .collect(Collectors.joining("", "x\n", ""));
        return MeasuredCsv.of(Declared.dataset("name: d\npath: '*.csv'\n"), csv)
                .profile()
                .column("x")
                .meaning();
    }

    @Test
    void a_column_has_the_language_of_nearly_all_texts_of_which_it_is_known() {
        String english = "I would buy this again, but not at that price!";
        String german = "Ich bin mit dem Gerät sehr zufrieden.";
        String brief = "Great!";
        assertEquals(Optional.of(SemanticType.TEXT_EN), ofColumn(List.of(english, brief), 100));
        assertEquals(Optional.empty(), ofColumn(List.of(english, brief, brief), 100));
        assertEquals(Optional.empty(), ofColumn(List.of(english, german), 100));
        assertEquals(Optional.empty(), ofColumn(List.of(english), 19));
    }
}
