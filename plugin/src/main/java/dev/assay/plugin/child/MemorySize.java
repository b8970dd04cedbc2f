package dev.assay.plugin.child;

import dev.assay.plugin.files.MeasuringException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of memory, spelt as the {@code java} launcher spells it.
 *
 * @param megabytes multiples of 2<sup>20</sup> bytes
 */
public record MemorySize(long megabytes) {

    private static final Pattern SPELLING = Pattern.compile("([1-9][0-9]{0,8})([mg])");

    /**
     * Reads a size such as {@code 512m} or {@code 2g}.
     *
     * @param name of the parameter that is read, for the message
     */
    public static MemorySize parse(String name, String text) throws MeasuringException {
        Matcher m = SPELLING.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!m.matches()) {
            throw new MeasuringException(
                    name + " is '" + text + "'; write a size such as 512m or 2g");
        }
        long number = Long.parseLong(m.group(1));
        return new MemorySize(m.group(2).equals("g") ? number << 10 : number);
    }

    MemorySize plus(MemorySize other) {
        return new MemorySize(megabytes + other.megabytes);
    }

    @Override
    public String toString() {
        return megabytes + "m";
    }
}
