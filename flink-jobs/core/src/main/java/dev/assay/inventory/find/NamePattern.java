package dev.assay.inventory.find;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The path of a file as the glob of all that differ from it in a date, in a number or in what
 * programs add to a name.
 *
 * @param glob with {@code *} for a date, a part of a date or a hash, and a mark for each number
 * @param stem what is left of the name and its folders, with the mark for a number
 * @param number the number in the name, or -1 where it has none; only numbers that follow one
 *     another are parts of one dataset
 * @param isPart whether the name is one that programs give to parts of a table
 */
record NamePattern(String glob, String stem, long number, boolean isPart) {

    /** Stands for a number in a glob until it is known to be one of several. */
    static final char NUMBER = '\u0001';

    private static final String DATE =
            "(?<!\\d)(?:19|20)\\d\\d(?:"
                    + "([-_.]?)(?:0[1-9]|1[0-2])(?:\\1(?:0[1-9]|[12]\\d|3[01])"
                    + "(?:[-_T.]?(?:[01]\\d|2[0-3])(?:[-_:h]?[0-5]\\d){0,2}Z?)?)?"
                    + "|-?[Ww](?:0[1-9]|[1-4]\\d|5[0-3])|-?[Qq][1-4])?(?!\\d)";

    private static final String HASH =
            "(?<![0-9A-Za-z])[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![0-9A-Za-z])"
                    + "|(?<![0-9A-Za-z])(?=[0-9a-f]*\\d)[0-9a-f]{16,}(?![0-9A-Za-z])";

    private static final Pattern VARIABLE = Pattern.compile(HASH + "|" + DATE);

    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(?<![\\p{L}\\d*])\\d{1,9}(?![\\p{L}\\d*])"
                            + "|(?i)(?<=(?<!\\p{L})(?:part|chunk|batch|shard|split|page|day|file|block|slice|fold|vol|u))\\d{1,9}"
                            + "(?![\\p{L}\\d*])"
                            // Behind a letter, three digits or more count; "int32" is no 32nd part.
                            + "|(?<=\\p{L})\\d{3,9}(?![\\p{L}\\d*])");

    /** A folder whose name ends with a number that counts. */
    private static final Pattern COUNTED = Pattern.compile("(.*\\p{L}[-_]?)\\d{3,9}");

    /** What Spark, Hive and Hadoop call the files of a table. */
    private static final Pattern PART =
            Pattern.compile(
                    "(part-(?:[rm]-)?\\d{4,}|\\d{6}_\\d+|part\\.\\d+)([^.]*(?:\\.c\\d{3})?)((?:\\.\\w+)*)");

    /** What of a folder's glob says nothing. */
    private static final Pattern ANY = Pattern.compile("[^/]*=\\*|\\*");

    /** What has a meaning in a glob. */
    private static final Pattern SIGNS = Pattern.compile("[*?\\[\\]{}\\\\]");

    private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,4}");

    private static final Pattern HIVE = Pattern.compile("[\\w-]+=.+");

    private static final Pattern ENDING =
            Pattern.compile("((?:\\.(?!\\d+\\.)[A-Za-z][\\w]{0,9}){1,2})$");

    /** Of a path. */
    static NamePattern of(String path) {
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1);
        StringBuilder folders = new StringBuilder();
        StringBuilder stem = new StringBuilder();
        String folder = slash < 0 ? "" : path.substring(0, slash);
        for (String step : folder.isEmpty() ? new String[0] : folder.split("/")) {
            String as = step(step);
            folders.append(as).append('/');
            stem.append(ANY.matcher(as).replaceAll("")).append('/');
        }
        Matcher part = PART.matcher(name);
        if (part.matches()) {
            boolean isSpark = name.startsWith("part-");
            String ending = part.group(3);
            String glob = (isSpark ? "part-*" : "*") + ending;
            return new NamePattern(folders + glob, stem.toString(), -1, true);
        }
        Matcher tail = ENDING.matcher(name);
        String ending = tail.find() && tail.start() > 0 ? tail.group(1) : "";
        String own = name.substring(0, name.length() - ending.length());
        String dated = VARIABLE.matcher(escaped(own)).replaceAll("*");
        Matcher numbers = NUMBERS.matcher(dated);
        long number = -1;
        if (numbers.find()) {
            // Of several numbers the last one counts parts.
            int start;
            int end;
            do {
                start = numbers.start();
                end = numbers.end();
            } while (numbers.find());
            number = Long.parseLong(dated.substring(start, end));
            dated = dated.substring(0, start) + NUMBER + dated.substring(end);
        }
        return new NamePattern(
                folders + dated + escaped(ending), stem + dated.replace("*", ""), number, false);
    }

    /** A folder: as Hive names partitions, or with a date. */
    private static String step(String step) {
        if (HIVE.matcher(step).matches()) {
            return escaped(step.substring(0, step.indexOf('=') + 1)) + "*";
        }
        if (SHORT_NUMBER.matcher(step).matches()) {
            return "*";
        }
        String dated = VARIABLE.matcher(escaped(step)).replaceAll("*");
        return COUNTED.matcher(dated).replaceFirst("$1*");
    }

    /** A name as a glob that matches it: signs that mean something there are any one sign. */
    static String escaped(String name) {
        return SIGNS.matcher(name).replaceAll("?");
    }

    /**
     * What is left of the name and its folders; a number before a name is left out.
     *
     * @param isNumbered whether several numbers stand for parts of one dataset
     */
    String stem(boolean isNumbered) {
        String mark = String.valueOf(NUMBER);
        return isNumbered || number < 0
                ? stem.replace(mark, "")
                : stem.replaceAll("(?<=/|^)" + mark + "[-_. ]+", "")
                        .replace(mark, String.valueOf(number));
    }

    /** The glob in which the number is any. */
    String wide() {
        return glob.replace(NUMBER, '*').replaceAll("\\*{2,}(?!/)", "*");
    }
}
