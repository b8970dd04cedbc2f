package dev.assay.report.words;

import dev.assay.inventory.Change;

/**
 * Changes of an inventory as sentences.
 *
 * @param words of the report's language
 */
public record ChangeWords(Words words) {

    /** One change, with its asset. */
    public String sentence(Change change) {
        return words.labelled(PlainText.name(change.asset()), said(change));
    }

    private String said(Change c) {
        return switch (c.kind()) {
            case NEW -> words.text("change.new", count(c.now()));
            case GONE -> words.text("change.gone", count(c.before()));
            case GREW -> words.text("change.grew", share(c), count(c.before()), count(c.now()));
            case SHRANK -> words.text("change.shrank", share(c), count(c.before()), count(c.now()));
            case COLUMNS -> words.text("change.columns", count(c.before()), count(c.now()));
            case SENSITIVITY_ROSE ->
                    words.text("change.sensitivity-rose", count(c.before()), count(c.now()));
            case SENSITIVITY_FELL ->
                    words.text("change.sensitivity-fell", count(c.before()), count(c.now()));
            case OWNER -> words.text("change.owner", name(c.before()), name(c.now()));
            case ORPHANED -> words.text("change.orphaned", count(c.before()));
            case QUALITY_FELL ->
                    words.text(
                            "change.quality-fell",
                            Figures.percent(Double.parseDouble(c.before())),
                            Figures.percent(Double.parseDouble(c.now())));
            case VALUE_FELL -> words.text("change.value-fell", figure(c.before()), figure(c.now()));
            case PART_SHRANK ->
                    words.text(
                            "change.part-shrank",
                            PlainText.name(c.part()),
                            count(c.before()),
                            count(c.now()));
        };
    }

    private static String figure(String number) {
        return Figures.score(Double.parseDouble(number));
    }

    private static String count(String number) {
        return number == null ? Figures.NONE : Figures.count(Long.parseLong(number));
    }

    private String name(String owner) {
        return owner == null ? words.text("stock.owner.unknown") : PlainText.name(owner);
    }

    private static String share(Change c) {
        double before = Double.parseDouble(c.before());
        return before == 0
                ? Figures.NONE
                : Figures.percent(Math.abs(Double.parseDouble(c.now()) / before - 1));
    }
}
