package dev.assay.scan.excel;

import java.util.Locale;

/** What a number is, by the format in which its cell shows it. */
enum NumberForm {
    NUMBER,
    DATE,
    DATE_AND_TIME,
    TIME,
    /** Hours that do not begin anew each day. */
    ELAPSED;

    /** Of a format that every workbook has, by its number. */
    static NumberForm of(int id) {
        if (id == 22) {
            return DATE_AND_TIME;
        }
        if (id >= 14 && id <= 17 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58) {
            return DATE;
        }
        if (id == 46) {
            return ELAPSED;
        }
        return id >= 18 && id <= 21 || id >= 32 && id <= 35 || id == 45 || id == 47 ? TIME : NUMBER;
    }

    /** Of a format of the workbook's own, such as {@code yyyy\-mm\-dd hh:mm}. */
    static NumberForm of(String code) {
        boolean date = false;
        boolean time = false;
        boolean month = false;
        String signs = code.toLowerCase(Locale.ROOT);
        for (int i = 0; i < signs.length(); i++) {
            char sign = signs.charAt(i);
            switch (sign) {
                case ';' -> i = signs.length();
                case '"' -> i = end(signs, '"', i + 1);
                case '\\', '_', '*' -> i++;
                case '[' -> {
                    int end = end(signs, ']', i + 1);
                    if (signs.substring(i + 1, end).matches("h+|m+|s+")) {
                        return ELAPSED;
                    }
                    i = end;
                }
                case 'd', 'y' -> date = true;
                case 'h', 's' -> time = true;
                case 'm' -> month = true;
                default -> i += signs.startsWith("am/pm", i) ? 4 : 0;
            }
        }
        if (date || month && !time) {
            return time ? DATE_AND_TIME : DATE;
        }
        return time ? TIME : NUMBER;
    }

    private static int end(String signs, char sign, int from) {
        int end = signs.indexOf(sign, from);
        return end < 0 ? signs.length() : end;
    }
}
