package dev.assay.scan.excel;

import dev.assay.scan.archive.ZipParts;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * What a part of a workbook refers to.
 *
 * @param id by which the part names it
 * @param type the last word of it
 * @param target name of the other part
 */
record Relation(String id, String type, String target) {

    boolean is(String other) {
        return type.equals(other);
    }

    /** All of a part; of the workbook itself where the name is empty. */
    static List<Relation> of(ZipParts archive, String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String name = folder + "_rels/" + part.substring(slash) + ".rels";
        List<Relation> relations = new ArrayList<>();
        try (Xml xml = new Xml(archive, name, archive.file())) {
            for (String element; (element = xml.nextElement()) != null; ) {
                String id = xml.attribute("Id");
                String type = xml.attribute("Type");
                String target = xml.attribute("Target");
                if (element.equals("Relationship")
                        && id != null
                        && type != null
                        && target != null) {
                    relations.add(
                            new Relation(
                                    id,
                                    type.substring(type.lastIndexOf('/') + 1),
                                    resolved(folder, target)));
                }
            }
        }
        return relations;
    }

    private static String resolved(String folder, String target) {
        try {
            String path = URI.create("/" + folder).resolve(target).normalize().getPath();
            return path == null ? target : path.replaceFirst("^/+", "");
        } catch (IllegalArgumentException e) {
            // No address, and no part's name either.
            return target;
        }
    }
}
