package dev.assay.scan.dialect;

import java.util.List;
import java.util.Random;

/**
 * What tables of one language are made of.
 *
 * @param encodings in which it is written
 * @param title of a report
 * @param headers of columns, one for each kind
 * @param names of people
 * @param cities where they live
 * @param words of sentences
 */
record Words(
        List<String> encodings,
        String title,
        List<String> headers,
        List<String> names,
        List<String> cities,
        List<String> words) {

    private static final List<String> ENGLISH =
            headers("id,price,amount,order_date,created_at,active,name,city,sku,email,comment");

    private static List<String> headers(String list) {
        return list(list);
    }

    private static List<String> list(String list) {
        return List.of(list.split(","));
    }

    static final List<Words> ALL =
            List.of(
                    new Words(
                            List.of("UTF-8", "UTF-16LE", "windows-1252"),
                            "Orders of the first quarter",
                            ENGLISH,
                            list(
                                    "Anna Smith,Ben Carter,Chloe Adams,Dan O'Neil,Eve Stone,Frank Young,Grace Hill"),
                            list("Boston,Leeds,New York,Dublin,Bristol,San Jose"),
                            list(
                                    "the,lamp,arrived,late,but,works,well,and,box,was,damaged,please,call,customer,again,tomorrow")),
                    new Words(
                            List.of(
                                    "UTF-8",
                                    "windows-1252",
                                    "ISO-8859-1",
                                    "ISO-8859-15",
                                    "UTF-16BE"),
                            "Auswertung f\u00FCr das erste Quartal",
                            headers(
                                    "Nummer,Preis,Betrag,Datum,Zeitpunkt,Aktiv,Kunde,Ort,Artikel,E-Mail,Bemerkung"),
                            list(
                                    "J\u00FCrgen M\u00FCller,K\u00E4the Wei\u00DF,Bj\u00F6rn Gro\u00DF,Anna Schmidt,Uwe K\u00F6hler,J\u00F6rg Schr\u00F6der"),
                            list(
                                    "M\u00FCnchen,K\u00F6ln,Berlin,D\u00FCsseldorf,G\u00F6ttingen,Hamburg"),
                            list(
                                    "die,Lieferung,k\u00F6nnte,sp\u00E4ter,f\u00FCr,den,Kunden,gr\u00F6\u00DFer,ausfallen,sch\u00F6n,\u00FCber,Stra\u00DFe,wird,nicht,pr\u00FCfen")),
                    new Words(
                            List.of("UTF-8", "windows-1252", "ISO-8859-15", "UTF-32LE"),
                            "Rapport des commandes",
                            headers(
                                    "num\u00E9ro,prix,montant,date,cr\u00E9\u00E9_le,actif,nom,ville,r\u00E9f,email,commentaire"),
                            list(
                                    "Ren\u00E9e Lef\u00E8vre,Fran\u00E7ois Dupr\u00E9,Zo\u00E9 B\u00E9nard,Andr\u00E9 No\u00EBl,Aim\u00E9e C\u00F4t\u00E9"),
                            list("Besan\u00E7on,Orl\u00E9ans,Paris,N\u00EEmes,Angoul\u00EAme,Lyon"),
                            list(
                                    "la,commande,\u00E9tait,tr\u00E8s,bien,pr\u00E9par\u00E9e,o\u00F9,d\u00E9j\u00E0,gar\u00E7on,h\u00F4tel,livr\u00E9e,fen\u00EAtre,le,client")),
                    new Words(
                            List.of("UTF-8", "windows-1252", "ISO-8859-1"),
                            "Informe de ventas",
                            headers(
                                    "n\u00FAmero,precio,importe,fecha,creado,activo,nombre,ciudad,c\u00F3digo,correo,descripci\u00F3n"),
                            list(
                                    "Jos\u00E9 Mu\u00F1oz,\u00C1ngela Ib\u00E1\u00F1ez,Luc\u00EDa Rodr\u00EDguez,I\u00F1aki Garc\u00EDa,Mar\u00EDa L\u00F3pez"),
                            list("Le\u00F3n,M\u00E1laga,C\u00E1diz,Logro\u00F1o,Sevilla"),
                            list(
                                    "el,ni\u00F1o,compr\u00F3,ma\u00F1ana,tambi\u00E9n,despu\u00E9s,a\u00F1o,se\u00F1or,m\u00E1s,r\u00E1pido,env\u00EDo,casa")),
                    new Words(
                            List.of("UTF-8", "windows-1250", "UTF-16LE"),
                            "Zestawienie zam\u00F3wie\u0144",
                            headers(
                                    "numer,cena,kwota,data,utworzono,aktywny,nazwa,miasto,kod,email,uwagi"),
                            list(
                                    "Pawe\u0142 W\u00F3jcik,Ma\u0142gorzata Kami\u0144ska,Gra\u017Cyna \u015Awi\u0105tek,Micha\u0142 D\u0105browski,Zofia Paj\u0105k"),
                            list(
                                    "\u0141\u00F3d\u017A,Gda\u0144sk,Krak\u00F3w,Wroc\u0142aw,Pozna\u0144,Warszawa"),
                            list(
                                    "przesy\u0142ka,zosta\u0142a,wys\u0142ana,dzi\u0119kuj\u0119,b\u0119dzie,mo\u017Ce,\u017Ce,je\u015Bli,klient,wi\u0119cej,pieni\u0105dze")),
                    new Words(
                            List.of("UTF-8", "windows-1250"),
                            "P\u0159ehled objedn\u00E1vek",
                            headers(
                                    "\u010D\u00EDslo,cena,\u010D\u00E1stka,datum,vytvo\u0159eno,aktivn\u00ED,jm\u00E9no,m\u011Bsto,k\u00F3d,email,pozn\u00E1mka"),
                            list(
                                    "Ji\u0159\u00ED Dvo\u0159\u00E1k,Ond\u0159ej \u010Cern\u00FD,\u0160\u00E1rka R\u016F\u017Ei\u010Dkov\u00E1,Tom\u00E1\u0161 Kr\u00E1l,Jana Vesel\u00E1"),
                            list("Plze\u0148,Brno,\u00DAst\u00ED,Praha,Olomouc,T\u00E1bor"),
                            list(
                                    "z\u00E1silka,p\u0159i\u0161la,pozd\u011B,d\u011Bkuji,v\u00FDborn\u00E9,zbo\u017E\u00ED,je\u0161t\u011B,v\u0161echno,b\u00FDt,sv\u011Bt,k\u016F\u0148,z\u00E1kazn\u00EDk")),
                    new Words(
                            List.of("UTF-8", "windows-1251"),
                            "\u041E\u0442\u0447\u0451\u0442 \u043F\u043E \u0437\u0430\u043A\u0430\u0437\u0430\u043C",
                            headers(
                                    "\u043D\u043E\u043C\u0435\u0440,\u0446\u0435\u043D\u0430,\u0441\u0443\u043C\u043C\u0430,\u0434\u0430\u0442\u0430,\u0441\u043E\u0437\u0434\u0430\u043D,\u0430\u043A\u0442\u0438\u0432\u0435\u043D,\u0438\u043C\u044F,\u0433\u043E\u0440\u043E\u0434,\u043A\u043E\u0434,\u043F\u043E\u0447\u0442\u0430,\u043A\u043E\u043C\u043C\u0435\u043D\u0442\u0430\u0440\u0438\u0439"),
                            list(
                                    "\u0418\u0432\u0430\u043D \u041F\u0435\u0442\u0440\u043E\u0432,\u0410\u043D\u043D\u0430 \u0421\u043C\u0438\u0440\u043D\u043E\u0432\u0430,\u041E\u043B\u044C\u0433\u0430 \u041A\u0443\u0437\u043D\u0435\u0446\u043E\u0432\u0430,\u0414\u043C\u0438\u0442\u0440\u0438\u0439 \u041F\u043E\u043F\u043E\u0432"),
                            list(
                                    "\u041C\u043E\u0441\u043A\u0432\u0430,\u041A\u0430\u0437\u0430\u043D\u044C,\u041E\u043C\u0441\u043A,\u0421\u0430\u043C\u0430\u0440\u0430"),
                            list(
                                    "\u0437\u0430\u043A\u0430\u0437,\u0434\u043E\u0441\u0442\u0430\u0432\u043B\u0435\u043D,\u0432\u043E\u0432\u0440\u0435\u043C\u044F,\u0441\u043F\u0430\u0441\u0438\u0431\u043E,\u0447\u0442\u043E,\u0431\u044B\u043B\u043E,\u0445\u043E\u0440\u043E\u0448\u043E,\u043A\u043B\u0438\u0435\u043D\u0442,\u0438,\u043D\u0435,\u0432")),
                    new Words(
                            List.of("UTF-8", "GB18030", "UTF-16LE", "UTF-32BE"),
                            "\u8BA2\u5355\u62A5\u8868",
                            headers(
                                    "\u7F16\u53F7,\u4EF7\u683C,\u91D1\u989D,\u65E5\u671F,\u65F6\u95F4,\u6709\u6548,\u59D3\u540D,\u57CE\u5E02,\u8D27\u53F7,\u90AE\u7BB1,\u5907\u6CE8"),
                            list(
                                    "\u738B\u4F1F,\u674E\u5A1C,\u5F20\u654F,\u5218\u6D0B,\u9648\u9759,\u6768\u660E"),
                            list(
                                    "\u5317\u4EAC,\u4E0A\u6D77,\u5E7F\u5DDE,\u6DF1\u5733,\u676D\u5DDE"),
                            list(
                                    "\u5BA2\u6237,\u8BA2\u8D2D,\u7684,\u5546\u54C1,\u5DF2\u7ECF,\u53D1\u8D27,\u8BF7,\u6CE8\u610F,\u67E5\u6536,\u8C22\u8C22,\u8D28\u91CF,\u5F88\u597D")),
                    new Words(
                            List.of("UTF-8", "Big5"),
                            "\u8A02\u55AE\u5831\u8868",
                            headers(
                                    "\u7DE8\u865F,\u50F9\u683C,\u91D1\u984D,\u65E5\u671F,\u6642\u9593,\u6709\u6548,\u59D3\u540D,\u57CE\u5E02,\u8CA8\u865F,\u90F5\u7BB1,\u5099\u8A3B"),
                            list(
                                    "\u738B\u5049,\u674E\u5A1C,\u5F35\u654F,\u5289\u6D0B,\u9673\u975C,\u694A\u660E"),
                            list("\u53F0\u5317,\u9AD8\u96C4,\u53F0\u4E2D,\u65B0\u7AF9"),
                            list(
                                    "\u5BA2\u6236,\u8A02\u8CFC,\u7684,\u5546\u54C1,\u5DF2\u7D93,\u767C\u8CA8,\u8ACB,\u6CE8\u610F,\u67E5\u6536,\u8B1D\u8B1D,\u8CEA\u91CF,\u5F88\u597D")),
                    new Words(
                            List.of("UTF-8", "Shift_JIS", "UTF-16LE"),
                            "\u6CE8\u6587\u4E00\u89A7",
                            headers(
                                    "\u756A\u53F7,\u4FA1\u683C,\u91D1\u984D,\u65E5\u4ED8,\u65E5\u6642,\u6709\u52B9,\u6C0F\u540D,\u90FD\u5E02,\u5546\u54C1,\u30E1\u30FC\u30EB,\u5099\u8003"),
                            list(
                                    "\u4F50\u85E4\u5065,\u9234\u6728\u4E00\u90CE,\u9AD8\u6A4B\u82B1\u5B50,\u7530\u4E2D\u592A\u90CE,\u4F0A\u85E4\u7F8E\u54B2"),
                            list(
                                    "\u6771\u4EAC,\u5927\u962A,\u540D\u53E4\u5C4B,\u672D\u5E4C,\u798F\u5CA1"),
                            list(
                                    "\u5546\u54C1,\u304C,\u5C4A\u304D\u307E\u3057\u305F,\u3042\u308A\u304C\u3068\u3046,\u3068\u3066\u3082,\u826F\u3044,\u6765\u9031,\u307E\u3067,\u304A\u9858\u3044\u3057\u307E\u3059,\u30B1\u30FC\u30B9")),
                    new Words(
                            List.of("UTF-8", "EUC-KR"),
                            "\uC8FC\uBB38 \uBAA9\uB85D",
                            headers(
                                    "\uBC88\uD638,\uAC00\uACA9,\uAE08\uC561,\uB0A0\uC9DC,\uC2DC\uAC04,\uD65C\uC131,\uC774\uB984,\uB3C4\uC2DC,\uC0C1\uD488,\uBA54\uC77C,\uBE44\uACE0"),
                            list(
                                    "\uAE40\uBBFC\uC218,\uC774\uC11C\uC5F0,\uBC15\uC9C0\uD6C8,\uCD5C\uC218\uC9C4,\uC815\uD558\uB298"),
                            list(
                                    "\uC11C\uC6B8,\uBD80\uC0B0,\uB300\uAD6C,\uC778\uCC9C,\uAD11\uC8FC"),
                            list(
                                    "\uC0C1\uD488\uC774,\uC798,\uB3C4\uCC29\uD588\uC2B5\uB2C8\uB2E4,\uAC10\uC0AC\uD569\uB2C8\uB2E4,\uACE0\uAC1D,\uBC30\uC1A1,\uBE60\uB974\uACE0,\uC88B\uC544\uC694")));

    String header(int kind) {
        return headers.get(kind);
    }

    String name(Random random) {
        return names.get(random.nextInt(names.size()));
    }

    String city(Random random) {
        return cities.get(random.nextInt(cities.size()));
    }

    String word(Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
