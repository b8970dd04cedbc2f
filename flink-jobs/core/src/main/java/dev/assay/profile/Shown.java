package dev.assay.profile;

import dev.assay.declare.DatasetSpec;
import dev.assay.document.Nullable;
import dev.assay.profile.value.SemanticType;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may be shown of a cell. Nothing where its column is sensitive, all where anybody may read
 * that, and else all but what is personal by its form: an address of mail in a column of notes is a
 * person's, although the column is not about persons.
 */
public final class Shown {

    /** The text that stands in the place of what must not be shown. */
    public static final String SENSITIVE = "(sensitive)";

    /** And of a cell that is empty. */
    public static final String NO_VALUE = "(no value)";

    /** Numbers of fewer digits have a right check digit by chance too often. */
    private static final int FEWEST_DIGITS = 13;

    private static final Pattern FEW_DIGITS = Pattern.compile("\\d{1," + (FEWEST_DIGITS - 1) + "}");

    /** Groups of digits that may be one number. */
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d[\\d .()/-]{7,}\\d");

    private static final Pattern WORD = Pattern.compile("\\S+");

    private static final Pattern TOKEN = Pattern.compile("[^\\s,;|=<>()\\[\\]{}\"']+");

    private static final Pattern PART = Pattern.compile("[^\\s,;:|=<>()\\[\\]{}\"'/?&]+");

    private Shown() {}

    /**
     * Of a column's cell.
     *
     * @param text as it is written; null where there is no value
     */
    public static String of(DatasetSpec spec, String column, @Nullable String text) {
        if (spec.isSensitive(column)) {
            return SENSITIVE;
        }
        if (text == null) {
            return NO_VALUE;
        }
        return spec.open().containsKey(column) ? text : withoutPersons(text);
    }

    /** The text, with a mark in the place of what is personal, or of all of it. */
    private static String withoutPersons(String text) {
        return isPersonal(text.strip())
                ? SENSITIVE
                : without(WORD, without(TOKEN, without(PART, without(NUMBER, text))));
    }

    private static String without(Pattern parts, String text) {
        return parts.matcher(text)
                .replaceAll(
                        part ->
                                Matcher.quoteReplacement(
                                        isPersonal(part.group()) ? SENSITIVE : part.group()));
    }

    private static boolean isPersonal(String text) {
        byte[] b = text.getBytes(StandardCharsets.UTF_8);
        return !FEW_DIGITS.matcher(text).matches()
                && (Personal.isByForm(SemanticType.of(b, 0, b.length)) || isDottedPhone(text));
    }

    /** Points part groups of digits where others write blanks. */
    private static boolean isDottedPhone(String text) {
        byte[] b = text.replace('.', ' ').getBytes(StandardCharsets.UTF_8);
        return text.startsWith("+") && SemanticType.of(b, 0, b.length) == SemanticType.PHONE;
    }
}
