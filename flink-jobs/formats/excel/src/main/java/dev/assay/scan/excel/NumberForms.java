package dev.assay.scan.excel;

import dev.assay.scan.archive.ZipParts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads how cells show their numbers. */
final class NumberForms {

    /** Styles of a workbook, at most. */
    private static final int MOST = 100_000;

    private NumberForms() {}

    /** For each style of cells, in the order of the workbook. */
    static List<NumberForm> read(ZipParts archive, String name) throws IOException {
        Map<Integer, NumberForm> own = new HashMap<>();
        List<NumberForm> styles = new ArrayList<>();
        try (Xml xml = new Xml(archive, name, archive.file())) {
            for (String element; (element = xml.nextElement()) != null; ) {
                if (element.equals("numFmt")) {
                    String code = xml.attribute("formatCode");
                    if (code != null && own.size() < MOST) {
                        own.putIfAbsent(id(xml), NumberForm.of(code));
                    }
                } else if (element.equals("cellXfs")) {
                    styles(xml, own, styles);
                }
            }
        }
        return styles;
    }

    private static void styles(Xml xml, Map<Integer, NumberForm> own, List<NumberForm> styles)
            throws IOException {
        int depth = xml.depth();
        for (String element; (element = xml.nextElementIn(depth)) != null; ) {
            if (element.equals("xf") && styles.size() < MOST) {
                NumberForm form = own.get(id(xml));
                styles.add(form == null ? NumberForm.of(id(xml)) : form);
            }
        }
    }

    private static int id(Xml xml) {
        return Math.max(0, Digits.number(xml.attribute("numFmtId")));
    }
}
