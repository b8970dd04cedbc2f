package dev.assay.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import dev.assay.MeasuredCsv;
import dev.assay.declare.DataFile;
import dev.assay.declare.Reference;
import dev.assay.document.CanonicalJson;
import dev.assay.inventory.Asset.OwnerFrom;
import dev.assay.inventory.export.Catalogue;
import dev.assay.inventory.export.Catalogued;
import dev.assay.inventory.guess.LooksLike;
import dev.assay.privacy.dp.Published;
import dev.assay.profile.Profile;
import dev.assay.report.log.StockLines;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StocktakingTest {

    private static final String KEYS = "name: orders\npath: data.csv\ncolumns: {time: at}\n";

    @Test
    void an_asset_whose_rows_are_all_in_another_has_nothing_of_its_own() {
        Uniqueness uniqueness = new Uniqueness();
        add(uniqueness, "whole", "id,at\n1,2026-01-01\n2,2026-01-02\n3,2026-01-03\n4,2026-01-04\n");
        add(uniqueness, "half", "id,at\n1,2026-01-01\n2,2026-01-02\n");
        add(uniqueness, "other", "id,on\n1,2026-01-01\n2,2026-01-02\n");
        assertEquals(
                Map.of(
                        "half", new Asset.Uniqueness(0, 2, "whole"),
                        "other", new Asset.Uniqueness(1, 2, null),
                        "whole", new Asset.Uniqueness(0.5, 4, "half")),
                uniqueness.told());
    }

    private static void add(Uniqueness to, String name, String csv) {
        Profile profile =
                MeasuredCsv.of(Declared.dataset("name: " + name + "\npath: data.csv"), csv)
                        .profile();
        to.add(name, profile.names(), profile.rowHashes());
    }

    @Test
    void records_that_are_kept_too_long_are_overdue() {
        String keys = KEYS + "asset: {retention: 30 days, every: week}";
        Asset asset =
                Stock.of(Stock.known(keys, "at,a\n2025-12-22,x\n2026-01-05,y\n")).assets().get(0);
        assertEquals(30, asset.care().retentionDays());
        assertEquals(10, asset.care().overdueDays());
        assertEquals(2, asset.care().overdueDeliveries());
        assertEquals("2025-12-22", asset.holding().oldest());
    }

    @Test
    void numbers_are_told_where_ten_rows_lie_beyond_them_and_never_of_sensitive_columns() {
        StringBuilder csv = new StringBuilder("pay,price\n");
        for (int i = 0; i < 400; i++) {
            csv.append(i).append(',').append(i).append('\n');
        }
        Asset many =
                Stock.of(Stock.known("name: a\npath: data.csv\nsensitive: [pay]", csv.toString()))
                        .assets()
                        .get(0);
        assertNull(many.columns().get(0).figures().median());
        assertEquals(199.5, many.columns().get(1).figures().mean(), 1e-9);
        Asset few =
                Stock.of(Stock.known("name: a\npath: data.csv", "price\n1\n2\n3\n"))
                        .assets()
                        .get(0);
        assertNull(few.columns().get(0).figures().mean());
    }

    @Test
    void quantiles_have_three_digits() {
        StringBuilder csv = new StringBuilder("pay\n");
        for (int i = 0; i < 400; i++) {
            csv.append(40_000 + i * 37).append(".61\n");
        }
        AssetColumn.Figures pay =
                Stock.of(Stock.known("name: a\npath: data.csv", csv.toString()))
                        .assets()
                        .get(0)
                        .columns()
                        .get(0)
                        .figures();
        assertEquals(47_400, pay.median());
        assertEquals(40_700, pay.p05());
    }

    /** As a card and in each export. */
    @Test
    void of_a_dataset_that_is_published_with_noise_no_exact_figure_is_told() throws Exception {
        StringBuilder csv = new StringBuilder("who,paid\n");
        for (int i = 0; i < 4321; i++) {
            csv.append("user").append(i % 700).append(",98765\n");
        }
        Known known =
                Stock.known(
                        "name: people\npath: data.csv\ncolumns: {user: who, price: paid}\n"
                                + "privacy: {epsilon: 1}",
                        csv.toString());
        Published noisy =
                new Published(
                        Published.FORMAT,
                        "people",
                        "0f0f",
                        new Published.Cost(1, 1e-6, 1, 20, List.of()),
                        712,
                        4400,
                        List.of(
                                new Published.Column(
                                        "paid",
                                        "integer",
                                        4410,
                                        new Published.Numbers(
                                                0, 9, 7, 3.25, List.of(1.0, 3.0, 6.0), List.of()),
                                        List.of())));
        LooksLike counted =
                new LooksLike("people", "paid", "people", "who", 0.8, 700, LooksLike.Basis.VALUES);
        for (Map<String, Published> published :
                List.of(Map.of("people", noisy), Map.<String, Published>of())) {
            Inventory inventory =
                    new Stocktaking(Stock.AS_OF, 0.02, published)
                            .of(
                                    "p",
                                    List.of(known),
                                    List.of(counted),
                                    List.of(),
                                    List.of(),
                                    List.of());
            assertEquals(List.of(), inventory.links());
            Asset asset = inventory.assets().get(0);
            assertEquals(published.isEmpty() ? null : 4400L, asset.holding().rows());
            assertNull(asset.quality());
            Catalogued catalogued =
                    new Catalogued(
                            inventory,
                            Map.of("people", known),
                            new Catalogued.Origin("urn:x", "1", "1"));
            List<String> all = new ArrayList<>(List.of(CanonicalJson.indented(inventory)));
            for (Catalogue form : Catalogue.values()) {
                all.add(form.write(catalogued));
            }
            for (String text : all) {
                assertFalse(text.contains("4321") || text.contains("98765"), text);
                assertFalse(text.contains(String.valueOf(csv.length())), text);
            }
        }
    }

    @Test
    void no_value_of_the_data_is_in_it() throws Exception {
        Inventory inventory =
                Stock.of(
                        Stock.known(
                                "name: people\npath: data.csv",
                                "name,city\nAgatha Blackwood,Swindonshire\nBo,Here\n"));
        String json = CanonicalJson.indented(inventory);
        assertFalse(json.contains("Blackwood") || json.contains("Swindonshire"), json);
    }

    @Test
    void what_is_written_is_read_again() throws Exception {
        Inventory inventory = Stock.of(Stock.known(KEYS, "at,a\n2026-01-01,x\n2026-01-05,y\n"));
        String json = CanonicalJson.indented(inventory);
        assertEquals(inventory, CanonicalJson.parse("inventory.json", 1, json, Inventory.class));
    }

    @Test
    void who_changed_files_most_often_is_not_kept_as_an_owner() {
        Known found = Stock.known("name: a\npath: data.csv", "x\n1\n");
        Known by =
                new Known(
                        found.dataset(),
                        true,
                        found.files(),
                        List.of(),
                        found.outcome(),
                        new Known.FoundOwner("Ada Lovelace", OwnerFrom.COMMITS),
                        List.of(),
                        null);
        Inventory inventory = Stock.of(by);
        assertEquals("Ada Lovelace", inventory.assets().get(0).care().owner());
        assertNull(inventory.toAccept().assets().get(0).care().owner());
    }

    @Test
    void days_of_single_rows_are_not_kept() {
        Inventory inventory = Stock.of(Stock.known(KEYS, "at,a\n2026-01-01,x\n2026-01-05,y\n"));
        assertEquals("2026-01-05", inventory.assets().get(0).holding().newest());
        assertNull(inventory.toAccept().assets().get(0).holding().newest());
    }

    @Test
    void a_column_that_looks_like_a_reference_is_a_link() {
        StringBuilder items = new StringBuilder("sku,title\n");
        StringBuilder sales = new StringBuilder("line,sku\n");
        for (int i = 0; i < 200; i++) {
            items.append("AB-").append(1000 + i).append(",t").append(i).append('\n');
            sales.append(i).append(",AB-").append(1000 + i % 150).append('\n');
        }
        List<Link> links =
                Stock.of(
                                Stock.known("name: items\npath: data.csv", items.toString()),
                                Stock.known("name: sales\npath: data.csv", sales.toString()))
                        .links();
        assertTrue(
                links.contains(
                        Link.compared(
                                "sales",
                                "sku",
                                new Reference("items", "sku"),
                                Link.Kind.LOOKS_LIKE,
                                0,
                                150)),
                links.toString());
    }

    @Test
    void of_undeclared_data_that_are_too_many_it_is_said_what_part_the_figures_are_of() {
        Known small = Stock.known("name: a\npath: data.csv", "x\n1\n2\n");
        long bytes = 50L << 30;
        Known huge =
                new Known(
                        small.dataset(),
                        false,
                        List.of(new DataFile("data.csv", bytes, 0, "hash")),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        null);
        assertNull(Stock.of(small).assets().get(0).standing().sampled());
        Inventory inventory = Stock.of(huge);
        assertEquals(6.0 / bytes, inventory.assets().get(0).standing().sampled());
        List<String> lines =
                new StockLines(Words.ENGLISH).lines(inventory, Optional.empty(), "page", "copy");
        assertTrue(
                lines.stream().anyMatch(line -> line.startsWith("a is not declared and too large")),
                lines.toString());
    }

    @Test
    void changes_are_told_by_asset() {
        Inventory before =
                Stock.of(
                        Stock.known("name: a\npath: data.csv", "x,y\n1,2\n3,4\n"),
                        Stock.known("name: gone\npath: data.csv", "x\n1\n"));
        Inventory now =
                Stock.of(
                        Stock.known(
                                "name: a\npath: data.csv\nowner: team\nsensitive: [y]",
                                "x,y,z\n1,2,3\n3,4,5\n5,6,7\n"),
                        Stock.known("name: new\npath: data.csv", "x\n1\n"));
        List<Change> changes = Changes.between(before, now);
        assertEquals(
                List.of(
                        new Change("a", Change.Kind.GREW, "2", "3"),
                        new Change("a", Change.Kind.COLUMNS, "2", "3"),
                        new Change("a", Change.Kind.SENSITIVITY_ROSE, "0", "1"),
                        new Change("a", Change.Kind.OWNER, null, "team"),
                        new Change("gone", Change.Kind.GONE, "1", null),
                        new Change("new", Change.Kind.NEW, null, "1")),
                changes.stream().filter(c -> c.kind() != Change.Kind.QUALITY_FELL).toList());
        assertEquals(List.of(), Changes.between(now, now));
    }
}
