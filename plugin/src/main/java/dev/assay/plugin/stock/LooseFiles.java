package dev.assay.plugin.stock;

import dev.assay.inventory.Loose;
import dev.assay.inventory.find.Aside;
import dev.assay.inventory.find.Copies;
import dev.assay.inventory.find.Discovery;
import dev.assay.inventory.find.Elsewhere;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Files of which an inventory says something though they are no assets. */
public final class LooseFiles {

    private LooseFiles() {}

    /** Pointers to data that are not here, copies, and what could not be looked at. */
    public static List<Loose> of(Discovery discovery) {
        List<Loose> all = new ArrayList<>();
        for (Elsewhere pointer : discovery.elsewhere()) {
            all.add(
                    new Loose(
                            pointer.pointer(),
                            Math.max(0, pointer.bytes()),
                            "pointer",
                            pointer.path() + " " + pointer.hash()));
        }
        for (Copies copies : discovery.copies()) {
            List<String> files = copies.files();
            for (String file : files.subList(1, files.size())) {
                all.add(new Loose(file, copies.bytes(), "copy", files.get(0)));
            }
        }
        for (Aside aside : discovery.asides()) {
            String why = aside.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
            all.add(new Loose(aside.path(), 0, why, aside.detail()));
        }
        return all;
    }
}
