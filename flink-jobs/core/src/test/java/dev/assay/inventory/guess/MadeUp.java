package dev.assay.inventory.guess;

import dev.assay.MeasuredCsv;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.format.CsvDialect;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** Tables that are written down in few words: a name and a kind of values for each column. */
final class MadeUp {

    private static final int ROWS = 600;

    private static final String[] STEPS = {"pv", "pv", "pv", "cart", "fav", "buy"};
    private static final String[] WORDS =
            ("night river red stone quiet garden lamp harbour table winter paper blue forest north"
                            + " glass summer bread silver road letter small window green morning")
                    .split(" ");
    private static final String HAN = "天地山水花木石金红蓝绿白黑大小长短新旧冷热东西南北春夏秋冬";

    private MadeUp() {}

    /** The table, measured. */
    static MeasuredCsv table(String columns) {
        String[] all = columns.strip().split(" ");
        Random random = new Random(7);
        StringBuilder csv = new StringBuilder();
        List<String> names = new ArrayList<>();
        for (String column : all) {
            names.add(column.substring(0, column.lastIndexOf(':')));
        }
        if (!names.get(0).equals("c1")) {
            csv.append(String.join(",", names)).append('\n');
        }
        for (int row = 0; row < ROWS; row++) {
            for (int i = 0; i < all.length; i++) {
                String kind = all[i].substring(all[i].lastIndexOf(':') + 1);
                csv.append(i == 0 ? "" : ",").append(value(kind, row, random));
            }
            csv.append('\n');
        }
        DatasetSpec spec = DatasetSpec.of("made-up", "data.csv");
        boolean header = !names.get(0).equals("c1");
        return MeasuredCsv.of(spec.withFormat(new CsvDialect(',', header)), csv.toString());
    }

    private static String value(String kind, int row, Random random) {
        String what = kind.replaceAll("\\d+$", "");
        String digits = kind.substring(what.length());
        int n = random.nextInt(digits.isEmpty() ? 600 : Integer.parseInt(digits));
        return switch (what) {
            case "key" -> String.valueOf(100 + row);
            case "of" -> String.valueOf(n + 1);
            case "ref" -> String.valueOf(100 + n);
            case "count" -> String.valueOf(row * 37 + n % 30);
            case "half" -> String.valueOf((n % 10 + 1) / 2.0);
            case "epoch" -> String.valueOf(1_511_544_070L + row * 997L + n);
            case "millis" -> String.valueOf(1_433_221_332_117L + row * 99_731L + n);
            case "dates" -> day(row);
            case "times" -> day(row) + " 1" + n % 10 + ":3" + n % 7 + ":00";
            case "stamps" -> day(row) + "T1" + n % 10 + ":3" + n % 7 + ":00Z";
            case "price" -> (1 + n % 90) + "." + (10 + n % 89);
            case "flag" -> String.valueOf(n % 2);
            case "steps" -> STEPS[n % STEPS.length];
            case "titles" -> words(4, random) + " " + row;
            case "names" -> words(2, random) + " " + row;
            case "persons" -> "P" + words(1, random) + n;
            case "prose" -> words(18, random) + ".";
            case "cat" -> WORDS[n % WORDS.length] + n / WORDS.length;
            case "code" ->
                    "B0" + Integer.toString(9_000_000 + n * 7919, 36).toUpperCase(Locale.ROOT);
            case "hash" -> String.format(Locale.ROOT, "%032x", new BigInteger(100, new Random(n)));
            case "uuid" -> new UUID(n * 0x9E3779B97F4A7C15L, n * 31L + 0x80).toString();
            case "images" -> "https://img.example/p/" + row + ".jpg";
            case "mails" -> "u" + row + "@mail.example";
            case "phones" -> "+86138" + (10_000_000 + row * 7919);
            case "currency" -> n % 3 == 0 ? "EUR" : "USD";
            case "zh" -> han(3, n);
            case "zhprose" -> han(70, row);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static String day(int row) {
        return Instant.ofEpochSecond(1_700_000_000L + row * 7_200L).toString().substring(0, 10);
    }

    private static String words(int n, Random random) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            words.add(WORDS[random.nextInt(WORDS.length)]);
        }
        return String.join(" ", words);
    }

    private static String han(int n, int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < n; i++) {
            text.append(HAN.charAt(random.nextInt(HAN.length())));
        }
        return text.toString();
    }
}
