package dev.assay.profile;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import dev.assay.MeasuredCsv;
import dev.assay.privacy.PersonalMeaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Made-up columns of which it is known what they are: how many are found, and how many rightly. */
class LabelledColumnsTest {

    private static final int ROWS = 80;
    private static final int SEEDS = 21;

    /** So many cells of twenty are empty at most, and half as many are no such value. */
    private static final int NOISE = 6;

    private static final String[] FIRST = {
        "Anna", "Bert", "Chloé", "Dmitri", "Eva", "Faisal", "Greta", "Hiro", "Ines", "Jürgen"
    };
    private static final String[] LAST = {
        "Müller", "O'Neill", "Rossi", "Smith", "Nowak", "García", "Ivanova", "Tanaka", "De Vries"
    };
    private static final String[] CHINESE = {"王伟", "李娜", "张敏", "刘洋", "陈静", "杨帆", "赵磊"};

    /** Names that a column may have, what it is, and its values. */
    private record Kind(PersonalMeaning is, String[] names, Function<Random, String> value) {}

    private static Kind kind(PersonalMeaning is, Function<Random, String> value, String... names) {
        return new Kind(is, names, value);
    }

    private static String digits(Random random, int n) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < n; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    /** Tries until what is asked for holds: check digits are found, not computed a second time. */
    private static String until(
            Function<byte[], Boolean> holds, Function<Random, String> draw, Random r) {
        while (true) {
            String text = draw.apply(r);
            if (holds.apply(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
                return text;
            }
        }
    }

    private static String pick(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private static String luhn(Random random) {
        String head = pick(random, "4" + digits(random, 14), "53" + digits(random, 13));
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            int digit = (head.charAt(14 - i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return head + (10 - sum % 10) % 10;
    }

    private static String iban(Random random) {
        String account = digits(random, 18);
        int rest = 0;
        for (char c : (account + "131400").toCharArray()) {
            rest = (rest * 10 + c - '0') % 97;
        }
        return String.format(Locale.ROOT, "DE%02d%s", 98 - rest, account);
    }

    private static String day(Random r, int from, int years) {
        return String.format(
                Locale.ROOT,
                "%04d-%02d-%02d",
                from + r.nextInt(years),
                1 + r.nextInt(12),
                1 + r.nextInt(28));
    }

    private static final List<Kind> PERSONAL =
            List.of(
                    kind(
                            PersonalMeaning.EMAIL,
                            r -> pick(r, FIRST).charAt(0) + digits(r, 4) + "@mail.example.org",
                            "email",
                            "contact",
                            "x7"),
                    kind(
                            PersonalMeaning.PHONE,
                            r -> "+" + (1 + r.nextInt(9)) + digits(r, 10),
                            "phone",
                            "col3",
                            "reach"),
                    kind(
                            PersonalMeaning.PHONE,
                            r -> "(" + (200 + r.nextInt(700)) + ") 555-" + digits(r, 4),
                            "phone_number",
                            "Home Phone",
                            "tel"),
                    kind(PersonalMeaning.PHONE, r -> "13" + digits(r, 9), "手机号", "mobile", "联系电话"),
                    kind(PersonalMeaning.CARD, LabelledColumnsTest::luhn, "card", "pay", "c1"),
                    kind(
                            PersonalMeaning.CARD,
                            r -> luhn(r).replaceAll("(.{4})(?=.)", "$1 "),
                            "card_no",
                            "pan"),
                    kind(PersonalMeaning.IBAN, LabelledColumnsTest::iban, "iban", "account", "k"),
                    kind(
                            PersonalMeaning.NATIONAL_ID,
                            r ->
                                    until(
                                            b -> NationalIdsOf.chinese(b),
                                            q ->
                                                    "110105"
                                                            + day(q, 1950, 50).replace("-", "")
                                                            + digits(q, 3)
                                                            + pick(q, "X", digits(q, 1)),
                                            r),
                            "身份证号",
                            "id_no",
                            "c9"),
                    kind(
                            PersonalMeaning.NATIONAL_ID,
                            r ->
                                    String.format(
                                            Locale.ROOT,
                                            "%03d-%02d-%04d",
                                            100 + r.nextInt(500),
                                            1 + r.nextInt(99),
                                            1 + r.nextInt(9998)),
                            "ssn",
                            "ref"),
                    kind(
                            PersonalMeaning.NATIONAL_ID,
                            r -> pick(r, "AB", "CE", "JG") + digits(r, 6) + pick(r, "A", "B", "C"),
                            "nino",
                            "insurance"),
                    kind(
                            PersonalMeaning.NATIONAL_ID,
                            r -> until(NationalIdsOf::dutch, q -> digits(q, 9), r),
                            "bsn",
                            "burger"),
                    kind(
                            PersonalMeaning.NATIONAL_ID,
                            r ->
                                    until(
                                            NationalIdsOf::spanish,
                                            q -> digits(q, 8) + (char) ('A' + q.nextInt(26)),
                                            r),
                            "dni",
                            "documento"),
                    kind(
                            PersonalMeaning.NATIONAL_ID,
                            r -> pick(r, "C", "L", "P") + digits(r, 8),
                            "passport_no",
                            "护照号"),
                    kind(
                            PersonalMeaning.IP,
                            r ->
                                    r.nextInt(256)
                                            + "."
                                            + r.nextInt(256)
                                            + "."
                                            + r.nextInt(256)
                                            + "."
                                            + r.nextInt(256),
                            "ip",
                            "client",
                            "host"),
                    kind(
                            PersonalMeaning.MAC,
                            r ->
                                    String.format(
                                            Locale.ROOT,
                                            "00:1b:%02x:%02x:%02x:%02x",
                                            r.nextInt(256),
                                            r.nextInt(256),
                                            r.nextInt(256),
                                            r.nextInt(256)),
                            "mac",
                            "device"),
                    kind(
                            PersonalMeaning.SECRET,
                            r -> "ghp_" + digits(r, 10) + "aB" + digits(r, 20),
                            "t",
                            "token"),
                    kind(PersonalMeaning.PERSON_NAME, r -> pick(r, FIRST), "first_name", "Vorname"),
                    kind(PersonalMeaning.PERSON_NAME, r -> pick(r, LAST), "surname", "LastName"),
                    kind(PersonalMeaning.PERSON_NAME, r -> pick(r, CHINESE), "姓名", "收货人"),
                    kind(
                            PersonalMeaning.POSTAL_ADDRESS,
                            r -> (1 + r.nextInt(99)) + " " + pick(r, LAST) + " Street",
                            "address",
                            "shipping_address"),
                    kind(
                            PersonalMeaning.POSTAL_ADDRESS,
                            r -> "北京市朝阳区建国路" + r.nextInt(99) + "号",
                            "地址",
                            "收货地址"),
                    kind(
                            PersonalMeaning.BIRTH_DATE,
                            r -> day(r, 1930, 75),
                            "dob",
                            "birth_date",
                            "生日"),
                    kind(
                            PersonalMeaning.BIRTH_DATE,
                            r -> day(r, 1930, 75).replace("-", ""),
                            "DateOfBirth",
                            "出生日期"),
                    kind(
                            PersonalMeaning.NATIONAL_ID,
                            r -> pick(r, "B-", "M-", "HH-") + pick(r, "AB ", "XY ") + digits(r, 4),
                            "licence_plate",
                            "车牌号"),
                    kind(
                            PersonalMeaning.LOCATION,
                            r -> 40 + r.nextInt(15) + "." + digits(r, 5),
                            "lat",
                            "Latitude",
                            "纬度"),
                    kind(
                            PersonalMeaning.LOCATION,
                            r -> "-" + r.nextInt(179) + "." + digits(r, 4),
                            "lng",
                            "longitude"),
                    kind(
                            PersonalMeaning.DEVICE_ID,
                            r -> new java.util.UUID(r.nextLong(), r.nextLong()).toString(),
                            "device_id",
                            "idfa",
                            "设备号"),
                    kind(PersonalMeaning.DEVICE_ID, r -> "35" + digits(r, 13), "imei", "deviceId"));

    private static final List<Kind> OTHER =
            List.of(
                    kind(
                            null,
                            r -> "2025" + "0" + (1 + r.nextInt(9)) + (10 + r.nextInt(18)),
                            "day",
                            "date"),
                    kind(null, r -> day(r, 2010, 15), "order_date", "created"),
                    kind(
                            null,
                            r -> (10000 + r.nextInt(80000)) + pick(r, "", "A", "B"),
                            "StockCode",
                            "sku"),
                    kind(
                            null,
                            r -> "P-" + digits(r, 4) + "-" + digits(r, 4),
                            "product_code",
                            "part"),
                    kind(null, r -> digits(r, 4) + "-" + digits(r, 3), "article", "model_no"),
                    kind(
                            null,
                            r -> "" + (1 + r.nextInt(900)) + "." + digits(r, 2),
                            "price",
                            "amount"),
                    kind(null, r -> "5" + digits(r, 5), "InvoiceNo", "order_id"),
                    kind(null, r -> "7" + digits(r, 8), "item_id", "listing"),
                    kind(null, r -> "3" + digits(r, 10), "transaction_id", "ext_ref"),
                    kind(null, r -> "4" + digits(r, 15), "event_id", "hash_id"),
                    kind(
                            null,
                            r ->
                                    pick(r, "red lamp", "blue chair", "oak desk")
                                            + " "
                                            + r.nextInt(99),
                            "product_name",
                            "title",
                            "name"),
                    kind(null, r -> pick(r, "Berlin", "Paris", "北京"), "city", "address_city"),
                    kind(null, r -> pick(r, "Acme", "Globex", "Initech"), "brand", "company_name"),
                    kind(
                            null,
                            r -> pick(r, "iPhone 12", "Galaxy S21", "Pixel 7"),
                            "phone_model",
                            "手机型号"),
                    kind(null, r -> r.nextInt(90) + ".5", "lat", "angle"),
                    kind(null, r -> pick(r, "phone", "tablet"), "device_id", "device_type"),
                    kind(null, r -> "" + r.nextInt(5), "phone_count", "address_count"),
                    kind(null, r -> pick(r, "true", "false"), "has_phone", "email_verified"),
                    kind(
                            null,
                            r ->
                                    r.nextInt(10)
                                            + "."
                                            + r.nextInt(20)
                                            + "."
                                            + r.nextInt(9)
                                            + "."
                                            + r.nextInt(99),
                            "version",
                            "firmware_version"),
                    kind(
                            null,
                            r ->
                                    String.format(
                                            Locale.ROOT,
                                            "%02d:%02d:%02d",
                                            r.nextInt(24),
                                            r.nextInt(60),
                                            r.nextInt(60)),
                            "start",
                            "duration"),
                    kind(null, r -> "160" + digits(r, 7), "timestamp", "ts"),
                    kind(null, r -> "https://example.org/p/" + digits(r, 5), "web_address", "url"),
                    kind(
                            null,
                            r ->
                                    String.format(
                                            Locale.ROOT, "%016x%016x", r.nextLong(), r.nextLong()),
                            "md5",
                            "session"),
                    kind(null, r -> digits(r, 5), "zip_plus", "count"),
                    kind(
                            null,
                            r -> pick(r, "a fine day for all", "the house is old"),
                            "review",
                            "description"));

    /** The conditions under test, over whole values. */
    private static final class NationalIdsOf {
        static boolean chinese(byte[] b) {
            return dev.assay.privacy.NationalIds.isChinese(b, 0, b.length);
        }

        static boolean dutch(byte[] b) {
            return dev.assay.privacy.NationalIds.isDutch(b, 0, b.length);
        }

        static boolean spanish(byte[] b) {
            return dev.assay.privacy.NationalIds.isSpanish(b, 0, b.length);
        }
    }

    @Test
    void of_what_is_called_personal_nearly_all_is_and_nearly_all_that_is_is_called_so() {
        int all = 0;
        int right = 0;
        int wrong = 0;
        int missed = 0;
        List<String> faults = new ArrayList<>();
        List<Kind> kinds = new ArrayList<>(PERSONAL);
        kinds.addAll(OTHER);
        for (int seed = 0; seed < SEEDS; seed++) {
            for (Kind kind : kinds) {
                for (String name : kind.names) {
                    boolean found =
                            isFound(kind, name, new Random(31L * seed + name.hashCode()), seed);
                    all++;
                    right += found && kind.is != null ? 1 : 0;
                    wrong += found && kind.is == null ? 1 : 0;
                    missed += !found && kind.is != null ? 1 : 0;
                    if (found != (kind.is != null)) {
                        faults.add(name + (found ? " is found" : " is missed"));
                    }
                }
            }
        }
        assertTrue(all >= 2000, "columns: " + all);
        assertTrue(right >= 0.98 * (right + wrong), faults.toString());
        assertTrue(right >= 0.95 * (right + missed), faults.toString());
    }

    /** Of the cells a part is empty, and a few are no such value. */
    private static boolean isFound(Kind kind, String name, Random random, int seed) {
        StringBuilder csv = new StringBuilder("n,\"" + name + "\"\n");
        for (int i = 0; i < ROWS; i++) {
            boolean isEmpty = random.nextInt(20) < seed % NOISE;
            boolean isOdd = random.nextInt(40) < seed % NOISE;
            csv.append(i % 3)
                    .append(",\"")
                    .append(isEmpty ? "" : isOdd ? "unknown" : kind.value.apply(random))
                    .append("\"\n");
        }
        Profile profile =
                MeasuredCsv.of(Declared.dataset("name: d\npath: d.csv\n"), csv.toString())
                        .profile();
        return Personal.undeclared(Declared.dataset("name: d\npath: d.csv\n"), profile)
                .contains(name);
    }
}
