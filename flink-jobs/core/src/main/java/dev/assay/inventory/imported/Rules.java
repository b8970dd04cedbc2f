package dev.assay.inventory.imported;

/** Rules that other documents state in their own words. */
final class Rules {

    private Rules() {}

    static String complete(String column) {
        return "completeness(" + quoted(column) + ") >= 100%";
    }

    static String unique(String column) {
        return "unique(" + quoted(column) + ") >= 100%";
    }

    static String least(String column, String limit) {
        return "min(" + quoted(column) + ") >= " + limit;
    }

    static String most(String column, String limit) {
        return "max(" + quoted(column) + ") <= " + limit;
    }

    /** As a rule writes a name that has more than letters. */
    private static String quoted(String column) {
        if (column.matches("[\\p{L}_][\\p{L}\\p{N}_.-]*")) {
            return column;
        }
        return column.contains("\"") ? "`" + column + "`" : "\"" + column + "\"";
    }
}
