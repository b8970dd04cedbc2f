package dev.assay.view.listing;

import java.util.Set;

/** Words by which variants of one product differ: numbers, sizes, units, colours, packs. */
final class VariantWords {

    private static final Set<String> SIZES =
            Set.of(
                    "xxs", "xs", "s", "m", "l", "xl", "xxl", "xxxl", "small", "medium", "large",
                    "extra", "mini", "regular", "tall", "petite", "plus", "single", "twin",
                    "double", "full", "queen", "king", "size");

    private static final Set<String> UNITS =
            Set.of(
                    "mm", "cm", "km", "inch", "inches", "in", "ft", "feet", "yd", "mg", "g", "gr",
                    "kg", "oz", "lb", "lbs", "ml", "cl", "liter", "litre", "liters", "litres",
                    "gal", "gallon", "mb", "gb", "tb", "hz", "mhz", "ghz", "w", "kw", "v", "mah",
                    "x");

    private static final Set<String> COLOURS =
            Set.of(
                    "black",
                    "white",
                    "grey",
                    "gray",
                    "silver",
                    "gold",
                    "golden",
                    "bronze",
                    "copper",
                    "red",
                    "blue",
                    "green",
                    "yellow",
                    "orange",
                    "purple",
                    "violet",
                    "pink",
                    "brown",
                    "beige",
                    "ivory",
                    "cream",
                    "navy",
                    "teal",
                    "turquoise",
                    "cyan",
                    "magenta",
                    "khaki",
                    "olive",
                    "maroon",
                    "burgundy",
                    "charcoal",
                    "tan",
                    "aqua",
                    "coral",
                    "lavender",
                    "lime",
                    "mint",
                    "multicolor",
                    "multicolour",
                    "transparent",
                    "light",
                    "dark",
                    "schwarz",
                    "weiß",
                    "weiss",
                    "grau",
                    "silber",
                    "rot",
                    "blau",
                    "grün",
                    "gelb",
                    "braun",
                    "rosa",
                    "lila",
                    "noir",
                    "blanc",
                    "rouge",
                    "bleu",
                    "vert",
                    "jaune",
                    "negro",
                    "blanco",
                    "rojo",
                    "azul",
                    "verde",
                    "amarillo");

    private static final Set<String> PACKS =
            Set.of(
                    "pack", "packs", "pk", "pcs", "pc", "piece", "pieces", "count", "ct", "pair",
                    "pairs", "dozen", "bundle", "box", "case", "set", "stück", "one", "two",
                    "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve");

    private VariantWords() {}

    /** Whether a word, in small letters, is one of them. */
    static boolean has(String word) {
        return SIZES.contains(word)
                || UNITS.contains(word)
                || COLOURS.contains(word)
                || PACKS.contains(word)
                || word.chars().anyMatch(Character::isDigit);
    }
}
