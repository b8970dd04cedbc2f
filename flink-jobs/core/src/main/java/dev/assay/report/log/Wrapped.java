package dev.assay.report.log;

import java.util.ArrayList;
import java.util.List;

/** Sentences cut into lines that a log shows whole. */
final class Wrapped {

    /** Characters of a line; what the build puts before it makes it a hundred. */
    static final int WIDTH = 90;

    private Wrapped() {}

    /**
     * A text in lines that end at blanks; a word that is longer than a line has one of its own.
     *
     * @param indent of all lines but the first
     */
    static List<String> lines(String text, String indent) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > WIDTH) {
            int lead = rest.length() - rest.stripLeading().length();
            int at = rest.lastIndexOf(' ', WIDTH);
            if (at <= lead) {
                at = rest.indexOf(' ', WIDTH);
            }
            if (at < 0) {
                break;
            }
            lines.add(rest.substring(0, at));
            rest = indent + rest.substring(at + 1);
        }
        lines.add(rest);
        return lines;
    }
}
