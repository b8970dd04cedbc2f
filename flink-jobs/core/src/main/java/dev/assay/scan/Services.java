package dev.assay.scan;

import java.util.List;
import java.util.ServiceLoader;

/** What is on the class path by its service file, at the moment: modules may come later. */
final class Services {

    private Services() {}

    static <T> List<T> of(Class<T> service) {
        return ServiceLoader.load(service, service.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
