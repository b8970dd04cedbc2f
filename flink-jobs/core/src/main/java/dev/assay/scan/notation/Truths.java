package dev.assay.scan.notation;

import dev.assay.declare.format.Notation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Columns that say yes and no in some language. */
public final class Truths {

    /** The word for true, and the word for false. */
    private static final List<List<String>> WORDS =
            List.of(
                    List.of("yes", "no"),
                    List.of("y", "n"),
                    List.of("t", "f"),
                    List.of("ja", "nein"),
                    List.of("j", "n"),
                    List.of("wahr", "falsch"),
                    List.of("oui", "non"),
                    List.of("vrai", "faux"),
                    List.of("s\u00ED", "no"),
                    List.of("si", "no"),
                    List.of("s\u00EC", "no"),
                    List.of("verdadero", "falso"),
                    List.of("sim", "n\u00E3o"),
                    List.of("vero", "falso"),
                    List.of("ja", "nee"),
                    List.of("ja", "nej"),
                    List.of("tak", "nie"),
                    List.of("ano", "ne"),
                    List.of("igen", "nem"),
                    List.of("evet", "hay\u0131r"),
                    List.of("\u0434\u0430", "\u043D\u0435\u0442"),
                    List.of("\u662F", "\u5426"),
                    List.of("\u306F\u3044", "\u3044\u3044\u3048"),
                    List.of("\uC608", "\uC544\uB2C8\uC694"));

    private Truths() {}

    /** The words of a column; both are among its values, and nothing else is. */
    public static Optional<Notation.Truth> of(List<String> values) {
        Set<String> different =
                values.stream()
                        .map(value -> value.toLowerCase(Locale.ROOT))
                        .limit(1L << 20)
                        .collect(Collectors.toSet());
        return WORDS.stream()
                .filter(words -> different.equals(Set.copyOf(words)))
                .findFirst()
                .map(words -> new Notation.Truth(words.get(0), words.get(1)));
    }
}
