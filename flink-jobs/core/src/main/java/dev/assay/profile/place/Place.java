package dev.assay.profile.place;

import dev.assay.profile.state.Numbers;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where something can be seen in the data.
 *
 * @param file path relative to the project, with forward slashes
 * @param line where the record starts, from 1
 * @param text what stands there, at most {@value #LONGEST} characters
 */
public record Place(String file, long line, String text) {

    /** Places that are kept of one kind of thing. */
    public static final int MOST = 3;

    /** Characters of a text that are kept at most. */
    public static final int LONGEST = 80;

    private static final String SENSITIVE = "(sensitive)";

    private static final Comparator<Place> IN_ORDER =
            Comparator.comparing(Place::file)
                    .thenComparingLong(Place::line)
                    .thenComparing(Place::text);

    public Place {
        text = text.length() <= LONGEST ? text : text.substring(0, end(text)) + "…";
    }

    /** Before the sign that replaces the rest; a character of two units is not cut apart. */
    private static int end(String text) {
        int end = LONGEST - 1;
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    /** The first places of both, in the order of files and lines. */
    public static List<Place> first(List<Place> a, List<Place> b) {
        if (b.isEmpty()) {
            return a;
        }
        return Stream.concat(a.stream(), b.stream()).sorted(IN_ORDER).limit(MOST).toList();
    }

    static void write(DataOutputStream out, List<Place> places) throws IOException {
        Numbers.write(out, places.size());
        for (Place place : places) {
            Numbers.write(out, place.file);
            Numbers.write(out, place.line);
            Numbers.write(out, place.text);
        }
    }

    static List<Place> read(DataInputStream in) throws IOException {
        int n = Numbers.size(in);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            places.add(new Place(Numbers.text(in), Numbers.number(in), Numbers.text(in)));
        }
        return places;
    }

    /** The same place, not saying what stands there. */
    public Place withoutText() {
        return new Place(file, line, SENSITIVE);
    }

    /** The same place, {@code lines} further down. */
    public Place below(long lines) {
        return new Place(file, line + lines, text);
    }
}
