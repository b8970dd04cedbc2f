package dev.assay.report.html.markup;

import dev.assay.report.words.Words;
import java.util.List;

/** A text of the page's language with elements at its places. */
public final class Phrase {

    private Phrase() {}

    /** The text of a key; {@code places} stand where it says. */
    public static Markup of(Words words, String key, Markup... places) {
        return Markup.group(words.pieces(key, Markup::text, List.of(places)));
    }
}
