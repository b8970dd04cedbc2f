package dev.assay.view.listing;

/** A category that is written with those that it is part of: {@code Shoes > Running}. */
public final class CategoryPath {

    private CategoryPath() {}

    /** How many parts it has that are not blank, between {@code >}, {@code /} and {@code |}. */
    public static int depth(String category) {
        int parts = 0;
        boolean isBlank = true;
        for (int i = 0; i < category.length(); i++) {
            char c = category.charAt(i);
            if (c == '>' || c == '/' || c == '|') {
                isBlank = true;
            } else if (isBlank && c != ' ' && c != '\t') {
                isBlank = false;
                parts++;
            }
        }
        return parts;
    }
}
