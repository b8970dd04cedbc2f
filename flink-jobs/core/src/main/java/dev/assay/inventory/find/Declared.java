package dev.assay.inventory.find;

import dev.assay.declare.DatasetFiles;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.MemberPath;
import dev.assay.declare.RemotePath;
import dev.assay.declare.yaml.SpecException;
import dev.assay.inventory.find.Aside.Why;
import dev.assay.scan.archive.Archives;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which files declared datasets mean.
 *
 * @param files of each dataset, by its name, in order; members of archives are files too
 * @param asides what could not be found or listed
 */
record Declared(Map<DatasetSpec, List<String>> files, List<Aside> asides) {

    /** Of all that are files of the project: no views, and none that lie elsewhere. */
    static Declared of(Path project, List<DatasetSpec> specs) {
        Declared declared = new Declared(new LinkedHashMap<>(), new ArrayList<>());
        DatasetFiles resolver = new DatasetFiles(project);
        for (DatasetSpec spec : specs) {
            if (spec.view().isEmpty() && !RemotePath.isRemote(spec.path())) {
                declared.add(project, resolver, spec);
            }
        }
        return declared;
    }

    private void add(Path project, DatasetFiles resolver, DatasetSpec spec) {
        try {
            List<String> found = resolver.resolve(spec);
            Optional<MemberPath> into = MemberPath.ofGlob(spec.path());
            if (into.isEmpty()) {
                files.put(spec, found);
                return;
            }
            List<String> members = new ArrayList<>();
            for (String archive : found) {
                TreeSet<String> names = new TreeSet<>();
                Archives.listed(project, archive).forEach(content -> names.add(content.name()));
                DatasetFiles.members(names, into.get().member())
                        .forEach(name -> members.add(archive + MemberPath.INTO + name));
            }
            files.put(spec, members);
        } catch (SpecException e) {
            asides.add(new Aside(spec.path(), Why.DECLARED_MISSING, e.getMessage()));
        } catch (IOException e) {
            asides.add(new Aside(spec.path(), Why.UNREADABLE, Look.reason(e, spec.path())));
        }
    }
}
