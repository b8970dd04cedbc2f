package dev.assay.inventory.export;

import dev.assay.inventory.Inventory;
import dev.assay.inventory.Known;
import dev.assay.inventory.Stock;
import java.util.Map;
import java.util.TreeMap;

/** Assets that tests write for other programs. */
public final class Shelf {

    private Shelf() {}

    /** A catalogue and a log that refers to it, with rules. */
    public static Catalogued plain() {
        StringBuilder items = new StringBuilder("sku,title,price\n");
        StringBuilder sales = new StringBuilder("user,sku,at,amount\n");
        for (int i = 0; i < 300; i++) {
            items.append("AB").append(1000 + i).append(",Lamp ").append(i).append(',');
            items.append(i).append(".5\n");
            sales.append("planted-person-").append(i % 7).append(",AB").append(1000 + i % 200);
            sales.append(",2026-01-").append(10 + i % 20).append(',').append(i % 9).append('\n');
        }
        return of(
                Stock.known(
                        "name: items\npath: data/items.csv\nrole: items\nowner: shop\n"
                                + "columns: {item: sku, title: title}\nkey: [sku]\n"
                                + "asset: {licence: CC-BY-4.0, purpose: ranking}\n"
                                + "rules: [\"rows >= 10\", \"completeness(title) >= 99%\"]",
                        items.toString()),
                Stock.known(
                        "name: sales\npath: data/*.csv\nrole: events\ndescription: what is sold\n"
                                + "columns: {user: user, item: sku, time: at}\n"
                                + "references: {sku: sales.sku}\nmissing: [NA]\n"
                                + "asset: {retention: 400 days, every: day, from: [items]}",
                        sales.toString()));
    }

    /** The same with names that hold what documents give a meaning to. */
    public static Catalogued hostile() {
        return of(
                Stock.known(
                        "name: 商品-list_x.y\npath: \"data/=cmd/a b'*.csv\"\n"
                                + "description: \"=HYPERLINK(1) <script>alert(1)</script> #/ \\\"q\\\"\"\n"
                                + "owner: \"@SUM(1)\"\nkey: [\"a/b#c\"]",
                        "a/b#c,\"x \"\"y\"\" <script>\",=1+1,\u202Eabc\n1,2,3,4\n"));
    }

    private static Catalogued of(Known... known) {
        Inventory inventory = Stock.of(known);
        Map<String, Known> byName = new TreeMap<>();
        for (Known one : known) {
            byName.put(one.dataset().name(), one);
        }
        return new Catalogued(
                inventory, byName, new Catalogued.Origin("urn:maven:a:b", "1.2", "0.1.0"));
    }
}
