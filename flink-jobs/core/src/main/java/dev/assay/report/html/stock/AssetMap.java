package dev.assay.report.html.stock;

import dev.assay.finding.Outcome;
import dev.assay.inventory.Asset;
import dev.assay.inventory.Inventory;
import dev.assay.inventory.Link;
import dev.assay.recommend.rank.Estimate;
import dev.assay.report.html.markup.Badge;
import dev.assay.report.html.markup.Figure;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Svg;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Figures;
import dev.assay.report.words.VerdictWords;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Assets as boxes, a column of them for each role, and lines between those that have to do with one
 * another: whole where it is declared, dashed where it looks so.
 *
 * @param words of the report's language
 */
public record AssetMap(Words words) {

    /** Boxes that are drawn: on more of them nobody finds anything. */
    private static final int MOST = 60;

    private static final int WIDTH = 168;
    private static final int HEIGHT = 40;
    private static final int BESIDE = 96;
    private static final int BELOW = 20;
    private static final int EDGE = 8;
    private static final int TITLE = 20;
    private static final int LETTERS = 22;

    private record Box(double x, double y) {}

    /** The map, and its lines as a table; nothing where there are no lines. */
    public Markup of(Inventory inventory) {
        if (inventory.links().isEmpty()) {
            return Markup.none();
        }
        Table table =
                new Table(words, "stock.links", "from", "kind", "to", "share", "dangling")
                        .figures("share", "dangling");
        for (Link link : inventory.links()) {
            table.row(
                    Markup.value(place(link.from(), link.column())),
                    Markup.text(words.text("stock.link." + kind(link))),
                    Markup.value(place(link.to(), link.toColumn())),
                    Markup.text(
                            link.share() == null ? Figures.NONE : Figures.percent(link.share())),
                    Markup.text(dangling(link.dangling())));
        }
        return Figure.of(
                words, drawing(inventory), Markup.text(words.text("stock.map.about")), table);
    }

    private String dangling(Estimate share) {
        return share == null || share.value() == 0
                ? Figures.NONE
                : words.text(
                        "stock.links.interval",
                        Figures.percent(share.value()),
                        Figures.percent(share.low()),
                        Figures.percent(share.high()));
    }

    private static String kind(Link link) {
        return switch (link.kind()) {
            case REFERS -> "refers";
            case LOOKS_LIKE -> "looks-like";
            case MADE_OF -> "made-of";
        };
    }

    private static String place(String asset, String column) {
        return column == null ? asset : asset + "." + column;
    }

    private Markup drawing(Inventory inventory) {
        Map<String, List<Asset>> byRole = new TreeMap<>();
        inventory.assets().stream()
                .limit(MOST)
                .forEach(
                        asset ->
                                byRole.computeIfAbsent(
                                                asset.identity().role(), role -> new ArrayList<>())
                                        .add(asset));
        int most = byRole.values().stream().mapToInt(List::size).max().orElse(0);
        double width = 2 * EDGE + byRole.size() * (WIDTH + BESIDE) - BESIDE;
        Svg svg = new Svg(width, 2 * EDGE + TITLE + most * (HEIGHT + BELOW) - BELOW);
        Map<String, Box> boxes = new TreeMap<>();
        double x = EDGE;
        for (Map.Entry<String, List<Asset>> role : byRole.entrySet()) {
            double y = EDGE + TITLE;
            for (Asset asset : role.getValue()) {
                boxes.put(asset.name(), new Box(x, y));
                y += HEIGHT + BELOW;
            }
            x += WIDTH + BESIDE;
        }
        inventory.links().forEach(link -> line(svg, boxes, link));
        x = EDGE;
        for (Map.Entry<String, List<Asset>> role : byRole.entrySet()) {
            svg.label("start", x, EDGE + TITLE / 2.0, role.getKey());
            role.getValue().forEach(asset -> box(svg, boxes.get(asset.name()), asset));
            x += WIDTH + BESIDE;
        }
        return Markup.element(
                        "div",
                        svg.markup(
                                words.text("stock.map"),
                                words.text(
                                        "stock.map.description",
                                        words.count("count.asset", inventory.assets().size()),
                                        words.count("count.link", inventory.links().size()))))
                .classed("wide");
    }

    private void box(Svg svg, Box box, Asset asset) {
        String outcome = asset.standing().outcome();
        String cssClass = outcome == null ? "none" : Badge.cssClass(Outcome.valueOf(outcome));
        String verdict =
                outcome == null
                        ? words.text("stock.undeclared")
                        : new VerdictWords(words).label(Outcome.valueOf(outcome));
        svg.rect("node " + cssClass, box.x, box.y, WIDTH, HEIGHT);
        svg.label("start", box.x + 8, box.y + 16, Svg.shortened(asset.name(), LETTERS));
        svg.label("start", box.x + 8, box.y + 31, Svg.shortened(verdict, LETTERS));
    }

    /** From side to side; within a column, from below one to above the other. */
    private static void line(Svg svg, Map<String, Box> boxes, Link link) {
        Box from = boxes.get(link.from());
        Box to = boxes.get(link.to());
        if (from == null || to == null || from.equals(to)) {
            return;
        }
        double fromX = from.x < to.x ? from.x + WIDTH : from.x;
        double toX = from.x < to.x ? to.x : to.x + WIDTH;
        if (from.x == to.x) {
            fromX = from.x + WIDTH;
            toX = fromX;
        }
        double fromY = from.y + HEIGHT / 2.0;
        double toY = to.y + HEIGHT / 2.0;
        String cssClass = link.kind() == Link.Kind.LOOKS_LIKE ? "even" : "axis";
        if (from.x == to.x) {
            // Bowed, so that it does not run behind the boxes between them.
            double bow = fromX + BESIDE / 4.0;
            svg.line(cssClass, fromX, fromY, bow, (fromY + toY) / 2);
            svg.line(cssClass, bow, (fromY + toY) / 2, toX, toY);
        } else {
            svg.line(cssClass, fromX, fromY, toX, toY);
        }
        svg.circle("end", toX, toY, 3);
    }
}
