package dev.assay.scan.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EncodingsTest {

    /** What a shop sells, in a language, and encodings in which it may be written. */
    record Shop(String encodings, String titles) {}

    static List<Shop> shops() {
        return List.of(
                new Shop(
                        "windows-1252 ISO-8859-1 IBM850 x-MacRoman",
                        "Théière en fonte; Crème brûlée à la vanille; Fauteuil d'été; Gâteau"),
                new Shop(
                        "windows-1252 ISO-8859-1 IBM850 x-MacRoman",
                        "Küchenschürze; Größe für Männer; Wärmflasche; Löffel aus Holz; Straße"),
                new Shop(
                        "windows-1252 ISO-8859-1 x-MacRoman",
                        "Pantalón de niño; Cojín; Muñeca pequeña; Lámpara; Sillón cómodo; Teléfono"),
                new Shop(
                        "windows-1252 x-MacRoman",
                        "The company’s report; April – June; “Best of” lists; don’t bend; £5 – £7"),
                new Shop(
                        "windows-1252 x-MacRoman",
                        "• first part; • second part; …and more; Acme™ cups; 15 °C; © 2012"),
                new Shop(
                        "windows-1252 ISO-8859-1",
                        "Això és francès; més; el país és bo; cafè amb llet; llençol; també això"),
                new Shop(
                        "windows-1252 ISO-8859-1",
                        "Blåbærsyltetøy; Håndkle på rull; Kjøleskap; Grønn sengetøy; Stål"),
                new Shop(
                        "windows-1250 ISO-8859-2",
                        "Żarówka; Łyżka do zupy; Świeca zapachowa; Kieliszek płaski; Obrączka; Miś"),
                new Shop(
                        "windows-1250 ISO-8859-2",
                        "Dětská židle; Růžový polštář; Hrnek na čaj; Vánoční svíčka; Přikrývka"),
                new Shop(
                        "windows-1251 KOI8-R IBM866 ISO-8859-5",
                        "Чайник стеклянный; Подушка детская; Красная лампа; Набор ложек; Ёлка"),
                new Shop(
                        "windows-1253 ISO-8859-7",
                        "Φλιτζάνι καφέ; Μαξιλάρι κήπου; Ξύλινη καρέκλα; Παιδικό παιχνίδι; Λάμπα"),
                new Shop(
                        "windows-1254 ISO-8859-9",
                        "Çay bardağı; Kırmızı yastık; Ahşap kaşık; Güneş gözlüğü; Işıklı ayna"),
                new Shop(
                        "windows-1255",
                        "כוס קפה; כרית לגינה; מנורת שולחן; כיסא עץ לבן; סט כפות; צעצוע לילדים"),
                new Shop(
                        "windows-1256 ISO-8859-6",
                        "إبريق شاي زجاجي; وسادة للأطفال; مصباح طاولة أحمر; كرسي خشبي; ملاعق"),
                new Shop(
                        "windows-1257",
                        "Žvakė su kvapu; Šaukštų rinkinys; Medinė kėdė; Arbatos puodelis; Žalias stiklinė"),
                new Shop(
                        "windows-1257",
                        "Tējas krūze; Bērnu spēle; Sarkanā lampa; Koka krēsls; Ziemassvētku svece"),
                new Shop(
                        "x-windows-874",
                        "ถ้วยกาแฟ; หมอนอิง; โคมไฟตั้งโต๊ะ; เก้าอี้ไม้; ชุดช้อนส้อม; ของเล่นเด็ก"));
    }

    @ParameterizedTest
    @MethodSource("shops")
    void a_text_is_read_as_it_was_written(Shop shop) {
        String text =
                "id,title\n" + String.join("\n", shop.titles().replace(";", "\n1,").split("; "));
        for (String encoding : shop.encodings().split(" ")) {
            byte[] bytes = text.getBytes(Charset.forName(encoding));
            String found = Encodings.of(bytes, true).get(0).value();
            assertEquals(text, Encodings.text(bytes, found), encoding + " as " + found);
        }
    }
}
