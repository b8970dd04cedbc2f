package dev.assay.privacy;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the name of a column says about persons, in English, Chinese, and common words of five other
 * languages. A name alone is no evidence: values must fit what it says.
 */
public final class ColumnName {

    private ColumnName() {}

    /** What it says; empty where it says nothing of persons. */
    public static Optional<PersonalMeaning> meaning(String name) {
        Optional<PersonalMeaning> chinese = chinese(name);
        if (chinese.isPresent()) {
            return chinese;
        }
        Set<String> words = words(name);
        if (hasAny(words, PersonWords.DEVICE)
                || words.equals(Set.of("device", "id"))
                || words.equals(Set.of("android", "id"))
                || words.equals(Set.of("advertising", "id"))) {
            return Optional.of(PersonalMeaning.DEVICE_ID);
        }
        if (words.stream().anyMatch(PersonWords.OTHERWISE::contains)) {
            return Optional.empty();
        }
        if (hasAny(words, PersonWords.ID)
                || PersonWords.ID_PAIRS.stream().anyMatch(words::containsAll)) {
            return Optional.of(PersonalMeaning.NATIONAL_ID);
        }
        if (hasAny(words, PersonWords.SECRET) || words.containsAll(Set.of("api", "key"))) {
            return Optional.of(PersonalMeaning.SECRET);
        }
        if (hasAny(words, PersonWords.LOCATION)) {
            return Optional.of(PersonalMeaning.LOCATION);
        }
        if (hasAny(words, PersonWords.BIRTH)) {
            return Optional.of(PersonalMeaning.BIRTH_DATE);
        }
        if (hasAny(words, PersonWords.PHONE)) {
            return Optional.of(PersonalMeaning.PHONE);
        }
        if (hasAny(words, PersonWords.ADDRESS) && !hasAny(words, PersonWords.OF_THE_NET)) {
            return Optional.of(PersonalMeaning.POSTAL_ADDRESS);
        }
        boolean isNamed = words.contains("name") && hasAny(words, PersonWords.OF_PERSONS);
        return isNamed || hasAny(words, PersonWords.NAME)
                ? Optional.of(PersonalMeaning.PERSON_NAME)
                : Optional.empty();
    }

    /** Whether it is a name of whatever a row is about: a person's where others are of persons. */
    public static boolean isBareName(String name) {
        return words(name).equals(Set.of("name")) || name.strip().equals("名字");
    }

    /** Whether it says that values are versions, which look like addresses of the net. */
    public static boolean isVersion(String name) {
        Set<String> words = words(name);
        return hasAny(words, Set.of("version", "ver", "release", "build", "firmware"))
                || name.contains("版本");
    }

    private static Optional<PersonalMeaning> chinese(String name) {
        if (hasPart(name, "型号", "数量", "类型", "公司", "商品", "品牌", "是否", "次数", "状态")) {
            return Optional.empty();
        }
        if (hasPart(name, "身份证", "护照", "驾照", "驾驶证", "社保号", "车牌", "证件号")) {
            return Optional.of(PersonalMeaning.NATIONAL_ID);
        }
        if (hasPart(name, "设备号", "设备标识", "设备ID")) {
            return Optional.of(PersonalMeaning.DEVICE_ID);
        }
        if (hasPart(name, "经度", "纬度")) {
            return Optional.of(PersonalMeaning.LOCATION);
        }
        if (hasPart(name, "电话", "手机", "传真", "联系方式")) {
            return Optional.of(PersonalMeaning.PHONE);
        }
        if (hasPart(name, "密码", "口令", "密钥")) {
            return Optional.of(PersonalMeaning.SECRET);
        }
        if (hasPart(name, "生日", "出生日期", "出生年月")) {
            return Optional.of(PersonalMeaning.BIRTH_DATE);
        }
        if (hasPart(name, "地址", "住址") && !hasPart(name, "网", "邮箱", "IP", "邮件")) {
            return Optional.of(PersonalMeaning.POSTAL_ADDRESS);
        }
        return hasPart(name, "姓名", "收货人", "联系人", "收件人", "昵称", "用户名", "持卡人", "户名")
                ? Optional.of(PersonalMeaning.PERSON_NAME)
                : Optional.empty();
    }

    private static boolean hasPart(String name, String... parts) {
        for (String part : parts) {
            if (name.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAny(Set<String> words, Set<String> sought) {
        return words.stream().anyMatch(sought::contains);
    }

    /**
     * In small letters: cut at what is no letter or digit, and where a capital follows a small one
     * or a digit. Each part of the data asks, so nothing is left to a pattern.
     */
    private static Set<String> words(String name) {
        Set<String> words = new LinkedHashSet<>();
        int from = 0;
        for (int at = 0, next; at < name.length(); at = next) {
            int c = name.codePointAt(at);
            next = at + Character.charCount(c);
            boolean isApart = !Character.isLetter(c) && !isNumber(c);
            if (isApart || c >= 'A' && c <= 'Z' && at > from && isBefore(name.charAt(at - 1))) {
                add(name.substring(from, at), words);
                from = isApart ? next : at;
            }
        }
        add(name.substring(from), words);
        return words;
    }

    private static void add(String word, Set<String> to) {
        if (!word.isEmpty()) {
            to.add(word.toLowerCase(Locale.ROOT));
        }
    }

    /** Whether a capital behind it begins a word. */
    private static boolean isBefore(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    private static boolean isNumber(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
